"""Devices that ask which screen they are, and the screen that staff have chosen for each.

Nothing is kept on disk: a device remembers its own screen, and one that still waits asks again.
"""

from __future__ import annotations

import datetime
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass

GONE_AFTER = datetime.timedelta(seconds=10)
"""A device asks every two seconds; one that is silent for so long waits no longer."""
MOST = 20
"""So many can wait at once: an office has few screens, and a stranger's program may make up many."""

_CODE = re.compile(r"[CDFGHJKMNPQRTVWXY34679]{4}")


@dataclass(frozen=True)
class _Waiting:
    heard: datetime.datetime
    screen: str = ""


class WaitingDevices:
    """The devices that have asked a moment ago, by the code that each shows."""

    def __init__(self, now: Callable[[], datetime.datetime]) -> None:
        self._now = now
        self._waiting: dict[str, _Waiting] = {}
        self._lock = threading.Lock()

    def ask(self, code: object) -> str | None:
        """Note that a device waits and return its screen, empty until chosen; None if refused.

        The answer stays the same until the device is silent: one that was lost is given again.
        """
        if not isinstance(code, str) or not _CODE.fullmatch(code):
            return None
        with self._lock:
            waiting = self._still()
            if code not in waiting and len(waiting) >= MOST:
                return None
            screen = waiting[code].screen if code in waiting else ""
            self._waiting = {**waiting, code: _Waiting(self._now(), screen)}
        return screen

    def choose(self, code: str, screen: str) -> bool:
        """Choose the screen that a device is told; False for one that does not wait."""
        with self._lock:
            self._waiting = self._still()
            if code not in self._waiting:
                return False
            self._waiting[code] = _Waiting(self._waiting[code].heard, screen)
        return True

    def codes(self) -> tuple[str, ...]:
        """Return the codes of the devices for which nothing is chosen yet, by the alphabet."""
        with self._lock:
            self._waiting = self._still()
            return tuple(sorted(code for code, one in self._waiting.items() if not one.screen))

    def _still(self) -> dict[str, _Waiting]:
        now = self._now()
        return {
            code: one for code, one in self._waiting.items() if abs(now - one.heard) < GONE_AFTER
        }
