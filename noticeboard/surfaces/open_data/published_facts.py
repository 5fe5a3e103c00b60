"""Facts as they are published: the home of their JSON Schema and of what is written."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from noticeboard.model import Bound, Standing, TimeKind
from noticeboard.surfaces.open_data.published_values import (
    AnyUnit,
    Checked,
    Count,
    Day,
    Id,
    Ids,
    PrintableKind,
    PrintableSources,
    Published,
    PublishedText,
)


class PublishedSource(Published):
    """A source that may be printed."""

    id: Id
    title: PublishedText
    short: PublishedText
    kind: PrintableKind
    url: str | None = None
    in_force_from: Day | None = None
    page_date: Day | None = None


class PublishedPeriod(Published):
    """A value and the days it holds; `until` is the last day, included."""

    from_: Day | None = Field(serialization_alias="from")
    until: Day | None
    value: Count | Literal["unknown"]
    standing: Standing
    sources: PrintableSources


class PublishedFact(Published):
    """A fee, a limit or a processing time with all its periods."""

    id: Id
    kind: Literal["fee", "limit", "time"]
    name: PublishedText
    unit: AnyUnit
    currency: Literal["IDR"] | None = None
    time_kind: TimeKind | None = None
    checked: Checked
    not_before: Day | None = None
    bound: Bound | None = None
    counted_from: PublishedText | None = None
    not_for: Ids | None = None
    day_zero: str | None = None
    searched_as: tuple[str, ...] | None = None
    periods: tuple[PublishedPeriod, ...] = Field(min_length=1)


class PublishedFigure(Published):
    """A value as a language writes it, in one of its periods."""

    role: Literal["past", "current", "coming"]
    value: Count | Literal["unknown"]
    shown: str
    standing: Standing
    from_: Day | None = Field(serialization_alias="from")
    until: Day | None


class EditionFact(Published):
    """A fact in one language, with its figures from the past to those to come."""

    id: Id
    name: str
    unit: str
    figures: tuple[PublishedFigure, ...]


class PublishedEdition(Published):
    """The facts of the bundle's day in one language."""

    from_: Day = Field(serialization_alias="from")
    until: Day
    facts: tuple[EditionFact, ...]
