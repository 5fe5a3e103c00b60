"""Days that can hardly be meant: checks, sources and periods in the wrong year or order."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from noticeboard.load import SourceMap
from noticeboard.messages import Message, warning
from noticeboard.model import (
    Catalogue,
    Check,
    Dated,
    FactRecord,
    Period,
    Record,
    SourceRecord,
    StatementRecord,
)

RecordPath = tuple[str | int, ...]
Records = Sequence[tuple[RecordPath, Record]]

OLD_AFTER_YEARS = 5
AHEAD_YEARS = 3
END_AHEAD_YEARS = 10
A_YEAR = datetime.timedelta(days=366)
NO_END = (12, 31)
"""The day that people write, with a year far away, for what has no end."""
FEW = 10
"""Up to so many checks are reported one by one; if most of more are odd, the clock is."""


def date_warnings(
    catalogue: Catalogue, records: Records, source_map: SourceMap, today: datetime.date
) -> Iterator[Message]:
    """Yield the days of checks, sources, periods and dated parts that make no sense."""
    checks = [(path, record) for path, record in records if isinstance(record, Check)]
    odd = _odd_for_the_clock(catalogue, checks, today)
    if odd:
        # Then every other day would be doubted, too, and nothing is wrong but the clock.
        yield warning(source_map.mark((*odd[0], "date")), "clock", today=today)
        return
    yield from _checks(catalogue, checks, source_map, today)
    for path, record in records:
        if isinstance(record, SourceRecord):
            yield from _source(record, path, source_map, today)
        if isinstance(record, Period | Dated):
            yield from _stretch(record, path, source_map, today)
        if isinstance(record, Period | StatementRecord):
            yield from _before_regulation(record, path, catalogue, source_map, today)
        if isinstance(record, FactRecord):
            yield from _far_start(record.not_before, (*path, "not_before"), source_map, today)


def _odd_for_the_clock(
    catalogue: Catalogue, checks: Sequence[tuple[RecordPath, Check]], today: datetime.date
) -> list[RecordPath]:
    """Return the checks that do not fit today, if they are too many to be slips."""
    future = [path for path, check in checks if check.date > today]
    old = [path for path, check in checks if _is_old(check, catalogue, today)]
    most = max(future, old, key=len)
    return most if len(most) > FEW and 2 * len(most) > len(checks) else []


def _checks(
    catalogue: Catalogue,
    checks: Sequence[tuple[RecordPath, Check]],
    source_map: SourceMap,
    today: datetime.date,
) -> Iterator[Message]:
    for path, check in checks:
        at = (*path, "date")
        if check.date > today:
            yield warning(source_map.mark(at), "check_future", day=check.date, today=today)
        elif check.date < catalogue.covers_from:
            first = catalogue.covers_from
            yield warning(source_map.mark(at), "check_early", day=check.date, first=first)
        elif _is_old(check, catalogue, today):
            years = OLD_AFTER_YEARS
            yield warning(source_map.mark(at), "check_old", day=check.date, years=years)
    yield from _before_sources(catalogue, checks, source_map, today)


def _is_old(check: Check, catalogue: Catalogue, today: datetime.date) -> bool:
    is_long_ago = check.date < today - OLD_AFTER_YEARS * A_YEAR
    return is_long_ago and check.date >= catalogue.covers_from


def _before_sources(
    catalogue: Catalogue,
    checks: Sequence[tuple[RecordPath, Check]],
    source_map: SourceMap,
    today: datetime.date,
) -> Iterator[Message]:
    """Tell a check older than what it was made against; of several the source is asked about."""
    early: dict[str, list[tuple[RecordPath, Check]]] = {}
    for path, check in checks:
        for id in check.against:
            if id not in catalogue.sources:
                continue
            first = _readable_from(catalogue.sources[id], today)
            if first and catalogue.covers_from <= check.date < first:
                early.setdefault(id, []).append((path, check))
    for id, found in early.items():
        source = catalogue.sources[id]
        key = "page_date" if source.page_date else "in_force_from"
        first = getattr(source, key)
        if len(found) > 1:
            mark = source_map.mark(("sources", id, key))
            yield warning(mark, "source_newer", first=first, count=len(found))
            continue
        path, check = found[0]
        mark = source_map.mark((*path, "date"))
        yield warning(mark, "check_before_source", day=check.date, id=id, first=first)


def _readable_from(source: SourceRecord, today: datetime.date) -> datetime.date | None:
    """Return the first day on which somebody can have read a source; its slips are reported there.

    A regulation is read between its making and its first day, not years before.
    """
    if source.page_date:
        return source.page_date if source.page_date <= today else None
    starts = source.in_force_from
    return starts - A_YEAR if starts and not _years_after(today, AHEAD_YEARS, starts) else None


def _source(
    source: SourceRecord, path: RecordPath, source_map: SourceMap, today: datetime.date
) -> Iterator[Message]:
    if source.page_date and source.page_date > today:
        mark = source_map.mark((*path, "page_date"))
        yield warning(mark, "page_future", day=source.page_date, today=today)
    yield from _far_start(source.in_force_from, (*path, "in_force_from"), source_map, today)


def _far_start(
    day: datetime.date | None, path: RecordPath, source_map: SourceMap, today: datetime.date
) -> Iterator[Message]:
    if day and _years_after(today, AHEAD_YEARS, day):
        yield warning(source_map.mark(path), "far_start", day=day)


def _stretch(
    record: Period | Dated, path: RecordPath, source_map: SourceMap, today: datetime.date
) -> Iterator[Message]:
    if record.from_ and record.from_ == record.until:
        yield warning(source_map.mark((*path, "until")), "one_day", day=record.until)
    if record.from_ and _years_after(today, AHEAD_YEARS, record.from_):
        yield warning(source_map.mark((*path, "from")), "far_start", day=record.from_)
    elif record.until and _years_after(today, END_AHEAD_YEARS, record.until):
        mark = source_map.mark((*path, "until"))
        yield warning(mark, "far_end", _without_end(mark.excerpt, record.until), day=record.until)


def _without_end(line: str, until: datetime.date) -> str | None:
    """Return the line without its `until`, when that day is the usual way to say "no end"."""
    shorter = re.sub(rf",\s*until:\s*{until}|until:\s*{until}\s*,\s*", "", line).strip()
    means_none = (until.month, until.day) == NO_END and shorter != line.strip()
    return shorter if means_none else None


def _before_regulation(
    record: Period | StatementRecord,
    path: RecordPath,
    catalogue: Catalogue,
    source_map: SourceMap,
    today: datetime.date,
) -> Iterator[Message]:
    """Yield a doubt about what begins before all its sources are in force."""
    ids = record.source or ()
    sources = [catalogue.sources[id] for id in ids if id in catalogue.sources]
    if len(sources) < len(ids):
        return
    starts = [source.in_force_from for source in sources if source.kind == "regulation"]
    known = [day for day in starts if day and not _years_after(today, AHEAD_YEARS, day)]
    begins = record.from_ or (catalogue.covers_from if isinstance(record, Period) else None)
    if sources and begins and len(known) == len(sources) and begins < min(known):
        key = "from" if record.from_ else "source"
        yield warning(
            source_map.mark((*path, key)),
            "before_regulation",
            day=begins,
            first=min(known),
            id=sources[known.index(min(known))].id,
        )


def _years_after(today: datetime.date, years: int, day: datetime.date | None) -> bool:
    return day is not None and day.year > today.year + years
