"""Values of synthesis: wanted sentences, sounds, and failures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from noticeboard.messages import Message, StaffError
from noticeboard.speech.acoustic_check import Proof

PROGRAM = "4"
"""The version of trimming, levelling, coding and checking; a new one renders everything anew."""


class Engine(Protocol):
    """Whatever turns a sentence into a sound file; picklable, for the worker processes."""

    @property
    def identity(self) -> str:
        """Return engine, version, voice and speed: another identity is another sound."""

    @property
    def words_per_minute(self) -> int | None:
        """Return the speed asked for; None when the voice has its own."""

    @property
    def wants_markup(self) -> bool:
        """Return whether it is given the markup instead of the plain words."""

    @property
    def is_reproducible(self) -> bool:
        """Return whether the same sentence gives the same samples every time."""

    def speak(self, text: str, into: Path) -> None:
        """Write one sound file, in any format that libsndfile reads."""


@dataclass(frozen=True)
class Confusable:
    """A wrong sentence that the voice says almost like the right one."""

    text: str
    markup: str


@dataclass(frozen=True)
class Wanted:
    """One sentence to be spoken."""

    id: str
    text: str
    language: str
    markup: str
    """The same sentence for engines that read SSML and phonemes."""
    confusables: tuple[Confusable, ...] | None = None
    """What its file is to be compared with, beside its own take; None when it needs no proof."""


@dataclass(frozen=True)
class Measures:
    """Measures of a finished file, decoded again."""

    rate: int
    duration_s: float
    speech_s: float
    """From the first to the last sample that can be heard."""
    loudness: float
    """LUFS; for what is shorter than half a second, its RMS in dBFS."""
    peak_db: float
    lead_ms: float
    tail_ms: float
    voiced: float
    """The share of 20 ms frames that can be heard."""


@dataclass(frozen=True)
class Sound:
    """A verified file; its key names it, so its content never changes."""

    key: str
    path: Path
    size: int
    digest: str
    engine: str
    measures: Measures
    proof: Proof | None = None
    """What the acoustic check has found; None when the sound was not checked."""

    @property
    def duration_s(self) -> float:
        """Return how long the file plays."""
        return self.measures.duration_s


@dataclass(frozen=True)
class Failure:
    """One sentence that a voice did not speak well; its whole language needs another voice."""

    id: str
    language: str
    text: str
    engine: str
    reason: Message
    is_engine: bool = False
    """Whether the voice does not work here at all; nothing more of the language was tried."""


@dataclass(frozen=True)
class AudioReport:
    """The sounds of all sentences; without failures, each has its own in `files`."""

    files: Mapping[tuple[str, str], Sound]
    """By language and id of the sentence."""
    rendered: int
    reused: int
    failures: tuple[Failure, ...]
    stale_recordings: tuple[Path, ...]
    """Recordings left out, because the text beside them is not the sentence of today."""


class AudioRejected(StaffError):
    """A file does not hold its sentence well."""


class CannotStore(StaffError):
    """The disk does not take the files; nothing half-written is left."""

    to_mend = "environment"
