"""The web server's own log, counted by hour, kind of page and language: nothing per person.

A line in the Common or Combined format is read and forgotten at once; its address, its referrer
and its agent are never kept.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from noticeboard.time_zone import WIB

LineKind = Literal["page", "asset", "robot", "error", "unreadable"]
LONGEST_LINE = 8_192
OTHER_LANGUAGES = ("en",)
"""Languages whose pages lie in a folder of that name; pages of the first one lie above."""
FIRST_LANGUAGE = "id"

CLASSES = {
    "cetak": "sheet",
    "print": "sheet",
    "tanya": "questions",
    "ask": "questions",
    "data": "data",
    "kiosk": "kiosk",
    "signage": "screen",
    "audio": "sound",
}
"""Kinds of page by the first folder of their address; a sound is a page that was listened to."""
ASSET_FOLDERS = frozenset({"assets", "listen", "embed"})
DOCUMENTS = frozenset({"", ".html", ".htm"})

_LINE = re.compile(
    r"\S+ \S+ .*?\[(?P<time>[^\]]{20,40})\] "
    r'"(?P<method>[A-Z]{3,10}) (?P<path>\S+)(?: HTTP/[\d.]+)?" '
    r'(?P<status>\d{3}) (?:\d+|-)(?: "(?:[^"\\]|\\.)*" "(?P<agent>(?:[^"\\]|\\.)*)")?[^"]*'
)
_ROBOT = re.compile(
    r"bot|crawl|spider|slurp|preview|monitor|scan|curl|wget|python|http-?client", re.I
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TIME = re.compile(
    r"(\d\d)/(" + "|".join(_MONTHS) + r")/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)"
)


@dataclass(frozen=True)
class PageView:
    """One page that was asked for: when, in WIB, of what kind and in which language."""

    at: datetime.datetime
    page_class: str
    language: str


@dataclass(frozen=True)
class WebCounts:
    """Lines of a log by their kind, and the pages among them."""

    lines: Counter[LineKind]
    views: Counter[tuple[datetime.date, int, str, str]]
    """Pages by day, hour in WIB, class and language."""


def count_web(lines: Iterable[str]) -> WebCounts:
    """Count a log; a line that cannot be read is counted as such, and the rest goes on."""
    kinds: Counter[LineKind] = Counter()
    views: Counter[tuple[datetime.date, int, str, str]] = Counter()
    for line in lines:
        if not line.strip():
            continue
        found = read_line(line)
        if isinstance(found, PageView):
            kinds["page"] += 1
            views[found.at.date(), found.at.hour, found.page_class, found.language] += 1
        else:
            kinds[found] += 1
    return WebCounts(kinds, views)


def read_line(line: str) -> PageView | LineKind:
    """Return the page that a line tells of, or the kind of line it is instead."""
    found = _LINE.fullmatch(line.strip()) if len(line) <= LONGEST_LINE else None
    at = None if found is None else _moment(found["time"])
    if found is None or at is None:
        return "unreadable"
    if found["status"] not in ("200", "206", "304") or found["method"] != "GET":
        return "error"
    if found["agent"] and _ROBOT.search(found["agent"]):
        return "robot"
    page = _page_of(found["path"])
    return "asset" if page is None else PageView(at, *page)


def _page_of(address: str) -> tuple[str, str] | None:
    """Return class and language of an address; None for what a page loads by itself."""
    path = PurePosixPath("/" + address.partition("?")[0].partition("#")[0].lstrip("/"))
    parts = path.parts[1:]
    language = FIRST_LANGUAGE
    if parts and parts[0] in OTHER_LANGUAGES:
        language, parts = parts[0], parts[1:]
    if not parts or parts == ("index.html",):
        return "home", language
    page_class = CLASSES.get(parts[0], "page")
    if page_class == "sound":
        return page_class, parts[1] if parts[1:2] and parts[1] in OTHER_LANGUAGES else language
    if page_class == "data" and path.suffix:
        return page_class, language
    is_document = path.suffix in DOCUMENTS and parts[0] not in ASSET_FOLDERS
    return (page_class, language) if is_document else None


def _moment(written: str) -> datetime.datetime | None:
    found = _TIME.fullmatch(written)
    if found is None:
        return None
    day, month, year, hour, minute, second, sign, zone_h, zone_min = found.groups()
    zone = datetime.timedelta(hours=int(zone_h), minutes=int(zone_min))
    try:
        written_at = datetime.datetime(
            int(year),
            _MONTHS.index(month) + 1,
            int(day),
            int(hour),
            int(minute),
            int(second),
            tzinfo=datetime.UTC,
        )
        return (written_at - (zone if sign == "+" else -zone)).astimezone(WIB)
    except (ValueError, OverflowError):
        return None
