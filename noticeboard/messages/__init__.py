"""Messages to staff: a code with its values and place, and one catalogue for each language."""

from noticeboard.messages.errors import Mistakes, StaffError, in_order
from noticeboard.messages.message import (
    KeyPath,
    Location,
    Message,
    Severity,
    Value,
    mistake,
    warning,
)
from noticeboard.messages.message_catalogue import STAFF_LANGUAGES, sentence, text
from noticeboard.messages.system_reasons import reason_at, reason_of

__all__ = [
    "STAFF_LANGUAGES",
    "KeyPath",
    "Location",
    "Message",
    "Mistakes",
    "Severity",
    "StaffError",
    "Value",
    "in_order",
    "mistake",
    "reason_at",
    "reason_of",
    "sentence",
    "text",
    "warning",
]
