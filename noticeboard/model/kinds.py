"""Marks that say on a field of the model what its Python type cannot: money, quotes, clocks.

A record writes `amount: Annotated[int, Money()]`; whoever needs to know reads the mark with
`kinds_in` and never the field's name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args


@dataclass(frozen=True)
class Kind:
    """The meaning of a value beyond its Python type."""


@dataclass(frozen=True)
class Money(Kind):
    """Whole rupiah."""


@dataclass(frozen=True)
class Quotes(Kind):
    """Words that quote facts by id; any other digit in them is refused."""


@dataclass(frozen=True)
class OwnDigits(Kind):
    """Words that may carry digits of their own, as the title of a law or an address does."""


@dataclass(frozen=True)
class TimeOfDay(Kind):
    """A time in WIB, written "08:00"."""


@dataclass(frozen=True)
class MomentInTime(Kind):
    """A minute of one day in WIB, written "2026-12-01 08:00"."""


def kinds_in(annotation: object) -> Iterator[Kind]:
    """Yield every mark in an annotation, those of its alternatives and items too."""
    yield from (mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, Kind))
    for part in get_args(annotation):
        yield from kinds_in(part)
