"""Texts of the bundle that a build would make now, and of the one that was published last."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from noticeboard.build.kept_words import published_words, recall_words
from noticeboard.build.last_published import FACTS, PUBLISHED
from noticeboard.build.plan import Plan, make_plan
from noticeboard.build.render import (
    font_folder,
    make_books,
    page_requests,
    remembered,
    render_kiosk,
    render_pages,
    render_screens,
)
from noticeboard.build.request import BuildRequest
from noticeboard.build.unchanged import compare_with_last
from noticeboard.bundle.output_file import OutputFile
from noticeboard.differences.bundle_texts import (
    BundleTexts,
    ListedUtterance,
    Place,
    SpokenFigure,
    page_passages,
    read_bundle_texts,
    slides_of,
)
from noticeboard.differences.kept_lines import read_lines, write_lines
from noticeboard.differences.shown_lines import Passages
from noticeboard.edition import language_root, make_timeline
from noticeboard.files import write_atomically
from noticeboard.load import SourceMap
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.speech.utterances import Utterance
from noticeboard.surfaces.open_data.catalogue_file import catalogue_json
from noticeboard.surfaces.signage import SignageSettings, signage_files
from noticeboard.surfaces.site import MarkdownPage

LINES = "lines.json"
"""The file beside the published facts that holds what was read on pages and slides."""


def make_bundle_texts(
    request: BuildRequest, catalogue: Catalogue, source_map: SourceMap
) -> BundleTexts:
    """Return what a build would say: the site itself where it would change nothing.

    Only the site has sounds; otherwise no sentence has an address.
    """
    if compare_with_last(request).bundle is not None:
        made = read_bundle_texts(request.site)
        if made is not None:
            return replace(made, words=catalogue.strings)
    return _rendered(make_plan(request, catalogue, source_map))


def make_fact_texts(catalogue: Catalogue, on: datetime.date) -> BundleTexts:
    """Return only the facts that a build would publish: no page is rendered."""
    timelines = [make_timeline(catalogue, on=on, language=language) for language in LANGUAGES]
    facts = json.loads(catalogue_json(catalogue, timelines, ""))
    return BundleTexts(facts, words=catalogue.strings)


def published_texts(site: Path, cache: Path) -> BundleTexts | None:
    """Return what the public was told last: as published, else the site; None without either."""
    folder = cache / PUBLISHED
    try:
        facts = json.loads((folder / Path(FACTS).name).read_text("utf-8"))
        pages, slides = read_lines((folder / LINES).read_text("utf-8"))
        spoken = {
            path.parent.name: json.loads(path.read_text("utf-8"))
            for path in sorted(folder.glob("*/utterances.json"))
        }
        return BundleTexts(facts, pages, slides, spoken, published_words(cache))
    except (OSError, ValueError, KeyError):
        texts = read_bundle_texts(site)
        return texts and replace(texts, words=recall_words(site, cache))


def keep_lines(site: Path, cache: Path) -> None:
    """Remember what is read on the pages and slides of a bundle that is published."""
    texts = read_bundle_texts(site)
    if texts is not None:
        write_atomically(cache / PUBLISHED / LINES, write_lines(texts))


def _rendered(plan: Plan) -> BundleTexts:
    pages = tuple(page for own in render_pages(plan) for page in own)
    kiosk, memory = render_kiosk(plan, tuple(render_screens(plan))), remembered(plan)
    books = make_books((*page_requests(pages), *kiosk.utterances), memory)
    settings = SignageSettings(plan.bundle_id, font_folder(), "", memory.drawings)
    screens = signage_files(plan.timelines, plan.catalogue.signage, settings)
    slides = [
        slides_of(file.path.split("/")[1], str(file.content))
        for file in screens
        if isinstance(file, OutputFile) and file.path.count("/") == 2
    ]
    return BundleTexts(
        json.loads(catalogue_json(plan.catalogue, plan.timelines, plan.bundle_id)),
        pages=dict(_pages(pages)),
        slides={place: lines for one in slides for place, lines in one.items()},
        spoken={
            language: {one.id: _listed(one) for one in book.utterances.values()}
            for language, book in books.items()
        },
        words=plan.catalogue.strings,
    )


def _pages(pages: tuple[MarkdownPage, ...]) -> Iterator[tuple[Place, Passages]]:
    for page in pages:
        slug = page.page.slug
        path = language_root(page.language) + (f"{slug}/" if slug else "")
        passages = page_passages(page.html)
        if passages is not None:
            yield (page.language, path or "./"), passages


def _listed(one: Utterance) -> ListedUtterance:
    figures: list[SpokenFigure] = [{"fact": figure.fact} for figure in one.figures]
    return {"shown": one.shown, "file": "", "figures": figures}
