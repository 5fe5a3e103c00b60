"""Subjects and facets that a query asks about, as an edition knows them."""

from __future__ import annotations

from dataclasses import dataclass

from noticeboard.answers.answer_table import AnswerEdition, AnswerSubject
from noticeboard.answers.answer_unit import OPEN
from noticeboard.answers.understanding import Understanding
from noticeboard.model import GENERAL_SUBJECTS

MOST = 3
"""As many answers as anybody reads, and so many readings of a query."""


@dataclass(frozen=True)
class AskedSubjects:
    """Readings of one query in one edition."""

    asked: Understanding
    edition: AnswerEdition

    def subjects(self, facets: tuple[str, ...]) -> tuple[AnswerSubject, ...]:
        """Return what is asked about, by age, the most likely first; a wider one only by itself."""
        known = self.edition.subjects
        ids = [by_age(one.id, self.asked.age, self.edition) for one in self.asked.subjects]
        found = [known.get(id) or self._open(id) for id in dict.fromkeys(ids)]
        subjects = [one for one in found if one and self._fits(one, facets)]
        wider = {
            general
            for one in subjects
            for general in one.chain
            if _breadth(one.id) < _breadth(general)
        }
        return tuple(one for one in subjects if one.id not in wider)[:MOST]

    def _fits(self, subject: AnswerSubject, facets: tuple[str, ...]) -> bool:
        """Say whether a subject can be meant: a word or a fee by itself answers little."""
        if subject.chain or subject.id in GENERAL_SUBJECTS or subject.id in self.edition.units:
            return True
        units = self.edition.units
        return not facets or any(f"{subject.id}.{facet}" in units for facet in facets)

    def _open(self, id: str) -> AnswerSubject | None:
        unit = self.edition.units.get(id)
        return AnswerSubject(id, unit.question) if unit and unit.subject == OPEN else None

    def facets(self) -> tuple[str, ...]:
        """Return what is asked for; an amount or a number of days asks for the fee.

        Whoever asks how to pay for a service is told how much, too.
        """
        facets = self.asked.facets[:MOST]
        if facets:
            return tuple(dict.fromkeys((*facets, "fee"))) if "paying" in facets else facets
        if "complaint" in self.asked.signals:
            return ("complaint",)
        return ("fee",) if self.asked.days or self.asked.amount else ()


def by_age(id: str, age: int | None, edition: AnswerEdition) -> str:
    """Return the service that is the right one for somebody of the age that was named."""
    subject, limit = edition.subjects.get(id), edition.adult_age
    if subject is None or age is None or limit is None:
        return id
    return (subject.for_minor if age < limit else subject.for_adult) or id


def _breadth(id: str) -> int:
    """Say how wide a subject is: 0 for a service."""
    return GENERAL_SUBJECTS.index(id) + 1 if id in GENERAL_SUBJECTS else 0
