"""Facts as they are published: the home of their JSON Schema and of what is written."""

from __future__ import annotations

import json
from typing import Literal

from pydantic import Field, TypeAdapter

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


_FACTS = TypeAdapter(tuple[PublishedFact, ...])


def read_facts(catalogue_json: str) -> tuple[PublishedFact, ...] | None:
    """Return the facts of a published `catalogue.json`, or None when it is a preview's.

    A later version may publish more of a fact, which is left out; raises ValueError or KeyError
    for what is no catalogue.
    """
    written = json.loads(catalogue_json, object_hook=_by_field)
    if written["is_preview"]:
        return None
    return _FACTS.validate_python(written["facts"], extra="ignore")


def _by_field(record: dict[str, object]) -> dict[str, object]:
    """Name the values of a JSON object as the fields that they were written from."""
    return {"from_" if name == "from" else name: value for name, value in record.items()}


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
