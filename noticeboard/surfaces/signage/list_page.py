"""The list of the lobby screens for staff: what each shows, how large, and how long it takes."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Timeline, filled
from noticeboard.language import long_date, weekday
from noticeboard.model import WEEKDAYS, Signage, SlideSetting
from noticeboard.model.screen_schedule import LitHours, Programme
from noticeboard.surfaces.output import render
from noticeboard.surfaces.qr_code import Drawings
from noticeboard.surfaces.signage.content import drafts
from noticeboard.surfaces.signage.norms import legal_height_mm
from noticeboard.surfaces.signage.official_facts import LeftOut
from noticeboard.surfaces.signage.play_order import loop_of
from noticeboard.surfaces.signage.player import make_player
from noticeboard.surfaces.signage.screen import ScreenMaker
from noticeboard.surfaces.signage.screen_report import report_of
from noticeboard.surfaces.signage.set_up import parts_of, set_up_make

A_MONDAY = datetime.date(2026, 1, 5)


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


def list_page(
    makers: Sequence[ScreenMaker], first: Timeline, signage: Signage, settings: SignageSettings
) -> OutputFile:
    """Render the list of all screens, with the loop of each playlist and who waits how long.

    `first` is the timeline in the first language: an office may have no screen.
    """
    context = {
        "rows": [_row(maker) for maker in makers],
        "words": first.now.words,
        "language": first.language,
        "settings": settings,
        "preview": preview_note(first),
        "make": make_player().make,
        "set_up_make": set_up_make(),
        "device": parts_of(first.now.words["screens_device"]),
        "left_out": left_out(first, signage),
        "without": [f"{one.screen.id}: {what}" for one in makers for what in one.without],
    }
    return OutputFile("signage/index.html", render("signage/list.html", context))


def _row(maker: ScreenMaker) -> dict[str, object]:
    first = maker.timelines[0]
    name = maker.screen.name[first.language]
    return {
        "screen": maker.screen,
        "frame": maker.frame,
        "hours": [_hours(hours, first.now) for hours in maker.screen.hours],
        "loops": [_loop(maker, programme) for programme in maker.programmes],
        "height": round(legal_height_mm(maker.screen)),
        "report": report_of(maker.frame, maker.turns, first.now, make_player().style),
        "miniature": filled(first.now.words["screens_miniature"], name=name).shown,
    }


def _loop(maker: ScreenMaker, programme: Programme) -> dict[str, object]:
    words = maker.timelines[0].now.words
    turns = maker.turns_of(programme)
    names = (programme.playlist or words["signage_list_own"], *programme.languages)
    return {
        "name": ", ".join(names) if len(maker.programmes) > 1 else "",
        "slides": len(turns),
        "times": loop_of(turns),
    }


def _hours(hours: LitHours, edition: Edition) -> dict[str, str]:
    """Return the days on which a screen has other hours, and these hours."""
    words = edition.words
    mondays = (A_MONDAY + datetime.timedelta(days=WEEKDAYS.index(one)) for one in hours.days)
    days = [weekday(day, edition.language) for day in mondays]
    if not days:
        days = [words["signage_list_every_day"]]
    if hours.holidays != "any":
        days.append(words[f"signage_list_holidays_{hours.holidays}"])
    is_dark = hours.on == hours.off
    lit = words["signage_list_dark"] if is_dark else f"{hours.on}–{hours.off} WIB"
    return {"days": ", ".join(days), "lit": lit}


def left_out(timeline: Timeline, signage: Signage) -> list[str]:
    """Say for staff which playlist entries show nothing today, having no official fact."""
    return [
        filled(
            timeline.now.words["signage_left_out"],
            screen=owner,
            entry=index,
            kind=setting.kind,
            fact=reason,
        ).shown
        for owner, slides in _playlists(signage)
        for index, setting in enumerate(slides, start=1)
        if (reason := _reason(timeline.now, setting))
    ]


def _playlists(signage: Signage) -> Iterator[tuple[str, Sequence[SlideSetting]]]:
    """Yield what staff have written for a screen or for schedules, by the id of either."""
    for screen in signage.screens:
        yield screen.id, screen.playlist
    used = {entry.playlist for screen in signage.screens for entry in screen.schedule}
    for playlist in signage.playlists:
        if playlist.id in used:
            yield playlist.id, playlist.slides


def _reason(edition: Edition, setting: SlideSetting) -> str | None:
    try:
        drafts(edition, setting)
    except LeftOut as error:
        return str(error)
    return None


def preview_note(timeline: Timeline) -> str:
    """Return what tells that a screen shows another day; nothing on a bundle's own."""
    if not timeline.is_preview:
        return ""
    date = long_date(timeline.now.day, timeline.language)
    return filled(timeline.now.words["signage_preview"], date=date).shown
