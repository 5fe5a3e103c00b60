"""The table of answers cut for the network: an index that decides, and parts that hold the lines.

`parts.js` puts them together again in a browser.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from noticeboard.answers.answer_json import table_json
from noticeboard.answers.answer_table import AnswerEdition, AnswerTable
from noticeboard.answers.answer_unit import OPEN, AnswerUnit
from noticeboard.model import GENERAL_SUBJECTS
from noticeboard.rules import Json

DECIDES = ("question", "period", "counted")
"""What of a unit decides which answer is given; everything else is only shown."""
GENERAL, TERMS = "general", "terms"
"""The parts of the office and open questions, and of fees and words by themselves."""


@dataclass(frozen=True)
class CutTable:
    """A table as JSON: the index, which a browser fetches first, and the parts by name."""

    index: Mapping[str, Json]
    parts: Mapping[str, Mapping[str, Json]]


def cut_table(table: AnswerTable) -> CutTable:
    """Return a table cut in an index and parts, one for each kind of service.

    A part has the editions of the index in their order, each with what is said by its units.
    """
    whole = table_json(table)
    editions = whole["editions"]
    assert isinstance(editions, list)
    names: dict[str, None] = {}
    decided, said = list[Json](), list[dict[str, dict[str, Json]]]()
    for edition, written in zip(table.editions, editions, strict=True):
        assert isinstance(written, dict)
        kept, lines = _cut(written["units"], edition)
        decided.append({**written, "units": kept})
        said.append(lines)
        names |= dict.fromkeys(lines)
    index = {**whole, "parts": sorted(names), "editions": decided}
    parts = {name: {"editions": [lines.get(name, {}) for lines in said]} for name in sorted(names)}
    return CutTable(index, parts)


def _cut(units: Json, edition: AnswerEdition) -> tuple[dict[str, Json], dict[str, dict[str, Json]]]:
    """Return what decides by unit, and what is said by part and unit."""
    assert isinstance(units, dict)
    kept: dict[str, Json] = {}
    said: dict[str, dict[str, Json]] = {}
    for id, unit in units.items():
        assert isinstance(unit, dict)
        kept[id] = {key: value for key, value in unit.items() if key in DECIDES}
        rest = {key: value for key, value in unit.items() if key not in DECIDES}
        said.setdefault(part_of(edition.units[id], edition), {})[id] = rest
    return kept, said


def part_of(unit: AnswerUnit, edition: AnswerEdition) -> str:
    """Return the part that holds a unit's lines, a sum's being that of its first service."""
    first = unit.subject.partition("+")[0]
    if first == OPEN or first in GENERAL_SUBJECTS:
        return GENERAL
    chain = edition.subjects[first].chain
    return chain[0] if chain else TERMS
