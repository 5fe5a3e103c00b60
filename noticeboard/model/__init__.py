"""What a catalogue is made of: the facts of all dates, in all languages."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from noticeboard.model.fact_records import (
    PRINTABLE_KINDS,
    SOURCE_KINDS,
    STANDINGS,
    Bound,
    Check,
    FactRecord,
    Fee,
    FeePeriod,
    FeeUnit,
    Limit,
    Period,
    ProcessingTime,
    SourceKind,
    SourceRecord,
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
from noticeboard.model.office_records import (
    ContactKind,
    ContactRecord,
    Holiday,
    HolidayKind,
    NoticeRecord,
    NoticeSurface,
    OfficeRecord,
    OpenQuestionRecord,
    PlaceRecord,
    Pronunciation,
    TermRecord,
)
from noticeboard.model.plain import NUMBER, PLAIN_QUOTE, plain_value
from noticeboard.model.record import LANGUAGES, Citation, Id, OneOrMore, Record, Text
from noticeboard.model.service_records import (
    NO_OFFICE,
    AnswerRecord,
    ChannelRecord,
    Conditional,
    ConditionRecord,
    Copies,
    Dated,
    DocumentRecord,
    ElsewhereRecord,
    FeeChoice,
    FeeLineRecord,
    GroupRecord,
    QuestionRecord,
    RequirementRecord,
    Rule,
    ServiceAudience,
    ServiceRecord,
    SharedStep,
    StatementRecord,
    StepRecord,
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
    "AnswerRecord",
    "ArticleText",
    "Block",
    "Bound",
    "Catalogue",
    "ChannelRecord",
    "Check",
    "Citation",
    "ConditionRecord",
    "Conditional",
    "ContactKind",
    "ContactRecord",
    "Copies",
    "Dated",
    "DocumentRecord",
    "ElsewhereRecord",
    "FactRecord",
    "Fee",
    "FeeChoice",
    "FeeLineRecord",
    "FeePeriod",
    "FeeUnit",
    "GroupRecord",
    "Holiday",
    "HolidayKind",
    "Id",
    "Kind",
    "Limit",
    "Moment",
    "MomentInTime",
    "Money",
    "NoticeRecord",
    "NoticeSurface",
    "OfficeRecord",
    "OneOrMore",
    "OpenQuestionRecord",
    "OwnDigits",
    "Period",
    "PlaceRecord",
    "ProcessingTime",
    "Pronunciation",
    "QuestionRecord",
    "Quotes",
    "Record",
    "RequirementRecord",
    "Rule",
    "Screen",
    "ServiceAudience",
    "ServiceRecord",
    "SharedStep",
    "Signage",
    "SlideSetting",
    "SourceKind",
    "SourceRecord",
    "Span",
    "Speech",
    "Standing",
    "StatementRecord",
    "StepRecord",
    "TermRecord",
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
class ArticleText:
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

    office: OfficeRecord
    sources: Mapping[str, SourceRecord]
    fees: Mapping[str, Fee]
    limits: Mapping[str, Limit]
    processing_times: Mapping[str, ProcessingTime]
    documents: Mapping[str, DocumentRecord]
    questions: Mapping[str, QuestionRecord]
    conditions: Mapping[str, ConditionRecord]
    channels: Mapping[str, ChannelRecord]
    groups: Mapping[str, GroupRecord]
    steps: Mapping[str, SharedStep]
    services: Mapping[str, ServiceRecord]
    notices: Mapping[str, NoticeRecord]
    terms: Mapping[str, TermRecord]
    pronunciations: tuple[Pronunciation, ...]
    signage: Signage
    speech: Speech
    strings: Mapping[str, Text]
    """Interface words by key."""
    articles: Mapping[str, Mapping[str, ArticleText]]
    """Prose by id, then by language."""

    def words_of(self, step: StepRecord) -> Text:
        """Return what a step says, its own words or those of the shared step it names."""
        return step.text if step.text is not None else self.steps[step.step or ""].text

    @property
    def covers_from(self) -> datetime.date:
        """The first day an edition can be made for."""
        return self.office.covers_from

    @property
    def facts(self) -> dict[str, FactRecord]:
        """Fees, limits and processing times by id."""
        return {**self.fees, **self.limits, **self.processing_times}
