"""Tables of the kiosks and of the survey, beside those of the queue and of the site."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator

from noticeboard.kiosk_counts import KioskCounts
from noticeboard.survey_log import SurveyForm, fates_of
from visit.counts.disclosure import CountTable, Key

Period = tuple[datetime.date, datetime.date]
"""The first and the last day, both included."""


def kiosk_tables(counts: KioskCounts, period: Period) -> Iterator[CountTable]:
    """Yield what kiosks were used for in a period; no table of what nobody did."""
    services: Counter[Key] = Counter()
    replays: Counter[Key] = Counter()
    for use, count in counts.items():
        if not period[0] <= use.day <= period[1]:
            continue
        if use.kind == "opened":
            services[(use.service,)] += count
        else:
            replays[(f"{use.hour:02}",)] += count
    if services:
        yield CountTable("kiosk_services", ("service",), services)
    if replays:
        yield CountTable("kiosk_replays", ("hour",), replays)


def survey_tables(forms: Iterable[SurveyForm]) -> Iterator[CountTable]:
    """Yield how many forms count, by the way in which they came."""
    ways: Counter[Key] = Counter()
    for form, fate in fates_of(forms):
        if fate == "counted":
            ways[(form.channel,)] += 1
    if ways:
        yield CountTable("survey", ("channel",), ways)
