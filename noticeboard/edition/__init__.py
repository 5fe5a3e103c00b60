"""An edition: the facts of one date in one language; a timeline: those of all days to come."""

from noticeboard.edition import values
from noticeboard.edition.fact_maker import AbsentFact
from noticeboard.edition.make import NotCovered, make_edition
from noticeboard.edition.outcome import Outcome, outcome_of
from noticeboard.edition.plain_values import with_plain_quotes
from noticeboard.edition.prices import sum_of, totals_of
from noticeboard.edition.sentence import Figure, Sentence, filled, literal
from noticeboard.edition.timeline import HORIZON_DAYS, Timeline, change_days, make_timeline
from noticeboard.edition.traced import Editions, Recall, recall
from noticeboard.edition.values import Edition, language_root

__all__ = [
    "HORIZON_DAYS", "AbsentFact", "Edition", "Editions", "Figure", "NotCovered", "Outcome", "Recall",
    "Sentence", "Timeline", "change_days", "filled", "language_root", "literal", "make_edition",
    "make_timeline", "outcome_of", "recall", "sum_of", "totals_of", "values",
    "with_plain_quotes",
]  # fmt: skip
