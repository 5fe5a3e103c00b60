"""Notifications to phones whose visitors asked for them: who asked, and what each was told.

A subscription is kept beside its ticket's secret token in a file of its own, never in the log. It
goes when the ticket is settled, when the day ends, when the push service says that it is gone, and
when the visitor takes it back. All sending happens in a thread that no call waits for.
"""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import hashlib
import json
import threading
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from noticeboard.messages import Message, sentence
from visit.queue.day import OPEN, DayState, Ticket
from visit.queue.own_turn import NEAR_STEP, step_of
from visit.queue.push_file import KeptSubscription, read_kept, write_kept
from visit.queue.push_sender import Push, PushResult
from visit.queue.push_subscription import PushSubscription, to_base64url

MOST_KEPT = 1_000
MOST_OF_ONE_PHONE = 5
"""How many tickets one phone may follow: those of a family."""
MOST_AT_ONCE = 100
LATE = datetime.timedelta(seconds=60)
"""A call as old as this was made while this program did not run."""
TOPIC_LETTERS = 32
"""The longest topic that a push service takes."""


class TurnPushes:
    """Tells phones of their turns; any thread may call it."""

    def __init__(
        self,
        path: Path,
        public: str,
        send: Callable[[Push], Awaitable[PushResult]],
        now: Callable[[], datetime.datetime],
        tell: Callable[[Message], None],
    ) -> None:
        """Take the file of subscriptions, the office's public key, the way out, and who is told."""
        self.public = public
        self._path, self._send, self._now, self._tell = path, send, now, tell
        self._kept = read_kept(path)
        self._state: DayState | None = None
        self._sending: dict[str, asyncio.Task[None]] = {}
        self._is_failing = False
        self._lock = threading.Lock()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="pushes", daemon=True)

    def start(self) -> None:
        """Begin to send, in a thread of its own."""
        self._thread.start()

    def close(self) -> None:
        """Stop; what is on its way is dropped."""
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def follow(self, state: DayState) -> None:
        """Look at a new state of the day soon, and return at once."""
        self._state = state
        self._look_soon()

    def knows(self, token: str | None) -> bool:
        """Return whether a ticket's visitor is notified."""
        return token in self._kept

    def keep(self, state: DayState, ticket: Ticket, subscription: PushSubscription) -> bool:
        """Notify a ticket's visitor from the next step on; False where there is no room for it."""
        token = ticket.token
        if token is None or ticket.state not in OPEN:
            return False
        with self._lock:
            others = [one for other, one in self._kept.items() if other != token]
            of_phone = sum(one.subscription.endpoint == subscription.endpoint for one in others)
            if len(others) >= MOST_KEPT or of_phone >= MOST_OF_ONE_PHONE:
                return False
            # The page is open now: it has given the sign of this step itself.
            told = step_of(state, ticket)
            self._keep({**self._kept, token: KeptSubscription(state.day, subscription, told)})
        self._look_soon()
        return True

    def forget(self, token: str, subscription: PushSubscription | None = None) -> bool:
        """Forget a ticket's subscription, if it is still the one named, if one is named.

        Returns whether the same phone follows another ticket.
        """
        with self._lock:
            found = self._kept.get(token)
            if found is None or subscription not in (None, found.subscription):
                return False
            left = {one: kept for one, kept in self._kept.items() if one != token}
            self._keep(left)
        self._look_soon()
        endpoint = found.subscription.endpoint
        return any(one.subscription.endpoint == endpoint for one in left.values())

    def _look_soon(self) -> None:
        # Not with a state of now: by then there may be a newer one.
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._look)

    def _keep(self, kept: dict[str, KeptSubscription]) -> None:
        if kept == self._kept:
            return
        self._kept = kept
        try:
            write_kept(self._path, kept)
        except OSError as error:
            self._fail(type(error).__name__)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_forever()
        finally:
            left = asyncio.all_tasks(self._loop)
            for task in left:
                task.cancel()
            self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
            self._loop.close()

    def _look(self) -> None:
        """Send what each visitor has not been told, and forget whom there is nothing to tell."""
        state = self._state
        if state is None:
            return
        tickets = {one.token: one for one in state.tickets.values()}
        due = list[tuple[str, KeptSubscription, Ticket]]()
        with self._lock:
            left = dict[str, KeptSubscription]()
            for token, kept in self._kept.items():
                ticket = tickets.get(token)
                if _is_over(kept, state, ticket):
                    continue
                left[token] = kept
                if ticket is None:
                    continue
                left[token] = replace(kept, told=step_of(state, ticket))
                if left[token].told not in ("", kept.told) and not self._is_late(ticket):
                    due.append((token, left[token], ticket))
            # What was not yet sent of a step that is over would say what is no longer so.
            over = [one for one in self._sending if self._kept.get(one) != left.get(one)]
            self._keep(left)
        for token in over:
            self._sending[token].cancel()
        for token, kept, ticket in due:
            self._begin(token, kept, ticket)

    def _is_late(self, ticket: Ticket) -> bool:
        at = ticket.called_at
        return ticket.state == "called" and at is not None and self._now() - at > LATE

    def _begin(self, token: str, kept: KeptSubscription, ticket: Ticket) -> None:
        if len(self._sending) >= MOST_AT_ONCE:
            self._fail(f"> {MOST_AT_ONCE}")
            return
        push = Push(kept.subscription, _content(kept, ticket, token), topic_of(token))
        task = self._loop.create_task(self._sent(token, push))
        self._sending[token] = task
        task.add_done_callback(lambda done: self._ended(token, done))

    async def _sent(self, token: str, push: Push) -> None:
        result = await self._send(push)
        if result.end == "taken":
            self._is_failing = False
        elif result.end == "gone":
            self.forget(token, push.to)
        else:
            self._fail(result.reason)

    def _ended(self, token: str, task: asyncio.Task[None]) -> None:
        if self._sending.get(token) is task:
            del self._sending[token]

    def _fail(self, reason: str) -> None:
        """Tell staff, once until a notification is taken again."""
        if not self._is_failing:
            self._is_failing = True
            self._tell(Message("queue_alarm_push", {"reason": reason}))


def _is_over(kept: KeptSubscription, state: DayState, ticket: Ticket | None) -> bool:
    """Return whether nothing more may come; a state from before the ticket does not know it yet.

    The end of a day settles every ticket.
    """
    is_settled = ticket is not None and ticket.state not in OPEN
    return is_settled or kept.day < state.day


def topic_of(token: str) -> str:
    """Return the topic of a ticket's notifications, from which nobody finds its address."""
    return to_base64url(hashlib.sha256(token.encode()).digest())[:TOPIC_LETTERS]


def _content(kept: KeptSubscription, ticket: Ticket, token: str) -> bytes:
    """Return what the page's worker shows: the number, and the sentence of the page."""
    is_near = kept.told == NEAR_STEP
    message = (
        Message("queue_page_near")
        if is_near
        else Message("queue_page_go_to", {"counter": ticket.counter or ""})
    )
    language = kept.subscription.language
    shown = {
        "title": ticket.number,
        "body": sentence(message, language),
        "lang": language,
        "path": f"/t/{token}/",
    }
    return json.dumps(shown).encode()
