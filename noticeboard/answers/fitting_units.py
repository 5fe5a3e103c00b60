"""Units that answer what is asked, and what else may have been meant."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from noticeboard.answers.answer_table import AnswerEdition, AnswerSubject, AnswerTable
from noticeboard.answers.answer_unit import AnswerUnit
from noticeboard.answers.asked_subjects import MOST, by_age
from noticeboard.answers.understanding import DaySpan, Understanding
from noticeboard.model import GENERAL_SUBJECTS

SHARED = (
    "hours", "contact", "complaint", "paying", "priority", "collecting", "lost-payment", "validity",
)  # fmt: skip
"""What a general subject answers for its services too."""
UNNAMED = (*SHARED[:-1], "where")
"""What may be asked without naming a service."""
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


@dataclass(frozen=True)
class FittingUnits:
    """Answers of one edition to one query."""

    asked: Understanding
    table: AnswerTable
    edition: AnswerEdition

    def found(
        self, subjects: tuple[AnswerSubject, ...], facets: tuple[str, ...]
    ) -> list[tuple[AnswerUnit, int]]:
        """Return the units that answer, the best first, each with the score of its subject."""
        scores = {
            by_age(one.id, self.asked.age, self.edition): one.score
            for one in reversed(self.asked.subjects)
        }
        found: dict[str, tuple[AnswerUnit, int]] = {}
        if not subjects:
            return [(unit, 0) for facet in facets if (unit := self._unnamed(facet))]
        for unit, id in self._candidates(subjects, facets):
            found.setdefault(unit.id, (unit, scores.get(id, 0)))
        for unit in self.related(next(iter(found.values()))[0]) if found else ():
            found.setdefault(unit.id, (unit, 0))
        return list(found.values())[:MOST]

    def related(self, first: AnswerUnit) -> Iterator[AnswerUnit]:
        """Yield what else may have been meant, for the places that are left."""
        subject = self.edition.subjects.get(first.subject)
        if subject is None:
            return
        for facet in RELATED.get(first.facet, ()):
            if unit := self._unit(subject, facet):
                yield unit

    def _candidates(
        self, subjects: tuple[AnswerSubject, ...], facets: tuple[str, ...]
    ) -> Iterator[tuple[AnswerUnit, str]]:
        units = self.edition.units
        yield from ((units[one.id], one.id) for one in subjects[:1] if one.id in units)
        if "fee" in facets[:1]:
            yield from self.sums(subjects)
        order = [(i + j, i, j) for i in range(len(subjects)) for j in range(len(facets))]
        for _, at, facet in sorted(order):
            for one in self._meant(subjects[at], facets[facet]):
                if unit := self._unit(one, facets[facet]):
                    yield unit, subjects[at].id
        yield from ((units[one.id], one.id) for one in subjects[1:] if one.id in units)

    def sums(self, subjects: tuple[AnswerSubject, ...]) -> Iterator[tuple[AnswerUnit, str]]:
        """Yield what two of the subjects cost together, each with the one asked for."""
        for one in subjects:
            for other in subjects:
                if unit := self.edition.units.get(f"{one.id}+{other.id}.fee"):
                    yield unit, one.id

    def _meant(self, subject: AnswerSubject, facet: str) -> tuple[AnswerSubject, ...]:
        """Return a subject, or the usual tasks where any passport has no answer of its own."""
        if subject.id != "passport" or facet not in OF_EACH_TASK:
            return (subject,)
        return tuple(self.edition.subjects[id] for id in self.table.tasks)

    def _unnamed(self, facet: str) -> AnswerUnit | None:
        """Return what is answered where no subject was named."""
        ids = (f"{id}.{facet}" for id in reversed(GENERAL_SUBJECTS) if facet in UNNAMED)
        return next((self.edition.units[id] for id in ids if id in self.edition.units), None)

    def _unit(self, subject: AnswerSubject, facet: str) -> AnswerUnit | None:
        """Return the answer of a subject, or of one whose answers hold for it too."""
        ids = (subject.id, *subject.chain) if facet in SHARED else (subject.id,)
        facet = "history" if self._asks_back(subject, facet) else facet
        return next(
            (
                self.edition.units[key]
                for id in ids
                if (key := f"{id}.{facet}") in self.edition.units
            ),
            None,
        )

    def _asks_back(self, subject: AnswerSubject, facet: str) -> bool:
        """Say whether a fee is asked for on a day before the one in force."""
        if facet != "fee" or self.asked.when != "past":
            return False
        unit, span = self.edition.units.get(f"{subject.id}.fee"), named_span(self.asked.date)
        since = unit.period.first if unit else None
        return span is None or since is None or span.last < since


def named_span(date: datetime.date | DaySpan | None) -> DaySpan | None:
    """Return the days that a query names."""
    return DaySpan(date, date) if isinstance(date, datetime.date) else date
