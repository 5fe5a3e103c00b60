"""Results of functions of editions, kept between builds.

A result is kept with everything that was read of its editions to make it. It holds for other
editions where the same reading gives the same: what a function reads need not be known beforehand,
and none can forget to say it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Generic, TypeVar, cast

from noticeboard.edition.values import Edition

Read = tuple[str, tuple[Hashable, ...]]
"""What was read: `("fees", ())` as a whole, `("words", ("home",))` by key, `("path_of", ("fees",))`
by asking."""
Editions = tuple[Edition, ...]

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")
_Result = TypeVar("_Result")


@dataclass(frozen=True)
class Recalled(Generic[_Result]):
    """A result, with all that it depends on."""

    editions: Editions
    given: tuple[object, ...]
    reads: tuple[frozenset[Read], ...]
    """Of each edition."""
    result: _Result


@dataclass
class Recall:
    """The results of builds, by the name of their function and what it was about."""

    program: str = ""
    """Names the source of templates and styles: with another one, nothing is kept."""
    kept: dict[Hashable, Recalled[object]] = field(default_factory=dict)
    used: dict[Hashable, Recalled[object]] = field(default_factory=dict)
    """Those of the build in hand; the others go when it succeeds."""
    made: int = 0
    """How many of them the build in hand has made anew."""
    _same: dict[tuple[int, int, Read], bool] = field(default_factory=dict)
    """Whether something reads alike in two editions, by their ids: the kept results hold them."""

    @contextlib.contextmanager
    def during(self, program: str) -> Iterator[None]:
        """Keep results in the block, which is a build, and use those of the builds before."""
        if program != self.program:
            self.kept.clear()
        self.program, self.made = program, 0
        in_hand = _now.set(self)
        try:
            yield
            # Whoever was not asked for has gone with its page or its day.
            self.kept = self.used
        finally:
            _now.reset(in_hand)
            self.used = {}
            self._same.clear()

    def holds(self, kept: Recalled[object], editions: Editions, given: tuple[object, ...]) -> bool:
        """Return whether a result is what its function would return for other editions."""
        return given == kept.given and all(
            self._is_same(before, now, read)
            for before, now, reads in zip(kept.editions, editions, kept.reads, strict=True)
            for read in reads
        )

    def _is_same(self, before: Edition, now: Edition, read: Read) -> bool:
        key = (id(before), id(now), read)
        if key not in self._same:
            self._same[key] = before is now or _answer(before, read) == _answer(now, read)
        return self._same[key]


_now: ContextVar[Recall | None] = ContextVar("recall", default=None)
"""That of the build in hand, for its thread alone; None in a process that builds once."""


def recall(
    about: Hashable,
    editions: Editions,
    given: tuple[object, ...],
    make: Callable[[Editions], _Result],
) -> _Result:
    """Return what `make` returns for these editions, or what it returned when all it read was alike.

    `about` names function and thing; `given` is everything else that `make` uses.
    """
    now = _now.get()
    if now is None:
        return make(editions)
    own = tuple(map(_untraced, editions))
    key = (about, *((one.language, one.day) for one in own))
    kept = now.used.get(key, now.kept.get(key))
    if kept is None or not now.holds(kept, own, given):
        noted: tuple[set[Read], ...] = tuple(set() for _ in own)
        traced = (TracedEdition(one, reads) for one, reads in zip(own, noted, strict=True))
        # Typed like an edition, of which it answers every question.
        result = make(cast("Editions", tuple(traced)))
        kept = Recalled(own, given, tuple(map(frozenset, noted)), result)
        now.made += 1
    now.used[key] = kept = Recalled(own, given, kept.reads, kept.result)
    for outer, reads in zip(editions, kept.reads, strict=True):
        if isinstance(outer, TracedEdition):
            outer.note(reads)
    return cast("_Result", kept.result)


class TracedEdition:
    """An edition that notes what is read of it."""

    def __init__(self, source: Edition, reads: set[Read]) -> None:
        self._source, self._reads = source, reads

    def __getattr__(self, name: str) -> object:
        value = getattr(self._source, name)
        if isinstance(value, Mapping):
            return TracedMapping(name, value, self._reads)
        if callable(value):
            return self._asking(name, value)
        self._reads.add((name, ()))
        return value

    def note(self, reads: frozenset[Read]) -> None:
        """Note what was read for a part of a result."""
        self._reads |= reads

    def _asking(self, name: str, method: Callable[..., object]) -> Callable[..., object]:
        def ask(*arguments: Hashable) -> object:
            self._reads.add((name, arguments))
            return method(*arguments)

        return ask


class TracedMapping(Mapping[_Key, _Value]):
    """A mapping of an edition that notes which of its entries are read."""

    def __init__(self, name: str, source: Mapping[_Key, _Value], reads: set[Read]) -> None:
        self._name, self._source, self._reads = name, source, reads

    def __getitem__(self, key: _Key) -> _Value:
        self._reads.add((self._name, (key,)))
        return self._source[key]

    def __iter__(self) -> Iterator[_Key]:
        self._reads.add((self._name, ()))
        return iter(self._source)

    def __len__(self) -> int:
        self._reads.add((self._name, ()))
        return len(self._source)


def _untraced(edition: Edition) -> Edition:
    return edition._source if isinstance(edition, TracedEdition) else edition


def _answer(edition: Edition, read: Read) -> object:
    """Return what an edition answers; KeyError, as a value, where it has none."""
    name, arguments = read
    value = getattr(edition, name)
    if not arguments:
        return value
    try:
        return value[arguments[0]] if isinstance(value, Mapping) else value(*arguments)
    except KeyError:
        return KeyError
