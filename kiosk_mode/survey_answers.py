"""The answers to the survey that visitors give at the kiosk, kept in the survey's own log.

A form is JSON: `{"language": "id", "answers": [4, 3, …], "details": {"age": "from-26"},
"form": HEX, "session": HEX, "seconds": 75}`. Nine answers, 0 for one that was passed over; both
marks are random, and only their hashes with the day are kept.
"""

from __future__ import annotations

import datetime
import json
import re
from contextlib import closing
from pathlib import Path
from typing import Literal

from kiosk_mode.journal import Clock, Journal
from noticeboard.survey_log import DETAILS, AnswersLog, SurveyForm, SurveyRefused, mark_of
from noticeboard.time_zone import WIB

MARK = re.compile(r"[0-9a-f]{16}")
CHOICE = re.compile(r"[a-z0-9-]{1,24}")
LANGUAGE = re.compile(r"[a-z]{2}")
LONGEST_S = 3600

Reception = Literal["kept", "refused", "lost"]


class SurveyAnswers:
    """Keeps the forms of one kiosk; the log is opened for each, for a kiosk may have none."""

    def __init__(self, path: Path, now: Clock, journal: Journal) -> None:
        self.path = path
        self._now, self._journal = now, journal

    def keep(self, body: bytes) -> Reception:
        """Append a form that the page sent; "lost" when the disk does not take it."""
        try:
            form = _form_of(json.loads(body), self._now().astimezone(WIB))
        except (ValueError, KeyError, TypeError, AttributeError):
            return "refused"
        try:
            with closing(AnswersLog(self.path)) as log:
                log.add(form)
        except SurveyRefused as refused:
            self._journal.add_message(refused.message)
            return "lost"
        return "kept"


def _form_of(sent: dict[str, object], now: datetime.datetime) -> SurveyForm:
    """Return the form; ValueError for what no page of ours sends."""
    answers, given = sent["answers"], sent["details"]
    if not isinstance(answers, list) or not isinstance(given, dict):
        raise ValueError(sent)
    if any(type(one) is not int for one in (*answers, sent["seconds"])):
        raise ValueError(sent)
    details = {name: _shaped(given[name], CHOICE) for name in DETAILS if name in given}
    form, session = _shaped(sent["form"], MARK), _shaped(sent["session"], MARK)
    made = SurveyForm(
        minute=now.replace(second=0, microsecond=0),
        channel="kiosk",
        language=_shaped(sent["language"], LANGUAGE),
        answers=tuple(answers),
        details=details,
        form=mark_of(form, now.date()),
        device=mark_of(session, now.date()),
        seconds=min(max(int(str(sent["seconds"])), 0), LONGEST_S),
    )
    if not made.is_possible:
        raise ValueError(sent)
    return made


def _shaped(value: object, shape: re.Pattern[str]) -> str:
    if not isinstance(value, str) or not shape.fullmatch(value):
        raise ValueError(value)
    return value
