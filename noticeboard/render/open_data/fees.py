"""Every fee with its history as a table for spreadsheets: RFC 4180, UTF-8."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator, Sequence

from noticeboard.edition import Timeline, standing_of
from noticeboard.model import Catalogue, Fee, FeePeriod

COLUMNS = (
    "id", "name_id", "name_en", "unit", "amount_idr", "valid_from", "valid_until", "status",
    "standing", "legal_source", "checked_on",
)  # fmt: skip

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def fees_csv(catalogue: Catalogue, timelines: Sequence[Timeline]) -> str:
    """Write a row for each period of each fee that exists or begins within the bundle's days."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    day = timelines[0].now.day
    for fee in catalogue.fees.values():
        names = [name for timeline in timelines for name in _names(fee, timeline)]
        if names:
            writer.writerows(_row(fee, names, period, day, catalogue) for period in fee.periods)
    return table.getvalue()


def _names(fee: Fee, timeline: Timeline) -> Iterator[str]:
    """The fee's name from the first edition that has it: a later fee is named by a later one."""
    known = (edition.facts[fee.id] for edition in timeline.editions if fee.id in edition.facts)
    for fact in known:
        yield fact.name.shown
        return


def _row(
    fee: Fee, names: list[str], period: FeePeriod, day: datetime.date, catalogue: Catalogue
) -> list[str]:
    is_known = period.amount != "unknown"
    cells = (
        fee.id, *names, fee.unit,
        period.amount if is_known else "",
        period.from_ or "",
        period.until or "",
        _status(period, day),
        standing_of(fee.checked, catalogue) if is_known else "unknown",
        _legal_source(period, catalogue),
        fee.checked.date,
    )  # fmt: skip
    return [harmless(str(cell)) for cell in cells]


def _status(period: FeePeriod, day: datetime.date) -> str:
    if period.holds_on(day):
        return "current"
    return "past" if period.until is not None and period.until < day else "coming"


def _legal_source(period: FeePeriod, catalogue: Catalogue) -> str:
    sources = (catalogue.sources[id] for id in period.source or ())
    return "; ".join(source.short["id"] for source in sources if source.kind == "regulation")


def harmless(cell: str) -> str:
    """Keep a spreadsheet from running a cell that looks like a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
