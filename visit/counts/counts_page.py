"""The page of counts for staff: each table with its plot, and the counters that a week needs."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from noticeboard.files import write_atomically
from visit.counts.counter_plan import CounterNeed
from visit.counts.counts_report import CountsReport
from visit.counts.disclosure import ShownTable
from visit.counts.forecast import BLOCK_H
from visit.counts.month_edition import tables_csv
from visit.pages import STYLE_SHEET, PageWords, VisitPages, page_words

TEMPLATES = Path(__file__).parent / "templates"
PAGE, TABLES = "index.html", "counts.csv"
PLOT_HEIGHT, BAR_WIDTH, BAR_STEP = 100, 14, 18
NAMED = {
    "weekday": "counts_weekday_",
    "page": "counts_page_",
    "language": "counts_language_",
    "channel": "counts_channel_",
}
"""Dimensions whose values have names of their own: the beginnings of their messages."""


@dataclass(frozen=True)
class Bar:
    """One bar of a plot, in its own units."""

    x: int
    y: float
    height: float


@dataclass(frozen=True)
class PlottedTable:
    """A table in words, and its bars in the order of its rows."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    bars: tuple[Bar, ...]
    width: int
    total: int | None
    is_partly_hidden: bool


def write_counts_page(
    report: CountsReport, folder: Path, language: str, *, is_made_up: bool
) -> Path:
    """Write the page, its style and its CSV into a folder; return the page. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / STYLE_SHEET.name, STYLE_SHEET.read_bytes())
    write_atomically(folder / TABLES, tables_csv(report))
    page = counts_page(report, language, is_made_up=is_made_up)
    write_atomically(folder / PAGE, page)
    return folder / PAGE


def counts_page(report: CountsReport, language: str, *, is_made_up: bool) -> str:
    """Return the page in a language of the staff."""
    words = page_words(language)
    return VisitPages(TEMPLATES).page(
        "counts.html",
        language,
        style="",
        report=report,
        csv=TABLES,
        is_made_up=is_made_up,
        tables=[_plotted(table, words) for table in report.tables],
        needs=[_need_row(need, words) for need in report.plan.needs] if report.plan else [],
        plot_height=PLOT_HEIGHT,
        bar_width=BAR_WIDTH,
    )


def need_values(need: CounterNeed, words: PageWords) -> Mapping[str, str | int]:
    """Return what fills the sentence of a need."""
    return {
        "weekday": words(f"counts_weekday_{need.weekday}"),
        "begin": f"{need.block:02}",
        "end": f"{need.block + BLOCK_H:02}",
        "counters": need.counters,
        "least": need.least,
        "most": need.most,
        "guess": need.guess,
        "visitors": round(need.expected.expected),
        "fewest": round(need.expected.least),
        "highest": round(need.expected.most),
    }


def _need_row(need: CounterNeed, words: PageWords) -> tuple[str, ...]:
    """Return weekday with hours, counters and visitors of a need, each number with its range."""
    values = need_values(need, words)
    return (
        f"{values['weekday']} {values['begin']}–{values['end']}",
        _with_range(values["counters"], values["least"], values["most"]),
        _with_range(values["visitors"], values["fewest"], values["highest"]),
    )


def _with_range(number: str | int, least: str | int, most: str | int) -> str:
    return str(number) if least == most == number else f"{number} ({least}–{most})"


def _plotted(table: ShownTable, words: PageWords) -> PlottedTable:
    most = max(table.cells.values(), default=1)
    bars, rows = [], []
    for at, (key, count) in enumerate(table.cells.items()):
        height = round(count / most * PLOT_HEIGHT, 1)
        bars.append(Bar(at * BAR_STEP, round(PLOT_HEIGHT - height, 1), height))
        named = (
            words(NAMED[dimension] + value) if dimension in NAMED else value
            for dimension, value in zip(table.dimensions, key, strict=True)
        )
        rows.append((*named, str(count)))
    width = max(len(rows), 1) * BAR_STEP
    if table.rest is not None:
        others = [""] * (len(table.dimensions) - 1)
        rows.append((words("counts_rest"), *others, str(table.rest)))
    return PlottedTable(
        words(f"counts_table_{table.name}"),
        (*(words(f"counts_by_{name}") for name in table.dimensions), words("counts_count")),
        tuple(rows),
        tuple(bars),
        width,
        table.total,
        table.is_partly_hidden,
    )


def last_year(today: datetime.date) -> tuple[datetime.date, datetime.date]:
    """Return the year of days that ended yesterday: a day that goes on would be counted by half."""
    return today - datetime.timedelta(days=365), today - datetime.timedelta(days=1)
