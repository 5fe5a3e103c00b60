"""Days and hours."""

from __future__ import annotations

import re

from noticeboard.speech.text.patterns import alternatives
from noticeboard.speech.text.vocabulary import Vocabulary

_ISO = re.compile(r"(?<![\w./-])(\d{4})-(\d\d)-(\d\d)(?![\w/-])")
_DAY_FIRST = re.compile(r"(?<![\w./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\w/-]|[.,:]\d)")
_YEARS = re.compile(r"(?<![\w./-])((?:19|20)\d\d)/((?:19|20)?\d\d)(?![\w/-]|[.,]\d)")
_BETWEEN_DAYS = re.compile(r"(?<![\w./-])(\d{1,2}|(?:\d{1,2}/){2}\d{2,4})-(?=(?:\d{1,2}/){2}\d)")
_LAST_OF_THIS_CENTURY = 49
"""A year of two digits up to this one is 20.., a later one 19.."""


def numeric_dates_with_names(text: str, vocabulary: Vocabulary) -> str:
    """Write dates in figures, day first or year first, with the month's name."""

    def named(day: str, month: str, year: str, otherwise: str) -> str:
        # 12/17/24 can only be written month first.
        if int(month) > 12 >= int(day) and "/" in otherwise:
            day, month = month, day
        if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
            return otherwise
        name = next(name for name, number in vocabulary.months.items() if number == int(month))
        return f"{int(day)} {name} {_in_full(year)}"

    # A hyphen between two days or two dates is a range, not one more part of a date.
    text = _BETWEEN_DAYS.sub(r"\1–", text)
    text = _ISO.sub(lambda match: named(match[3], match[2], match[1], match[0]), text)
    return _DAY_FIRST.sub(lambda match: named(match[1], match[3], match[4], match[0]), text)


def _in_full(year: str) -> str:
    if len(year) == 4:
        return year
    return f"{20 if int(year) <= _LAST_OF_THIS_CENTURY else 19}{year}"


def year_pairs_in_words(text: str, vocabulary: Vocabulary) -> str:
    """Say a school year, two years that follow each other, as from one to the other."""

    def said(match: re.Match[str]) -> str:
        first, second = match[1], match[2]
        following = int(first) + 1
        if int(second) not in (following, following % 100):
            return match[0]
        return f"{first} {vocabulary.signs.to} {following}"

    return _YEARS.sub(said, text)


def dates_in_words(text: str, vocabulary: Vocabulary) -> str:
    """Say days with a named month; a range of days keeps its one month."""
    names = alternatives(vocabulary.months)
    to = vocabulary.signs.to
    month_first = rf"\b({names})\.?\s+(\d{{1,2}}),\s*(\d{{4}})\b"
    text = re.sub(month_first, r"\2 \1 \3", text)
    pattern = rf"""(?:\bthe\s)?(?<![\w.,/-])(?:(?P<first>\d{{1,2}})\s{to}\s)?(?P<day>\d{{1,2}})\s+
        (?P<month>{names})\b(?:\.(?=\s\d))?(?:\s+(?P<year>\d{{4}})\b)?"""
    return re.sub(pattern, lambda match: _day(match, vocabulary), text, flags=re.VERBOSE)


def _day(match: re.Match[str], vocabulary: Vocabulary) -> str:
    days = [int(match[name]) for name in ("first", "day") if match[name]]
    if not all(1 <= day <= 31 for day in days):
        return match[0]
    number = vocabulary.months[match["month"]]
    month = next(name for name in vocabulary.months if vocabulary.months[name] == number)
    year = vocabulary.year(int(match["year"])) if match["year"] else ""
    said = vocabulary.date(vocabulary.day(days[-1]), month, year)
    if not match["first"]:
        return said
    return f"{vocabulary.date(vocabulary.day(days[0]), '', '')} {vocabulary.signs.to} {said}"


def times_in_words(text: str, vocabulary: Vocabulary) -> str:
    """Say times of day; a dot parts hours from minutes only where the language writes it so."""
    zones = "WIB|WITA|WIT"
    if "." not in vocabulary.clock_sign:
        text = _hours_with_colons(text, vocabulary)
    signs = re.escape(vocabulary.clock_sign)
    pattern = rf"""(?:\b(?P<announced>{vocabulary.clock_words})\s+)?
        (?<![\w.,:/-])(?P<hours>[01]?\d|2[0-4])(?:[{signs}]|\.(?=\d\d\s?(?:{zones})\b))
        (?P<minutes>[0-5]\d)(?![\d%]|[.,:]\d)
        (?:\s?(?P<half>[ap])\.?m\b\.?)?(?:\s?(?P<zone>{zones})\b)?"""
    return re.sub(pattern, lambda match: _time(match, vocabulary), text, flags=re.VERBOSE)


def _hours_with_colons(text: str, vocabulary: Vocabulary) -> str:
    """Take 08.00 for an hour in any language, and what a range of hours goes on to."""
    text = re.sub(r"(?<![\w.,:/-])(0\d)\.([0-5]\d)(?![\d%]|[.,:]\d)", r"\1:\2", text)
    to = rf"(?<=:\d\d {vocabulary.signs.to} )"
    return re.sub(rf"{to}(\d\d?)\.([0-5]\d)(?![\d%]|[.,:]\d)", r"\1:\2", text)


def _time(match: re.Match[str], vocabulary: Vocabulary) -> str:
    hours, minutes = int(match["hours"]), int(match["minutes"])
    # A day may end at 24.00 but has no minute after it.
    if hours == 24 and minutes:
        return match[0]
    if match["half"]:
        hours = hours % 12 + (12 if match["half"] == "p" else 0)
    said = vocabulary.clock(hours, minutes, match["announced"] or "")
    zone = match["zone"]
    return f"{said}, {vocabulary.explained[zone]}" if zone else said
