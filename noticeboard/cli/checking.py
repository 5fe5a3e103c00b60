"""A catalogue that is sound, and what was found in it: mistakes stop, warnings come back."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from noticeboard.cli.problems import UsedWrongly
from noticeboard.messages import Message, Mistakes

if TYPE_CHECKING:
    # Imported when a command needs it: the page builders start first.
    from noticeboard.load import SourceMap
    from noticeboard.model import Catalogue


def checked(
    root: Path,
    catalogue: Catalogue,
    source_map: SourceMap,
    day: datetime.date,
    today: datetime.date,
    **known: Any,
) -> tuple[Message, ...]:
    """Return the warnings; raises Mistakes, with the warnings beside, when there are some.

    `day` is the edition's, `today` the day on which dates must make sense.
    """
    from noticeboard.build.compare import published_facts
    from noticeboard.check import check_catalogue
    from noticeboard.check.sense import sense_warnings
    from noticeboard.load import load_captions

    mistakes = check_catalogue(catalogue, source_map, on=day, **known)
    warnings = sense_warnings(
        catalogue,
        source_map,
        today=today,
        captions=load_captions(root),
        published=published_facts(root / "site", root / ".cache"),
    )
    if mistakes:
        raise Mistakes(mistakes, warnings)
    return warnings


@contextlib.contextmanager
def misfits_as_mistakes(
    catalogue: Catalogue, source_map: SourceMap, warnings: Sequence[Message]
) -> Iterator[None]:
    """Turn a text that fits no screen into a mistake with its line.

    The warnings stand beside: an amount too long for a screen may have a nought too many.
    """
    from noticeboard.check.screens import screen_mistakes
    from noticeboard.surfaces.signage import TooLong

    try:
        yield
    except TooLong as error:
        mistakes = screen_mistakes(error, catalogue, source_map)
        raise Mistakes(mistakes, warnings) from error


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
    if day < catalogue.covers_from:
        values = {"first": catalogue.covers_from, "day": day}
        raise UsedWrongly(Message("not_covered", values))
    return catalogue, source_map
