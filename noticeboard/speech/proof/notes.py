"""Proofs are remembered beside the sounds: a sound's name never means other words."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from noticeboard.speech.proof.claims import Claim, Proof, prove
from noticeboard.speech.words import Lexicon
from noticeboard.speech.workers import in_chunks

NOTES = "proof.jsonl"
METHOD = "2"
"""The version of mutants, likeness and distance; a new one proves everything anew."""


def prove_missing(
    claims: Sequence[Claim], lexicon: Lexicon, on_progress: Callable[[int, int], None]
) -> dict[str, Proof]:
    """Prove the claims of one language that are not noted; return all proofs by key.

    Only what is right is noted: what was wrong is tried again when it has been spoken again.
    """
    known: dict[str, Proof] = {}
    for folder in _folders(claims):
        known |= load_proofs(folder)
    missing = [claim for claim in claims if claim.key not in known]
    found: list[Proof] = []
    done = 0
    for proofs in in_chunks(partial(_proved, lexicon), missing):
        found += proofs
        done += len(proofs)
        on_progress(done, len(missing))
    for folder in _folders(missing):
        keys = {claim.key for claim in missing if claim.path.parent == folder}
        note_proofs(folder, [proof for proof in found if proof.key in keys and proof.is_right])
    proofs = {**known, **{proof.key: proof for proof in found}}
    return {claim.key: proofs[claim.key] for claim in claims if claim.key in proofs}


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


def _proved(lexicon: Lexicon, claims: Sequence[Claim]) -> list[Proof]:
    found = (prove(claim, lexicon) for claim in claims)
    return [proof for proof in found if proof is not None]


def _folders(claims: Iterable[Claim]) -> list[Path]:
    return list(dict.fromkeys(claim.path.parent for claim in claims))


def _note(line: str) -> dict | None:
    try:
        note = json.loads(line)
    except ValueError:
        return None
    return note if note.pop("method", None) == METHOD else None
