"""A catalogue that is sound, and what was found in it: mistakes stop, warnings come back."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from noticeboard.cli.problems import UsedWrongly
from noticeboard.cli.wording import Speaker
from noticeboard.messages import Mistakes

if TYPE_CHECKING:
    # Imported when a command needs it: the page builders start first.
    from noticeboard.load import Places
    from noticeboard.model import Catalogue


def sound_catalogue(root: Path, day: datetime.date, say: Speaker) -> tuple[Catalogue, Places]:
    """Load and check; raises Mistakes with all there are, or UsedWrongly for a day too early."""
    from noticeboard.check import check_catalogue

    catalogue, places = covered_catalogue(root, day, say)
    mistakes = check_catalogue(catalogue, places, on=day)
    if mistakes:
        raise Mistakes(mistakes)
    return catalogue, places


def covered_catalogue(root: Path, day: datetime.date, say: Speaker) -> tuple[Catalogue, Places]:
    """Load; raises Mistakes, or UsedWrongly for a day before the records begin."""
    from noticeboard.load import load_with_places

    catalogue, places = load_with_places(root)
    refuse_early_day(catalogue, day, say)
    return catalogue, places


def refuse_early_day(catalogue: Catalogue, day: datetime.date, say: Speaker) -> None:
    """Raise UsedWrongly for a day before the records begin."""
    if day < catalogue.covers_from:
        raise UsedWrongly(say("not_covered", first=catalogue.covers_from, day=day))
