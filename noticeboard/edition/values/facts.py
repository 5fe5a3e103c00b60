"""Figures of an edition: each fact on its day, with its past and its future."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from noticeboard.edition.sentence import Figure, Sentence
from noticeboard.model import FeeUnit, SourceKind, Standing, Unit
from noticeboard.telling.standing import is_known, marked_standing


@dataclass(frozen=True)
class Source:
    """A source that may be printed."""

    id: str
    title: str
    short: str
    url: str | None


@dataclass(frozen=True)
class Basis:
    """The evidence of a value: the kind of the best there is."""

    kind: SourceKind
    day: datetime.date | None
    """The day written on it; None when it has none, and for a regulation."""


@dataclass(frozen=True)
class Rate:
    """A value over one of its periods."""

    figure: Figure
    first: datetime.date | None
    last: datetime.date | None
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Fact:
    """A fee, limit or processing time on the edition's day, with its past and future."""

    id: str
    kind: Literal["fee", "limit", "time"]
    name: Sentence
    current: Figure
    """With role "current"; its value is "unknown" when nothing is known."""
    unit_id: Unit | FeeUnit
    """What its values count, or what the fee is paid for."""
    unit: str
    """For a fee, the words after it: "per permohonan"."""
    since: datetime.date | None
    until: datetime.date | None
    past: tuple[Rate, ...]
    coming: tuple[Rate, ...]
    sources: tuple[Source, ...]
    checked: datetime.date
    standing: Standing
    counted_from: Sentence | None = None
    time_kind: Literal["standard", "observed"] | None = None
    bound: Literal["at_most", "about"] | None = None
    not_for: tuple[str, ...] = ()
    searched_as: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    """Its name in the other languages, for whoever searches in one of them."""
    basis: Basis | None = None
    """For a processing time that is known."""
    working_days: int | None = None
    """How many working days after the interview it ends, where that is official."""

    @property
    def has_history(self) -> bool:
        """Return whether another value came before or comes after."""
        others = (*self.past, *self.coming)
        return any(
            rate.figure.is_known and rate.figure.value != self.current.value for rate in others
        )

    @property
    def history_standing(self) -> Standing:
        """Return the mark that its values of all days need."""
        rates = [rate.figure.standing for rate in (*self.past, *self.coming)]
        return marked_standing([self.standing, self.name.standing, *rates])

    @property
    def is_known(self) -> bool:
        """Return whether there is a value to show."""
        return is_known(self.standing)


@dataclass(frozen=True)
class Change:
    """A value that became, or will become, another one."""

    fact: Fact
    day: datetime.date
    before: Figure
    after: Figure

    @property
    def standing(self) -> Standing:
        """Return the mark that it needs."""
        parts = (self.fact.name, self.before, self.after)
        return marked_standing([one.standing for one in parts])
