"""From a plan to pages, kiosk, screens, sheets and data, as values."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from noticeboard.build.plan import Plan
from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.edition import make_timeline
from noticeboard.language import short_date
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.speech.utterances import UtteranceBook
from noticeboard.surfaces.kiosk import KioskSettings, kiosk_files
from noticeboard.surfaces.open_data import open_data_files, service_json_ld, service_qr_text
from noticeboard.surfaces.signage import SignageSettings, signage_files
from noticeboard.surfaces.site import (
    MarkdownPage,
    SiteSettings,
    braille_files,
    markdown_pages,
    redirect_files,
    sheet_files,
    static_files,
)

Files = tuple[OutputFile | CopiedFile, ...]


@dataclass(frozen=True)
class Drawn:
    """The surfaces that can be heard, and what is to be said on them."""

    plan: Plan
    pages: tuple[MarkdownPage, ...]
    kiosk: Files
    books: Mapping[str, UtteranceBook]


def render_pages(plan: Plan, books: Mapping[str, UtteranceBook]) -> tuple[MarkdownPage, ...]:
    """Return the site's pages of every language."""
    settings = SiteSettings(
        plan.bundle_id, service_json_ld, books, plan.tested.report, tuple(plan.clips)
    )
    return markdown_pages(plan.timelines, settings)


def render_kiosk(
    plan: Plan, pages: tuple[MarkdownPage, ...], books: Mapping[str, UtteranceBook]
) -> Drawn:
    """Return the kiosk beside the pages, with all that can be heard on both."""
    settings = KioskSettings(
        plan.bundle_id,
        plan.request.root / "kiosk_mode" / "app",
        font_folder(),
        service_qr_text,
        plan.tested.failed,
        tuple(plan.clips),
    )
    return Drawn(plan, pages, kiosk_files(plan.timelines, books, settings), books)


def render_silent(plan: Plan) -> Files:
    """Return all surfaces that nobody hears; raises TooLong for a text that fits no screen."""
    fonts = font_folder()
    now = plan.timelines[0].now
    mark = f"{plan.bundle_id} · {short_date(now.day, plan.timelines[0].language)}"
    return (
        *static_files(),
        *redirect_files(plan.timelines),
        *sheet_files(plan.timelines, plan.bundle_id, service_qr_text),
        *braille_files(plan.timelines),
        *signage_files(
            plan.timelines, plan.catalogue.signage, SignageSettings(plan.bundle_id, fonts, mark)
        ),
        *open_data_files(plan.catalogue, plan.timelines, plan.bundle_id),
        CopiedFile("fonts-licence.txt", fonts.parent / "LICENSE"),
    )


def lay_out_screens(catalogue: Catalogue, on: datetime.date) -> None:
    """Lay the lobby screens out and throw them away; raises TooLong like a build does."""
    timelines = [make_timeline(catalogue, on=on, language=language) for language in LANGUAGES]
    signage_files(timelines, catalogue.signage, SignageSettings("", font_folder(), ""))


def font_folder() -> Path:
    """Return the folder of Atkinson Hyperlegible's files."""
    import fontpkg_atkinson_hyperlegible

    return Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files"
