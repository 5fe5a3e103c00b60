"""Practice questions for learning platforms: Moodle's GIFT format, and a table."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from noticeboard.edition import Edition, Timeline
from noticeboard.language import long_date
from noticeboard.surfaces.open_data.data_sentences import preview_mark
from noticeboard.surfaces.open_data.fee_tables import harmless
from noticeboard.training import QuizQuestion

_SPECIAL = re.compile(r"([\\~=#{}:])")
"""Characters that GIFT reads as its own, see https://docs.moodle.org/en/GIFT_format."""

COLUMNS = (
    "id", "question", "answer_1", "answer_2", "answer_3", "answer_4", "right_answer",
    "note_1", "note_2", "note_3", "note_4", "edition", "valid_until",
)  # fmt: skip


def quiz_gift(timeline: Timeline, quiz: Iterable[QuizQuestion]) -> str:
    """Write the questions of the bundle's day in GIFT, each named by its fact and its day.

    A question that was copied into a course does not withdraw itself: its name says which day it
    is true on, and until when, where that is known.
    """
    edition = timeline.now
    head = (*preview_mark(timeline), edition.words["data_sheet_edition"].format(day=_day(edition)))
    questions = (_gift(one, edition) for one in quiz)
    return "\n".join([*(f"// {line}" for line in head), "", *questions])


def quiz_csv(timeline: Timeline, quiz: Iterable[QuizQuestion]) -> str:
    """Write the same as a table: RFC 4180, UTF-8; the right answer by its number from 1."""
    edition = timeline.now
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in quiz:
        cells = (
            one.id,
            one.asked.shown,
            *(choice.figure.shown for choice in one.choices),
            one.right_at + 1,
            *(choice.note.shown for choice in one.choices),
            edition.day,
            one.last or "",
        )
        writer.writerow([harmless(str(cell)) for cell in cells])
    return table.getvalue()


def _gift(one: QuizQuestion, edition: Edition) -> str:
    until = f", {edition.words['data_until'].format(date=one.last)}" if one.last else ""
    lines = [f"::{_plain(f'{one.id} ({edition.day}{until})')}::{_plain(one.asked.shown)} {{"]
    for choice in one.choices:
        sign = "=" if choice is one.right else "~"
        lines.append(f"\t{sign}{_plain(choice.figure.shown)}#{_plain(choice.note.shown)}")
    return "\n".join([*lines, "}", ""])


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _day(edition: Edition) -> str:
    return long_date(edition.day, edition.language)
