"""The understanding of a query, in the form that Python and the browser share."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

When = Literal["now", "past", "future"]


@dataclass(frozen=True)
class UnderstoodWord:
    """A word as the visitor wrote it, and the word of our vocabulary that it stands for."""

    as_typed: str
    meant: str


@dataclass(frozen=True)
class Subject:
    """A thing that a query is about; the score orders subjects and decides nothing else."""

    id: str
    """A service, `office`, `m-paspor`, `passport`, `foreigner`, or an open question: `open.ID`."""
    score: int


@dataclass(frozen=True)
class DaySpan:
    """A month or a year that a query names, both ends included."""

    first: datetime.date
    last: datetime.date


@dataclass(frozen=True)
class Understanding:
    """A query in the terms of the office; nothing in it is an answer."""

    query: str
    """The text without control and direction marks, at most 500 characters."""
    language: str
    words: tuple[UnderstoodWord, ...]
    subjects: tuple[Subject, ...]
    facets: tuple[str, ...]
    age: int | None
    """Whole years."""
    days: int | None
    """Days of overstay."""
    amount: int | None
    """Rupiah that the visitor names; never an answer."""
    date: datetime.date | DaySpan | None
    """The day to look up: "sebelum 17 Desember 2024" is the day before."""
    when: When
    signals: tuple[str, ...]
    left_over: tuple[str, ...]
    """Content words that are in no vocabulary, as they were typed."""

    def json(self) -> dict[str, object]:
        """Return the plain values that `understand.js` returns too."""
        return {
            "query": self.query,
            "language": self.language,
            "words": [{"as_typed": one.as_typed, "meant": one.meant} for one in self.words],
            "subjects": [{"id": one.id, "score": one.score} for one in self.subjects],
            "facets": list(self.facets),
            "age": self.age,
            "days": self.days,
            "amount": self.amount,
            "date": _date_json(self.date),
            "when": self.when,
            "signals": list(self.signals),
            "left_over": list(self.left_over),
        }


def _date_json(date: datetime.date | DaySpan | None) -> str | dict[str, str] | None:
    if isinstance(date, DaySpan):
        return {"from": date.first.isoformat(), "until": date.last.isoformat()}
    return date.isoformat() if date else None
