"""The error of a voice that cannot speak."""

from __future__ import annotations

from noticeboard.messages import Message, StaffError, Value


class EngineUnavailable(StaffError):
    """A voice cannot speak at all here."""

    to_mend = "environment"


def unavailable(code: str, /, **values: Value) -> EngineUnavailable:
    """Return the error with its message."""
    return EngineUnavailable(Message(code, values))
