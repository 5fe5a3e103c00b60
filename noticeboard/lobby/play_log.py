"""Proof of play: a line for each slide that a screen showed, a file for each day.

    publications/played/2026-11-28.jsonl
    {"at": "2026-11-28T10:05:12+07:00", "screen": "lobby", "slide": "playlist-3-1",
     "language": "id", "bundle": "7f3a-19c2", "words": "E-paspor …"}

A line that was cut off or changed by hand is passed over and counted. Old days go, and a day that
outgrows its bound takes no more.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import re
import threading
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from noticeboard.time_zone import WIB

PLAYED = "played"
DAYS_KEPT = 400
LARGEST_DAY = 50_000_000
"""Bytes; a dozen screens that turn every six seconds write half of it."""

KNOWN_FOR = datetime.timedelta(minutes=3)
"""How long a slide counts as shown after its line: a standing one is noted every minute."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Played:
    """A slide that a screen began to show, or still showed, at a moment in WIB."""

    at: datetime.datetime
    screen: str
    slide: str
    """The slide's id; empty while the screen was dark."""
    language: str
    bundle: str
    words: str


@dataclass(frozen=True)
class ScreenAnswer:
    """An answer about one screen at a moment."""

    screen: str
    played: Played | None
    """None when nothing is known of that moment."""


class PlayLog:
    """The log in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._swept = datetime.date.min

    def add(self, lines: Iterable[Played]) -> None:
        """Add lines to the files of their days; raises OSError when the disk is full."""
        with self._lock:
            for line in lines:
                day = line.at.astimezone(WIB).date()
                self._sweep(day)
                path = self._path(day)
                if path.exists() and path.stat().st_size > LARGEST_DAY:
                    continue
                content = {**asdict(line), "at": line.at.astimezone(WIB).isoformat()}
                with open(path, "a", encoding="utf-8") as file:
                    file.write(json.dumps(content, ensure_ascii=False) + "\n")

    def said_at(self, moment: datetime.datetime) -> tuple[tuple[ScreenAnswer, ...], int]:
        """Return what each screen of that day said at a moment, and how many lines are broken."""
        day = moment.astimezone(WIB).date()
        # A slide that began just before midnight stands in the file of the day before.
        lines = [*self._lines(day - datetime.timedelta(days=1)), *self._lines(day)]
        known = [line for line in lines if isinstance(line, Played)]
        names = sorted({line.screen for line in known if line.at.astimezone(WIB).date() == day})
        answers = [ScreenAnswer(name, _last(known, name, moment)) for name in names]
        return tuple(answers), len(lines) - len(known)

    def _lines(self, day: datetime.date) -> Iterator[Played | None]:
        with contextlib.suppress(FileNotFoundError):
            for line in self._path(day).read_bytes().splitlines():
                yield _read(line)

    def _path(self, day: datetime.date) -> Path:
        return self._folder / f"{day.isoformat()}.jsonl"

    def _sweep(self, today: datetime.date) -> None:
        """Make the folder and remove what is too old, once a day."""
        if self._swept == today:
            return
        self._swept = today
        self._folder.mkdir(parents=True, exist_ok=True)
        first = (today - datetime.timedelta(days=DAYS_KEPT)).isoformat()
        for path in self._folder.glob("*.jsonl"):
            if _DAY.fullmatch(path.stem) and path.stem < first:
                path.unlink(missing_ok=True)


def _read(line: bytes) -> Played | None:
    try:
        found = json.loads(line)
        at = datetime.datetime.fromisoformat(found.pop("at"))
        played = Played(at=at, **found)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    texts = [played.screen, played.slide, played.language, played.bundle, played.words]
    return played if at.tzinfo and all(isinstance(one, str) for one in texts) else None


def _last(lines: Iterable[Played], screen: str, moment: datetime.datetime) -> Played | None:
    """Return the last line of a screen before a moment, unless it has been silent since."""
    before = [one for one in lines if one.screen == screen and one.at <= moment]
    last = max(before, key=lambda one: one.at, default=None)
    return last if last is not None and moment - last.at <= KNOWN_FOR else None
