"""How many will come: the median of eight like weekdays, with its spread and its error so far."""

from __future__ import annotations

import datetime
import statistics
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from visit.counts.visits import Visit

LIKE_DAYS = 8
BLOCK_H = 2
"""Hours that are told together: 8 stands for 08 to 10."""
WEEK = datetime.timedelta(days=7)

Blocks = Mapping[int, int]
"""Visits of a day by the first hour of their block."""
History = Mapping[datetime.date, Blocks]
"""Open days with their visits."""


@dataclass(frozen=True)
class Forecast:
    """Visitors expected in a block of a weekday: the median, and the middle half of days."""

    expected: float
    least: float
    most: float


@dataclass(frozen=True)
class BackTest:
    """How wrong forecasts were, in visitors a block, on days that were forecast from days before."""

    days: int
    error: float
    naive_error: float
    """Of who takes the same day of the week before."""

    @property
    def is_better(self) -> bool:
        """Return whether the forecast is no worse than the naive one."""
        return self.error <= self.naive_error


def history_of(visits: Iterable[Visit], closed: Collection[datetime.date]) -> History:
    """Return the days that had visitors and were no closed days of the office."""
    days: dict[datetime.date, Counter[int]] = {}
    for visit in visits:
        if visit.day not in closed:
            block = visit.hour // BLOCK_H * BLOCK_H
            days.setdefault(visit.day, Counter())[block] += 1
    return days


def forecast(history: History, day: datetime.date, block: int) -> Forecast | None:
    """Return the forecast of a block from the eight like weekdays before; None with fewer."""
    like = [one for one in sorted(history) if one < day and one.weekday() == day.weekday()]
    counts = sorted(history[one].get(block, 0) for one in like[-LIKE_DAYS:])
    if len(counts) < LIKE_DAYS:
        return None
    quarter = LIKE_DAYS // 4
    return Forecast(statistics.median(counts), counts[quarter], counts[-1 - quarter])


def back_test(history: History) -> BackTest | None:
    """Return the mean error over every day that can be forecast both ways; None without one."""
    errors, naive, days = [], [], 0
    blocks = sorted({block for counts in history.values() for block in counts})
    for day, counts in history.items():
        before = history.get(day - WEEK)
        if before is None or forecast(history, day, 0) is None:
            continue
        days += 1
        for block in blocks:
            found = forecast(history, day, block)
            if found is not None:
                errors.append(abs(counts.get(block, 0) - found.expected))
                naive.append(abs(counts.get(block, 0) - before.get(block, 0)))
    if not days:
        return None
    return BackTest(days, statistics.fmean(errors), statistics.fmean(naive))
