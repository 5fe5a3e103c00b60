"""The pages, slides and sentences that show what somebody is editing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from noticeboard.previews.rendered_office import (
    PreviewSentence,
    PreviewSlide,
    RenderedOffice,
    facts_of,
)
from noticeboard.surfaces.site import MarkdownPage


@dataclass(frozen=True)
class Edited:
    """The record that is edited: a fact by its id, or a service or article by its page's."""

    fact: str | None = None
    page: str | None = None


@dataclass(frozen=True)
class PreviewChoice:
    """The pages, slides and sentences of an edited record; of pages, those that tell most first."""

    pages: tuple[MarkdownPage, ...]
    slides: tuple[PreviewSlide, ...]
    sentences: tuple[PreviewSentence, ...]


def choose(now: RenderedOffice, before: RenderedOffice | None, edited: Edited) -> PreviewChoice:
    """Return what quotes the edited fact, is the edited page, or reads unlike `before`.

    `before` is the office of the same day without the change; None where it cannot be read.
    """
    return PreviewChoice(
        tuple(sorted(_pages(now, before, edited), key=_rank(edited))),
        tuple(_slides(now, before, edited)),
        tuple(_sentences(now, before, edited)),
    )


def _rank(edited: Edited) -> Callable[[MarkdownPage], tuple[bool, bool]]:
    return lambda page: (page.page.id != edited.page, page.page.kind != "service")


def _pages(
    now: RenderedOffice, before: RenderedOffice | None, edited: Edited
) -> Iterator[MarkdownPage]:
    for key, page in now.pages.items():
        old = before.pages.get(key) if before else page
        is_new = old is None or old.mark != page.mark
        if is_new or page.page.id == edited.page or edited.fact in facts_of(page.content):
            yield page


def _slides(
    now: RenderedOffice, before: RenderedOffice | None, edited: Edited
) -> Iterator[PreviewSlide]:
    old = {slide.markup for slide in (before or now).slides}
    for slide in now.slides:
        if slide.markup not in old or edited.fact in facts_of(slide.markup):
            yield slide


def _sentences(
    now: RenderedOffice, before: RenderedOffice | None, edited: Edited
) -> Iterator[PreviewSentence]:
    old = (before or now).sentences
    for key, one in now.sentences.items():
        facts = {fact for figure in one.sentence.figures for fact in figure.fact.split("+")}
        if key not in old or edited.fact in facts:
            yield one
