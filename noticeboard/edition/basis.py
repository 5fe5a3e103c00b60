"""The basis of a processing time: the kind of its best evidence."""

from __future__ import annotations

from collections.abc import Iterable

from noticeboard.edition import values
from noticeboard.model import SOURCE_KINDS, SourceRecord


def make_basis(evidence: Iterable[SourceRecord]) -> values.Basis:
    """Name the kind that binds most among some sources, with its newest day.

    A regulation holds until another replaces it, so its day is left out.
    """
    evidence = tuple(evidence)
    kind = min((source.kind for source in evidence), key=SOURCE_KINDS.index)
    days = [source.page_date for source in evidence if source.kind == kind and source.page_date]
    return values.Basis(kind, max(days, default=None) if kind != "regulation" else None)
