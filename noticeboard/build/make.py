"""Publishing: one bundle, complete on a stage, then in the place of the old one at once."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from noticeboard.build.clips import clip_files, find_clips
from noticeboard.build.inspect import dead_links
from noticeboard.build.listening import (
    changed_sentences,
    last_publication,
    way_to,
    write_listening_list,
)
from noticeboard.build.mkdocs import Builders
from noticeboard.build.offline import write_beside
from noticeboard.build.proving import begin_proofs
from noticeboard.build.qr_cache import keep_drawings, recall_drawings
from noticeboard.build.reports import load_report
from noticeboard.build.speaking import (
    Tell,
    begin_speaking,
    finish_speaking,
    make_books,
    make_lexicons,
    manifests,
    sound_digests,
    sound_files,
    sounds_by_id,
)
from noticeboard.build.spoken_cache import keep_spoken_texts, recall_spoken_texts
from noticeboard.build.sweep import sweep_sounds
from noticeboard.bundle.history import note_bundle
from noticeboard.bundle.identity import make_bundle_id
from noticeboard.bundle.manifest import make_manifest, write_manifest
from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.bundle.place import keep_markdown, replace_site
from noticeboard.bundle.refusal import BundleRefused
from noticeboard.bundle.stage import keep_sounds, merge, stage, write_files
from noticeboard.edition import Timeline, make_timeline
from noticeboard.language import short_date
from noticeboard.messages import Message
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.speech.synthesis import Failure
from noticeboard.speech.voices import make_engine
from noticeboard.speech.workers import Workers
from noticeboard.surfaces.kiosk import KioskSettings, kiosk_files
from noticeboard.surfaces.open_data import (
    audio_report,
    open_data_files,
    service_json_ld,
    service_qr_text,
)
from noticeboard.surfaces.output import keep_compiled_templates
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.surfaces.rendered import RenderedFiles
from noticeboard.surfaces.signage import SignageSettings, left_out, signage_files
from noticeboard.surfaces.site import (
    MarkdownPage,
    SiteSettings,
    braille_files,
    markdown_pages,
    redirect_files,
    sheet_files,
    sound_listings,
    static_files,
)


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
    proven: int
    """Sounds compared with sentences of other figures (tier 2)."""
    changed: int
    """Sentences that are new or sound different since the last publication."""
    dropped: tuple[Failure, ...] = ()
    """Why a chosen voice is not heard, one for each language that the wheel's speaks instead."""
    warnings: tuple[Message, ...] = ()
    """What may be a slip in the facts it was made from."""


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
    tested = load_report(root)
    bundle_id = make_bundle_id(root, on, (*voices, tested.seal))
    cache = root / ".cache"
    clips = find_clips(root, catalogue.services)
    spoken = recall_spoken_texts(make_lexicons(catalogue), cache)
    drawings = recall_drawings(cache)
    keep_compiled_templates(cache / "templates")
    # The builders end before the stage goes: one that still wrote would leave half a folder.
    with stage(cache) as folder, contextlib.closing(builders), Workers(do_few=True) as workers:
        try:
            settings = SiteSettings(service_json_ld, tested.report, clips)
            pages = markdown_pages(timelines, settings)
            _begin_pages(pages, builders, folder)
            kiosk = _kiosk_files(timelines, root, drawings, tested.failed, clips)
            # Only these two surfaces speak; the others are made while workers render.
            on_pages = (one for page in pages for one in page.utterances)
            books = make_books((*on_pages, *kiosk.utterances), spoken)
        finally:
            # While the builders work, or to explain better what has just gone wrong.
            check(has_editions=True, spoken=spoken)
        speaking = begin_speaking(catalogue, books, engines, root, workers, tell)
        files = (*kiosk.files, *_silent_files(catalogue, timelines, bundle_id, drawings))
        report = finish_speaking(speaking, engines, root)
        proving = begin_proofs(books, report, engines, workers)
        ready = folder / "site"
        ready.mkdir()
        write_files((*files, *sound_files(report), *clip_files(clips)), ready)
        _finish_pages(builders, folder, ready)
        proofs = proving.finish(tell)
        sounds = sounds_by_id(report)
        listings = sound_listings(pages, sounds)
        said = audio_report(books, sounds, proofs, bundle_id)
        write_files((*manifests(books, report), *listings, said), ready)
        write_beside(ready, timelines, bundle_id)
        manifest = make_manifest(
            ready, bundle_id, on, is_preview=is_preview, known=sound_digests(report)
        )
        write_manifest(ready, manifest)
        _refuse_dead_links(ready)
        keep_sounds(site, ready)
        before = last_publication(root / "site", cache)
        changes = changed_sentences(before, books, sounds, way_to(site, cache))
        replace_site(site, ready, cache, folder)
        note_bundle(manifest, cache, on)
        keep_markdown(folder, cache)
        keep_spoken_texts(spoken, cache)
        keep_drawings(drawings, cache)
        write_listening_list(changes, cache, timelines[0].now.words, bundle_id)
        sweep_sounds(cache / "audio", bundle_id, report.files.values())
    return Bundle(
        id=bundle_id,
        pages=len(pages),
        screens=tuple(screen.id for screen in catalogue.signage.screens),
        utterances=sum(len(book.utterances) for book in books.values()),
        rendered=report.rendered,
        reused=report.reused,
        files=len(manifest.files),
        left_out=tuple(left_out(timelines[0], catalogue.signage)),
        timelines=timelines,
        proven=len(proofs),
        changed=len(changes),
    )


def _begin_pages(pages: Sequence[MarkdownPage], builders: Builders, folder: Path) -> None:
    for language in LANGUAGES:
        markdown = folder / "markdown" / language
        of_language = (page for page in pages if page.language == language)
        write_files((OutputFile(page.path, page.content) for page in of_language), markdown)
        builders.begin(language, markdown, folder / "html" / language)


def _kiosk_files(
    timelines: Sequence[Timeline],
    root: Path,
    drawings: Drawings,
    failed_tests: tuple[str, ...] | None,
    clips: Collection[str],
) -> RenderedFiles:
    app = root / "kiosk_mode" / "app"
    fonts = _font_folder()
    settings = KioskSettings(app, fonts, drawings, service_qr_text, failed_tests, clips)
    return kiosk_files(timelines, settings)


def _silent_files(
    catalogue: Catalogue, timelines: Sequence[Timeline], bundle_id: str, drawings: Drawings
) -> tuple[OutputFile | CopiedFile, ...]:
    fonts = _font_folder()
    return (
        *static_files(),
        *redirect_files(timelines),
        *sheet_files(timelines, service_qr_text, drawings),
        *braille_files(timelines),
        *signage_files(
            timelines,
            catalogue.signage,
            SignageSettings(bundle_id, fonts, _staff_mark(timelines[0]), drawings),
        ),
        *open_data_files(catalogue, timelines, bundle_id),
        CopiedFile("fonts-licence.txt", fonts.parent / "LICENSE"),
    )


def lay_out_screens(catalogue: Catalogue, on: datetime.date) -> None:
    """Lay the lobby screens out and throw them away; raises TooLong like a build does."""
    timelines = [make_timeline(catalogue, on=on, language=language) for language in LANGUAGES]
    signage_files(timelines, catalogue.signage, SignageSettings("", _font_folder(), ""))


def _staff_mark(timeline: Timeline) -> str:
    return short_date(timeline.now.day, timeline.language)


def _font_folder() -> Path:
    import fontpkg_atkinson_hyperlegible

    return Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files"


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
