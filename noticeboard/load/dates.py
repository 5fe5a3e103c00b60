"""Days and times as people write them, and the one that they can only mean."""

from __future__ import annotations

import datetime
import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb peb",
            "maret march mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agu agt aug",
            "september sept sep",
            "oktober october okt oct",
            "november nopember nov nop",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""Months by their Indonesian and English names, long and short."""

_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
FIGURES = re.compile(r"(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
DAY_MONTH = re.compile(rf"(\d{{1,2}})[- ]({_NAMES})\.?[- ](\d{{4}})", re.IGNORECASE)
MONTH_DAY = re.compile(rf"({_NAMES})\.? (\d{{1,2}}),? (\d{{4}})", re.IGNORECASE)
TIME = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")
MOMENT = re.compile(
    r"(?P<day>.+?)(?:,? (?:pukul |jam |at )?|T)(?P<time>\d{1,2}[.:]\d\d)(?::00)?(?: WIB)?"
)


def days_meant(raw: str) -> tuple[datetime.date, ...]:
    """Return the days that a text may mean: none, the one, or two where the month is unsure."""
    found = [day for parts in _readings(raw.strip()) if (day := _day(*parts))]
    return tuple(dict.fromkeys(found))


def day_meant(raw: str) -> datetime.date | None:
    """Return the day that a text can only mean."""
    days = days_meant(raw)
    return days[0] if len(days) == 1 else None


def time_meant(raw: str) -> str | None:
    """Return a time as "08:00", where it is written with minutes and without a half of the day."""
    found = TIME.fullmatch(raw.strip())
    return f"{int(found[1]):02}:{found[2]}" if found else None


def moment_meant(raw: str) -> str | None:
    """Return a moment as "2026-12-01 08:00", where day and time are both certain."""
    found = MOMENT.fullmatch(raw.strip())
    day, time = (day_meant(found["day"]), time_meant(found["time"])) if found else (None, None)
    return f"{day} {time}" if day and time else None


def _readings(raw: str) -> list[tuple[int, int, int]]:
    """Return year, month and day as they may be read, the day first where nothing tells."""
    if found := DAY_MONTH.fullmatch(raw):
        return [(int(found[3]), MONTHS[found[2].lower()], int(found[1]))]
    if found := MONTH_DAY.fullmatch(raw):
        return [(int(found[3]), MONTHS[found[1].lower()], int(found[2]))]
    if found := YEAR_FIRST.fullmatch(raw):
        return [(int(found[1]), int(found[3]), int(found[4]))]
    if found := FIGURES.fullmatch(raw):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        return [(year, second, first), (year, first, second)]
    return []


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
