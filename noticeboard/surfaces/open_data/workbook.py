"""Every fee with its history as an Excel workbook, which opens right by double click."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from noticeboard.edition import Edition, Timeline, filled
from noticeboard.language import long_date
from noticeboard.model import Catalogue
from noticeboard.surfaces.open_data.data_sentences import preview_mark
from noticeboard.surfaces.open_data.fee_tables import FeeRow, fee_rows
from noticeboard.surfaces.open_data.naming import without_controls
from noticeboard.telling.standing import label

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | datetime.date | None

WIDTHS = {
    "name": 58, "amount": 15, "unit": 17, "from": 19, "until": 19, "status": 14, "standing": 26,
    "source": 26, "checked": 19, "id": 30,
}  # fmt: skip
"""The columns in their order, and how many characters wide they are."""

LOCALES = {"id": "[$-421]", "en": "[$-809]"}
"""The months are named in the sheet's language, whatever the computer's own is."""

EXCEL_BEGINS = 1900


def fees_xlsx(catalogue: Catalogue, timelines: Sequence[Timeline]) -> bytes:
    """Write a sheet for each language and one that says what this is; same facts, same bytes."""
    # Not above: only a full build and its difference need it.
    import xlsxwriter

    content = io.BytesIO()
    edition = timelines[0].now
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        made = datetime.datetime(edition.day.year, edition.day.month, edition.day.day)
        book.set_properties(
            {
                "title": edition.words["data_sheet_title"],
                "created": made,
                "author": edition.office.name,
            }
        )
        rows = list(fee_rows(catalogue, timelines))
        for at, timeline in enumerate(timelines):
            sheet = book.add_worksheet(timeline.now.words["data_sheet_fees"])
            _Table(book, sheet, timeline.now, at).write(rows)
        about = book.add_worksheet(
            " & ".join(timeline.now.words["data_sheet_about"] for timeline in timelines)
        )
        _write_about(about, timelines, book.add_format({"text_wrap": True, "valign": "top"}))
    return content.getvalue()


class _Table:
    """A language's sheet: a row for each period, with a head that stays and can be filtered."""

    def __init__(self, book: Workbook, sheet: Worksheet, edition: Edition, at: int) -> None:
        self.sheet, self.edition, self.words, self.at = sheet, edition, edition.words, at
        look = {"valign": "top", "font_size": 11}
        day = f"{LOCALES[edition.language]}d mmmm yyyy"
        self.head = book.add_format(
            {
                **look,
                "bold": True,
                "bg_color": "#0f3057",
                "font_color": "#ffffff",
                "text_wrap": True,
            }
        )
        kinds: dict[str, dict[str, object]] = {
            "name": {"text_wrap": True},
            "text": {"text_wrap": True},
            "amount": {"num_format": '"Rp"#,##0', "align": "right"},
            "day": {"num_format": day, "align": "left"},
        }
        self.looks = {
            (kind, is_current): book.add_format(
                {**look, **more, "font_color": "#000000" if is_current else "#595959"}
            )
            for kind, more in kinds.items()
            for is_current in (True, False)
        }

    def write(self, rows: Sequence[FeeRow]) -> None:
        """Write head and rows, and set up how the sheet is looked at and printed."""
        sheet = self.sheet
        for column, (name, width) in enumerate(WIDTHS.items()):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, self.words[f"data_sheet_{name}"], self.head)
        for number, row in enumerate(rows, start=1):
            for column, (kind, value) in enumerate(self._cells(row)):
                self._write(number, column, value, self.looks[kind, row.status == "current"])
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(rows), len(WIDTHS) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)

    def _cells(self, row: FeeRow) -> list[tuple[str, Cell]]:
        words, language = self.words, self.edition.language
        amount = words["unknown_short"] if row.amount is None else row.amount
        laws = "; ".join(source.short[language] for source in row.regulations)
        return [
            ("name", row.names[self.at]),
            ("amount", amount),
            ("text", words[f"unit_{row.unit}"]),
            ("day", row.first),
            ("day", row.last),
            ("text", words[f"data_sheet_{row.status}"]),
            ("text", label(row.standing, words)),
            ("text", laws),
            ("day", row.checked),
            ("text", row.id),
        ]

    def _write(self, row: int, column: int, value: Cell, look: Format) -> None:
        if isinstance(value, datetime.date) and value.year >= EXCEL_BEGINS:
            self.sheet.write_datetime(row, column, value, look)
        elif isinstance(value, int):
            self.sheet.write_number(row, column, value, look)
        elif not value:
            self.sheet.write_blank(row, column, None, look)
        else:
            # Never `write`, which would take a name that begins with "=" for a formula.
            self.sheet.write_string(row, column, without_controls(str(value)), look)


def _write_about(sheet: Worksheet, timelines: Sequence[Timeline], look: Format) -> None:
    sheet.set_column(0, 0, 100)
    # An empty row between two languages.
    rows = [line for timeline in timelines for line in (*_about(timeline), "")]
    for row, line in enumerate(rows):
        if line:
            sheet.write_string(row, 0, without_controls(line), look)


def _about(timeline: Timeline) -> list[str]:
    edition, office = timeline.now, timeline.now.office
    day = long_date(edition.day, edition.language)
    return [
        *preview_mark(timeline),
        office.name,
        filled(edition.words["data_sheet_edition"], day=day).shown,
        *([] if office.adopted_by else [edition.words["pilot"]]),
        edition.words["data_sheet_note"],
        edition.words["data_licence"],
        *([office.site_url] if office.site_url else []),
    ]
