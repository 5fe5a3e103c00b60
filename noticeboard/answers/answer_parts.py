"""The table of answers cut for the network: an index that decides, and parts that hold the lines.

`parts.js` puts them together again in a browser.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from noticeboard.answers.answer_json import (
    FigurePart,
    Listed,
    edition_json,
    likeness,
    source_json,
    unit_json,
)
from noticeboard.answers.answer_table import AnswerEdition, AnswerTable
from noticeboard.answers.answer_unit import OPEN, AnswerUnit
from noticeboard.edition import values
from noticeboard.model import GENERAL_SUBJECTS
from noticeboard.rules import Json

DECIDES = ("question", "period")
"""What of a unit decides which answer is given; everything else is only shown."""
COUNTED = "counted"
"""That a unit counts days decides too, but not its sums."""
GENERAL, TERMS = "general", "terms"
"""The parts of the office and open questions, and of fees and words by themselves."""


@dataclass(frozen=True)
class CutTable:
    """A table as JSON: the index, which a browser fetches first, and the parts by name."""

    index: Mapping[str, Json]
    parts: Mapping[str, Mapping[str, Json]]


@dataclass(frozen=True)
class _Part:
    """A part in the making: what its units name by place, and what each edition says."""

    sources: Listed[values.Source] = field(default_factory=Listed)
    figures: Listed[FigurePart] = field(default_factory=Listed)
    editions: list[dict[str, Json]] = field(default_factory=list)

    def json(self) -> dict[str, Json]:
        """Write the part; its editions are those of the index, in their order."""
        sources = [source_json(one) for one in self.sources.found]
        return {"sources": sources, "figures": [*self.figures.found], "editions": self.editions}


def cut_table(table: AnswerTable) -> CutTable:
    """Return a table cut in an index and parts, one for each kind of service.

    The first edition is whole, a later one has only what differs from the one before.
    """
    names = sorted({part_of(unit, one) for one in table.editions for unit in one.units.values()})
    parts = {name: _Part() for name in names}
    before: dict[str, dict[str, Json]] = {}
    editions = list[Json]()
    for edition in table.editions:
        for part in parts.values():
            part.editions.append({})
        units, kept = dict[str, dict[str, Json]](), dict[str, Json]()
        for id, unit in sorted(edition.units.items(), key=likeness):
            part = parts[part_of(unit, edition)]
            units[id] = unit_json(unit, edition.page_of(unit), part.sources, part.figures)
            if before.get(id) != units[id]:
                kept[id], part.editions[-1][id] = _cut(units[id])
        gone = [id for id in before if id not in units]
        editions.append(edition_json(edition, kept, gone))
        before = units
    return CutTable(_index(table, names, editions), {name: parts[name].json() for name in names})


def _cut(unit: Mapping[str, Json]) -> tuple[dict[str, Json], dict[str, Json]]:
    """Return what decides, and what is only said."""
    kept = {key: value for key, value in unit.items() if key in DECIDES}
    if COUNTED in unit:
        kept[COUNTED] = True
    return kept, {key: value for key, value in unit.items() if key not in DECIDES}


def _index(table: AnswerTable, names: Sequence[str], editions: Sequence[Json]) -> dict[str, Json]:
    return {
        "language": table.language,
        "words": dict(table.words),
        "tasks": list(table.tasks),
        "email": table.email,
        "pages": dict(table.pages),
        "covers_from": table.covers_from.isoformat(),
        "parts": names,
        "editions": editions,
    }


def part_of(unit: AnswerUnit, edition: AnswerEdition) -> str:
    """Return the part that holds a unit's lines, a sum's being that of its first service."""
    first = unit.subject.partition("+")[0]
    if first == OPEN or first in GENERAL_SUBJECTS:
        return GENERAL
    chain = edition.subjects[first].chain
    return chain[0] if chain else TERMS
