"""What a catalogue is made of: the facts of all dates, in all languages."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from noticeboard.model.facts import (
    PRINTABLE_KINDS,
    SOURCE_KINDS,
    STANDINGS,
    Bound,
    Check,
    Fact,
    Fee,
    FeePeriod,
    FeeUnit,
    Limit,
    Period,
    ProcessingTime,
    Source,
    SourceKind,
    Standing,
    TimeKind,
    Unit,
    ValuePeriod,
    known,
)
from noticeboard.model.hours import WEEKDAYS, Span, Week, days_of, span_of, week_of
from noticeboard.model.kinds import (
    Kind,
    MomentInTime,
    Money,
    OwnDigits,
    Quotes,
    TimeOfDay,
    kinds_in,
)
from noticeboard.model.moments import MOMENT, Moment, written_moment
from noticeboard.model.office import (
    Contact,
    ContactKind,
    Holiday,
    HolidayKind,
    Notice,
    NoticeSurface,
    Office,
    OpenQuestion,
    Place,
    Pronunciation,
    Term,
)
from noticeboard.model.plain import NUMBER, PLAIN_QUOTE, plain_value
from noticeboard.model.record import LANGUAGES, Citation, Id, OneOrMore, Record, Text
from noticeboard.model.services import (
    NO_OFFICE,
    Answer,
    Channel,
    Condition,
    Conditional,
    Copies,
    Dated,
    Document,
    Elsewhere,
    FeeChoice,
    FeeLine,
    Group,
    Question,
    Requirement,
    Rule,
    Service,
    ServiceAudience,
    SharedStep,
    Statement,
    Step,
)
from noticeboard.model.surfaces import CLOCK, Screen, Signage, SlideSetting, Speech, Voice

__all__ = [
    "CLOCK",
    "LANGUAGES",
    "MOMENT",
    "NO_OFFICE",
    "NUMBER",
    "PLAIN_QUOTE",
    "PRINTABLE_KINDS",
    "SOURCE_KINDS",
    "STANDINGS",
    "WEEKDAYS",
    "Answer",
    "Article",
    "Block",
    "Bound",
    "Catalogue",
    "Channel",
    "Check",
    "Citation",
    "Condition",
    "Conditional",
    "Contact",
    "ContactKind",
    "Copies",
    "Dated",
    "Document",
    "Elsewhere",
    "Fact",
    "Fee",
    "FeeChoice",
    "FeeLine",
    "FeePeriod",
    "FeeUnit",
    "Group",
    "Holiday",
    "HolidayKind",
    "Id",
    "Kind",
    "Limit",
    "Moment",
    "MomentInTime",
    "Money",
    "Notice",
    "NoticeSurface",
    "Office",
    "OneOrMore",
    "OpenQuestion",
    "OwnDigits",
    "Period",
    "Place",
    "ProcessingTime",
    "Pronunciation",
    "Question",
    "Quotes",
    "Record",
    "Requirement",
    "Rule",
    "Screen",
    "Service",
    "ServiceAudience",
    "SharedStep",
    "Signage",
    "SlideSetting",
    "Source",
    "SourceKind",
    "Span",
    "Speech",
    "Standing",
    "Statement",
    "Step",
    "Term",
    "Text",
    "TimeKind",
    "TimeOfDay",
    "Unit",
    "ValuePeriod",
    "Voice",
    "Week",
    "days_of",
    "kinds_in",
    "known",
    "plain_value",
    "span_of",
    "week_of",
    "written_moment",
]  # fmt: skip


@dataclass(frozen=True)
class Block:
    """One paragraph, heading or list item of an article, its facts still quoted by id."""

    kind: Literal["heading", "paragraph", "bullet", "number"]
    text: str
    anchor: str | None
    """A heading's id, the same in every language."""
    line: int


@dataclass(frozen=True)
class Article:
    """A page of prose, one file of `content/LANGUAGE/`."""

    id: str
    """The file's stem, the same in every language."""
    slug: str
    title: str
    summary: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Catalogue:
    """Everything staff have written: all dates, all languages, records by id in file order."""

    office: Office
    sources: Mapping[str, Source]
    fees: Mapping[str, Fee]
    limits: Mapping[str, Limit]
    processing_times: Mapping[str, ProcessingTime]
    documents: Mapping[str, Document]
    questions: Mapping[str, Question]
    conditions: Mapping[str, Condition]
    channels: Mapping[str, Channel]
    groups: Mapping[str, Group]
    steps: Mapping[str, SharedStep]
    services: Mapping[str, Service]
    notices: Mapping[str, Notice]
    terms: Mapping[str, Term]
    pronunciations: tuple[Pronunciation, ...]
    signage: Signage
    speech: Speech
    strings: Mapping[str, Text]
    """Interface words by key."""
    articles: Mapping[str, Mapping[str, Article]]
    """Prose by id, then by language."""

    def words_of(self, step: Step) -> Text:
        """Return what a step says, its own words or those of the shared step it names."""
        return step.text if step.text is not None else self.steps[step.step or ""].text

    @property
    def covers_from(self) -> datetime.date:
        """The first day an edition can be made for."""
        return self.office.covers_from

    @property
    def facts(self) -> dict[str, Fact]:
        """Fees, limits and processing times by id."""
        return {**self.fees, **self.limits, **self.processing_times}
