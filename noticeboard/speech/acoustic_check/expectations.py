"""One finished file, the sentence it is expected to hold, and what a comparison finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from noticeboard.speech.acoustic_check.dtw import deviation, dtw_distances
from noticeboard.speech.acoustic_check.mfcc import load_likeness
from noticeboard.speech.acoustic_check.mutants import mutants_of, places_of
from noticeboard.speech.scratch import scratch_file
from noticeboard.speech.text import Lexicon, marked_up

if TYPE_CHECKING:
    import numpy as np

LEAST, MOST = 4, 6
"""Mutants of a sentence of a voice that is never the same twice: one for each number word within
these bounds; `bench` takes all."""
LARGEST_DEVIATION = 1.2
"""How far a third of a second may be from a raw take by a voice that is the same every time:
right files deviate by 0.6 at most, and files with one wrong word by 2.2 at least, but for the
pairs of words that `discrimination` finds."""


class ReferenceVoice(Protocol):
    """The voice of the sentences that a file is compared with."""

    @property
    def identity(self) -> str:
        """Return engine, version, voice and speed: another identity is another sound."""

    @property
    def wants_markup(self) -> bool:
        """Return whether it is given the markup instead of the plain words."""

    @property
    def is_reproducible(self) -> bool:
        """Return whether the same sentence gives the same samples every time."""

    def speak(self, text: str, into: Path) -> None:
        """Write one sound file, in any format that libsndfile reads."""


@dataclass(frozen=True)
class Expectation:
    """A finished file and the sentence it should hold."""

    key: str
    path: Path
    text: str
    language: str
    voice: ReferenceVoice
    """The voice that spoke the file: another voice's number words are too far from its own."""
    confusables: tuple[str, ...] = ()
    """Wrong sentences that deviate too little, in this voice, to be found by deviation alone."""
    other_voices: tuple[tuple[str, ReferenceVoice], ...] = ()
    """Voices of other languages, by language: a file that is nearest to one was swapped."""


@dataclass(frozen=True)
class Proof:
    """The result of comparing one file."""

    key: str
    deviation: float | None
    """Of the worst third of a second from a raw take; None where no two takes are alike."""
    against: int = 0
    """How many wrong sentences the file was compared with."""
    margin: float | None = None
    """How much further the nearest of them is than the right one: 0.5 is half as far again."""
    nearest: str | None = None
    """That wrong sentence; for the right words in another language, the language's code."""

    @property
    def is_right(self) -> bool:
        """Return whether the right sentence was the nearest, and all of it was there."""
        is_near = self.deviation is None or self.deviation <= LARGEST_DEVIATION
        return is_near and (self.margin is None or self.margin > 0)


def prove(expectation: Expectation, lexicon: Lexicon) -> Proof | None:
    """Compare a file with a new take of its voice; None for a sentence with nothing to mistake.

    A reproducible voice speaks once, and again only for confusables; when the file is wrong, all
    wrong sentences are tried, to name what it says. Any other voice is compared with mutants.
    """
    if not expectation.voice.is_reproducible:
        return prove_by_mutants(expectation, lexicon)
    said = [expectation.text, *expectation.confusables]
    right, *others = _takes(expectation.voice, said, lexicon)
    proof = proof_by_deviation(expectation, load_likeness(expectation.path), right, others)
    if proof.is_right:
        return proof
    named = prove_by_mutants(expectation, lexicon, thorough=True)
    return named if named and not named.is_right else proof


def proof_by_deviation(
    expectation: Expectation, heard: np.ndarray, right: np.ndarray, others: Sequence[np.ndarray]
) -> Proof:
    """Return the proof of a file from its own take and from those of its confusables, in order."""
    found = deviation(heard, right)
    if not others:
        return Proof(expectation.key, found)
    apart = [deviation(heard, other) for other in others]
    nearest = min(range(len(apart)), key=apart.__getitem__)
    margin = round(apart[nearest] / max(found, 1e-6) - 1, 3)
    return Proof(expectation.key, found, len(apart), margin, expectation.confusables[nearest])


def prove_by_mutants(
    expectation: Expectation, lexicon: Lexicon, *, thorough: bool = False
) -> Proof | None:
    """Compare a file with new takes of the right and of wrong sentences, by DTW.

    Returns None for a sentence that can be mistaken for no other. `thorough` takes every mutant.
    """
    voice, text = expectation.voice, expectation.text
    wrong = mutants_for(text, expectation.language, thorough=thorough)
    names = [*wrong, *(language for language, _ in expectation.other_voices)]
    if not names:
        return None
    takes = _takes(voice, (text, *wrong), lexicon)
    for _, other in expectation.other_voices:
        takes += _takes(other, [text], lexicon)
    heard = load_likeness(expectation.path)
    right, *others = dtw_distances(heard, takes)
    nearest = min(range(len(others)), key=others.__getitem__)
    margin = round(others[nearest] / max(right, 1e-6) - 1, 3)
    found = deviation(heard, takes[0]) if voice.is_reproducible else None
    return Proof(expectation.key, found, len(others), margin, names[nearest])


def mutants_for(text: str, language: str, *, thorough: bool) -> tuple[str, ...]:
    """Return the mutants a file is compared with: all, or enough to touch each number word."""
    all_of_them = mutants_of(text, language)
    if thorough:
        return all_of_them
    return all_of_them[: max(LEAST, min(MOST, places_of(text, language)))]


def _takes(voice: ReferenceVoice, texts: Sequence[str], lexicon: Lexicon) -> list[np.ndarray]:
    found = []
    for text in texts:
        with scratch_file() as into:
            voice.speak(marked_up(text, lexicon) if voice.wants_markup else text, into)
            found.append(load_likeness(into))
    return found
