"""A bundle on disk: staged, listed in its manifest, swapped into place, published."""
