"""Rules of replies as values: what is shared, what may be asked unnamed, what else may be meant."""

from __future__ import annotations

import datetime

from noticeboard.answers.understanding import DaySpan, Understanding
from noticeboard.model import GENERAL_SUBJECTS

MOST = 3
"""As many answers as anybody reads."""
MANY = 2
"""As many words that nobody knows as make another question, where no more are known."""
SHARED = (
    "hours", "contact", "complaint", "paying", "priority", "collecting", "lost-payment", "validity",
)  # fmt: skip
"""What a general subject answers for its services too."""
UNNAMED = (*SHARED[:-1], "where")
"""What may be asked without naming a service."""
AFTERWARDS = ("collecting", "lost-payment")
"""What people who have applied ask, and what is the same for all of them."""
PRICED = ("fee", "history", "change")
"""What another day may answer otherwise."""
OF_EACH_TASK = ("documents", "steps", "who")
"""What differs so much between passports that none of it is told of passports in general."""
RELATED = {
    "fee": ("history", "documents"),
    "documents": ("steps", "what"),
    "time": ("validity", "steps"),
    "steps": ("documents", "what", "where"),
    "validity": ("what", "time", "who"),
    "what": ("steps", "who", "where", "documents"),
    "who": ("what", "documents"),
    "where": ("hours", "contact", "steps"),
    "hours": ("where", "contact"),
    "contact": ("where", "complaint"),
    "complaint": ("contact",),
    "paying": ("lost-payment",),
    "lost-payment": ("paying", "collecting"),
    "collecting": ("time", "lost-payment"),
    "priority": ("where",),
    "history": ("fee",),
}
"""What else may have been meant by a facet, the likeliest first."""


def breadth(id: str) -> int:
    """Say how wide a subject is: 0 for a service."""
    return GENERAL_SUBJECTS.index(id) + 1 if id in GENERAL_SUBJECTS else 0


def named_span(date: datetime.date | DaySpan | None) -> DaySpan | None:
    """Return the days that a query names."""
    return DaySpan(date, date) if isinstance(date, datetime.date) else date


def is_before(asked: Understanding, since: datetime.date | None) -> bool:
    """Say whether a past is asked for that ended before a day; some past where none is known."""
    span = named_span(asked.date)
    return asked.when == "past" and (span is None or since is None or span.last < since)
