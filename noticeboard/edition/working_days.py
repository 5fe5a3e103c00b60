"""Working days: by when something is ready, as far as holidays are decreed."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from itertools import count

_FRIDAY = 4


def is_working_day(day: datetime.date, holidays: Collection[datetime.date]) -> bool:
    """Return whether an office works on a day: no weekend, no holiday, no joint leave."""
    return day.weekday() <= _FRIDAY and day not in holidays


def ready_by(
    interview_day: datetime.date,
    working_days: int,
    holidays: Collection[datetime.date],
    decreed_until: datetime.date,
) -> datetime.date | None:
    """Return the last of some working days after the interview, which is day zero.

    None where a day on the way lies past the last decree: a holiday there is not known yet.
    """
    left = working_days
    for distance in count(0):
        day = interview_day + datetime.timedelta(days=distance)
        if day > decreed_until:
            return None
        if distance and is_working_day(day, holidays):
            left -= 1
        if left == 0:
            return day
    raise AssertionError("a decree ends")
