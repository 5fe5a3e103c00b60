"""The device's journal: messages for officers, the newest kept for the staff page."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable
from dataclasses import dataclass

from noticeboard.messages import STAFF_LANGUAGES, Message, Value, sentence

MOST = 50
"""How many entries are kept; a device runs for months."""

Clock = Callable[[], datetime.datetime]
"""Tells the moment, with its zone."""


@dataclass(frozen=True)
class JournalEntry:
    """A message, when it came up last, and how often."""

    at: datetime.datetime
    message: Message
    count: int = 1


class Journal:
    """Keeps what happened; any thread may add to it."""

    def __init__(self, now: Clock, show: Callable[[Message], None] = lambda message: None) -> None:
        self._now, self._show = now, show
        self._entries: dict[str, JournalEntry] = {}
        self._lock = threading.Lock()

    def add(self, code: str, /, **values: Value) -> None:
        """Note a message by its code."""
        self.add_message(Message(code, values))

    def add_message(self, message: Message) -> None:
        """Note a message; one that is there already is counted on and not shown again."""
        key = sentence(message, STAFF_LANGUAGES[0])
        with self._lock:
            old = self._entries.pop(key, None)
            self._entries[key] = JournalEntry(self._now(), message, old.count + 1 if old else 1)
            while len(self._entries) > MOST:
                del self._entries[next(iter(self._entries))]
        if old is None:
            self._show(message)

    def newest_first(self) -> list[JournalEntry]:
        """Return all entries there are."""
        with self._lock:
            return list(reversed(self._entries.values()))
