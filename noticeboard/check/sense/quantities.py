"""Limits and times that can hardly be meant: another number than their id, or far too large."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from noticeboard.check.sense.odd_amounts import is_odd, step_between
from noticeboard.load import SourceMap
from noticeboard.messages import Message, warning
from noticeboard.model import Catalogue, FactRecord

MOST = {
    "minute": 120, "hour": 72, "day": 200, "working_day": 25, "month": 24, "year": 15,
    "year_of_age": 110, "day_of_overstay": 200, "person": 500, "page": 50, "copy": 20, "time": 9,
    "digit": 20,
}  # fmt: skip
"""More than this has never been seen in a rule of an immigration office."""
CALENDAR_YEARS = range(1945, 2101)
"""Values of the unit "year" that name a year and no length."""
NUMBER_IN_ID = re.compile(r"-(\d+)-(?:minute|hour|day|month|year)s?(?:-|$)")

FactPath = tuple[str, str]


def quantity_warnings(catalogue: Catalogue, source_map: SourceMap) -> Iterator[Message]:
    """Yield values of limits and processing times that look like a slip."""
    for table in ("limits", "processing_times"):
        facts: dict[str, FactRecord] = getattr(catalogue, table)
        for fact in facts.values():
            yield from _values((table, fact.id), fact, source_map)


def _values(path: FactPath, fact: FactRecord, source_map: SourceMap) -> Iterator[Message]:
    known = [(at, one.value) for at, one in enumerate(fact.periods) if isinstance(one.value, int)]
    named = NUMBER_IN_ID.search(fact.id)
    for at, value in known:
        mark = source_map.mark((*path, "periods", at, "value"))
        if named and int(named[1]) not in [each for _, each in known]:
            yield warning(mark, "not_as_named", value=value, id=fact.id, number=named[1])
        elif value > MOST[fact.unit] and not _names_a_year(fact, value):
            yield warning(mark, "too_long_a_limit", value=value, most=MOST[fact.unit])
        elif value == 0:
            yield warning(mark, "nothing")
    for (_, before), (at, value) in pairwise(known):
        if is_odd(value, before):
            mark = source_map.mark((*path, "periods", at, "value"))
            step = step_between(value, before)
            yield warning(mark, "value_step", value=value, other=before, step=step)


def _names_a_year(fact: FactRecord, value: int) -> bool:
    return fact.unit == "year" and value in CALENDAR_YEARS
