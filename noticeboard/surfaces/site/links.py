"""Addresses: where every page lies, and how one page points to another without a site address."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from noticeboard.edition import Edition, Figure, Sentence, values
from noticeboard.model import Standing
from noticeboard.surfaces.output import dated
from noticeboard.telling.standing import weakest

NEEDED = ("paying", "office", "collecting", "priority", "complaints")
"""Articles that the menu and the pages of services lead to."""
GENERATED = (
    "ask", "fees", "times", "changes", "glossary", "az", "quiz", "partners", "data",
    "accessibility",
)  # fmt: skip
"""Pages made from data alone; their slugs are interface words."""


def generated_pages(edition: Edition) -> tuple[str, ...]:
    """Return the pages made from data that an edition has: results only where there are some."""
    return (*GENERATED, *((values.SURVEY_PAGE,) if edition.survey else ()))


_INLINE = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|\[(?P<text>[^\]]+)\]\((?P<target>[^)]+)\)")


@dataclass(frozen=True)
class Links:
    """The addresses of one language's pages as seen from one of them."""

    edition: Edition
    root: str
    """The way from the page to the site's root: "", "../" or "../../"."""

    def page(self, id: str) -> str:
        """Return the address of a page, as `Edition.path_of` names it."""
        return (self.root + self.edition.path_of(id)) or "./"

    def service(self, id: str) -> str:
        """Return the address of a service's page."""
        return self.root + self.edition.path_of(f"service:{id}")

    def checker(self, id: str) -> str:
        """Return the address of the page that asks which documents of a service are needed."""
        return self.root + self.edition.path_of(f"checker:{id}")

    def sheet(self, id: str) -> str:
        """Return the address of a service's page to print."""
        return self.root + self.edition.path_of(f"sheet:{id}")

    def embed(self, id: str) -> str:
        """Return the address of a service's document for pages of partners."""
        return self.root + self.edition.path_of(f"embed:{id}")

    def target(self, written: str) -> str:
        """Return the address behind an article's link: `service:ID`, `page:ID` or a web address."""
        kind, _, id = written.partition(":")
        if kind == "service":
            return self.service(id)
        return self.page(id) if kind == "page" else written

    def article(self, sentence: Sentence) -> Markup:
        """Write an article's sentence as HTML: bold, links, marked figures."""
        html = Markup("")
        end = 0
        text, figures = _with_places(sentence)
        for mark in _INLINE.finditer(text):
            html += _placed(text[end : mark.start()], figures)
            end = mark.end()
            if mark["bold"]:
                html += Markup("<strong>{}</strong>").format(_placed(mark["bold"], figures))
            else:
                html += Markup('<a href="{}">{}</a>').format(
                    self.target(mark["target"]), _placed(mark["text"], figures)
                )
        return html + _placed(text[end:], figures)

    def nested(
        self, blocks: tuple[values.ArticleBlock, ...]
    ) -> list[tuple[values.ArticleBlock, Markup, Markup]]:
        """Return each block with the list tags that open before it and close after it."""
        kinds = [block.kind for block in blocks]
        return [
            (
                block,
                _tag("<{}>", block.kind) if index == 0 or kinds[index - 1] != block.kind else _NONE,
                _tag("</{}>", block.kind)
                if kinds[index + 1 : index + 2] != [block.kind]
                else _NONE,
            )
            for index, block in enumerate(blocks)
        ]

    def weakest_of(self, blocks: tuple[values.ArticleBlock, ...]) -> Standing:
        """Return the weakest standing among an article's figures."""
        return weakest(block.text.standing for block in blocks)

    def index_entries(self) -> list[IndexEntry]:
        """Return the A–Z: every service and page by name, and by the words people search."""
        entries = [
            IndexEntry(text, self.service(service.id), see)
            for service in self.edition.services
            for text, see in _names(service.name.shown, service.searched_as)
        ]
        pages = (*generated_pages(self.edition), *self.edition.articles)
        entries += [IndexEntry(self._title(id), self.page(id), "") for id in pages]
        entries += [
            IndexEntry(term.name, f"{self.page('glossary')}#{term.id}", term.plain or "")
            for term in self.edition.terms
        ]
        return sorted(dict.fromkeys(entries), key=lambda entry: entry.text.casefold())

    def _title(self, id: str) -> str:
        article = self.edition.articles.get(id)
        return article.title if article else self.edition.words[f"{id}_title"]


@dataclass(frozen=True)
class IndexEntry:
    """A line of the A–Z."""

    text: str
    address: str
    see: str
    """The page's own name, when the entry is another word for it."""

    @property
    def letter(self) -> str:
        """Return the letter it is filed under."""
        return letter_of(self.text)


def letter_of(text: str) -> str:
    """Return the letter that a text is filed under; "#" for one without any."""
    return next((sign.upper() for sign in text if sign.isalpha()), "#")


def _names(name: str, searched_as: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(name, ""), *((word[:1].upper() + word[1:], name) for word in searched_as)]


_LISTS = {"bullet": "ul", "number": "ol"}
_NONE = Markup("")


def _tag(form: str, kind: str) -> Markup:
    return Markup(form.format(_LISTS[kind])) if kind in _LISTS else _NONE


def _with_places(sentence: Sentence) -> tuple[str, list[Figure]]:
    """Replace figures by private characters, so that a mark may span one."""
    figures = list(sentence.figures)
    return "".join(p if isinstance(p, str) else _PLACE for p in sentence.parts), figures


_PLACE = "\ue000"


def _placed(text: str, figures: list[Figure]) -> Markup:
    first, *rest = text.split(_PLACE)
    html = escape(first)
    for piece in rest:
        html += dated(figures.pop(0)) + escape(piece)
    return html
