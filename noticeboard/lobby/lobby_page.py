"""The page on which staff see how every screen is."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import cache
from pathlib import Path

from noticeboard.lobby.heartbeats import SKEW_S, Lobby, ScreenState, silent_screens
from noticeboard.messages import STAFF_LANGUAGES, Message, Value, sentence
from noticeboard.templating import Environment, make_environment
from noticeboard.time_zone import WIB

TEMPLATES = Path(__file__).parent / "templates"

_Words = Callable[..., str]


def lobby_page(lobby: Lobby, language: str) -> str:
    """Return the page in a language, with each device that waits and a row for each screen."""
    states, now = lobby.states(), lobby.now()

    def words(code: str, /, **values: Value) -> str:
        return sentence(Message(code, values), language)

    silent = silent_screens(states, now)
    return (
        _environment()
        .get_template("lobby.html")
        .render(
            language=language,
            languages=STAFF_LANGUAGES,
            words=words,
            silent=silent,
            devices=lobby.devices.codes(),
            rows=[_row(one, now, language, words) for one in states],
        )
    )


@cache
def _environment() -> Environment:
    return make_environment(TEMPLATES)


def _row(
    one: ScreenState, now: datetime.datetime, language: str, words: _Words
) -> dict[str, object]:
    told = [*(one.troubles or {}).get(language, ())]
    if one.heard is not None and not one.is_of_site:
        told.append(words("lobby_other_bundle"))
    if abs(one.skew_s) > SKEW_S:
        told.append(words("lobby_skew", seconds=one.skew_s))
    return {
        "screen": one.screen,
        "heard": _age(one.heard, now, words),
        "is_silent": one.is_silent(now),
        "slide": one.last.slide if one.last else "",
        "words": one.last.words if one.last else "",
        "lang": one.last.language if one.last else language,
        "since": one.last.at.astimezone(WIB).strftime("%H:%M:%S") if one.last else "",
        "bundle": one.bundle,
        "troubles": told,
    }


def _age(heard: datetime.datetime | None, now: datetime.datetime, words: _Words) -> str:
    if heard is None:
        return words("lobby_never_heard")
    seconds = max(0, round((now - heard).total_seconds()))
    if seconds < 60:
        return words("lobby_heard_seconds", seconds=seconds)
    return words("lobby_heard_minutes", minutes=seconds // 60)
