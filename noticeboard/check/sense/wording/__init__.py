"""What is said about a slip: where, what, and what to do, in the staff's languages."""

from __future__ import annotations

from noticeboard.check.sense.wording.figures import DATES, FIGURES
from noticeboard.check.sense.wording.records import RECORDS
from noticeboard.check.sense.wording.words import WORDS
from noticeboard.check.wording import said
from noticeboard.load import Mark, Mistake

SENTENCES = {**DATES, **FIGURES, **RECORDS, **WORDS}


def warning(mark: Mark, code: str, mend: str | None = None, **values: object) -> Mistake:
    """Make a warning with its sentence in every language."""
    return Mistake.at(mark, code, said(SENTENCES[code], values), mend, "warning")
