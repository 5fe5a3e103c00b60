"""Lay a draft out: as few slides as it legally takes, each as large as its room allows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from noticeboard.edition import Edition, literal, recall
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.surfaces.signage.figure import figure_panel
from noticeboard.surfaces.signage.fitting import DoesNotFit, joined, sentences_of, split, wrap
from noticeboard.surfaces.signage.frame import Frame
from noticeboard.surfaces.signage.header import header_of
from noticeboard.surfaces.signage.slide_drafts import SlideDraft
from noticeboard.surfaces.signage.slides import Lines, Panel, Slide, heading_of, numbered, regular
from noticeboard.surfaces.signage.table_rows import rows_of

SCALES = (2, 1.75, 1.5, 1.25, 1)
"""Sizes that a short text is tried at, in legal sizes."""

QUIET_ZONE = 8
"""Modules around a code, both sides together, that do not count as part of it."""


def lay_out(
    draft: SlideDraft, edition: Edition, frame: Frame, drawings: Drawings
) -> tuple[Slide, ...]:
    """Return the slides of a draft; DoesNotFit when no legal way is left.

    The heading stands in the header where it fits there; that of a figure stays with its figure.
    Codes to scan are not recalled with the rest: whoever draws them must know which are shown.
    """
    if draft.is_code_only:
        return code_slides(draft, edition, frame, drawings)
    about = ("slides", frame.screen.id, draft)
    told, said = recall(about, (edition,), (frame,), lambda own: _told(draft, own[0], frame))
    return (*said, *code_slides(told, edition, frame, drawings))


def _told(
    draft: SlideDraft, edition: Edition, frame: Frame
) -> tuple[SlideDraft, tuple[Slide, ...]]:
    """Return a draft, or what is said otherwise where that does not fit, with its slides."""
    try:
        said = (slide for one in singled(draft, frame) for slide in _said(one, edition, frame))
        return draft, tuple(said)
    except DoesNotFit:
        if draft.otherwise is None:
            raise
        return _told(draft.otherwise, edition, frame)


def singled(draft: SlideDraft, frame: Frame) -> tuple[SlideDraft, ...]:
    """Return a table as it is; rows that must each have a slide become figures of their own."""
    if draft.figure is not None or len(draft.rows) < 2 or _has_two_rows(draft, frame):
        return (draft,)
    return tuple(
        replace(
            draft,
            heading=row.label[0],
            figure=row.value.figures[0],
            notes=(row.label[1:],),
            rows=(),
            otherwise=replace(draft, rows=(row,)),
        )
        if row.value.figures
        else replace(draft, rows=(row,))
        for row in draft.rows
    )


def _has_two_rows(draft: SlideDraft, frame: Frame) -> bool:
    try:
        return any(len(rows) > 1 for rows in rows_of(draft, frame, 1, heading_of(draft, frame)))
    except DoesNotFit:
        return False


def lay_out_together(
    drafts: Sequence[SlideDraft], editions: Sequence[Edition], frame: Frame
) -> tuple[Slide, ...]:
    """Return slides that say drafts of the same thing one below the other.

    DoesNotFit when the languages need different numbers of slides, or a word has no room; a code
    has no room beside another.
    """
    if any(draft.is_code_only for draft in drafts):
        raise DoesNotFit(drafts[0].heading.shown)
    about = ("slides together", frame.screen.id, tuple(drafts))
    slides = recall(
        about, tuple(editions), (frame,), lambda own: _together_or_none(drafts, own, frame)
    )
    if slides is None:
        raise DoesNotFit(drafts[0].heading.shown)
    return slides


def _together_or_none(
    drafts: Sequence[SlideDraft], editions: Sequence[Edition], frame: Frame
) -> tuple[Slide, ...] | None:
    try:
        return _together(drafts, editions, frame)
    except DoesNotFit:
        return None


def _together(
    drafts: Sequence[SlideDraft], editions: Sequence[Edition], frame: Frame
) -> tuple[Slide, ...]:
    shared = frame.shared_by(len(editions))
    split_up = [singled(draft, shared) for draft in drafts]
    if max(map(len, split_up)) > 1:
        same_rows = zip(*split_up, strict=True)
        return tuple(slide for same in same_rows for slide in _together(same, editions, frame))
    pairs = tuple(zip(drafts, editions, strict=True))
    found = [_panels(draft, edition.language, shared) for draft, edition in pairs]
    if len({len(panels) for panels in found}) > 1:
        raise DoesNotFit(drafts[0].heading.shown)
    header = header_of(drafts[0], None, editions, frame)
    return tuple(
        Slide(drafts[0].kind, header, _alike(panels)) for panels in zip(*found, strict=True)
    )


def _alike(panels: Sequence[Panel]) -> tuple[Panel, ...]:
    """Set every language as large as the one that has least room."""
    scale, size = (min(getattr(one, name) for one in panels) for name in ("scale", "figure_size"))
    return tuple(replace(one, scale=scale, figure_size=size) for one in panels)


def _said(draft: SlideDraft, edition: Edition, frame: Frame) -> tuple[Slide, ...]:
    if draft.figure is None and draft.heading.shown:
        panels = _panels(replace(draft, heading=literal("")), edition.language, frame)
        topics = (numbered(draft, number + 1, len(panels)) for number in range(len(panels)))
        headers = [header_of(draft, topic, [edition], frame) for topic in topics]
        if all(header.topic for header in headers):
            pairs = zip(headers, panels, strict=True)
            return tuple(Slide(draft.kind, header, (panel,)) for header, panel in pairs)
    header = header_of(draft, None, [edition], frame)
    panels = _panels(draft, edition.language, frame)
    return tuple(Slide(draft.kind, header, (panel,)) for panel in panels)


def _panels(draft: SlideDraft, language: str, frame: Frame) -> tuple[Panel, ...]:
    """Return what a language needs of panels, their headings among them; may be DoesNotFit."""
    if draft.figure is not None:
        return (figure_panel(draft, language, frame),)
    whole = draft if draft.is_list else replace(draft, items=_run_on(draft))
    one = _one_panel(whole, language, frame)
    if one:
        return (one,)
    if draft.is_list:
        try:
            return _numbered_panels(draft, language, frame)
        except DoesNotFit:
            pass
    sentences = (sentence for item in whole.items for sentence in sentences_of(item))
    return _numbered_panels(replace(draft, items=tuple(sentences)), language, frame)


def _run_on(draft: SlideDraft) -> Lines:
    """Return a text as one paragraph."""
    return (joined(draft.items),) if draft.items else ()


def _numbered_panels(draft: SlideDraft, language: str, frame: Frame) -> tuple[Panel, ...]:
    """Spread a draft over several panels; the number in a heading may take a line, so a panel."""
    parts = _parts(draft, language, frame)
    if not draft.heading.shown:
        return parts
    count = len(parts)
    parts = _parts(replace(draft, heading=numbered(draft, count, count)), language, frame)
    headings = (
        heading_of(replace(draft, heading=numbered(draft, number, len(parts))), frame)
        for number in range(1, len(parts) + 1)
    )
    return tuple(
        replace(part, heading=heading) for part, heading in zip(parts, headings, strict=True)
    )


def _one_panel(draft: SlideDraft, language: str, frame: Frame) -> Panel | None:
    """Say everything on one panel, as large as it can be; nothing when it is too long."""
    for scale in SCALES:
        try:
            parts = _parts(draft, language, frame, scale)
        except DoesNotFit:
            continue
        if len(parts) == 1:
            return parts[0]
    return None


def _parts(draft: SlideDraft, language: str, frame: Frame, scale: float = 1) -> tuple[Panel, ...]:
    """Spread rows, items or one paragraph over panels; each has the heading as it is."""
    heading = heading_of(draft, frame)
    if draft.rows:
        return tuple(
            Panel(language, heading, rows=rows, scale=scale)
            for rows in rows_of(draft, frame, scale, heading)
        )
    return tuple(
        Panel(language, heading, blocks=tuple(blocks), scale=scale, is_list=draft.is_list)
        for blocks in _blocks(draft, frame, scale, heading)
    )


def _blocks(draft: SlideDraft, frame: Frame, scale: float, heading: Lines) -> list[list[Lines]]:
    is_list = draft.is_list
    width = frame.width - (frame.indent if is_list else 0)
    measure = regular(frame, scale)
    blocks = [wrap(item, width, measure, is_even=not is_list) for item in draft.items]
    heights = [len(block) * frame.line * scale for block in blocks]
    room = frame.height - len(heading) * frame.line - (frame.gap if heading else 0)
    try:
        return split(blocks, heights, frame.item_gap if is_list else 0, room)
    except DoesNotFit:
        raise DoesNotFit(draft.items[heights.index(max(heights))].shown) from None


def code_slides(
    draft: SlideDraft, edition: Edition, frame: Frame, drawings: Drawings
) -> tuple[Slide, ...]:
    """Offer the whole list to take away, where the farthest reader's phone can see the code."""
    if not draft.take_away or frame.qr_side > frame.width:
        return ()
    words, label = edition.words, edition.words["signage_code"]
    titled = replace(draft, heading=literal(words["signage_code_heading"]))
    if draft.is_code_only:
        titled, label = draft, draft.heading.shown
    heading = heading_of(titled, frame)
    code = drawings.svg(draft.take_away, label)
    modules = _modules_of(code)
    side = min(frame.width, frame.height - len(heading) * frame.line - frame.gap)
    if side * (modules - QUIET_ZONE) / modules < frame.qr_side:
        return ()
    panel = Panel(edition.language, heading, code=code, code_side=side)
    return (Slide("code", header_of(draft, None, [edition], frame), (panel,)),)


def _modules_of(code: str) -> int:
    """Return how many squares a drawn code has a side, its quiet zone among them."""
    box = re.search(r'viewBox="0 0 (\d+)', code)
    assert box, "a drawing of ours says how large it is"
    return int(box[1])
