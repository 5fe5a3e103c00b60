"""Who may act on the queue: the PIN of the counters, sessions, and limits for each address."""

from __future__ import annotations

import datetime
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
COST = 2**14
"""Steps of scrypt for one guess: some hundredths of a second."""


class PinRefused(Exception):
    """Says why nobody is let in, as a message to staff."""

    def __init__(self, code: str) -> None:
        self.message = Message(code)
        super().__init__(code)


def store_pin(path: Path, pin: str, cost: int = COST) -> None:
    """Keep the hash of a PIN in a file that only its owner reads. Raises PinRefused, OSError.

    The file says what its hash cost, so that a later program may ask for more.
    """
    if not (pin.isascii() and pin.isdecimal() and FEWEST_DIGITS <= len(pin) <= 32):
        raise PinRefused("queue_pin_bad")
    salt = secrets.token_bytes(16)
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(f"{cost} {salt.hex()} {_hashed(pin, salt, cost).hex()}\n")


def is_pin(path: Path, pin: str) -> bool:
    """Compare a PIN with the one that was stored, in the same time whatever it is."""
    try:
        cost, salt, kept = path.read_text().split()
        found = _hashed(pin, bytes.fromhex(salt), int(cost))
        return hmac.compare_digest(found, bytes.fromhex(kept))
    except (OSError, ValueError):
        return False


def _hashed(pin: str, salt: bytes, cost: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=cost, r=8, p=1)


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
    """Opens sessions for whoever knows the PIN.

    A session is its end, signed with what is kept of the PIN: it outlives a restart of the server,
    so that a board on another computer goes on, and it ends with the PIN.
    """

    def __init__(
        self,
        pin_file: Path,
        now: Callable[[], datetime.datetime],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._pin_file, self._now = pin_file, now
        self._wrong = RateLimit(TRIES, LOCKED_S, seconds)
        self._wrong_of_all = RateLimit(TRIES_OF_ALL, LOCKED_S, seconds)

    def enter(self, pin: str, address: str) -> str:
        """Return the secret of a new session. Raises PinRefused."""
        if self._wrong.is_used_up(address) or self._wrong_of_all.is_used_up(""):
            raise PinRefused("queue_pin_locked")
        if not is_pin(self._pin_file, pin[:64]):
            self._wrong.note(address)
            self._wrong_of_all.note("")
            raise PinRefused("queue_pin_wrong")
        ends = f"{round(self._now().timestamp()) + SESSION_S}.{secrets.token_hex(8)}"
        return f"{ends}.{self._signature(ends)}"

    def knows(self, secret: str | None) -> bool:
        """Return whether a secret belongs to a session that has not run out."""
        ends, _, signature = (secret or "").rpartition(".")
        if not hmac.compare_digest(signature.encode(), self._signature(ends).encode()):
            return False
        return self._now().timestamp() < int(ends.partition(".")[0])

    def _signature(self, ends: str) -> str:
        try:
            key = self._pin_file.read_bytes()
        except OSError:
            # Nobody knows this key, so nothing that was signed before counts.
            key = secrets.token_bytes(32)
        return hmac.new(key, ends.encode(), hashlib.sha256).hexdigest()
