"""A day of the queue: the state that its events lead to, each event taken in or refused.

`taken_in(state, event)` is a pure function, so that the same log always gives the same day.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from visit.queue.queue_events import WHOLE_DAY, EventRefused, QueueEvent

TicketState = Literal["waiting", "called", "at_counter", "missed", "served", "closed", "carried"]
OPEN: tuple[TicketState, ...] = ("waiting", "called", "at_counter", "missed")
"""States that the end of the day must settle."""
LAST_CALLS = 5


@dataclass(frozen=True)
class Ticket:
    """One number of one day."""

    number: str
    service: str
    issued_at: datetime.datetime
    place: int
    """Its place among all tickets of the day, from 0: who came first is called first."""
    token: str | None = None
    """None where another machine issued it: nobody can follow it."""
    priority: bool = False
    state: TicketState = "waiting"
    counter: int | None = None
    calls: int = 0
    called_at: datetime.datetime | None = None
    """The moment of its last call."""
    is_carried: bool = False


@dataclass(frozen=True)
class Call:
    """A number called to a counter; `times` is 2 for a second call."""

    number: str
    service: str
    counter: int
    at: datetime.datetime
    times: int
    issued_at: datetime.datetime
    priority: bool


@dataclass(frozen=True)
class DayState:
    """The tickets and calls of one day, in order."""

    day: datetime.date
    tickets: Mapping[str, Ticket] = field(default_factory=lambda: MappingProxyType({}))
    calls: tuple[Call, ...] = ()
    is_closed: bool = False

    def waiting(self, service: str) -> tuple[Ticket, ...]:
        """Return who waits for a service, the first to come first."""
        found = (one for one in self.tickets.values() if one.service == service)
        return tuple(
            sorted((one for one in found if one.state == "waiting"), key=lambda one: one.place)
        )

    def missed(self) -> tuple[Ticket, ...]:
        """Return who did not come when called, in the order of their numbers' issue."""
        return tuple(one for one in self.tickets.values() if one.state == "missed")

    def at(self, counter: int) -> Ticket | None:
        """Return the ticket that a counter has called or serves, or None."""
        busy = ("called", "at_counter")
        found = (one for one in self.tickets.values() if one.counter == counter)
        return next((one for one in found if one.state in busy), None)

    def last_calls(self) -> tuple[Call, ...]:
        """Return the last call of each of the last numbers called, newest first."""
        newest: dict[str, Call] = {}
        for call in reversed(self.calls):
            newest.setdefault(call.number, call)
            if len(newest) == LAST_CALLS:
                break
        return tuple(newest.values())

    def by_token(self, token: str) -> Ticket | None:
        """Return the ticket of a token, or None."""
        return next((one for one in self.tickets.values() if one.token == token), None)


def state_of(day: datetime.date, events: Iterable[QueueEvent]) -> DayState:
    """Return the state that a day's events lead to. Raises EventRefused for one that cannot be."""
    state = DayState(day)
    for event in events:
        state = taken_in(state, event)
    return state


def taken_in(state: DayState, event: QueueEvent) -> DayState:
    """Return the state after an event. Raises EventRefused when it cannot follow on the state."""
    if event.data.day != state.day:
        raise EventRefused("queue_other_day", day=event.data.day.isoformat())
    if state.is_closed:
        raise EventRefused("queue_day_closed", day=state.day.isoformat())
    if event.subject == WHOLE_DAY:
        return _day_closed(state, event)
    if event.type == "issued":
        return _with(state, _issued(state, event))
    if event.type in ("called", "recalled"):
        return _called(state, event)
    return _with(state, _moved(_known(state, event), event))


def _with(state: DayState, ticket: Ticket) -> DayState:
    tickets = MappingProxyType({**state.tickets, ticket.number: ticket})
    return replace(state, tickets=tickets)


def _day_closed(state: DayState, event: QueueEvent) -> DayState:
    if event.type != "closed":
        raise EventRefused("queue_field_bad", field="subject", value=event.subject)
    left = [one.number for one in state.tickets.values() if one.state in OPEN]
    if left:
        raise EventRefused("queue_day_unfinished", number=left[0])
    return replace(state, is_closed=True)


def _issued(state: DayState, event: QueueEvent) -> Ticket:
    if event.subject in state.tickets:
        raise EventRefused("queue_number_twice", number=event.subject)
    if event.data.service is None:
        raise EventRefused("queue_field_missing", field="service")
    if event.data.token is not None and state.by_token(event.data.token):
        raise EventRefused("queue_token_twice", number=event.subject)
    return Ticket(
        event.subject,
        event.data.service,
        event.time,
        len(state.tickets),
        event.data.token,
        event.data.priority,
        is_carried=event.data.carried,
    )


def _known(state: DayState, event: QueueEvent) -> Ticket:
    ticket = state.tickets.get(event.subject)
    if ticket is None:
        raise EventRefused("queue_number_unknown", number=event.subject)
    return ticket


def _called(state: DayState, event: QueueEvent) -> DayState:
    """Call a number; one that another machine issued is met here for the first time."""
    counter = event.data.counter
    if counter is None:
        raise EventRefused("queue_field_missing", field="counter")
    if event.subject not in state.tickets and event.data.service is not None:
        state = _with(state, _issued(state, event))
    ticket = _known(state, event)
    may = ("waiting",) if event.type == "called" else ("called", "missed")
    if ticket.state not in may:
        raise EventRefused(f"queue_cannot_be_{event.type}", number=ticket.number)
    ticket = replace(
        ticket, state="called", counter=counter, calls=ticket.calls + 1, called_at=event.time
    )
    call = Call(
        ticket.number,
        ticket.service,
        counter,
        event.time,
        ticket.calls,
        ticket.issued_at,
        ticket.priority,
    )
    return replace(_with(state, ticket), calls=(*state.calls, call))


def _moved(ticket: Ticket, event: QueueEvent) -> Ticket:
    """Return a ticket after an event that calls nobody."""
    may, then = _MOVES[event.type]
    if ticket.state not in may:
        raise EventRefused(f"queue_cannot_be_{event.type}", number=ticket.number)
    if event.type == "closed" and event.data.carried:
        then = "carried"
    if event.type != "transferred":
        return replace(ticket, state=then)
    if event.data.service is None:
        raise EventRefused("queue_field_missing", field="service")
    return replace(ticket, state=then, service=event.data.service, counter=None, calls=0)


_MOVES: dict[str, tuple[tuple[TicketState, ...], TicketState]] = {
    "arrived": (("called",), "at_counter"),
    "served": (("called", "at_counter"), "served"),
    "transferred": (("called", "at_counter"), "waiting"),
    "no_show": (("called",), "missed"),
    "closed": (OPEN, "closed"),
}
"""From which states each event leads where; a transferred ticket keeps its number and place."""
