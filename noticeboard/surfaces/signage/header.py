"""The line above a slide: what it is about, whether it is a pilot, its language, the time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from noticeboard.edition import Edition, Sentence
from noticeboard.surfaces.signage.frame import Frame
from noticeboard.surfaces.signage.slide_drafts import SlideDraft
from noticeboard.surfaces.signage.slides import Header, bold, regular

UNMARKED = ("emergency", "drill")
"""Kinds that have no time for anything else."""


def header_of(
    draft: SlideDraft, topic: Sentence | None, editions: Sequence[Edition], frame: Frame
) -> Header:
    """Return the fullest header that fits in a line.

    What a slide is about and that it is a pilot go before the sign of its language, which its
    words show too, and before the clock, which comes back on the next slide.
    """
    if not frame.has_header:
        return Header()
    language = editions[0].language if len(editions) == 1 else ""
    said = () if draft.kind in UNMARKED else editions
    marks = tuple((one.language, _mark(one)) for one in said if _mark(one))
    full = Header(draft.icon, topic, marks, language, has_clock=True)
    bare = replace(full, topic=None)
    about = [full, _without_clock(full), _unsigned(full), replace(_unsigned(full), icon="")]
    tries = [
        *(about if topic else ()),
        bare,
        _without_clock(bare),
        replace(bare, marks=()),
        _without_clock(replace(bare, marks=())),
    ]
    return next((one for one in tries if _width(one, frame) <= frame.width), Header())


def _without_clock(header: Header) -> Header:
    return replace(header, has_clock=False)


def _unsigned(header: Header) -> Header:
    return replace(header, has_clock=False, language="")


def _mark(edition: Edition) -> str:
    return "" if edition.office.adopted_by else edition.words["signage_pilot_mark"]


def _width(header: Header, frame: Frame) -> float:
    """Return the width of all parts, and of the space between them."""
    parts = [regular(frame)(words) for _, words in header.marks]
    if header.topic:
        parts.append(bold(frame)(header.topic.shown))
    if header.language:
        parts.append(bold(frame)(header.language.upper()) + 2 * frame.chip_padding)
    icon = frame.icon if header.icon else 0
    clock = frame.clock if header.has_clock else 0
    return icon + clock + sum(parts) + 2 * frame.gap * max(0, len(parts) - 1)
