"""An entry of the loop in all languages at once, where that takes no more slides than in each."""

from __future__ import annotations

from collections.abc import Sequence

from noticeboard.edition import Edition, Timeline
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.surfaces.signage.fitting import DoesNotFit
from noticeboard.surfaces.signage.frame import Frame
from noticeboard.surfaces.signage.layout import lay_out, lay_out_together
from noticeboard.surfaces.signage.screen_parts import LoopEntry
from noticeboard.surfaces.signage.slides import Slide
from noticeboard.surfaces.signage.typeface import MissingLetter


def slides_together(
    entry: LoopEntry,
    timelines: Sequence[Timeline],
    editions: Sequence[Edition],
    frame: Frame,
    drawings: Drawings,
) -> list[Slide]:
    """Return slides that say an entry in all languages; none if these would be more slides."""
    drafts = [
        entry.drafts(timeline, edition)
        for timeline, edition in zip(timelines, editions, strict=True)
    ]
    try:
        slides = [
            slide
            for same in zip(*drafts, strict=True)
            for slide in lay_out_together(same, editions, frame)
        ]
        alone = [
            [slide for draft in made for slide in lay_out(draft, edition, frame, drawings)]
            for made, edition in zip(drafts, editions, strict=True)
        ]
    except (DoesNotFit, MissingLetter, ValueError):
        return []
    codes = [slide for one in alone for slide in one if slide.kind == "code"]
    most = max(sum(slide.kind != "code" for slide in one) for one in alone)
    return [*slides, *codes] if len(slides) <= most else []
