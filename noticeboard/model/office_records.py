"""The office as it is, its notices, and the words people use."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field

from noticeboard.model.fact_records import Check
from noticeboard.model.hours import Week, WrittenHours, week_of
from noticeboard.model.moments import Moment
from noticeboard.model.record import Citation, Id, OneOrMore, Record, Text

ContactKind = Literal["address", "phone", "email", "whatsapp", "website", "hours"]

HolidayKind = Literal["national", "joint_leave"]
"""A public holiday, or a day of leave that the government has set beside one."""


class ContactRecord(Record):
    """One way to reach a place; a value of "unknown" is said to be unknown."""

    kind: ContactKind
    value: str | Citation | WrittenHours | Literal["unknown"]
    """Hours are written by day, everything else as words."""
    reason: str | None = None
    """Why nobody knows it, for staff."""
    checked: Check

    @property
    def is_known(self) -> bool:
        """Return whether anybody could verify it."""
        return self.value != "unknown"

    @property
    def week(self) -> Week | None:
        """Return when a place is open; None for any other contact and while nobody knows."""
        if self.kind != "hours" or not isinstance(self.value, dict):
            return None
        return week_of(self.value)


class PlaceRecord(Record):
    """A building the public may go to."""

    id: Id
    name: Text
    role: Text
    contacts: tuple[ContactRecord, ...]
    source: OneOrMore | None = None


class Holiday(Record):
    """A day without service, by decree."""

    date: datetime.date
    name: Citation
    kind: HolidayKind
    source: OneOrMore


class OpenQuestionRecord(Record):
    """A question that people ask and nobody could verify."""

    id: Id
    question: Text
    known: Text | None = None
    """What can be said all the same, if that helps."""
    now: Text | None = None
    """What to do now; whom to ask is known to each surface."""
    services: tuple[Id, ...] = ()
    """The services whose pages ask it too."""
    channels: tuple[Id, ...] = ()
    """The same for every service with one of these ways in."""
    pages: tuple[Id, ...] = ()
    """The articles that ask it too."""
    when: Id | None = None
    """A condition that nobody can answer for: no service above may answer for it either."""
    checked: Check | None = None
    """When what is known was compared with a source; None while nothing is known."""


class UnansweredQuestionsRecord(Record):
    """Where pages send the masked words of queries that had no answer."""

    endpoint: str = Field(pattern=r"^https://[^ ]+$")


Days = Annotated[int, Field(ge=1, le=3660)]


class CheckDaysRecord(Record):
    """How many days a check lives, by what was checked; None where it never lapses."""

    fees: Days | None = None
    limits: Days | None = None
    processing_times: Days | None = None
    services: Days | None = None
    channels: Days | None = None
    terms: Days | None = None
    contacts: Days | None = None
    open_questions: Days | None = None


class OfficeRecord(Record):
    """Who answers for the facts, and what is known of the places."""

    name: Text
    short_name: Text
    tagline: Text
    adopted_by: Text | None = None
    """The office that has adopted this; None says so on every surface."""
    site_url: str | None = Field(default=None, pattern=r"^https?://[^ ]+/$")
    covers_from: datetime.date
    """The first day an edition can be made for."""
    serving: Id
    """The place that serves the residents."""
    first_tasks: tuple[Id, ...] = Field(default=(), max_length=6)
    """The services that come first on the home page, in this order."""
    check_days: CheckDaysRecord | None = None
    """None where nobody is reminded of old checks."""
    unanswered_questions: UnansweredQuestionsRecord | None = None
    """None where pages send nothing to anybody."""
    email: str
    """The Directorate General's address, the next step on web and paper."""
    complaints_url: str
    places: tuple[PlaceRecord, ...]
    holidays_decreed_until: datetime.date | None = None
    """The last day that a holiday decree in the file covers; None when there is none."""
    holidays: tuple[Holiday, ...] = ()
    open_questions: tuple[OpenQuestionRecord, ...] = ()


NoticeSurface = Literal["site", "signage", "kiosk"]
"""Where a notice may appear."""


class NoticeRecord(Record):
    """A message for a while."""

    id: Id
    text: Text
    from_: Moment = Field(alias="from")
    until: Moment
    surfaces: tuple[NoticeSurface, ...] = Field(min_length=1)
    rank: int = Field(default=2, ge=1, le=3)


class TermRecord(Record):
    """How a word is explained, spoken and searched."""

    id: Id
    name: Citation
    """The official word."""
    plain: Citation | None = None
    meaning: Text | None = None
    """One or two plain sentences; terms that have it are in the glossary."""
    written: tuple[str, ...] = ()
    """The exact forms in running text that `say` and `foreign` speak for: "KTP", "e-VOA"."""
    say: Literal["letters", "word"] | Citation | None = None
    """Letter by letter, as a word, or the words to say instead, per language."""
    foreign: str | None = None
    """The language the written forms belong to, when it is not the sentence's."""
    searched_as: tuple[str, ...] = ()
    checked: Check | None = None
    """When its meaning was last compared with a source; None while nobody has done it."""


class Pronunciation(Record):
    """How one word sounds on one engine that would read it wrongly."""

    word: str = Field(min_length=2)
    language: str
    engine: Literal["espeak"]
    phonemes: str = Field(min_length=1)
