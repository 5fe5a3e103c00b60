"""A sentence of an edition: words, and the figures that facts put into it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from noticeboard.model import Standing
from noticeboard.telling.standing import is_known, weakest

Role = Literal["current", "past", "coming", "total"]

QUOTE = re.compile(
    r"\{(?P<kind>fee|limit|time|source|since):(?P<fact>[a-z0-9-]+)(?::(?P<form>number))?\}"
)
"""How a sentence in YAML or Markdown quotes a fact: `{fee:passport-same-day}`."""

_MARKUP = re.compile(r"\*\*|\[([^\]]+)\]\([^)]+\)")


@dataclass(frozen=True)
class Figure:
    """A value of a fact as a surface shows it, with all that a mark on it must carry."""

    fact: str
    value: int | str
    """Whole rupiah, a count in the fact's unit, an ISO date, or "unknown"."""
    shown: str
    role: Role
    standing: Standing
    until: datetime.date | None = None
    """The last day of a value in force, where its end is known."""
    ending: str = ""
    """The same in words: "berlaku sampai 30 November 2026"."""

    @property
    def is_known(self) -> bool:
        """Return whether there is a value to show."""
        return is_known(self.standing)


@dataclass(frozen=True)
class Sentence:
    """Words and figures in order; may hold several sentences of one paragraph."""

    parts: tuple[str | Figure, ...]

    @cached_property
    def shown(self) -> str:
        """Return the text as it is read on a screen, without marks."""
        return "".join(part if isinstance(part, str) else part.shown for part in self.parts)

    @cached_property
    def plain(self) -> str:
        """Return the text without an article's bold and link marks, as it is spoken."""
        shown = self.shown
        if "**" not in shown and "](" not in shown:
            return shown
        return _MARKUP.sub(lambda mark: mark.group(1) or "", shown)

    @cached_property
    def with_endings(self) -> Sentence:
        """Return the same with the end of every figure behind it: paper withdraws nothing."""
        return Sentence(tuple(piece for part in self.parts for piece in _with_ending(part)))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return the figures among the parts."""
        return tuple(part for part in self.parts if isinstance(part, Figure))

    @property
    def standing(self) -> Standing:
        """Return the weakest standing of the figures; official when there are none."""
        return weakest(figure.standing for figure in self.figures)

    def __str__(self) -> str:
        return self.shown

    def __add__(self, other: Sentence | Figure | str) -> Sentence:
        return Sentence((*self.parts, *(other.parts if isinstance(other, Sentence) else (other,))))


def _with_ending(part: str | Figure) -> tuple[str | Figure, ...]:
    if isinstance(part, Figure) and part.ending:
        return (part, f" ({part.ending})")
    return (part,)


def soonest_end(figures: Iterable[Figure]) -> tuple[datetime.date | None, str]:
    """Return the earliest end among a sum's parts and its words; None and "" if none ends."""
    ends = [(figure.until, figure.ending) for figure in figures if figure.until]
    return min(ends, default=(None, ""))


def make_sentence(text: str, figure_for: Callable[[str, str, bool], Figure | str]) -> Sentence:
    """Split a text at its quotes; `figure_for(kind, id, bare_number)` gives what replaces one."""
    parts: list[str | Figure] = []
    end = 0
    for quote in QUOTE.finditer(text):
        parts.append(text[end : quote.start()])
        parts.append(figure_for(quote["kind"], quote["fact"], quote["form"] == "number"))
        end = quote.end()
    parts.append(text[end:])
    return Sentence(tuple(part for part in parts if part != ""))


def literal(text: str) -> Sentence:
    """Make a sentence of words alone, without figures: its standing is official."""
    return Sentence((text,))


def filled(template: str, **values: Sentence | Figure | str | int | datetime.date) -> Sentence:
    """Fill an interface string's `{name}` places with figures or text, keeping figures marked."""
    parts: list[str | Figure] = []
    for words, name in _places(template):
        value = values[name] if name else words
        parts.extend(value.parts if isinstance(value, Sentence) else (_part(value),))
    return Sentence(tuple(part for part in parts if part != ""))


@lru_cache(maxsize=2048)
def _places(template: str) -> tuple[tuple[str, str | None], ...]:
    """Cut a string into words and the names of its places."""
    return tuple(
        (piece, piece[1:-1] if re.fullmatch(r"\{[a-z_]+\}", piece) else None)
        for piece in re.split(r"(\{[a-z_]+\})", template)
    )


def _part(value: Figure | str | int | datetime.date) -> str | Figure:
    return value if isinstance(value, Figure) else str(value)
