"""Opening hours: what staff write for a day or a run of days, and the week it makes."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"
SPAN = re.compile(rf"\s*({_CLOCK})\s*-\s*({_CLOCK})\s*")
"""A stretch of one day: "08:00-12:00"."""

WrittenHours = dict[str, str]
"""Spans by day or run of days; a day that is not written is closed:
`monday-thursday: "08:00-12:00, 13:00-16:00"`."""


@dataclass(frozen=True)
class Span:
    """A stretch of one day in which the public is served, in WIB."""

    opens: datetime.time
    closes: datetime.time


Week = tuple[tuple[Span, ...], ...]
"""The spans of each day, Monday first."""


def days_of(key: str) -> tuple[str, ...]:
    """Return the weekdays that a key names: none when it is misspelt or runs backwards."""
    first, dash, last = key.partition("-")
    last = last if dash else first
    if first not in WEEKDAYS or last not in WEEKDAYS:
        return ()
    return WEEKDAYS[WEEKDAYS.index(first) : WEEKDAYS.index(last) + 1]


def span_of(text: str) -> Span | None:
    """Return the stretch that "08:00-12:00" names, or None when it has another form."""
    found = SPAN.fullmatch(text)
    if not found:
        return None
    return Span(*(datetime.time.fromisoformat(clock) for clock in found.groups()))


def week_of(hours: Mapping[str, str]) -> Week:
    """Return the week that hours make which the loader has accepted."""
    spans = {day: text for key, text in hours.items() for day in days_of(key)}
    return tuple(
        tuple(span for part in spans[day].split(",") if (span := span_of(part)))
        if day in spans
        else ()
        for day in WEEKDAYS
    )
