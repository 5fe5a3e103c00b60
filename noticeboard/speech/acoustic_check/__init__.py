"""Tier 2 of the proof: a finished file says its sentence and not one with another number."""

from __future__ import annotations

from noticeboard.speech.acoustic_check.expectations import Claim, Proof, Voice, prove, rivals_for
from noticeboard.speech.acoustic_check.ledger import (
    Proving,
    begin_proving,
    load_proofs,
    note_proofs,
    prove_missing,
)
from noticeboard.speech.acoustic_check.mutants import mutants_of, places_of

__all__ = [
    "Claim", "Proof", "Proving", "Voice", "begin_proving", "load_proofs", "mutants_of",
    "note_proofs", "places_of", "prove", "prove_missing", "rivals_for",
]  # fmt: skip
