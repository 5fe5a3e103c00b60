"""Calls of the lobby's queue, passed on to screens: what a queue's server must tell, and how.

The queue's server is another program at an address of this computer or of its network. It answers
`GET /queue/events` with server-sent events. Those named `board` count, and all others are passed
over; one comes when something has changed, and at least every five seconds:

    event: board
    data: {"is_lost": false, "is_example": false, "now_ms": 1764464400000, "calls": [
      {"id": "2026-11-30-7", "number": "A012", "counter": 3, "at_ms": 1764464398000}]}

`is_lost` says that nobody knows the calls, `is_example`, which may be left out, that they are made
up; the newest call comes first, and one that is repeated has another `id`. Screens get the same as
an event `calls`, with ages in place of moments, since their clocks may be wrong.

Nothing is kept here, so nothing old can be passed on: a queue that is silent leaves screens
without news, and after fifteen seconds they show no number.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import re
import threading
from typing import TypedDict

from noticeboard.loopback import EventHub

PATH = "/queue/events"
AGAIN_S = 1.0
"""After so long a queue that went away is asked again."""
SILENCE_S = 15.0
MOST_CALLS, LONGEST_LINE = 30, 65_536

_NUMBER = re.compile(r"[A-Z][0-9]{1,4}")


class CalledNumber(TypedDict):
    """A call as screens get it."""

    id: str
    number: str
    counter: int
    age_ms: int


class CalledNumbers(TypedDict):
    """The calls of now, the newest first."""

    is_lost: bool
    is_example: bool
    calls: list[CalledNumber]


class QueueCalls:
    """Listens to one queue in a thread of its own, and tells every screen that listens here."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port
        # Without a history: a screen that comes back is told the next state, not those it missed.
        self.hub = EventHub(history=0)
        self._is_ending = threading.Event()

    def start(self) -> None:
        """Begin to listen; a queue that is not there yet is waited for."""
        threading.Thread(target=self._listen_on, name="queue-calls", daemon=True).start()

    def close(self) -> None:
        """End the streams of all screens."""
        self._is_ending.set()
        self.hub.close()

    def _listen_on(self) -> None:
        while not self._is_ending.is_set():
            with contextlib.suppress(OSError, http.client.HTTPException):
                self._pass_on()
            self._is_ending.wait(AGAIN_S)

    def _pass_on(self) -> None:
        line = http.client.HTTPConnection(self._host, self._port, timeout=SILENCE_S)
        with contextlib.closing(line):
            line.request("GET", PATH)
            answer = line.getresponse()
            kind = b""
            while answer.status == http.HTTPStatus.OK and not self._is_ending.is_set():
                text = answer.readline(LONGEST_LINE)
                if not text:
                    return
                name, _, value = text.strip().partition(b": ")
                if name == b"event":
                    kind = value
                elif name == b"data" and kind == b"board" and (told := read_board(value)):
                    self.hub.publish("calls", dict(told))


def read_board(data: bytes) -> CalledNumbers | None:
    """Read what a queue told; None for what it must not tell, so that screens fall silent."""
    try:
        found = json.loads(data)
        now_ms, is_lost = found["now_ms"], found["is_lost"]
        is_example = found.get("is_example", False)
        calls = [_read_call(one, now_ms) for one in found["calls"][:MOST_CALLS]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return None
    return CalledNumbers(
        is_lost=is_lost is not False, is_example=is_example is not False, calls=calls
    )


def _read_call(found: dict[str, object], now_ms: int) -> CalledNumber:
    """Read one call. Raises ValueError, KeyError or TypeError for what is none."""
    call_id, number, counter, at_ms = (found[one] for one in ("id", "number", "counter", "at_ms"))
    if not (isinstance(call_id, str) and isinstance(number, str) and _NUMBER.fullmatch(number)):
        raise ValueError(number)
    if not (isinstance(at_ms, int) and isinstance(counter, int) and 1 <= counter <= 999):
        raise ValueError(counter)
    return CalledNumber(id=call_id[:80], number=number, counter=counter, age_ms=now_ms - at_ms)
