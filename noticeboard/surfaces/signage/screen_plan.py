"""The times of a screen as its page carries them to `screen-schedule.js`."""

from __future__ import annotations

import datetime
import json
from collections.abc import Collection, Sequence
from typing import TypedDict

from noticeboard.edition import Timeline
from noticeboard.model import WEEKDAYS, Screen
from noticeboard.model.screen_schedule import ChosenDays, LitHours, ScheduleEntry


class _Days(TypedDict):
    days: list[int]
    holidays: str


class _Hours(TypedDict):
    days: list[int]
    holidays: str
    on: str
    off: str


_Entry = TypedDict(
    "_Entry",
    {
        "days": list[int],
        "holidays": str,
        "from": str,
        "until": str,
        "playlist": str,
        "languages": list[str],
    },
)


class ScreenPlan(TypedDict):
    """The hours of some days, what is shown when, and the days that are closed."""

    hours: list[_Hours]
    schedule: list[_Entry]
    closed: list[str]


def plan_of(
    *,
    hours: Sequence[LitHours] = (),
    schedule: Sequence[ScheduleEntry] = (),
    closed: Collection[datetime.date] = (),
) -> ScreenPlan:
    """Return the times of a screen; a weekday is a number, and Monday is 0."""
    return {
        "hours": [{**_days(one), "on": one.on, "off": one.off} for one in hours],
        "schedule": [
            {
                **_days(one),
                "from": one.from_,
                "until": one.until,
                "playlist": one.playlist or "",
                "languages": list(one.languages),
            }
            for one in schedule
        ],
        "closed": [day.isoformat() for day in sorted(closed)],
    }


def written_plan(screen: Screen, timeline: Timeline) -> str:
    """Write a screen's times as JSON, with the closed days that are known while a bundle lasts.

    It is empty for a screen that shows the same at all times and has the same hours every day.
    """
    lines = (*screen.hours, *screen.schedule)
    if not lines:
        return ""
    # Of the night before the bundle's first day a part may still be shown.
    first = timeline.now.day - datetime.timedelta(days=1)
    is_asked = any(one.holidays != "any" for one in lines)
    days = timeline.now.office.holidays if is_asked else ()
    closed = {day for day in days if first <= day <= timeline.last_day}
    return json.dumps(plan_of(hours=screen.hours, schedule=screen.schedule, closed=closed))


def _days(chosen: ChosenDays) -> _Days:
    return {"days": [WEEKDAYS.index(one) for one in chosen.days], "holidays": chosen.holidays}
