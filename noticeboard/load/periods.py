"""Periods that do not fit together: a fact has exactly one value on every day."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from noticeboard.load.draft import Draft
from noticeboard.model import (
    LONGEST_EMERGENCY,
    CampaignRecord,
    Dated,
    EmergencyNow,
    FactRecord,
    NoticeRecord,
    Period,
    written_moment,
)

DAY = datetime.timedelta(days=1)
EARLIEST = datetime.date(1900, 1, 1)


def check_periods(draft: Draft) -> None:
    """Refuse gaps, overlaps and stretches that end before they begin."""
    if draft.covers_from:
        for table, fact in draft.facts():
            _check_fact(draft, (table, fact.id), fact, draft.covers_from)
    for path, record in draft.everything:
        if isinstance(record, (Period, Dated, NoticeRecord, CampaignRecord, EmergencyNow)):
            _check_order(draft, path, record.from_, record.until)
        if isinstance(record, EmergencyNow) and record.until - record.from_ > LONGEST_EMERGENCY:
            hours = LONGEST_EMERGENCY // datetime.timedelta(hours=1)
            draft.report((*path, "until"), "emergency_too_long", hours=hours)


def _check_fact(
    draft: Draft, path: tuple[str, str], fact: FactRecord, covers_from: datetime.date
) -> None:
    first, birth = fact.periods[0], fact.not_before
    if birth and first.from_ and first.from_ != birth:
        at = (*path, "periods", 0, "from_")
        draft.report(at, "before_birth", first=first.from_, birth=birth)
    start = max(covers_from, birth or covers_from)
    if not birth and first.from_ and first.from_ > start:
        _report_late_start(draft, (*path, "periods", 0, "from_"), start, first.from_)
    for number, period in enumerate(fact.periods):
        place = (*path, "periods", number)
        if isinstance(period.value, int) and period.value < 0:
            key = "amount" if table_is_fees(path) else "value"
            draft.report((*place, key), "negative", raw=period.value)
        if number:
            _check_successor(draft, place, fact.periods[number - 1], period)
    _check_end(draft, path, fact.periods, start)


def table_is_fees(path: Sequence[str]) -> bool:
    """Return whether a fact's periods hold amounts rather than values."""
    return path[0] == "fees"


def _report_late_start(
    draft: Draft, place: tuple[str | int, ...], start: datetime.date, first: datetime.date
) -> None:
    key = "amount" if table_is_fees([str(place[0])]) else "value"
    mend = f"- {{until: {first - DAY}, {key}: unknown}}"
    draft.report(place, "gap_at_start", mend, first=start, last=first - DAY)


def _check_successor(
    draft: Draft, place: tuple[str | int, ...], before: Period, period: Period
) -> None:
    """Compare a period with the one before it in the file."""
    if period.from_ is None:
        mend = _from_after(before.until) if before.until else None
        draft.report(place, "from_missing", mend)
    elif before.from_ and period.from_ < before.from_:
        at = (*place, "from_")
        draft.report(at, "out_of_order", first=period.from_, before=before.from_)
    elif before.until is None:
        mend = f"until: {period.from_ - DAY}" if period.from_ >= EARLIEST else None
        draft.report((*place[:-1], int(place[-1]) - 1), "open_period", mend, first=period.from_)
    elif period.from_ <= before.until:
        draft.report((*place, "from_"), "overlap", first=period.from_)
    elif period.from_ != before.until + DAY:
        first, last = before.until + DAY, period.from_ - DAY
        draft.report((*place, "from_"), "gap", first=first, last=last)


def _from_after(last: datetime.date) -> str | None:
    return f"from: {last + DAY}" if last < datetime.date.max else None


def _check_end(
    draft: Draft, path: tuple[str, str], periods: Sequence[Period], start: datetime.date
) -> None:
    last = periods[-1].until
    if last and last < start:
        draft.report((*path, "periods", len(periods) - 1, "until"), "all_past", first=start)


def _check_order(
    draft: Draft,
    path: tuple[str | int, ...],
    first: datetime.date | None,
    last: datetime.date | None,
) -> None:
    """Compare two days, or two moments of a notice."""
    if first is not None and last is not None and last < first:
        words = {"until": _written(last), "from_": _written(first)}
        draft.report((*path, "until"), "until_before_from", **words)


def _written(day: datetime.date) -> str:
    return written_moment(day) if isinstance(day, datetime.datetime) else day.isoformat()


def check_eras(draft: Draft) -> None:
    """Refuse days that no law or page has; the calendar cannot count back from them."""
    for path, record in draft.everything:
        for name, value in record.__dict__.items():
            day = value.date() if isinstance(value, datetime.datetime) else value
            if isinstance(day, datetime.date) and day < EARLIEST:
                draft.report((*path, name), "too_early", day=day)
