"""Queries that nobody answered: masked words, counted by the day, never a person or an hour."""

from __future__ import annotations

import datetime
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from noticeboard.files import write_atomically

REASONS = ("no-service", "no-facet", "unknown-here", "unclear")
"""Refusals that tell what the facts or the words lack; the other ones are no gap of ours."""

FEWEST = 5
"""Words that fewer visits asked for are shown to nobody: they could tell who asked."""

LONGEST = 100
"""Characters that are kept of a query."""

DAYS_KEPT = 180
MOST_KEPT = 2000
"""Rows of a file; a device runs for years."""

_ADDRESS = re.compile(r"\S*@\S*|\S*://\S+|www\.\S+")
_LONG_NUMBER = re.compile(r"\+?\d(?:[\s().\-/]*\d){7,}")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class UnansweredQuery:
    """The words of a query without their order, and why it had no answer."""

    language: str
    reason: str
    words: tuple[str, ...]
    """Words of our vocabulary, in alphabetical order."""
    unknown: tuple[str, ...]
    """Words of no vocabulary, in alphabetical order."""


@dataclass(frozen=True)
class UnansweredTask:
    """A task for staff: words that enough visits asked for in vain, and when the last did."""

    query: UnansweredQuery
    visits: int
    last: datetime.date


UnansweredCounts = Mapping[tuple[datetime.date, UnansweredQuery], int]
"""Visits that asked in vain, by the day and the words."""


def masked(text: str) -> str:
    """Return a text without addresses and long numbers, every other run of digits as 0."""
    bare = _LONG_NUMBER.sub(" ", _ADDRESS.sub(" ", text))
    shown = "".join(sign if sign.isprintable() else " " for sign in _DIGITS.sub("0", bare))
    return " ".join(shown.split())[:LONGEST].strip()


def make_unanswered_query(
    language: str, reason: str, words: Iterable[str], unknown: Iterable[str]
) -> UnansweredQuery | None:
    """Mask and sort the words of a query; None where it is no gap of ours or nothing is left."""
    known, strange = _bag(words), _bag(unknown)
    while len(" ".join((*known, *strange))) > LONGEST:
        known, strange = (known[:-1], strange) if known else (known, strange[:-1])
    if reason not in REASONS or not (known or strange):
        return None
    return UnansweredQuery(language, reason, known, strange)


def _bag(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({kept for word in words if (kept := masked(word.lower()))}))


def counted(
    counts: UnansweredCounts, query: UnansweredQuery, day: datetime.date
) -> UnansweredCounts:
    """Count one visit more; old days go, and of too many rows the oldest."""
    first = day - datetime.timedelta(days=DAYS_KEPT)
    kept = {key: visits for key, visits in counts.items() if key[0] > first}
    kept[day, query] = kept.get((day, query), 0) + 1
    newest = sorted(kept, key=lambda key: key[0], reverse=True)[:MOST_KEPT]
    return {key: kept[key] for key in newest}


def merged(many: Iterable[UnansweredCounts]) -> UnansweredCounts:
    """Add up the counts of several devices."""
    total = Counter[tuple[datetime.date, UnansweredQuery]]()
    for one in many:
        total.update(one)
    return total


def unanswered_tasks(counts: UnansweredCounts) -> tuple[UnansweredTask, ...]:
    """Return what enough visits asked for in vain, the most first, whatever the day."""
    visits, last = Counter[UnansweredQuery](), dict[UnansweredQuery, datetime.date]()
    for (day, query), count in counts.items():
        visits[query] += count
        last[query] = max(day, last.get(query, day))
    tasks = [UnansweredTask(query, n, last[query]) for query, n in visits.items() if n >= FEWEST]
    tasks.sort(key=lambda task: (-task.visits, task.query.unknown, task.query.words))
    return tuple(tasks)


def read_unanswered(path: Path) -> UnansweredCounts:
    """Read a file of counts, masking again what it holds; none is no count.

    Raises ValueError for a file that is something else, OSError for one that cannot be read.
    """
    if not path.exists():
        return {}
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))["unanswered"]
        return merged(_row_counts(row) for row in rows)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(str(path)) from error


def _row_counts(row: Mapping[str, object]) -> UnansweredCounts:
    words, unknown = ([str(word) for word in _listed(row[key])] for key in ("words", "unknown"))
    query = make_unanswered_query(str(row["language"]), str(row["reason"]), words, unknown)
    day, visits = datetime.date.fromisoformat(str(row["day"])), int(str(row["visits"]))
    return {(day, query): visits} if query else {}


def _listed(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def write_unanswered(counts: UnansweredCounts, path: Path) -> None:
    """Write counts as JSON, one row for each day and query, in the order of their words."""
    rows = [
        {
            "day": day.isoformat(),
            "language": query.language,
            "reason": query.reason,
            "words": list(query.words),
            "unknown": list(query.unknown),
            "visits": visits,
        }
        for (day, query), visits in counts.items()
    ]
    # Rows in the order in which they came would tell who asked one thing after the other.
    rows.sort(key=lambda row: json.dumps(row, ensure_ascii=False))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, json.dumps({"unanswered": rows}, ensure_ascii=False, indent=1) + "\n")
