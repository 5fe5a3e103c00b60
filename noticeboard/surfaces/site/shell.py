"""Sentences that the shell writes itself: plain values, for it trusts no HTML but the content."""

from __future__ import annotations

from typing import TypedDict

from noticeboard.edition import Edition, Figure, Sentence, Timeline
from noticeboard.surfaces.site.contact_links import contacts_in
from noticeboard.surfaces.site.listening import head_of
from noticeboard.surfaces.site.pages import Page

Parts = list[str | dict[str, str]]


def parts_of(sentence: Sentence | str, edition: Edition) -> Parts:
    """Write a sentence as words, links and marks; one that has markup of its own, without marks."""
    if isinstance(sentence, str) or sentence.plain != sentence.shown:
        return _words(sentence if isinstance(sentence, str) else sentence.plain, edition)
    return [
        one
        for part in sentence.parts
        for one in ([_mark(part)] if isinstance(part, Figure) else _words(part, edition))
    ]


def _words(text: str, edition: Edition) -> Parts:
    return [
        part if isinstance(part, str) else {"address": part.address, "shown": part.shown}
        for part in contacts_in(text, edition)
        if part
    ]


def _mark(figure: Figure) -> dict[str, str]:
    return {
        "value": str(figure.value),
        "fact": figure.fact,
        "role": figure.role,
        "shown": figure.shown,
        "last": str(figure.until or ""),
        "ending": figure.ending,
    }


class LeadMeta(TypedDict):
    """A lead in the front matter, and the days that it is for (both included)."""

    parts: Parts
    first: str
    last: str


def leads_of(page: Page, timeline: Timeline) -> list[LeadMeta]:
    """Return the paragraph below a page's title: one, or an alternative for each edition."""
    made: list[LeadMeta] = []
    for edition, first, last in timeline.spans:
        parts = parts_of(head_of(page, edition)[1], edition)
        if made and made[-1]["parts"] == parts:
            made[-1]["last"] = last.isoformat()
        else:
            made.append({"parts": parts, "first": first.isoformat(), "last": last.isoformat()})
    return made
