"""Differences of fees, limits and processing times."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from noticeboard.differences.bundle_texts import PublishedRecord
from noticeboard.differences.difference import BothLanguages, Difference, Kind
from noticeboard.differences.published_words import PublishedWords
from noticeboard.language import counted, long_date, money
from noticeboard.messages import Message, Value
from noticeboard.model import LANGUAGES, known

A_DAY = datetime.timedelta(days=1)
Amount = int | Literal["unknown"] | None
"""None where the fact does not exist."""


@dataclass(frozen=True)
class Sides:
    """A fact as it was and as it will be, and the words of both bundles."""

    id: str
    before: PublishedRecord | None
    after: PublishedRecord | None
    words_before: PublishedWords
    words_after: PublishedWords

    @property
    def name(self) -> BothLanguages:
        """Return the name that people know it by from now on."""
        return (self.words_after if self.after else self.words_before).fact(self.id)

    def difference(
        self, code: str, *, kind: Kind = "changed", is_amount: bool = False, **values: Value
    ) -> Difference:
        """Return a difference of this fact."""
        message = Message(code, {"name": self.name, **values})
        facts = frozenset((self.id,))
        is_fee = "fee" in ((self.before or {}).get("kind"), (self.after or {}).get("kind"))
        return Difference(
            "facts", self.id, kind, message, facts, (self.name,), is_amount=is_amount and is_fee
        )


def fact_differences(
    before: PublishedWords, after: PublishedWords, on: datetime.date
) -> Iterator[Difference]:
    """Yield what differs in the facts of two bundles, from a day on."""
    old, new = before.texts.records("facts"), after.texts.records("facts")
    for id in dict.fromkeys((*new, *old)):
        if old.get(id) != new.get(id) or before.fact(id) != after.fact(id):
            yield from _of_fact(Sides(id, old.get(id), new.get(id), before, after), on)


def _of_fact(sides: Sides, on: datetime.date) -> Iterator[Difference]:
    before, after = sides.before, sides.after
    if before is None or after is None:
        yield _come_or_gone(sides, on)
        return
    changes = list(_changed_values(sides, on))
    yield from changes
    if sides.words_before.fact(sides.id) != sides.words_after.fact(sides.id):
        was = sides.words_before.fact(sides.id)
        yield sides.difference("difference_name", before=was, after=sides.name)
    if not changes and _past(before, on) != _past(after, on):
        yield sides.difference("difference_history")
    yield from _trust(sides, on)
    if any(before.get(part) != after.get(part) for part in ABOUT):
        yield sides.difference("difference_about")


ABOUT = ("unit", "bound", "counted_from", "not_for", "not_before", "day_zero", "time_kind")
"""What people read beside a figure."""


def _come_or_gone(sides: Sides, on: datetime.date) -> Difference:
    if sides.after is None:
        return sides.difference("difference_gone", kind="closed", is_amount=True)
    value = _shown(_value_on(sides.after, on), sides.after)
    return sides.difference("difference_new_fact", kind="added", is_amount=True, value=value)


def _changed_values(sides: Sides, on: datetime.date) -> Iterator[Difference]:
    """Yield a difference for each day from which the two bundles give another value."""
    before, after = sides.before or {}, sides.after or {}
    told: tuple[Amount, Amount] | None = None
    for day in _days(before, after, on):
        values = (_value_on(before, day), _value_on(after, day))
        if values[0] == values[1] and before.get("unit") == after.get("unit"):
            told = None
        elif values != told and values[0] != values[1]:
            told = values
            yield _changed(sides, values, day, on)


def _changed(
    sides: Sides, values: tuple[Amount, Amount], day: datetime.date, on: datetime.date
) -> Difference:
    before, after = sides.before or {}, sides.after or {}
    was, now = _shown(values[0], before), _shown(values[1], after)
    if values[1] is None:
        last = _dated(day - A_DAY)
        return sides.difference(
            "difference_ends", kind="closed", is_amount=True, before=was, day=last
        )
    began = day if day > on else _first_day(after, day)
    if began is None:
        return sides.difference("difference_value", is_amount=True, before=was, after=now)
    return sides.difference(
        "difference_value_from", is_amount=True, before=was, after=now, day=_dated(began)
    )


def _trust(sides: Sides, on: datetime.date) -> Iterator[Difference]:
    """Yield what differs in how sure a value is and in what it rests on."""
    before, after = (_period_on(fact or {}, on) for fact in (sides.before, sides.after))
    if before is None or after is None or not (_is_known(before) and _is_known(after)):
        return
    if before["standing"] != after["standing"]:
        was, now = (Message(f"standing_{one['standing']}") for one in (before, after))
        yield sides.difference("difference_standing", before=was, after=now)
    if before["sources"] != after["sources"]:
        was_cited = sides.words_before.cited(cast(Sequence[str], before["sources"]))
        now_cited = sides.words_after.cited(cast(Sequence[str], after["sources"]))
        yield sides.difference("difference_basis", before=was_cited, after=now_cited)


def _periods(fact: PublishedRecord) -> Sequence[PublishedRecord]:
    return cast(Sequence[PublishedRecord], fact.get("periods", ()))


def _is_known(period: PublishedRecord) -> bool:
    return known(period["value"]) is not None


def _day_of(written: object) -> datetime.date | None:
    return datetime.date.fromisoformat(str(written)) if written else None


def _period_on(fact: PublishedRecord, day: datetime.date) -> PublishedRecord | None:
    """Return the period of a day; None before it, after it and for what did not exist yet."""
    born = _day_of(fact.get("not_before"))
    if born and day < born:
        return None
    for period in _periods(fact):
        first, last = _day_of(period.get("from")), _day_of(period["until"])
        if (first is None or first <= day) and (last is None or day <= last):
            return period
    return None


def _value_on(fact: PublishedRecord, day: datetime.date) -> Amount:
    period = _period_on(fact, day)
    return cast(Amount, period["value"]) if period else None


def _first_day(fact: PublishedRecord, day: datetime.date) -> datetime.date | None:
    period = _period_on(fact, day)
    return _day_of(period.get("from")) if period else None


def _days(
    before: PublishedRecord, after: PublishedRecord, on: datetime.date
) -> list[datetime.date]:
    """Return the day itself and every later one on which either value may change."""
    periods = (*_periods(before), *_periods(after))
    firsts = {day for one in periods if (day := _day_of(one.get("from")))}
    lasts = {day for one in periods if (day := _day_of(one["until"]))}
    ends = {day + A_DAY for day in lasts if day < datetime.date.max}
    return [on, *sorted(day for day in firsts | ends if day > on)]


def _past(fact: PublishedRecord, on: datetime.date) -> list[Mapping[str, object]]:
    told = ("from", "until", "value", "sources")
    return [
        {name: period.get(name) for name in told}
        for period in _periods(fact)
        if (last := _day_of(period["until"])) and last < on
    ]


def _shown(value: Amount, fact: PublishedRecord) -> Value:
    if value is None:
        return Message("difference_nothing")
    figure = known(value)
    if figure is None:
        return Message("standing_unknown")
    if fact["kind"] == "fee":
        return {language: money(figure, language) for language in LANGUAGES}
    unit = str(fact["unit"])
    return {language: counted(figure, unit, language) for language in LANGUAGES}


def _dated(day: datetime.date) -> BothLanguages:
    return {language: long_date(day, language) for language in LANGUAGES}
