"""From what was understood to what is answered: answers, offers, or a refusal with its reason.

`reply.js` decides the same in a browser. Every decision is a rule over subjects, facets and
signals, never a threshold of a score, and every word comes from a unit or an interface string:
nothing that a visitor typed is ever repeated.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from noticeboard.answers.answer_table import AnswerEdition, AnswerSubject, AnswerTable
from noticeboard.answers.answer_unit import AnswerUnit
from noticeboard.answers.asked_subjects import MOST, AskedSubjects
from noticeboard.answers.fitting_units import RELATED, UNNAMED, FittingUnits, named_span
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

MANY = 2
"""As many words that nobody knows as make another question, where no more are known."""
STORY = 4
"""So many words that are understood make a story, in which other fields only stand around."""
AFTERWARDS = ("collecting", "lost-payment")
"""What people who have applied ask, and what is the same for all of them."""
TASKS = ("steps", "documents", "fee", "paying", "who")
"""What is asked first about a service is not asked about one's own application."""
EVERYWHERE = ("fee", "documents", "time", "what", "who", "validity", "history", "change")
"""What is the same in every office and embassy, so that the place is only part of a story."""
PRICED = ("fee", "history", "change")
"""What another day may answer otherwise."""


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
        readings = AskedSubjects(self.asked, self.edition)
        facets = readings.facets()
        subjects = readings.subjects(facets)
        if not facets and any(self._fitting.sums(subjects)):
            facets = ("fee",)
        if reason := self._reason(subjects, facets):
            return self._refused(reason, subjects, facets)
        if self.asked.days and self._counts(subjects):
            facets = tuple(dict.fromkeys((*self._steps(facets), "fee", *facets)))
        if not facets and not self._opens(subjects):
            return self._introduced(subjects)
        if self._asks_ahead(facets):
            facets = ("change",)
        found = self._fitting.found(subjects, facets) or self._instead(subjects, facets)
        if not found:
            return self._missing(subjects, facets)
        answers = tuple(self._answer(unit, score) for unit, score in found)
        told = tuple(one for one in answers if one)
        if not told:
            return self._refused("unknown-here", subjects, facets)
        return self._answered(told, found[0][0])

    @property
    def _fitting(self) -> FittingUnits:
        return FittingUnits(self.asked, self.table, self.edition)

    def _steps(self, facets: tuple[str, ...]) -> tuple[str, ...]:
        """Return what comes before a sum: what to do, where it is asked."""
        return tuple(facet for facet in facets if facet == "steps")

    def _counts(self, subjects: tuple[AnswerSubject, ...]) -> bool:
        unit = self.edition.units.get(f"{subjects[0].id}.fee") if subjects else None
        return bool(unit and unit.counted)

    def _is_service(self, subjects: tuple[AnswerSubject, ...]) -> bool:
        return bool(subjects) and subjects[0].id not in GENERAL_SUBJECTS

    def _opens(self, subjects: tuple[AnswerSubject, ...]) -> bool:
        return bool(subjects) and subjects[0].id in self.edition.units

    def _reason(
        self, subjects: tuple[AnswerSubject, ...], facets: tuple[str, ...]
    ) -> Reason | None:
        """Say why it cannot be answered, whatever the units hold."""
        signals = self.asked.signals
        # A day in the story of somebody's application is no question about hours.
        is_open = self._opens(subjects) and "hours" not in facets
        is_general = is_open or any(facet in AFTERWARDS for facet in facets)
        is_named = self._is_service(subjects)
        is_task = is_named and any(facet in TASKS for facet in facets[:1])
        if "personal" in signals and not (is_general or is_task):
            return "personal"
        is_common = bool(facets) and facets[0] in EVERYWHERE
        is_everywhere = is_named and is_common and not self._opens(subjects)
        if "other-office" in signals or ("elsewhere" in signals and not is_everywhere):
            return "other-office"
        is_story = bool({*facets} - {"what"}) or len(self.asked.words) > STORY
        is_ours = is_named or (bool(subjects) and "collecting" in facets)
        is_other = "other-field" in signals and not (is_ours and is_story)
        if "not-ours" in signals or is_other:
            return "unknown-here"
        left, words = len(self.asked.left_over), len(self.asked.words)
        if self._opens(subjects) or (is_named and facets):
            return None
        is_unnamed = any(facet in UNNAMED for facet in facets)
        if facets and (subjects or is_unnamed):
            return "unknown-here" if left >= max(MANY, words) else None
        if "attack" in signals or not (subjects or facets):
            return "unclear"
        if left and not is_named:
            return "unknown-here"
        return None if subjects or is_unnamed else "no-service"

    def _instead(
        self, subjects: tuple[AnswerSubject, ...], facets: tuple[str, ...]
    ) -> list[tuple[AnswerUnit, int]]:
        """Return what a service tells nearest to a facet that it has no answer to."""
        if not self._is_service(subjects) or not facets:
            return []
        return self._fitting.found(subjects[:1], RELATED.get(facets[0], ()))

    def _asks_ahead(self, facets: tuple[str, ...]) -> bool:
        named = self.asked.facets or facets
        return self.asked.when == "future" and any(facet in PRICED for facet in named)

    def _answer(self, unit: AnswerUnit, score: int) -> ReplyAnswer | None:
        span, days = named_span(self.asked.date), self.asked.days
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
        others = [self._whole(one) for one in self._fitting.related(unit)]
        return self._answered((self._whole(unit), *others[: MOST - 1]), unit)

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
