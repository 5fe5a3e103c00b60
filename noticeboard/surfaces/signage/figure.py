"""The slide of one figure, which is the largest thing on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from noticeboard.edition import Sentence
from noticeboard.surfaces.signage.content import SlideDraft
from noticeboard.surfaces.signage.fitting import DoesNotFit, wrap_all
from noticeboard.surfaces.signage.frame import Frame
from noticeboard.surfaces.signage.slides import (
    Slide,
    bold,
    has_picture,
    heading_of,
    regular,
    room_below,
)

PADDING = 0.34
"""Height around a figure inside its ground, above and below together, in its own size."""

SIDE = 0.2
"""Width around a figure inside its ground, left and right each, in its own size."""

LINE = 1.05
"""Height of a figure's line, in its own size."""

LEAST, MOST = 1.15, 1.9
"""How many times larger than the text a figure is."""


def figure_slide(draft: SlideDraft, frame: Frame) -> Slide:
    """Choose the note that leaves the figure largest; give up the icon before the slide."""
    for icon in (draft.icon, ""):
        made = []
        for note in draft.notes:
            try:
                made.append(_slide(replace(draft, icon=icon), note, frame))
            except DoesNotFit as error:
                misfit = error
        if made:
            return max(made, key=lambda slide: slide.figure_size)
    raise misfit


def _slide(draft: SlideDraft, note: tuple[Sentence, ...], frame: Frame) -> Slide:
    assert draft.figure, "a draft with a figure is laid out here, no other"
    heading = heading_of(draft, frame)
    lines = wrap_all(note, frame.width, regular(frame))
    room = room_below(draft, heading, frame) - 2 * frame.gap - len(lines) * frame.line
    shown, size = _largest(draft.figure.shown, room, frame)
    return Slide(
        draft.kind,
        draft.icon,
        heading,
        figure=Sentence((replace(draft.figure, shown=shown),)),
        figure_size=size,
        blocks=(lines,) if lines else (),
        has_picture=has_picture(draft, frame),
    )


def _largest(shown: str, room: float, frame: Frame) -> tuple[str, int]:
    """Return the figure on one line or two, whichever is larger, and its size."""
    sizes = {"\n".join(lines): _size(lines, room, frame) for lines in _ways(shown, frame)}
    best = max(sizes, key=lambda lines: sizes[lines])
    if sizes[best] < frame.text * LEAST:
        raise DoesNotFit(shown)
    return best, sizes[best]


def _ways(shown: str, frame: Frame) -> list[list[str]]:
    words = shown.split(" ")
    pairs = [[" ".join(words[:at]), " ".join(words[at:])] for at in range(1, len(words))]
    return [[shown], *sorted(pairs, key=lambda pair: max(map(bold(frame), pair)))[:1]]


def _size(lines: Sequence[str], room: float, frame: Frame) -> int:
    widest = max(map(bold(frame), lines)) / frame.text + 2 * SIDE
    by_height = room / (len(lines) * LINE + PADDING)
    return int(min(by_height, frame.width / widest, frame.text * MOST))
