"""Times of a screen: its playlist and languages of a minute, and the hours in which it is lit.

`static/screen-schedule.js` has the same rules for the player. Days and times are those of the
office, in WIB; a stretch over midnight belongs to the day on which it began.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from noticeboard.model.hours import WEEKDAYS
from noticeboard.model.kinds import TimeOfDay
from noticeboard.model.record import Record

CLOCK = r"^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"

Clock = Annotated[str, Field(pattern=CLOCK), TimeOfDay()]
"""A time of day; 24:00 is the end of the day."""

START_OF_DAY, END_OF_DAY = "00:00", "24:00"

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
ClosedDays = Literal["any", "except", "only"]
"""Whether the closed days of the office count as other days, are left out, or are meant alone."""

_A_MONDAY = datetime.date(2026, 1, 5)
_DAY = datetime.timedelta(days=1)
_DAY_MINUTES = 24 * 60


class ChosenDays(Record):
    """The days on which a line of a screen's times holds."""

    days: tuple[Weekday, ...] = ()
    """Every day of the week where none is written."""
    holidays: ClosedDays = "any"

    def hold_on(self, day: datetime.date, closed: Collection[datetime.date]) -> bool:
        """Return whether a day is one of them."""
        if self.days and WEEKDAYS[day.weekday()] not in self.days:
            return False
        return self.holidays == "any" or (self.holidays == "only") == (day in closed)


class ScheduleEntry(ChosenDays):
    """A stretch of some days, and what a screen shows in it."""

    playlist: str | None = None
    """One of `playlists`; the screen's own where none is named."""
    from_: Clock = Field(default=START_OF_DAY, alias="from")
    until: Clock = END_OF_DAY
    """Not included; earlier than `from` it is a time of the next morning."""
    languages: tuple[str, ...] = ()
    """All where none is named."""


class LitHours(ChosenDays):
    """Hours of some days, in place of those that a screen usually has."""

    on: Clock
    off: Clock


@dataclass(frozen=True)
class Programme:
    """A playlist by its id, empty for the screen's own, and languages, empty for all."""

    playlist: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Crossing:
    """Two entries of a schedule by their numbers, and the times of day that they share."""

    later: int
    earlier: int
    begins: str
    ends: str


def entry_at(
    schedule: Sequence[ScheduleEntry], moment: datetime.datetime, closed: Collection[datetime.date]
) -> int | None:
    """Return the number of the first entry that holds at a moment in WIB; None when none does."""
    day, clock = moment.date(), f"{moment:%H:%M}"
    for number, entry in enumerate(schedule):
        began = entry.hold_on(day, closed), entry.hold_on(day - _DAY, closed)
        if _runs(entry.from_, entry.until, clock, *began):
            return number
    return None


def programme_at(
    schedule: Sequence[ScheduleEntry], moment: datetime.datetime, closed: Collection[datetime.date]
) -> Programme:
    """Return what a screen shows at a moment in WIB."""
    return _programme(schedule, entry_at(schedule, moment, closed))


def programmes_of(schedule: Sequence[ScheduleEntry]) -> tuple[Programme, ...]:
    """Return all that a screen shows at one time or another, in the order of its entries."""
    reached = _reached(schedule)
    last = (None,) if None in reached else ()
    numbers = (*sorted(one for one in reached if one is not None), *last)
    return tuple(dict.fromkeys(_programme(schedule, number) for number in numbers))


def unreached_entries(schedule: Sequence[ScheduleEntry]) -> list[int]:
    """Return the numbers of entries that never hold: earlier ones cover them, or they are empty."""
    reached = _reached(schedule)
    return [number for number in range(len(schedule)) if number not in reached]


def crossing_entries(schedule: Sequence[ScheduleEntry]) -> list[Crossing]:
    """Return for every entry that crosses earlier ones in time the first of those crossings.

    Two stretches cross when they share minutes and each has minutes of its own: one of their ends
    is most likely a slip. One within the other is meant, and so is a whole day.
    """
    found = dict[int, Crossing]()
    for earlier, later in itertools.combinations(range(len(schedule)), 2):
        shared = _shared(schedule[earlier], schedule[later])
        if shared:
            found.setdefault(later, Crossing(later, earlier, *shared))
    return [found[later] for later in sorted(found)]


def minutes_of(clock: str) -> int:
    """Return the minutes from midnight to a time of day."""
    hours, minutes = clock.split(":")
    return 60 * int(hours) + int(minutes)


def is_lit(
    usual: tuple[str, str],
    hours: Sequence[LitHours],
    moment: datetime.datetime,
    closed: Collection[datetime.date],
) -> bool:
    """Return whether a screen is on at a moment in WIB; the first hours of a day hold for it."""
    day, clock = moment.date(), f"{moment:%H:%M}"
    today = _hours_on(usual, hours, day, closed)
    before = _hours_on(usual, hours, day - _DAY, closed)
    return _runs(*today, clock, True, False) or _runs(*before, clock, False, True)


def unreached_hours(hours: Sequence[LitHours]) -> list[int]:
    """Return the numbers of hours that hold on no day, because earlier ones do on each."""
    reached = {_first(hours, day, closed) for day, closed in _kinds_of_days()}
    return [number for number in range(len(hours)) if number not in reached]


def dark_entries(
    usual: tuple[str, str], hours: Sequence[LitHours], schedule: Sequence[ScheduleEntry]
) -> list[int]:
    """Return the numbers of entries that hold at some time, but only while the screen is off."""
    dark = _reached(schedule) - _numbers_while(usual, hours, schedule)
    return [number for number in range(len(schedule)) if number in dark]


def _numbers_while(
    usual: tuple[str, str], hours: Sequence[LitHours], schedule: Sequence[ScheduleEntry]
) -> set[int | None]:
    """Return every answer of `entry_at` while a screen is on; either changes at their times only."""
    stretches = (usual, *((one.on, one.off) for one in hours))
    held = ((one.from_, one.until) for one in schedule)
    moments = _moments(clock for stretch in (*stretches, *held) for clock in stretch)
    return {
        entry_at(schedule, moment, closed)
        for moment, closed in moments
        if is_lit(usual, hours, moment, closed)
    }


def _shared(one: ScheduleEntry, other: ScheduleEntry) -> tuple[str, str] | None:
    """Return the times at which two entries of different programmes first cross, if they do."""
    if (one.playlist, one.languages) == (other.playlist, other.languages):
        return None
    for day, closed in _kinds_of_days():
        pairs = itertools.product(_stretches(one, day, closed), _stretches(other, day, closed))
        for stretches in pairs:
            shared = max(first for first, _ in stretches), min(last for _, last in stretches)
            if shared[0] < shared[1] and shared not in stretches:
                return _clock(shared[0]), _clock(shared[1])
    return None


def _stretches(
    entry: ScheduleEntry, day: datetime.date, closed: Collection[datetime.date]
) -> Iterator[tuple[int, int]]:
    """Yield the minutes of a day at which an entry of today and one of yesterday begin and end."""
    first, last = minutes_of(entry.from_), minutes_of(entry.until)
    if last < first:
        last += _DAY_MINUTES
    if last - first == _DAY_MINUTES:
        return
    for back in (0, 1):
        if entry.hold_on(day - back * _DAY, closed):
            yield first - back * _DAY_MINUTES, last - back * _DAY_MINUTES


def _clock(minute: int) -> str:
    return "{:02}:{:02}".format(*divmod(minute % _DAY_MINUTES, 60))


def _programme(schedule: Sequence[ScheduleEntry], number: int | None) -> Programme:
    if number is None:
        return Programme()
    entry = schedule[number]
    return Programme(entry.playlist or "", entry.languages)


def _runs(first: str, last: str, clock: str, today: bool, yesterday: bool) -> bool:
    """Return whether a stretch runs that may have begun today or yesterday."""
    if first <= last:
        return today and first <= clock < last
    return (today and first <= clock) or (yesterday and clock < last)


def _first(
    hours: Sequence[LitHours], day: datetime.date, closed: Collection[datetime.date]
) -> int | None:
    return next((number for number, one in enumerate(hours) if one.hold_on(day, closed)), None)


def _hours_on(
    usual: tuple[str, str],
    hours: Sequence[LitHours],
    day: datetime.date,
    closed: Collection[datetime.date],
) -> tuple[str, str]:
    number = _first(hours, day, closed)
    return usual if number is None else (hours[number].on, hours[number].off)


def _reached(schedule: Sequence[ScheduleEntry]) -> set[int | None]:
    """Return every answer of `entry_at`, which changes only where a stretch begins or ends."""
    moments = _moments(clock for one in schedule for clock in (one.from_, one.until))
    return {entry_at(schedule, moment, closed) for moment, closed in moments}


def _moments(clocks: Iterable[str]) -> Iterator[tuple[datetime.datetime, frozenset[datetime.date]]]:
    """Yield the start and some times of every kind of day, with the days that are closed."""
    times = {datetime.time.fromisoformat(one) for one in {START_OF_DAY, *clocks} - {END_OF_DAY}}
    for day, closed in _kinds_of_days():
        for time in times:
            yield datetime.datetime.combine(day, time), closed


def _kinds_of_days() -> Iterator[tuple[datetime.date, frozenset[datetime.date]]]:
    """Yield every weekday, it and the day before it once closed and once not."""
    for number in range(len(WEEKDAYS)):
        day = _A_MONDAY + number * _DAY
        for closed in ((), (day,), (day - _DAY,), (day - _DAY, day)):
            yield day, frozenset(closed)
