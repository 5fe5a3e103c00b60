"""The bundle id: one name for everything that one publication is made from."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from noticeboard.files import is_unseen

INPUTS = (
    "data",
    "content",
    "noticeboard",
    "kiosk_mode/app",
    "recordings",
    "mkdocs.yml",
    "requirements/runtime.lock",
)
"""What decides a bundle's bytes, below the root."""

PROGRAM = ("noticeboard", "kiosk_mode/app", "mkdocs.yml", "requirements/runtime.lock")
"""What makes pages of facts and words; tests of it hold for any data and content."""


def make_program_version(root: Path) -> str:
    """Hash the program alone, templates and scripts included: "b07c55d1"."""
    return digest_of(root, PROGRAM, hashlib.sha256()).hexdigest()[:8]


def make_bundle_id(root: Path, on: datetime.date, voices: Iterable[str]) -> str:
    """Hash data, content, program, lock file, the edition's date and the voices: "7f3a-19c2".

    Whatever else decides the bundle's bytes must be among the voices.
    """
    digest = hashlib.sha256("\0".join((on.isoformat(), *voices)).encode())
    name = digest_of(root, INPUTS, digest).hexdigest()
    return f"{name[:4]}-{name[4:8]}"


def digest_of(root: Path, names: Iterable[str], digest: hashlib._Hash) -> hashlib._Hash:
    """Add the names and contents of files and folders to a digest; what is not there adds nothing.

    Names are relative to the root. Files that the system hides are left out, but for those in a
    folder that is named with them.
    """
    for path in _files(root, names):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(path.read_bytes())
    return digest


def _files(root: Path, names: Iterable[str]) -> Iterator[Path]:
    for name in names:
        path = root / name
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in files if file.is_file() and not _is_unseen(file, path))


def _is_unseen(file: Path, named: Path) -> bool:
    """Return whether a system keeps the file, or a folder below the named one, for itself alone."""
    return any(map(is_unseen, file.relative_to(named).parts))
