"""The forms of the survey as they are kept: answers by number, and nothing about a person."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from noticeboard.messages import Message, StaffError, Value
from noticeboard.model import SURVEY_ANSWERS, SURVEY_ELEMENTS

Channel = Literal["phone", "paper", "kiosk"]
Fate = Literal["counted", "incomplete", "double", "too_fast", "too_many"]

UNANSWERED = 0
FASTEST_S = 15
"""Nine questions cannot be read in less; paper has no clock."""
BETWEEN = datetime.timedelta(minutes=1)
"""Forms of one device that follow each other within so many minutes are a child's play."""


class SurveyRefused(StaffError):
    """A message to staff about what the survey cannot do."""

    def __init__(self, code: str, **values: Value) -> None:
        self.message = Message(code, values)
        super().__init__(self.message)


@dataclass(frozen=True)
class SurveyForm:
    """One form that was handed in."""

    minute: datetime.datetime
    """When, in WIB; no second is kept, by which somebody could be found on a camera."""
    channel: Channel
    language: str
    answers: tuple[int, ...]
    """One to four for each element, in the order of the regulation; 0 where none was given."""
    details: Mapping[str, str]
    """Ids of the choices that were made, by the id of the detail."""
    form: str
    """The form's own mark: handed in twice, it is one answer."""
    device: str = ""
    """The mark of the page's device on this day, or of the session at the kiosk; empty for paper."""
    seconds: int | None = None
    """From opening the page to handing in."""

    @property
    def is_possible(self) -> bool:
        """Return whether there is one number for each element, and each is one of its answers."""
        return len(self.answers) == len(SURVEY_ELEMENTS) and all(
            UNANSWERED <= one <= SURVEY_ANSWERS for one in self.answers
        )

    @property
    def is_whole(self) -> bool:
        """Return whether every element is answered."""
        return len(self.answers) == len(SURVEY_ELEMENTS) and UNANSWERED not in self.answers


def mark_of(token: str, day: datetime.date) -> str:
    """Return what is kept of a random token: on another day the same one leaves another mark."""
    return hashlib.sha256(f"{day.isoformat()} {token}".encode()).hexdigest()[:16]


def fates_of(forms: Iterable[SurveyForm]) -> list[tuple[SurveyForm, Fate]]:
    """Say of each form, in the order of the log, whether it counts, and if not, why.

    Nothing is taken out of the log: whoever changes a rule can count again.
    """
    seen: set[str] = set()
    last: dict[str, datetime.datetime] = {}
    found: list[tuple[SurveyForm, Fate]] = []
    for form in forms:
        found.append((form, _fate_of(form, form.form in seen, last.get(form.device))))
        seen.add(form.form)
        if form.device:
            last[form.device] = form.minute
    return found


def _fate_of(form: SurveyForm, is_seen: bool, before: datetime.datetime | None) -> Fate:
    if is_seen:
        return "double"
    if before is not None and form.minute - before <= BETWEEN:
        return "too_many"
    if form.seconds is not None and form.seconds < FASTEST_S:
        return "too_fast"
    return "counted" if form.is_whole else "incomplete"
