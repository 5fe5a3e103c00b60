"""A day that never was, for whoever wants to see the queue at work: visitors, counters, chance.

The same seed always gives the same day. Names and numbers here are of no real office.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass

from noticeboard.time_zone import WIB
from visit.queue.day import DayState, Ticket
from visit.queue.desk import Desk
from visit.queue.event_log import EventLog
from visit.queue.queue_plan import QueuePlan, QueueService

DEMONSTRATION_PLAN = QueuePlan(
    (
        QueueService(
            "passport", "A", {"id": "Contoh: paspor", "en": "Example: passport"}, (1, 2, 3)
        ),
        QueueService("collect", "B", {"id": "Contoh: ambil", "en": "Example: collection"}, (4,)),
        QueueService("foreigner", "C", {"id": "Contoh: asing", "en": "Example: foreigners"}, (5,)),
    )
)
SHARES = (60, 25, 15)
"""Of a hundred visitors, how many come for each service."""
SERVING_MIN = (4.0, 2.0, 7.0)
"""The mean time at a counter, in the same order."""
OPENS_H, ARRIVING_H, PEAK_H = 8.0, 6.0, 1.0
PRIORITY, NO_SHOW, TRANSFER = 0.08, 0.05, 0.03
"""How many of all visitors have priority, do not come, need another counter."""


@dataclass(frozen=True)
class Scene:
    """The queue after one thing has happened at a moment of the day."""

    at: datetime.datetime
    act: str
    number: str
    counter: int | None
    state: DayState


def demonstration_day(
    log: EventLog, day: datetime.date, *, visitors: int, seed: int
) -> Iterator[Scene]:
    """Play a day on a log, and yield a scene for every ticket drawn, called and finished."""
    yield from _Play(log, day, random.Random(seed)).scenes(visitors)


class _Play:
    """The day under way: its clock, and when each counter is free again."""

    def __init__(self, log: EventLog, day: datetime.date, chance: random.Random) -> None:
        self.chance = chance
        midnight = datetime.datetime.combine(day, datetime.time.min, WIB)
        self.moment = midnight + datetime.timedelta(hours=OPENS_H)
        self.desk = Desk(log, DEMONSTRATION_PLAN, lambda: self.moment)
        self.busy: dict[int, tuple[datetime.datetime, Ticket]] = {}

    def scenes(self, visitors: int) -> Iterator[Scene]:
        opened = self.moment
        hours = sorted(self.chance.triangular(0, ARRIVING_H, PEAK_H) for _ in range(visitors))
        for hour in hours:
            arrival = opened + datetime.timedelta(hours=hour)
            yield from self._work_until(arrival)
            self.moment = arrival
            yield self._arrive()
            yield from self._call_free()
        while self.busy:
            yield from self._work_until(min(until for until, _ in self.busy.values()))
        self.desk.close_day()

    def _arrive(self) -> Scene:
        (service,) = self.chance.choices(DEMONSTRATION_PLAN.services, SHARES)
        ticket = self.desk.issue(service.id, priority=self.chance.random() < PRIORITY)
        return self._scene("issued", ticket.number)

    def _work_until(self, moment: datetime.datetime) -> Iterator[Scene]:
        """Let counters finish, in order of time, and call the next."""
        while ready := [item for item in self.busy.items() if item[1][0] <= moment]:
            counter, (until, ticket) = min(ready, key=lambda item: (item[1][0], item[0]))
            self.moment = until
            del self.busy[counter]
            yield self._finish(counter, ticket)
            yield from self._call_free()

    def _finish(self, counter: int, ticket: Ticket) -> Scene:
        draw = self.chance.random()
        others = [one.id for one in DEMONSTRATION_PLAN.services if one.id != ticket.service]
        if draw < NO_SHOW:
            self.desk.settle(counter, ticket.number, "no_show")
            return self._scene("no_show", ticket.number, counter)
        self.desk.settle(counter, ticket.number, "arrived")
        if draw < NO_SHOW + TRANSFER:
            self.desk.transfer(counter, ticket.number, self.chance.choice(others))
            return self._scene("transferred", ticket.number, counter)
        self.desk.settle(counter, ticket.number, "served")
        return self._scene("served", ticket.number, counter)

    def _call_free(self) -> Iterator[Scene]:
        for counter in DEMONSTRATION_PLAN.counters:
            call = None if counter in self.busy else self.desk.call_next(counter)
            if call is None:
                continue
            ids = [one.id for one in DEMONSTRATION_PLAN.services]
            mean = SERVING_MIN[ids.index(call.service)]
            minutes = max(0.5, self.chance.gammavariate(4, mean / 4))
            ticket = self.desk.state().tickets[call.number]
            self.busy[counter] = self.moment + datetime.timedelta(minutes=minutes), ticket
            yield self._scene("called", call.number, counter)

    def _scene(self, act: str, number: str, counter: int | None = None) -> Scene:
        return Scene(self.moment, act, number, counter, self.desk.state())
