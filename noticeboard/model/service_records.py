"""Services and what they are made of: documents, conditions, requirements, steps, fee lines."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from noticeboard.model.fact_records import Check
from noticeboard.model.record import Id, OneOrMore, Record, Text

NO_OFFICE = "no-office"
"""In place of a place: on the internet, at an airport."""


class Dated(Record):
    """Something that holds always, or only from or until a day (both included)."""

    from_: datetime.date | None = Field(default=None, alias="from")
    until: datetime.date | None = None

    def holds_on(self, day: datetime.date) -> bool:
        """Return whether it is part of the edition of a day."""
        return (self.from_ or day) <= day <= (self.until or day)


class Conditional(Dated):
    """Something that holds for some people only: `when` or `unless` name a condition."""

    when: Id | None = None
    unless: Id | None = None


Copies = Literal["original", "original_and_copy", "copy"]
"""What of a document a person brings."""

ServiceAudience = Literal["citizen", "foreigner", "both"]
"""Whom a service is for."""

Facet = Literal[
    "what", "who", "documents", "fee", "time", "steps", "paying", "collecting", "validity",
    "lost-payment", "priority", "where", "hours", "contact", "complaint", "history", "change",
]  # fmt: skip
"""What people ask about a subject; an answer is found by its subject and its facet."""

StatementFacet = Literal[
    "what", "who", "documents", "fee", "time", "steps", "where", "validity", "change",
]  # fmt: skip
"""Those of them that a service answers by rules of its own."""


class DocumentRecord(Record):
    """A paper a person brings."""

    id: Id
    name: Text
    copies: Copies
    explanation: Text | None = None
    where: Text | None = None
    """Where a person who has none gets one."""
    stands_alone: bool = False
    """Whether no service need ask for it: it is published in open data only."""


class AnswerRecord(Record):
    """One choice of a question."""

    id: Id
    name: Text


class QuestionRecord(Record):
    """A question to the visitor that decides: choices, or (overstay only) a number of days."""

    id: Id
    name: Text
    answers: tuple[AnswerRecord, ...] = ()
    number: Literal["day_of_overstay"] | None = None


class Rule(Record):
    """A condition's content: exactly one of the four."""

    all: tuple[Rule | Id, ...] | None = None
    any: tuple[Rule | Id, ...] | None = None
    not_: Rule | Id | None = Field(default=None, alias="not")
    answer: dict[Id, OneOrMore] | None = None
    """A question's id and the answers that satisfy it."""


class ConditionRecord(Record):
    """A named rule over answers, with the words put before what it governs."""

    id: Id
    name: Text
    """The words after "Jika" / "If": "nama Anda pernah berubah"."""
    rule: Rule


class RequirementRecord(Conditional):
    """A document, or one of several, perhaps under a condition."""

    document: Id | None = None
    any_of: tuple[Id, ...] | None = Field(default=None, min_length=2)
    must_show: Text | None = None
    otherwise: Text | None = None
    """What to do when the document does not show it, or is missing."""


class SharedStep(Record):
    """A step that several services quote, so that it is written once."""

    id: Id
    text: Text


class StepRecord(Conditional):
    """One thing that happens, in order: in words of its own, or a shared step by id."""

    text: Text | None = None
    step: Id | None = None


class StatementRecord(Conditional):
    """A rule or hint in words, with evidence of its own."""

    id: Id
    text: Text
    about: StatementFacet = "what"
    """Which question about the service it helps to answer."""
    checked: Check
    source: OneOrMore | None = None


class ElsewhereRecord(Conditional):
    """Answers for which another service is the right one."""

    service: Id


class FeeChoice(Record):
    """One option of a choice of fees."""

    fee: Id
    when: Id | None = None


def _choice(value: Any) -> Any:
    return {"fee": value} if isinstance(value, str) else value


class FeeLineRecord(Conditional):
    """A line of the bill: one fee, an option on top, or a choice; lines that hold add up."""

    fee: Id | None = None
    optional: Id | None = None
    choose_one: (
        Annotated[tuple[Annotated[FeeChoice, BeforeValidator(_choice)], ...], Field(min_length=2)]
        | None
    ) = None
    times: Id | None = None
    """The question whose number multiplies the fee."""
    at_most: Id | None = None
    """The limit that caps that number."""


class ChannelRecord(Record):
    """A way in: an app, a site, the counter."""

    id: Id
    name: Text
    text: Text
    url: str | None = None
    checked: Check


class GroupRecord(Record):
    """A shelf that services lie on, in the order of the file."""

    id: Id
    name: Text
    summary: Text


class ServiceRecord(Record):
    """A service that a person asks for, with the components of a service standard."""

    id: Id
    slug: dict[str, Id]
    old_slugs: tuple[Id, ...] = ()
    """Addresses it once had; they keep answering."""
    name: Text
    audience: ServiceAudience
    group: Id
    summary: Text
    outcome: Text
    """What the person goes home with (the product)."""
    requirements: tuple[RequirementRecord, ...] | Literal["unknown"]
    steps: tuple[StepRecord, ...] | Literal["unknown"]
    channels: tuple[Id, ...] = ()
    place: Id
    """The office to go to, or `NO_OFFICE` for what none of the office's places handles."""
    fees: tuple[FeeLineRecord, ...] | Literal["unknown"]
    reason: str | None = None
    """Why nobody knows its requirements, steps or fees, for staff."""
    processing_time: Id
    collecting: bool = False
    """Whether the rules for collecting a passport apply."""
    priority: bool = True
    """Whether the priority service applies."""
    statements: tuple[StatementRecord, ...] = ()
    elsewhere: tuple[ElsewhereRecord, ...] = ()
    """Whom it is not for, and which service is; the first that applies is shown."""
    searched_as: tuple[str, ...] = ()
    source: OneOrMore
    checked: Check
