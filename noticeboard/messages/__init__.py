"""Messages to staff: a code with its values and place, and one catalogue for each language."""

from noticeboard.messages.catalogue import STAFF_LANGUAGES, text
from noticeboard.messages.message import KeyPath, Message, Place, Severity, StaffError, Value

__all__ = [
    "STAFF_LANGUAGES",
    "KeyPath",
    "Message",
    "Place",
    "Severity",
    "StaffError",
    "Value",
    "text",
]
