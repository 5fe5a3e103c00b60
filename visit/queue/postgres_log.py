"""The log of a queue in PostgreSQL, for offices with several lobbies or a server of their own."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from visit.queue.event_log import (
    BUSY_S,
    ONE_NUMBER_A_DAY,
    TABLE,
    EventLog,
    LogWriter,
    Rows,
    SqliteLog,
    SqlWriter,
    told_of,
)
from visit.queue.queue_events import EventRefused

ADDRESS = ("postgresql://", "postgres://")
_OUR_LOCK = 5_713_092_026
"""The advisory lock under which the table is made; any figure that no other program uses."""


class ClosableLog(EventLog, Protocol):
    """A log that holds a file or a connection."""

    def close(self) -> None:
        """Let go of it."""


def open_log(setting: str) -> ClosableLog:
    """Open the log that a setting names: an address of PostgreSQL, or the path of a file.

    Raises EventRefused when it cannot be used.
    """
    if "://" in setting and not setting.startswith(ADDRESS):
        # As a path it would be a folder of that name, and a log that nobody finds again.
        raise EventRefused("queue_log_address", address=setting)
    return PostgresLog(setting) if setting.startswith(ADDRESS) else SqliteLog(Path(setting))


class PostgresLog:
    """A log in one table; who writes has the table alone, and readers of other programs go on.

    A connection that broke is made anew by the next act. Raises EventRefused.
    """

    def __init__(self, address: str) -> None:
        try:
            import psycopg
        except ImportError as error:
            raise EventRefused("queue_no_psycopg") from error
        self._psycopg, self._address = psycopg, address
        self._lock = threading.Lock()
        with told_of(psycopg.Error):
            self._connection = self._connect()

    @contextmanager
    def writing(self) -> Iterator[LogWriter]:
        """Hold the log alone, among threads, programs and computers."""
        with self._lock, told_of(self._psycopg.Error):
            if not self._is_alive():
                self._connection = self._connect()
            with self._connection.transaction():
                self._connection.execute("LOCK TABLE queue_events IN EXCLUSIVE MODE")
                yield SqlWriter(self._execute, self._psycopg.errors.UniqueViolation)

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            self._connection.close()

    def _connect(self) -> Any:
        connection = self._psycopg.connect(self._address, autocommit=True, connect_timeout=10)
        # A number counts when the disk has it, whatever the server's own setting says.
        connection.execute("SET synchronous_commit = on")
        connection.execute(f"SET lock_timeout = {round(BUSY_S * 1000)}")
        with connection.transaction():
            connection.execute(f"SELECT pg_advisory_xact_lock({_OUR_LOCK})")
            connection.execute(TABLE.format(key="BIGSERIAL PRIMARY KEY"))
            connection.execute(ONE_NUMBER_A_DAY)
        return connection

    def _is_alive(self) -> bool:
        try:
            self._connection.execute("SELECT 1")
        except self._psycopg.OperationalError:
            return False
        return True

    def _execute(self, statement: str, values: Sequence[object]) -> Rows:
        found: Rows = self._connection.execute(statement.replace("?", "%s"), values)
        return found
