"""Subjects, facets and signals that the words of visitors lead to: each must be there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticeboard.load.draft import WHERE, Draft
from noticeboard.load.meant import certain, nearest
from noticeboard.model import FACETS, GENERAL_SUBJECTS, OPEN, SIGNALS, PhrasesRecord, QueriesRecord

QueryPath = tuple[str | int, ...]


def check_queries(draft: Draft) -> None:
    """Refuse phrases for a subject, facet or signal that does not exist, or is there already."""
    queries: QueriesRecord | None = draft.singles.get("queries")
    if queries is None:
        return
    _check_choices(draft, "facets", queries.facets, FACETS)
    _check_choices(draft, "signals", queries.signals, SIGNALS)
    _check_twice(draft, "subjects", queries.subjects)
    tables = [draft.known(table) for table in ("services", "fees", "terms")]
    if None not in tables and draft.office is not None:
        open_ = {OPEN + question.id for question in draft.office.open_questions}
        ids = {*GENERAL_SUBJECTS, *open_}.union(*(ids or () for ids in tables))
        for path, id in _ids("subjects", queries.subjects):
            if id not in ids:
                _report_unknown(draft, path, id, ids)


def _ids(name: str, rows: Sequence[PhrasesRecord]) -> Iterator[tuple[QueryPath, str]]:
    """Yield every id that a list names, with its place."""
    for number, row in enumerate(rows):
        path = ("queries", name, number)
        yield (*path, "id"), row.id
        yield from (((*path, "yields_to", at), id) for at, id in enumerate(row.yields_to))


def _check_choices(
    draft: Draft, name: str, rows: Sequence[PhrasesRecord], choices: tuple[str, ...]
) -> None:
    _check_twice(draft, name, rows)
    for path, id in _ids(name, rows):
        if id not in choices:
            draft.report(path, "choice", raw=id, choices=", ".join(choices))


def _check_twice(draft: Draft, name: str, rows: Sequence[PhrasesRecord]) -> None:
    seen = set[str]()
    for number, row in enumerate(rows):
        if row.id in seen:
            draft.report(("queries", name, number, "id"), "id_twice", id=row.id, where=name)
        seen.add(row.id)


def _report_unknown(draft: Draft, path: QueryPath, id: str, ids: set[str]) -> None:
    where, meant = WHERE["services"], certain(id, ids) or nearest(id, ids)
    if meant is None:
        draft.report(path, "id_unknown", id=id, where=where)
    else:
        draft.report(path, "id_meant", id=id, where=where, meant=meant)
