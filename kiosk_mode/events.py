"""What the device tells the page as it happens: a hub of server-sent events.

`GET /device/events` streams three kinds, and sends each state anew on every connection:

    event: headphones      data: {"inserted": true}       or false
    event: bundle          data: {"bundle": "7f3a-19c2", "name": "…"}
    event: call            data: {"last": 3, "answered": 2, "run": "…", …}

`page/bridge.js`, which the server adds to the kiosk's document, turns the first into the DOM event
`noticeboard:headphones` with `detail.plugged`, reloads an idle page after the second, and tells the
page with `noticeboard:called` what became of its call. The staff's pages hear calls only, from
`GET /device/call/events`.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
from collections.abc import AsyncIterator, Mapping

QUIET_S = 15.0
"""How long the line may be silent; a comment then keeps it open and finds dead listeners."""


class Hub:
    """Passes events from any thread to every open page; each kind's last event is remembered."""

    def __init__(self) -> None:
        self._last: dict[str, str] = {}
        self._listeners: dict[asyncio.Queue[str | None], asyncio.AbstractEventLoop] = {}
        self._lock = threading.Lock()
        self._is_closed = False

    @property
    def listeners(self) -> int:
        """How many pages are listening."""
        return len(self._listeners)

    def send(self, kind: str, data: Mapping[str, object]) -> None:
        """Tell every page, now and when it next connects."""
        text = f"event: {kind}\ndata: {json.dumps(data)}\n\n"
        with self._lock:
            self._last[kind] = text
            self._pass_on(text)

    def close(self) -> None:
        """End every stream, so that the server can stop."""
        with self._lock:
            self._is_closed = True
            self._pass_on(None)

    async def stream(self) -> AsyncIterator[str]:
        """Yield what is known, then what happens, until the page leaves or the hub closes."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        with self._lock:
            self._listeners[queue] = asyncio.get_running_loop()
            known = ["retry: 2000\n\n", *self._last.values()]
        try:
            for text in known:
                yield text
            while not self._is_closed:
                text = await _next(queue)
                if text is None:
                    return
                yield text
        finally:
            with self._lock:
                self._listeners.pop(queue, None)

    def _pass_on(self, text: str | None) -> None:
        for queue, loop in self._listeners.items():
            # A loop that has ended has no page to tell.
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(queue.put_nowait, text)


async def _next(queue: asyncio.Queue[str | None]) -> str | None:
    try:
        return await asyncio.wait_for(queue.get(), QUIET_S)
    except TimeoutError:
        return ": still here\n\n"
