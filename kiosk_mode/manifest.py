"""A bundle's manifest: what files it has, and whether they are whole."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

NAME = "manifest.json"
ENTRY = "kiosk/index.html"
_DIGEST = re.compile(r"[0-9a-f]{64}")


class Refused(Exception):
    """A bundle is not fit to be shown; the reasons are for staff."""

    def __init__(self, id: str, en: str) -> None:
        super().__init__(id)
        self.id, self.en = id, en


@dataclass(frozen=True)
class Manifest:
    """What a bundle says about itself; `files` has every file's SHA-256 by its path."""

    bundle: str
    day: datetime.date
    is_preview: bool
    files: Mapping[str, str]
    content: bytes
    """The manifest's own bytes."""

    @property
    def name(self) -> str:
        """Name the bundle by its content: a folder of this name never changes."""
        return hashlib.sha256(self.content).hexdigest()[:16]


def load_manifest(folder: Path) -> Manifest:
    """Read a bundle's manifest; Refused when it is missing, half-written or points outside."""
    try:
        content = (folder / NAME).read_bytes()
        found = json.loads(content)
        manifest = Manifest(
            bundle=str(found["bundle"]),
            day=datetime.date.fromisoformat(found["day"]),
            is_preview=bool(found["preview"]),
            files=dict(found["files"]),
            content=content,
        )
    except OSError as error:
        raise Refused(
            f"Tidak ada bundel di {folder}: jalankan python3 build.py dahulu.",
            f"There is no bundle in {folder}: run python3 build.py first.",
        ) from error
    except (ValueError, TypeError, KeyError) as error:
        raise _damaged(folder, NAME) from error
    _refuse_odd_names(folder, manifest)
    return manifest


def checked_files(folder: Path, manifest: Manifest) -> Iterator[tuple[str, bytes]]:
    """Yield every file's path and content as it is proven whole; Refused at the first that is not.

    Whether all are there is looked at first, so that a half-written bundle costs nothing.
    """
    for path in manifest.files:
        if not (folder / path).is_file():
            raise _damaged(folder, path)
    for path, digest in manifest.files.items():
        try:
            content = (folder / path).read_bytes()
        except OSError as error:
            raise _damaged(folder, path) from error
        if hashlib.sha256(content).hexdigest() != digest:
            raise _damaged(folder, path)
        yield path, content


def _refuse_odd_names(folder: Path, manifest: Manifest) -> None:
    if ENTRY not in manifest.files:
        raise _damaged(folder, ENTRY)
    for path, digest in manifest.files.items():
        parts = path.split("/")
        is_odd = any(part in ("", ".", "..") for part in parts) or set("\\:\0") & set(path)
        if is_odd or not isinstance(digest, str) or not _DIGEST.fullmatch(digest):
            raise _damaged(folder, path)


def _damaged(folder: Path, path: str) -> Refused:
    return Refused(
        f"Bundel di {folder} tidak utuh ({path}): salin ulang seluruhnya atau bangun lagi.",
        f"The bundle in {folder} is not whole ({path}): copy all of it again or build anew.",
    )
