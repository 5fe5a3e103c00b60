"""Every file of the lobby screens: a page for each, their list, and what the player reads."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.edition import Edition, Timeline, filled
from noticeboard.language import long_date
from noticeboard.model import Screen, Signage, SlideSetting
from noticeboard.surfaces.content_mark import PLACE, mark_in, marked_document
from noticeboard.surfaces.output import render
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.surfaces.signage.content import drafts
from noticeboard.surfaces.signage.frame import WEIGHTS, make_frame
from noticeboard.surfaces.signage.longest_waits import BrokenPromise, broken_promise
from noticeboard.surfaces.signage.norms import legal_height_mm
from noticeboard.surfaces.signage.official_facts import LeftOut
from noticeboard.surfaces.signage.play_order import loop_of
from noticeboard.surfaces.signage.player import OLDEST_CHROMIUM, make_player
from noticeboard.surfaces.signage.proposed import playlist_of
from noticeboard.surfaces.signage.screen import Misfit, ScreenMaker
from noticeboard.surfaces.signage.screen_copies import contents_of, copy_worker
from noticeboard.surfaces.signage.screen_parts import SCREEN_PARTS, ScreenPart
from noticeboard.surfaces.signage.screen_report import report_of
from noticeboard.surfaces.signage.set_up import parts_of, set_up_files, set_up_make

TROUBLES = (
    "failed",
    "held",
    "slide",
    "old_browser",
    "unstyled",
    "typeface",
    "small",
    "size",
    "mixed",
    "stale",
    "damaged",
    "disk",
    "emergency",
)
"""What the player can say in the staff's mark; the sentences are `signage_trouble_NAME`."""

KEYS = tuple(f"signage_keys_{name}" for name in ("staff", "hold", "turn", "help", "release"))
"""What the help for staff at a screen's keyboard says."""


@dataclass(frozen=True)
class SignageSettings:
    """Facts that the screens need about the bundle they come in."""

    bundle_id: str
    fonts: Path
    """The folder of the typeface's TTF files."""
    edition_mark: str
    """What the staff mark says about the edition: "24 Nov 2026"."""
    drawings: Drawings = field(default_factory=Drawings)
    """The QR codes drawn so far."""


class TooLong(ValueError):
    """Texts that cannot be split legally, and loops in which a message comes back too late.

    Each misfit names its screen and playlist entry.
    """

    def __init__(self, misfits: Sequence[Misfit], late: Sequence[BrokenPromise] = ()) -> None:
        self.misfits = tuple(dict.fromkeys(misfits))
        self.late = tuple(late)
        super().__init__("\n".join(map(str, (*self.misfits, *self.late))))


def signage_files(
    timelines: Sequence[Timeline], signage: Signage, settings: SignageSettings
) -> tuple[OutputFile | CopiedFile, ...]:
    """Render every screen; TooLong when a text has no legal place, so that nothing shrinks."""
    makers = [
        ScreenMaker(timelines, make_frame(screen, settings.fonts), settings.drawings)
        for screen in signage.screens
    ]
    pages = [_page(maker, settings) for maker in makers]
    _refuse(makers)
    shared: tuple[OutputFile | CopiedFile, ...] = (*make_player().files, *_fonts(settings.fonts))
    version = _version(settings, pages, shared)
    set_up = set_up_files(timelines, signage)
    worker = copy_worker(pages, shared, set_up)
    return (*pages, _list(makers, settings), version, worker, *shared, *set_up)


def lay_out_slides(
    timelines: Sequence[Timeline],
    signage: Signage,
    fonts: Path,
    *,
    parts: Collection[ScreenPart] = SCREEN_PARTS,
) -> None:
    """Lay the slides of parts out and throw them away; raises TooLong where `signage_files` does."""
    makers = [ScreenMaker(timelines, make_frame(screen, fonts)) for screen in signage.screens]
    for maker in makers:
        maker.lay_out(parts)
        if "playlist" in parts and maker.screen.longest_wait_s:
            # Only a whole screen has a loop; most promise nothing, and need none to be checked.
            _ = maker.blocks
    _refuse(makers)


def _refuse(makers: Sequence[ScreenMaker]) -> None:
    misfits = [misfit for maker in makers for misfit in maker.misfits]
    late = [
        promise
        for maker in makers
        if (promise := broken_promise(maker.screen, loop_of(maker.turns)))
    ]
    if misfits or late:
        raise TooLong(misfits, late)


def left_out(timeline: Timeline, signage: Signage) -> list[str]:
    """Say for staff which playlist entries show nothing today, having no official fact."""
    return [
        filled(
            timeline.now.words["signage_left_out"],
            screen=screen.id,
            entry=index,
            kind=setting.kind,
            fact=reason,
        ).shown
        for screen in signage.screens
        for index, setting in enumerate(playlist_of(screen, timeline.now), start=1)
        if screen.playlist
        if (reason := _reason(timeline.now, setting))
    ]


def _reason(edition: Edition, setting: SlideSetting) -> str | None:
    try:
        drafts(edition, setting)
    except LeftOut as error:
        return str(error)
    return None


def _page(maker: ScreenMaker, settings: SignageSettings) -> OutputFile:
    first = maker.timelines[0]
    blocks, emergencies = maker.blocks, maker.emergencies
    content = render(
        "signage/screen.html",
        {
            "blocks": blocks,
            "emergencies": emergencies,
            "sizes": sorted(maker.sizes.items()),
            "frame": maker.frame,
            "screen": maker.screen,
            "timeline": first,
            "words": first.now.words,
            "office": first.now.office,
            "settings": settings,
            "preview": _preview(first),
            "make": make_player().make,
            "oldest": OLDEST_CHROMIUM,
            "stopped": _stopped(maker.timelines),
            "troubles": _troubles(maker.timelines),
            "keys": {
                one.language: [one.now.words[name] for name in KEYS] for one in maker.timelines
            },
            "mark": PLACE,
        },
    )
    return OutputFile(f"signage/{maker.screen.id}/index.html", marked_document(content))


def _troubles(timelines: Sequence[Timeline]) -> dict[str, dict[str, str]]:
    """Return each trouble's sentence by language; the player fills its curly braces."""
    return {
        name: {one.language: one.now.words[f"signage_trouble_{name}"] for one in timelines}
        for name in TROUBLES
    }


def _stopped(timelines: Sequence[Timeline]) -> dict[str, str]:
    """Return, by language, what is in the staff's mark until a player runs."""
    return {
        one.language: filled(one.now.words["signage_stopped"], oldest=OLDEST_CHROMIUM).shown
        for one in timelines
    }


def _preview(timeline: Timeline) -> str:
    if not timeline.is_preview:
        return ""
    date = long_date(timeline.now.day, timeline.language)
    return filled(timeline.now.words["signage_preview"], date=date).shown


def _list(makers: Sequence[ScreenMaker], settings: SignageSettings) -> OutputFile:
    first = makers[0].timelines[0]
    rows = [
        {
            "screen": maker.screen,
            "frame": maker.frame,
            "loop": loop_of(maker.turns),
            "slides": len(maker.turns),
            "height": round(legal_height_mm(maker.screen)),
            "report": report_of(maker.frame, maker.turns, first.now, make_player().style),
            "miniature": _miniature(first, maker.screen),
        }
        for maker in makers
    ]
    context = {
        "rows": rows,
        "words": first.now.words,
        "language": first.language,
        "settings": settings,
        "preview": _preview(first),
        "make": make_player().make,
        "set_up_make": set_up_make(),
        "device": parts_of(first.now.words["screens_device"]),
        "left_out": left_out(first, Signage(screens=tuple(m.screen for m in makers))),
    }
    return OutputFile("signage/index.html", render("signage/list.html", context))


def _miniature(timeline: Timeline, screen: Screen) -> str:
    name = screen.name[timeline.language]
    return filled(timeline.now.words["screens_miniature"], name=name).shown


def _version(
    settings: SignageSettings,
    pages: Sequence[OutputFile],
    shared: Sequence[OutputFile | CopiedFile],
) -> OutputFile:
    """Name the bundle and all its files: a player moves on only when every one came whole."""
    contents = {_name(file): contents_of(file) for file in (*pages, *shared)}
    marks = {**{_name(page): mark_in(str(page.content)) for page in pages}, **make_player().marks}
    version = {
        "bundle": settings.bundle_id,
        "files": list(contents),
        "marks": marks,
        "hashes": {name: hashlib.sha256(one).hexdigest() for name, one in contents.items()},
        "sizes": {name: len(one) for name, one in contents.items()},
    }
    return OutputFile("signage/version.json", json.dumps(version))


def _name(file: OutputFile | CopiedFile) -> str:
    return file.path.removeprefix("signage/")


def _fonts(fonts: Path) -> tuple[CopiedFile, ...]:
    names = [f"AtkinsonHyperlegible-{weight}.ttf" for weight in WEIGHTS]
    return tuple(CopiedFile(f"signage/fonts/{name}", fonts / name) for name in names)
