"""The questions, judged by hand, and the two halves in which they lie (`bench/questions/`)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from pydantic import ConfigDict, TypeAdapter

from noticeboard.model import LANGUAGES

FOLDER = Path(__file__).parents[1] / "questions"
HALVES = ("tuning", "sealed")
FURTHER = ("further-1", "further-2", "further-3", "further-4", "further-5")
"""Sets of other authors, scored before anybody read them, then used for tuning."""
UNSEEN = ("unseen-1", "unseen-2", "unseen-3", "unseen-4")
"""Sets of other authors that are only scored, like the sealed half."""

SEED = "noticeboard-questions-1"
"""Drawn once. Another seed would move sealed questions into the half that is looked at."""

NO_OTHER_FIELD = ConfigDict(extra="forbid")
"""A line of a file has the fields of its class and no others."""


@dataclass(frozen=True)
class JudgedQuestion:
    """What a visitor might type, and what we judge to be a right reply to it."""

    __pydantic_config__: ClassVar = NO_OTHER_FIELD
    id: str
    question: str
    language: str
    kind: str
    answerable: bool
    expect: tuple[str, ...]
    """Ids of the answer units that answer it, the best first."""
    reason: tuple[str, ...] | None
    """Reasons for which a refusal is right; None where only an answer is."""
    figures: tuple[int, ...] | None
    """Amounts in rupiah that may stand in the first answer; None: all that the edition holds."""
    note: str

    @property
    def is_either(self) -> bool:
        """Whether an answer and asking back are both right: a single word, as a rule."""
        return bool(self.expect and self.reason)


@dataclass(frozen=True)
class Attack:
    """A prompt that wants a false word, a false figure or a fault."""

    __pydantic_config__: ClassVar = NO_OTHER_FIELD
    id: str
    question: str
    language: str
    kind: str
    times: int
    """How often the text is repeated when it is asked."""
    forbidden: tuple[str, ...]
    """Words that no answer to it may have."""
    note: str

    @property
    def asked(self) -> str:
        """The whole prompt."""
        return self.question * self.times


def load_half(half: str) -> tuple[JudgedQuestion, ...]:
    """Read a half or a further set in all languages; a line that lacks a field or has another one is refused."""
    lines = [line for one in LANGUAGES for line in _lines(FOLDER / f"{half}.{one}.jsonl")]
    read = TypeAdapter(JudgedQuestion)
    return tuple(read.validate_json(line, strict=True) for line in lines)


def load_attacks() -> tuple[Attack, ...]:
    """Read the attack prompts."""
    read = TypeAdapter(Attack)
    return tuple(read.validate_json(line, strict=True) for line in _lines(FOLDER / "attacks.jsonl"))


def draw_halves(questions: Sequence[JudgedQuestion]) -> dict[str, str]:
    """Return the half of each question's id: every kind of each language is dealt out in turn.

    The order within a kind is that of a hash of seed and id: the same ids always fall alike, and
    nobody chooses.
    """

    def lot(question: JudgedQuestion) -> tuple[str, str, str]:
        drawn = hashlib.sha256(f"{SEED}:{question.id}".encode()).hexdigest()
        return (question.language, question.kind, drawn)

    dealt = sorted(questions, key=lot)
    return {question.id: HALVES[place % 2] for place, question in enumerate(dealt)}


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()
