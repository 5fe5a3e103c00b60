"""Disclosure control: which cells of a table may be shown, so that nobody is counted out of it.

Small cells are hidden, and with them as many others as it takes that no total gives one away. A
table has one total and one or two dimensions, and the tables of an edition share no dimension, so
that their totals are all that they have in common.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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
    """None when even all together are too few."""
    is_partly_hidden: bool


def shown_table(table: CountTable, rule: DisclosureRule) -> ShownTable:
    """Return a table as a rule lets it be seen, its cells in order."""
    filled = {key: count for key, count in table.cells.items() if count}
    hidden = _hidden(filled, rule.fewest)
    total = sum(filled.values())
    cells = {key: rounded(filled[key], rule.step) for key in sorted(filled) if key not in hidden}
    shown_total = rounded(total, rule.step) if total >= rule.fewest else None
    return ShownTable(table.name, table.dimensions, cells, shown_total, bool(hidden))


def _hidden(filled: Mapping[Key, int], fewest: int) -> frozenset[Key]:
    """Return the cells that are too small, and the smallest others that must go with them.

    What the total leaves for hidden cells belongs to two or more of them and is not small itself.
    Empty cells protect nobody: everybody knows when an office is closed.
    """
    rising = sorted(filled, key=lambda key: (filled[key], key))
    count = sum(filled[key] < fewest for key in rising)
    if count == 0:
        return frozenset()
    while count < len(rising) and (count < 2 or sum(filled[k] for k in rising[:count]) < fewest):
        count += 1
    return frozenset(rising[:count])


def rounded(count: int, step: int) -> int:
    """Return a count rounded to a step, half up."""
    return (2 * count + step) // (2 * step) * step
