"""Server-sent events with ids: a page that lost its connection gets what it missed.

An id is `RUN-NUMBER`. RUN is new with every hub, so that an id from before a restart is never
taken for one of now. A browser sends the last id it got as `Last-Event-ID` when it reconnects:

- an id in the history: every later event follows, in order, each once, and of a state only the last;
- no id, or one that is too old or of another run: the present states, and nothing that happened.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
import threading
from collections import deque
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import StreamingResponse

from noticeboard.loopback.responses import NEVER_KEPT

HISTORY = 256
"""How many events are kept for pages that reconnect."""
RETRY_MS = 2_000
QUIET_S = 15.0
"""The longest silence; a comment then keeps the connection open and finds dead listeners."""


@dataclass(frozen=True)
class Event:
    """One event of a hub, numbered from 1."""

    number: int
    fields: str
    """The lines `event` and `data`."""
    state: str | None = None
    """The kind of state that it tells, which a later event may have replaced."""


class EventHub:
    """Passes events from any thread to every open page, and remembers the last of them."""

    def __init__(self, history: int = HISTORY) -> None:
        self._run = secrets.token_hex(4)
        self._count = 0
        self._history: deque[Event] = deque(maxlen=history)
        self._states: dict[str, Event] = {}
        self._listeners: dict[asyncio.Queue[str | None], asyncio.AbstractEventLoop] = {}
        self._lock = threading.Lock()
        self._is_closed = False

    @property
    def listeners(self) -> int:
        """Return how many pages are listening."""
        return len(self._listeners)

    def publish(self, kind: str, data: Mapping[str, object]) -> None:
        """Send an event to every page that listens, and to those that only lost the connection."""
        with self._lock:
            self._publish(kind, data, None)

    def publish_state(self, kind: str, data: Mapping[str, object]) -> None:
        """Send a state that replaces the last one of its kind; a page that opens later gets it."""
        with self._lock:
            self._states[kind] = self._publish(kind, data, kind)

    def close(self) -> None:
        """End every stream, so that the server can stop."""
        with self._lock:
            self._is_closed = True
            self._pass_on(None)

    async def stream(self, last_id: str | None = None) -> AsyncIterator[str]:
        """Yield what a page lacks, then what happens, until it leaves or the hub closes."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        with self._lock:
            self._listeners[queue] = asyncio.get_running_loop()
            known = self._missed(last_id)
        try:
            for text in known:
                yield text
            while not self._is_closed:
                next_text = await _next(queue)
                if next_text is None:
                    return
                yield next_text
        finally:
            with self._lock:
                self._listeners.pop(queue, None)

    def _publish(self, kind: str, data: Mapping[str, object], state: str | None) -> Event:
        self._count += 1
        event = Event(self._count, f"event: {kind}\ndata: {json.dumps(data)}\n\n", state)
        self._history.append(event)
        self._pass_on(self._with_id(event))
        return event

    def _missed(self, last_id: str | None) -> list[str]:
        """Return what a page gets first: the events after its last one, or the present states."""
        number = self._number_of(last_id)
        if number is not None:
            later = (event for event in self._history if event.number > number)
            missed = [self._with_id(event) for event in later if not self._is_replaced(event)]
            return [f"retry: {RETRY_MS}\n\n", *missed]
        # Without an event the id is only remembered: what happened before is not missed later.
        start = f"retry: {RETRY_MS}\nid: {self._run}-{self._count}\n\n"
        return [start, *(state.fields for state in self._states.values())]

    def _is_replaced(self, event: Event) -> bool:
        """Return whether an event told a state that is no more: a page must not act on it now."""
        return event.state is not None and self._states[event.state] is not event

    def _number_of(self, last_id: str | None) -> int | None:
        """Return the number of an event whose followers are all in the history, else None."""
        run, _, digits = (last_id or "").partition("-")
        if run != self._run or not (digits.isascii() and digits.isdecimal()):
            return None
        number = int(digits[:20])
        oldest = self._history[0].number if self._history else self._count + 1
        return number if oldest - 1 <= number <= self._count else None

    def _with_id(self, event: Event) -> str:
        return f"id: {self._run}-{event.number}\n{event.fields}"

    def _pass_on(self, text: str | None) -> None:
        for queue, loop in self._listeners.items():
            # A loop that has ended has no page to reach.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(queue.put_nowait, text)


def event_stream(hub: EventHub, request: Request) -> StreamingResponse:
    """Answer with a hub's events, from the one after the request's `Last-Event-ID`."""
    stream = hub.stream(request.headers.get("last-event-id"))
    return StreamingResponse(stream, media_type="text/event-stream", headers=NEVER_KEPT)


async def _next(queue: asyncio.Queue[str | None]) -> str | None:
    try:
        return await asyncio.wait_for(queue.get(), QUIET_S)
    except TimeoutError:
        return ": still here\n\n"
