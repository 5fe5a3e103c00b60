"""A bundle's manifest: its id, its day, and the SHA-256 of every file.

The builder writes it last, `publish` and `compare` read it, and the device shows nothing that it
does not list. On disk it is JSON with its keys in order:

    {"bundle": "7f3a-19c2", "day": "2026-11-28", "preview": false, "files": {"index.html": "9f86…"},
     "marks": {"index.html": "3f2a91c04b"}}

A mark names what a page, sheet or screen says and is printed on it (decision 38). A published
manifest may also list, as "kept", the sounds of the bundle before. "due" is the day from which
another build says something else; there is none while no change is known.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from noticeboard.files import write_atomically

MANIFEST = "manifest.json"
EMERGENCY = "emergency.json"
"""The file that switches an emergency on: it changes under a bundle, so no manifest lists it."""

UNLISTED = (MANIFEST, EMERGENCY)
_DIGEST = re.compile(r"[0-9a-f]{64}")
_MARK = re.compile(rb'<html[^>]* data-mark="([0-9a-f]{10})"')
_HEAD_BYTES = 1024
"""The first tag of a page lies within these."""


@dataclass(frozen=True)
class Manifest:
    """A bundle's description of itself; paths are relative to its folder, with slashes."""

    bundle: str
    day: datetime.date
    is_preview: bool
    files: Mapping[str, str]
    """The SHA-256 of every file by its path."""
    kept: Mapping[str, str] = field(default_factory=dict)
    """The same for sounds of the bundle before, which an open page may still ask for."""

    marks: Mapping[str, str] = field(default_factory=dict)
    """The content mark of every page, sheet and screen by its path."""
    due: datetime.date | None = None
    """The first later day on which the facts change; from then on another build is due."""

    @property
    def listed(self) -> dict[str, str]:
        """Return every file that a publication has written."""
        return {**self.kept, **self.files}

    @property
    def digest(self) -> str:
        """Return the SHA-256 of the manifest itself: two bundles that share it are the same."""
        return hashlib.sha256(self.as_json().encode()).hexdigest()

    def as_json(self) -> str:
        """Return the file's text; the same manifest gives the same bytes."""
        content = {
            "bundle": self.bundle,
            "day": self.day.isoformat(),
            "preview": self.is_preview,
            "files": dict(self.files),
        }
        if self.kept:
            content["kept"] = dict(self.kept)
        if self.marks:
            content["marks"] = dict(self.marks)
        if self.due:
            content["due"] = self.due.isoformat()
        return json.dumps(content, indent=1, sort_keys=True) + "\n"


def parse_manifest(text: str | bytes) -> Manifest:
    """Read a manifest's text.

    Raises ValueError when it is half-written, not the program's, or names a path outside its folder.
    """
    try:
        found = json.loads(text)
        manifest = Manifest(
            bundle=found["bundle"],
            day=datetime.date.fromisoformat(found["day"]),
            is_preview=found["preview"],
            files=found["files"],
            kept=found.get("kept", {}),
            marks=found.get("marks", {}),
            due=datetime.date.fromisoformat(found["due"]) if "due" in found else None,
        )
        is_ours = isinstance(manifest.bundle, str) and isinstance(manifest.is_preview, bool)
        is_whole = all(
            is_inside(name) and isinstance(digest, str) and _DIGEST.fullmatch(digest)
            for files in (manifest.files, manifest.kept)
            for name, digest in files.items()
        )
        are_marks = all(isinstance(mark, str) for mark in manifest.marks.values())
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(MANIFEST) from error
    if not (is_ours and is_whole and are_marks):
        raise ValueError(MANIFEST)
    return manifest


def read_manifest(site: Path) -> Manifest | None:
    """Read the manifest of a folder; None where there is none that is whole and the program's."""
    try:
        return _parsed((site / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None


# A build reads the same one five times: the site's, to see what is there and what is new.
_parsed = lru_cache(maxsize=4)(parse_manifest)


def write_manifest(site: Path, manifest: Manifest) -> None:
    """Write the manifest of a folder whose files are all there."""
    write_atomically(site / MANIFEST, manifest.as_json())


def make_manifest(
    site: Path,
    bundle: str,
    day: datetime.date,
    *,
    is_preview: bool,
    known: Mapping[str, str] | None = None,
    due: datetime.date | None = None,
) -> Manifest:
    """Return the manifest of the files below a folder; `due` is the day of the next change.

    `known` holds digests by path that need not be computed: a sound that is no longer what it was
    when it was verified then counts as damaged.
    """
    known = known or {}
    names = [name for name in file_names(site) if name not in UNLISTED]
    others = digests(site, (name for name in names if name not in known))
    files = {name: known.get(name) or others[name] for name in names}
    return Manifest(bundle, day, is_preview, files, marks=_marks(site, files), due=due)


def _marks(site: Path, names: Iterable[str]) -> dict[str, str]:
    pages = (name for name in names if name.endswith(".html"))
    heads = {name: _head(os.path.join(site, name)) for name in pages}
    return {name: mark for name, head in heads.items() if (mark := mark_of(head)) is not None}


def _head(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read(_HEAD_BYTES)


def mark_of(page: bytes) -> str | None:
    """Return the content mark that a page carries; None where it has none."""
    found = _MARK.search(page)
    return found[1].decode() if found else None


def damaged_files(site: Path) -> list[str]:
    """Return the files of a bundle that are missing or are not what its manifest says."""
    manifest = read_manifest(site)
    if manifest is None:
        return [MANIFEST]
    return [
        name
        for name, listed in manifest.files.items()
        if not (site / name).is_file() or digest(site / name) != listed
    ]


def digests(site: Path, names: Iterable[str]) -> dict[str, str]:
    """Return the SHA-256 of each file named."""
    return {name: digest(os.path.join(site, name)) for name in names}


def digest(path: str | Path) -> str:
    """Return the SHA-256 of a file."""
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def file_names(site: Path) -> list[str]:
    """Return every file below a folder, with slashes, in order."""
    root = os.fspath(site)
    found = (os.path.join(folder, name) for folder, _, names in os.walk(root) for name in names)
    return sorted(path[len(root) + 1 :].replace(os.sep, "/") for path in found)


def is_inside(name: str) -> bool:
    """Return whether a path stays below its folder and could be a file of the program."""
    parts = name.split("/")
    return not (set(parts) & {"", ".", ".."} or set(name) & set("\\:\0"))
