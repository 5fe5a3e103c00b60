"""Answer units: each says one thing about one subject, on one day, in one language."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from noticeboard.edition import Figure, Sentence, values
from noticeboard.model import Standing

OPEN = "open"
"""The subject of the questions that nobody could answer yet."""


@dataclass(frozen=True)
class Dates:
    """The first and the last day of something; None where no end is known."""

    first: datetime.date | None = None
    last: datetime.date | None = None


@dataclass(frozen=True)
class DatedLine:
    """Days, value and law of one line of a history."""

    days: Dates
    value: int | None
    source: values.Source | None


@dataclass(frozen=True)
class CountedAnswer:
    """Sum for a number of days, as it is shown and as a value."""

    line: Sentence
    value: int


@dataclass(frozen=True)
class AnswerUnit:
    """An answer before anybody asked: plain sentences, with all that vouches for them."""

    id: str
    """`SUBJECT.FACET`: "passport-lost.fee", "open.any-office", "a+b.fee" for a sum."""
    lines: tuple[Sentence, ...]
    standing: Standing
    url: str
    """The page below the site's root, with the place on it."""
    question: str = ""
    """The question itself, where nobody could answer it yet."""
    value: int | None = None
    """The one figure that answers by itself; None for a list, a choice and the unknown."""
    unit: str | None = None
    """What the value counts, or what the fee is paid for."""
    period: Dates = Dates()
    """The days on which the value holds."""
    source: values.Source | None = None
    dated: tuple[DatedLine, ...] = ()
    """For a history: what each of its lines rests on."""
    counted: Mapping[int, CountedAnswer] = field(default_factory=dict)
    """For a daily rate with a limit: the sum for each number of days."""
    beyond: tuple[Sentence, ...] = ()
    """What is said for more days than that."""

    @property
    def subject(self) -> str:
        """Return what it is about: a service, a general subject, a fee, a term, or `open`."""
        return self.id.partition(".")[0]

    @property
    def facet(self) -> str:
        """Return what is said of it; for an open question, its id."""
        return self.id.partition(".")[2]

    @property
    def figures(self) -> Iterator[Figure]:
        """Yield every figure that an answer made of it may show."""
        counted = (one.line for one in self.counted.values())
        for line in (*self.lines, *counted, *self.beyond):
            yield from line.figures
