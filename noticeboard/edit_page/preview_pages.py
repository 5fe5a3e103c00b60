"""The preview of a draft: the pages, slides and sentences that show it, on one day or on two."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from noticeboard.edit_page.form_pages import OpenForm, crumbs
from noticeboard.edit_page.form_places import ARTICLES, FormPlace
from noticeboard.edit_page.page_words import PageWords
from noticeboard.edit_page.read_catalogue import ReadCatalogue
from noticeboard.editing.verdict import Verdict
from noticeboard.model import Catalogue
from noticeboard.previews import (
    Edited,
    OfficePreview,
    OfficePreviews,
    PreviewChoice,
    PreviewDayOutside,
    PreviewRequest,
    PreviewSlide,
    choose,
    next_change,
)

PagesById = Mapping[tuple[str, str], str]
"""Names of pages by language and id."""


@dataclass(frozen=True)
class PreviewQuery:
    """The day, the page and the extent in which a draft is to be seen."""

    day: datetime.date
    page: tuple[str, str] | None = None
    """Its language and id; None for the one that shows most."""
    is_both: bool = False
    """Whether today and the next change stand side by side."""
    is_all: bool = False
    """Whether every page may be chosen and every slide is there, not only what shows the draft."""


@dataclass(frozen=True)
class PreviewedDay:
    """One day of a preview."""

    heading: str
    preview: OfficePreview
    choice: PreviewChoice
    slides: tuple[PreviewSlide, ...]
    """Those that show the draft, and after them all others where everything is asked for."""

    def slide_name(self, slide: PreviewSlide, words: PageWords) -> str:
        """Return what a slide is called: its screen, its number among all, its language."""
        own = [each.key for each in self.preview.office.slides if each.screen == slide.screen]
        number = 1 + list(dict.fromkeys(key[1] for key in own)).index(slide.id)
        language = words(f"edit_page_in_{slide.language}")
        name = next(
            each.name[words.language]
            for each in self.preview.office.catalogue.signage.screens
            if each.id == slide.screen
        )
        return words("edit_preview_slide", screen=name, number=number, language=language)

    def slide_size(self, slide: PreviewSlide) -> tuple[int, int]:
        """Return the width and the height of a slide's screen, in pixels."""
        screens = self.preview.office.catalogue.signage.screens
        return next((one.width, one.height) for one in screens if one.id == slide.screen)


def preview_context(
    form: OpenForm, previews: OfficePreviews, query: PreviewQuery
) -> dict[str, object]:
    """Return what the template of a preview is given; its problem in words where there is none."""
    words, problem = form.words, ""
    days: tuple[PreviewedDay, ...] = ()
    verdict, texts, edited = _drafted(form)
    if verdict is None or verdict.catalogue is None:
        problem = words("edit_preview_not_yet")
    else:
        try:
            days = tuple(_days(form, previews, query, verdict.catalogue, texts, edited))
        except PreviewDayOutside:
            problem = words("edit_preview_no_day")
        except (LookupError, ValueError):
            # The full verdict says which field it is.
            problem = words("edit_preview_not_yet")
    pages = _page_names(days, query, words)
    read = ReadCatalogue(form.office, form.language, verdict.catalogue if verdict else None)
    name = form.title(read)
    chosen = query.page if query.page in pages else next(iter(pages), None)
    return {
        "title": words("edit_preview_at", name=name),
        "crumbs": [*crumbs(form), (form.address, name)],
        "address": form.address,
        "query": query,
        "today": form.office.today,
        "problem_of_preview": problem,
        "days": days,
        "pages": pages,
        "chosen": chosen,
        "has_no_next": bool(days) and query.is_both and len(days) == 1,
    }


def _drafted(form: OpenForm) -> tuple[Verdict | None, Mapping[str, str], Edited]:
    """Return the catalogue of a draft, the files as it would leave them, and what it edits."""
    if not form.is_kept and form.act != "removal":
        return form.office.judge({}, is_full=False), {}, _edited(form.place)
    judged = form.judged(is_full=False)
    texts = {file: new for file, (old, new) in judged.texts.items() if new != old}
    return judged.verdict, texts, _edited(judged.place or form.place)


def _days(
    form: OpenForm,
    previews: OfficePreviews,
    query: PreviewQuery,
    catalogue: Catalogue,
    texts: Mapping[str, str],
    edited: Edited,
) -> Iterator[PreviewedDay]:
    today = form.office.today
    days: tuple[datetime.date | None, ...] = (query.day,)
    if query.is_both:
        days = (today, next_change(catalogue, today, edited.fact))
    for day in days:
        if day is not None:
            made = previews.see(PreviewRequest(texts, day, today), lambda: catalogue)
            before = _before(form, previews, day) if texts else made
            choice = choose(made.office, before.office if before else None, edited)
            others = made.office.slides if query.is_all else ()
            slides = tuple({slide.key: slide for slide in (*choice.slides, *others)}.values())
            yield PreviewedDay(_heading(day, today, form.words), made, choice, slides)


def _before(form: OpenForm, previews: OfficePreviews, day: datetime.date) -> OfficePreview | None:
    """Return the office without the draft; None while its files cannot be shown."""

    def load() -> Catalogue:
        catalogue = form.office.judge({}, is_full=False).catalogue
        if catalogue is None:
            raise LookupError
        return catalogue

    try:
        return previews.see(PreviewRequest({}, day, form.office.today), load)
    except (LookupError, ValueError):
        return None


def _edited(place: FormPlace) -> Edited:
    table, key = place.table, place.key
    return Edited(
        fact=key if table.has_periods else None,
        page=key if table.name in ("services", ARTICLES) else None,
    )


def _heading(day: datetime.date, today: datetime.date, words: PageWords) -> str:
    return words("edit_preview_today", day=words.day(day)) if day == today else words.day(day)


def _page_names(days: Sequence[PreviewedDay], query: PreviewQuery, words: PageWords) -> PagesById:
    """Return the pages that may be chosen, those that show the draft first."""
    # What changes tells more than what stays.
    first = [page for day in reversed(days) for page in day.choice.pages]
    first.sort(key=lambda page: page.language != words.language)
    rest = [page for day in days for page in day.preview.office.pages.values()]
    return {
        (page.language, page.page.id): (
            f"{page.page.title} ({words(f'edit_page_in_{page.language}')})"
        )
        for page in (*first, *(rest if query.is_all else ()))
    }
