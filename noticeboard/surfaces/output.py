"""What every renderer hands over, and the marks every surface puts on a figure."""

from __future__ import annotations

import contextlib
import datetime
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
)
from markupsafe import Markup, escape

from noticeboard.edition import Edition, Figure, Sentence, Timeline
from noticeboard.language import long_date, money, short_date
from noticeboard.telling.standing import block_note, short_note

TEMPLATES = Path(__file__).parent.parent / "templates"
SURFACES = Path(__file__).parent
"""A tool of the site has its template in its own folder: `site/tools/checker/questions.html`."""
STATIC = Path(__file__).parent.parent / "static"


@cache
def environment() -> Environment:
    """The Jinja environment of all our templates: escaping always on, undefined stops."""
    import material

    # Icons are drawn from the theme's own folder when a page is made; none is kept here.
    icons = Path(material.__file__).parent / "templates" / ".icons" / "material"
    # Compiled templates are kept like Python's own compiled files, beside their sources.
    compiled = TEMPLATES / "__pycache__"
    with contextlib.suppress(OSError):
        compiled.mkdir(exist_ok=True)
    made = Environment(
        bytecode_cache=FileSystemBytecodeCache(str(compiled)) if compiled.is_dir() else None,
        loader=ChoiceLoader([FileSystemLoader([TEMPLATES, SURFACES]), FileSystemLoader(icons)]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        marked=marked,
        dated=dated,
        json=as_json,
        first_upper=first_upper,
        long_date=long_date,
        short_date=short_date,
        money=money,
    )
    made.globals.update(icon=icon, qr=qr_svg, block_note=block_note, short_note=short_note)
    return made


def render(template: str, context: Mapping[str, Any]) -> str:
    """Fill a template of ours."""
    return environment().get_template(template).render(context)


# The same sentences stand on site, sheets, slides and kiosk.
@cache
def marked(sentence: Sentence | Figure | str) -> Markup:
    """Write a sentence as HTML, every figure in a `<data>` element (truth rule 7)."""
    if isinstance(sentence, Figure):
        return _marked_figure(sentence)
    if isinstance(sentence, str):
        return escape(sentence)
    return Markup("").join(
        _marked_figure(part) if isinstance(part, Figure) else part for part in sentence.parts
    )


@cache
def _marked_figure(figure: Figure) -> Markup:
    return Markup('<data value="{}" data-fact="{}" data-role="{}">{}</data>').format(
        figure.value, figure.fact, figure.role, figure.shown
    )


@cache
def dated(sentence: Sentence | Figure | str) -> Markup:
    """Write a sentence as HTML with the end of every figure beside it, where it has one.

    Its text is that of `Sentence.with_endings`. For pages and paper: a browser without a script
    withdraws nothing, so what it shows says how long it holds.
    """
    if not isinstance(sentence, Sentence):
        sentence = Sentence((sentence,))
    return Markup("").join(
        marked(part) + _ending(part) if isinstance(part, Figure) else part
        for part in sentence.parts
    )


def _ending(figure: Figure) -> Markup:
    if not figure.ending:
        return Markup("")
    made = Markup('<span class="ends" data-last="{}"> ({})</span>')
    return made.format(figure.until, figure.ending)


def alternatives(timeline: Timeline, render_block: Callable[[Edition], str]) -> Markup:
    """Render a block once per edition, and wrap it only where editions differ (truth rule 4).

    The surface shows exactly one of the alternatives by its own clock; until it does, all but
    the bundle's own day are `hidden` in the HTML itself.
    """
    spans: list[tuple[str, datetime.date, datetime.date]] = []
    for edition, first, last in timeline.spans:
        block = render_block(edition)
        if spans and spans[-1][0] == block:
            spans[-1] = (block, spans[-1][1], last)
        else:
            spans.append((block, first, last))
    if len(spans) == 1:
        return Markup(spans[0][0])
    return Markup("\n").join(
        Markup('<div class="edition" data-from="{}" data-until="{}"{}>{}</div>').format(
            first, last, Markup("" if index == 0 else " hidden"), Markup(block)
        )
        for index, (block, first, last) in enumerate(spans)
    )


def clip_path(service: str) -> str:
    """Where a service's sign-language clip lies, without the end of its name."""
    return f"media/bisindo/{service}"


def braille_path(language: str, slug: str) -> str:
    """Where a service's braille file lies."""
    return f"data/v1/braille/{language}/{slug}.brf"


def first_upper(text: str) -> str:
    """Begin a sentence with these words; names inside keep their own letters."""
    return text[:1].upper() + text[1:]


def as_json(value: Any) -> Markup:
    """Write JSON that may stand in a `<script>`, keys in a fixed order."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return Markup(text.replace("<", "\\u003c"))


@cache
def icon(name: str) -> Markup:
    """Draw a Material icon as a decoration beside words, as large as they are without any style."""
    source = environment().loader.get_source(environment(), f"{name}.svg")[0]
    size = 'width="1.25em" height="1.25em" fill="currentColor"'
    return Markup(source.replace("<svg ", f'<svg class="icon" {size} aria-hidden="true" ', 1))


QR_BORDER = 4
QR_PX = 3
"""The side of one square where no style sheet says how large a code is."""
QR_MASK = 3
"""Any mask reads well; weighing all eight against one another takes most of the time."""


@dataclass(frozen=True)
class Drawings:
    """Drawn codes by their text, head and rest: one takes as long as three pages to draw."""

    before: dict[str, tuple[str, str]]
    """Drawn by an earlier build."""
    used: dict[str, tuple[str, str]]


# Paper and kiosk carry the same text, and so does the next build.
QR_DRAWINGS = Drawings({}, {})


def qr_svg(text: str, label: str) -> Markup:
    """Draw a QR code as SVG in the colour of the text around it, with a name for screen readers."""
    start, end = _qr_drawing(text)
    return Markup("{}<title>{}</title>{}").format(Markup(start), label, Markup(end))


def _qr_drawing(text: str) -> tuple[str, str]:
    if text not in QR_DRAWINGS.used:
        QR_DRAWINGS.used[text] = QR_DRAWINGS.before.get(text) or _drawn(text)
    return QR_DRAWINGS.used[text]


def _drawn(text: str) -> tuple[str, str]:
    import segno

    buffer = io.BytesIO()
    code = segno.make(text, micro=False, error="m", mask=QR_MASK)
    code.save(
        buffer,
        kind="svg",
        xmldecl=False,
        svgns=True,
        border=QR_BORDER,
        omitsize=True,
        svgclass="qr",
        lineclass=None,
    )
    side = QR_PX * code.symbol_size(border=QR_BORDER)[0]
    head, mark, drawing = buffer.getvalue().decode().partition("<path")
    return head.replace("<svg ", f'<svg width="{side}" height="{side}" ', 1), mark + drawing
