"""The catalogue: all that staff have written, complete and checked."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property

from noticeboard.model.campaign_records import CampaignRecord
from noticeboard.model.counter_records import CounterPhraseRecord
from noticeboard.model.emergency_records import EmergencyNow, EmergencyRecord
from noticeboard.model.fact_records import FactRecord, Fee, Limit, ProcessingTime, SourceRecord
from noticeboard.model.office_records import NoticeRecord, OfficeRecord, Pronunciation, TermRecord
from noticeboard.model.prose import ArticleText
from noticeboard.model.query_records import QueriesRecord
from noticeboard.model.record import PlacedRecords, Record, Text, every_record
from noticeboard.model.service_records import (
    ChannelRecord,
    ConditionRecord,
    DocumentRecord,
    GroupRecord,
    QuestionRecord,
    ServiceRecord,
    SharedStep,
    StepRecord,
)
from noticeboard.model.surfaces import Signage, Speech
from noticeboard.model.survey_records import SurveyQuarterRecord, SurveyRecord


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
    queries: QueriesRecord
    """How visitors ask."""
    survey: SurveyRecord
    """What visitors are asked after their visit."""
    emergencies: Mapping[str, EmergencyRecord]
    """Kinds of emergency."""
    emergencies_now: Mapping[str, EmergencyNow]
    """Emergencies that are switched on by hand."""
    strings: Mapping[str, Text]
    """Interface words by key."""
    articles: Mapping[str, Mapping[str, ArticleText]]
    """Prose by id, then by language."""
    campaigns: Mapping[str, CampaignRecord] = field(default_factory=dict)
    counter_phrases: Mapping[str, CounterPhraseRecord] = field(default_factory=dict)
    """What staff say and show at the counter."""
    survey_results: Mapping[str, SurveyQuarterRecord] = field(default_factory=dict)
    """What visitors said, by quarter; empty until an office has published a survey."""

    def words_of(self, step: StepRecord) -> Text:
        """Return what a step says, its own words or those of the shared step it names."""
        return step.text if step.text is not None else self.steps[step.step or ""].text

    @cached_property
    def records(self) -> PlacedRecords:
        """Return every record, those within others too, with its path."""
        parts = {each.name: getattr(self, each.name) for each in fields(self)}
        del parts["strings"], parts["articles"]
        tables = {name: part for name, part in parts.items() if isinstance(part, Mapping)}
        singles = {name: part for name, part in parts.items() if name not in tables}
        # What could not be read has no words.
        return every_record(tables, {n: one for n, one in singles.items() if not _is_unread(one)})

    @property
    def covers_from(self) -> datetime.date:
        """Return the first day an edition can be made for."""
        return self.office.covers_from

    @property
    def facts(self) -> dict[str, FactRecord]:
        """Return fees, limits and processing times by id."""
        return {**self.fees, **self.limits, **self.processing_times}


def _is_unread(part: object) -> bool:
    """Return whether a record stands for a file of one record that could not be read."""
    return isinstance(part, Record) and not part.model_fields_set
