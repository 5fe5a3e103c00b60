"""Proofs are remembered beside the sounds: a sound's name never means other words."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from noticeboard.speech.acoustic_check.expectations import Claim, Proof, prove
from noticeboard.speech.text import Lexicon
from noticeboard.speech.workers import Workers, in_chunks

NOTES = "proof.jsonl"
METHOD = "2"
"""The version of mutants, likeness and distance; a new one proves everything anew."""


def prove_missing(
    claims: Sequence[Claim],
    lexicons: Mapping[str, Lexicon],
    on_progress: Callable[[int, int], None],
) -> dict[str, Proof]:
    """Prove the claims that are not noted; return all proofs by key.

    Only what is right is noted: what was wrong is tried again when it has been spoken again.
    """
    with Workers() as workers:
        return begin_proving(claims, lexicons, workers).finish(on_progress)


def begin_proving(
    claims: Sequence[Claim], lexicons: Mapping[str, Lexicon], workers: Workers
) -> Proving:
    """Do the same as `prove_missing`, but let workers begin and return at once."""
    known: dict[str, Proof] = {}
    for folder in _folders(claims):
        known |= load_proofs(folder)
    missing = [claim for claim in claims if claim.key not in known]
    coming = in_chunks(partial(_proved, lexicons), missing, workers)
    return Proving(claims, known, missing, coming)


@dataclass(frozen=True)
class Proving:
    """Proofs in the making."""

    claims: Sequence[Claim]
    known: Mapping[str, Proof]
    missing: Sequence[Claim]
    coming: Iterator[list[Proof]]

    def finish(self, on_progress: Callable[[int, int], None]) -> dict[str, Proof]:
        """Wait for all proofs and note those that are right."""
        found: list[Proof] = []
        for proofs in self.coming:
            found += proofs
            on_progress(len(found), len(self.missing))
        for folder in _folders(self.missing):
            keys = {claim.key for claim in self.missing if claim.path.parent == folder}
            note_proofs(folder, [proof for proof in found if proof.key in keys and proof.is_right])
        proofs = {**self.known, **{proof.key: proof for proof in found}}
        return {claim.key: proofs[claim.key] for claim in self.claims if claim.key in proofs}


def load_proofs(folder: Path) -> dict[str, Proof]:
    """Return what was found by the present method, by key."""
    path = folder / NOTES
    if not path.exists():
        return {}
    notes = [_note(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return {note["key"]: Proof(**note) for note in notes if note is not None}


def note_proofs(folder: Path, proofs: Iterable[Proof]) -> None:
    """Add proofs to the notes of their language."""
    lines = [json.dumps({"method": METHOD, **dataclasses.asdict(proof)}) for proof in proofs]
    if lines:
        with (folder / NOTES).open("a", encoding="utf-8") as notes:
            # A new line first closes what a kill may have cut off.
            notes.write("\n" + "\n".join(lines) + "\n")


def _proved(lexicons: Mapping[str, Lexicon], claims: Sequence[Claim]) -> list[Proof]:
    found = (prove(claim, lexicons[claim.language]) for claim in claims)
    return [proof for proof in found if proof is not None]


def _folders(claims: Iterable[Claim]) -> list[Path]:
    return list(dict.fromkeys(claim.path.parent for claim in claims))


def _note(line: str) -> dict | None:
    try:
        note = json.loads(line)
    except ValueError:
        return None
    return note if note.pop("method", None) == METHOD else None
