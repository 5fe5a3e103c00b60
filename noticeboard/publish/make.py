"""Publishing: one bundle, complete on a stage, then in the place of the old one at once."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from noticeboard.edition import Timeline, make_timeline
from noticeboard.language import short_date
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.publish.builder import Builders
from noticeboard.publish.identity import make_bundle_id
from noticeboard.publish.inspect import dead_links
from noticeboard.publish.refusal import BundleRefused
from noticeboard.publish.stage import (
    keep_sounds, merge, read_manifest, stage, write_files, write_manifest,
)
from noticeboard.publish.swap import swap
from noticeboard.publish.wording import keep_wording, recall_wording
from noticeboard.render.kiosk import KioskSettings, kiosk_files, kiosk_manifests
from noticeboard.render.open_data import open_data_files, service_json_ld
from noticeboard.render.output import CopiedFile, OutputFile
from noticeboard.render.signage import SignageSettings, left_out, signage_files
from noticeboard.render.site import (
    MarkdownPage, SiteSettings, markdown_pages, redirect_files, site_assets,
)
from noticeboard.speech.audio import AudioReport, Wanted, render_missing
from noticeboard.speech.engines import Engine, make_engine
from noticeboard.speech.utterances import UtteranceBook
from noticeboard.speech.words import make_lexicon

Tell = Callable[[str, int, int], None]
"""Told how far a stage of the work is: its name, how much is done, of how much."""


@dataclass(frozen=True)
class Bundle:
    """What a build has made."""

    id: str
    pages: int
    screens: tuple[str, ...]
    """The ids of the lobby screens."""
    utterances: int
    rendered: int
    reused: int
    files: int
    left_out: tuple[str, ...]
    """Playlist entries whose facts may not be shown on a lobby screen."""
    timelines: tuple[Timeline, ...]


def make_books(catalogue: Catalogue) -> dict[str, UtteranceBook]:
    """An empty book of utterances for every language, with that language's lexicon."""
    return {
        language: UtteranceBook(
            language,
            make_lexicon(catalogue.terms.values(), catalogue.pronunciations, language),
        )
        for language in LANGUAGES
    }


def make_bundle(
    catalogue: Catalogue,
    *,
    root: Path,
    site: Path,
    on: datetime.date,
    is_preview: bool,
    builders: Builders,
    check: Callable[..., None],
    tell: Tell,
) -> Bundle:
    """Make everything on a stage, look at it once more, and swap it into the place of `site`.

    `check` raises what is wrong with the catalogue; nothing leaves the stage before it passed.
    """
    try:
        timelines = tuple(
            make_timeline(catalogue, on=on, language=language, is_preview=is_preview)
            for language in LANGUAGES
        )
    except LookupError:
        # The check knows the line that the edition stopped at.
        check(has_editions=False)
        raise
    engines = {
        language: make_engine(voice, language)
        for language, voice in catalogue.speech.voices.items()
    }
    voices = (f"{language}:{engine.identity}" for language, engine in engines.items())
    bundle_id = make_bundle_id(root, on, voices)
    cache = root / ".cache"
    with stage(cache) as folder:
        try:
            pages = markdown_pages(timelines, SiteSettings(bundle_id, service_json_ld))
            _begin_pages(pages, builders, folder)
        finally:
            # While the builders work, or to explain better what has just gone wrong.
            check(has_editions=True)
        books = make_books(catalogue)
        recall_wording(books, cache)
        files = _surface_files(catalogue, timelines, books, bundle_id, root)
        report = _speak(catalogue, books, engines, root, tell)
        ready = folder / "site"
        ready.mkdir()
        write_files((*files, *_sound_files(report), *_manifests(books, report)), ready)
        _finish_pages(builders, folder, ready)
        count = write_manifest(ready, bundle_id, on.isoformat(), is_preview)
        _refuse_dead_links(ready)
        keep_sounds(site, ready)
        _replace(site, ready, cache)
        _keep_markdown(folder, cache)
        keep_wording(books, cache)
    return Bundle(
        id=bundle_id,
        pages=len(pages),
        screens=tuple(screen.id for screen in catalogue.signage.screens),
        utterances=sum(len(book.utterances) for book in books.values()),
        rendered=report.rendered,
        reused=report.reused,
        files=count,
        left_out=tuple(left_out(timelines[0], catalogue.signage)),
        timelines=timelines,
    )


def _begin_pages(pages: Sequence[MarkdownPage], builders: Builders, folder: Path) -> None:
    for language in LANGUAGES:
        markdown = folder / "markdown" / language
        of_language = (page for page in pages if page.language == language)
        write_files((OutputFile(page.path, page.content) for page in of_language), markdown)
        builders.begin(language, markdown, folder / "html" / language)


def _surface_files(
    catalogue: Catalogue,
    timelines: Sequence[Timeline],
    books: Mapping[str, UtteranceBook],
    bundle_id: str,
    root: Path,
) -> tuple[OutputFile | CopiedFile, ...]:
    fonts = _font_folder()
    return (
        *site_assets(),
        *redirect_files(timelines),
        *kiosk_files(
            timelines, books, KioskSettings(bundle_id, root / "kiosk_mode" / "app", fonts)
        ),
        *signage_files(
            timelines, catalogue.signage,
            SignageSettings(bundle_id, fonts, _staff_mark(bundle_id, timelines[0])),
        ),
        *open_data_files(catalogue, timelines, bundle_id),
        CopiedFile("fonts-licence.txt", fonts.parent / "LICENSE"),
    )


def lay_out_screens(catalogue: Catalogue, on: datetime.date) -> None:
    """Lay the lobby screens out and throw them away; raises TooLong like a build does."""
    timelines = [make_timeline(catalogue, on=on, language=language) for language in LANGUAGES]
    signage_files(timelines, catalogue.signage, SignageSettings("", _font_folder(), ""))


def _staff_mark(bundle_id: str, timeline: Timeline) -> str:
    return f"{bundle_id} · {short_date(timeline.now.day, timeline.language)}"


def _font_folder() -> Path:
    import fontpkg_atkinson_hyperlegible

    return Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files"


def _speak(
    catalogue: Catalogue,
    books: Mapping[str, UtteranceBook],
    engines: Mapping[str, Engine],
    root: Path,
    tell: Tell,
) -> AudioReport:
    wanted = [
        Wanted(one.id, one.text, one.language, one.markup)
        for book in books.values()
        for one in book.utterances.values()
    ]
    report = render_missing(
        wanted, engines, root / ".cache" / "audio", root / catalogue.speech.recordings,
        lambda done, total: tell("speech", done, total),
    )  # fmt: skip
    if report.failures:
        raise BundleRefused([
            f"{failure.language}: “{failure.text}”: {failure.messages['id']} / "
            f"{failure.messages['en']}"
            for failure in report.failures[:10]
        ])  # fmt: skip
    if report.stale_recordings:
        raise BundleRefused([
            f"{path.relative_to(root)}: rekaman ini tidak lagi sama dengan teksnya; rekam ulang "
            "atau hapus / this recording no longer says the text; record it again or delete it"
            for path in report.stale_recordings
        ])  # fmt: skip
    return report


def _sound_files(report: AudioReport) -> list[CopiedFile]:
    by_path = {
        f"audio/{language}/{sound.key}{sound.path.suffix}": sound.path
        for (language, _), sound in report.files.items()
    }
    return [CopiedFile(path, source, is_immutable=True) for path, source in sorted(by_path.items())]


def _manifests(books: Mapping[str, UtteranceBook], report: AudioReport) -> tuple[OutputFile, ...]:
    return kiosk_manifests(books, {id: sound for (_, id), sound in report.files.items()})


def _finish_pages(builders: Builders, folder: Path, ready: Path) -> None:
    first, *others = LANGUAGES
    for language in LANGUAGES:
        builders.finish(language, folder / "html" / language)
    for language in others:
        # Static hosts serve the root's page for every address that is not there.
        (folder / "html" / language / "404.html").unlink(missing_ok=True)
        merge(folder / "html" / language, ready / language)
    merge(folder / "html" / first, ready)


def _refuse_dead_links(ready: Path) -> None:
    dead = dead_links(ready)
    if dead:
        raise BundleRefused([f"Tautan mati / dead link: {link}" for link in dead])


def _replace(site: Path, ready: Path, cache: Path) -> None:
    swap(ready, site)
    previous = cache / "previous"
    # A preview is nothing to go back to.
    was = read_manifest(ready)
    if was is not None and not was["preview"]:
        shutil.rmtree(previous, ignore_errors=True)
        ready.rename(previous)


def _keep_markdown(folder: Path, cache: Path) -> None:
    """Leave the pages' Markdown where a bare `mkdocs build` looks for it."""
    kept = cache / "markdown"
    shutil.rmtree(kept, ignore_errors=True)
    (folder / "markdown").rename(kept)
