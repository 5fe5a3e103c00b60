"""The satisfaction survey (SKM): its nine elements, and what those who answer may say of themselves."""

from __future__ import annotations

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
    elements: tuple[SurveyElementRecord, ...] = ()
    details: tuple[SurveyDetailRecord, ...] = ()
