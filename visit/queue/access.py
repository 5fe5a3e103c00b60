"""Who may act on the queue: the PIN of the counters, sessions, and limits for each address."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from noticeboard.messages import Message

FEWEST_DIGITS = 6
SESSION_S = 14 * 3600
"""A session outlasts a working day; the next morning asks for the PIN again."""
TRIES, LOCKED_S = 5, 300
"""Wrong PINs from one address, and how long it then has to wait."""
TRIES_OF_ALL = 20
"""The same for all addresses together: many phones guess no faster than that."""
MOST_ADDRESSES = 5_000
_COST = {"n": 2**14, "r": 8, "p": 1}


class PinRefused(Exception):
    """Says why nobody is let in, as a message to staff."""

    def __init__(self, code: str) -> None:
        self.message = Message(code)
        super().__init__(code)


def store_pin(path: Path, pin: str) -> None:
    """Keep the hash of a PIN in a file that only its owner reads. Raises PinRefused, OSError."""
    if not (pin.isascii() and pin.isdecimal() and FEWEST_DIGITS <= len(pin) <= 32):
        raise PinRefused("queue_pin_bad")
    salt = secrets.token_bytes(16)
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(f"{salt.hex()} {_hashed(pin, salt).hex()}\n")


def is_pin(path: Path, pin: str) -> bool:
    """Compare a PIN with the one that was stored, in the same time whatever it is."""
    try:
        salt, kept = (bytes.fromhex(part) for part in path.read_text().split())
    except (OSError, ValueError):
        return False
    return hmac.compare_digest(_hashed(pin, salt), kept)


def _hashed(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, **_COST)


class RateLimit:
    """Lets each address do something so many times within so many seconds."""

    def __init__(
        self, most: int, within_s: float, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._most, self._within_s, self._seconds = most, within_s, seconds
        self._times: dict[str, deque[float]] = {}
        self._lock = threading.Lock()

    def is_used_up(self, who: str) -> bool:
        """Return whether an address has to wait."""
        with self._lock:
            return len(self._recent(who)) >= self._most

    def note(self, who: str) -> None:
        """Count one more for an address."""
        with self._lock:
            if len(self._times) >= MOST_ADDRESSES:
                self._times = {one: times for one in [*self._times] if (times := self._recent(one))}
            self._recent(who).append(self._seconds())

    def allows(self, who: str) -> bool:
        """Count one more unless the address has to wait, and return whether it may."""
        if self.is_used_up(who):
            return False
        self.note(who)
        return True

    def _recent(self, who: str) -> deque[float]:
        times = self._times.setdefault(who, deque(maxlen=self._most))
        while times and self._seconds() - times[0] > self._within_s:
            times.popleft()
        return times


class CounterDoor:
    """Opens sessions for whoever knows the PIN."""

    def __init__(self, pin_file: Path, seconds: Callable[[], float] = time.monotonic) -> None:
        self._pin_file, self._seconds = pin_file, seconds
        self._wrong = RateLimit(TRIES, LOCKED_S, seconds)
        self._wrong_of_all = RateLimit(TRIES_OF_ALL, LOCKED_S, seconds)
        self._sessions: dict[str, float] = {}

    def enter(self, pin: str, address: str) -> str:
        """Return the secret of a new session. Raises PinRefused."""
        if self._wrong.is_used_up(address) or self._wrong_of_all.is_used_up(""):
            raise PinRefused("queue_pin_locked")
        if not is_pin(self._pin_file, pin[:64]):
            self._wrong.note(address)
            self._wrong_of_all.note("")
            raise PinRefused("queue_pin_wrong")
        now = self._seconds()
        self._sessions = {one: at for one, at in self._sessions.items() if now - at < SESSION_S}
        secret = secrets.token_urlsafe(24)
        self._sessions[secret] = now
        return secret

    def knows(self, secret: str | None) -> bool:
        """Return whether a secret belongs to a session that has not run out."""
        began = self._sessions.get(secret or "")
        return began is not None and self._seconds() - began < SESSION_S
