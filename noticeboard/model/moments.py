"""Moments of the office's clock: how staff write them, and the instants they are."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError, PydanticKnownError

from noticeboard.model.kinds import MomentInTime
from noticeboard.time_zone import WIB

MOMENT = r"^[0-9]{4}-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]$"
_FORM = "%Y-%m-%d %H:%M"


def written_moment(moment: datetime.datetime) -> str:
    """Write an instant as staff do: "2026-12-01 08:00", in WIB."""
    return moment.astimezone(WIB).isoformat(" ", "minutes").removesuffix("+07:00")


def _instant(written: object) -> datetime.datetime:
    """Return the instant that "2026-12-01 08:00" names; 24:00 is the 00:00 of the next day.

    Raises the errors of a string and its pattern, so that they are worded as any other's, and
    `no_such_date` for a moment that no calendar or clock shows.
    """
    if not isinstance(written, str):
        raise PydanticKnownError("string_type")
    if not re.fullmatch(MOMENT, written):
        raise PydanticKnownError("string_pattern_mismatch", {"pattern": MOMENT})
    day, _, clock = written.partition(" ")
    is_end = clock == "24:00"
    try:
        moment = datetime.datetime.strptime(f"{day} 00:00" if is_end else written, _FORM)
        return (moment + datetime.timedelta(days=is_end)).replace(tzinfo=WIB)
    except (ValueError, OverflowError):
        raise PydanticCustomError("no_such_date", "no such moment") from None


Moment = Annotated[datetime.datetime, BeforeValidator(_instant), MomentInTime()]
"""A minute in WIB, written "2026-12-01 08:00", as an instant that knows its zone."""
