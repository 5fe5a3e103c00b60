"""Calls for staff: how a visitor's call reaches them, and when somebody has said "I am coming".

A call is a number and a moment. Nothing is known or kept about the visitor.
"""

from __future__ import annotations

import datetime
import subprocess
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from kiosk_mode.journal import Clock, Journal
from noticeboard.loopback import EventHub

SOON = datetime.timedelta(seconds=10)
"""Pressed again so soon it is the same call: a key that is mashed rings once."""
BELL_S = 3.0
"""How long the bell's program may take; the visitor waits for its answer."""


@dataclass(frozen=True)
class CallState:
    """How many calls there were since the start, and whether the last one was answered."""

    last: int = 0
    """The number of the last call, counted from one."""
    answered: int = 0
    """The number of the last call that an officer has answered."""
    presses: int = 0
    """How often the last call was made while it waited."""
    since: datetime.datetime | None = None

    @property
    def is_waiting(self) -> bool:
        """Return whether somebody calls and nobody has answered yet."""
        return self.last > self.answered

    def as_data(self) -> dict[str, object]:
        """Write the state as pages and programs get it."""
        return {
            "last": self.last,
            "answered": self.answered,
            "waiting": self.is_waiting,
            "presses": self.presses,
            "since": self.since.isoformat(timespec="seconds") if self.since else None,
        }


class Bell:
    """A lamp or bell: an office's program, run with `call` and later `answered`; no shell."""

    def __init__(self, program: Path, journal: Journal) -> None:
        self.program, self._journal = program, journal

    def ring(self, word: Literal["call", "answered"]) -> bool:
        """Run the program and say whether it ended well; staff can read when it did not."""
        try:
            subprocess.run(
                [self.program, word],
                check=True,
                timeout=BELL_S,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except (OSError, subprocess.SubprocessError) as error:
            self._journal.add("device_bell_failed", reason=str(error))
            return False
        return True


class Calls:
    """Passes a visitor's call to the staff's pages and the bell, and their answer to the kiosk.

    `pages` are the kiosk's own; `staff` are those of officers. Any thread may call or answer.
    """

    def __init__(
        self,
        now: Clock,
        journal: Journal,
        pages: EventHub,
        staff: EventHub,
        bell: Bell | None = None,
    ) -> None:
        self._now, self._journal, self._pages, self._staff = now, journal, pages, staff
        self.bell = bell
        self._pressed_at: datetime.datetime | None = None
        self._has_rung = False
        self._run = now().isoformat()
        self._lock = threading.Lock()
        self.state = CallState()

    def start(self) -> None:
        """Tell open pages that calls are counted anew: those of an earlier run are lost."""
        self._publish()

    def call(self) -> tuple[int, bool]:
        """Call staff: the call's number, and whether a page of theirs or the bell has got it."""
        with self._lock:
            is_counted = self._count()
        if is_counted:
            self._journal.add("device_call_made")
            self._has_rung = self.bell is not None and self.bell.ring("call")
        return self.state.last, self._has_rung or self._staff.listeners > 0

    def answer(self) -> bool:
        """Note that an officer is coming; False when nobody waits."""
        with self._lock:
            if not self.state.is_waiting:
                return False
            self.state = replace(self.state, answered=self.state.last)
            self._publish()
        self._journal.add("device_call_answered")
        if self.bell is not None:
            self.bell.ring("answered")
        return True

    def _count(self) -> bool:
        """Take a call in; False when it is still the one of a moment ago."""
        now, old = self._now(), self.state
        # A clock that was set back must not make the key deaf.
        is_soon = self._pressed_at is not None and (
            datetime.timedelta(0) <= now - self._pressed_at < SOON
        )
        if is_soon:
            return False
        self._pressed_at = now
        if old.is_waiting:
            self.state = replace(old, presses=old.presses + 1)
        else:
            self.state = CallState(old.last + 1, old.answered, 1, now)
        self._publish()
        return True

    def _publish(self) -> None:
        for hub in (self._pages, self._staff):
            hub.publish_state("call", {**self.state.as_data(), "run": self._run})
