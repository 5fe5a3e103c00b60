"""Editions for the public: whole months, each published once and never with other bounds.

A quarter less two of its months would be a third month, and a month less its first weeks the rest:
whoever subtracts would see cells that are hidden. Months have no such difference.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from pathlib import Path

from noticeboard.files import write_atomically
from noticeboard.messages import Message
from visit.counts.counts_report import CountsReport


class EditionRefused(Exception):
    """Says why an edition is not published, as a message to staff."""

    def __init__(self, code: str, **values: str) -> None:
        self.message = Message(code, values)
        super().__init__(code, values)


def month_bounds(month: str, today: datetime.date) -> tuple[datetime.date, datetime.date]:
    """Return first and last day of a month such as 2026-11; EditionRefused before it has ended."""
    found = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", month, re.ASCII)
    if found is None or int(found[1]) < 1:
        raise EditionRefused("counts_month_wrong", month=month)
    first = datetime.date(int(found[1]), int(found[2]), 1)
    last = (first + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)
    if last >= today:
        raise EditionRefused("counts_month_open", month=month)
    return first, last


def publish_month(report: CountsReport, folder: Path) -> Path:
    """Write the edition of a month as JSON with its CSV, and return the JSON's path.

    The same edition again changes nothing. Raises EditionRefused when another one of that month is
    there: what came later or was mended would be seen in the difference. Raises OSError.
    """
    path = folder / f"{report.first:%Y-%m}.json"
    content = edition_json(report)
    if path.exists() and path.read_text(encoding="utf-8") != content:
        raise EditionRefused("counts_month_published", month=path.stem)
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(path.with_suffix(".csv"), tables_csv(report))
    write_atomically(path, content)
    return path


def edition_json(report: CountsReport) -> str:
    """Write the tables of a report as JSON; the same report always gives the same text."""
    content = {
        "from": report.first.isoformat(),
        "until": report.last.isoformat(),
        "fewest": report.fewest,
        "tables": [
            {
                "name": table.name,
                "dimensions": list(table.dimensions),
                "total": table.total,
                "partly_hidden": table.is_partly_hidden,
                "cells": [[*key, count] for key, count in table.cells.items()],
            }
            for table in report.tables
        ],
        "minutes": [vars(one) for one in report.durations],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def tables_csv(report: CountsReport) -> str:
    """Write all tables and times of a report as one CSV: a row for each number."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(("from", "until", "table", "first", "second", "count"))
    period = (report.first.isoformat(), report.last.isoformat())
    for table in report.tables:
        for key, count in table.cells.items():
            rows.writerow((*period, table.name, key[0], "".join(key[1:]), count))
        rows.writerow(
            (*period, table.name, "total", "", "" if table.total is None else table.total)
        )
    for one in report.durations:
        for name, minutes in vars(one).items():
            if name != "service" and minutes is not None:
                rows.writerow((*period, f"minutes_{name}", one.service, "", minutes))
    return text.getvalue()
