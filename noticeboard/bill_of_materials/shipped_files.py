"""The files of packages that every bundle holds, so that they reach whoever opens the site."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

FONT_PACKAGE = "fontpkg-atkinson-hyperlegible"
FONT_LICENCE = "OFL-1.1"
ICON_PACKAGE = "mkdocs-material"
ICON_SET = "Material Design Icons"
ICON_LICENCE = "Apache-2.0"
"""Icons are drawn into pages one by one and are no files of a bundle; the set is named instead."""

_FONT_FILES = {
    "files/AtkinsonHyperlegible-Bold.ttf": (
        "kiosk/fonts/AtkinsonHyperlegible-Bold.ttf",
        "signage/fonts/AtkinsonHyperlegible-Bold.ttf",
    ),
    "files/AtkinsonHyperlegible-Regular.ttf": (
        "kiosk/fonts/AtkinsonHyperlegible-Regular.ttf",
        "signage/fonts/AtkinsonHyperlegible-Regular.ttf",
    ),
    "LICENSE": ("fonts-licence.txt",),
}
"""The package's files, and where a bundle has them."""


@dataclass(frozen=True)
class ShippedFile:
    """A file of a package, its SHA-256, and its paths in a bundle."""

    name: str
    sha256: str
    paths: tuple[str, ...]


def font_files(package: Path) -> tuple[ShippedFile, ...]:
    """Return the files of the typeface, read from its package's folder; raises OSError."""
    return tuple(
        ShippedFile(name, hashlib.sha256((package / name).read_bytes()).hexdigest(), paths)
        for name, paths in _FONT_FILES.items()
    )
