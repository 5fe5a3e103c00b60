"""The panels of a table: a row a line where it fits, and never a value away from its words."""

from __future__ import annotations

from noticeboard.surfaces.signage.fitting import DoesNotFit, split, wrap_all
from noticeboard.surfaces.signage.frame import Frame
from noticeboard.surfaces.signage.slide_drafts import DraftRow, SlideDraft
from noticeboard.surfaces.signage.slides import LaidRow, Lines, bold, regular

LINES_BESIDE = 2
"""Words beside a value may be this many lines tall before the value goes below them."""


def rows_of(
    draft: SlideDraft, frame: Frame, scale: float, heading: Lines
) -> list[tuple[LaidRow, ...]]:
    """Return the rows of each panel that a table needs; DoesNotFit when a row is too large."""
    rows = [_row(row, frame, scale) for row in draft.rows]
    heights = [row.lines * frame.line * scale for row in rows]
    room = frame.height - len(heading) * frame.line - (frame.gap if heading else 0)
    try:
        return [tuple(part) for part in split(rows, heights, frame.row_gap, room)]
    except DoesNotFit:
        tallest = draft.rows[heights.index(max(heights))]
        raise DoesNotFit(tallest.label[0].shown) from None


def _row(row: DraftRow, frame: Frame, scale: float) -> LaidRow:
    value = bold(frame, scale)(row.value.shown)
    if value > frame.width:
        raise DoesNotFit(row.value.shown)
    room = frame.width - value - 2 * frame.gap
    try:
        beside: Lines = wrap_all(row.label, room, regular(frame, scale))
    except DoesNotFit:
        beside = ()
    if 0 < len(beside) <= LINES_BESIDE + len(row.label) - 1:
        return LaidRow(beside, row.value)
    return LaidRow(
        wrap_all(row.label, frame.width, regular(frame, scale)), row.value, is_below=True
    )
