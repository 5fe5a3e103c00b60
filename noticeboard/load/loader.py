"""From a folder of YAML and Markdown to a catalogue, or to every mistake in it."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from noticeboard.load.articles import load_articles
from noticeboard.load.data_files import load_files
from noticeboard.load.draft import Draft
from noticeboard.load.impossible_hours import check_hours
from noticeboard.load.office_files import OfficeFiles
from noticeboard.load.periods import check_eras, check_periods
from noticeboard.load.query_topics import check_queries
from noticeboard.load.quotes import check_quotes
from noticeboard.load.references import check_circles, check_references
from noticeboard.load.rules import check_rules
from noticeboard.load.source_map import SourceMap
from noticeboard.messages import Mistakes
from noticeboard.model import Catalogue

CHECKS = (
    check_rules,
    check_references,
    check_circles,
    check_eras,
    check_periods,
    check_hours,
    check_quotes,
    check_queries,
)


def load_catalogue(folder: Path) -> Catalogue:
    """Return what `data/` and `content/` of a folder say; raises Mistakes with all there are."""
    return load_with_source_map(folder)[0]


def load_with_source_map(
    folder: Path, changed: Mapping[str, bytes] | None = None
) -> tuple[Catalogue, SourceMap]:
    """Return the catalogue and where everything in it is; raises Mistakes.

    `changed` holds files as they are about to be written, by their names below the folder.
    """
    files = OfficeFiles(folder, changed or {})
    with _without_collector():
        draft = load_files(files)
        load_articles(files, draft)
        for check in CHECKS:
            check(draft)
    if draft.mistakes:
        raise Mistakes(draft.mistakes)
    return _catalogue(draft), draft.source_map


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the garbage collector from walking the many nodes again and again: half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _catalogue(draft: Draft) -> Catalogue:
    parts: dict[str, Any] = {**draft.records, **draft.singles}
    return Catalogue(**parts, articles=draft.articles)
