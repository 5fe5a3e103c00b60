"""The draft of a catalogue: the records that are valid so far, the ids that are known."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from noticeboard.load.source_map import SourceMap
from noticeboard.load.tree import Tree
from noticeboard.messages import KeyPath, Location, Message, Value
from noticeboard.model import (
    ArticleText,
    FactRecord,
    OfficeRecord,
    PlacedRecords,
    ServiceRecord,
    Signage,
    every_record,
)

PARTS_OF_ADDRESSES = {"checker", "print"}
"""Slugs that are no page by themselves: each is followed or preceded by a service's."""

FACT_TABLES = ("fees", "limits", "processing_times")
WHERE = {
    "sources": "data/sources.yaml",
    "fees": "data/fees.yaml",
    "limits": "data/limits.yaml",
    "processing_times": "data/processing_times.yaml",
    "documents": "data/documents.yaml",
    "questions": "data/questions.yaml",
    "conditions": "data/questions.yaml",
    "channels": "data/channels.yaml",
    "groups": "data/groups.yaml",
    "steps": "data/steps.yaml",
    "services": "data/requirements.yaml",
    "notices": "data/notices.yaml",
    "campaigns": "data/campaigns.yaml",
    "counter_phrases": "data/counter_phrases.yaml",
    "survey_results": "data/survey_results.yaml",
    "emergencies": "data/emergencies.yaml",
    "screens": "data/signage.yaml",
    "terms": "data/terms.yaml",
    "places": "data/office.yaml",
    "pages": "data/requirements.yaml, content/",
    "facts": "data/fees.yaml, limits.yaml, processing_times.yaml",
}
"""The file that holds the records of a table."""


@dataclass
class Draft:
    """A catalogue in the making; it collects mistakes until nothing more can be read."""

    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Valid records by table and id."""
    ids: dict[str, set[str]] = field(default_factory=dict)
    """Ids by table, those of records that are not valid too."""
    broken: set[str] = field(default_factory=set)
    """Tables with a part that could not be read or has a wrong id: a missing id proves nothing."""
    singles: dict[str, Any] = field(default_factory=dict)
    """Files that are one record: office, signage, speech; and the pronunciations."""
    articles: dict[str, dict[str, ArticleText]] = field(default_factory=dict)
    starts: dict[tuple[str | int, ...], Any] = field(default_factory=dict)
    mistakes: list[Message] = field(default_factory=list)

    @property
    def source_map(self) -> SourceMap:
        """Return where everything read so far is."""
        return SourceMap(self.starts)

    @property
    def office(self) -> OfficeRecord | None:
        """Return the office, if it could be read."""
        return self.singles.get("office")

    @property
    def covers_from(self) -> datetime.date | None:
        """Return the first day of all editions, if it could be read."""
        return self.office.covers_from if self.office else None

    @property
    def services(self) -> dict[str, ServiceRecord]:
        """Return the valid services by id."""
        return self.records.get("services", {})

    def facts(self) -> Iterator[tuple[str, FactRecord]]:
        """Yield every valid fact with its table."""
        for table in FACT_TABLES:
            for fact in self.records.get(table, {}).values():
                yield table, fact

    def known(self, table: str) -> set[str] | None:
        """Return the ids of a table, or None when its file could not be read."""
        if table == "facts":
            sets = [self.known(name) for name in FACT_TABLES]
            return None if None in sets else set().union(*(ids or set() for ids in sets))
        if table == "pages":
            return self._pages()
        if table == "places":
            return {place.id for place in self.office.places} if self.office else None
        if table == "screens":
            signage: Signage | None = self.singles.get("signage")
            return {screen.id for screen in signage.screens} if signage else None
        return None if table in self.broken else self.ids.get(table, set())

    def _pages(self) -> set[str] | None:
        """Return what a link may lead to: services, articles, and pages made from data alone."""
        services, words = self.known("services"), self.records.get("strings")
        if services is None or "strings" in self.broken or words is None:
            return None
        made = {key.removeprefix("slug_") for key in words if key.startswith("slug_")}
        absent = set() if self.records.get("survey_results") else {"survey"}
        return {"home", *services, *self.articles, *made} - PARTS_OF_ADDRESSES - absent

    def first_of(
        self, table: str, id_: str, tree: Tree, place: KeyPath, *, at_key: bool = False
    ) -> bool:
        """Note where a record is; one whose id was used before is a mistake and not noted.

        Its id is its own key where it is told `at_key`, else a value within it.
        """
        if id_ in self.ids.setdefault(table, set()):
            first = self.source_map.mark((table, id_))
            mark = tree.key_mark(place) if at_key else tree.mark((*place, "id"))
            self.report(mark, "id_twice", id=id_, where=f"{first.file}:{first.line}")
            # One of the two was to have another id, which others may name.
            self.broken.add(table)
            return False
        self.ids[table].add(id_)
        self.starts[(table, id_)] = (tree, tuple(place))
        return True

    @cached_property
    def everything(self) -> PlacedRecords:
        """Return every record, those within others too, with its path; ask once all is read."""
        tables = {name: records for name, records in self.records.items() if name != "strings"}
        return every_record(tables, self.singles)

    def report(
        self, at: KeyPath | Location, code: str, mend: str | None = None, /, **values: Value
    ) -> None:
        """Note a mistake at a path of the catalogue or a place in a file."""
        mark = at if isinstance(at, Location) else self.source_map.mark(at)
        self.mistakes.append(Message(code, values, mark, mend))
