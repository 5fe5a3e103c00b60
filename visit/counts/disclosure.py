"""Disclosure control: which cells of a table may be shown, so that nobody is counted out of it.

Small cells are hidden, with the next larger one where they would follow from what is left, and the
whole table where that is not enough: whoever knows the rule, the total and which cells are empty
finds two or more possible values for each hidden one.
A table has one total and one or two dimensions, and the tables of an edition share no dimension, so
that their totals are all that they have in common.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from visit.small_cells import grouped_counts

Key = tuple[str, ...]
"""Where a cell stands: one value for each dimension."""
MOST_DIMENSIONS = 2


@dataclass(frozen=True)
class DisclosureRule:
    """The smallest count that is shown, and the step to which counts are rounded."""

    fewest: int
    step: int


FOR_STAFF = DisclosureRule(fewest=5, step=5)
FOR_ALL = DisclosureRule(fewest=10, step=1)


@dataclass(frozen=True)
class CountTable:
    """Counts as they are; never shown."""

    name: str
    dimensions: tuple[str, ...]
    cells: Mapping[Key, int]

    def __post_init__(self) -> None:
        wrong = [key for key in self.cells if len(key) != len(self.dimensions)]
        if wrong or not 1 <= len(self.dimensions) <= MOST_DIMENSIONS:
            raise ValueError(self.name)


@dataclass(frozen=True)
class ShownTable:
    """Counts as they may be shown; a cell that is not there is hidden or empty, nobody knows."""

    name: str
    dimensions: tuple[str, ...]
    cells: Mapping[Key, int]
    total: int | None
    """None when all together are too few, or hardly more than cells."""
    is_partly_hidden: bool

    @property
    def rest(self) -> int | None:
        """Return all that is left of the total beside the cells; None where there is nothing."""
        if not self.is_partly_hidden or not self.cells or self.total is None:
            return None
        return max(self.total - sum(self.cells.values()), 0) or None


def shown_tables(tables: Sequence[CountTable], rule: DisclosureRule) -> tuple[ShownTable, ...]:
    """Return tables of the same visits as a rule lets them be seen, their cells in order.

    Their totals are one number: where one table must not tell it, none of them shows anything.
    """
    filled = [
        {key: table.cells[key] for key in sorted(table.cells) if table.cells[key]}
        for table in tables
    ]
    is_told = all(_is_total_safe(cells, rule.fewest) for cells in filled)
    return tuple(
        _shown(table, cells, rule) if is_told else _untold(table, cells)
        for table, cells in zip(tables, filled, strict=True)
    )


def _is_total_safe(filled: Mapping[Key, int], fewest: int) -> bool:
    """Return whether enough visits are behind a total, and more than hardly one in each cell.

    A total as high as its cells are many says that each holds one visit.
    """
    return sum(filled.values()) >= max(fewest, len(filled) + 2)


def _shown(table: CountTable, filled: Mapping[Key, int], rule: DisclosureRule) -> ShownTable:
    # Empty cells protect nobody: everybody knows when an office is closed.
    counts = grouped_counts(tuple(filled.values()), rule.fewest, least=1)
    cells = {
        key: rounded(count, rule.step)
        for key, count in zip(filled, counts, strict=True)
        if count is not None
    }
    total = rounded(sum(filled.values()), rule.step)
    return ShownTable(table.name, table.dimensions, cells, total, None in counts)


def _untold(table: CountTable, filled: Mapping[Key, int]) -> ShownTable:
    return ShownTable(table.name, table.dimensions, {}, None, bool(filled))


def rounded(count: int, step: int) -> int:
    """Return a count rounded to a step, half up."""
    return (2 * count + step) // (2 * step) * step
