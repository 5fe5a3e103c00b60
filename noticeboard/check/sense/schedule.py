"""Screens, notices and holidays whose hours and days cannot be meant."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping

from noticeboard.load import SourceMap
from noticeboard.messages import Message, warning
from noticeboard.model import (
    CampaignRecord,
    Holiday,
    NoticeRecord,
    OfficeRecord,
    Screen,
    Signage,
    written_moment,
)
from noticeboard.model.screen_schedule import dark_entries, minutes_of
from noticeboard.time_zone import WIB

LEAST_MINUTES = 60
LONGEST = datetime.timedelta(days=366)
MIDNIGHT = re.compile(r"[\"']?\d{4}-\d\d-\d\d 24:00")
SATURDAY = 5


def screen_warnings(signage: Signage, source_map: SourceMap) -> Iterator[Message]:
    """Yield screens that are dark, or lit for a moment or at night."""
    for at, screen in enumerate(signage.screens):
        yield from _screen(screen, at, source_map)


def notice_warnings(
    notices: Mapping[str, NoticeRecord], source_map: SourceMap, today: datetime.date
) -> Iterator[Message]:
    """Yield notices that nobody will read, or for too long."""
    for notice in notices.values():
        yield from _announced("notices", notice, source_map, today)


def campaign_warnings(
    campaigns: Mapping[str, CampaignRecord], source_map: SourceMap, today: datetime.date
) -> Iterator[Message]:
    """Yield campaigns that nobody will read, or for too long."""
    for campaign in campaigns.values():
        yield from _announced("campaigns", campaign, source_map, today)


def _screen(screen: Screen, at: int, source_map: SourceMap) -> Iterator[Message]:
    mark = source_map.mark(("signage", "screens", at, "off"))
    on, off = minutes_of(screen.on), minutes_of(screen.off)
    lit = (off - on) % minutes_of("24:00") or (off - on)
    if on == off:
        yield warning(mark, "screen_dark", screen=screen.id, clock=screen.on)
    elif lit < LEAST_MINUTES:
        yield warning(mark, "screen_short", screen=screen.id, minutes=lit)
    elif off < on:
        yield warning(mark, "screen_night", screen=screen.id, on=screen.on, off=screen.off)
    if on != off:
        for number in dark_entries((screen.on, screen.off), screen.hours, screen.schedule):
            mark = source_map.mark(("signage", "screens", at, "schedule", number))
            yield warning(mark, "schedule_dark", screen=screen.id)


_ANNOUNCEMENT_WARNINGS = {
    "notices": ("notice_never", "notice_over", "notice_long"),
    "campaigns": ("campaign_never", "campaign_over", "campaign_long"),
}
"""By the file, the codes for what is never shown, is over already, and is shown for too long."""


def _announced(
    table: str, notice: NoticeRecord | CampaignRecord, source_map: SourceMap, today: datetime.date
) -> Iterator[Message]:
    never, over, long = _ANNOUNCEMENT_WARNINGS[table]
    first, last = (moment.astimezone(WIB).date() for moment in (notice.from_, notice.until))
    until = written_moment(notice.until)
    for key, moment in (("from", written_moment(notice.from_)), ("until", until)):
        mark = source_map.mark((table, notice.id, key))
        if MIDNIGHT.match(mark.excerpt, mark.column - 1):
            yield warning(mark, "midnight", f'{key}: "{moment}"', moment=moment)
    mark = source_map.mark((table, notice.id, "until"))
    if notice.from_ == notice.until:
        yield warning(mark, never, moment=until)
    elif last < today:
        yield warning(mark, over, moment=until)
    elif last - first > LONGEST:
        yield warning(mark, long, first=first, last=last)
    elif first - today > LONGEST:
        yield warning(source_map.mark((table, notice.id, "from")), "far_start", day=first)


def holiday_warnings(office: OfficeRecord, source_map: SourceMap) -> Iterator[Message]:
    """Yield holidays that do not fit."""
    seen: dict[datetime.date, int] = {}
    for at, holiday in enumerate(office.holidays):
        mark = source_map.mark(("office", "holidays", at, "date"))
        first = seen.setdefault(holiday.date, at)
        if first != at:
            line = source_map.mark(("office", "holidays", first)).line
            yield warning(mark, "holiday_twice", day=holiday.date, line=line)
        yield from _holiday(holiday, at, office, source_map)
    if office.holidays_decreed_until and not office.holidays:
        mark = source_map.mark(("office", "holidays_decreed_until"))
        yield warning(mark, "no_holidays", day=office.holidays_decreed_until)


def _holiday(
    holiday: Holiday, at: int, office: OfficeRecord, source_map: SourceMap
) -> Iterator[Message]:
    mark = source_map.mark(("office", "holidays", at, "date"))
    decreed = office.holidays_decreed_until
    if decreed is None or holiday.date > decreed:
        shown = decreed or Message("missing_key")
        yield warning(mark, "holiday_late", day=holiday.date, decreed=shown)
    elif holiday.date < office.covers_from:
        yield warning(mark, "holiday_early", day=holiday.date, first=office.covers_from)
    if holiday.kind == "joint_leave" and holiday.date.weekday() >= SATURDAY:
        yield warning(mark, "leave_on_weekend", day=holiday.date)
