"""Questions to a person, and questions that people ask, in the edition's words."""

from __future__ import annotations

from dataclasses import dataclass

from noticeboard.edition.sentence import Sentence
from noticeboard.edition.values.facts import Source
from noticeboard.model import Standing


@dataclass(frozen=True)
class Answer:
    """One choice of a question."""

    id: str
    name: Sentence


@dataclass(frozen=True)
class Question:
    """A question that decides: choices, or a number of days when there are none."""

    id: str
    name: Sentence
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Questionnaire:
    """The questions of the survey: its elements in the regulation's order, and its details."""

    elements: tuple[Question, ...] = ()
    """Each answer's id is its points: "1" is the worst."""
    details: tuple[Question, ...] = ()
    address: str = ""
    """The form for phones on the lobby's network; empty where there is none."""


NOTHING_ASKED = Questionnaire()


@dataclass(frozen=True)
class OpenQuestion:
    """A question that people ask and nobody could verify."""

    id: str
    question: Sentence
    known: Sentence | None
    now: Sentence | None
    """What to do now."""
    standing: Standing
    """Of what is known."""
    pages: tuple[str, ...]
    """The articles that ask it too."""
    sources: tuple[Source, ...]
    """What was read for an answer, as far as it may be printed."""
