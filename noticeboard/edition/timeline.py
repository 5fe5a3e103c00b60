"""The editions of all days to come: each day on which something changes has its own."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from noticeboard.edition.make import make_edition
from noticeboard.edition.values import Edition
from noticeboard.model import Catalogue, Dated, ServiceRecord, known

HORIZON_DAYS = 400
"""How far ahead a bundle holds what will change."""


@dataclass(frozen=True)
class Timeline:
    """The edition of a day and of every later day on which something changes, one language."""

    language: str
    editions: tuple[Edition, ...]
    last_day: datetime.date
    """The last day the bundle can speak for."""
    is_preview: bool
    """Made for another day than today: every surface shows that, and it is never published."""

    @property
    def now(self) -> Edition:
        """Return the edition of the bundle's own day."""
        return self.editions[0]

    @property
    def due(self) -> datetime.date | None:
        """Return the first later day on which something changes: from then on a build is due."""
        return self.editions[1].day if len(self.editions) > 1 else None

    @property
    def spans(self) -> tuple[tuple[Edition, datetime.date, datetime.date], ...]:
        """Return each edition with the first and the last day it speaks for."""
        nexts = [edition.day - datetime.timedelta(days=1) for edition in self.editions[1:]]
        return tuple(
            (edition, edition.day, last)
            for edition, last in zip(self.editions, [*nexts, self.last_day], strict=True)
        )


def make_timeline(
    catalogue: Catalogue, *, on: datetime.date, language: str, is_preview: bool = False
) -> Timeline:
    """Make the edition of a day and those of every later change within the horizon."""
    days = (on, *change_days(catalogue, after=on))
    return Timeline(
        language,
        tuple(make_edition(catalogue, on=day, language=language) for day in days),
        on + datetime.timedelta(days=HORIZON_DAYS),
        is_preview,
    )


def change_days(catalogue: Catalogue, *, after: datetime.date) -> tuple[datetime.date, ...]:
    """Return days within the horizon on which the edition differs from that of the day before."""
    horizon = after + datetime.timedelta(days=HORIZON_DAYS)
    return tuple(sorted(day for day in _all_changes(catalogue) if after < day <= horizon))


def _all_changes(catalogue: Catalogue) -> set[datetime.date]:
    periods = (period for fact in catalogue.facts.values() for period in fact.periods)
    parts = (part for service in catalogue.services.values() for part in _dated_parts(service))
    spans = [
        *((period.from_, period.until) for period in periods),
        *((part.from_, part.until) for part in parts),
    ]
    starts = {first for first, _ in spans if first}
    # After the calendar's last day, which people write for "no end", nothing changes.
    lasts = {last for _, last in spans if last and last < datetime.date.max}
    ends = {last + datetime.timedelta(days=1) for last in lasts}
    results = catalogue.survey_results.values()
    done = {follow_up.date for one in results for follow_up in one.follow_ups}
    return starts | ends | done | {one.published for one in results}


def _dated_parts(service: ServiceRecord) -> tuple[Dated, ...]:
    """Yield everything of a service that may begin or end on a day of its own."""
    return (
        *(known(service.requirements) or ()),
        *(known(service.steps) or ()),
        *(known(service.fees) or ()),
        *service.statements,
        *service.elsewhere,
    )
