"""Names and moments that stay the same from one publication to the next."""

from __future__ import annotations

import datetime
import uuid

from noticeboard.edition import WIB

_NAMESPACE = uuid.UUID("8a7d6b0c-5a0e-4f7a-9d43-1f1c2b7e6a55")
"""Ours for ever: another one would make every calendar and feed reader repeat its entries."""


def permanent_uuid(*parts: object) -> uuid.UUID:
    """Name something by what it is, so that a later bundle gives it the same name."""
    return uuid.uuid5(_NAMESPACE, ":".join(str(part) for part in parts))


def start_of_day(day: datetime.date) -> datetime.datetime:
    """The moment a day begins at the office."""
    return datetime.datetime.combine(day, datetime.time(), WIB)


def without_controls(text: str) -> str:
    """Leave out the characters that neither XML nor iCalendar can hold."""
    return "".join(letter for letter in text if _is_harmless(letter))


def _is_harmless(letter: str) -> bool:
    if letter in "\t\n":
        return True
    return letter >= " " and not "\x7f" <= letter <= "\x9f" and letter not in "\ufffe\uffff"
