"""Lay a draft out: as few slides as it legally takes, each with room to breathe."""

from __future__ import annotations

import re
from dataclasses import replace

from noticeboard.edition import Edition, Sentence, literal
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.surfaces.signage.content import SlideDraft
from noticeboard.surfaces.signage.figure import figure_slide
from noticeboard.surfaces.signage.fitting import DoesNotFit, joined, sentences_of, split, wrap
from noticeboard.surfaces.signage.frame import Frame
from noticeboard.surfaces.signage.slides import Slide, has_picture, heading_of, regular, room_below

SCALES = (1.25, 1)
"""Sizes that a short text is tried at, in legal sizes."""

Block = tuple[Sentence, ...]


def lay_out(
    draft: SlideDraft, edition: Edition, frame: Frame, drawings: Drawings
) -> tuple[Slide, ...]:
    """Return the slides of a draft; DoesNotFit when no legal way is left."""
    if draft.figure is not None:
        return _figure_slides(draft, frame)
    if not draft.is_list:
        return _one_slide(draft, frame) or _several_slides(
            replace(draft, items=tuple(sentences_of(joined(draft.items)))), frame
        )
    return (*_several_slides(draft, frame), *_code_slide(draft, edition, frame, drawings))


def _figure_slides(draft: SlideDraft, frame: Frame) -> tuple[Slide, ...]:
    """Show a figure large; where its condition leaves no room for that, say it in words."""
    assert draft.figure, "a draft with a figure is laid out here, no other"
    try:
        return (figure_slide(draft, frame),)
    except DoesNotFit:
        said = (Sentence((draft.figure,)), *draft.notes[-1])
        items = tuple(one + "." for one in said)
        in_words = replace(draft, figure=None, notes=(), items=items)
        slides = _one_slide(in_words, frame) if draft.is_conditional else ()
        if not slides:
            raise
        return slides


def _one_slide(draft: SlideDraft, frame: Frame) -> tuple[Slide, ...]:
    """Run a text on as one paragraph, as large as it can be; nothing when it is too long."""
    heading = heading_of(draft, frame)
    room = room_below(draft, heading, frame) - frame.gap
    for scale in SCALES:
        try:
            lines = wrap(joined(draft.items), frame.width, regular(frame, scale))
        except DoesNotFit:
            continue
        if len(lines) * frame.line * scale <= room:
            return (
                Slide(
                    draft.kind,
                    draft.icon,
                    heading,
                    blocks=(lines,),
                    scale=scale,
                    has_picture=has_picture(draft, frame),
                ),
            )
    return ()


def _several_slides(draft: SlideDraft, frame: Frame) -> tuple[Slide, ...]:
    """Spread the items, and number the slides when one is not enough."""
    parts = _parts(draft, frame, heading_of(draft, frame))
    if len(parts) > 1:
        parts = _parts(draft, frame, heading_of(draft, frame, part=(len(parts), len(parts))))
    return tuple(
        Slide(
            draft.kind,
            draft.icon,
            heading_of(draft, frame, part=(number, len(parts))),
            blocks=tuple(blocks),
            is_list=draft.is_list,
            has_picture=has_picture(draft, frame),
        )
        for number, blocks in enumerate(parts, start=1)
    )


def _parts(draft: SlideDraft, frame: Frame, heading: Block) -> list[list[Block]]:
    gap = frame.item_gap if draft.is_list else frame.gap
    width = frame.width - (frame.indent if draft.is_list else 0)
    blocks = [wrap(item, width, regular(frame), is_even=not draft.is_list) for item in draft.items]
    heights = [len(block) * frame.line for block in blocks]
    try:
        return split(blocks, heights, gap, room_below(draft, heading, frame) - gap)
    except DoesNotFit:
        raise DoesNotFit(draft.items[heights.index(max(heights))].shown) from None


def _code_slide(
    draft: SlideDraft, edition: Edition, frame: Frame, drawings: Drawings
) -> tuple[Slide, ...]:
    """Offer the whole list to take away, where the farthest reader's phone can see the code."""
    if not draft.take_away or frame.qr_side > frame.width:
        return ()
    heading = heading_of(
        replace(draft, heading=literal(edition.words["signage_code_heading"])), frame
    )
    code = drawings.svg(draft.take_away, edition.words["signage_code"])
    modules = _modules_of(code)
    side = min(frame.width, room_below(draft, heading, frame) - frame.gap)
    # The quiet zone is four modules wide on each side and does not count as part of the code.
    if side * (modules - 8) / modules < frame.qr_side:
        return ()
    return (Slide("code", draft.icon, heading, code=code, code_side=side),)


def _modules_of(code: str) -> int:
    """Return how many squares a drawn code has a side, its quiet zone among them."""
    box = re.search(r'viewBox="0 0 (\d+)', code)
    assert box, "a drawing of ours says how large it is"
    return int(box[1])
