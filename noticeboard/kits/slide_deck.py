"""Slides about a group of services for whoever advises others, before any file is made of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from noticeboard.edition import Sentence, Timeline, filled, literal, values
from noticeboard.kits.partner_texts import last_day_of
from noticeboard.kits.service_sheet import ServiceSheet, told_edition, told_until
from noticeboard.kits.service_words import SheetPart
from noticeboard.kits.slide_room import Row, pages_of

SlideLayout = Literal["bullets", "numbers", "table"]


@dataclass(frozen=True)
class SlideCode:
    """A QR code on a slide."""

    text: str
    label: str
    """Its name for screen readers."""
    drawn: Markup
    """The code as SVG."""


@dataclass(frozen=True)
class DeckSlide:
    """One slide, with what the person beside it may want to say or to check."""

    title: Sentence
    layout: SlideLayout
    rows: tuple[Row, ...]
    """Of a table two cells each, of a list one."""
    until: str
    """How long it holds, as far as anybody knows."""
    notes: tuple[str, ...]
    """Where it was read and when it was checked: for the speaker."""
    columns: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    """How sure the rows are, and what holds for all of them."""
    first: int = 1
    """The number of the first row, in a numbered list."""
    code: SlideCode | None = None


@dataclass(frozen=True)
class SlideDeck:
    """All slides about a group, in one language."""

    language: str
    title: Sentence
    owner: str
    edition: str
    """The edition's day and the bundle's id; below every slide."""
    slides: tuple[DeckSlide, ...]
    words: SlideWords


@dataclass(frozen=True)
class SlideWords:
    """Words around slides."""

    notes: str
    table: str
    """What a table is called by screen readers, with `{title}`."""


def slide_deck(
    timeline: Timeline, group: values.Group, sheets: Sequence[ServiceSheet], bundle: str
) -> SlideDeck:
    """Return the slides of a group, whose services have the sheets in their order.

    Raises SlideTooLong where one row has no room at the size of slides.
    """
    words, office = timeline.now.words, timeline.now.office
    return SlideDeck(
        language=timeline.language,
        title=group.name,
        owner=office.adopted_by or office.short_name,
        edition=f"{told_edition(timeline, bundle)}.",
        slides=tuple(_DeckWriter(timeline, group, bundle).slides(sheets)),
        words=SlideWords(words["slides_notes"], words["slides_table"]),
    )


class _DeckWriter:
    """Writes the slides of one group in one language."""

    def __init__(self, timeline: Timeline, group: values.Group, bundle: str) -> None:
        self.timeline, self.group, self.bundle = timeline, group, bundle
        self.words, self.office = timeline.now.words, timeline.now.office
        self.until = told_until(timeline, last_day_of(timeline, group))

    def slides(self, sheets: Sequence[ServiceSheet]) -> Iterator[DeckSlide]:
        """Yield an opening, the slides of every service, and what always holds."""
        owner = (self.office.adopted_by or self.office.short_name,)
        whose = owner if self.office.adopted_by else (*owner, self.words["pilot"])
        names = (service.name for service in self.group.services)
        yield from self._list(self.group.name, (self.group.summary, *names), whose)
        for service, sheet in zip(self.group.services, sheets, strict=True):
            notes = self._notes(service, sheet)
            yield from self._pages(_brief(sheet, notes))
            for part in sheet.said.parts:
                title = filled(self.words["slides_part"], service=service.name, part=part.heading)
                yield from self._part(title, part, sheet.until, notes)
        rules = map(literal, self._rules())
        yield from self._list(literal(self.words["slides_rules"]), tuple(rules))

    def _list(
        self, title: Sentence, rows: Sequence[Sentence], remarks: tuple[str, ...] = ()
    ) -> Iterator[DeckSlide]:
        notes = (f"{told_edition(self.timeline, self.bundle)}.",)
        part = tuple((row,) for row in rows)
        yield from self._pages(
            DeckSlide(title, "bullets", part, self.until, notes, remarks=remarks)
        )

    def _part(
        self, title: Sentence, part: SheetPart, until: str, notes: tuple[str, ...]
    ) -> Iterator[DeckSlide]:
        is_table = part.layout == "table"
        layout: SlideLayout = "bullets" if part.layout == "boxes" else part.layout
        rows = tuple(row.cells if is_table else (row.line,) for row in part.rows)
        remarks = tuple(one for one in (part.lead, *part.notes) if one)
        yield from self._pages(DeckSlide(title, layout, rows, until, notes, part.columns, remarks))

    def _pages(self, slide: DeckSlide) -> Iterator[DeckSlide]:
        """Yield a slide as many times as its rows need, each with all its remarks."""
        pages = pages_of(
            slide.title, slide.rows, slide.columns, slide.remarks, has_code=slide.code is not None
        )
        first = 1
        for at, rows in enumerate(pages, 1):
            title = slide.title
            if len(pages) > 1:
                title = filled(self.words["slides_page"], title=title, at=at, of=len(pages))
            yield dataclasses.replace(slide, title=title, rows=rows, first=first)
            first += len(rows)

    def _notes(self, service: values.Service, sheet: ServiceSheet) -> tuple[str, ...]:
        sources = "; ".join(source.title for source in service.all_sources)
        basis = f"{self.words['kit_sources']} {sources}." if sources else ""
        return tuple(one for one in (basis, *sheet.said.ending, sheet.address) if one)

    def _rules(self) -> tuple[str, ...]:
        words = self.words
        return (
            words["never_cash"],
            words["go_id"],
            words["partners_never"],
            words["partners_date"],
            words["kit_check_again" if self.office.site_url else "kit_check_again_nowhere"],
        )


def _brief(sheet: ServiceSheet, notes: tuple[str, ...]) -> DeckSlide:
    rows = tuple((literal(f"{label}: ") + said,) for label, said in sheet.said.brief)
    code = SlideCode(sheet.code_text, sheet.code_label, Markup(sheet.code))
    told = (sheet.code_told,)
    return DeckSlide(sheet.said.title, "bullets", rows, sheet.until, notes, remarks=told, code=code)
