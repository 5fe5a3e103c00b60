"""Dates, times and numbers in a sentence that are no facts: `{date:2026-08-17}`, `{until}`."""

from __future__ import annotations

import datetime
import re

PLAIN_QUOTE = re.compile(
    r"\{(?:(?P<moment>from|until)(?::(?P<part>date|clock))?"
    r"|(?P<kind>date|clock|number|code):(?P<value>[^{}]*))\}"
)
"""A notice's own first or last moment, or a value that is written out and checked."""

NUMBER = re.compile(r"0|[1-9][0-9]{0,3}")
"""At most four digits, so that no amount of money can be here."""

CODE = re.compile(r"[A-Z]-[0-9]{1,4}")
CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")

PlainValue = datetime.date | datetime.time | str


def plain_value(kind: str, written: str) -> PlainValue | None:
    """Return what a plain quote names; None when no calendar or clock has it, or its form is off.

    Numbers and codes stay as they are written: a number may be a year.
    """
    if kind == "date":
        return _date(written)
    if kind == "clock":
        return datetime.time.fromisoformat(written) if CLOCK.fullmatch(written) else None
    form = NUMBER if kind == "number" else CODE
    return written if form.fullmatch(written) else None


def _date(written: str) -> datetime.date | None:
    if not re.fullmatch(r"[0-9]{4}-[0-9][0-9]-[0-9][0-9]", written):
        return None
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        return None
