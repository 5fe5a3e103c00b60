"""Facts an immigration office keeps in YAML, shown alike on every surface."""
