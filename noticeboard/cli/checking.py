"""A catalogue that is sound, for the commands that read it and build nothing."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from noticeboard.cli.problems import UsedWrongly
from noticeboard.messages import Message, Mistakes

if TYPE_CHECKING:
    # Imported when a command needs it: the page builders start first.
    from noticeboard.load import SourceMap
    from noticeboard.model import Catalogue


def sound_catalogue(root: Path, day: datetime.date) -> tuple[Catalogue, SourceMap]:
    """Load and check; raises Mistakes with all there are, or UsedWrongly for a day too early."""
    from noticeboard.check import check_catalogue

    catalogue, source_map = covered_catalogue(root, day)
    mistakes = check_catalogue(catalogue, source_map, on=day)
    if mistakes:
        raise Mistakes(mistakes)
    return catalogue, source_map


def covered_catalogue(root: Path, day: datetime.date) -> tuple[Catalogue, SourceMap]:
    """Load; raises Mistakes, or UsedWrongly for a day before the records begin."""
    from noticeboard.load import load_with_source_map

    catalogue, source_map = load_with_source_map(root)
    refuse_early_day(catalogue, day)
    return catalogue, source_map


def refuse_early_day(catalogue: Catalogue, day: datetime.date) -> None:
    """Raise UsedWrongly for a day before the records begin."""
    if day < catalogue.covers_from:
        values = {"first": catalogue.covers_from, "day": day}
        raise UsedWrongly(Message("not_covered", values))
