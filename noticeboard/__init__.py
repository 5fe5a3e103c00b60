"""Facts an immigration office keeps in YAML, told the same way on every surface."""
