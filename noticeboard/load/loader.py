"""From a folder of YAML and Markdown to a catalogue, and to every mistake in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from noticeboard.garbage import without_collector
from noticeboard.load.articles import load_articles
from noticeboard.load.data_files import SINGLES, TABLES, load_files, parts_in
from noticeboard.load.draft import Draft
from noticeboard.load.impossible_hours import check_hours
from noticeboard.load.office_files import OfficeFiles
from noticeboard.load.periods import check_eras, check_periods
from noticeboard.load.query_topics import check_queries
from noticeboard.load.quotes import check_quotes
from noticeboard.load.references import check_circles, check_references
from noticeboard.load.rules import check_rules
from noticeboard.load.screen_rules import check_screens
from noticeboard.load.source_map import SourceMap
from noticeboard.load.survey_elements import check_survey
from noticeboard.load.survey_quarters import check_survey_results
from noticeboard.messages import Message, Mistakes
from noticeboard.model import Catalogue, with_profiles

CHECKS = (
    check_rules,
    check_screens,
    check_references,
    check_circles,
    check_eras,
    check_periods,
    check_hours,
    check_quotes,
    check_queries,
    check_survey,
    check_survey_results,
)


@dataclass(frozen=True)
class OfficeReading:
    """The records that have no mistake, and the mistakes of all others.

    Without mistakes the catalogue is whole. Else it lacks records, and names some that it lacks:
    only checks may look at it, each at the parts that are not broken.
    """

    catalogue: Catalogue
    source_map: SourceMap
    mistakes: tuple[Message, ...]
    broken: frozenset[str]
    """Parts of the catalogue, by their names there, with a mistake in one of their files."""


def load_catalogue(folder: Path) -> Catalogue:
    """Return what `data/` and `content/` of a folder say; raises Mistakes with all there are."""
    return load_with_source_map(folder)[0]


def load_with_source_map(
    folder: Path, changed: Mapping[str, bytes | None] | None = None
) -> tuple[Catalogue, SourceMap]:
    """Return the catalogue and where everything in it is; raises Mistakes.

    `changed` holds files as they are about to be written, by their names below the folder.
    """
    reading = read_office(folder, changed)
    if reading.mistakes:
        raise Mistakes(reading.mistakes)
    return reading.catalogue, reading.source_map


def read_office(folder: Path, changed: Mapping[str, bytes | None] | None = None) -> OfficeReading:
    """Return what could be read, and every mistake that keeps the rest from being read."""
    files = OfficeFiles(folder, changed or {})
    with without_collector():
        draft = load_files(files)
        load_articles(files, draft)
        for check in CHECKS:
            check(draft)
    places = {one.location.file for one in draft.mistakes if one.location}
    broken = frozenset(part for file in places for part in parts_in(file))
    return OfficeReading(_catalogue(draft, broken), draft.source_map, tuple(draft.mistakes), broken)


def _catalogue(draft: Draft, broken: Collection[str]) -> Catalogue:
    """Return what has no mistake: of a record with one, most would only be told again."""
    places = [one.location.key_path for one in draft.mistakes if one.location]
    wrong = {path[:2] for path in places}
    tables: dict[str, Any] = {
        name: {id: record for id, record in records.items() if (name, id) not in wrong}
        for name, records in draft.records.items()
    }
    singles: dict[str, Any] = {
        name: one for name, one in draft.singles.items() if name not in broken
    }
    if "signage" in singles:
        singles["signage"] = with_profiles(singles["signage"])
    articles = {id: one for id, one in draft.articles.items() if ("articles", id) not in wrong}
    return Catalogue(**{**_nothing(), **tables, **singles}, articles=articles)


def _nothing() -> dict[str, Any]:
    """Return a catalogue's parts where no file can be read.

    A file that is one record then leaves a record without a single value.
    """
    empty = {name: kind.model_construct() for name, kind in SINGLES.values()}
    tables: dict[str, Any] = {table.name: {} for some in TABLES.values() for table in some}
    return {**tables, "strings": {}, "pronunciations": (), **empty}
