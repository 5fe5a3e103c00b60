"""The answers about no single service: the office, M-Paspor, passports, foreigners, and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from noticeboard.answers.answer_lines import AnswerLines
from noticeboard.answers.answer_unit import OPEN, AnswerUnit
from noticeboard.answers.fee_units import with_history
from noticeboard.answers.prices_told import brief_price
from noticeboard.edition import Edition, Sentence, values
from noticeboard.model import GENERAL_SUBJECTS, Standing
from noticeboard.telling.line import Line
from noticeboard.telling.open_question import tell_open_questions
from noticeboard.telling.service import Telling, tell_service
from noticeboard.telling.standing import marked_standing

ARTICLES = {
    "office.paying": ("paying", ("where-to-pay", "pay-in-time")),
    "office.complaint": ("complaints", ("where", "asked-for-money")),
    "office.priority": ("priority", ("who", "how")),
    "passport.collecting": ("collecting", ("who-may-collect", "time-limit")),
    "m-paspor.lost-payment": ("paying", ("too-late",)),
}
"""The answers that an article gives, with the headings under which it does."""

SHOWN = 6
"""As many services as are offered at once."""

CHANNEL = "m-paspor"
"""The way in that people know by the name of its app."""


def general_units(edition: Edition) -> tuple[AnswerUnit, ...]:
    """Return every answer that no single service gives."""
    made = _GeneralAnswers(edition)
    found = (*made.of_office(), *made.of_passport(), *made.of_foreigner(), *made.of_app())
    return (*found, *made.of_articles(), *made.of_open_questions(), *made.of_terms())


@dataclass(frozen=True)
class _GeneralAnswers:
    """Makes the answers about general subjects."""

    edition: Edition

    @cached_property
    def lines(self) -> AnswerLines:
        return AnswerLines(self.edition)

    def of_office(self) -> Iterator[AnswerUnit]:
        office, words = self.edition.office, self.edition.words
        place, page = office.serving, self.edition.path_of("office")
        article = self.edition.articles.get("office")
        # The article's first paragraph begins with its summary.
        lead = [one.text for one in article.blocks[:1]] if article else []
        yield self._unit("office.what", lead, page)
        places = [self._place(one) for one in (place, *office.places)]
        yield self._unit("office.where", dict.fromkeys(places), f"{page}#place-{place.id}")
        hours = place.hours
        known = (Sentence((hours.value,)),) if hours and hours.value else ()
        unit = self._unit("office.hours", known, f"{page}#place-{place.id}")
        unknown = (Sentence((words["home_hours_unknown"],)),)
        standing = hours.standing if hours else "unknown"
        yield replace(unit, lines=known or unknown, standing=standing)
        kinds = ("phone", "email", "whatsapp", "website")
        ways = [self._contact(one) for one in place.contacts if one.kind in kinds]
        central = self.lines.filled("answer_headquarters", value=office.email)
        yield self._unit("office.contact", (*ways, central), f"{page}#place-{place.id}")

    def _place(self, place: values.Place) -> Sentence:
        said = self.lines.filled("answer_named", what=place.name, value=place.role)
        for contact in place.contacts:
            if contact.kind == "address" and contact.value:
                said = self.lines.noted(said + f" {contact.value}", contact.standing)
        return said

    def _contact(self, contact: values.Contact) -> Sentence:
        words = self.edition.words
        value = Sentence((contact.value or words["unknown_short"],))
        kind = words[f"contact_{contact.kind}"]
        said = self.lines.filled("answer_named", what=kind, value=value)
        return self.lines.noted(said, contact.standing)

    def of_passport(self) -> Iterator[AnswerUnit]:
        told = [self._tell(id) for id in usual_tasks(self.edition)]
        prices = [self._listed(one, brief_price(self.lines, one)) for one in told]
        standings = [one.service.brief_standing for one in told]
        fees = self.edition.path_of("fees")
        yield self._unit("passport.fee", prices, fees, standings)
        times = [self._listed(one, self.lines.brief_time(one.time.lines[0])) for one in told]
        yield self._unit("passport.time", times, self.edition.path_of("times"), standings)
        rules = [line for one in told for line in _about_validity(one)]
        said = dict.fromkeys(self.lines.under(line, line.sentence) for line in rules)
        page = self.edition.path_of(f"service:{told[0].service.id}")
        marks = [line.standing for line in rules]
        yield self._unit("passport.validity", said, f"{page}#statements", marks)
        facts = dict.fromkeys(fact for one in told for fact in one.service.facts)
        history = self._unit("passport.history", (), fees)
        kept = tuple(fact for fact in facts if fact.kind == "fee")
        yield with_history(history, kept, self.lines)

    def of_foreigner(self) -> Iterator[AnswerUnit]:
        told = [self._tell(one.id) for one in self.edition.services if one.audience == "foreigner"]
        page = self.edition.path_of("az")
        names = [self._listed(one, one.service.summary) for one in told]
        yield self._unit("foreigner.what", names, page)
        prices = [self._listed(one, brief_price(self.lines, one)) for one in told]
        standings = [one.service.brief_standing for one in told]
        yield self._unit("foreigner.fee", prices, self.edition.path_of("fees"), standings)

    def of_app(self) -> Iterator[AnswerUnit]:
        services = self.edition.services
        using = [one for one in services if CHANNEL in {way.id for way in one.channels}]
        if not using:
            return
        (way,) = (way for way in using[0].channels if way.id == CHANNEL)
        page = self.edition.path_of(f"service:{using[0].id}")
        meaning = [one.meaning for one in self.edition.terms if one.id == CHANNEL]
        yield self._unit("m-paspor.what", (*meaning, way.text), f"{page}#register", [way.standing])
        told = tell_service(self.edition, using[0])
        steps = [self.lines.under(line, line.sentence) for line in told.steps.lines]
        yield self._unit("m-paspor.steps", steps, f"{page}#steps", [told.steps.standing])

    def of_articles(self) -> Iterator[AnswerUnit]:
        for id, (article, anchors) in ARTICLES.items():
            if article in self.edition.articles:
                found = self.lines.article(article, anchors)
                yield self._unit(id, found, f"{self.edition.path_of(article)}#{anchors[0]}")

    def of_open_questions(self) -> Iterator[AnswerUnit]:
        page = self.edition.path_of("office")
        ask = Sentence((self.edition.words["next_step_site"],))
        for one in tell_open_questions(self.edition.office.open_questions).lines:
            said = tuple(part.sentence for part in one.all("known", "now"))
            lines = (*said, ask) if one.all("known") else said
            yield AnswerUnit(
                f"{OPEN}.{one.id}",
                lines,
                one.standing,
                f"{page}#open-{one.id}",
                one.sentence.shown,
                source=next(iter(one.sources), None),
            )

    def of_terms(self) -> Iterator[AnswerUnit]:
        page = self.edition.path_of("glossary")
        taken = {*GENERAL_SUBJECTS, *self.edition.services_by_id, *self.edition.facts}
        for term in self.edition.terms:
            if term.id not in taken:
                named = f"{term.name} ({term.plain})" if term.plain else term.name
                said = self.lines.filled("answer_named", what=named, value=term.meaning)
                url = f"{page}#{term.id}"
                standing = marked_standing([term.meaning.standing])
                yield AnswerUnit(f"{term.id}.what", (said,), standing, url)

    def _tell(self, id: str) -> Telling:
        return tell_service(self.edition, self.edition.service(id))

    def _listed(self, told: Telling, said: Sentence) -> Sentence:
        return self.lines.filled("answer_named", what=told.service.name, value=said)

    def _unit(
        self, id: str, lines: Iterable[Sentence], url: str, standings: Iterable[Standing] = ()
    ) -> AnswerUnit:
        said = tuple(lines)
        marked = marked_standing([*standings, *(one.standing for one in said)])
        return AnswerUnit(id, said, marked, url)


def usual_tasks(edition: Edition) -> tuple[str, ...]:
    """Return the services that most people ask for, by id."""
    every = tuple(service.id for service in edition.services)
    return edition.office.first_tasks or every[:SHOWN]


def _about_validity(told: Telling) -> Iterator[Line]:
    """Yield the rules on how long what a service gives is valid."""
    ids = {one.id for one in told.service.statements if one.about == "validity"}
    return (line for line in told.statements.lines if line.id in ids)
