"""From what was understood to what is answered: answers, offers, or a refusal with its reason.

`reply.js` decides the same in a browser. Every decision is a rule over subjects, facets and
signals, never a threshold of a score, and every word comes from a unit or an interface string:
nothing that a visitor typed is ever repeated.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from noticeboard.answers import reply_rules as rules
from noticeboard.answers.answer_table import AnswerEdition, AnswerSubject, AnswerTable
from noticeboard.answers.answer_unit import OPEN, AnswerUnit
from noticeboard.answers.refusals import facets_offered, refusal, refused, services_offered
from noticeboard.answers.reply_parts import (
    Reason,
    Reply,
    ReplyAnswer,
    counted_answer,
    dated_answer,
    whole_answer,
)
from noticeboard.answers.understanding import Understanding
from noticeboard.model import GENERAL_SUBJECTS


def make_reply(asked: Understanding, table: AnswerTable, day: datetime.date) -> Reply:
    """Answer a query on a day; any query gives a reply, and past the table's end it has no figure."""
    edition = table.on(day)
    if edition is None:
        return replace(refusal("unknown-here", table), message=table.words["too_old"])
    return _Replier(asked, table, edition).reply()


@dataclass(frozen=True)
class _Replier:
    """Answers one query from one edition."""

    asked: Understanding
    table: AnswerTable
    edition: AnswerEdition

    def reply(self) -> Reply:
        """Settle what cannot be answered, then answer."""
        facets = self._facets()
        subjects = self._subjects(facets)
        if reason := self._reason(subjects, facets):
            return self._refused(reason, subjects, facets)
        if self.asked.days and self._counts(subjects):
            facets = tuple(dict.fromkeys(("fee", *facets)))
        if not facets and not self._opens(subjects):
            return self._introduced(subjects)
        if self._asks_ahead(facets):
            facets = ("change",)
        found = self._found(subjects, facets)
        if not found:
            return self._missing(subjects, facets)
        answers = tuple(self._answer(unit, score) for unit, score in found)
        told = tuple(one for one in answers if one)
        if not told:
            return self._refused("unknown-here", subjects, facets)
        return self._answered(told, found[0][0])

    def _subjects(self, facets: tuple[str, ...]) -> tuple[AnswerSubject, ...]:
        """Return what is asked about, by age, the most likely first; a wider one only by itself."""
        known = self.edition.subjects
        ids = [self._by_age(one.id) for one in self.asked.subjects]
        found = [known.get(id) or self._open(id) for id in dict.fromkeys(ids)]
        subjects = [one for one in found if one and self._fits(one, facets)]
        wider = {
            general
            for one in subjects
            for general in one.chain
            if rules.breadth(one.id) < rules.breadth(general)
        }
        return tuple(one for one in subjects if one.id not in wider)[: rules.MOST]

    def _fits(self, subject: AnswerSubject, facets: tuple[str, ...]) -> bool:
        """Say whether a subject can be meant: a word or a fee by itself answers little."""
        if subject.chain or subject.id in GENERAL_SUBJECTS or subject.id in self.edition.units:
            return True
        units = self.edition.units
        return not facets or any(f"{subject.id}.{facet}" in units for facet in facets)

    def _counts(self, subjects: tuple[AnswerSubject, ...]) -> bool:
        unit = self.edition.units.get(f"{subjects[0].id}.fee") if subjects else None
        return bool(unit and unit.counted)

    def _open(self, id: str) -> AnswerSubject | None:
        unit = self.edition.units.get(id)
        return AnswerSubject(id, unit.question) if unit and unit.subject == OPEN else None

    def _by_age(self, id: str) -> str:
        """Return the service that is the right one for somebody of the age that was named."""
        subject, age, limit = self.edition.subjects.get(id), self.asked.age, self.edition.adult_age
        if subject is None or age is None or limit is None:
            return id
        return (subject.for_minor if age < limit else subject.for_adult) or id

    def _facets(self) -> tuple[str, ...]:
        """Return what is asked for; an amount or a number of days asks for the fee.

        Whoever asks how to pay for a service is told how much, too.
        """
        facets = self.asked.facets[: rules.MOST]
        if facets:
            return tuple(dict.fromkeys((*facets, "fee"))) if "paying" in facets else facets
        if "complaint" in self.asked.signals:
            return ("complaint",)
        return ("fee",) if self.asked.days or self.asked.amount else ()

    def _opens(self, subjects: tuple[AnswerSubject, ...]) -> bool:
        return bool(subjects) and subjects[0].id in self.edition.units

    def _reason(
        self, subjects: tuple[AnswerSubject, ...], facets: tuple[str, ...]
    ) -> Reason | None:
        """Say why it cannot be answered, whatever the units hold."""
        signals = self.asked.signals
        is_general = self._opens(subjects) or any(facet in rules.AFTERWARDS for facet in facets)
        if "personal" in signals and not is_general:
            return "personal"
        if "other-office" in signals:
            return "other-office"
        if "not-ours" in signals:
            return "unknown-here"
        left, words = len(self.asked.left_over), len(self.asked.words)
        if self._opens(subjects):
            return None
        if subjects and facets:
            return "unknown-here" if left >= max(rules.MANY, words) else None
        if "attack" in signals or not (subjects or facets):
            return "unclear"
        if left:
            return "unknown-here"
        is_unnamed = any(facet in rules.UNNAMED for facet in facets)
        return None if subjects or is_unnamed else "no-service"

    def _asks_ahead(self, facets: tuple[str, ...]) -> bool:
        named = self.asked.facets or facets
        return self.asked.when == "future" and any(facet in rules.PRICED for facet in named)

    def _found(
        self, subjects: tuple[AnswerSubject, ...], facets: tuple[str, ...]
    ) -> list[tuple[AnswerUnit, int]]:
        """Return the units that answer, the best first, each with the score of its subject."""
        scores = {self._by_age(one.id): one.score for one in reversed(self.asked.subjects)}
        found: dict[str, tuple[AnswerUnit, int]] = {}
        if not subjects:
            return [(unit, 0) for facet in facets if (unit := self._unnamed(facet))]
        for unit, id in self._candidates(subjects, facets):
            found.setdefault(unit.id, (unit, scores.get(id, 0)))
        for unit in self._related(next(iter(found.values()))[0]) if found else ():
            found.setdefault(unit.id, (unit, 0))
        return list(found.values())[: rules.MOST]

    def _related(self, first: AnswerUnit) -> Iterator[AnswerUnit]:
        """Yield what else may have been meant, for the places that are left."""
        subject = self.edition.subjects.get(first.subject)
        if subject is None:
            return
        for facet in rules.RELATED.get(first.facet, ()):
            if unit := self._unit(subject, facet):
                yield unit

    def _candidates(
        self, subjects: tuple[AnswerSubject, ...], facets: tuple[str, ...]
    ) -> Iterator[tuple[AnswerUnit, str]]:
        units = self.edition.units
        yield from ((units[one.id], one.id) for one in subjects[:1] if one.id in units)
        if "fee" in facets[:1]:
            for one in subjects:
                for other in subjects:
                    if unit := units.get(f"{one.id}+{other.id}.fee"):
                        yield unit, one.id
        order = [(i + j, i, j) for i in range(len(subjects)) for j in range(len(facets))]
        for _, at, facet in sorted(order):
            for one in self._meant(subjects[at], facets[facet]):
                if unit := self._unit(one, facets[facet]):
                    yield unit, subjects[at].id
        yield from ((units[one.id], one.id) for one in subjects[1:] if one.id in units)

    def _meant(self, subject: AnswerSubject, facet: str) -> tuple[AnswerSubject, ...]:
        """Return a subject, or the usual tasks where any passport has no answer of its own."""
        if subject.id != "passport" or facet not in rules.OF_EACH_TASK:
            return (subject,)
        return tuple(self.edition.subjects[id] for id in self.table.tasks)

    def _unnamed(self, facet: str) -> AnswerUnit | None:
        """Return what is answered where no subject was named."""
        ids = (f"{id}.{facet}" for id in reversed(GENERAL_SUBJECTS) if facet in rules.UNNAMED)
        return next((self.edition.units[id] for id in ids if id in self.edition.units), None)

    def _unit(self, subject: AnswerSubject, facet: str) -> AnswerUnit | None:
        """Return the answer of a subject, or of one whose answers hold for it too."""
        ids = (subject.id, *subject.chain) if facet in rules.SHARED else (subject.id,)
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
        unit = self.edition.units.get(f"{subject.id}.fee")
        return facet == "fee" and rules.is_before(self.asked, unit.period.first if unit else None)

    def _answer(self, unit: AnswerUnit, score: int) -> ReplyAnswer | None:
        span, days = rules.named_span(self.asked.date), self.asked.days
        if unit.dated and span and self.asked.when == "past":
            if span.last < self.table.covers_from:
                return None
            return dated_answer(unit, span, self.table, self._title(unit), score)
        if unit.counted and days:
            return counted_answer(unit, days, self.table, self._title(unit), score)
        return whole_answer(unit, self.table, self._title(unit), score)

    def _title(self, unit: AnswerUnit) -> str:
        if unit.question:
            return unit.question
        subject, facet = self._names(unit)
        template = self.table.words["answer_title"]
        return template.replace("{subject}", subject).replace("{facet}", facet)

    def _names(self, unit: AnswerUnit) -> tuple[str, str]:
        names = [self.edition.subjects[id].name for id in unit.subject.split("+")]
        return " + ".join(names), self.table.words[f"answer_facet_{unit.facet}"]

    def _answered(self, answers: tuple[ReplyAnswer, ...], first: AnswerUnit) -> Reply:
        told = {one.id for one in answers}
        subject = self.edition.subjects.get(first.subject)
        offered = facets_offered(subject, self.table, self.edition)
        offers = tuple(one for one in offered if f"{one.subject}.{one.facet}" not in told)
        understood = (first.question,) if first.question else self._names(first)
        return Reply(None, None, answers, offers, understood, None)

    def _introduced(self, subjects: tuple[AnswerSubject, ...]) -> Reply:
        """Say what a subject is and what may be asked about it; of a general one, the services."""
        first = subjects[0]
        facets = [] if self._is_many(subjects) else ["what"]
        facets += [] if first.id in GENERAL_SUBJECTS else ["fee"]
        units = self.edition.units
        unit = next((units[key] for one in facets if (key := f"{first.id}.{one}") in units), None)
        if unit is None:
            return self._refused("no-facet", subjects, ())
        others = [self._whole(one) for one in self._related(unit)]
        return self._answered((self._whole(unit), *others[: rules.MOST - 1]), unit)

    def _whole(self, unit: AnswerUnit) -> ReplyAnswer:
        score = self.asked.subjects[0].score
        return whole_answer(unit, self.table, self._title(unit), score)

    def _missing(self, subjects: tuple[AnswerSubject, ...], facets: tuple[str, ...]) -> Reply:
        """Say what is missing where no unit answers."""
        if facets == ("change",):
            return self._refused("not-announced", subjects, facets)
        if self._is_many(subjects):
            return self._refused("no-service", subjects, facets)
        return self._refused("unknown-here", subjects, facets)

    def _is_many(self, subjects: tuple[AnswerSubject, ...]) -> bool:
        """Say whether what is asked about is any of several services."""
        return bool(subjects and services_offered(subjects[0], None, self.table, self.edition))

    def _refused(
        self, reason: Reason, subjects: tuple[AnswerSubject, ...], facets: tuple[str, ...]
    ) -> Reply:
        return refused(reason, subjects, facets, self.table, self.edition)
