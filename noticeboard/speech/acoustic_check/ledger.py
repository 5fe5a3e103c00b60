"""Proofs are remembered beside the sounds: a sound's name never means other words."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypedDict, cast

from noticeboard.speech.acoustic_check.expectations import Expectation, Proof, prove
from noticeboard.speech.text import Lexicon
from noticeboard.speech.workers import Workers, in_chunks

NOTES = "proof.jsonl"
METHOD = "3"
"""The version of mutants, likeness and distance; a new one proves everything anew."""
_KEY = re.compile(r'"key": "([^"]*)"')


class _Note(TypedDict):
    key: str
    deviation: float | None
    against: int
    margin: float | None
    nearest: str | None


def begin_proving(
    expectations: Sequence[Expectation], lexicons: Mapping[str, Lexicon], workers: Workers
) -> Proving:
    """Have files compared with new takes; what workers take has begun when this returns."""
    coming = in_chunks(partial(_proved, lexicons), expectations, workers)
    return Proving(expectations, coming)


@dataclass(frozen=True)
class Proving:
    """Proofs in the making."""

    expectations: Sequence[Expectation]
    coming: Iterator[list[Proof]]

    def finish(self, on_progress: Callable[[int, int], None]) -> dict[str, Proof]:
        """Wait for all proofs, note those that are right, and return all by key.

        What was wrong is not noted, so that it is tried again when it has been spoken again.
        """
        found: list[Proof] = []
        for proofs in self.coming:
            found += proofs
            on_progress(len(found), len(self.expectations))
        for folder in _folders(self.expectations):
            keys = {each.key for each in self.expectations if each.path.parent == folder}
            note_proofs(folder, [proof for proof in found if proof.key in keys and proof.is_right])
        return {proof.key: proof for proof in found}


def load_proofs(folder: Path, keys: Container[str] | None = None) -> dict[str, Proof]:
    """Return what was found by the present method, by key; of these sounds, or of all."""
    path = folder / NOTES
    if not path.exists():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    notes = [_note(line) for line in lines if keys is None or key_in(line) in keys]
    return {note["key"]: Proof(**note) for note in notes if note is not None}


def key_in(line: str) -> str | None:
    """Return which sound a line of notes is about, without reading all of it."""
    found = _KEY.search(line)
    return found[1] if found else None


def note_proofs(folder: Path, proofs: Iterable[Proof]) -> None:
    """Add proofs to the notes of their language."""
    lines = [json.dumps({"method": METHOD, **dataclasses.asdict(proof)}) for proof in proofs]
    if lines:
        with (folder / NOTES).open("a", encoding="utf-8") as notes:
            # A new line first closes what a kill may have cut off.
            notes.write("\n" + "\n".join(lines) + "\n")


def _proved(lexicons: Mapping[str, Lexicon], expectations: Sequence[Expectation]) -> list[Proof]:
    found = (prove(each, lexicons[each.language]) for each in expectations)
    return [proof for proof in found if proof is not None]


def _folders(expectations: Iterable[Expectation]) -> list[Path]:
    return list(dict.fromkeys(each.path.parent for each in expectations))


def _note(line: str) -> _Note | None:
    try:
        note = json.loads(line)
    except ValueError:
        return None
    return cast(_Note, note) if note.pop("method", None) == METHOD else None
