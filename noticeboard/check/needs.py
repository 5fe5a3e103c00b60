"""Parts of a catalogue that must have been read whole before a check may judge anything."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import fields

from noticeboard.messages import Message
from noticeboard.model import Catalogue

NeedyCheck = tuple[Collection[str], Callable[[], Iterable[Message]]]
"""Parts of the catalogue by name, and the check that is right only where these are whole."""

NOTHING: Collection[str] = ()
"""What each record, text or pair of texts says by itself is judged in any case."""
EVERYTHING: Collection[str] = tuple(field.name for field in fields(Catalogue))
FACTS = ("fees", "limits", "processing_times")


def found_by(checks: Sequence[NeedyCheck], broken: Collection[str]) -> list[Message]:
    """Return what checks find, of those that need none of the broken parts.

    So nothing is told that only follows from what could not be read.
    """
    return [
        message
        for needs, check in checks
        if not set(needs).intersection(broken)
        for message in check()
    ]
