"""One claim and its proof: of the right sentence and wrong ones, the file is like the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from noticeboard.speech.acoustic_check.dtw import distances, worst_stretch
from noticeboard.speech.acoustic_check.mfcc import load_likeness
from noticeboard.speech.acoustic_check.mutants import mutants_of, places_of
from noticeboard.speech.scratch import scratch_file
from noticeboard.speech.text import Lexicon, marked_up

if TYPE_CHECKING:
    import numpy as np

LEAST, MOST = 4, 6
"""Mutants in a build: one for each number word within these bounds; `bench` takes all."""
STRAYS = 1.2
"""How far a third of a second may be from a fresh rendering by a voice that is the same every
time: right files stray by 0.6 at most, and files with one wrong word by 2.2 at least. This finds
words that are not among the few mutants."""


class Voice(Protocol):
    """What speaks the sentences that a file is compared with."""

    @property
    def wants_markup(self) -> bool:
        """Whether it is given the markup instead of the plain words."""

    @property
    def is_reproducible(self) -> bool:
        """Whether the same sentence gives the same samples every time."""

    def speak(self, text: str, into: Path) -> None:
        """Write one sound file, in any format that libsndfile reads."""


@dataclass(frozen=True)
class Claim:
    """A finished file and the sentence it should say."""

    key: str
    path: Path
    text: str
    language: str
    voice: Voice
    """The voice that spoke the file: another voice's number words are too far from its own."""
    rivals: tuple[tuple[str, Voice], ...] = ()
    """Voices of other languages, by language: a file that is nearest to one was swapped."""


@dataclass(frozen=True)
class Proof:
    """What the comparison found."""

    key: str
    margin: float
    """How much further the nearest wrong sentence is than the right one: 0.5 is half as far again."""
    nearest: str
    """That wrong sentence; for the right words in another language, the language's code."""
    against: int
    strays: float | None
    """How far the worst third of a second is from a fresh rendering; None where no two are alike."""

    @property
    def is_right(self) -> bool:
        """Whether the right sentence was the nearest, and all of it was there."""
        return self.margin > 0 and (self.strays or 0) <= STRAYS


def prove(claim: Claim, lexicon: Lexicon, *, thorough: bool = False) -> Proof | None:
    """Compare a file with fresh renderings; None for a sentence that has nothing to mistake."""
    wrong = rivals_for(claim.text, claim.language, thorough=thorough)
    names = [*wrong, *(language for language, _ in claim.rivals)]
    if not names:
        return None
    said = (claim.text, *wrong)
    own = [marked_up(text, lexicon) for text in said] if claim.voice.wants_markup else said
    takes = _takes(claim.voice, own)
    takes += [take for _, voice in claim.rivals for take in _takes(voice, [claim.text])]
    heard = load_likeness(claim.path)
    right, *others = distances(heard, takes)
    nearest = min(range(len(others)), key=others.__getitem__)
    margin = round(others[nearest] / max(right, 1e-6) - 1, 3)
    strays = worst_stretch(heard, takes[0]) if claim.voice.is_reproducible else None
    return Proof(claim.key, margin, names[nearest], len(others), strays)


def rivals_for(text: str, language: str, *, thorough: bool) -> tuple[str, ...]:
    """Return the mutants a file is compared with: all, or enough to touch each number word."""
    all_of_them = mutants_of(text, language)
    if thorough:
        return all_of_them
    return all_of_them[: max(LEAST, min(MOST, places_of(text, language)))]


def _takes(voice: Voice, texts: Sequence[str]) -> list[np.ndarray]:
    found = []
    for text in texts:
        with scratch_file() as into:
            voice.speak(text, into)
            found.append(load_likeness(into))
    return found
