"""The satisfaction survey (SKM): its nine elements, and what those who answer may say of themselves."""

from __future__ import annotations

import datetime
from typing import Literal, get_args

from pydantic import Field

from noticeboard.model.fact_records import Check
from noticeboard.model.record import Citation, Id, OneOrMore, Record, Text

SurveyElementId = Literal[
    "requirements",
    "procedure",
    "time",
    "fee",
    "product",
    "competence",
    "conduct",
    "complaints",
    "facilities",
]
"""The elements in the order of the regulation; some programs swap the last two."""

SURVEY_ELEMENTS: tuple[SurveyElementId, ...] = get_args(SurveyElementId)
SURVEY_ANSWERS = 4
"""Answers to each element, the worst first; the first is worth one point, the last four."""

FEWEST_SHOWN = 10
"""No count of fewer people is published, and no result of fewer forms."""

Band = Literal["A", "B", "C", "D"]
"""The letters of an index, the best first."""

SurveyMethod = Literal["skm_2026"]
"""Names the rules by which forms were counted; others than today's get a name of their own."""

SurveyDetailId = Literal["age", "sex", "education", "work"]


class SurveyElementRecord(Record):
    """One element of the service, as it is asked about."""

    id: SurveyElementId
    name: Text
    """The short name in results: "Requirements"."""
    question: Text
    answers: tuple[Text, ...] = Field(min_length=SURVEY_ANSWERS)


class SurveyChoice(Record):
    """One choice of a detail; an age band has digits of its own."""

    id: Id
    name: Citation


class SurveyDetailRecord(Record):
    """Something that whoever answers may say of themselves, or leave out."""

    id: SurveyDetailId
    name: Text
    answers: tuple[SurveyChoice, ...] = Field(min_length=2)


class SurveyRecord(Record):
    """The whole survey; an office without elements asks nothing."""

    source: OneOrMore | None = None
    checked: Check | None = None
    address: str | None = None
    """The form on the lobby's network, for phones; without it screens show no code for it."""
    elements: tuple[SurveyElementRecord, ...] = ()
    details: tuple[SurveyDetailRecord, ...] = ()


class ElementPoints(Record):
    """The points of one element in a quarter: the sum over all forms, from 1 to 4 each."""

    id: SurveyElementId
    points: int = Field(ge=FEWEST_SHOWN)


class IndexInterval(Record):
    """The lowest and highest index, in hundredths, that chance alone may have made."""

    lowest: int = Field(ge=2_500)
    highest: int = Field(le=10_000)


class FollowUpRecord(Record):
    """A complaint of visitors and what the office has done about it; staff write it."""

    element: Id
    date: datetime.date
    """The day on which it was done."""
    said: Text
    done: Text


class SurveyQuarterRecord(Record):
    """Results of a quarter that has ended, as `build.py survey publish` writes them."""

    id: Id
    """The quarter: "2026-q4"."""
    published: datetime.date
    forms: int = Field(ge=FEWEST_SHOWN)
    asked_for: int = Field(ge=1)
    """How many forms the number of visitors asks for."""
    index: int
    """In hundredths: 8831 is 88.31."""
    band: str | None = Field(default=None, pattern="^[A-D]$")
    """None below thirty forms."""
    interval: IndexInterval
    method: SurveyMethod
    elements: tuple[ElementPoints, ...]
    """In the order of the regulation; they give the index again."""
    follow_ups: tuple[FollowUpRecord, ...] = ()
