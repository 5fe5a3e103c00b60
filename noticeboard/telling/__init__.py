"""A service, a fee or a notice as every surface presents it; `standing` holds truth rule 3."""
