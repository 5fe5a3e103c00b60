"""Published values that are no longer written: overwritten instead of closed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

from noticeboard.load import SourceMap
from noticeboard.messages import Location, Message, warning
from noticeboard.model import Catalogue, FactRecord, Period
from noticeboard.surfaces.open_data.published_facts import PublishedFact, PublishedPeriod

TABLES = {
    "fee": ("fees", "data/fees.yaml", "amount"),
    "limit": ("limits", "data/limits.yaml", "value"),
    "time": ("processing_times", "data/processing_times.yaml", "value"),
}
"""By the kind that open data tell of a fact: its table, its file, and the key of its value."""


def history_warnings(
    catalogue: Catalogue,
    published: Iterable[PublishedFact],
    source_map: SourceMap,
    today: datetime.date,
) -> Iterator[Message]:
    """Yield each value that was published for past days and is no longer in the files."""
    for old in published:
        table, file, key = TABLES[old.kind]
        fact = getattr(catalogue, table).get(old.id)
        known = [one for one in old.periods if one.value != "unknown"]
        if fact is None and known:
            yield warning(Location(file, key_path=(table, old.id)), "fact_gone", id=old.id)
        for period in known if fact else ():
            yield from _lost(fact, period, (table, fact.id), key, catalogue, source_map, today)


def _lost(
    fact: FactRecord,
    old: PublishedPeriod,
    path: tuple[str, str],
    key: str,
    catalogue: Catalogue,
    source_map: SourceMap,
    today: datetime.date,
) -> Iterator[Message]:
    first, last = old.from_ or catalogue.covers_from, old.until
    if first >= today:
        return
    now = _holding(fact, first)
    if now is None:
        line = _line(old, key, last)
        yield warning(source_map.mark(path), "history_gone", line, value=old.value, first=first)
    elif now.value != old.value:
        mend = None if isinstance(now.value, str) else _closed(old, now, key)
        at = fact.periods.index(now)
        yield warning(
            source_map.mark((*path, "periods", at, key)),
            "overwritten",
            mend,
            old=old.value,
            new=now.value,
            first=first,
        )
    elif last and last < today and _value(fact, last) != old.value:
        at = fact.periods.index(now)
        yield warning(
            source_map.mark((*path, "periods", at, "until")),
            "history_days",
            _line(old, key, last),
            value=old.value,
            last=last,
        )


def _holding(fact: FactRecord, day: datetime.date) -> Period | None:
    return next((period for period in fact.periods if period.holds_on(day)), None)


def _value(fact: FactRecord, day: datetime.date) -> int | str | None:
    period = _holding(fact, day)
    return period.value if period else None


def _closed(old: PublishedPeriod, now: Period, key: str) -> str:
    """Write the old period closed and the new one below it; only the clerk knows the day."""
    source = f", source: {_ids(now.source)}" if now.source else ""
    before = _line(old, key, last=old.until or "…")
    return f"{before}\n- {{from: …, {key}: {now.value}{source}}}"


def _line(old: PublishedPeriod, key: str, last: datetime.date | str | None) -> str:
    source = _ids(old.sources) if old.sources else None
    parts = {"from": old.from_, "until": last, key: old.value, "source": source}
    shown = ", ".join(f"{name}: {value}" for name, value in parts.items() if value is not None)
    return f"- {{{shown}}}"


def _ids(ids: Sequence[str]) -> str:
    return ids[0] if len(ids) == 1 else f"[{', '.join(ids)}]"
