"""The intent of an upload: what lies on the storage while files are on their way."""

from __future__ import annotations

import json
from dataclasses import dataclass

from noticeboard.bundle.manifest import Manifest, is_inside, parse_manifest
from noticeboard.bundle.publication.survey import STAGE

INTENT = f"{STAGE}/upload.json"
WAITING = f"{STAGE}/new/"
"""Below it are the files that are to replace others, by the paths that they will have."""


@dataclass(frozen=True)
class UploadIntent:
    """An upload that was begun and is not finished."""

    token: str
    """A name for this upload; the notes of what has arrived go by it."""
    manifest: Manifest
    """The bundle as it will be listed."""
    staged: tuple[str, ...]
    """Files that replace others."""
    gone: tuple[str, ...]
    """The program's files that the new bundle lacks."""
    touched: tuple[str, ...]
    """Files with new names that this upload, or one cut short before it, may have written."""
    is_ready: bool = False
    """Whether everything has arrived, so that moving may begin."""

    def as_json(self) -> bytes:
        """Return the file's text."""
        content = {
            "token": self.token,
            "manifest": self.manifest.as_json(),
            "staged": self.staged,
            "gone": self.gone,
            "touched": self.touched,
            "ready": self.is_ready,
        }
        return json.dumps(content).encode()


def parse_intent(text: bytes | None) -> UploadIntent | None:
    """Read an intent; None where there is none that is whole and stays inside the place."""
    if text is None:
        return None
    try:
        found = json.loads(text)
        lists = {name: tuple(found[name]) for name in ("staged", "gone", "touched")}
        is_ours = all(is_inside(name) for names in lists.values() for name in names)
        manifest = parse_manifest(found["manifest"])
        intent = UploadIntent(found["token"], manifest, **lists, is_ready=found["ready"] is True)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return intent if is_ours else None
