"""Results of the survey as an edition shows them: a quarter, its elements, what was changed."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from noticeboard.edition.sentence import Sentence
from noticeboard.edition.values.facts import Source
from noticeboard.model import Standing

SURVEY_PAGE: Literal["survey"] = "survey"
"""The id of the page of results, which is there once a quarter has been published."""


@dataclass(frozen=True)
class ElementMean:
    """The mean of one element, as all forms of a quarter gave it."""

    id: str
    name: Sentence
    points: int
    hundredths: int
    """From 100 to 400: the first of four answers is worth one point."""


@dataclass(frozen=True)
class FollowUp:
    """A complaint of visitors and what was done about it by the edition's day."""

    element: Sentence
    day: datetime.date
    said: Sentence
    done: Sentence


@dataclass(frozen=True)
class SurveyQuarter:
    """The results of a quarter; index and interval in hundredths."""

    id: str
    """The quarter: "2026-q4"."""
    first: datetime.date
    last: datetime.date
    published: datetime.date
    forms: int
    asked_for: int
    index: int
    band: str | None
    """None below thirty forms."""
    lowest: int
    highest: int
    method: str
    elements: tuple[ElementMean, ...]
    """The lowest mean first."""
    follow_ups: tuple[FollowUp, ...]
    standing: Standing
    """How far the rules of the survey may be trusted, as `survey.yaml` has it."""
    checked: datetime.date
    sources: tuple[Source, ...]
