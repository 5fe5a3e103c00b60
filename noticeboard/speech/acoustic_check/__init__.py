"""Tier 2 of the proof: a finished file says its sentence and not one with another number."""

from __future__ import annotations

from noticeboard.speech.acoustic_check.discrimination import (
    Discrimination,
    load_discrimination,
    measure_discrimination,
    note_discrimination,
)
from noticeboard.speech.acoustic_check.expectations import (
    Expectation,
    Proof,
    ReferenceVoice,
    mutants_for,
    proof_by_deviation,
    prove,
    prove_by_mutants,
)
from noticeboard.speech.acoustic_check.ledger import (
    Proving,
    begin_proving,
    key_in,
    load_proofs,
    note_proofs,
)
from noticeboard.speech.acoustic_check.mfcc import likeness, load_likeness
from noticeboard.speech.acoustic_check.mutants import confusables_of, mutants_of, places_of

__all__ = [
    "Discrimination",
    "Expectation",
    "Proof",
    "Proving",
    "ReferenceVoice",
    "begin_proving",
    "confusables_of",
    "key_in",
    "likeness",
    "load_discrimination",
    "load_likeness",
    "load_proofs",
    "measure_discrimination",
    "mutants_for",
    "mutants_of",
    "note_discrimination",
    "note_proofs",
    "places_of",
    "proof_by_deviation",
    "prove",
    "prove_by_mutants",
]
