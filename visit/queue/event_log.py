"""The log of a queue: events are appended and never changed, by several programs at once."""

from __future__ import annotations

import datetime
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol

from noticeboard.messages import reason_at
from visit.queue.queue_events import EventRefused, QueueEvent, event_json, read_event

Rows = Iterable[tuple[Any, ...]]
"""What a statement finds."""
BUSY_S = 30.0
"""How long a writer waits for others; each needs a few milliseconds on a machine at rest."""

LOG_UNUSABLE = "queue_log_unusable"
"""The code of what is told when disk or database take nothing: the same act may do later."""

TABLE = """
CREATE TABLE IF NOT EXISTS queue_events (
  position {key},
  id TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  type TEXT NOT NULL,
  subject TEXT NOT NULL,
  event TEXT NOT NULL
)"""
# What the program must never do, the database refuses as well.
ONE_NUMBER_A_DAY = """
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
        with told_of(sqlite3.Error):
            path.parent.mkdir(parents=True, exist_ok=True)
            # Transactions are begun by hand; threads take turns by the lock.
            self._connection = sqlite3.connect(
                path, timeout=BUSY_S, isolation_level=None, check_same_thread=False
            )
            for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL"):
                self._connection.execute(statement)
            self._connection.execute(TABLE.format(key="INTEGER PRIMARY KEY AUTOINCREMENT"))
            self._connection.execute(ONE_NUMBER_A_DAY)

    @contextmanager
    def writing(self) -> Iterator[LogWriter]:
        """Hold the log alone, among threads and programs."""
        with self._lock, told_of(sqlite3.Error):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield SqlWriter(self._connection.execute, sqlite3.IntegrityError)
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


class SqlWriter:
    """The log within one transaction of an SQL database, whose statements mark values by "?"."""

    def __init__(
        self, execute: Callable[[str, Sequence[object]], Rows], twice: type[Exception]
    ) -> None:
        """Take what runs a statement, and the error that tells of a second row of one kind."""
        self._execute, self._twice = execute, twice

    def events(self, day: datetime.date, after: int = 0) -> list[tuple[int, QueueEvent]]:
        rows = self._execute(
            "SELECT position, event FROM queue_events WHERE day = ? AND position > ?"
            " ORDER BY position",
            (day.isoformat(), after),
        )
        return [(position, read_event(line)) for position, line in rows]

    def last_day_before(self, day: datetime.date) -> datetime.date | None:
        select = "SELECT max(day) FROM queue_events WHERE day < ?"
        ((last,),) = self._execute(select, (day.isoformat(),))
        return datetime.date.fromisoformat(last) if last else None

    def append(self, event: QueueEvent) -> int:
        values = (event.id, event.data.day.isoformat(), event.type, event.subject)
        insert = "INSERT INTO queue_events (id, day, type, subject, event) VALUES (?, ?, ?, ?, ?)"
        try:
            self._execute(insert, (*values, event_json(event)))
        except self._twice as error:
            raise EventRefused("queue_event_twice", id=event.id) from error
        # Nobody else writes meanwhile, and old SQLite cannot return the row it inserts.
        ((position,),) = self._execute("SELECT max(position) FROM queue_events", ())
        return int(position)


@contextmanager
def told_of(errors: type[Exception]) -> Iterator[None]:
    """Turn what the disk or the database reports into a message to staff."""
    try:
        yield
    except (OSError, errors) as error:
        raise EventRefused(LOG_UNUSABLE, reason=reason_at(error)) from error
