"""The device's counts of services opened and sentences replayed, in a file of their own."""

from __future__ import annotations

import json
import threading
from pathlib import Path

from kiosk_mode.journal import Clock, Journal
from noticeboard.kiosk_counts import (
    KioskCounts,
    KioskUse,
    UseKind,
    read_kiosk_counts,
    with_use,
    write_kiosk_counts,
)
from noticeboard.time_zone import WIB


class CountsLog:
    """Counts what the page tells of; the file is the only memory."""

    def __init__(self, path: Path, now: Clock, journal: Journal) -> None:
        self.path = path
        self._now, self._journal = now, journal
        self._lock = threading.Lock()

    def note(self, body: bytes) -> bool:
        """Count a use that the page sent as JSON; False for what is none."""
        now = self._now().astimezone(WIB)
        try:
            sent = json.loads(body)
            kind: UseKind = sent["kind"]
            use = KioskUse(now.date(), now.hour, kind, str(sent["service"]))
        except (ValueError, KeyError, TypeError):
            return False
        with self._lock:
            try:
                write_kiosk_counts(with_use(self._read(), use), self.path)
            except OSError as error:
                self._journal.add("device_counts_not_stored", reason=str(error.strerror))
        return True

    def _read(self) -> KioskCounts:
        if not self.path.exists():
            return {}
        try:
            return read_kiosk_counts(self.path)
        except (OSError, ValueError):
            self._journal.add("device_counts_unreadable", path=self.path.name)
            return {}
