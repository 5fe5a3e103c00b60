"""The desk: what visitors and staff do with the queue, each act settled in the log before it counts.

A day begins at midnight WIB with the first act after it. What an earlier day left open is then
closed by the plan's rule, and who was carried over gets the first numbers.
"""

from __future__ import annotations

import datetime
import secrets
import threading
import uuid
from collections.abc import Callable
from typing import TypeVar

from noticeboard.time_zone import WIB
from visit.queue.day import OPEN, Call, DayState, Ticket, state_of, taken_in
from visit.queue.event_log import EventLog, LogWriter
from visit.queue.queue_events import WHOLE_DAY, EventDetails, EventRefused, EventType, QueueEvent
from visit.queue.queue_plan import QueuePlan

Answer = TypeVar("Answer")
MOST_NUMBERS = 9_999
CLOCK_AHEAD = datetime.timedelta(minutes=2)
"""How far another machine's clock may be before ours."""


class Desk:
    """Acts on one queue; any thread may call it, and several programs may share its log.

    Every act raises EventRefused, and changes nothing, when the queue does not allow it.
    """

    def __init__(
        self, log: EventLog, plan: QueuePlan, now: Callable[[], datetime.datetime]
    ) -> None:
        self.plan = plan
        self._log, self._now = log, now
        self._lock = threading.Lock()
        self._known = DayState(datetime.date.min)
        self._position = 0

    def state(self) -> DayState:
        """Return the day as it is now, with what other programs have done."""
        return self._settled(lambda act: act.state)

    def issue(self, service: str, *, priority: bool = False) -> Ticket:
        """Give the next number of a service."""
        return self._settled(lambda act: act.issue(service, priority=priority))

    def call_next(self, counter: int) -> Call | None:
        """Call whoever is next at a counter; None when nobody waits for its services."""
        return self._settled(lambda act: act.call_next(counter))

    def call(self, counter: int, number: str) -> Call:
        """Call a number to a counter, out of turn; one that was called is called again."""
        return self._settled(lambda act: act.call(counter, number))

    def settle(self, counter: int, number: str, type_: EventType) -> Ticket:
        """Note that a visitor arrived, was served or did not come to the counter that called."""
        return self._settled(lambda act: act.settle(counter, number, type_))

    def transfer(self, counter: int, number: str, service: str) -> Ticket:
        """Send a visitor to another service; number and place in the line are kept."""
        return self._settled(lambda act: act.settle(counter, number, "transferred", service))

    def close_day(self) -> DayState:
        """End the day: every open ticket is closed or carried by the plan's rule."""
        return self._settled(lambda act: act.close_day())

    def take(self, event: QueueEvent) -> DayState:
        """Take in an event of another queue machine; the log keeps each once, by its id."""
        return self._settled(lambda act: act.take(event))

    def _settled(self, work: Callable[[_Act], Answer]) -> Answer:
        with self._lock:
            with self._log.writing() as writer:
                act = _Act(self.plan, writer, self._now(), self._known, self._position)
                answer = work(act)
            # Only now is it in the log; what was refused or lost leaves the old state.
            self._known, self._position = act.state, act.position
            return answer


class _Act:
    """One act within a transaction: the state it finds, and the events it adds."""

    def __init__(
        self,
        plan: QueuePlan,
        writer: LogWriter,
        now: datetime.datetime,
        known: DayState,
        position: int,
    ) -> None:
        self.plan, self.writer, self.now = plan, writer, now
        day = now.astimezone(WIB).date()
        is_same = known.day == day
        self.state = known if is_same else DayState(day)
        self.position = position if is_same else 0
        for at, event in writer.events(day, self.position):
            self.state, self.position = taken_in(self.state, event), at
        if not self.position:
            self._open_day()

    def issue(self, service_id: str, *, priority: bool, carried: Ticket | None = None) -> Ticket:
        service = self.plan.service(service_id)
        if service is None:
            raise EventRefused("queue_service_unknown", service=service_id)
        used = (one for one in self.state.tickets if one.startswith(service.prefix))
        count = 1 + max((int(one[1:]) for one in used), default=0)
        if count > MOST_NUMBERS:
            raise EventRefused("queue_numbers_used_up", service=service_id)
        token = carried.token if carried and carried.token else secrets.token_hex(8)
        details = EventDetails(
            self.state.day, service_id, token=token, priority=priority, carried=carried is not None
        )
        return self._ticket(f"{service.prefix}{count:03}", "issued", "/ticket", details)

    def call_next(self, counter: int) -> Call | None:
        self._check_free(counter)
        lines = [self.state.waiting(one.id) for one in self.plan.services_at(counter)]
        first = [self._next_of(line) for line in lines if line]
        if not first:
            return None
        ticket = min(first, key=lambda one: one.place)
        return self._call(counter, ticket.number, "called")

    def call(self, counter: int, number: str) -> Call:
        ticket = self._known(number)
        if self.state.at(counter) != ticket:
            self._check_free(counter)
        if ticket.state == "called" and ticket.counter != counter:
            raise EventRefused("queue_not_at_counter", number=number, counter=str(counter))
        return self._call(counter, number, "called" if ticket.state == "waiting" else "recalled")

    def settle(
        self, counter: int, number: str, type_: EventType, service: str | None = None
    ) -> Ticket:
        if self._known(number).counter != counter:
            raise EventRefused("queue_not_at_counter", number=number, counter=str(counter))
        if service is not None and self.plan.service(service) is None:
            raise EventRefused("queue_service_unknown", service=service)
        details = EventDetails(self.state.day, service, counter)
        return self._ticket(number, type_, f"/counter/{counter}", details)

    def take(self, event: QueueEvent) -> DayState:
        details = event.data
        if details.day < self.state.day:
            raise EventRefused("queue_day_over", day=details.day.isoformat())
        if details.day > self.state.day or event.time - self.now > CLOCK_AHEAD:
            raise EventRefused("queue_clock_ahead", time=event.time.isoformat())
        if details.service is not None and self.plan.service(details.service) is None:
            raise EventRefused("queue_service_unknown", service=details.service)
        if details.counter is not None and details.counter not in self.plan.counters:
            raise EventRefused("queue_counter_unknown", counter=str(details.counter))
        # First, so that an event which came before is known as such; a refusal takes it back.
        self.position = self.writer.append(event)
        self.state = taken_in(self.state, event)
        return self.state

    def close_day(self) -> DayState:
        self.state = self._closed(self.state)
        return self.state

    def _open_day(self) -> None:
        """Settle the last day that has events, and give numbers to whom it carried over."""
        before = self.writer.last_day_before(self.state.day)
        if before is None:
            return
        last = state_of(before, (event for _, event in self.writer.events(before)))
        if not last.is_closed:
            last = self._closed(last)
        for ticket in last.tickets.values():
            if ticket.state == "carried" and self.plan.service(ticket.service):
                self.issue(ticket.service, priority=ticket.priority, carried=ticket)

    def _closed(self, state: DayState) -> DayState:
        """Append the events that end a day, and return its last state."""
        for ticket in state.tickets.values():
            if ticket.state in OPEN:
                carried = self.plan.at_close == "carry" and ticket.state == "waiting"
                details = EventDetails(state.day, carried=carried)
                state = self._added(state, ticket.number, "closed", "/day", details)
        return self._added(state, WHOLE_DAY, "closed", "/day", EventDetails(state.day))

    def _next_of(self, line: tuple[Ticket, ...]) -> Ticket:
        """Choose from the line of one service by the rule for priority visitors."""
        ordinary = [one for one in line if not one.priority]
        preferred = [one for one in line if one.priority]
        if not ordinary or not preferred:
            return line[0]
        calls = [one for one in self.state.calls if one.service == line[0].service]
        recent = [one for one in calls if one.times == 1][1 - self.plan.priority_every :]
        is_due = self.plan.priority_every == 1 or not any(one.priority for one in recent)
        return preferred[0] if is_due else ordinary[0]

    def _check_free(self, counter: int) -> None:
        if counter not in self.plan.counters:
            raise EventRefused("queue_counter_unknown", counter=str(counter))
        busy = self.state.at(counter)
        if busy is not None:
            raise EventRefused("queue_counter_busy", counter=str(counter), number=busy.number)

    def _known(self, number: str) -> Ticket:
        if number not in self.state.tickets:
            raise EventRefused("queue_number_unknown", number=number)
        return self.state.tickets[number]

    def _call(self, counter: int, number: str, type_: EventType) -> Call:
        details = EventDetails(self.state.day, counter=counter)
        self._ticket(number, type_, f"/counter/{counter}", details)
        return self.state.calls[-1]

    def _ticket(self, number: str, type_: EventType, source: str, details: EventDetails) -> Ticket:
        self.state = self._added(self.state, number, type_, source, details)
        return self.state.tickets[number]

    def _added(
        self, state: DayState, subject: str, type_: EventType, source: str, details: EventDetails
    ) -> DayState:
        event = QueueEvent(str(uuid.uuid4()), source, type_, self.now, subject, details)
        after = taken_in(state, event)
        at = self.writer.append(event)
        if state.day == self.state.day:
            self.position = at
        return after
