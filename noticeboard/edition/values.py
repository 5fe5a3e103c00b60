"""What one edition says: the facts of one day in one language, ready to be laid out."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from noticeboard.edition.sentence import Figure, Sentence, weakest
from noticeboard.model import Standing


@dataclass(frozen=True)
class Source:
    """A source that may be printed."""

    id: str
    title: str
    short: str
    url: str | None


@dataclass(frozen=True)
class Rate:
    """A value over one of its periods."""

    figure: Figure
    first: datetime.date | None
    last: datetime.date | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Fact:
    """A fee, limit or processing time on the edition's day, with its past and future."""

    id: str
    kind: Literal["fee", "limit", "time"]
    name: Sentence
    current: Figure
    """With role "current"; its value is "unknown" when nothing is known."""
    unit: str
    """For a fee, the words after it: "per permohonan"."""
    since: datetime.date | None
    until: datetime.date | None
    past: tuple[Rate, ...]
    coming: tuple[Rate, ...]
    sources: tuple[Source, ...]
    checked: datetime.date
    standing: Standing
    counted_from: Sentence | None = None
    time_kind: Literal["standard", "observed"] | None = None
    bound: Literal["at_most", "about"] | None = None
    not_for: tuple[str, ...] = ()
    searched_as: tuple[str, ...] = ()

    @property
    def has_history(self) -> bool:
        """Whether another value came before or comes after."""
        others = (*self.past, *self.coming)
        return any(rate.figure.value not in (self.current.value, "unknown") for rate in others)

    @property
    def is_known(self) -> bool:
        """Whether there is a value to show."""
        return self.standing != "unknown"


@dataclass(frozen=True)
class Document:
    """A paper, in the edition's language."""

    id: str
    name: Sentence
    copies: Literal["original", "original_and_copy", "copy"]
    explanation: Sentence | None
    where: Sentence | None


@dataclass(frozen=True)
class Condition:
    """What must hold, in words, and whether it must not."""

    id: str
    name: Sentence
    negated: bool


@dataclass(frozen=True)
class Requirement:
    """One document, or several of which one is enough."""

    documents: tuple[Document, ...]
    must_show: Sentence | None
    otherwise: Sentence | None
    condition: Condition | None


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


@dataclass(frozen=True)
class Total:
    """A sum of fees that add up, with the weakest standing of its parts."""

    fees: tuple[Fact, ...]
    figure: Figure


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


@dataclass(frozen=True)
class Place:
    """A building the public may go to."""

    id: str
    name: Sentence
    role: Sentence
    contacts: tuple[Contact, ...]


@dataclass(frozen=True)
class OpenQuestion:
    """What people ask and nobody could verify."""

    id: str
    question: Sentence
    known: Sentence | None


@dataclass(frozen=True)
class Service:
    """What a person asks for; None where nothing could be verified."""

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
    place: Place
    fee_lines: tuple[FeeLine, ...] | None
    brief: tuple[Total, ...]
    """What most people pay, in a few figures; empty when there are too many to say briefly."""
    totals: tuple[Total, ...]
    time: Fact
    collecting: bool
    priority: bool
    statements: tuple[Statement, ...]
    searched_as: tuple[str, ...]
    sources: tuple[Source, ...]
    checked: datetime.date
    standing: Standing

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fee and time that the service names."""
        lines = self.fee_lines or ()
        fees = [option.fee for line in lines for option in line.options]
        return (*dict.fromkeys(fees), self.time)

    @property
    def fees_standing(self) -> Standing:
        """The weakest standing among the fees; unknown when the fees are."""
        if self.fee_lines is None:
            return "unknown"
        return weakest(fact.standing for fact in self.facts if fact.kind == "fee")

    @property
    def glance_standing(self) -> Standing:
        """Reported when a figure at a glance is; what is unknown says so in its own place."""
        shown = [total.figure.standing for total in self.brief] + [self.time.standing]
        return "reported" if "reported" in shown else "official"

    @property
    def all_sources(self) -> tuple[Source, ...]:
        """The sources of the service and of its figures, each once."""
        of_facts = (source for fact in self.facts for source in fact.sources)
        return tuple(dict.fromkeys((*self.sources, *of_facts)))


@dataclass(frozen=True)
class Group:
    """A shelf of services."""

    id: str
    name: Sentence
    summary: Sentence
    services: tuple[Service, ...]


@dataclass(frozen=True)
class Notice:
    """A message between two moments, both UTC."""

    id: str
    text: Sentence
    first: datetime.datetime
    last: datetime.datetime
    surfaces: tuple[str, ...]
    rank: int


@dataclass(frozen=True)
class Term:
    """A word of the glossary."""

    id: str
    name: str
    plain: str | None
    meaning: Sentence
    searched_as: tuple[str, ...]


@dataclass(frozen=True)
class ArticleBlock:
    """A paragraph, heading or list item, its figures in place, bold and links still marked."""

    kind: Literal["heading", "paragraph", "bullet", "number"]
    text: Sentence
    anchor: str | None


@dataclass(frozen=True)
class Article:
    """A page of prose."""

    id: str
    slug: str
    title: str
    summary: Sentence
    blocks: tuple[ArticleBlock, ...]


@dataclass(frozen=True)
class Change:
    """A value that became, or will become, another one."""

    fact: Fact
    day: datetime.date
    before: Figure
    after: Figure


@dataclass(frozen=True)
class Office:
    """Who answers, and what is known of the places."""

    name: str
    short_name: str
    tagline: str
    adopted_by: str | None
    site_url: str | None
    email: str
    complaints_url: str
    serving: Place
    places: tuple[Place, ...]
    open_questions: tuple[OpenQuestion, ...]


@dataclass(frozen=True)
class Edition:
    """The facts of one day in one language."""

    day: datetime.date
    language: str
    office: Office
    facts: Mapping[str, Fact]
    """Fees, limits and times by id; one that does not exist yet is absent."""
    groups: tuple[Group, ...]
    notices: tuple[Notice, ...]
    terms: tuple[Term, ...]
    articles: Mapping[str, Article]
    changes: tuple[Change, ...]
    """Newest first; those after the edition's day are coming."""
    words: Mapping[str, str]
    """Interface strings by key."""

    @property
    def services(self) -> tuple[Service, ...]:
        """Every service, in the order of the groups."""
        return tuple(service for group in self.groups for service in group.services)

    @property
    def fees(self) -> tuple[Fact, ...]:
        """Every fee in force or to come."""
        return tuple(fact for fact in self.facts.values() if fact.kind == "fee")

    @property
    def times(self) -> tuple[Fact, ...]:
        """Every processing time."""
        return tuple(fact for fact in self.facts.values() if fact.kind == "time")
