"""How long a visitor may wait: a range from the last calls of the service, or nothing."""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass

from visit.queue.day import Call, DayState

FEWEST_CALLS = 10
"""With fewer calls nothing is said: a guess would look like a promise."""
LAST_CALLS_USED = 20
STEP_MIN = 5


@dataclass(frozen=True)
class WaitingRange:
    """From and to, in whole minutes; a visitor is told both or nothing."""

    least_min: int
    most_min: int


def waiting_range(state: DayState, service: str, before: int) -> WaitingRange | None:
    """Return the range for somebody with so many before; None under ten calls of the service.

    It is the middle half of the steps of the line, times the steps to go, rounded outwards.
    """
    steps = sorted(_steps([one for one in state.calls if one.service == service]))
    if len(steps) < FEWEST_CALLS:
        return None
    quarter = len(steps) // 4
    low, high = steps[quarter], steps[-1 - quarter]
    least = math.floor(low * (before + 1) / datetime.timedelta(minutes=STEP_MIN))
    most = math.ceil(high * (before + 1) / datetime.timedelta(minutes=STEP_MIN))
    return WaitingRange(least * STEP_MIN, max(most, 1) * STEP_MIN)


def _steps(calls: list[Call]) -> list[datetime.timedelta]:
    """Return how long each of the last steps of a line took: first calls, not repeated ones.

    A step begins with the call before, or when its ticket was drawn: an empty line takes no time.
    """
    first = [one for one in calls if one.times == 1][-LAST_CALLS_USED - 1 :]
    if not first:
        return []
    begins = [first[0].issued_at, *(one.at for one in first)]
    steps = [
        call.at - max(begin, call.issued_at) for begin, call in zip(begins, first, strict=False)
    ]
    return [max(step, datetime.timedelta(0)) for step in steps[-LAST_CALLS_USED:]]
