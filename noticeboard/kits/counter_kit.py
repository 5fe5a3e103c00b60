"""Sheets for the counter: cards of sentences to say and to show, and the service charter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Sentence, Timeline
from noticeboard.kits.service_sheet import last_same_day, told_edition, told_until
from noticeboard.kits.typst_sheets import draw_pages
from noticeboard.model import Visitor
from noticeboard.telling.counter_phrase import tell_counter_phrases
from noticeboard.telling.wording import SHARED_KEYS, Wording

FOLDER = "counter"
CHARTER = "charter"
"""The article about the promise of service; the kiosk speaks the same one."""


@dataclass(frozen=True)
class PhraseCard:
    """A sentence in one language."""

    language: str
    text: Sentence
    """With the note of its standing behind it, where it needs one."""
    pronounced: str


@dataclass(frozen=True)
class PhraseGroup:
    """Cards for one kind of visitor."""

    headings: tuple[tuple[str, str, str], ...]
    """Of each language: its code, for whom the cards are, and how they are used."""
    cards: tuple[tuple[PhraseCard, ...], ...]
    """Each with its sentence in every language."""


@dataclass(frozen=True)
class SheetMark:
    """Whose a sheet is, of which day, and how long it holds, in one language."""

    language: str
    title: str
    owner: str
    pilot: str
    """That no office has adopted the facts; empty once one has."""
    until: str
    edition: str


@dataclass(frozen=True)
class PhraseSheet:
    """All cards, to be cut apart."""

    marks: tuple[SheetMark, ...]
    groups: tuple[PhraseGroup, ...]


@dataclass(frozen=True)
class CharterSheet:
    """The article about the service charter, in one language."""

    mark: SheetMark
    blocks: tuple[tuple[str, str], ...]
    """The kind of each block, as the article has it, and its words."""


def counter_files(timelines: Sequence[Timeline], bundle: str) -> Iterator[OutputFile]:
    """Yield the sheets of a day, one timeline a language; no cards where there are no sentences."""
    day = timelines[0].now.day
    groups = _groups([timeline.now for timeline in timelines])
    if groups:
        marks = (
            _mark(one, one.now.words["counter_title"], bundle, _phrases_of) for one in timelines
        )
        sheet = PhraseSheet(tuple(marks), groups)
        yield OutputFile(f"{FOLDER}/phrases.pdf", draw_pages("phrases-a4", sheet, day))
    for timeline in timelines:
        if CHARTER in timeline.now.articles:
            drawn = draw_pages("charter-a4", _charter(timeline, bundle), day)
            yield OutputFile(f"{FOLDER}/charter-{timeline.language}.pdf", drawn)


def _groups(editions: Sequence[Edition]) -> tuple[PhraseGroup, ...]:
    made = []
    for visitor in get_args(Visitor):
        told = [_cards(edition, visitor) for edition in editions]
        ids = [id for id in told[0] if all(id in one for one in told)]
        headings = (
            (one.language, one.words[f"counter_{visitor}"], one.words[f"counter_{visitor}_use"])
            for one in editions
        )
        cards = tuple(tuple(one[id] for one in told) for id in ids)
        if cards:
            made.append(PhraseGroup(tuple(headings), cards))
    return tuple(made)


def _cards(edition: Edition, visitor: Visitor) -> dict[str, PhraseCard]:
    """Return the cards for one kind of visitor by the ids of their sentences."""
    wording = Wording(edition.words, SHARED_KEYS, edition.language, surface="paper")
    return {
        told.line.id: PhraseCard(
            edition.language, wording.noted(told.line).with_endings, told.pronounced
        )
        for told in tell_counter_phrases(edition)
        if told.visitor == visitor
    }


def _charter(timeline: Timeline, bundle: str) -> CharterSheet:
    article = timeline.now.articles[CHARTER]
    mark = _mark(timeline, article.title, bundle, lambda edition: edition.articles[CHARTER])
    blocks = ((block.kind, block.text.with_endings.plain) for block in article.blocks)
    return CharterSheet(mark, tuple(blocks))


def _phrases_of(edition: Edition) -> object:
    return edition.counter_phrases


def _mark(
    timeline: Timeline, title: str, bundle: str, tell: Callable[[Edition], object]
) -> SheetMark:
    words, office = timeline.now.words, timeline.now.office
    return SheetMark(
        language=timeline.language,
        title=title,
        owner=office.adopted_by or office.short_name,
        pilot="" if office.adopted_by else words["pilot"],
        until=told_until(timeline, last_same_day(timeline, tell)),
        edition=f"{told_edition(timeline, bundle)}.",
    )
