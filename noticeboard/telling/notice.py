"""A notice: what it says, how sure that is, and between which moments it holds."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from noticeboard.edition import Edition, Sentence, filled, values
from noticeboard.language import clock, long_date
from noticeboard.model import NoticeSurface
from noticeboard.telling.line import Line
from noticeboard.time_zone import WIB

DAY = datetime.timedelta(days=1)
MINUTE = datetime.timedelta(minutes=1)


@dataclass(frozen=True)
class Announcement:
    """A message between two moments, in one language, before a surface adds its note."""

    line: Line
    """Its text; the standing is that of the facts it quotes."""
    first: datetime.datetime
    last: datetime.datetime
    """The moments between which it is shown, both UTC; the last one is not included."""
    rank: int

    def is_running_on(self, day: datetime.date) -> bool:
        """Return whether it is shown at some moment of a day."""
        return not self.is_over_before(day) and not self.is_after(day)

    def is_over_before(self, day: datetime.date) -> bool:
        """Return whether nobody needs it any more when a day begins."""
        return self.last <= _midnight(day)

    def is_after(self, day: datetime.date) -> bool:
        """Return whether it begins only once a day is over."""
        return self.first >= _midnight(day) + DAY


class NoticeTelling(Announcement):
    """A notice."""


def tell_notices(edition: Edition, surface: NoticeSurface) -> tuple[NoticeTelling, ...]:
    """Return the notices that are meant for a surface, the most important first."""
    return tuple(map(tell_notice, edition.notices_on(surface)))


def tell_notice(notice: values.Notice) -> NoticeTelling:
    """Return a notice as a line with its moments."""
    line = Line("notice", notice.text, standing=notice.text.standing, id=notice.id)
    return NoticeTelling(line, notice.first, notice.last, notice.rank)


def tell_period(told: Announcement, edition: Edition) -> Sentence:
    """Return when something said begins and ends; whole days without their hours, the last included."""
    words, language = edition.words, edition.language
    first, last = told.first.astimezone(WIB), told.last.astimezone(WIB)
    if _is_midnight(first) and _is_midnight(last):
        days = [long_date(day.date(), language) for day in (first, last - MINUTE)]
        form = "notice_day" if days[0] == days[1] else "notice_days"
        return filled(words[form], first=days[0], last=days[1])
    times = [clock(moment.time(), language) for moment in (first, last)]
    days = [long_date(moment.date(), language) for moment in (first, last)]
    if days[0] == days[1]:
        return filled(words["notice_hours"], day=days[0], first=times[0], last=times[1])
    moments = [
        filled(words["notice_moment"], day=day, time=time).shown
        for day, time in zip(days, times, strict=True)
    ]
    return filled(words["notice_days"], first=moments[0], last=moments[1])


def _is_midnight(moment: datetime.datetime) -> bool:
    return moment.time() == datetime.time.min


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time.min, WIB)
