"""Names and moments that stay the same from one publication to the next."""

from __future__ import annotations

import datetime
import uuid

from noticeboard.time_zone import WIB

_NAMESPACE = uuid.UUID("8a7d6b0c-5a0e-4f7a-9d43-1f1c2b7e6a55")
"""Never changed: another one would make every calendar and feed reader repeat its entries."""

_CONTROLS = dict.fromkeys(
    code
    for code in (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
    if chr(code) not in "\t\n"
)


def permanent_uuid(*parts: object) -> uuid.UUID:
    """Name something by what it is, so that a later bundle gives it the same name."""
    return uuid.uuid5(_NAMESPACE, ":".join(str(part) for part in parts))


def start_of_day(day: datetime.date) -> datetime.datetime:
    """Return the moment a day begins at the office."""
    return datetime.datetime(day.year, day.month, day.day, tzinfo=WIB)


def without_controls(text: str) -> str:
    """Leave out the characters that neither XML nor iCalendar can hold."""
    return text.translate(_CONTROLS)
