"""The panel of one figure, which is the largest thing on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from noticeboard.edition import Sentence
from noticeboard.surfaces.signage.fitting import DoesNotFit, wrap_all
from noticeboard.surfaces.signage.frame import Frame
from noticeboard.surfaces.signage.slide_drafts import SlideDraft
from noticeboard.surfaces.signage.slides import Panel, bold, heading_of, regular

PADDING = 0.2
"""Height around a figure inside its ground, above and below together, in its own size."""

SIDE = 0.16
"""Width around a figure inside its ground, left and right each, in its own size."""

LINE = 1.05
"""Height of a figure's line, in its own size."""

LEAST, MOST = 1.15, 3
"""How many times larger than the text a figure is."""


def figure_panel(draft: SlideDraft, language: str, frame: Frame) -> Panel:
    """Choose the note that leaves the figure largest, the fullest of equals; may be DoesNotFit."""
    made = []
    for note in draft.notes:
        try:
            made.append(_panel(draft, note, language, frame))
        except DoesNotFit as error:
            misfit = error
    if not made:
        raise misfit
    return max(made, key=lambda panel: panel.figure_size)


def _panel(draft: SlideDraft, note: tuple[Sentence, ...], language: str, frame: Frame) -> Panel:
    assert draft.figure, "a draft with a figure is laid out here, no other"
    heading = heading_of(draft, frame)
    lines = wrap_all(note, frame.width, regular(frame))
    room = frame.height - (len(heading) + len(lines)) * frame.line - 2 * frame.gap
    shown, size = _largest(draft.figure.shown, room, frame)
    return Panel(
        language,
        heading,
        figure=Sentence((replace(draft.figure, shown=shown),)),
        figure_size=size,
        blocks=(lines,) if lines else (),
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
