"""All pages, slides and kiosk sentences of a catalogue on one day, as values."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from noticeboard.build.render import font_folder
from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.edition import HORIZON_DAYS, Sentence, Timeline, change_days, make_edition
from noticeboard.language import short_date
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.speech.utterances import request_utterance
from noticeboard.surfaces.kiosk import screens_of
from noticeboard.surfaces.open_data import service_json_ld
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.surfaces.signage import Misfit, SignageSettings, TooLong, signage_files
from noticeboard.surfaces.site import MarkdownPage, SiteSettings, markdown_pages

SECTION = re.compile(
    r'<section class="slide[^>]* lang="([a-z]+)" data-slide="([^"]+)".*?</section>', re.DOTALL
)
_FACT = re.compile(r'data-fact="([^"]+)"')

PreviewPlace = tuple[str, str]
"""The language, and the id of a page or of a sentence."""


@dataclass(frozen=True)
class PreviewSlide:
    """One slide of one screen."""

    screen: str
    id: str
    language: str
    markup: str

    @property
    def key(self) -> tuple[str, str, str]:
        """Return what tells it from others of the office."""
        return self.screen, self.id, self.language


@dataclass(frozen=True)
class PreviewSentence:
    """One sentence that the kiosk shows and says."""

    language: str
    id: str
    sentence: Sentence


@dataclass(frozen=True)
class RenderedOffice:
    """Everything of one day that a preview shows."""

    catalogue: Catalogue
    timelines: tuple[Timeline, ...]
    """One for each language, with the edition of the day alone."""
    pages: Mapping[PreviewPlace, MarkdownPage]
    screens: Mapping[str, str]
    """The document of each screen; none when a text fits no screen."""
    slides: tuple[PreviewSlide, ...]
    sentences: Mapping[PreviewPlace, PreviewSentence]
    misfits: tuple[Misfit, ...]
    drawings: Drawings

    @property
    def day(self) -> datetime.date:
        """Return the day that it is of."""
        return self.timelines[0].now.day


def render_office(
    catalogue: Catalogue, day: datetime.date, today: datetime.date, drawings: Drawings
) -> RenderedOffice:
    """Return what a bundle of this catalogue would show on a day; nothing is written.

    Each surface is marked as a preview where the day is not today. Raises NotCovered.
    """
    timelines = tuple(_timeline(catalogue, day, today, language) for language in LANGUAGES)
    made = markdown_pages(timelines, SiteSettings(service_json_ld))
    pages = {(page.language, page.page.id): page for own in made for page in own}
    mark = short_date(day, LANGUAGES[0])
    settings = SignageSettings("", font_folder(), mark, drawings)
    misfits: tuple[Misfit, ...] = ()
    screens: dict[str, str] = {}
    try:
        files = signage_files(timelines, catalogue.signage, settings)
        screens = dict(_documents(files))
    except TooLong as error:
        misfits = error.misfits
    slides = tuple(_slides(screens))
    sentences = {(one.language, one.id): one for one in _sentences(timelines)}
    return RenderedOffice(
        catalogue, timelines, pages, screens, slides, sentences, misfits, drawings
    )


def next_change(
    catalogue: Catalogue, today: datetime.date, fact_id: str | None
) -> datetime.date | None:
    """Return the next day on which a fact changes; without one, on which anything changes."""
    days = change_days(catalogue, after=today)
    fact = catalogue.facts.get(fact_id or "")
    if fact is not None:
        before = datetime.timedelta(days=1)
        own = [day for day in days if fact.period_on(day) != fact.period_on(day - before)]
        days = (*own, *days)
    return next(iter(days), None)


def facts_of(markup: str) -> frozenset[str]:
    """Return the facts whose figures stand in a piece of HTML; a sum names each of its own."""
    return frozenset(fact for found in _FACT.findall(markup) for fact in found.split("+"))


def _timeline(
    catalogue: Catalogue, day: datetime.date, today: datetime.date, language: str
) -> Timeline:
    last = day + datetime.timedelta(days=HORIZON_DAYS)
    edition = make_edition(catalogue, on=day, language=language)
    return Timeline(language, (edition,), last, is_preview=day != today)


def _documents(files: Iterable[OutputFile | CopiedFile]) -> Iterator[tuple[str, str]]:
    for file in files:
        folder, _, name = file.path.removeprefix("signage/").partition("/")
        if isinstance(file, OutputFile) and name == "index.html":
            yield folder, str(file.content)


def _slides(screens: Mapping[str, str]) -> Iterator[PreviewSlide]:
    for screen, document in screens.items():
        for found in SECTION.finditer(document):
            yield PreviewSlide(screen, found[2], found[1], found[0])


def _sentences(timelines: Sequence[Timeline]) -> Iterator[PreviewSentence]:
    for timeline in timelines:
        for view in screens_of(timeline.now).values():
            pieces = (piece.sentence for item in view.items for piece in item.pieces)
            for sentence in (view.heading, *pieces):
                request = request_utterance(timeline.language, sentence)
                yield PreviewSentence(timeline.language, request.id, sentence)
