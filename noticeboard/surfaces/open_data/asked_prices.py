"""Prices that a service asks for, each with the days between which it does."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from noticeboard.edition import Edition, Figure, Timeline, values
from noticeboard.surfaces.open_data.phrases import wording_of
from noticeboard.telling.fees import tell_fees
from noticeboard.telling.line import Line
from noticeboard.telling.standing import may_show, weakest


@dataclass(frozen=True)
class AskedPrice:
    """One official amount of a fee, and the first and last day on which the service asks it."""

    fee: values.Fact
    line: Line
    """How the service asks for the fee."""
    figure: Figure
    first: datetime.date | None
    last: datetime.date | None

    @property
    def is_optional(self) -> bool:
        """Return whether it is paid on top, by those who choose it."""
        return self.line.role == "optional"

    def note(self, edition: Edition) -> str:
        """Return what the amount is paid for, and by whom."""
        notes = [edition.words["data_optional"]] if self.is_optional else []
        notes += [one.shown for one in wording_of(edition).conditions(self.line)]
        return "; ".join([self.fee.unit, *notes])


@dataclass(frozen=True)
class _AskedFee:
    """A fee, how a service asks for it, and the days between which it does."""

    fee: values.Fact
    line: Line
    first: datetime.date | None
    last: datetime.date | None


def asked_prices(service: values.Service, timeline: Timeline) -> Iterator[AskedPrice]:
    """Yield every official price of a service, from today's to those to come.

    What the office has not confirmed is left out: readers of such data drop the words beside a
    figure.
    """
    for asked in _asked_fees(service, timeline):
        fee = asked.fee
        for rate in (values.Rate(fee.current, fee.since, fee.until, fee.sources), *fee.coming):
            first, last = _latest(rate.first, asked.first), _earliest(rate.last, asked.last)
            is_asked = not (first and last and last < first)
            standing = weakest((rate.figure.standing, fee.name.standing))
            if may_show(standing, "linked_data") and is_asked:
                yield AskedPrice(fee, asked.line, rate.figure, first, last)


def _asked_fees(service: values.Service, timeline: Timeline) -> Iterator[_AskedFee]:
    """Yield every fee of the service in any edition of the timeline.

    A fee that later editions add or drop has that day as a limit; else only its own periods count.
    """
    spans = [
        (first, last, _options(edition, service.id)) for edition, first, last in timeline.spans
    ]
    for id in dict.fromkeys(id for _, _, options in spans for id in options):
        asking = [index for index, (_, _, options) in enumerate(spans) if id in options]
        first = spans[asking[0]][0] if asking[0] > 0 else None
        last = spans[asking[-1]][1] if asking[-1] < len(spans) - 1 else None
        fee, line = spans[asking[0]][2][id]
        yield _AskedFee(fee, line, first, last)


def _options(edition: Edition, id: str) -> dict[str, tuple[values.Fact, Line]]:
    service = edition.services_by_id.get(id)
    lines = tell_fees(service).lines if service else ()
    return {line.id: (edition.facts[line.id], line) for line in lines}


def _latest(*days: datetime.date | None) -> datetime.date | None:
    return max((day for day in days if day), default=None)


def _earliest(*days: datetime.date | None) -> datetime.date | None:
    return min((day for day in days if day), default=None)
