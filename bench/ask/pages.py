"""The pages of a built site as text, for engines that look for pages; and which page says what."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from bench.ask.questions import JudgedQuestion
from noticeboard.edition import Edition

ARTICLES_OF = {
    "office": ("office",),
    "m-paspor": ("paying", "glossary", "service:passport-new-adult"),
    "passport": ("service:passport-new-adult", "service:passport-renewal", "glossary"),
    "foreigner": ("fees", "az", "home"),
}
"""The pages of general subjects."""

PAGES_OF_FACET = {
    "fee": ("fees",),
    "history": ("fees", "changes"),
    "change": ("fees", "changes"),
    "time": ("times",),
    "where": ("office",),
    "collecting": ("collecting",),
    "paying": ("paying",),
    "lost-payment": ("paying",),
    "priority": ("priority",),
    "complaint": ("complaints",),
    "what": ("glossary",),
}
"""Pages that tell this of every subject. Engines of pages get the benefit of every doubt."""

PAGES_OF_OPEN = {
    "child-of-one-parent": ("service:passport-new-child", "service:passport-dual-child"),
    "e-passport-only": ("service:passport-new-adult", "fees", "glossary"),
    "free-passport-procedure": ("service:passport-migrant-worker",),
    "eazy-minimum": ("service:eazy-passport",),
    "priority-child-age": ("service:passport-new-child",),
    "same-day-hours": ("service:passport-same-day",),
    "one-word-name": ("service:passport-hajj-umrah",),
    "visa-on-arrival-fee-plan": ("service:voa", "service:voa-extension"),
    "officials": ("complaints",),
}
OPEN = ("office", "paying", "collecting", "priority")
"""Pages on which open questions stand, beside those of the services that they touch."""

SKIPPED = {"script", "style", "template", "nav", "header", "footer", "svg"}


@dataclass(frozen=True)
class PageText:
    """A page as an engine sees it."""

    path: str
    title: str
    headings: str
    text: str


def page_texts(site: Path, edition: Edition) -> list[PageText]:
    """Read the pages of one language: services, articles and those made from data alone."""
    names = [
        "home",
        *(f"service:{service.id}" for service in edition.services),
        *edition.articles,
        *("fees", "times", "changes", "glossary", "az"),
    ]
    return [_page_text(site, edition.path_of(name)) for name in names]


def pages_of(edition: Edition, question: JudgedQuestion) -> set[str]:
    """Return the pages on which the answer to a question stands."""
    return {edition.path_of(name) for id in question.expect for name in _names(id, edition)}


def _names(id: str, edition: Edition) -> Iterable[str]:
    if id.startswith("open."):
        return (*OPEN, *PAGES_OF_OPEN.get(id.removeprefix("open."), ()))
    subjects, _, facet = id.rpartition(".")
    own = [name for subject in subjects.split("+") for name in _own_pages(subject, edition)]
    return (*own, *PAGES_OF_FACET.get(facet, ()))


def _own_pages(subject: str, edition: Edition) -> tuple[str, ...]:
    if subject in edition.services_by_id:
        return (f"service:{subject}",)
    return ARTICLES_OF.get(subject, ())


def _page_text(site: Path, path: str) -> PageText:
    reader = _Reader()
    reader.feed((site / path / "index.html").read_text("utf-8"))
    reader.close()
    title, headings, text = (
        re.sub(r"\s+", " ", " ".join(parts)).strip()
        for parts in (reader.titles, reader.headings, reader.texts)
    )
    return PageText(path, title, headings, text)


class _Reader(HTMLParser):
    """The words of a page's body, those of its headings apart; what is hidden is left out."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        super().__init__()
        self.titles: list[str] = []
        self.headings: list[str] = []
        self.texts: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go into an element; a hidden one hides all that is in it."""
        if tag in _VOID:
            return
        hides = tag in SKIPPED or any(name == "hidden" for name, _ in attrs)
        self._open.append((tag, hides))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, and those left open within it."""
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Keep a text where a reader sees it."""
        if any(hides for _, hides in self._open):
            return
        tags = {tag for tag, _ in self._open}
        if "title" in tags or "h1" in tags:
            self.titles.append(data)
        elif "head" not in tags:
            (self.headings if tags & {"h2", "h3"} else self.texts).append(data)


_VOID = {"meta", "link", "br", "hr", "img", "input", "wbr", "source", "col", "area", "base"}
