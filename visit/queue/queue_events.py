"""Events of the queue: CloudEvents' attribute names, read and written as JSON.

An event has no place for a name: every key and every value has a shape of its own, and what has
another shape is refused. `time` is a UTC instant; `data.day` is the office's day it belongs to.
"""

from __future__ import annotations

import datetime
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from noticeboard.messages import Message, Value

EventType = Literal[
    "issued", "called", "recalled", "arrived", "served", "transferred", "no_show", "closed"
]
TYPES = get_args(EventType)
ATTRIBUTES = ("specversion", "id", "source", "type", "time", "subject", "datacontenttype", "data")
SPECVERSION, CONTENT_TYPE = "1.0", "application/json"
WHOLE_DAY = "day"
"""The subject of the event that closes a day; every other subject is a number such as A012."""
MOST_BYTES = 4_096
"""The longest event that is read."""


@dataclass(frozen=True)
class EventDetails:
    """The `data` of an event; what a type does not need is None."""

    day: datetime.date
    service: str | None = None
    """The id of a service of the plan; in a transfer, the one that the ticket goes to."""
    counter: int | None = None
    token: str | None = None
    """The secret address of a ticket: 64 random bits, written as 16 hexadecimal digits."""
    priority: bool = False
    carried: bool = False
    """For `closed`: the ticket gets a new number on the next day; for `issued`: it is that one."""


@dataclass(frozen=True)
class QueueEvent:
    """One thing that happened to a ticket, or the end of a day."""

    id: str
    source: str
    type: EventType
    time: datetime.datetime
    subject: str
    data: EventDetails


class EventRefused(Exception):
    """Says why an event is refused, as a message to staff."""

    def __init__(self, code: str, **values: Value) -> None:
        self.message = Message(code, values)
        super().__init__(code, values)


def event_json(event: QueueEvent) -> str:
    """Write an event as one line of JSON; the same event always gives the same line."""
    details = event.data
    shown = {
        "day": details.day.isoformat(),
        "service": details.service,
        "counter": details.counter,
        "token": details.token,
        "priority": details.priority or None,
        "carried": details.carried or None,
    }
    values = (
        SPECVERSION,
        event.id,
        event.source,
        event.type,
        event.time.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z"),
        event.subject,
        CONTENT_TYPE,
        {name: value for name, value in shown.items() if value is not None},
    )
    return json.dumps(dict(zip(ATTRIBUTES, values, strict=True)), separators=(",", ":"))


def read_event(line: str | bytes) -> QueueEvent:
    """Read an event from JSON. Raises EventRefused with the first thing that is wrong with it."""
    if len(line) > MOST_BYTES:
        raise EventRefused("queue_event_too_long", most=str(MOST_BYTES))
    try:
        whole = json.loads(line, object_pairs_hook=_no_twins)
    except (ValueError, RecursionError) as error:
        raise EventRefused("queue_event_no_json", reason=_in_short(error)) from error
    if not isinstance(whole, dict):
        raise EventRefused("queue_event_no_json", reason="{…}")
    _check(whole, _ATTRIBUTE_SHAPES, required=ATTRIBUTES)
    details = whole["data"]
    _check(details, _DETAIL_SHAPES, required=("day",))
    return QueueEvent(
        whole["id"],
        whole["source"],
        whole["type"],
        datetime.datetime.fromisoformat(whole["time"]).astimezone(datetime.UTC),
        whole["subject"],
        EventDetails(**{**details, "day": datetime.date.fromisoformat(details["day"])}),
    )


def _no_twins(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    """Make a mapping of JSON pairs; a key written twice could hide what the first one said."""
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise EventRefused("queue_field_twice", field=_in_short(key))
        found[key] = value
    return found


def _check(
    found: Mapping[str, object], shapes: Mapping[str, Shape], required: Iterable[str]
) -> None:
    """Refuse a mapping that has an unknown key, lacks one, or has a value of another shape."""
    for key in found:
        if key not in shapes:
            is_name = "nam" in _letters(key)
            code = "queue_field_name" if is_name else "queue_field_unknown"
            raise EventRefused(code, field=_in_short(key))
    for key in required:
        if key not in found:
            raise EventRefused("queue_field_missing", field=key)
    for key, value in found.items():
        if not shapes[key](value):
            raise EventRefused("queue_field_bad", field=key, value=_in_short(value))


def _letters(key: str) -> str:
    plain = unicodedata.normalize("NFKD", key).casefold()
    return "".join(letter for letter in plain if letter.isalpha())


def _in_short(value: object) -> str:
    return "".join(sign for sign in str(value)[:40] if sign.isprintable())


Shape = Callable[[object], bool]


def _text(pattern: str) -> Shape:
    compiled = re.compile(pattern, re.ASCII)
    return lambda value: isinstance(value, str) and compiled.fullmatch(value) is not None


def _is_moment(value: object) -> bool:
    try:
        moment = datetime.datetime.fromisoformat(str(value))
        return moment.tzinfo is not None and bool(moment.astimezone(datetime.UTC))
    except (ValueError, OverflowError):
        return False


def _is_day(value: object) -> bool:
    try:
        return (
            isinstance(value, str) and len(value) == 10 and bool(datetime.date.fromisoformat(value))
        )
    except ValueError:
        return False


_ATTRIBUTE_SHAPES: dict[str, Shape] = {
    "specversion": lambda value: value == SPECVERSION,
    "id": _text(r"\d{1,20}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    "source": _text(r"/(ticket|feed|day|counter/\d{1,2})"),
    "type": lambda value: isinstance(value, str) and value in TYPES,
    "time": lambda value: isinstance(value, str) and _is_moment(value),
    "subject": _text(rf"[A-Z]\d{{3,4}}|{WHOLE_DAY}"),
    "datacontenttype": lambda value: value == CONTENT_TYPE,
    "data": lambda value: isinstance(value, dict),
}
_DETAIL_SHAPES: dict[str, Shape] = {
    "day": _is_day,
    "service": _text(r"[a-z0-9]+(-[a-z0-9]+)*"),
    "counter": lambda value: type(value) is int and 1 <= value <= 99,
    "token": _text(r"[0-9a-f]{16}"),
    "priority": lambda value: type(value) is bool,
    "carried": lambda value: type(value) is bool,
}
