"""Rules of screens: what they name exists, what they need is there, and every time is reached."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from noticeboard.load.draft import Draft
from noticeboard.messages import Message
from noticeboard.model import LANGUAGES, PHYSICAL_KEYS, Screen, Signage
from noticeboard.model.screen_schedule import crossing_entries, unreached_entries, unreached_hours

ScreenPath = tuple[str | int, ...]

TAKEN_FOLDERS = ("screen", "test", "fonts")
"""Folders below `signage/` that are no screen's."""


def check_screens(draft: Draft) -> None:
    """Refuse screens that name what is nowhere, lack a value, or have a time that never comes."""
    signage: Signage | None = draft.singles.get("signage")
    if signage is None:
        return
    _check_screen_ids(draft, signage)
    profiles = [profile.id for profile in signage.profiles]
    playlists = [playlist.id for playlist in signage.playlists]
    for number, screen in enumerate(signage.screens):
        path = ("signage", "screens", number)
        _check_profile(draft, path, screen, profiles)
        _check_schedule(draft, path, screen, playlists)
        _check_reached(draft, path, screen)


def _check_screen_ids(draft: Draft, signage: Signage) -> None:
    """Refuse a screen whose folder is another page's or that of the typeface."""
    for number, screen in enumerate(signage.screens):
        if screen.id in TAKEN_FOLDERS:
            path = ("signage", "screens", number, "id")
            draft.report(path, "screen_id_taken", id=screen.id)


def _check_profile(draft: Draft, path: ScreenPath, screen: Screen, known: Collection[str]) -> None:
    """Refuse a profile that is nowhere, and a screen that lacks a physical value."""
    if screen.profile and screen.profile not in known:
        listed = _listed(known)
        draft.report((*path, "profile"), "profile_unknown", id=screen.profile, known=listed)
    elif not screen.profile:
        for key in PHYSICAL_KEYS:
            if key not in screen.model_fields_set:
                draft.report(path, "screen_lacks", f"{key}: …", key=key)


def _check_schedule(draft: Draft, path: ScreenPath, screen: Screen, known: Collection[str]) -> None:
    """Refuse a playlist or a language that is nowhere."""
    for at, entry in enumerate(screen.schedule):
        if entry.playlist is not None and entry.playlist not in known:
            place = (*path, "schedule", at, "playlist")
            draft.report(place, "playlist_unknown", id=entry.playlist, known=_listed(known))
        for one, language in enumerate(entry.languages):
            if language not in LANGUAGES:
                place = (*path, "schedule", at, "languages", one)
                named = ", ".join(LANGUAGES)
                draft.report(place, "language_unknown", language=language, languages=named)


def _check_reached(draft: Draft, path: ScreenPath, screen: Screen) -> None:
    """Refuse what never holds, as earlier lines do or it takes no time, and what crosses others."""
    for at in unreached_entries(screen.schedule):
        draft.report((*path, "schedule", at), "schedule_unreached")
    for one in crossing_entries(screen.schedule):
        earlier = draft.source_map.mark((*path, "schedule", one.earlier))
        draft.report(
            (*path, "schedule", one.later),
            "schedule_crossing",
            line=earlier.line,
            begins=one.begins,
            ends=one.ends,
        )
    for at in unreached_hours(screen.hours):
        draft.report((*path, "hours", at), "hours_unreached")


def _listed(ids: Iterable[str]) -> str | Message:
    return ", ".join(sorted(ids)) or Message("none_found")
