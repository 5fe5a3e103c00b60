"""Kinds of value that each key of a file may hold, from the model, so that a mend fits."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from types import NoneType
from typing import Annotated, Literal, get_args, get_origin

from noticeboard.model import (
    LANGUAGES,
    Kind,
    MomentInTime,
    Money,
    OwnDigits,
    Quotes,
    Record,
    TimeOfDay,
)


@dataclass(frozen=True)
class Keys:
    """The keys of a file by what they hold; one that holds several things is in several."""

    numbers: frozenset[str] = frozenset()
    money: frozenset[str] = frozenset()
    """Those of the numbers that are whole rupiah."""
    fractions: frozenset[str] = frozenset()
    switches: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    clocks: frozenset[str] = frozenset()
    moments: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    """Words in every language."""
    choices: frozenset[str] = frozenset()
    records: frozenset[str] = frozenset()

    @property
    def known(self) -> frozenset[str]:
        """Return every key of the file."""
        return frozenset().union(*(getattr(self, name) for name in self.__dataclass_fields__))

    def takes_words(self, key: str) -> bool:
        """Return whether a word in quotes is right here, and nothing else would be."""
        others = self.numbers | self.fractions | self.switches | self.days | self.moments
        return (key in self.words or key not in self.known) and key not in others

    def is_text(self, key: str) -> bool:
        """Return whether words in every language are here, and never anything else."""
        return key in self.texts and key not in self.numbers | self.choices | self.records


@lru_cache(maxsize=256)
def keys_of(*kinds: type[Record]) -> Keys:
    """Return the keys of some records and of all that lie within them."""
    found: dict[str, set[str]] = {name: set() for name in Keys.__dataclass_fields__}
    for kind in _reached(kinds):
        for name, field in kind.model_fields.items():
            for sort in sorts_of(field.annotation, field.metadata):
                found[sort].add(field.alias or name)
    found["words"] |= set(LANGUAGES)
    return Keys(**{name: frozenset(keys) for name, keys in found.items()})


@cache
def every_key() -> frozenset[str]:
    """Return the keys of all records of the model."""
    return keys_of(*Record.__subclasses__()).known


def _reached(kinds: tuple[type[Record], ...]) -> list[type[Record]]:
    reached: list[type[Record]] = []
    waiting = list(kinds)
    while waiting:
        kind = waiting.pop()
        if kind not in reached:
            reached.append(kind)
            inner = (field.annotation for field in kind.model_fields.values())
            waiting += [each for annotation in inner for each in records_in(annotation)]
    return reached


def records_in(annotation: object) -> Iterator[type[Record]]:
    """Yield the kinds of records that a value may be or hold."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from records_in(part)


SORTS_BY_TYPE: dict[object, str] = {
    int: "numbers",
    float: "fractions",
    bool: "switches",
    datetime.date: "days",
    str: "words",
}
SORTS_BY_KIND: dict[type[Kind], str] = {
    Money: "money",
    Quotes: "texts",
    OwnDigits: "texts",
    TimeOfDay: "clocks",
    MomentInTime: "moments",
}
WRITTEN_AS_ONE = (TimeOfDay, MomentInTime)
"""Kinds whose Python type says nothing about how staff write the value."""


def sorts_of(annotation: object, marks: Sequence[object] = ()) -> Iterator[str]:
    """Yield the fields of `Keys` that a value with such an annotation belongs to.

    `marks` are those of the value itself, which pydantic keeps apart from the annotation. Raises
    TypeError for a type that no field of `Keys` stands for: a new one needs its line above.
    """
    if get_origin(annotation) is Annotated:
        bare, *marks = get_args(annotation)
        yield from sorts_of(bare, marks)
        return
    kinds = [mark for mark in marks if isinstance(mark, Kind)]
    yield from (SORTS_BY_KIND[type(kind)] for kind in kinds)
    if any(isinstance(kind, WRITTEN_AS_ONE) for kind in kinds):
        return
    inner = get_args(annotation)
    if get_origin(annotation) is Literal:
        yield "choices"
    elif isinstance(annotation, type) and issubclass(annotation, Record):
        yield "records"
    elif annotation in SORTS_BY_TYPE:
        yield SORTS_BY_TYPE[annotation]
    elif inner:
        for part in inner:
            yield from sorts_of(part)
    elif annotation not in (NoneType, ...):
        raise TypeError(f"no sort of key for {annotation}")
