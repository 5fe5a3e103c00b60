"""Quarters of a year, the periods of the survey: what they are called and which days they have."""

from __future__ import annotations

import datetime
import re

QUARTER = re.compile(r"([0-9]{4})-q([1-4])")
FIRST_YEAR = 2017
"""That of the regulation: no survey is older."""


def quarter_days(id_: str) -> tuple[datetime.date, datetime.date]:
    """Return the first and the last day of "2026-q4"; raises ValueError for no quarter."""
    found = QUARTER.fullmatch(id_)
    if found is None or not FIRST_YEAR <= int(found[1]) < datetime.MAXYEAR:
        raise ValueError(id_)
    year, quarter = int(found[1]), int(found[2])
    first = datetime.date(year, 3 * quarter - 2, 1)
    next_first = datetime.date(year + quarter // 4, 3 * (quarter % 4) + 1, 1)
    return first, next_first - datetime.timedelta(days=1)
