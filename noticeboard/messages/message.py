"""A message to staff as a value; its sentence is looked up in the language of the reader."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

KeyPath = Sequence[str | int]
"""The way to a value: ("fees", "passport-same-day", "periods", 0, "amount")."""

Severity = Literal["mistake", "warning"]
"""A mistake stops the command; a warning is printed, and the clerk decides."""


@dataclass(frozen=True)
class Location:
    """A place in a file; line and column count from 1, the excerpt is the whole line.

    `key_path` names the same place by table, id and keys, as far as it is known; a form finds
    its field by it.
    """

    file: str
    line: int = 1
    column: int = 1
    excerpt: str = ""
    key_path: tuple[str | int, ...] = ()

    def mended(self, wrong: str, right: str) -> str:
        """Return the line with a word at this place put right, or the right word alone."""
        at = self.excerpt.find(wrong, self.column - 1)
        if at < 0:
            return right
        return (self.excerpt[:at] + right + self.excerpt[at + len(wrong) :]).strip()


@dataclass(frozen=True)
class Message:
    """One thing to say to staff; `mend` is text to paste into the file.

    `code` names the sentence in `noticeboard/messages/id` and `en`, `values` fill its blanks.
    """

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)
    location: Location | None = None
    mend: str | None = None
    severity: Severity = "mistake"


Value = str | int | Path | datetime.date | Mapping[str, str] | Message
"""What fills a blank of a sentence.

A mapping holds a text of the catalogue in each language; a message is a part of a sentence. Both
are written in the language of the reader.
"""


def mistake(location: Location, code: str, mend: str | None = None, /, **values: Value) -> Message:
    """Return a message about a place in a file; the command stops."""
    return Message(code, values, location, mend)


def warning(location: Location, code: str, mend: str | None = None, /, **values: Value) -> Message:
    """Return a message about a place in a file that may be as it is meant."""
    return Message(code, values, location, mend, "warning")
