"""The slide that a call of the queue has for itself, where a screen gives calls a whole slide.

The number, an arrow and the counter are as large as the slide, on one line or two; below them each
language says where to go. The player fills all in, and sets the number as large as its width allows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from noticeboard.edition import Edition, literal
from noticeboard.surfaces.output import render
from noticeboard.surfaces.signage.frame import Frame
from noticeboard.surfaces.signage.header import header_of
from noticeboard.surfaces.signage.slide_drafts import ICONS, SlideDraft
from noticeboard.surfaces.signage.slides import Panel, Slide
from noticeboard.surfaces.signage.turns import LoopPlace, Turn

NUMBER_LINE = 1.05
"""Height of the number's line, in its own size."""


@dataclass(frozen=True)
class CallWords:
    """Words of a language: where to go, with the counter filled in, what a silent queue says, and
    what goes before the calls of an example."""

    language: str
    counter: str
    silent: str
    example: str


def call_slide(editions: Sequence[Edition], frame: Frame) -> Markup:
    """Return the slide as HTML, hidden, for a screen that shows calls in that way."""
    said = [_words(edition) for edition in editions]
    header = header_of(SlideDraft("call", ICONS["call"], literal("")), None, editions, frame)
    panels = tuple(Panel(one.language, blocks=((literal(one.counter),),)) for one in said)
    slide = Slide("call", header, panels)
    room = frame.whole_height - frame.header - len(said) * frame.line - frame.gap
    context = {
        "slide": slide,
        "header": header,
        "turn": Turn("call", LoopPlace(0, 0, 0), slide),
        "words": editions[0].words,
        "is_first": False,
        "attributes": {"calls": ""},
        "said": said,
        "most": max(frame.text, int(room / NUMBER_LINE)),
    }
    return Markup(render("signage/call.html", context))


def _words(edition: Edition) -> CallWords:
    words = edition.words
    return CallWords(
        edition.language,
        words["signage_call_counter"],
        words["signage_calls_silent"],
        words["signage_calls_example"],
    )
