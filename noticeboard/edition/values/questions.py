"""What is asked of a person, in the edition's words."""

from __future__ import annotations

from dataclasses import dataclass

from noticeboard.edition.sentence import Sentence


@dataclass(frozen=True)
class Answer:
    """One choice of a question."""

    id: str
    name: Sentence


@dataclass(frozen=True)
class Question:
    """What decides: choices, or a number of days when there are none."""

    id: str
    name: Sentence
    answers: tuple[Answer, ...]
