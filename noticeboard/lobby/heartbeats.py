"""Heartbeats of screens: what each shows, of which bundle, how its clock goes, what troubles it."""

from __future__ import annotations

import datetime
import json
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from noticeboard.bundle.manifest import read_manifest
from noticeboard.emergency import known_emergencies
from noticeboard.lobby.play_log import Played, PlayLog
from noticeboard.lobby.waiting_devices import WaitingDevices
from noticeboard.messages import STAFF_LANGUAGES

SILENT_AFTER = datetime.timedelta(minutes=2)
SKEW_S = 60
"""A clock that is wrong by more is told: figures and notices change by it."""

MOST_SHOWN, LONGEST_WORDS, MOST_TROUBLES = 500, 1000, 20

Clock = Callable[[], datetime.datetime]


@dataclass(frozen=True)
class Heartbeat:
    """News that a screen tells of itself, with the times of its slides by the server's clock."""

    screen: str
    bundle: str
    skew_s: int
    """By how many seconds its clock is ahead."""
    troubles: Mapping[str, tuple[str, ...]]
    """What its own mark tells staff, by language."""
    shown: tuple[Played, ...]
    """What it has shown since the heartbeat before, oldest first."""


@dataclass(frozen=True)
class ScreenState:
    """How a screen is, as far as it has told."""

    screen: str
    heard: datetime.datetime | None = None
    last: Played | None = None
    bundle: str = ""
    is_of_site: bool = True
    """Whether its bundle is the one that is served."""
    skew_s: int = 0
    troubles: Mapping[str, tuple[str, ...]] | None = None

    def is_silent(self, now: datetime.datetime) -> bool:
        """Return whether it has not been heard for so long that somebody should look."""
        return self.heard is None or now - self.heard > SILENT_AFTER


class Lobby:
    """The screens of a site, what they have told since the server started, and the log."""

    def __init__(self, site: Path, log: PlayLog, now: Clock) -> None:
        self.site, self.log, self.now = site, log, now
        self.devices = WaitingDevices(now)
        self._states: dict[str, ScreenState] = {}
        self._lock = threading.Lock()

    def hear(self, body: bytes) -> bool:
        """Take a heartbeat; False for one that is none of our screens'.

        Raises OSError when the log cannot be written, with the state taken all the same.
        """
        now = self.now()
        beat = parse_heartbeat(body, now)
        if beat is None or beat.screen not in self.screens:
            return False
        with self._lock:
            before = self._states.get(beat.screen, ScreenState(beat.screen))
            last = beat.shown[-1] if beat.shown else before.last
            self._states[beat.screen] = replace(
                before,
                heard=now,
                last=last,
                bundle=beat.bundle,
                skew_s=beat.skew_s,
                troubles=beat.troubles,
            )
        self.log.add(beat.shown)
        return True

    def pair(self, device: str, screen: str) -> bool:
        """Tell a device that waits which screen it is; False for one of which we do not know."""
        return screen in self.screens and self.devices.choose(device, screen)

    @property
    def screens(self) -> Sequence[str]:
        """Return the ids of the site's screens."""
        return known_emergencies(self.site).screens

    def states(self) -> tuple[ScreenState, ...]:
        """Return how each screen of the site is, also one that was never heard."""
        manifest = read_manifest(self.site)
        bundle = manifest.bundle if manifest else ""
        known = [self._states.get(screen, ScreenState(screen)) for screen in self.screens]
        return tuple(replace(one, is_of_site=one.bundle in ("", bundle)) for one in known)


def parse_heartbeat(body: bytes, now: datetime.datetime) -> Heartbeat | None:
    """Read what a screen sent; None for what is none of ours.

    Its times are in milliseconds by its own clock, and become the server's.
    """
    try:
        found = json.loads(body)
        skew = datetime.timedelta(milliseconds=found["now"]) - (now - _EPOCH)
        shown = [
            Played(
                at=_EPOCH + datetime.timedelta(milliseconds=one["moment"]) - skew,
                screen=_text(found["screen"]),
                slide=_text(one["slide"]),
                language=_text(one["language"]),
                bundle=_text(found["bundle"]),
                words=_text(one["words"], LONGEST_WORDS),
            )
            for one in found["shown"][:MOST_SHOWN]
        ]
        troubles = {
            language: tuple(_text(one, 300) for one in found["troubles"][language][:MOST_TROUBLES])
            for language in STAFF_LANGUAGES
        }
        screen, bundle = _text(found["screen"]), _text(found["bundle"])
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return None
    # What was shown later than now, or days ago, no clock has measured.
    meant = [one for one in shown if now - _LONGEST_AWAY <= one.at <= now]
    return Heartbeat(screen, bundle, round(skew.total_seconds()), troubles, tuple(meant))


_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_LONGEST_AWAY = datetime.timedelta(days=2)


def _text(value: object, longest: int = 80) -> str:
    """Return a short text; raises TypeError for anything else."""
    if not isinstance(value, str):
        raise TypeError
    return " ".join("".join(sign if sign.isprintable() else " " for sign in value).split())[
        :longest
    ]


def silent_screens(states: Sequence[ScreenState], now: datetime.datetime) -> list[str]:
    """Return the screens that somebody should look at."""
    return [one.screen for one in states if one.is_silent(now)]
