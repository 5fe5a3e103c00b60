"""Days, months and years that a query names, and the day that is to be looked up."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from noticeboard.answers.number_words import NUMBER_WORDS as WORDS
from noticeboard.answers.understanding import DaySpan

ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
WRITTEN = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})", re.ASCII)
DAY = re.compile(r"\d{1,2}", re.ASCII)
YEAR = re.compile(r"(?:19[5-9]|20[0-9])\d", re.ASCII)
ONE_DAY = datetime.timedelta(days=1)
NEAR = 4
"""Tokens before a date that say whose date it is."""

Moment = datetime.date | DaySpan


@dataclass(frozen=True)
class NamedDay:
    """A day or a span with the tokens that name it."""

    moment: Moment
    tokens: range
    is_relative: bool = False
    """Whether it was counted from today."""
    is_own: bool = False
    """Whether it is the visitor's own date, as that of an old passport, and no question's."""


def day_in(tokens: Sequence[str], today: datetime.date) -> NamedDay | None:
    """Return the first day, month or year that is named, moved by "before" or "since"."""
    for at in range(len(tokens)):
        for named in _named_at(tokens, at, today):
            before = tokens[max(0, at - NEAR) : at]
            return replace(
                _moved(named, tokens), is_own=any(one in WORDS["own_dates"] for one in before)
            )
    return None


def _named_at(tokens: Sequence[str], at: int, today: datetime.date) -> Iterator[NamedDay]:
    yield from _by_digits(tokens, at)
    yield from _by_month(tokens, at)
    yield from _without_year(tokens, at, today)
    yield from _by_distance(tokens, at, today)
    if YEAR.fullmatch(tokens[at]) and not _is_counted(tokens, at):
        yield NamedDay(_year(int(tokens[at])), range(at, at + 1))


def _by_digits(tokens: Sequence[str], at: int) -> Iterator[NamedDay]:
    found = ISO.fullmatch(tokens[at])
    parts = found.groups() if found else None
    if parts is None and (found := WRITTEN.fullmatch(tokens[at])):
        parts = found.groups()[::-1]
    day = parts and _day(*(int(part) for part in parts))
    if day:
        yield NamedDay(day, range(at, at + 1))


def _by_month(tokens: Sequence[str], at: int) -> Iterator[NamedDay]:
    month = WORDS["months"].get(tokens[at])
    if month is None:
        return
    before, after = _at(tokens, at - 1), _at(tokens, at + 1)
    last = at + 1
    if after in WORDS["year_words"] and YEAR.fullmatch(_at(tokens, at + 2)):
        last, after = at + 2, _at(tokens, at + 2)
    year = int(after) if YEAR.fullmatch(after) else None
    day = int(before) if DAY.fullmatch(before) else None
    if day and year and (named := _day(year, month, day)):
        yield NamedDay(named, range(at - 1, last + 1))
    elif year:
        yield NamedDay(_month(year, month), range(at, last + 1))
    elif DAY.fullmatch(after) and YEAR.fullmatch(_at(tokens, at + 2)):
        named = _day(int(_at(tokens, at + 2)), month, int(after))
        if named:
            yield NamedDay(named, range(at, at + 3))


def _without_year(tokens: Sequence[str], at: int, today: datetime.date) -> Iterator[NamedDay]:
    """Yield a day and month, or "bulan" and a month, as they come next."""
    month, before = WORDS["months"].get(tokens[at]), _at(tokens, at - 1)
    if month is None or YEAR.fullmatch(_at(tokens, at + 1)):
        return
    year = today.year + (month < today.month)
    if DAY.fullmatch(before) and (day := _day(year, month, int(before))):
        yield NamedDay(day, range(at - 1, at + 1), is_relative=True)
    elif before in ("bulan", "bln", "month"):
        yield NamedDay(_month(year, month), range(at - 1, at + 1), is_relative=True)


def _by_distance(tokens: Sequence[str], at: int, today: datetime.date) -> Iterator[NamedDay]:
    token, after, before = tokens[at], _at(tokens, at + 1), _at(tokens, at - 1)
    unit = WORDS["units"].get(token)
    is_counted = before.isdecimal() or before in WORDS["digits"] or before in WORDS["tens"]
    if unit and unit != "day" and not is_counted:
        for step, words in ((1, WORDS["ahead"]), (-1, WORDS["behind"])):
            if after in words or before in words:
                place = range(at, at + 2) if after in words else range(at - 1, at + 1)
                yield NamedDay(_away(unit, step, today), place, is_relative=True)
                return
    if token in WORDS["days_away"]:
        moment = today + WORDS["days_away"][token] * ONE_DAY
        yield NamedDay(moment, range(at, at + 1), is_relative=True)


def _moved(named: NamedDay, tokens: Sequence[str]) -> NamedDay:
    """Return the day before where "sebelum" stands, the first day where "sejak" stands."""
    place = named.tokens.start - 1
    while _at(tokens, place) in (*WORDS["year_words"], "tanggal", "tgl", "bulan", "the"):
        place -= 1
    first = named.moment.first if isinstance(named.moment, DaySpan) else named.moment
    tokens_named = range(place + 1, named.tokens.stop)
    if _at(tokens, place) in WORDS["before"] and first > datetime.date.min:
        return NamedDay(first - ONE_DAY, tokens_named, named.is_relative)
    if _at(tokens, place) in WORDS["after"]:
        return NamedDay(first, tokens_named, named.is_relative)
    return NamedDay(named.moment, tokens_named, named.is_relative)


def _away(unit: str, step: int, today: datetime.date) -> Moment:
    if unit == "year":
        return _year(today.year + step)
    if unit == "month":
        months = today.year * 12 + today.month - 1 + step
        return _month(months // 12, months % 12 + 1)
    monday = today + (7 * step - today.weekday()) * ONE_DAY
    return DaySpan(monday, monday + 6 * ONE_DAY)


def _at(tokens: Sequence[str], place: int) -> str:
    return tokens[place] if 0 <= place < len(tokens) else ""


def _is_counted(tokens: Sequence[str], at: int) -> bool:
    after, before = _at(tokens, at + 1), _at(tokens, at - 1)
    return before == "rp" or after in WORDS["times"] or after in WORDS["units"]


def _day(year: int, month: int, day: int) -> datetime.date | None:
    year += 2000 if year < 100 else 0
    if not 1950 <= year < 2100:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _month(year: int, month: int) -> DaySpan:
    after = datetime.date(year + month // 12, month % 12 + 1, 1)
    return DaySpan(datetime.date(year, month, 1), after - ONE_DAY)


def _year(year: int) -> DaySpan:
    return DaySpan(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
