"""How many counters a time of the day needs: Erlang C for the first guess, simulated days for the answer.

Erlang C knows an endless day only; a real one starts empty and ends, so that its waiting times are
shorter after opening and longer after a rush. All services count as one line.
"""

from __future__ import annotations

import heapq
import math
import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

Hours = Mapping[int, float]
"""Visitors expected in each hour of a day."""
Draw = Callable[[random.Random], float]
"""Draws a time in minutes."""
DAYS_SIMULATED = 20
MOST_COUNTERS = 40


@dataclass(frozen=True)
class WaitingGoal:
    """The promise of an office: so many in a hundred wait no longer than that."""

    longest_min: float = 15
    share: float = 0.9


def erlang_c_wait_min(per_hour: float, serving_min: float, counters: int) -> float:
    """Return the mean wait of an endless day with random arrivals; infinite when it never ends."""
    load = per_hour * serving_min / 60
    if load >= counters:
        return math.inf
    blocked = 1.0
    for number in range(1, counters + 1):
        blocked = load * blocked / (number + load * blocked)
    waits = blocked / (1 - load / counters * (1 - blocked))
    return waits * serving_min / (counters - load)


def counters_guessed(per_hour: float, serving_min: float, goal: WaitingGoal) -> int:
    """Return the fewest counters whose mean wait by Erlang C is within the goal."""
    return next(
        (
            counters
            for counters in range(1, MOST_COUNTERS)
            if erlang_c_wait_min(per_hour, serving_min, counters) <= goal.longest_min
        ),
        MOST_COUNTERS,
    )


def arrivals(expected: Hours, chance: random.Random) -> Iterator[float]:
    """Yield moments of arrival in minutes since midnight, random at the rate of each hour."""
    for hour, visitors in sorted(expected.items()):
        minute = 0.0
        while visitors > 0:
            minute += chance.expovariate(visitors / 60)
            if minute >= 60:
                break
            yield hour * 60 + minute


def waits(
    moments: Iterable[float], serving: Draw, counters: int, chance: random.Random
) -> list[tuple[float, float]]:
    """Return the moment of each arrival with its wait in minutes; who comes first is served first."""
    free = [0.0] * counters
    found = []
    for moment in moments:
        begins = max(moment, heapq.heappop(free))
        heapq.heappush(free, begins + serving(chance))
        found.append((moment, begins - moment))
    return found


class SimulatedDays:
    """Days of one kind, played with any number of counters; the same seed gives the same days."""

    def __init__(self, expected: Hours, serving: Draw, *, seed: int = 1) -> None:
        self._expected, self._serving, self._seed = expected, serving, seed
        self._played: dict[int, list[tuple[float, float]]] = {}

    def counters_needed(self, hours: Iterable[int], goal: WaitingGoal, guess: int) -> int:
        """Return the fewest counters with which those who come in these hours wait as promised.

        The same number is open all day. The search begins at the guess.
        """
        span = frozenset(hours)
        counters = min(max(guess, 1), MOST_COUNTERS)
        while counters < MOST_COUNTERS and not self._is_kept(span, goal, counters):
            counters += 1
        while counters > 1 and self._is_kept(span, goal, counters - 1):
            counters -= 1
        return counters

    def _is_kept(self, hours: frozenset[int], goal: WaitingGoal, counters: int) -> bool:
        met = [wait <= goal.longest_min for at, wait in self._days(counters) if at // 60 in hours]
        return sum(met) >= goal.share * len(met)

    def _days(self, counters: int) -> list[tuple[float, float]]:
        if counters not in self._played:
            days: list[tuple[float, float]] = []
            for day in range(DAYS_SIMULATED):
                chance = random.Random(self._seed * 1_000 + day)
                coming = list(arrivals(self._expected, chance))
                days += waits(coming, self._serving, counters, chance)
            self._played[counters] = days
        return self._played[counters]
