"""Checks that lapse: after so many days, by what was checked, somebody has to look again."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from noticeboard.check.unconfirmed import EntryPath, UnconfirmedEntry, all_entries
from noticeboard.language import long_date
from noticeboard.load import SourceMap
from noticeboard.messages import Location, Message, sentence
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.surfaces.open_data.icalendar_lines import calendar_of, day_event, text_line


@dataclass(frozen=True)
class LapsingCheck:
    """A check, the first day on which it is too old, and the line to change after the next one."""

    day: datetime.date
    name: str
    checked: datetime.date
    location: Location
    path: EntryPath
    """The way to what was checked, in the catalogue."""


def lapsing_checks(
    catalogue: Catalogue, source_map: SourceMap, *, on: datetime.date, within: int
) -> tuple[LapsingCheck, ...]:
    """Return the checks that are too old on a day or will be within some more, earliest first.

    How long a check lives stands in `data/office.yaml`; what is not named there never lapses.
    """
    last = on + datetime.timedelta(days=within)
    found = [one for one in _lapsing(catalogue, source_map, on) if one.day <= last]
    return tuple(sorted(found, key=lambda one: (one.day, one.location.file, one.location.line)))


def _lapsing(
    catalogue: Catalogue, source_map: SourceMap, on: datetime.date
) -> Iterator[LapsingCheck]:
    lives = catalogue.office.check_days
    for entry in all_entries(catalogue, on) if lives else ():
        days = getattr(lives, _class_of(entry.path), None)
        if days is not None and entry.check and not _is_part(entry.path):
            day = entry.check.date + datetime.timedelta(days=days)
            mark = source_map.mark(_check_path(entry))
            yield LapsingCheck(day, entry.name, entry.check.date, mark, entry.path)


def _class_of(path: EntryPath) -> str:
    """Return what decides how long a check lives: the table, or the kind of a part of the office."""
    kinds = ("contacts", "open_questions")
    return next((kind for kind in kinds if kind in path), str(path[0]))


def _is_part(path: EntryPath) -> bool:
    """Return whether an entry is only a part of a service, which has the service's check."""
    return path[0] == "services" and len(path) == len(("services", "id", "part"))


def _check_path(entry: UnconfirmedEntry) -> EntryPath:
    is_fact = "periods" in entry.path
    return (*(entry.path[:2] if is_fact else entry.path), "checked")


def tell_lapsing(found: Sequence[LapsingCheck], on: datetime.date, language: str) -> list[str]:
    """Return a line for each check: when it lapses, what it is of, and where it stands."""
    return [
        sentence(
            Message(
                "check_lapsed" if one.day <= on else "check_lapses",
                {
                    "day": long_date(one.day, language),
                    "name": one.name,
                    "checked": long_date(one.checked, language),
                    "file": one.location.file,
                    "line": one.location.line,
                },
            ),
            language,
        )
        for one in found
    ]


def calendar_of_checks(found: Sequence[LapsingCheck], on: datetime.date) -> str:
    """Return a calendar with one day for all checks that lapse on it."""
    language = LANGUAGES[0]
    events = []
    for day, together in groupby(found, key=lambda one: one.day):
        names = [one.name for one in together]
        title = sentence(Message("checks_due", {"count": len(names)}), language)
        events.append(day_event(("lapsing", day), day, title, names))
    head = (text_line("X-WR-CALNAME", sentence(Message("checks_calendar"), language)),)
    return calendar_of("Checks v1", head, events, on)
