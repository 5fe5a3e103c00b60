"""Old sounds leave the cache: what none of the last three bundles says is deleted."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TypedDict

from noticeboard.files import write_atomically
from noticeboard.speech.acoustic_check import key_in
from noticeboard.speech.synthesis import Sound

USED = "used.json"
SHARED = "shared"
"""An empty file that says: other offices take sounds from this folder."""
BUNDLES = 3
"""The bundle just made, the one `rollback` goes back to, and the one before."""


class NotedBundle(TypedDict):
    """The sounds that one bundle uses, as `id/KEY.mp3`."""

    bundle: str
    sounds: list[str]


def sweep_sounds(audio: Path, bundle_id: str, sounds: Iterable[Sound]) -> int:
    """Delete what is no longer used, note what is, and return how many files are gone.

    A folder that others use too, as the tests do, must not be swept.
    """
    if audio.is_symlink() or (audio / SHARED).exists():
        return 0
    used = sorted({f"{sound.path.parent.name}/{sound.path.name}" for sound in sounds})
    before = [bundle for bundle in _noted(audio) if bundle["bundle"] != bundle_id]
    noted: NotedBundle = {"bundle": bundle_id, "sounds": used}
    bundles = [*before, noted][-BUNDLES:]
    kept = {name for bundle in bundles for name in bundle["sounds"]}
    gone = [path for path in audio.glob("*/*.mp3") if _name(path) not in kept]
    for path in gone:
        path.unlink(missing_ok=True)
    if gone:
        _forget(audio, kept)
    write_atomically(audio / USED, json.dumps(bundles))
    return len(gone)


def _forget(audio: Path, kept: set[str]) -> None:
    """Drop the notes of deleted sounds, in the index and among the proofs."""
    for notes in audio.glob("*/*.jsonl"):
        lines = [
            line
            for line in notes.read_text(encoding="utf-8").splitlines()
            if f"{notes.parent.name}/{key_in(line)}.mp3" in kept
        ]
        write_atomically(notes, "".join(f"{line}\n" for line in lines))


def _noted(audio: Path) -> list[NotedBundle]:
    try:
        return json.loads((audio / USED).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"
