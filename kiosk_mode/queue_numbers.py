"""Answers to a visitor's queue number, from the queue's server on this computer.

The server answers `GET /queue/numbers/12` with every ticket of today that has these digits, whatever
its letter: `{"found": [{"number": "A012", "state": "waiting", "counter": null, "before": 3,
"least_min": 10, "most_min": 25}]}`; a state is `waiting`, `called` or `past`.
"""

from __future__ import annotations

import contextlib
import http.client
import json
from collections.abc import Mapping
from dataclasses import dataclass

from noticeboard.messages import Message, Value, sentence

PATIENCE_S = 3.0
MOST_BYTES, MOST_ANSWERS = 20_000, 6
HIGHEST = 999


@dataclass(frozen=True)
class NumberSaid:
    """A sentence about one number as it is shown, and as the voice gets it."""

    shown: str
    spoken: str


class QueueNumbers:
    """Asks one server; any thread may ask."""

    def __init__(self, port: int) -> None:
        self._port = port

    def answers(self, number: int, language: str) -> tuple[NumberSaid, ...]:
        """Return what to say of a number; without an answer, where to ask."""
        try:
            found = self._found(number)
            said = [_said(one, language) for one in found[:MOST_ANSWERS]]
        except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError):
            return (_fixed("device_queue_silent", language),)
        return tuple(said) or (_fixed("device_queue_none", language),)

    def _found(self, number: int) -> list[Mapping[str, object]]:
        line = http.client.HTTPConnection("127.0.0.1", self._port, timeout=PATIENCE_S)
        with contextlib.closing(line):
            line.request("GET", f"/queue/numbers/{number}")
            answer = line.getresponse()
            if answer.status != http.HTTPStatus.OK:
                raise ValueError(answer.status)
            found = json.loads(answer.read(MOST_BYTES))["found"]
        if not isinstance(found, list):
            raise TypeError
        return found


def _fixed(code: str, language: str) -> NumberSaid:
    text = sentence(Message(code), language)
    return NumberSaid(text, text)


def _said(one: Mapping[str, object], language: str) -> NumberSaid:
    """Word one answer. Raises ValueError, KeyError or TypeError for what is none."""
    number = one["number"]
    if not isinstance(number, str) or not 2 <= len(number) <= 5 or not number.isalnum():
        raise ValueError(number)
    # Sign by sign, as the board says it: nobody hears a number of the hundreds there.
    shown, spoken = (_worded(one, name, language) for name in (number, " ".join(number)))
    return NumberSaid(shown, spoken)


def _worded(one: Mapping[str, object], number: str, language: str) -> str:
    def words(code: str, **values: Value) -> str:
        return sentence(Message(code, values), language)

    if one["state"] == "called":
        return words("device_queue_called", number=number, counter=_whole(one["counter"]))
    if one["state"] != "waiting":
        return words("device_queue_past", number=number)
    said = words("device_queue_waiting", number=number, before=_whole(one["before"]))
    if one["least_min"] is None:
        return said
    least, most = _whole(one["least_min"]), _whole(one["most_min"])
    return f"{said} {words('device_queue_wait', least=least, most=most)}"


def _whole(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(value)
    return value
