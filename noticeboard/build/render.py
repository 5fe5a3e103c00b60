"""From a plan to pages, kiosk, screens, sheets and data, as values."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from noticeboard.answers import AnswerTable, make_answer_table
from noticeboard.build.plan import Plan
from noticeboard.build.qr_cache import recall_drawings
from noticeboard.build.spoken_cache import recall_spoken_texts
from noticeboard.build.vocabulary_cache import kept_vocabulary
from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.edition import HORIZON_DAYS, Timeline, change_days, make_edition
from noticeboard.emergency import KnownEmergencies
from noticeboard.language import short_date
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.speech.text import Lexicon, make_lexicon
from noticeboard.speech.utterances import SpokenTexts, UtteranceBook, UtteranceRequest, make_book
from noticeboard.speech.workers import Workers
from noticeboard.surfaces.kiosk import (
    KioskFiles,
    KioskScreens,
    KioskSettings,
    join_kiosk,
    kiosk_screens,
)
from noticeboard.surfaces.open_data import open_data_files, service_json_ld, service_qr_text
from noticeboard.surfaces.output import keep_compiled_templates
from noticeboard.surfaces.qr_code import CodeFile, Drawings, code_files, draw_all
from noticeboard.surfaces.signage import (
    SCREEN_PARTS,
    ScreenPart,
    SignageSettings,
    lay_out_slides,
    signage_files,
)
from noticeboard.surfaces.site import (
    MarkdownPage,
    SiteSettings,
    answer_files,
    banner_files,
    braille_files,
    embed_files,
    markdown_pages,
    redirect_files,
    section_files,
    sheet_files,
    static_files,
)

FEW_CODES = 8
"""So many codes are drawn before a process has started."""

Files = tuple[OutputFile | CopiedFile, ...]
Books = Mapping[str, UtteranceBook]
"""By language."""


@dataclass(frozen=True)
class Memory:
    """Results that builds keep for one another: how texts are spoken, and codes to scan."""

    spoken: Mapping[str, SpokenTexts]
    drawings: Drawings


@dataclass(frozen=True)
class Drawn:
    """The surfaces that can be heard, and what is to be said on them."""

    plan: Plan
    pages: tuple[MarkdownPage, ...]
    kiosk: Files
    codes: tuple[CodeFile, ...]
    """The kiosk's codes to scan, not drawn yet."""
    books: Books
    memory: Memory

    @cached_property
    def answers(self) -> tuple[AnswerTable, ...]:
        """Return each language's answers: the site shows them, and says which can be heard."""
        return tuple(map(make_answer_table, self.plan.timelines))


def remembered(plan: Plan) -> Memory:
    """Return what earlier builds have worked out, for this one to use and to add to."""
    cache = plan.request.cache
    keep_compiled_templates(cache / "templates")
    return Memory(recall_spoken_texts(make_lexicons(plan.catalogue), cache), recall_drawings(cache))


def make_lexicons(catalogue: Catalogue) -> dict[str, Lexicon]:
    """Return every language's lexicon; raises ValueError for terms that explain each other."""
    return {
        language: make_lexicon(catalogue.terms.values(), catalogue.pronunciations, language)
        for language in LANGUAGES
    }


def render_pages(plan: Plan) -> Iterator[tuple[MarkdownPage, ...]]:
    """Yield the site's pages of each language, in the order of LANGUAGES."""
    settings = SiteSettings(service_json_ld, plan.tested.report, tuple(plan.clips))
    return markdown_pages(plan.timelines, settings)


def render_screens(plan: Plan) -> Iterator[KioskScreens]:
    """Yield the kiosk's screens of each language, in the order of LANGUAGES."""
    return kiosk_screens(plan.timelines, _kiosk_settings(plan))


def render_kiosk(plan: Plan, screens: Sequence[KioskScreens]) -> KioskFiles:
    """Return the kiosk of the screens of all languages, with all that can be heard on it."""
    return join_kiosk(plan.timelines, _kiosk_settings(plan), screens)


def _kiosk_settings(plan: Plan) -> KioskSettings:
    return KioskSettings(
        plan.request.root / "kiosk_mode" / "app",
        font_folder(),
        service_qr_text,
        plan.tested.run,
        tuple(plan.clips),
    )


def join_drawn(
    plan: Plan, pages: tuple[MarkdownPage, ...], kiosk: KioskFiles, memory: Memory
) -> Drawn:
    """Return pages and kiosk together, with what is to be said on both."""
    books = make_books((*page_requests(pages), *kiosk.utterances), memory)
    return Drawn(plan, pages, kiosk.files, kiosk.codes, books, memory)


def page_requests(pages: Iterable[MarkdownPage]) -> tuple[UtteranceRequest, ...]:
    """Return what can be heard on pages."""
    return tuple(one for page in pages for one in page.utterances)


def make_books(requests: Sequence[UtteranceRequest], memory: Memory) -> Books:
    """Return the book of each language; raises UnknownAbbreviation."""
    return {language: make_book(requests, texts) for language, texts in memory.spoken.items()}


def begin_drawing(codes: Sequence[CodeFile], drawings: Drawings, workers: Workers) -> None:
    """Have a worker draw the codes that are new; whoever needs one then waits for it."""
    texts = drawings.unknown(code.text for code in codes)
    if len(texts) > FEW_CODES:
        drawings.expect(texts, workers.submit(draw_all, texts).result)


def render_silent(drawn: Drawn) -> Files:
    """Return all surfaces that nobody hears; raises TooLong for a text that fits no screen.

    Those with codes come last: a worker may still be drawing.
    """
    plan, drawings = drawn.plan, drawn.memory.drawings
    vocabulary = kept_vocabulary(plan.catalogue, plan.request.cache)
    fonts = font_folder()
    now = plan.timelines[0].now
    mark = short_date(now.day, plan.timelines[0].language)
    return (
        *static_files(),
        *banner_files(plan.timelines),
        *answer_files(vocabulary, drawn.answers),
        *section_files(vocabulary, plan.timelines, drawn.pages),
        *redirect_files(plan.timelines),
        *braille_files(plan.timelines),
        *open_data_files(plan.catalogue, plan.timelines, plan.bundle_id),
        _known_emergencies(plan).as_file(),
        CopiedFile("fonts-licence.txt", fonts.parent / "LICENSE"),
        *signage_files(
            plan.timelines,
            plan.catalogue.signage,
            SignageSettings(plan.bundle_id, fonts, mark, drawings),
        ),
        *embed_files(plan.timelines),
        *sheet_files(plan.timelines, service_qr_text, drawings),
        *code_files(drawn.codes, drawings),
    )


def _known_emergencies(plan: Plan) -> KnownEmergencies:
    names = {
        one.id: {
            timeline.language: kind.name.plain
            for timeline in plan.timelines
            for kind in timeline.now.emergencies
            if kind.id == one.id
        }
        for one in plan.timelines[0].now.emergencies
    }
    return KnownEmergencies(names, [screen.id for screen in plan.catalogue.signage.screens])


def lay_out_screens(
    catalogue: Catalogue,
    on: datetime.date,
    *,
    days: Sequence[datetime.date] | None = None,
    parts: Collection[ScreenPart] = SCREEN_PARTS,
) -> None:
    """Lay the lobby screens out and throw them away; raises TooLong like a build does.

    `days` are those of later editions; without them every later change. `parts` are the slides
    that are looked at.
    """
    later = change_days(catalogue, after=on) if days is None else days
    last = on + datetime.timedelta(days=HORIZON_DAYS)
    timelines = []
    for language in LANGUAGES:
        editions = (make_edition(catalogue, on=day, language=language) for day in (on, *later))
        timelines.append(Timeline(language, tuple(editions), last, is_preview=False))
    lay_out_slides(timelines, catalogue.signage, font_folder(), parts=parts)


def font_folder() -> Path:
    """Return the folder of Atkinson Hyperlegible's files."""
    import fontpkg_atkinson_hyperlegible

    return Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files"
