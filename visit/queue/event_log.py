"""The log of a queue: events are appended and never changed, by several programs at once."""

from __future__ import annotations

import datetime
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from visit.queue.queue_events import EventRefused, QueueEvent, event_json, read_event

BUSY_S = 10.0
"""How long a writer waits for another; each needs a few milliseconds."""

_TABLE = """
CREATE TABLE IF NOT EXISTS queue_events (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  type TEXT NOT NULL,
  subject TEXT NOT NULL,
  event TEXT NOT NULL
)"""
# What the program must never do, the database refuses as well.
_ONE_NUMBER_A_DAY = """
CREATE UNIQUE INDEX IF NOT EXISTS queue_numbers ON queue_events (day, subject)
  WHERE type = 'issued'"""


class LogWriter(Protocol):
    """The log while one writer has it alone; what it appends is kept whole or not at all."""

    def events(self, day: datetime.date, after: int = 0) -> list[tuple[int, QueueEvent]]:
        """Return a day's events after a position, in order, each with its own position."""

    def last_day_before(self, day: datetime.date) -> datetime.date | None:
        """Return the last earlier day that has events, or None."""

    def append(self, event: QueueEvent) -> int:
        """Append an event and return its position, which is higher than every earlier one."""


class EventLog(Protocol):
    """A log that survives the end of its program at any moment."""

    def writing(self) -> AbstractContextManager[LogWriter]:
        """Hold the log alone; an exception takes back all that was appended."""


class SqliteLog:
    """A log in one SQLite file, safe against a power cut: WAL, synchronous FULL.

    Raises EventRefused when the file cannot be opened or, later, be written.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        with _told():
            path.parent.mkdir(parents=True, exist_ok=True)
            # Transactions are begun by hand; threads take turns by the lock.
            self._connection = sqlite3.connect(
                path, timeout=BUSY_S, isolation_level=None, check_same_thread=False
            )
            for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL"):
                self._connection.execute(statement)
            self._connection.execute(_TABLE)
            self._connection.execute(_ONE_NUMBER_A_DAY)

    @contextmanager
    def writing(self) -> Iterator[LogWriter]:
        """Hold the log alone, among threads and programs."""
        with self._lock, _told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield _SqliteWriter(self._connection)
                self._connection.execute("COMMIT")
            except BaseException:
                # A full disk may have ended the transaction already.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()


class _SqliteWriter:
    """The log within one transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def events(self, day: datetime.date, after: int = 0) -> list[tuple[int, QueueEvent]]:
        rows = self._connection.execute(
            "SELECT position, event FROM queue_events WHERE day = ? AND position > ?"
            " ORDER BY position",
            (day.isoformat(), after),
        )
        return [(position, read_event(line)) for position, line in rows]

    def last_day_before(self, day: datetime.date) -> datetime.date | None:
        row = self._connection.execute(
            "SELECT max(day) FROM queue_events WHERE day < ?", (day.isoformat(),)
        ).fetchone()
        return datetime.date.fromisoformat(row[0]) if row[0] else None

    def append(self, event: QueueEvent) -> int:
        values = (event.id, event.data.day.isoformat(), event.type, event.subject)
        try:
            cursor = self._connection.execute(
                "INSERT INTO queue_events (id, day, type, subject, event) VALUES (?, ?, ?, ?, ?)",
                (*values, event_json(event)),
            )
        except sqlite3.IntegrityError as error:
            raise EventRefused("queue_event_twice", id=event.id) from error
        return int(cursor.lastrowid or 0)


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the disk or the database reports into a message to staff."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise EventRefused("queue_log_unusable", reason=str(error)) from error
