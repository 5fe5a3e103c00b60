"""The feed of another queue machine: a file to which it appends one event a line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from noticeboard.messages import Message, reason_of
from visit.queue.desk import Desk
from visit.queue.event_log import LOG_UNUSABLE
from visit.queue.queue_events import EventRefused, read_event

_PASSED_OVER = ("queue_event_twice", "queue_day_over")
"""No mistakes: a file that is read again from its start holds what was taken in before."""


class FeedFile:
    """Follows a file: whole lines are taken in, broken ones told and passed over.

    A line that the log could not take, as on a full disk, is kept for the next time, and so is what
    follows it. A file that was emptied or replaced is read from its start; one that is missing is waited for.
    """

    def __init__(self, path: Path, desk: Desk, tell: Callable[[Message], None]) -> None:
        self._path, self._desk, self._tell = path, desk, tell
        self._file = (0, 0)
        self._at, self._line = 0, 0
        self._is_held_up = False

    def read_new(self) -> int:
        """Take in the lines that were added since the last time, and return how many were."""
        try:
            lines = self._new_lines()
        except FileNotFoundError:
            # The next one may have the same place on the disk and the same length.
            self._file = (0, 0)
            return 0
        except OSError as error:
            self._tell(Message("queue_feed_unreadable", {"reason": reason_of(error)}))
            return 0
        taken = 0
        for line in lines:
            try:
                taken += self._is_taken(line)
            except EventRefused as refused:
                if not self._is_held_up:
                    self._tell(refused.message)
                self._is_held_up = True
                return taken
            self._is_held_up = False
            self._at, self._line = self._at + len(line), self._line + 1
        return taken

    def _new_lines(self) -> list[bytes]:
        """Read up to the last line that has an end; what follows is still being written."""
        with self._path.open("rb") as file:
            status = self._path.stat()
            identity = (status.st_dev, status.st_ino)
            if identity != self._file or status.st_size < self._at:
                self._file, self._at, self._line = identity, 0, 0
            file.seek(self._at)
            whole, end, _ = file.read().rpartition(b"\n")
        return [one + end for one in whole.split(b"\n")] if end else []

    def _is_taken(self, line: bytes) -> bool:
        """Take a line in; raise EventRefused where the log cannot take any."""
        if not line.strip():
            return False
        try:
            self._desk.take(read_event(line))
        except EventRefused as refused:
            if refused.message.code == LOG_UNUSABLE:
                raise
            if refused.message.code not in _PASSED_OVER:
                problem = refused.message
                self._tell(Message("queue_feed_line", {"line": self._line + 1, "problem": problem}))
            return False
        return True
