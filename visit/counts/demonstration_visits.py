"""Made-up visits of some months, for whoever wants to see the counts; no real office's."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator

from visit.counts.staffing import arrivals, waits
from visit.counts.visits import Visit
from visit.queue import DEMONSTRATION_PLAN

HOURS = {8: 26.0, 9: 22.0, 10: 14.0, 11: 10.0, 13: 12.0, 14: 8.0}
"""Visitors of an ordinary day."""
WEEKDAYS = (1.3, 1.0, 0.9, 0.9, 0.7)
"""Monday is the busiest, and nobody comes at the end of the week."""
SHARES = (60, 25, 15)
COUNTERS = 4
SERVING_MIN = 7.0
NEVER_CALLED = 0.03


def demonstration_visits(last: datetime.date, weeks: int, *, seed: int) -> Iterator[Visit]:
    """Yield visits of so many weeks up to a day; the same seed always gives the same ones."""
    chance = random.Random(seed)
    services = [service.id for service in DEMONSTRATION_PLAN.services]
    first = last - datetime.timedelta(days=7 * weeks - 1)
    for day in (first + datetime.timedelta(days=count) for count in range(7 * weeks)):
        if day.weekday() >= len(WEEKDAYS):
            continue
        busy = WEEKDAYS[day.weekday()] * chance.uniform(0.85, 1.15)
        coming = list(arrivals({hour: busy * mean for hour, mean in HOURS.items()}, chance))
        for at, waited in waits(coming, _serving, COUNTERS, chance):
            (service,) = chance.choices(services, SHARES)
            is_called = chance.random() >= NEVER_CALLED
            served = _serving(chance) if is_called else None
            yield Visit(day, service, int(at // 60), waited if is_called else None, served)


def _serving(chance: random.Random) -> float:
    return max(0.5, chance.gammavariate(4, SERVING_MIN / 4))
