"""The line to a printer of tickets: a device or a file of this computer, or an address nearby.

Whoever waits on a line says until when, by the stopwatch; a line that takes nothing until then
raises TimeoutError, as every other fault of it is an OSError.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import select
import socket
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from noticeboard.near_address import near_address

RAW_PORT = 9100
"""Where receipt printers take plain bytes, unless an address names another port."""
MOST_AT_ONCE = 64
BUSY_S, AGAIN_S = 1.0, 0.1
"""A printer takes one connection at a time, and refuses the next until the last one is put away."""

Place = tuple[str, int]

_LIKE_AN_ADDRESS = re.compile(r"[0-9]+(\.[0-9]+){3}(:.*)?|\w+://.*|tcp:.*", re.IGNORECASE)


class NoPrinterAddress(ValueError):
    """Says that what was written is no address of a printer nearby."""


class PrinterLine(Protocol):
    """An open line to one printer."""

    answers: bool
    """Whether it may tell its state; a file cannot."""
    is_buffered: bool
    """Whether what was sent may still lie somewhere between, though the line has taken it."""

    def send(self, content: bytes, ends: float) -> None:
        """Send all of it. Raises OSError, and TimeoutError when it is not taken in time."""

    def receive(self, ends: float) -> bytes:
        """Return the next bytes that come, or none when the time is over. Raises OSError."""


class DeviceLine:
    """A device, or a file that only takes."""

    is_buffered = False

    def __init__(self, path: Path) -> None:
        self.answers = stat.S_ISCHR(path.stat().st_mode)
        how = os.O_RDWR if self.answers else os.O_WRONLY | os.O_APPEND
        # Without waiting: a driver holds whoever writes for as long as there is no paper.
        how |= getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
        self._handle = os.open(path, how)

    def send(self, content: bytes, ends: float) -> None:
        while content:
            if not _is_ready(self._handle, "POLLOUT", ends):
                raise TimeoutError("timeout")
            content = content[os.write(self._handle, content) :]

    def receive(self, ends: float) -> bytes:
        return (
            os.read(self._handle, MOST_AT_ONCE) if _is_ready(self._handle, "POLLIN", ends) else b""
        )

    def close(self) -> None:
        """End the line."""
        os.close(self._handle)


class NetworkLine:
    """A connection to a printer that has an address of its own."""

    answers, is_buffered = True, True

    def __init__(self, place: Place, ends: float) -> None:
        self._socket = _connected(place, ends)

    def send(self, content: bytes, ends: float) -> None:
        self._socket.settimeout(_left(ends))
        self._socket.sendall(content)

    def receive(self, ends: float) -> bytes:
        self._socket.settimeout(_left(ends))
        try:
            came = self._socket.recv(MOST_AT_ONCE)
        except TimeoutError:
            return b""
        if not came:
            raise ConnectionAbortedError(errno.ECONNABORTED, os.strerror(errno.ECONNABORTED))
        return came

    def close(self) -> None:
        """End the line so that the printer still gets all that was sent.

        Closed over bytes that nobody read, a connection is reset, and what the printer has not
        yet taken is lost.
        """
        with self._socket, contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_WR)
            self._socket.setblocking(False)
            while self._socket.recv(MOST_AT_ONCE):
                pass


@contextlib.contextmanager
def opened_line(where: str | Place, ends: float) -> Iterator[PrinterLine]:
    """Open the line to a path or a place, and close it after the block. Raises OSError."""
    line = DeviceLine(Path(where)) if isinstance(where, str) else NetworkLine(where, ends)
    with contextlib.closing(line):
        yield line


def network_place(written: str) -> Place | None:
    """Return host and port of `tcp://192.168.1.50:9100`, or None for a path.

    Raises NoPrinterAddress for an address of another kind, or outside this computer's networks: a
    name may be looked up for longer than a visitor waits, and tickets are nobody else's business.
    """
    if not _LIKE_AN_ADDRESS.fullmatch(written):
        return None
    try:
        found = urlsplit(written)
        host, port = near_address(found.hostname or ""), found.port
    except ValueError as error:
        raise NoPrinterAddress(written) from error
    is_plain = found.scheme == "tcp" and found.netloc in (str(host), f"{host}:{port}")
    if not is_plain or found.path.strip("/") or found.query or found.fragment:
        raise NoPrinterAddress(written)
    if port == 0:
        raise NoPrinterAddress(written)
    return str(host), port or RAW_PORT


def _connected(place: Place, ends: float) -> socket.socket:
    gives_up = min(ends, time.monotonic() + BUSY_S)
    while True:
        try:
            return socket.create_connection(place, timeout=_left(ends))
        except ConnectionRefusedError:
            if time.monotonic() >= gives_up:
                raise
        time.sleep(AGAIN_S)


def _left(ends: float) -> float:
    """Return the seconds until then; never 0, which would mean not to wait at all."""
    return max(ends - time.monotonic(), 0.001)


def _is_ready(handle: int, what: str, ends: float) -> bool:
    """Wait until a device takes or has bytes; where nothing can tell, it is tried at once."""
    poll = getattr(select, "poll", None)
    if poll is None:
        return what == "POLLOUT"
    waiting = poll()
    waiting.register(handle, getattr(select, what))
    found = waiting.poll(max(ends - time.monotonic(), 0) * 1000)
    return any(one & getattr(select, what) for _, one in found)
