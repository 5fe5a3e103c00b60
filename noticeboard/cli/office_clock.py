"""The clock of the office: nothing else in the program reads the time."""

from __future__ import annotations

import datetime


def now() -> datetime.datetime:
    """Return the time it is in Western Indonesia; nothing else reads the clock."""
    from noticeboard.time_zone import WIB

    return datetime.datetime.now(WIB)


def today() -> datetime.date:
    """Return the day it is in Western Indonesia."""
    return now().date()
