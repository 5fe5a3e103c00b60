"""The bundle id: one name for everything that one publication is made from."""

from __future__ import annotations

import datetime
import hashlib
import os
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
    for name in _files(os.fspath(root), names):
        digest.update(name.encode() + b"\0")
        with open(os.path.join(root, name), "rb") as file:
            digest.update(file.read())
    return digest


def _files(root: str, names: Iterable[str]) -> Iterator[str]:
    """Yield files below the root by relative path with slashes, those of each name in order."""
    for name in names:
        path = os.path.join(root, name)
        if os.path.isdir(path):
            # As paths are sorted: folder by folder, not sign by sign.
            yield from sorted(_seen_below(path, name), key=lambda found: found.split("/"))
        elif os.path.isfile(path):
            yield name


def _seen_below(folder: str, name: str) -> Iterator[str]:
    """Yield the files that a system does not keep, below this folder, for itself alone."""
    for entry in os.scandir(folder):
        if is_unseen(entry.name):
            continue
        if entry.is_dir():
            yield from _seen_below(entry.path, f"{name}/{entry.name}")
        elif entry.is_file():
            yield f"{name}/{entry.name}"
