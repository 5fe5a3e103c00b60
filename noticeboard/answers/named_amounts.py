"""Numbers with what they count: money, ages, days of overstay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from noticeboard.answers.number_words import NUMBER_WORDS as WORDS
from noticeboard.answers.query_text import is_mark
from noticeboard.answers.readings import Reading

GROUPED = re.compile(r"(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:[.,]\d{2})?", re.ASCII)
FRACTION = re.compile(r"(\d{1,9})[.,](\d{1,2})", re.ASCII)
MOST_DIGITS = 12
LEAST_MONEY = 10_000
"""A number with marks of thousands below this is nothing that is paid here."""
PERSONS = ("anak", "balita")
MOST_STRANGE = 2
"""Other words that may stand between a child and its age."""
OLDEST = 120
LONGEST_STAY = 9_999


@dataclass(frozen=True)
class Quantity:
    """A number of something at a place among the tokens."""

    value: int
    unit: str | None
    """A day, week, month, year or `rupiah`."""
    tokens: range
    is_year_old: bool = False


def quantities_in(tokens: Sequence[str]) -> list[Quantity]:
    """Return every number with its unit, in order."""
    return list(_quantities(tokens))


def _quantities(tokens: Sequence[str]) -> Iterator[Quantity]:
    at = 0
    while at < len(tokens):
        unit = WORDS["single"].get(tokens[at])
        if unit:
            yield Quantity(1, unit, range(at, at + 1))
            at += 1
            continue
        number = _digits_at(tokens, at) or _words_at(tokens, at)
        if number is None:
            at += 1
            continue
        value, is_money, end = number
        after = tokens[end] if end < len(tokens) else ""
        if after in WORDS["units"] and not is_money:
            is_old = end + 1 < len(tokens) and tokens[end + 1] in WORDS["old"]
            yield Quantity(value, WORDS["units"][after], range(at, end + 1), is_old)
            at = end + 1
            continue
        says_rupiah = after in ("rupiah", "perak") or (at > 0 and tokens[at - 1] in ("rp", "idr"))
        yield Quantity(value, "rupiah" if is_money or says_rupiah else None, range(at, end))
        at = end


def _digits_at(tokens: Sequence[str], at: int) -> tuple[int, bool, int] | None:
    """Return a number written in digits, whether it can only be money, and where it ends."""
    found = _number(tokens[at])
    if found is None:
        return None
    value, scale = found
    end = at + 1
    factor = WORDS["times"].get(tokens[end], 0) if end < len(tokens) else 0
    if factor >= 1000:
        return value * factor // scale, True, end + 1
    if scale > 1:
        return None
    is_grouped = not re.fullmatch(r"[0-9]+", tokens[at])
    return value, is_grouped and value >= LEAST_MONEY, end


def _number(token: str) -> tuple[int, int] | None:
    """Return a number and what it is to be divided by, or None for a date or a clock time."""
    grouped = GROUPED.fullmatch(token)
    if grouped:
        token = re.sub(r"[.,]", "", grouped[1])
    if re.fullmatch(r"[0-9]+", token):
        return (int(token), 1) if len(token) <= MOST_DIGITS else None
    parts = FRACTION.fullmatch(token)
    return (int(parts[1] + parts[2]), 10 ** len(parts[2])) if parts else None


def _words_at(tokens: Sequence[str], at: int) -> tuple[int, bool, int] | None:
    """Return a number written in words, whether it is in thousands, and where it ends."""
    total = group = digit = 0
    place = at
    while place < len(tokens):
        word = tokens[place]
        factor = WORDS["times"].get(word)
        if word in WORDS["digits"]:
            digit = WORDS["digits"][word]
        elif word in WORDS["tens"]:
            group += WORDS["tens"][word]
        elif factor is None or (place == at and factor >= 0):
            break
        elif factor < 0:
            total += -factor
        elif factor >= 1000:
            total, group, digit = total + (group + digit) * factor, 0, 0
        else:
            group, digit = group + (digit * factor or digit + 10), 0
        place += 1
    value = total + group + digit
    return (value, value >= 1000, place) if place > at else None


def amount_in(quantities: Sequence[Quantity]) -> int | None:
    """Return the first sum of money."""
    return next((one.value for one in quantities if one.unit == "rupiah"), None)


def age_in(quantities: Sequence[Quantity], readings: Sequence[Reading]) -> int | None:
    """Return the first age in years: a number after "umur" or after a child, or years "old"."""
    for one in quantities:
        years = one.value // 12 if one.unit == "month" else one.value
        if one.unit in ("week", "day"):
            years = 0
        if one.unit == "rupiah" or years > OLDEST:
            continue
        if one.is_year_old or _is_age(one, readings):
            return years
    return None


def _is_age(one: Quantity, readings: Sequence[Reading]) -> bool:
    if one.tokens.start and readings[one.tokens.start - 1].token in WORDS["i_am"]:
        return one.unit in (None, "year")
    place, strange = one.tokens.start - 1, 0
    while place >= 0 and strange <= MOST_STRANGE:
        concepts = readings[place].concepts
        if "umur" in concepts:
            return True
        if any(person in concepts for person in PERSONS):
            return one.unit is not None
        if "paspor" in concepts or is_mark(readings[place].token):
            break
        strange += readings[place].token not in WORDS["age_gaps"]
        place -= 1
    after = one.tokens.stop
    if one.unit is None or after >= len(readings):
        return False
    return any(person in readings[after].concepts for person in PERSONS)


def overstay_in(quantities: Sequence[Quantity]) -> int | None:
    """Return the first number of days or weeks, in days; a month has no fixed number of them."""
    days = {"day": 1, "week": 7}
    found = (one.value * days[one.unit] for one in quantities if one.unit in days)
    return next((count for count in found if count <= LONGEST_STAY), None)
