"""The files a bundle is made of, before they are on a disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class OutputFile:
    """A file to be written; the path is relative to the site, with slashes."""

    path: str
    content: str | bytes


@dataclass(frozen=True)
class CopiedFile:
    """A file to be copied as it is: a sound, a font, a script."""

    path: str
    source: Path
    is_immutable: bool = False
    """Whether it may be a second name of the source, as for a sound named by its content; any
    other file would change on the live site when somebody edits the source."""
