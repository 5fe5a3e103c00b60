"""The office's clock: its zone, the instants that staff's moments name, the start of a day."""

from __future__ import annotations

import datetime

WIB = datetime.timezone(datetime.timedelta(hours=7), "WIB")
"""Western Indonesia Time, all year: the only zone in which a day begins."""

_FORM = "%Y-%m-%d %H:%M"


def instant_of(written: str) -> datetime.datetime:
    """Return the instant that "2026-12-01 08:00" names; 24:00 is the 00:00 of the next day.

    Raises ValueError for a moment that no calendar or clock shows, and OverflowError after the last.
    """
    day, _, clock = written.partition(" ")
    is_end = clock == "24:00"
    moment = datetime.datetime.strptime(f"{day} 00:00" if is_end else written, _FORM)
    return (moment + datetime.timedelta(days=is_end)).replace(tzinfo=WIB)


def written_moment(moment: datetime.datetime) -> str:
    """Write an instant as staff do: "2026-12-01 08:00"."""
    return moment.astimezone(WIB).isoformat(" ", "minutes").removesuffix("+07:00")


def start_of_day(day: datetime.date) -> datetime.datetime:
    """Return the instant at which a day begins at the office."""
    return datetime.datetime.combine(day, datetime.time.min, WIB)
