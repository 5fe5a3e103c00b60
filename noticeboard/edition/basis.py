"""What a processing time rests on: the kind of its best evidence, and that in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from noticeboard.edition import values
from noticeboard.edition.sentence import filled
from noticeboard.language import long_date
from noticeboard.model import SOURCE_KINDS, Source


def make_basis(evidence: Iterable[Source]) -> values.Basis:
    """Name the kind that binds most among some sources, with its newest day.

    A regulation holds until another replaces it, so its day is left out.
    """
    evidence = tuple(evidence)
    kind = min((source.kind for source in evidence), key=SOURCE_KINDS.index)
    days = [source.page_date for source in evidence if source.kind == kind and source.page_date]
    return values.Basis(kind, max(days, default=None) if kind != "regulation" else None)


def basis_lines(time: values.Fact, words: Mapping[str, str], language: str) -> tuple[str, ...]:
    """Return where a time was read, of which day that is, and that an observed one is no promise."""
    if time.basis is None:
        return ()
    day = time.basis.day and filled(words["time_dated"], day=long_date(time.basis.day, language))
    promise = words["time_no_promise"] if time.time_kind == "observed" else None
    lines = (words[f"time_basis_{time.basis.kind}"], day and day.shown, promise)
    return tuple(one for one in lines if one)
