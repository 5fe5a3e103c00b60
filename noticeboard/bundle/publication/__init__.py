"""A publication: a bundle put where the public finds it, and nothing else there touched."""
