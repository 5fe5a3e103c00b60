"""Every fee with its history as a table for programs: RFC 4180, UTF-8."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from noticeboard.edition import Timeline
from noticeboard.model import Catalogue, Fee, FeePeriod, SourceRecord, Standing, known
from noticeboard.telling.standing import standing_of

COLUMNS = (
    "id",
    "name_id",
    "name_en",
    "unit",
    "amount_idr",
    "valid_from",
    "valid_until",
    "status",
    "standing",
    "legal_source",
    "checked_on",
)

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True)
class FeeRow:
    """One period of one fee."""

    id: str
    names: tuple[str, ...]
    """In the order of the languages."""
    unit: str
    amount: int | None
    """Rupiah; None when nobody here knows it."""
    first: datetime.date | None
    last: datetime.date | None
    status: Literal["past", "current", "coming"]
    standing: Standing
    regulations: tuple[SourceRecord, ...]
    checked: datetime.date


def fee_rows(catalogue: Catalogue, timelines: Sequence[Timeline]) -> Iterator[FeeRow]:
    """Give a row for each period of each fee that exists or begins within the bundle's days."""
    day = timelines[0].now.day
    for fee in catalogue.fees.values():
        names = tuple(name for timeline in timelines for name in _names(fee, timeline))
        if names:
            yield from (_row(fee, names, period, day, catalogue) for period in fee.periods)


def fees_csv(catalogue: Catalogue, timelines: Sequence[Timeline]) -> str:
    """Write the fees for programs: figures without marks, days as 2026-11-24."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in fee_rows(catalogue, timelines):
        cells = (
            row.id,
            *row.names,
            row.unit,
            "" if row.amount is None else row.amount,
            row.first or "",
            row.last or "",
            row.status,
            row.standing,
            "; ".join(source.short["id"] for source in row.regulations),
            row.checked,
        )
        writer.writerow([harmless(str(cell)) for cell in cells])
    return table.getvalue()


def _names(fee: Fee, timeline: Timeline) -> Iterator[str]:
    """Yield the fee's name from the first edition that has it: a later fee has a later name."""
    known = (edition.facts[fee.id] for edition in timeline.editions if fee.id in edition.facts)
    for fact in known:
        yield fact.name.shown
        return


def _row(
    fee: Fee, names: tuple[str, ...], period: FeePeriod, day: datetime.date, catalogue: Catalogue
) -> FeeRow:
    amount = known(period.amount)
    sources = (catalogue.sources[id] for id in period.source or ())
    return FeeRow(
        id=fee.id,
        names=names,
        unit=fee.unit,
        amount=amount,
        first=period.from_,
        last=period.until,
        status=_status(period, day),
        standing=standing_of(fee.checked, catalogue, is_known=amount is not None),
        regulations=tuple(source for source in sources if source.kind == "regulation"),
        checked=fee.checked.date,
    )


def _status(period: FeePeriod, day: datetime.date) -> Literal["past", "current", "coming"]:
    if period.holds_on(day):
        return "current"
    return "past" if period.until is not None and period.until < day else "coming"


def harmless(cell: str) -> str:
    """Keep a spreadsheet from running a cell that looks like a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
