"""Warnings of a small office with some words swapped, as the clerk reads their first lines."""

from __future__ import annotations

import datetime
from pathlib import Path

from small_catalogue import Override, write_small_catalogue

from noticeboard.check.sense import sense_warnings
from noticeboard.load import load_with_places
from noticeboard.messages import Message, text

TODAY = datetime.date(2026, 11, 27)


def found_in(
    folder: Path,
    today: datetime.date = TODAY,
    published: tuple = (),
    captions: tuple = (),
    **swaps: Override,
) -> tuple[Message, ...]:
    """Every warning of the small catalogue with some words swapped."""
    catalogue, places = load_with_places(write_small_catalogue(folder, **swaps))
    return sense_warnings(catalogue, places, today=today, published=published, captions=captions)


def lines_of(folder: Path, language: str = "id", **swaps) -> list[str]:
    """The first line of every warning, as it is printed."""
    return [text(warning, language).splitlines()[0] for warning in found_in(folder, **swaps)]
