"""Results of the survey in a quarter, told once for the page, the slide, the kiosk and paper."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from noticeboard.edition import Edition, Sentence, filled, literal, values
from noticeboard.language import decimal, long_date
from noticeboard.model import SURVEY_ANSWERS, Standing
from noticeboard.time_zone import WIB

SHOWN_DAYS = 184
"""Half a year after a quarter's end: what people said then speaks of no visit of today."""


@dataclass(frozen=True)
class QuarterTelling:
    """The results of a quarter in one language, before a surface adds its note."""

    id: str
    """The quarter: "2026-q4"."""
    period: Sentence
    index: Sentence
    band: Sentence
    """The letter, or that there are too few answers for one."""
    forms: Sentence
    fewer: Sentence | None
    """That the results do not speak for all visitors, where fewer answered than are needed."""
    interval: Sentence
    lowest: Sentence
    """The element with the lowest mean, which is told before all others."""
    changed: Sentence | None
    """What visitors said and what was done about it last; None until something was."""
    brief: tuple[Sentence, ...]
    """The same where only a few words can be read: index, letter and forms; the lowest; the change."""
    standing: Standing
    first: datetime.datetime
    last: datetime.datetime
    """The moments between which it is shown beside the page; the last one is not included."""

    @property
    def said(self) -> tuple[Sentence, ...]:
        """Return what is told where there is room for one message, in its order."""
        told = (self.period, self.index, self.band, self.forms, self.fewer, self.lowest)
        return tuple(one for one in (*told, self.changed) if one is not None)


def tell_newest_quarter(edition: Edition) -> QuarterTelling | None:
    """Return the results that are told beside their page: the newest ones, until they are old."""
    told = next((tell_quarter(one, edition) for one in edition.survey), None)
    return told if told and told.last > _midnight(edition.day) else None


def tell_quarter(quarter: values.SurveyQuarter, edition: Edition) -> QuarterTelling:
    """Return the results of a quarter in sentences."""
    words, language = edition.words, edition.language
    index = decimal(quarter.index, language)
    lowest = quarter.elements[0]
    return QuarterTelling(
        id=quarter.id,
        period=filled(
            words["survey_period"],
            first=long_date(quarter.first, language),
            last=long_date(quarter.last, language),
        ),
        index=filled(words["survey_index"], index=index),
        band=filled(words["survey_band"], band=quarter.band)
        if quarter.band
        else literal(words["survey_no_band"]),
        forms=filled(words["survey_forms"], forms=quarter.forms, asked=quarter.asked_for),
        fewer=literal(words["survey_fewer"]) if quarter.forms < quarter.asked_for else None,
        interval=filled(
            words["survey_interval"],
            lowest=decimal(quarter.lowest, language),
            highest=decimal(quarter.highest, language),
        ),
        lowest=filled(
            words["survey_lowest"],
            element=lowest.name,
            mean=decimal(lowest.hundredths, language),
            most=SURVEY_ANSWERS,
        ),
        changed=_changed(quarter, edition),
        brief=tuple(_brief(quarter, edition)),
        standing=quarter.standing,
        first=_midnight(quarter.published),
        last=_midnight(quarter.last + datetime.timedelta(days=SHOWN_DAYS + 1)),
    )


def _changed(quarter: values.SurveyQuarter, edition: Edition) -> Sentence | None:
    newest = _newest(quarter)
    if newest is None:
        return None
    return filled(edition.words["survey_said_and_done"], said=newest.said, done=newest.done)


def _brief(quarter: values.SurveyQuarter, edition: Edition) -> Iterator[Sentence]:
    words, newest = edition.words, _newest(quarter)
    index, band = decimal(quarter.index, edition.language), quarter.band
    key = "survey_brief" if band else "survey_brief_no_band"
    yield filled(words[key], index=index, forms=quarter.forms, **({"band": band} if band else {}))
    yield filled(words["survey_brief_lowest"], element=quarter.elements[0].name)
    if newest:
        yield filled(words["survey_brief_done"], done=newest.done)


def _newest(quarter: values.SurveyQuarter) -> values.FollowUp | None:
    """Return what was done last."""
    return max(quarter.follow_ups, key=lambda one: one.day, default=None)


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time.min, WIB).astimezone(datetime.UTC)
