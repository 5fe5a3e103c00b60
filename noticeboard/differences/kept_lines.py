"""Lines of pages and slides as JSON, kept until the next publication is compared with them."""

from __future__ import annotations

import datetime
import json

from noticeboard.differences.bundle_texts import BundleTexts, PassagesByPlace
from noticeboard.differences.shown_lines import DatedLines

KeptPassage = tuple[list[str], str | None, str | None]
"""Lines, and the first and the last day on which they stand there."""
KeptPlace = tuple[str, str, list[KeptPassage]]
"""A language, the name of a page or slide, and what is read there."""


def write_lines(texts: BundleTexts) -> str:
    """Return the lines of a bundle's pages and slides as JSON."""
    lines = {"pages": _kept(texts.pages), "slides": _kept(texts.slides)}
    return json.dumps(lines, ensure_ascii=False)


def read_lines(written: str) -> tuple[PassagesByPlace, PassagesByPlace]:
    """Return pages and slides as `write_lines` wrote them; raises ValueError or KeyError."""
    lines = json.loads(written)
    return _recalled(lines["pages"]), _recalled(lines["slides"])


def _kept(places: PassagesByPlace) -> list[KeptPlace]:
    return [
        (*place, [(list(one.lines), _written(one.first), _written(one.last)) for one in passages])
        for place, passages in places.items()
    ]


def _recalled(kept: list[KeptPlace]) -> PassagesByPlace:
    return {
        (language, name): tuple(
            DatedLines(tuple(lines), _day(first), _day(last)) for lines, first, last in passages
        )
        for language, name, passages in kept
    }


def _written(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None
