"""The kiosk's files: its document, its app, codes to scan and to type, and sheets for staff."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.edition import Timeline
from noticeboard.surfaces.kiosk.conformance import conformance_file
from noticeboard.surfaces.kiosk.controls import app_scripts
from noticeboard.surfaces.kiosk.document import ScreensByDay, render_document
from noticeboard.surfaces.kiosk.legend import legend_files
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
    failed_tests: Collection[str] | None = None
    """Tests that failed when all were run on this program; None when they were not."""
    clips: Collection[str] = ()
    """The services that have a sign-language clip."""


@dataclass(frozen=True)
class KioskFiles(RenderedFiles):
    """The kiosk's files; its codes to scan are drawn while somebody speaks its sentences."""

    codes: tuple[CodeFile, ...]


def kiosk_files(timelines: Sequence[Timeline], settings: KioskSettings) -> KioskFiles:
    """Render the kiosk, with a request for every sentence it can say."""
    days = {timeline.language: _screens_by_day(timeline, settings) for timeline in timelines}
    page = render_document(timelines, days)
    files: tuple[OutputFile | CopiedFile, ...] = (
        OutputFile("kiosk/index.html", page.html),
        *app_scripts(settings.app),
        *_copied(settings),
        *typed_code_files(timelines),
        *legend_files(timelines),
        conformance_file(timelines, settings.failed_tests),
    )
    return KioskFiles(files, page.utterances, tuple(_codes(timelines, days)))


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


def _codes(timelines: Sequence[Timeline], days: Mapping[str, ScreensByDay]) -> Iterator[CodeFile]:
    for timeline in timelines:
        screens = [one for by_key in days[timeline.language].values() for one in by_key.values()]
        yield from picture_codes(screens, timeline.now.words["kiosk_qr_picture"])
