"""The office that the program runs for: where its files lie, and its clock.

Commands look both up here when they run, so that a test can give them another office and day.
"""

from __future__ import annotations

import datetime
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def now() -> datetime.datetime:
    """Return the time it is in Western Indonesia; nothing else reads the clock."""
    from noticeboard.time_zone import WIB

    return datetime.datetime.now(WIB)


def today() -> datetime.date:
    """Return the day it is in Western Indonesia."""
    return now().date()
