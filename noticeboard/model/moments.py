"""Moments of notices, as staff write them and as instants."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError, PydanticKnownError

from noticeboard.model.kinds import MomentInTime
from noticeboard.office_clock import instant_of

MOMENT = r"^\d{4}-\d\d-\d\d \d\d:\d\d$"


def _instant(written: object) -> datetime.datetime:
    """Return the instant that a moment of a file names.

    Raises the errors of a string and its pattern, so that they are worded as any other's, and
    `no_such_date` for a moment that no calendar or clock shows.
    """
    if not isinstance(written, str):
        raise PydanticKnownError("string_type")
    if not re.fullmatch(MOMENT, written):
        raise PydanticKnownError("string_pattern_mismatch", {"pattern": MOMENT})
    try:
        return instant_of(written)
    except (ValueError, OverflowError):
        raise PydanticCustomError("no_such_date", "no such moment") from None


Moment = Annotated[datetime.datetime, BeforeValidator(_instant), MomentInTime()]
"""A minute in WIB, written "2026-12-01 08:00", as an instant that knows its zone."""
