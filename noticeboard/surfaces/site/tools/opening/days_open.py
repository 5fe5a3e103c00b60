"""Data by which the home page says that the office is open now, where it may."""

from __future__ import annotations

from noticeboard.edition import Timeline
from noticeboard.edition.opening_days import OpeningDays, opening_days
from noticeboard.telling.standing import is_confirmed


def days_open(timeline: Timeline) -> OpeningDays | None:
    """Return the days of the office that serves, as far as they are known.

    None unless its hours are confirmed and a decree names the holidays of the bundle's day.
    """
    office, first = timeline.now.office, timeline.now.day
    hours, decreed_until = office.serving.hours, office.holidays_decreed_until
    if hours is None or hours.week is None or not is_confirmed(hours.standing):
        return None
    if decreed_until is None or decreed_until < first:
        return None
    last = min(decreed_until, timeline.last_day)
    return opening_days(hours.week, office.holidays, first, last)
