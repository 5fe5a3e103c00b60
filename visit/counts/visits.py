"""Visits of the lobby: what the queue's events say of each number, without its number."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from noticeboard.time_zone import WIB
from visit.queue.event_log import EventLog
from visit.queue.queue_events import QueueEvent

MINUTE = datetime.timedelta(minutes=1)


@dataclass(frozen=True)
class Visit:
    """One number of one day, as far as the counts need it."""

    day: datetime.date
    service: str
    """What it was drawn for; a transfer later does not change what was asked."""
    hour: int
    """Of the office's day, in WIB."""
    waited_min: float | None = None
    """To the first call; None for who was never called, and for a number carried overnight."""
    served_min: float | None = None
    """At the counter; None without an end, and where two counters shared the time."""


@dataclass(frozen=True)
class _Course:
    """A visit under way: since when it waits, since when it is served."""

    visit: Visit
    issued_at: datetime.datetime | None
    began_at: datetime.datetime | None = None
    is_transferred: bool = False


def visits_of(day: datetime.date, events: Iterable[QueueEvent]) -> tuple[Visit, ...]:
    """Return the visits of a day in the order of their numbers' issue.

    A number that another machine issued begins with its first call. What belongs to no number, or
    to another day, says nothing about a visit and is passed over: the queue has refused it before.
    """
    courses: dict[str, _Course] = {}
    for event in events:
        course = courses.get(event.subject)
        if event.data.day != day or (course is None and event.data.service is None):
            continue
        if course is None:
            courses[event.subject] = _begun(event)
        else:
            courses[event.subject] = _followed(course, event)
    return tuple(course.visit for course in courses.values())


def visits_between(
    log: EventLog, first: datetime.date, last: datetime.date
) -> Iterator[tuple[Visit, ...]]:
    """Yield the visits of each day of a period, both ends included; raises EventRefused."""
    day = first
    while day <= last:
        with log.writing() as writer:
            events = [event for _, event in writer.events(day)]
        yield visits_of(day, events)
        day += datetime.timedelta(days=1)


def _begun(event: QueueEvent) -> _Course:
    # The day of an event of another machine begins with its call: how long one waited is unknown.
    is_issued = event.type == "issued" and not event.data.carried
    visit = Visit(event.data.day, str(event.data.service), event.time.astimezone(WIB).hour)
    began = event.time if event.type == "called" else None
    return _Course(visit, event.time if is_issued else None, began)


def _followed(course: _Course, event: QueueEvent) -> _Course:
    if event.type in ("called", "recalled", "arrived"):
        course = replace(course, began_at=event.time)
    if event.type == "called" and course.issued_at is not None:
        waited = (event.time - course.issued_at) / MINUTE
        visit = replace(course.visit, waited_min=max(waited, 0.0))
        # Only the first wait is the one that began with the ticket.
        return replace(course, visit=visit, issued_at=None)
    if event.type == "transferred":
        return replace(course, is_transferred=True, began_at=None)
    if event.type == "served" and course.began_at is not None and not course.is_transferred:
        served = max((event.time - course.began_at) / MINUTE, 0.0)
        return replace(course, visit=replace(course.visit, served_min=served))
    return course
