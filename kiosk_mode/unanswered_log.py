"""The device's count of queries that nobody answered, in a file of its own."""

from __future__ import annotations

import json
import threading
from pathlib import Path

from kiosk_mode.journal import Clock, Journal
from noticeboard.time_zone import WIB
from noticeboard.unanswered import (
    UnansweredCounts,
    UnansweredTask,
    counted,
    make_unanswered_query,
    read_unanswered,
    unanswered_tasks,
    write_unanswered,
)

LANGUAGES_LONG = 8
"""Letters that the name of a language may have."""


class UnansweredLog:
    """Counts what the page could not answer; the file is the only memory."""

    def __init__(self, path: Path, now: Clock, journal: Journal) -> None:
        self.path = path
        self._now, self._journal = now, journal
        self._lock = threading.Lock()

    def note(self, body: bytes) -> bool:
        """Count a query that the page sent as JSON; False for what is none.

        The page has masked the words; they are masked here again, whoever sends them.
        """
        try:
            sent = json.loads(body)
            language, reason = str(sent["language"]), str(sent["reason"])
            words, unknown = ([str(one) for one in sent[key]] for key in ("words", "unknown"))
        except (ValueError, KeyError, TypeError):
            return False
        query = make_unanswered_query(language[:LANGUAGES_LONG], reason, words, unknown)
        if query is None:
            return False
        with self._lock:
            counts = counted(self._read(), query, self._now().astimezone(WIB).date())
            try:
                write_unanswered(counts, self.path)
            except OSError as error:
                self._journal.add("device_unanswered_not_stored", reason=str(error.strerror))
        return True

    def tasks(self) -> tuple[UnansweredTask, ...]:
        """Return what staff see: only what enough visits asked for."""
        return unanswered_tasks(self._read())

    def _read(self) -> UnansweredCounts:
        try:
            return read_unanswered(self.path)
        except (OSError, ValueError):
            self._journal.add("device_unanswered_unreadable", path=self.path.name)
            return {}
