"""Days and ports as they are typed, and what is wrong with them."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from noticeboard.cli.problems import UsedWrongly
from noticeboard.messages import Message

if TYPE_CHECKING:
    from socket import socket

LAST_PORT = 65_535

LAST_DAY = datetime.date(2099, 12, 31)
"""A preview looks further ahead from its day, and days end with the year 9999."""

_PORT = re.compile(r"[0-9]{1,5}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day_of(written: str | None) -> datetime.date | None:
    """Read a day from the command line; raises UsedWrongly when it is none."""
    if written is None:
        return None
    try:
        # The library also reads 20241216 and 2024-W51-1, which are slips of the hand here.
        day = datetime.date.fromisoformat(written if _DAY.fullmatch(written) else "")
    except ValueError as error:
        raise UsedWrongly(Message("bad_date", {"day": written})) from error
    if day > LAST_DAY:
        raise UsedWrongly(Message("too_late", {"day": day, "last": LAST_DAY}))
    return day


def taken_port(port: str, *, may_be_any: bool = False) -> socket:
    """Take a port for a server; raises UsedWrongly for one that is none or not to be had."""
    from noticeboard.loopback import listen

    first = 0 if may_be_any else 1
    if not (_PORT.fullmatch(port) and first <= int(port) <= LAST_PORT):
        raise UsedWrongly(Message("bad_port", {"port": port}))
    try:
        return listen(int(port))
    except PermissionError as error:
        raise UsedWrongly(Message("port_forbidden", {"port": port})) from error
    except OSError as error:
        raise UsedWrongly(Message("port_taken", {"port": port})) from error
