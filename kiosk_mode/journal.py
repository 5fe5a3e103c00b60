"""What staff should know: short messages, Indonesian first, the newest kept for the staff page."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable
from dataclasses import dataclass

MOST = 50
"""How many notes are kept; a device runs for months."""

Clock = Callable[[], datetime.datetime]
"""Tells the moment, with its zone."""


@dataclass(frozen=True)
class Message:
    """One thing said to staff, in both languages."""

    id: str
    en: str

    def __str__(self) -> str:
        return f"{self.id}\n{self.en}"


@dataclass(frozen=True)
class JournalEntry:
    """A message, when it came up last, and how often."""

    at: datetime.datetime
    message: Message
    count: int = 1


class Journal:
    """The device's memory of what happened; any thread may add to it."""

    def __init__(self, now: Clock, tell: Callable[[Message], None] = lambda message: None) -> None:
        self._now, self._tell = now, tell
        self._notes: dict[str, JournalEntry] = {}
        self._lock = threading.Lock()

    def add(self, id: str, en: str) -> Message:
        """Note a message; one that is there already only counts on and is not told again."""
        message = Message(id, en)
        with self._lock:
            old = self._notes.pop(id, None)
            self._notes[id] = JournalEntry(self._now(), message, old.count + 1 if old else 1)
            while len(self._notes) > MOST:
                del self._notes[next(iter(self._notes))]
        if old is None:
            self._tell(message)
        return message

    def newest_first(self) -> list[JournalEntry]:
        """Return all notes there are."""
        with self._lock:
            return list(reversed(self._notes.values()))
