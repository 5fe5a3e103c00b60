"""Deliveries of calls: the board tells that each was seen and heard; what is missing alarms."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace

from noticeboard.messages import Message, Value
from visit.queue.day import Call

PATIENCE_S = 5.0
"""How long a board may take to show a call, and to begin to speak it or say when it will."""
LONGEST_DUE_S = 60.0
"""A call that is to be spoken later than this has not been spoken."""
KEPT_S = 600.0


@dataclass(frozen=True)
class CallDelivery:
    """One call and what is known of it since it was made."""

    call: Call
    at: float
    """Seconds of a stopwatch, as every time here."""
    due: float
    """When its sound is to begin."""
    is_shown: bool = False
    is_played: bool = False
    is_seen_by_staff: bool = False


class Deliveries:
    """The calls of the last minutes, by their ids; any thread may tell and ask."""

    def __init__(self) -> None:
        self._kept: dict[str, CallDelivery] = {}
        self._lock = threading.Lock()

    def called(self, call_id: str, call: Call, at: float) -> None:
        """Begin to wait for a board to show and speak a call."""
        with self._lock:
            kept = {one: each for one, each in self._kept.items() if at - each.at < KEPT_S}
            self._kept = {**kept, call_id: CallDelivery(call, at, at)}

    def of(self, call_id: str) -> CallDelivery | None:
        """Return what is known of a call of the last minutes, or None."""
        return self._kept.get(call_id)

    def shown(self, call_id: str) -> None:
        """Note that a board shows a call."""
        self._change(call_id, is_shown=True)

    def played(self, call_id: str) -> None:
        """Note that a board has begun to speak a call."""
        self._change(call_id, is_played=True)

    def failed(self, call_id: str) -> None:
        """Note that the sound of a call broke off, whatever was told before."""
        self._change(call_id, is_played=False)

    def due(self, call_id: str, in_s: float, now: float) -> None:
        """Note that a board will speak a call after others."""
        self._change(call_id, due=now + min(max(in_s, 0.0), LONGEST_DUE_S))

    def dismiss(self) -> None:
        """Note that staff have seen all alarms there are."""
        with self._lock:
            self._kept = {
                one: replace(each, is_seen_by_staff=True) for one, each in self._kept.items()
            }

    def alarms(self, now: float) -> list[Message]:
        """Return an alarm for every call that has not reached both senses, the newest first."""
        with self._lock:
            kept = list(self._kept.values())
        found = (_alarm(one, now) for one in reversed(kept) if not one.is_seen_by_staff)
        return [one for one in found if one is not None]

    def _change(self, call_id: str, **values: float | bool) -> None:
        with self._lock:
            if call_id in self._kept:
                self._kept[call_id] = replace(self._kept[call_id], **values)  # type: ignore[arg-type]


def _alarm(one: CallDelivery, now: float) -> Message | None:
    is_unseen = not one.is_shown and now - one.at >= PATIENCE_S
    is_unheard = not one.is_played and now - one.due >= PATIENCE_S
    if not is_unseen and not is_unheard:
        return None
    values: dict[str, Value] = {"number": one.call.number, "counter": one.call.counter}
    if is_unseen and is_unheard:
        return Message("queue_alarm_neither", values)
    return Message("queue_alarm_not_seen" if is_unseen else "queue_alarm_not_heard", values)
