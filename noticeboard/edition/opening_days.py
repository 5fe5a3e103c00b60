"""Which of the days to come are opening days, as far as holidays are decreed."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass

from noticeboard.model import Span, Week


@dataclass(frozen=True)
class OpeningDays:
    """Every day from a first one on, each by the number of its kind.

    A year of days is one short string this way, and whoever reads it needs no calendar.
    """

    first: datetime.date
    days: str
    """One digit for each day, the position of its spans among the kinds."""
    kinds: tuple[tuple[Span, ...], ...]

    @property
    def minutes(self) -> list[list[int]]:
        """Return each kind as the minutes of the day at which it opens, closes, opens again…"""
        return [
            [clock.hour * 60 + clock.minute for span in kind for clock in (span.opens, span.closes)]
            for kind in self.kinds
        ]


def opening_days(
    week: Week, holidays: Collection[datetime.date], first: datetime.date, last: datetime.date
) -> OpeningDays:
    """Return what each day from the first to the last is like; on a holiday nobody opens."""
    count = (last - first).days + 1
    days = [first + datetime.timedelta(days=distance) for distance in range(count)]
    spans = [() if day in holidays else week[day.weekday()] for day in days]
    kinds = tuple(dict.fromkeys(spans))
    return OpeningDays(first, "".join(str(kinds.index(one)) for one in spans), kinds)
