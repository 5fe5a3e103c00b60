"""The office, its notices and its words, as they are published."""

from __future__ import annotations

from pydantic import Field, model_validator

from noticeboard.language import opening_hours
from noticeboard.model import (
    LANGUAGES,
    WEEKDAYS,
    ContactKind,
    ContactRecord,
    HolidayKind,
    NoticeSurface,
    ServiceAudience,
)
from noticeboard.surfaces.open_data.published_values import (
    Checked,
    ClockTime,
    Count,
    Day,
    Id,
    Ids,
    Instant,
    PrintableSources,
    Published,
    PublishedText,
    Weekday,
)


class PublishedNotice(Published):
    """A message between two instants."""

    id: Id
    text: PublishedText
    from_: Instant = Field(serialization_alias="from")
    until: Instant
    surfaces: tuple[NoticeSurface, ...]
    rank: Count


class PublishedCampaign(Published):
    """A message with what to do about it, between two instants; its texts quote facts by id."""

    id: Id
    title: PublishedText
    message: PublishedText
    action: PublishedText
    page: Id
    """The page that the action leads to: a service, an article or one made from data."""
    audience: ServiceAudience
    services: Ids
    from_: Instant = Field(serialization_alias="from")
    until: Instant
    rank: Count


class PublishedTerm(Published):
    """A word of the glossary; how it sounds is a setting of our voices."""

    id: Id
    name: PublishedText
    plain: PublishedText | None = None
    meaning: PublishedText | None = None
    written: tuple[str, ...]
    searched_as: tuple[str, ...]


class PublishedSpan(Published):
    """Hours of one day, in WIB."""

    day: Weekday
    opens: ClockTime
    closes: ClockTime


class PublishedContact(Published):
    """A way to reach a place: null while nobody knows, hours as spans and in words."""

    kind: ContactKind
    value: str | PublishedText | tuple[PublishedSpan, ...] | None
    checked: Checked
    shown: PublishedText | None = None

    @model_validator(mode="before")
    @classmethod
    def _of_contact(cls, data: object) -> object:
        if not isinstance(data, ContactRecord):
            return data
        if not data.week:
            value = data.value if data.is_known else None
            return {"kind": data.kind, "value": value, "checked": data.checked}
        spans = [
            PublishedSpan(day=day, opens=span.opens, closes=span.closes)
            for day, spans in zip(WEEKDAYS, data.week, strict=True)
            for span in spans
        ]
        shown = {language: opening_hours(data.week, language) for language in LANGUAGES}
        return {"kind": data.kind, "value": spans, "checked": data.checked, "shown": shown}


class PublishedPlace(Published):
    """A building the public may go to."""

    id: Id
    name: PublishedText
    role: PublishedText
    contacts: tuple[PublishedContact, ...]
    sources: PrintableSources | None = Field(default=None, validation_alias="source")


class PublishedHoliday(Published):
    """A day without service, by decree."""

    date: Day
    name: PublishedText
    kind: HolidayKind
    sources: PrintableSources = Field(validation_alias="source")


class PublishedOpenQuestion(Published):
    """A question that people ask and nobody could verify."""

    id: Id
    question: PublishedText
    known: PublishedText | None = None
    now: PublishedText | None = None
    services: Ids
    channels: Ids
    pages: Ids
    when: Id | None = None
    checked: Checked | None = None


class PublishedOffice(Published):
    """Who answers for the facts, and what is known of the places."""

    name: PublishedText
    short_name: PublishedText
    tagline: PublishedText
    adopted_by: PublishedText | None = None
    site_url: str | None = None
    covers_from: Day
    serving: Id
    first_tasks: Ids
    email: str
    complaints_url: str
    places: tuple[PublishedPlace, ...]
    holidays_decreed_until: Day | None = None
    holidays: tuple[PublishedHoliday, ...]
    open_questions: tuple[PublishedOpenQuestion, ...]
