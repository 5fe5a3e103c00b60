"""The folder of finished sounds: named by content, noted in an index, never half-written.

A file is renamed into place first and noted second, so whatever moment the program is ended
at, a note stands for a complete file; a file without a note is rendered again.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from collections.abc import Collection
from pathlib import Path
from typing import TypedDict, cast

from noticeboard.files import write_atomically
from noticeboard.messages import Message
from noticeboard.speech.acoustic_check import Proof, key_in, load_proofs, note_proofs
from noticeboard.speech.synthesis.sounds import (
    PROGRAM,
    CannotStore,
    Engine,
    Measures,
    Sound,
    Wanted,
)

INDEX = "index.jsonl"


class NotedSound(TypedDict):
    """A line of the index: a sound without its path and its proof."""

    key: str
    size: int
    digest: str
    engine: str
    measures: dict[str, float]


def audio_key(wanted: Wanted, engine: Engine) -> str:
    """Name a sound by all that shapes it: words, markup if used, language, voice, program.

    The lexicon is in the markup, so a new word in it renders only the sentences that hold it.
    """
    markup = wanted.markup if engine.wants_markup else ""
    parts = [PROGRAM, wanted.language, engine.identity, wanted.text, markup]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def load_sounds(folder: Path, keys: Collection[str]) -> dict[str, Sound]:
    """Return the wanted sounds of one language, without those whose file has changed size."""
    index = folder / INDEX
    if not index.exists():
        return {}
    lines = index.read_text(encoding="utf-8").splitlines()
    # To read a line takes much longer than to see whose it is.
    notes = (_note(line) for line in lines if key_in(line) in keys)
    good = {
        note["key"]: note
        for note in notes
        if note is not None and _size(folder, note["key"]) == note["size"]
    }
    proofs = load_proofs(folder, good)
    return {key: _sound(folder, note, proofs.get(key)) for key, note in good.items()}


def _size(folder: Path, key: str) -> int | None:
    try:
        return os.stat(os.path.join(folder, f"{key}.mp3")).st_size
    except OSError:
        return None


def write_sound(path: Path, content: bytes) -> None:
    """Put a file in place at once; raises CannotStore and leaves nothing when it cannot."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, content)
    except OSError as error:
        raise _cannot_store(path.parent, error) from error


def note_sounds(folder: Path, sounds: Collection[Sound]) -> None:
    """Add finished sounds to the index of their language, and their proofs to the ledger."""
    lines = "".join(json.dumps(_noted(sound)) + "\n" for sound in sounds)
    try:
        with (folder / INDEX).open("a", encoding="utf-8") as index:
            # A new line first closes what a kill may have cut off.
            index.write("\n" + lines)
        note_proofs(folder, [sound.proof for sound in sounds if sound.proof is not None])
    except OSError as error:
        raise _cannot_store(folder, error) from error


def _note(line: str) -> NotedSound | None:
    try:
        return cast(NotedSound, json.loads(line))
    except ValueError:
        return None


def _sound(folder: Path, note: NotedSound, proof: Proof | None) -> Sound:
    path = folder / f"{note['key']}.mp3"
    # JSON keeps the kinds of numbers apart, so the rate is whole again.
    measures = Measures(**note["measures"])  # type: ignore[arg-type]
    return Sound(note["key"], path, note["size"], note["digest"], note["engine"], measures, proof)


def _noted(sound: Sound) -> NotedSound:
    # The proof has a ledger of its own, whose method changes more often than the sounds.
    return {
        "key": sound.key,
        "size": sound.size,
        "digest": sound.digest,
        "engine": sound.engine,
        "measures": dataclasses.asdict(sound.measures),
    }


def _cannot_store(folder: Path, error: OSError) -> CannotStore:
    reason = error.strerror or str(error)
    return CannotStore(Message("sounds_not_stored", {"folder": folder, "reason": reason}))
