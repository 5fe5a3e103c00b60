"""The plan of counters: for each time of each weekday what it needs, and how far it may be off."""

from __future__ import annotations

import datetime
import random
import statistics
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from visit.counts.forecast import (
    BLOCK_H,
    BackTest,
    Forecast,
    History,
    back_test,
    forecast,
    history_of,
)
from visit.counts.staffing import SimulatedDays, WaitingGoal, counters_guessed
from visit.counts.visits import Visit

FEWEST_SERVED = 30
"""Serving times that must be known before anything is said."""
FEWEST_EXPECTED = 5
"""Visitors of a block below which no number of counters is told."""


@dataclass(frozen=True)
class CounterNeed:
    """Counters for one block of one weekday, and the range for the middle half of days."""

    weekday: int
    """0 is Monday."""
    block: int
    expected: Forecast
    guess: int
    counters: int
    least: int
    most: int


@dataclass(frozen=True)
class CounterPlan:
    """All needs, with the error of the forecast that they stand on."""

    needs: tuple[CounterNeed, ...]
    tested: BackTest | None
    goal: WaitingGoal


def counter_plan(
    visits: Iterable[Visit], closed: Collection[datetime.date], goal: WaitingGoal
) -> CounterPlan:
    """Return what a week like the last ones needs; empty while too little is known."""
    kept = tuple(visits)
    history = history_of(kept, closed)
    serving = sorted(one.served_min for one in kept if one.served_min is not None)
    if not history or len(serving) < FEWEST_SERVED:
        return CounterPlan((), back_test(history), goal)
    after = max(history) + datetime.timedelta(days=1)
    week = [after + datetime.timedelta(days=count) for count in range(7)]
    needs = [
        need
        for day in sorted(week, key=datetime.date.weekday)
        for need in _needs_of(history, day, serving, goal)
    ]
    return CounterPlan(tuple(needs), back_test(history), goal)


def _needs_of(
    history: History, day: datetime.date, serving: list[float], goal: WaitingGoal
) -> Iterable[CounterNeed]:
    blocks = sorted({block for counts in history.values() for block in counts})
    found = {block: forecast(history, day, block) for block in blocks}
    known = {block: one for block, one in found.items() if one is not None}
    few, usual, many = (
        _days({block: getattr(one, kind) for block, one in known.items()}, serving)
        for kind in ("least", "expected", "most")
    )
    mean = statistics.fmean(serving)
    for block, one in known.items():
        if one.expected < FEWEST_EXPECTED:
            continue
        guess = counters_guessed(one.expected / BLOCK_H, mean, goal)
        hours = range(block, block + BLOCK_H)
        usually, quiet, busy = (
            days.counters_needed(hours, goal, guess) for days in (usual, few, many)
        )
        # Simulated days have their own chance: near the goal a quiet one may ask for one more.
        least, most = min(usually, quiet, busy), max(usually, quiet, busy)
        yield CounterNeed(day.weekday(), block, one, guess, usually, least, most)


def _days(expected: dict[int, float], serving: list[float]) -> SimulatedDays:
    """Simulate days whose serving times are drawn from those that were measured."""
    hours = {
        hour: visitors / BLOCK_H
        for block, visitors in expected.items()
        for hour in range(block, block + BLOCK_H)
    }

    def draw(chance: random.Random) -> float:
        return chance.choice(serving)

    return SimulatedDays(hours, draw)
