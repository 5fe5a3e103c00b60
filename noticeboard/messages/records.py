"""Messages as plain values: for other programs, and to be kept until the day of publication."""

from __future__ import annotations

from typing import TypedDict

from noticeboard.messages.errors import NOWHERE
from noticeboard.messages.message import Location, Message, Severity
from noticeboard.messages.message_catalogue import STAFF_LANGUAGES, sentence, sentences, shown


class MessageRecord(TypedDict):
    """A message as `check --json` prints it; docs/panduan-staf.md explains it to programmers."""

    severity: Severity
    message: dict[str, str]
    """The sentence in every language of the staff."""
    file: str
    line: int
    column: int
    path: list[str | int]
    """Table, id and keys, so that a form can show the message at its field."""
    code: str
    mend: str | None
    excerpt: str


class KeptMessage(MessageRecord):
    """A message that can be made again: beside its sentence what fills the blanks."""

    values: dict[str, dict[str, str]]
    """By name of the blank and language."""


def record_of(message: Message) -> MessageRecord:
    """Return every part of a message for JSON, its sentence in every language."""
    place = message.location or NOWHERE
    return {
        "severity": message.severity,
        "message": {language: sentence(message, language) for language in STAFF_LANGUAGES},
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "path": list(place.key_path),
        "code": message.code,
        "mend": message.mend,
        "excerpt": place.excerpt,
    }


def kept(message: Message) -> KeptMessage:
    """Return a message as plain values from which `recalled` makes it again."""
    values = {
        name: {language: str(shown(value, language)) for language in STAFF_LANGUAGES}
        for name, value in message.values.items()
    }
    return {**record_of(message), "values": values}


def recalled(record: KeptMessage) -> Message:
    """Make a message of what `kept` returned.

    A newer program may not know the code any longer; then the sentence is shown as it was.
    """
    location = Location(
        record["file"], record["line"], record["column"], record["excerpt"], tuple(record["path"])
    )
    code, values = record["code"], record["values"]
    if code not in sentences(STAFF_LANGUAGES[0]):
        code, values = "as_written", {"sentence": record["message"]}
    return Message(code, values, location, record["mend"], record["severity"])
