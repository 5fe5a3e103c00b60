"""Failures that we foresee: each carries the messages that staff read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from noticeboard.messages.message import Location, Message
from noticeboard.messages.message_catalogue import STAFF_LANGUAGES, text

NOWHERE = Location("")


class StaffError(Exception):
    """A foreseen failure; `messages` say what is wrong and what to do, one a line."""

    to_mend: ClassVar[Literal["data", "usage", "environment"]] = "data"
    """What has to be put right: the facts, the command as it was typed, or the computer."""

    def __init__(self, *messages: Message) -> None:
        super().__init__(*messages)
        self.messages = messages

    def __str__(self) -> str:
        return "\n".join(f"{one.code}: {self._in_every_language(one)}" for one in self.messages)

    def _in_every_language(self, message: Message) -> str:
        return " / ".join(text(message, language) for language in STAFF_LANGUAGES)

    def text(self, language: str) -> str:
        """Return what staff read, in one language."""
        return "\n".join(text(message, language) for message in self.messages)


class Mistakes(Exception):
    """Everything that must be mended before there is a catalogue, in order of file and line."""

    def __init__(self, mistakes: Iterable[Message], warnings: Iterable[Message] = ()) -> None:
        self.mistakes, self.warnings = in_order(mistakes), in_order(warnings)
        super().__init__(f"{len(self.mistakes)} mistakes")

    def text(self, language: str) -> str:
        """Return every mistake, then what was found beside, a blank line between two."""
        return "\n\n".join(text(one, language) for one in (*self.mistakes, *self.warnings))


def in_order(messages: Iterable[Message]) -> tuple[Message, ...]:
    """Sort messages by file, line and column; the same message is kept once."""
    once = {(*_position(one), one.code, text(one, STAFF_LANGUAGES[0])): one for one in messages}
    # A key that does not belong here needs no word about its quotes.
    unknown = {key[:3] for key in once if key[3] in ("key_unknown", "key_meant")}
    return tuple(
        once[key] for key in sorted(once) if key[3] != "key_type" or key[:3] not in unknown
    )


def _position(message: Message) -> tuple[str, int, int]:
    place = message.location or NOWHERE
    return place.file, place.line, place.column
