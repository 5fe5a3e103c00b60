"""Days and hours."""

from __future__ import annotations

import re

from noticeboard.speech.words.patterns import alternatives
from noticeboard.speech.words.vocabulary import Vocabulary

_ISO = re.compile(r"(?<![\w./-])(\d{4})-(\d\d)-(\d\d)(?![\w/-])")
_DAY_FIRST = re.compile(r"(?<![\w./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\w/-])")


def numeric_dates_with_names(text: str, vocabulary: Vocabulary) -> str:
    """Write dates in figures, day first or year first, with the month's name."""

    def named(day: str, month: str, year: str, otherwise: str) -> str:
        if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
            return otherwise
        name = next(name for name, number in vocabulary.months.items() if number == int(month))
        return f"{int(day)} {name} {year}"

    text = _ISO.sub(lambda match: named(match[3], match[2], match[1], match[0]), text)
    return _DAY_FIRST.sub(lambda match: named(match[1], match[3], match[4], match[0]), text)


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
    signs = re.escape(vocabulary.clock_sign)
    pattern = rf"""(?:\b(?P<announced>{vocabulary.clock_words})\s+)?
        (?<![\w.,:/-])(?P<hours>[01]?\d|2[0-4])(?:[{signs}]|\.(?=\d\d\s?(?:{zones})\b))
        (?P<minutes>[0-5]\d)(?![\d%]|[.,:]\d)
        (?:\s?(?P<half>[ap])\.?m\b\.?)?(?:\s?(?P<zone>{zones})\b)?"""
    return re.sub(pattern, lambda match: _time(match, vocabulary), text, flags=re.VERBOSE)


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
