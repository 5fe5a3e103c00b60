"""The file that the search of pages reads: every part of every page, as it is on each day."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from noticeboard.answers import QueryVocabulary, bases_of, known_form
from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Figure, Sentence, Timeline, language_root, recall, values
from noticeboard.model import Standing
from noticeboard.surfaces.site.listening import head_of
from noticeboard.surfaces.site.markdown import MarkdownPage
from noticeboard.surfaces.site.pages import Page
from noticeboard.surfaces.site.tools.ask.page_sections import (
    FigureMark,
    PageSection,
    Parts,
    sections_of,
)
from noticeboard.telling.standing import marked_standing, short_note

_WORD = re.compile(r"[a-z]+")

REPEATING = ("home", "checker", "ask", "az")
"""Kinds of pages that say again what others say."""

BY_TITLE = ("quiz", "partners")
"""Kinds of pages that are found by their title and lead: of what they list, others tell more."""


def section_files(
    vocabulary: QueryVocabulary, timelines: Sequence[Timeline], pages: Sequence[MarkdownPage]
) -> Iterator[OutputFile]:
    """Yield the file of each language."""
    for timeline in timelines:
        own = [(one.page, one.html) for one in pages if one.language == timeline.language]
        yield section_index(vocabulary, timeline, own)


def section_index(
    vocabulary: QueryVocabulary, timeline: Timeline, pages: Iterable[tuple[Page, str]]
) -> OutputFile:
    """Return the file of one language, made from each of its pages and the HTML of it."""
    facts = {id: fact for edition in timeline.editions for id, fact in edition.facts.items()}
    index = _Index(timeline.now, facts)
    for page, html in pages:
        if page.kind not in REPEATING:
            parts = () if page.kind in BY_TITLE else _sections(timeline.language, page, html)
            index.add(page, (*_head(page, timeline), *parts))
    content = {**index.content(), "forms": _forms(index.words(), vocabulary)}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return OutputFile(section_path(timeline.language), text + "\n")


def _sections(language: str, page: Page, html: str) -> tuple[PageSection, ...]:
    return recall(("sections", language, page.id), (), (html,), lambda _: sections_of(html))


def section_path(language: str) -> str:
    """Return where the file of a language lies below the site's root."""
    return f"assets/sections-{language}.json"


def _forms(words: Iterable[str], vocabulary: QueryVocabulary) -> dict[str, str]:
    """Return the word that stands for each form: one of the vocabulary's, else one of the pages'."""
    found, own = {}, set(words)
    for word in sorted(own - set(vocabulary.entries)):
        bases = (base for base, _ in bases_of(word) if base in own and base != word)
        if base := known_form(word, vocabulary) or next(bases, None):
            found[word] = base
    return found


def _head(page: Page, timeline: Timeline) -> Iterator[PageSection]:
    """Yield what stands between a page's title and its first part, on each of its days."""
    service = timeline.now.services_by_id.get(page.id)
    also = "; ".join(service.searched_as) if service else ""
    made: list[PageSection] = []
    for edition, first, last in timeline.spans:
        lead = head_of(page, edition)[1]
        text = _marked(lead) if isinstance(lead, Sentence) else (lead,)
        if made and made[-1].text == text:
            made[-1] = replace(made[-1], last=last)
        else:
            made.append(PageSection("", (), text, also, first, last))
    yield from made if len(made) > 1 else [replace(made[0], first=None, last=None)]


def _marked(sentence: Sentence) -> Parts:
    if sentence.plain != sentence.shown:
        return (sentence.plain,)
    return tuple(
        FigureMark(str(part.value), part.fact, part.role, part.shown)
        if isinstance(part, Figure)
        else part
        for part in sentence.parts
    )


@dataclass
class _Index:
    edition: Edition
    facts: Mapping[str, values.Fact]
    """Those of all days."""
    pages: list[tuple[str, str]] = field(default_factory=list)
    figures: dict[FigureMark, int] = field(default_factory=dict)
    texts: dict[tuple[str, str], int] = field(default_factory=dict)
    sections: list[list[int | str]] = field(default_factory=list)

    def add(self, page: Page, sections: tuple[PageSection, ...]) -> None:
        slug = f"{page.slug}/" if page.slug else ""
        self.pages.append((language_root(self.edition.language) + slug, page.title))
        for one in sections:
            content = (self._written(one.heading), self._written(one.text))
            text = self.texts.setdefault(content, len(self.texts))
            row: list[int | str] = [len(self.pages) - 1, text, one.anchor, one.also]
            days = [day.isoformat() for day in (one.first, one.last) if day]
            self.sections.append([*row, *days])

    def words(self) -> Iterator[str]:
        """Yield the words of all texts, in small letters."""
        for pair in self.texts:
            for text in pair:
                yield from _WORD.findall(text.lower())

    def _written(self, parts: Parts) -> str:
        """Write parts as JSON, so that equal texts are found to be so."""
        written: list[str | int] = [
            part if isinstance(part, str) else self.figures.setdefault(part, len(self.figures))
            for part in parts
        ]
        is_text = len(written) == 1 and isinstance(written[0], str)
        return json.dumps(written[0] if is_text else written, ensure_ascii=False)

    def content(self) -> dict[str, object]:
        return {
            "pages": self.pages,
            "figures": [
                [one.value, one.fact, one.role, one.shown, self._note(one)] for one in self.figures
            ],
            "texts": [[json.loads(heading), json.loads(text)] for heading, text in self.texts],
            "sections": self.sections,
        }

    def _note(self, mark: FigureMark) -> str:
        """Return what must stand beside a figure that a snippet may cut from its own note."""
        return short_note(self._standing(mark), "page", self.edition.words)

    def _standing(self, mark: FigureMark) -> Standing:
        facts = [self.facts.get(id) for id in mark.fact.split("+")]
        known = [fact for fact in facts if fact]
        if mark.role == "past":
            past = [rate.figure for fact in known for rate in fact.past]
            return marked_standing(one.standing for one in past if str(one.value) == mark.value)
        return marked_standing(fact.standing for fact in known)
