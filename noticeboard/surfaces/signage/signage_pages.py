"""Every file of the lobby screens: a page for each, their list, and what the player reads."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from pathlib import Path

from markupsafe import Markup

from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.edition import Timeline, filled
from noticeboard.model import Screen, Signage
from noticeboard.model.screen_schedule import Programme
from noticeboard.surfaces.content_mark import PLACE, mark_in, marked_document
from noticeboard.surfaces.output import render
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.surfaces.signage.call_slide import call_slide
from noticeboard.surfaces.signage.frame import WEIGHTS, make_frame
from noticeboard.surfaces.signage.list_page import SignageSettings, list_page, preview_note
from noticeboard.surfaces.signage.longest_waits import BrokenPromise, broken_promise
from noticeboard.surfaces.signage.misfits import Misfit
from noticeboard.surfaces.signage.play_order import loop_of
from noticeboard.surfaces.signage.player import OLDEST_CHROMIUM, make_player
from noticeboard.surfaces.signage.screen import ScreenMaker
from noticeboard.surfaces.signage.screen_copies import contents_of, copy_worker
from noticeboard.surfaces.signage.screen_parts import SCREEN_PARTS, ScreenPart
from noticeboard.surfaces.signage.screen_plan import written_plan
from noticeboard.surfaces.signage.set_up import set_up_files

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
        _maker(timelines, screen, signage, settings.fonts, settings.drawings)
        for screen in signage.screens
    ]
    pages = [_page(maker, settings) for maker in makers]
    _refuse(makers, _unused_misfits(makers, signage))
    shared: tuple[OutputFile | CopiedFile, ...] = (*make_player().files, *_fonts(settings.fonts))
    version = _version(settings, pages, shared)
    set_up = set_up_files(timelines, signage)
    worker = copy_worker(pages, shared, set_up)
    listed = list_page(makers, timelines[0], signage, settings)
    return (*pages, listed, version, worker, *shared, *set_up)


def lay_out_slides(
    timelines: Sequence[Timeline],
    signage: Signage,
    fonts: Path,
    *,
    parts: Collection[ScreenPart] = SCREEN_PARTS,
) -> None:
    """Lay the slides of parts out and throw them away; raises TooLong where `signage_files` does."""
    makers = [_maker(timelines, screen, signage, fonts) for screen in signage.screens]
    for maker in makers:
        maker.lay_out(parts)
        if "playlist" in parts and maker.screen.longest_wait_s:
            # Only a whole screen has a loop; most promise nothing, and need none to be checked.
            _ = maker.blocks
    _refuse(makers, _unused_misfits(makers, signage) if "playlist" in parts else [])


def _unused_misfits(makers: Sequence[ScreenMaker], signage: Signage) -> list[Misfit]:
    """Return what misfits of playlists that no schedule names, on the screen that suits each best.

    Staff prepare such a playlist for later; which screen will show it is not known yet.
    """
    used = {id for maker in makers for id in maker.playlists}
    unused = [one.id for one in signage.playlists if one.id not in used]
    best = (min((maker.misfits_of(id) for maker in makers), key=len, default=[]) for id in unused)
    return [misfit for misfits in best for misfit in misfits]


def _refuse(makers: Sequence[ScreenMaker], unused: Sequence[Misfit]) -> None:
    misfits = [*(misfit for maker in makers for misfit in maker.misfits), *unused]
    late = [
        promise
        for maker in makers
        for programme in maker.programmes
        if (promise := _broken(maker, programme))
    ]
    if misfits or late:
        raise TooLong(misfits, late)


def _maker(
    timelines: Sequence[Timeline],
    screen: Screen,
    signage: Signage,
    fonts: Path,
    drawings: Drawings | None = None,
) -> ScreenMaker:
    frame = make_frame(screen, fonts)
    return ScreenMaker(timelines, frame, drawings, named=signage.playlists)


def _broken(maker: ScreenMaker, programme: Programme) -> BrokenPromise | None:
    loop = loop_of(maker.turns_of(programme))
    return broken_promise(maker.screen, loop, programme.playlist)


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
            "call_slide": _call_slide(maker),
            "screen": maker.screen,
            "plan": written_plan(maker.screen, first),
            "timeline": first,
            "languages": maker.timelines,
            "words": first.now.words,
            "office": first.now.office,
            "settings": settings,
            "preview": preview_note(first),
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


def _call_slide(maker: ScreenMaker) -> Markup | None:
    if maker.screen.calls != "slide":
        return None
    return call_slide([one.now for one in maker.timelines], maker.frame)


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
