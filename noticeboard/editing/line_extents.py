"""The lines that belong to one entry or item: its own comment above it, and what is below it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from noticeboard.editing.composed_text import ComposedText, Spot, end_of

SECTION = re.compile(r"\s*#\s*[-=#*~]{3,}")
"""A comment drawn as a line is the heading of a section and belongs to no single record."""


@dataclass(frozen=True)
class Extent:
    """Whole lines, from the first one's begin to the last one's end without its line break."""

    start: int
    end: int


def entry_extent(whole: ComposedText, spot: Spot) -> Extent | None:
    """Return the lines of a key with its value; None where its line begins with something else."""
    if spot.key is None:
        return None
    column = int(spot.key.start_mark.column)
    return _extent(whole, spot, int(spot.key.start_mark.index), column)


def item_extent(whole: ComposedText, spot: Spot) -> Extent | None:
    """Return the lines of an item of a list; None where its line begins with something else."""
    if spot.parent is None:
        return None
    column = int(spot.parent.start_mark.column)
    dash = _dash(whole, int(spot.node.start_mark.index), column)
    return None if dash is None else _extent(whole, spot, dash, column)


def _dash(whole: ComposedText, index: int, column: int) -> int | None:
    """Return where the dash of an item is: in the column of its list, on its line or above."""
    start = whole.line_start(index)
    while whole.text[start + column : start + column + 1] != "-":
        if start == 0 or whole.text[start : start + column].strip():
            return None
        start = whole.line_start(start - 1)
    return start + column


def _extent(whole: ComposedText, spot: Spot, begin: int, column: int) -> Extent | None:
    start = whole.line_start(begin)
    if whole.text[start:begin].strip():
        return None
    end = whole.line_end(max(end_of(spot.node, whole.text), begin))
    return Extent(_with_comment_above(whole, start, column), _with_comments_in(whole, end, column))


def _with_comment_above(whole: ComposedText, start: int, column: int) -> int:
    """Return where the comment right above a line begins, unless it is the file's or a section's."""
    above = start
    while above > 0:
        line = whole.text[whole.line_start(above - 1) : above]
        is_comment = line.startswith(" " * column + "#")
        if not is_comment or SECTION.match(line):
            break
        above = whole.line_start(above - 1)
    return above if above > 0 else start


def _with_comments_in(whole: ComposedText, end: int, column: int) -> int:
    """Return where comments end that follow right below and further to the right."""
    following = whole.next_line(end)
    while following < len(whole.text):
        line = whole.text[following : whole.line_end(following)]
        if not line.lstrip(" ").startswith("#") or len(line) - len(line.lstrip(" ")) <= column:
            break
        end = whole.line_end(following)
        following = whole.next_line(following)
    return end


def blank_lines(whole: ComposedText, index: int) -> int:
    """Return where blank lines end that begin at an index, the begin of a line."""
    while index < len(whole.text) and not whole.text[index : whole.line_end(index)].strip():
        index = whole.next_line(index)
    return index


def without_lines(
    whole: ComposedText, extent: Extent, *, is_first: bool, is_last: bool
) -> tuple[int, int]:
    """Return what to cut so that lines are gone, and one of two gaps around them with them."""
    text, start = whole.text, extent.start
    end = whole.next_line(extent.end)
    is_open_below = end < len(text) and blank_lines(whole, end) > end
    before = start
    while before > 0 and not text[whole.line_start(before - 1) : before].strip():
        before = whole.line_start(before - 1)
    if is_open_below and (before < start or (is_first and not is_last)):
        return start, blank_lines(whole, end)
    if end == len(text):
        start = before
        if not text.endswith("\n") and start > 0:
            # The line before takes over that the file ends without a line break.
            start = whole.line_end(start - 1)
    return start, end
