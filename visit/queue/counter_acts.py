"""Acts of a counter, by the names that its page sends."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from noticeboard.messages import Message
from visit.queue.desk import Desk
from visit.queue.queue_events import EventType

CounterAct = Callable[[Desk, int, Mapping[str, str]], Message | None]
"""Does the act with the fields of a form; returns what staff must know, or raises EventRefused."""


def _next(desk: Desk, counter: int, form: Mapping[str, str]) -> Message | None:
    return None if desk.call_next(counter) else Message("queue_page_nobody_waits")


def _call(desk: Desk, counter: int, form: Mapping[str, str]) -> Message | None:
    desk.call(counter, form.get("number", "").strip().upper())
    return None


def _transfer(desk: Desk, counter: int, form: Mapping[str, str]) -> Message | None:
    desk.transfer(counter, form.get("number", ""), form.get("service", ""))
    return None


def _settle(type_: EventType) -> CounterAct:
    def act(desk: Desk, counter: int, form: Mapping[str, str]) -> Message | None:
        desk.settle(counter, form.get("number", ""), type_)
        return None

    return act


ACTS: Mapping[str, CounterAct] = {
    "next": _next,
    "call": _call,
    "arrived": _settle("arrived"),
    "served": _settle("served"),
    "no_show": _settle("no_show"),
    "transfer": _transfer,
}
