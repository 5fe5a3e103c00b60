"""A reply and its answers, and how a unit becomes one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from noticeboard.answers.answer_json import Part, dates_json, line_parts, line_text, source_json
from noticeboard.answers.answer_table import AnswerTable
from noticeboard.answers.answer_unit import AnswerUnit, Dates
from noticeboard.answers.understanding import DaySpan
from noticeboard.edition import Sentence, values
from noticeboard.model import Standing
from noticeboard.rules import Json
from noticeboard.telling.standing import is_confirmed, is_known

Reason = Literal[
    "no-service", "no-facet", "personal", "other-office", "not-announced", "unknown-here", "unclear"
]
"""Why there is no answer."""


@dataclass(frozen=True)
class ReplyOffer:
    """A button: what may be asked instead, or next."""

    label: str
    subject: str
    facet: str | None
    """None where only the subject is chosen."""


@dataclass(frozen=True)
class NextStep:
    """Next step where there is no answer: a sentence and its link."""

    text: str
    url: str


@dataclass(frozen=True)
class ReplyAnswer:
    """One answer: the words of its unit, with what vouches for them."""

    id: str
    title: str
    lines: tuple[tuple[Part, ...], ...]
    """The text line by line, every figure with its mark; the note of its standing included."""
    standing: Standing
    value: int | None
    unit: str | None
    period: Dates
    source: values.Source | None
    url: str
    score: int

    @property
    def text(self) -> str:
        """Return the lines as they are read."""
        return "\n".join(line_text(line) for line in self.lines)

    @property
    def utterance(self) -> str:
        """Return the same as sentences, to be spoken."""
        return " ".join(_sentence(line_text(line)) for line in self.lines)

    def json(self) -> dict[str, Json]:
        """Return the plain values that `reply.js` returns too."""
        service, _, facet = self.id.partition(".")
        return {
            "service": service,
            "facet": facet,
            "id": self.id,
            "title": self.title,
            "text": self.text,
            "lines": [list(line) for line in self.lines],
            "utterance": self.utterance,
            "value": self.value,
            "unit": self.unit,
            "period": dates_json(self.period),
            "source": source_json(self.source) if self.source else None,
            "standing": self.standing,
            "url": self.url,
            "score": self.score,
        }


@dataclass(frozen=True)
class Reply:
    """Reply to a query: answers and offers, or a refusal."""

    reason: Reason | None
    """None where something is answered."""
    message: str | None
    """Why not, kindly."""
    answers: tuple[ReplyAnswer, ...]
    """At most three, the first in full."""
    offers: tuple[ReplyOffer, ...]
    understood: tuple[str, ...]
    """What was understood, in our own words."""
    next_step: NextStep | None

    @property
    def abstained(self) -> bool:
        """Say whether nothing is answered."""
        return self.reason is not None

    def json(self) -> dict[str, Json]:
        """Return the plain values that `reply.js` returns too."""
        step = self.next_step
        return {
            "abstained": self.abstained,
            "reason": self.reason,
            "message": self.message,
            "answers": [one.json() for one in self.answers],
            "offers": [
                {"label": one.label, "subject": one.subject, "facet": one.facet}
                for one in self.offers
            ],
            "understood": list(self.understood),
            "next_step": {"text": step.text, "url": step.url} if step else None,
        }


def whole_answer(unit: AnswerUnit, table: AnswerTable, title: str, score: int) -> ReplyAnswer:
    """Answer with a unit as it is."""
    return _answer(unit, unit.lines, table, title, score)


def counted_answer(
    unit: AnswerUnit, days: int, table: AnswerTable, title: str, score: int
) -> ReplyAnswer:
    """Answer with the sum for a number of days, or with what holds for more than are allowed."""
    counted = unit.counted.get(days)
    if counted is None:
        made = _answer(unit, unit.beyond or unit.lines, table, title, score)
        return replace(made, value=None, unit=None)
    made = _answer(unit, (counted.line, *unit.beyond), table, title, score)
    return replace(made, value=counted.value, unit=None)


def dated_answer(
    unit: AnswerUnit, span: DaySpan, table: AnswerTable, title: str, score: int
) -> ReplyAnswer:
    """Answer with the lines of a history that hold on some days."""
    held = [
        (line, dated)
        for line, dated in zip(unit.lines, unit.dated, strict=True)
        if (dated.days.first or span.last) <= span.last
        and span.first <= (dated.days.last or span.first)
    ]
    made = _answer(unit, [line for line, _ in held], table, title, score)
    if len(held) != 1:
        return made
    (_, only) = held[0]
    return replace(made, value=only.value, period=only.days, source=only.source)


def _answer(
    unit: AnswerUnit, lines: Sequence[Sentence], table: AnswerTable, title: str, score: int
) -> ReplyAnswer:
    return ReplyAnswer(
        id=unit.id,
        title=title,
        lines=_noted([line_parts(line) for line in lines], unit.standing, table),
        standing=unit.standing,
        value=unit.value,
        unit=unit.unit,
        period=unit.period,
        source=unit.source,
        url=unit.url,
        score=score,
    )


def _noted(
    lines: list[tuple[Part, ...]], standing: Standing, table: AnswerTable
) -> tuple[tuple[Part, ...], ...]:
    """Say first that it is unknown, or last that the office has not confirmed it."""
    if is_confirmed(standing):
        return tuple(lines)
    note = (table.words[standing],)
    return (*lines, note) if is_known(standing) else (note, *lines)


def _sentence(line: str) -> str:
    return line if line[-1:] in ".!?" else f"{line}."
