"""Which counts may be shown: none of fewer than ten people, nor one that others give away.

A table whose sum is known gives a single hidden count away, and so do several whose sum leaves only
one possibility. Then the whole table is hidden: what is hidden next by size would tell of it too.
Whoever knows this rule and the sum finds two or more possible values for every hidden count.
"""

from __future__ import annotations

from collections.abc import Sequence

from noticeboard.model import FEWEST_SHOWN


def shown_counts(
    counts: Sequence[int], fewest: int = FEWEST_SHOWN, least: int = 0
) -> tuple[int | None, ...]:
    """Return the counts of a table whose sum is known, None in place of those that are hidden.

    Counts under `fewest` alone are hidden where they have company, are together as many as one that
    may be shown, and are neither all as high nor all as low as they can be; else every count is.
    `least` is what everybody knows of each count: 1 where no empty one is among them.
    """
    small = [count for count in counts if count < fewest]
    if not small:
        return tuple(counts)
    lowest = max(fewest, len(small) * least + 1)
    if len(small) < 2 or not lowest <= sum(small) < len(small) * (fewest - 1):
        return (None,) * len(counts)
    return tuple(None if count < fewest else count for count in counts)


def grouped_counts(
    counts: Sequence[int], fewest: int = FEWEST_SHOWN, least: int = 0
) -> tuple[int | None, ...]:
    """Return the counts of a table whose sum is all else that is known of it.

    Where the small ones alone would give each other away, the next larger one is hidden with them,
    if together they are no more than each count that is still shown: then any of them may be the
    large one, and the next of whichever is small. Else every count is hidden. For a table of which
    more sums are known than one this is not enough: two sums give two counts away.
    """
    shown = shown_counts(counts, fewest, least)
    if any(count is not None for count in shown):
        return shown
    order = sorted(range(len(counts)), key=counts.__getitem__)
    size = sum(count < fewest for count in counts) + 1
    group, rest = order[:size], order[size:]
    if not rest or sum(counts[at] for at in group) > counts[rest[0]]:
        return shown
    return tuple(None if at in group else count for at, count in enumerate(counts))
