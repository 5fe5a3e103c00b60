"""A survey that never was, for whoever wants to see what the answers say."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator

from noticeboard.survey_log import SurveyForm, mark_of
from noticeboard.time_zone import WIB

FORMS, SEED = 120, 14
WEIGHTS = ((1, 4, 12, 9),) * 2 + ((4, 8, 10, 4),) + ((1, 3, 12, 9),) * 6
"""How often each answer is given: waiting is what people complain of."""
HASTY, TWICE, HALF = 0.04, 0.03, 0.03
"""How many forms are a child's play, handed in twice, not finished."""


def demonstration_forms(day: datetime.date) -> Iterator[SurveyForm]:
    """Yield made-up forms of one day; the same day always gives the same forms."""
    chance = random.Random(SEED)
    opens = datetime.datetime(day.year, day.month, day.day, 8, tzinfo=WIB)
    for number in range(FORMS):
        answers = [chance.choices((1, 2, 3, 4), weights)[0] for weights in WEIGHTS]
        channel = chance.choice(("phone", "paper"))
        if channel == "paper" and chance.random() < HALF * 2:
            answers[7] = 0
        form = SurveyForm(
            minute=opens + datetime.timedelta(minutes=3 * number),
            channel="phone" if channel == "phone" else "paper",
            language=chance.choice(("id", "id", "id", "en")),
            answers=tuple(answers),
            details={},
            form=mark_of(f"form {number}", day),
            device=mark_of(f"device {number}", day) if channel == "phone" else "",
            seconds=(6 if chance.random() < HASTY * 2 else 70) if channel == "phone" else None,
        )
        yield form
        if chance.random() < TWICE:
            yield form
