"""The template environment, and the marks that every surface puts on a figure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from noticeboard.edition import Figure, Sentence
from noticeboard.language import decimal, long_date, money, short_date
from noticeboard.telling.standing import block_note, short_note
from noticeboard.templating import Environment, keep_compiled, make_environment

TEMPLATES = Path(__file__).parent.parent / "templates"
SURFACES = Path(__file__).parent
"""A tool of the site has its template in its own folder: `site/tools/checker/questions.html`."""
STATIC = Path(__file__).parent.parent / "static"
KEPT_SENTENCES = 8192
"""As many as a large office has: the same sentences are on site, sheets, slides and kiosk."""


@cache
def environment() -> Environment:
    """Return the environment of all templates of the surfaces."""
    import material

    # Icons are drawn from the theme's own folder when a page is made; none is kept here.
    icons = Path(material.__file__).parent / "templates" / ".icons" / "material"
    made = make_environment(TEMPLATES, SURFACES, icons)
    made.filters.update(
        marked=marked,
        dated=dated,
        json=as_json,
        first_upper=first_upper,
        decimal=decimal,
        long_date=long_date,
        short_date=short_date,
        money=money,
    )
    made.globals.update(icon=icon, block_note=block_note, short_note=short_note)
    return made


def keep_compiled_templates(folder: Path) -> None:
    """Keep compiled templates in a folder from now on."""
    keep_compiled(environment(), folder)


def render(template: str, context: Mapping[str, object]) -> str:
    """Fill a template of the program."""
    return environment().get_template(template).render(context)


@lru_cache(maxsize=KEPT_SENTENCES)
def marked(sentence: Sentence | Figure | str) -> Markup:
    """Write a sentence as HTML, every figure in a `<data>` element (truth rule 7)."""
    if isinstance(sentence, Figure):
        return _marked_figure(sentence)
    if isinstance(sentence, str):
        return escape(sentence)
    return Markup("").join(
        _marked_figure(part) if isinstance(part, Figure) else part for part in sentence.parts
    )


@lru_cache(maxsize=KEPT_SENTENCES)
def _marked_figure(figure: Figure) -> Markup:
    return Markup('<data value="{}" data-fact="{}" data-role="{}">{}</data>').format(
        figure.value, figure.fact, figure.role, figure.shown
    )


@lru_cache(maxsize=KEPT_SENTENCES)
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


def clip_path(service: str) -> str:
    """Return where a service's sign-language clip lies, without the end of its name."""
    return f"media/bisindo/{service}"


def braille_path(language: str, slug: str) -> str:
    """Return where a service's braille file lies."""
    return f"data/v1/braille/{language}/{slug}.brf"


def first_upper(text: str) -> str:
    """Begin a sentence with these words; names inside keep their own letters."""
    return text[:1].upper() + text[1:]


def as_json(value: Any) -> Markup:
    """Write JSON that may be in a `<script>`, keys in a fixed order."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return Markup(text.replace("<", "\\u003c"))


@lru_cache(maxsize=256)
def icon(name: str) -> Markup:
    """Draw a Material icon as a decoration beside words, as large as they are without any style."""
    loader = environment().loader
    assert loader is not None
    source = loader.get_source(environment(), f"{name}.svg")[0]
    size = 'width="1.25em" height="1.25em" fill="currentColor"'
    return Markup(source.replace("<svg ", f'<svg class="icon" {size} aria-hidden="true" ', 1))
