"""A new value of a fact from a day on: the running period ends, and the next one begins."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from noticeboard.editing.edited_text import held_in
from noticeboard.editing.edits import AddItem, AddKey, Edit, SetValue
from noticeboard.editing.refused_edits import EditRefused, FilePath, no_place
from noticeboard.editing.yaml_values import YamlValue
from noticeboard.messages import Message
from noticeboard.model import known

DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class NewPeriod:
    """The value of a fact from a day on, where that is written, and against what it was checked."""

    fact: FilePath
    """The way to the fact in its file: ("passport-same-day",)."""
    first: datetime.date
    value: int | Literal["unknown"]
    source: tuple[str, ...]
    checked: datetime.date
    against: tuple[str, ...]
    until: datetime.date | None = None
    """The last day, where it is known already."""
    reason: str | None = None
    """Why its value is not known."""


def period_edits(text: str, period: NewPeriod) -> tuple[Edit, ...]:
    """Return the edits that end the running period and begin a new one; no value is overwritten.

    Raises EditRefused where the days would overlap or leave a gap, and for a value that has no
    source or was checked against nothing.
    """
    last_at, last = _running(text, period.fact)
    _refuse(period, last)
    ended: tuple[Edit, ...] = ()
    if last.get("until") is None:
        path = (*period.fact, "periods", last_at)
        ended = (AddKey(path, "until", period.first - DAY, ("from", "until")),)
        if "from" not in last:
            ended = (AddKey(path, "until", period.first - DAY, ("until", *last)),)
    return (
        *ended,
        AddItem((*period.fact, "periods"), _written(period, last)),
        SetValue((*period.fact, "checked", "date"), period.checked),
        SetValue((*period.fact, "checked", "against"), one_or_more(period.against)),
    )


def one_or_more(ids: tuple[str, ...]) -> YamlValue:
    """Return ids as they are written: a single one without a list."""
    return ids[0] if len(ids) == 1 else ids


def _running(text: str, fact: FilePath) -> tuple[int, Mapping[str, YamlValue]]:
    """Return the place and the keys of a fact's last period."""
    periods = held_in(text, (*fact, "periods"))
    last = periods[-1] if isinstance(periods, tuple) and periods else None
    if not isinstance(periods, tuple) or not isinstance(last, Mapping):
        raise no_place((*fact, "periods"))
    return len(periods) - 1, last


def _refuse(period: NewPeriod, last: Mapping[str, YamlValue]) -> None:
    begun, until = last.get("from"), last.get("until")
    words = {"first": period.first}
    if not period.against or (known(period.value) is not None and not period.source):
        raise EditRefused(Message("edit_no_source"))
    if period.until is not None and period.until < period.first:
        raise EditRefused(
            Message("until_before_from", {"until": period.until, "from_": period.first})
        )
    if isinstance(begun, datetime.date) and period.first <= begun:
        raise EditRefused(Message("edit_before_running", {**words, "begun": begun}))
    if isinstance(until, datetime.date) and period.first <= until:
        raise EditRefused(Message("overlap", words))
    if isinstance(until, datetime.date) and period.first > until + DAY:
        raise EditRefused(Message("gap", {"first": until + DAY, "last": period.first - DAY}))


def _written(period: NewPeriod, last: Mapping[str, YamlValue]) -> YamlValue:
    key = "amount" if "amount" in last else "value"
    written: dict[str, YamlValue] = {"from": period.first}
    if period.until is not None:
        written["until"] = period.until
    written[key] = period.value
    if period.reason:
        written["reason"] = period.reason
    if period.source:
        written["source"] = one_or_more(period.source)
    return written
