"""The log of answers: one SQLite file, appended to and never changed, without a word in it.

The database itself refuses what must not be kept: every column has a shape that holds no name,
number or sentence, and no row can be changed or taken out.
"""

from __future__ import annotations

import datetime
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from noticeboard.messages import reason_at
from noticeboard.survey_log.survey_forms import SurveyForm, SurveyRefused
from noticeboard.time_zone import WIB

WAITS_S = 30.0
"""How long a writer waits for another program; each needs a few milliseconds."""

_MARK = "length({0}) IN (0, 16) AND {0} NOT GLOB '*[^0-9a-f]*'"
_CHOICE = "length({0}) <= 24 AND {0} NOT GLOB '*[^a-z0-9-]*' AND {0} NOT GLOB '*[0-9][0-9][0-9]*'"
DETAILS = ("age", "sex", "education", "work")

SCHEMA = (
    "CREATE TABLE IF NOT EXISTS survey_forms ("
    " position INTEGER PRIMARY KEY AUTOINCREMENT,"
    " minute TEXT NOT NULL CHECK (minute GLOB"
    " '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]'),"
    " channel TEXT NOT NULL CHECK (channel IN ('phone', 'paper', 'kiosk')),"
    " language TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]'),"
    f" answers TEXT NOT NULL CHECK (answers GLOB '{'[0-4]' * 9}'),"
    + "".join(
        f" {name} TEXT NOT NULL DEFAULT '' CHECK ({_CHOICE.format(name)})," for name in DETAILS
    )
    + f" form TEXT NOT NULL CHECK ({_MARK.format('form')}),"
    f" device TEXT NOT NULL CHECK ({_MARK.format('device')}),"
    " seconds INTEGER CHECK (seconds IS NULL OR (typeof(seconds) = 'integer'"
    " AND seconds BETWEEN 0 AND 3600)))",
    "CREATE TRIGGER IF NOT EXISTS survey_forms_stay BEFORE DELETE ON survey_forms"
    " BEGIN SELECT RAISE(ABORT, 'answers stay'); END",
    "CREATE TRIGGER IF NOT EXISTS survey_forms_as_given BEFORE UPDATE ON survey_forms"
    " BEGIN SELECT RAISE(ABORT, 'answers stay as given'); END",
)
COLUMNS = ("minute", "channel", "language", "answers", *DETAILS, "form", "device", "seconds")
MINUTE = "%Y-%m-%d %H:%M"


class AnswersLog:
    """The answers of one office; safe against a power cut (WAL, synchronous FULL).

    Raises SurveyRefused when the file cannot be opened, read or written.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        with _told():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(
                path, timeout=WAITS_S, isolation_level=None, check_same_thread=False
            )
            for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", *SCHEMA):
                self._connection.execute(statement)

    def add(self, form: SurveyForm) -> None:
        """Append a form; it is on the disk when this returns."""
        values = (
            form.minute.astimezone(WIB).strftime(MINUTE),
            form.channel,
            form.language,
            "".join(map(str, form.answers)),
            *(form.details.get(name, "") for name in DETAILS),
            form.form,
            form.device,
            None if form.seconds is None else min(max(form.seconds, 0), 3600),
        )
        blanks = ", ".join("?" for _ in COLUMNS)
        insert = f"INSERT INTO survey_forms ({', '.join(COLUMNS)}) VALUES ({blanks})"
        with self._lock, _told():
            self._connection.execute(insert, values)

    def forms(self, first: datetime.date, last: datetime.date) -> list[SurveyForm]:
        """Return the forms of a stretch of days, the last one included, in their order."""
        select = (
            f"SELECT {', '.join(COLUMNS)} FROM survey_forms"
            " WHERE substr(minute, 1, 10) BETWEEN ? AND ? ORDER BY position"
        )
        with self._lock, _told():
            rows = self._connection.execute(select, (first.isoformat(), last.isoformat()))
            return [_form_of(row) for row in rows]

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()


def _form_of(row: tuple[str, ...]) -> SurveyForm:
    found = dict(zip(COLUMNS, row, strict=True))
    return SurveyForm(
        minute=datetime.datetime.strptime(found["minute"], MINUTE).replace(tzinfo=WIB),
        channel=found["channel"],  # type: ignore[arg-type]
        language=found["language"],
        answers=tuple(map(int, found["answers"])),
        details={name: found[name] for name in DETAILS if found[name]},
        form=found["form"],
        device=found["device"],
        seconds=found["seconds"],  # type: ignore[arg-type]
    )


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the disk or the database reports into a message to staff."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise SurveyRefused("survey_log_unusable", reason=reason_at(error)) from error
