"""How much room words need on a slide: in points, guessed from letters, never too little."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from noticeboard.edition import Sentence
from noticeboard.messages import Message, StaffError

Row = tuple[Sentence, ...]

WIDTH, HEIGHT, MARGIN = 960, 540, 40
"""A slide of 16:9."""
TITLE_SIZE, TEXT_SIZE, SMALL_SIZE = 36, 26, 24
"""No letter on a slide is smaller than 24 points: it is read across a room."""
BODY_TOP, BODY_BOTTOM = 116, 452
LIST_WIDTH = WIDTH - 2 * MARGIN
INDENT = 32
"""Before a row of a list, for its bullet or number."""
CODE_SIDE = 200
TITLE_LINES = 2
ROW_GAP, CELL_GAP, REMARK_GAP = 8, 10, 6
COLUMNS = (0.66, 0.34)
"""The shares of a table's columns."""

_LETTER = 0.56
"""How wide a letter is, in parts of its size: a little more than bold ones in Arial."""
_LINE = 1.2


class SlideTooLong(StaffError):
    """A title or row has no room on one slide at its size."""


def pages_of(
    title: Sentence,
    rows: Sequence[Row],
    columns: Sequence[str],
    remarks: Sequence[str],
    has_code: bool,
) -> tuple[tuple[Row, ...], ...]:
    """Return rows as slides have room for them, one slide when there are none.

    Raises SlideTooLong.
    """
    room = BODY_BOTTOM - BODY_TOP - remarks_height(remarks)
    if columns:
        room -= table_row_height(columns)
    width = LIST_WIDTH - (CODE_SIDE + MARGIN if has_code else 0)
    heights = [
        table_row_height([cell.shown for cell in row]) if columns else _line_height(row[0], width)
        for row in rows
    ]
    # What a slide's number adds to its title is counted too.
    is_titled = _lines(f"{title.shown} (0/0)", TITLE_SIZE, LIST_WIDTH) <= TITLE_LINES
    if not is_titled or room < max(heights, default=0):
        raise SlideTooLong(Message("slide_too_long", {"title": title.shown}))
    return tuple(_filled_pages(rows, heights, room)) or ((),)


def _filled_pages(
    rows: Sequence[Row], heights: Sequence[float], room: float
) -> Iterator[tuple[Row, ...]]:
    page: list[Row] = []
    used = 0.0
    for row, height in zip(rows, heights, strict=True):
        if page and used + height > room:
            yield tuple(page)
            page, used = [], 0.0
        page.append(row)
        used += height
    if page:
        yield tuple(page)


def remarks_height(remarks: Sequence[str]) -> float:
    """Return how high the remarks of a slide are, with the gap above each."""
    lines = sum(_lines(one, SMALL_SIZE, LIST_WIDTH) for one in remarks)
    return lines * SMALL_SIZE * _LINE + len(remarks) * REMARK_GAP


def table_row_height(cells: Sequence[str]) -> float:
    """Return how high a row of a table is."""
    widths = (share * (LIST_WIDTH) - 2 * CELL_GAP for share in COLUMNS)
    lines = max(_lines(cell, SMALL_SIZE, width) for cell, width in zip(cells, widths, strict=True))
    return lines * SMALL_SIZE * _LINE + CELL_GAP


def _line_height(said: Sentence, width: float) -> float:
    # The bullet or number takes some of the width.
    lines = _lines(said.shown, TEXT_SIZE, width - INDENT)
    return lines * TEXT_SIZE * _LINE + ROW_GAP


def _lines(text: str, size: float, width: float) -> int:
    return max(1, len(textwrap.wrap(text, int(width / (size * _LETTER)))))
