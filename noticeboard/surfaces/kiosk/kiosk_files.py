"""The kiosk's files: its document, its app, codes to scan and to type, and sheets for staff."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.edition import Timeline
from noticeboard.speech.utterances import UtteranceRequest
from noticeboard.surfaces.kiosk.conformance import SuiteRun, conformance_file
from noticeboard.surfaces.kiosk.controls import app_scripts
from noticeboard.surfaces.kiosk.document import (
    LanguagePart,
    ScreensByDay,
    render_document,
    render_language,
)
from noticeboard.surfaces.kiosk.legend import legend_files
from noticeboard.surfaces.kiosk.openacr import openacr_file
from noticeboard.surfaces.kiosk.screen_list import screens_of
from noticeboard.surfaces.kiosk.take_away import TakeAway, picture_codes, typed_code_files
from noticeboard.surfaces.qr_code import CodeFile
from noticeboard.surfaces.rendered import RenderedFiles

FACES = ("Regular", "Bold")


@dataclass(frozen=True)
class KioskSettings:
    """Settings of the kiosk's document besides facts."""

    app: Path
    """The folder of the app's scripts and style."""
    fonts: Path
    """The folder of Atkinson Hyperlegible's TTF files."""
    take_away: TakeAway | None = None
    """Writes a service as the text of a QR code; without it nothing can be taken along."""
    run: SuiteRun | None = None
    """What all tests found on this program; None when they were not run."""
    clips: Collection[str] = ()
    """The services that have a sign-language clip."""


@dataclass(frozen=True)
class KioskScreens:
    """The screens of one language; whatever the kiosk says of a figure is said on them."""

    part: LanguagePart
    utterances: tuple[UtteranceRequest, ...]
    codes: tuple[CodeFile, ...]


@dataclass(frozen=True)
class KioskFiles(RenderedFiles):
    """The kiosk's files; its codes to scan are drawn while somebody speaks its sentences."""

    codes: tuple[CodeFile, ...]


def kiosk_files(timelines: Sequence[Timeline], settings: KioskSettings) -> KioskFiles:
    """Render the kiosk, with a request for every sentence it can say."""
    return join_kiosk(timelines, settings, tuple(kiosk_screens(timelines, settings)))


def kiosk_screens(timelines: Iterable[Timeline], settings: KioskSettings) -> Iterator[KioskScreens]:
    """Yield the screens of each language in turn: somebody may speak while others are rendered."""
    for timeline in timelines:
        by_day = _screens_by_day(timeline, settings)
        part = render_language(timeline, by_day)
        yield KioskScreens(part, part.say.utterances, tuple(_codes(timeline, by_day)))


def join_kiosk(
    timelines: Sequence[Timeline], settings: KioskSettings, screens: Sequence[KioskScreens]
) -> KioskFiles:
    """Return the kiosk of the screens of all its languages."""
    page = render_document(timelines, [one.part for one in screens])
    codes = tuple(code for one in screens for code in one.codes)
    files: tuple[OutputFile | CopiedFile, ...] = (
        OutputFile("kiosk/index.html", page.html),
        *app_scripts(settings.app),
        *_copied(settings),
        *typed_code_files(timelines),
        *legend_files(timelines),
        conformance_file(timelines, settings.run),
        openacr_file(timelines, settings.run),
    )
    return KioskFiles(files, page.utterances, codes)


def _screens_by_day(timeline: Timeline, settings: KioskSettings) -> ScreensByDay:
    return {
        one.day: screens_of(one, settings.take_away, settings.clips) for one in timeline.editions
    }


def _copied(settings: KioskSettings) -> Iterator[CopiedFile]:
    for path in sorted(settings.app.glob("*.css")):
        yield CopiedFile(f"kiosk/app/{path.name}", path)
    for face in FACES:
        name = f"AtkinsonHyperlegible-{face}.ttf"
        yield CopiedFile(f"kiosk/fonts/{name}", settings.fonts / name)


def _codes(timeline: Timeline, by_day: ScreensByDay) -> Iterator[CodeFile]:
    screens = [one for by_key in by_day.values() for one in by_key.values()]
    return picture_codes(screens, timeline.now.words["kiosk_qr_picture"])
