"""Sentences that the shell writes itself: plain values, for it trusts no HTML but the content."""

from __future__ import annotations

from typing import TypedDict

from noticeboard.edition import Figure, Sentence, Timeline
from noticeboard.surfaces.site.listening import head_of
from noticeboard.surfaces.site.pages import Page

Parts = list[str | dict[str, str]]


def parts_of(sentence: Sentence | str) -> Parts:
    """Write a sentence as words and marks; one that has markup of its own, as words alone."""
    if isinstance(sentence, str):
        return [sentence]
    if sentence.plain != sentence.shown:
        return [sentence.plain]
    return [_mark(part) if isinstance(part, Figure) else part for part in sentence.parts]


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
        parts = parts_of(head_of(page, edition)[1])
        if made and made[-1]["parts"] == parts:
            made[-1]["last"] = last.isoformat()
        else:
            made.append({"parts": parts, "first": first.isoformat(), "last": last.isoformat()})
    return made
