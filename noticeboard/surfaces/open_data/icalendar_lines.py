"""One way to write a calendar: RFC 5545, events of whole days with permanent names."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from noticeboard.surfaces.open_data.naming import permanent_uuid, without_controls

MAX_OCTETS = 75
"""The longest line that calendars must read."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar_of(
    product: str, head: Iterable[str], events: Iterable[Sequence[str]], stamp: datetime.date
) -> str:
    """Return a calendar; `product` names its kind, `stamp` is the day that it was made of."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Noticeboard//{product}//ID",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        *head,
    ]
    stamped = f"DTSTAMP:{stamp:%Y%m%d}T050000Z"
    for event in events:
        lines += ["BEGIN:VEVENT", stamped, *event, "TRANSP:TRANSPARENT", "END:VEVENT"]
    return "".join(f"{folded(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def day_event(
    name: tuple[object, ...], day: datetime.date, summary: str, told: Sequence[str]
) -> list[str]:
    """Return the lines of an event that lasts a day; `name` makes it the same in every file."""
    # The calendar's last day has none after it; without an end an event lasts its day.
    days = [day + datetime.timedelta(days=1)] if day < datetime.date.max else []
    return [
        f"UID:{permanent_uuid(*name)}",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        *(f"DTEND;VALUE=DATE:{following:%Y%m%d}" for following in days),
        text_line("SUMMARY", summary),
        text_line("DESCRIPTION", "\n".join(told)),
    ]


def text_line(name: str, value: str) -> str:
    """Return a property whose value is text."""
    written = without_controls(value.replace("\r\n", "\n").replace("\r", "\n"))
    return f"{name}:{written.translate(_ESCAPES)}"


def folded(line: str) -> str:
    """Break a line so that none exceeds 75 octets, and no letter is cut in two."""
    pieces, piece, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > MAX_OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    return "\r\n".join((*pieces, piece))
