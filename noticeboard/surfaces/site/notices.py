"""Notices on the site: each with its period in words, and in the page while it may run."""

from __future__ import annotations

import datetime

from noticeboard.edition import Edition, filled, values
from noticeboard.language import clock, long_date
from noticeboard.surfaces.site.shell import Parts, parts_of
from noticeboard.time_zone import WIB

DAY = datetime.timedelta(days=1)
MINUTE = datetime.timedelta(minutes=1)


def site_notices(edition: Edition) -> list[dict[str, Parts | str | bool]]:
    """Return the notices of the site for the page's front matter, the most important first.

    Those that are over before the bundle's day are left out. One that runs on that day is seen
    without a script, too; one to come is `coming`, and its period says when.
    """
    start = datetime.datetime.combine(edition.day, datetime.time.min, WIB)
    return [
        {
            "text": parts_of(notice.text, edition),
            "period": period_of(notice, edition),
            "first": notice.first.isoformat(),
            "last": notice.last.isoformat(),
            "coming": notice.first >= start + DAY,
        }
        for notice in edition.notices_on("site")
        if notice.last > start
    ]


def period_of(notice: values.Notice, edition: Edition) -> str:
    """Write when a notice begins and ends; whole days without their hours, the last included."""
    words, language = edition.words, edition.language
    first, last = notice.first.astimezone(WIB), notice.last.astimezone(WIB)
    if _is_midnight(first) and _is_midnight(last):
        days = [long_date(day.date(), language) for day in (first, last - MINUTE)]
        form = "notice_day" if days[0] == days[1] else "notice_days"
        return filled(words[form], first=days[0], last=days[1]).shown
    times = [clock(moment.time(), language) for moment in (first, last)]
    days = [long_date(moment.date(), language) for moment in (first, last)]
    if days[0] == days[1]:
        return filled(words["notice_hours"], day=days[0], first=times[0], last=times[1]).shown
    moments = [
        filled(words["notice_moment"], day=day, time=time).shown
        for day, time in zip(days, times, strict=True)
    ]
    return filled(words["notice_days"], first=moments[0], last=moments[1]).shown


def _is_midnight(moment: datetime.datetime) -> bool:
    return moment.time() == datetime.time.min
