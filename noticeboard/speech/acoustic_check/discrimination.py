"""A measure, once a voice, of how well its number words can be told apart.

A file of a reproducible voice is compared with its own take only. That finds a wrong number as
long as the voice says every two numbers differently; this is where it is made sure of.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, cast

from noticeboard.speech.acoustic_check.dtw import deviation
from noticeboard.speech.acoustic_check.expectations import LARGEST_DEVIATION, ReferenceVoice
from noticeboard.speech.acoustic_check.mfcc import load_likeness
from noticeboard.speech.acoustic_check.mutants import number_pairs
from noticeboard.speech.scratch import scratch_file
from noticeboard.speech.text import make_lexicon, marked_up

if TYPE_CHECKING:
    import numpy as np

NOTES = "voices.jsonl"
METHOD = "1"
"""The version of carriers, likeness and deviation; a new one measures every voice anew."""
CARRIERS = {"id": ("{}", "paling lama {} hari kerja"), "en": ("{}", "at most {} working days")}
"""Each word is said alone and in a sentence, where voices are hastier."""
CODING = 0.6
"""What shaping and coding a file may add to its deviation."""
SAME = 0.1
"""Words that deviate less are the same sound."""


@dataclass(frozen=True)
class Discrimination:
    """How well a voice tells the number words of a language apart."""

    identity: str
    language: str
    compared: int
    """Pairs of words."""
    confusable: tuple[tuple[str, str], ...]
    """Pairs that deviate so little that files with one of them are compared with the other too."""
    same: tuple[tuple[str, str], ...]
    """Pairs that cannot be told apart: the voice must not speak figures."""

    @property
    def pairs(self) -> frozenset[frozenset[str]]:
        """Return the confusable pairs, in small letters."""
        return frozenset(frozenset(map(str.lower, pair)) for pair in self.confusable)


def measure_discrimination(voice: ReferenceVoice, identity: str, language: str) -> Discrimination:
    """Speak every number word and compare every two that can take each other's place."""
    found: dict[tuple[str, str], float] = {}
    for carrier in CARRIERS.get(language, ("{}",)):
        takes = _takes(voice, language, carrier)
        for pair in number_pairs(language):
            one, other = pair
            found[pair] = min(found.get(pair, 99.0), deviation(takes[one], takes[other]))
    return Discrimination(
        identity,
        language,
        compared=len(found),
        confusable=tuple(p for p, far in found.items() if far <= LARGEST_DEVIATION + CODING),
        same=tuple(pair for pair, far in found.items() if far < SAME),
    )


class _MeasuredVoice(TypedDict):
    identity: str
    language: str
    compared: int
    confusable: list[list[str]]
    same: list[list[str]]


def load_discrimination(cache: Path, identity: str, language: str) -> Discrimination | None:
    """Return what was measured of a voice; None when this method has not measured it."""
    try:
        lines = (cache / NOTES).read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    for note in map(_note, lines):
        if note and (note["identity"], note["language"]) == (identity, language):
            return Discrimination(
                identity,
                language,
                note["compared"],
                tuple((one, other) for one, other in note["confusable"]),
                tuple((one, other) for one, other in note["same"]),
            )
    return None


def note_discrimination(cache: Path, found: Discrimination) -> None:
    """Remember what was measured of a voice."""
    cache.mkdir(parents=True, exist_ok=True)
    line = json.dumps({"method": METHOD, **dataclasses.asdict(found)}, ensure_ascii=False)
    with (cache / NOTES).open("a", encoding="utf-8") as notes:
        # A new line first closes what a kill may have cut off.
        notes.write(f"\n{line}\n")


def _note(line: str) -> _MeasuredVoice | None:
    try:
        note = json.loads(line)
    except ValueError:
        return None
    return cast(_MeasuredVoice, note) if note.get("method") == METHOD else None


def _takes(voice: ReferenceVoice, language: str, carrier: str) -> dict[str, np.ndarray]:
    lexicon = make_lexicon((), (), language)
    takes: dict[str, np.ndarray] = {}
    for word in dict.fromkeys(word for pair in number_pairs(language) for word in pair):
        text = carrier.format(word)
        with scratch_file() as into:
            voice.speak(marked_up(text, lexicon) if voice.wants_markup else text, into)
            takes[word] = load_likeness(into)
    return takes
