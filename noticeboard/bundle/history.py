"""Which bundle said what, and when: the answer to a printed sheet, a page or a day (decision 38).

Each line of the history is one bundle that was the site, as JSON:

    {"bundle": "7f3a-19c2", "day": "2026-11-28", "marks": {"index.html": "3f2a91c04b"}}
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from noticeboard.bundle.manifest import Manifest
from noticeboard.files import write_atomically

HISTORY = "history.jsonl"
KEPT = 1000
"""Bundles that are remembered: a few years of an office that changes something twice a week."""


@dataclass(frozen=True)
class PastBundle:
    """A bundle and the days on which it was the site."""

    bundle: str
    first: datetime.date
    last: datetime.date | None
    """The last day; None while nothing has taken its place."""
    marks: dict[str, str]
    """The content mark of every page, sheet and screen by its path."""


def note_bundle(manifest: Manifest, cache: Path, on: datetime.date) -> None:
    """Add a bundle that is the site from a day on, unless it is a preview or the last one noted."""
    path = cache / HISTORY
    lines = _lines(path)
    if manifest.is_preview or (lines and json.loads(lines[-1])["bundle"] == manifest.bundle):
        return
    record = {"bundle": manifest.bundle, "day": on.isoformat(), "marks": dict(manifest.marks)}
    kept = [*lines, json.dumps(record)][-KEPT:]
    write_atomically(path, "".join(f"{line}\n" for line in kept))


def bundles_with(mark: str, bundles: Iterable[PastBundle]) -> list[PastBundle]:
    """Return those of some bundles that held a content mark, each with only what carried it."""
    narrowed = (
        replace(one, marks={path: held for path, held in one.marks.items() if held == mark})
        for one in bundles
    )
    return [one for one in narrowed if one.marks]


def bundles_on(day: datetime.date, cache: Path) -> list[PastBundle]:
    """Return the bundles that were the site on a day, in order; several when one followed another."""
    return [
        one
        for one in read_history(cache)
        if one.first <= day and (one.last is None or day <= one.last)
    ]


def read_history(cache: Path) -> list[PastBundle]:
    """Return every bundle noted, oldest first."""
    records = [json.loads(line) for line in _lines(cache / HISTORY)]
    days = [datetime.date.fromisoformat(record["day"]) for record in records]
    ends = [*(following for _, following in pairwise(days)), *([None] if days else [])]
    return [
        PastBundle(record["bundle"], day, end, record["marks"])
        for record, day, end in zip(records, days, ends, strict=True)
    ]


def _lines(path: Path) -> list[str]:
    """Return the lines that are whole."""
    try:
        return [line for line in path.read_text("utf-8").splitlines() if _is_record(line)]
    except OSError:
        return []


def _is_record(line: str) -> bool:
    try:
        return {"bundle", "day", "marks"} <= json.loads(line).keys()
    except (ValueError, AttributeError):
        return False
