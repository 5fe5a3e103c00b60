"""What each key of a file may hold, taken from the model, so that a mend fits its place."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal, get_args, get_origin

from noticeboard.model import LANGUAGES, Record
from noticeboard.model.office import MOMENT
from noticeboard.model.surfaces import CLOCK


@dataclass(frozen=True)
class Keys:
    """The keys of a file by what they hold; one that holds several things stands in several."""

    numbers: frozenset[str] = frozenset()
    fractions: frozenset[str] = frozenset()
    switches: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    clocks: frozenset[str] = frozenset()
    moments: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    """Keys of words that are ids and never sentences."""
    choices: frozenset[str] = frozenset()
    records: frozenset[str] = frozenset()

    @property
    def known(self) -> frozenset[str]:
        """Every key of the file."""
        return frozenset().union(*(getattr(self, name) for name in self.__dataclass_fields__))

    def takes_words(self, key: str) -> bool:
        """Whether a word in quotes is right here, and nothing else would be."""
        others = self.numbers | self.fractions | self.switches | self.days | self.moments
        return (key in self.words or key not in self.known) and key not in others


@lru_cache(maxsize=256)
def keys_of(*kinds: type[Record]) -> Keys:
    """Return the keys of some records and of all that lie within them."""
    found: dict[str, set[str]] = {name: set() for name in Keys.__dataclass_fields__}
    for kind in _reached(kinds):
        for name, field in kind.model_fields.items():
            for sort in _sorts(field.annotation, _pattern(field.metadata)):
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


def records_in(annotation: Any) -> Iterator[type[Record]]:
    """Yield the kinds of records that a value may be or hold."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from records_in(part)


def _pattern(metadata: Any) -> str | None:
    return next((found for each in metadata if (found := getattr(each, "pattern", None))), None)


SORTS: dict[Any, str] = {
    int: "numbers",
    float: "fractions",
    bool: "switches",
    datetime.date: "days",
}
BY_PATTERN = {CLOCK: ("clocks",), MOMENT: ("moments",)}


def _sorts(annotation: Any, pattern: str | None) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield "choices"
    elif annotation is str:
        yield from BY_PATTERN.get(pattern or "", ("words", "ids") if pattern else ("words",))
    elif isinstance(annotation, type) and issubclass(annotation, Record):
        yield "records"
    elif annotation in SORTS:
        yield SORTS[annotation]
    else:
        inner = _pattern(getattr(annotation, "__metadata__", ())) or pattern
        for part in get_args(annotation):
            yield from _sorts(part, inner)
