"""A ticket's own turn: how many are before it, how long that may take, and whether it is near."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypedDict

from visit.queue.day import OPEN, DayState, Ticket
from visit.queue.waiting import WaitingRange, waiting_range

NEAR = 2
"""With so many before them a visitor should come to the counters."""
NEAR_STEP = "near"


class PhoneState(TypedDict):
    """A ticket as its own phone page is told of it, and of no other."""

    number: str
    state: str
    counter: int | None
    before: int
    is_near: bool
    calls: int


class NumberAnswer(TypedDict):
    """An answer to a kiosk about a number that was typed: nothing that its board would not show.

    Whoever stands there may type any number, so one that is served, missed or ended is only
    `past`, and its service and its token are not named.
    """

    number: str
    state: Literal["waiting", "called", "past"]
    counter: int | None
    before: int
    least_min: int | None
    most_min: int | None


@dataclass(frozen=True)
class OwnTurn:
    """A ticket and how far its turn is."""

    ticket: Ticket
    before: int
    wait: WaitingRange | None

    @property
    def is_near(self) -> bool:
        """Return whether its visitor should be ready."""
        return self.ticket.state == "waiting" and self.before <= NEAR

    @property
    def is_followed(self) -> bool:
        """Return whether anything may still happen to it today."""
        return self.ticket.state in OPEN

    def as_answer(self) -> NumberAnswer:
        """Return what is told of it to whoever typed its number."""
        one, wait = self.ticket, self.wait
        return NumberAnswer(
            number=one.number,
            state=one.state if one.state in ("waiting", "called") else "past",
            counter=one.counter if one.state == "called" else None,
            before=self.before if one.state == "waiting" else 0,
            least_min=wait.least_min if wait else None,
            most_min=wait.most_min if wait else None,
        )

    def as_data(self) -> PhoneState:
        """Return it for the page's script."""
        one = self.ticket
        return PhoneState(
            number=one.number,
            state=one.state,
            counter=one.counter,
            before=self.before,
            is_near=self.is_near,
            calls=one.calls,
        )


def turn_of(state: DayState, ticket: Ticket) -> OwnTurn:
    """Return how many wait before a ticket in its line, and the range if there is one."""
    before = _before(state, ticket)
    is_waiting = ticket.state == "waiting"
    wait = waiting_range(state, ticket.service, before) if is_waiting else None
    return OwnTurn(ticket, before, wait)


def step_of(state: DayState, ticket: Ticket) -> str:
    """Return the step of a turn that a sign is given for: `near`, `called 1`, or nothing.

    The page's script gives its own signs for the same steps.
    """
    if ticket.state == "called":
        return f"called {ticket.calls}"
    return NEAR_STEP if OwnTurn(ticket, _before(state, ticket), None).is_near else ""


def _before(state: DayState, ticket: Ticket) -> int:
    return sum(one.place < ticket.place for one in state.waiting(ticket.service))
