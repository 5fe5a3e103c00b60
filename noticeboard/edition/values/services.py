"""Services of an edition, and what they are made of."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Literal

from noticeboard.edition.sentence import Figure, Sentence
from noticeboard.edition.values.facts import Fact, Source
from noticeboard.edition.values.questions import OpenQuestion
from noticeboard.model import Facet, Standing, Week
from noticeboard.rules import Applicability
from noticeboard.telling.standing import marked_standing, weakest


@dataclass(frozen=True)
class Document:
    """A paper, in the edition's language."""

    id: str
    name: Sentence
    copies: Literal["original", "original_and_copy", "copy"]
    explanation: Sentence | None
    where: Sentence | None

    @property
    def sentences(self) -> tuple[Sentence | None, ...]:
        """Return its name, explanation and where to get it; None for what it lacks."""
        return (self.name, self.explanation, self.where)


@dataclass(frozen=True)
class Condition:
    """A condition in words, perhaps negated."""

    id: str
    name: Sentence
    negated: bool


def applicability_of(condition: Condition | None) -> Applicability | None:
    """Return a condition without its words, as rules take it."""
    return Applicability(condition.id, condition.negated) if condition else None


@dataclass(frozen=True)
class Requirement:
    """One document, or several of which one is enough."""

    documents: tuple[Document, ...]
    must_show: Sentence | None
    otherwise: Sentence | None
    condition: Condition | None

    @property
    def sentences(self) -> tuple[Sentence | None, ...]:
        """Return every sentence about it and its documents; None for what it lacks."""
        condition = self.condition.name if self.condition else None
        return (
            self.must_show,
            self.otherwise,
            condition,
            *(one for paper in self.documents for one in paper.sentences),
        )


@dataclass(frozen=True)
class Step:
    """One thing that happens, in order."""

    text: Sentence
    condition: Condition | None


@dataclass(frozen=True)
class Statement:
    """A rule or hint with a standing of its own."""

    id: str
    text: Sentence
    condition: Condition | None
    standing: Standing
    sources: tuple[Source, ...]
    about: Facet = "what"
    """Which question about the service it helps to answer."""


@dataclass(frozen=True)
class Elsewhere:
    """Another service, and for whom it is the right one."""

    service: str
    name: Sentence
    condition: Condition


@dataclass(frozen=True)
class FeeOption:
    """A fee that may be chosen, perhaps only by some."""

    fee: Fact
    condition: Condition | None


@dataclass(frozen=True)
class FeeLine:
    """A line of the bill."""

    kind: Literal["fee", "optional", "choice"]
    options: tuple[FeeOption, ...]
    condition: Condition | None
    times: str | None
    at_most: Fact | None

    @property
    def most(self) -> int | Literal["unknown"] | None:
        """Return the largest number that the fee may be multiplied by; None without a limit."""
        if self.at_most is None:
            return None
        value = self.at_most.current.value
        return value if isinstance(value, int) else "unknown"


@dataclass(frozen=True)
class Total:
    """A sum of fees that add up, with the weakest standing of its parts."""

    fees: tuple[Fact, ...]
    figure: Figure
    conditions: tuple[Condition, ...] = ()
    """What must hold for this to be the sum; for anyone else it is another one."""


@dataclass(frozen=True)
class PriceCase:
    """The price for everyone, or for those for whom a condition turns out one way."""

    condition: Condition | None
    ways: tuple[Total, ...]
    is_other: bool
    """The case before names the condition, and this is everyone else."""


@dataclass(frozen=True)
class Channel:
    """A way in."""

    id: str
    name: Sentence
    text: Sentence
    url: str | None
    standing: Standing


@dataclass(frozen=True)
class Contact:
    """A way to reach a place; `value` is None when nobody could verify one."""

    kind: Literal["address", "phone", "email", "whatsapp", "website", "hours"]
    value: str | None
    standing: Standing
    week: Week | None = None
    """For hours that are known, the spans behind the words of `value`."""


@dataclass(frozen=True)
class Place:
    """A building the public may go to."""

    id: str
    name: Sentence
    role: Sentence
    contacts: tuple[Contact, ...]

    @property
    def hours(self) -> Contact | None:
        """Return when it is open, if anybody knows."""
        known = (one for one in self.contacts if one.kind == "hours" and one.value is not None)
        return next(known, None)


@dataclass(frozen=True)
class Service:
    """A service that a person asks for; None where nothing could be verified."""

    id: str
    slug: str
    old_slugs: tuple[str, ...]
    name: Sentence
    audience: Literal["citizen", "foreigner", "both"]
    group: str
    summary: Sentence
    outcome: Sentence
    requirements: tuple[Requirement, ...] | None
    steps: tuple[Step, ...] | None
    channels: tuple[Channel, ...]
    place: Place | None
    """None for what is done elsewhere: on the internet, at an airport."""
    fee_lines: tuple[FeeLine, ...] | None
    brief: tuple[Total, ...]
    """What is paid, in a few figures of every case; empty when that takes more than a few."""
    totals: tuple[Total, ...]
    time: Fact
    collecting: bool
    priority: bool
    statements: tuple[Statement, ...]
    open_questions: tuple[OpenQuestion, ...]
    """What people ask about it and nobody could answer."""
    searched_as: tuple[str, ...]
    sources: tuple[Source, ...]
    checked: datetime.date
    standing: Standing
    elsewhere: tuple[Elsewhere, ...] = ()

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Return every fee and time that the service names."""
        lines = self.fee_lines or ()
        fees = [option.fee for line in lines for option in line.options]
        return (*dict.fromkeys(fees), self.time)

    @cached_property
    def cases(self) -> tuple[PriceCase, ...]:
        """Return the brief prices: one case if nothing decides, else each with its condition."""
        found = [
            (conditions[0] if conditions else None, tuple(ways))
            for conditions, ways in groupby(self.brief, key=lambda way: way.conditions)
        ]
        return tuple(
            PriceCase(condition, ways, bool(index and condition and condition.negated))
            for index, (condition, ways) in enumerate(found)
        )

    @property
    def fees_depend(self) -> bool:
        """Return whether some fee is due under a condition only."""
        return any(line.condition for line in self.fee_lines or () if line.kind != "optional")

    @cached_property
    def fees_standing(self) -> Standing:
        """Return the weakest standing among the fees; unknown when the fees are."""
        if self.fee_lines is None:
            return "unknown"
        names = [fact.name.standing for fact in self.facts if fact.kind == "fee"]
        return weakest((*names, *(fact.standing for fact in self.facts if fact.kind == "fee")))

    @cached_property
    def documents_standing(self) -> Standing:
        """Return the mark that the list of documents needs; unknown when it is."""
        if self.requirements is None:
            return "unknown"
        found = [one for paper in self.requirements for one in paper.sentences]
        return marked_standing([self.standing, *(one.standing for one in found if one)])

    @cached_property
    def steps_standing(self) -> Standing:
        """Return the mark that the steps need; unknown when they are."""
        if self.steps is None:
            return "unknown"
        return marked_standing([self.standing, *(one.text.standing for one in self.steps)])

    @property
    def brief_standing(self) -> Standing:
        """Return the mark that the fees and the time in brief need."""
        shown = [total.figure.standing for total in self.brief] + [self.time.standing]
        return marked_standing([*shown, self.name.standing])

    @property
    def glance_standing(self) -> Standing:
        """Return the mark that the summary at a glance needs."""
        lead = [self.summary, self.outcome, *(channel.name for channel in self.channels)]
        ways_in = [channel.standing for channel in self.channels[:1]]
        return marked_standing(
            [self.standing, self.brief_standing, *ways_in, *(one.standing for one in lead)]
        )

    @cached_property
    def all_sources(self) -> tuple[Source, ...]:
        """Return the sources of the service and of its figures, each once."""
        of_facts = (source for fact in self.facts for source in fact.sources)
        return tuple(dict.fromkeys((*self.sources, *of_facts)))


@dataclass(frozen=True)
class Group:
    """A shelf of services."""

    id: str
    name: Sentence
    summary: Sentence
    services: tuple[Service, ...]
