"""From a catalogue's services to an edition's: only what holds on the day, sums included."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal, TypeVar

from noticeboard.edition import values
from noticeboard.edition.fact_maker import FactMaker
from noticeboard.edition.prices import brief_of, totals_of
from noticeboard.language import opening_hours
from noticeboard.model import (
    NO_OFFICE,
    Conditional,
    ContactRecord,
    Dated,
    ElsewhereRecord,
    FeeLineRecord,
    OpenQuestionRecord,
    PlaceRecord,
    RequirementRecord,
    ServiceRecord,
    Standing,
    StatementRecord,
    known,
)
from noticeboard.telling.standing import standing_of, weakest

_Dated = TypeVar("_Dated", bound=Dated)


class ServiceMaker:
    """Makes services with a fact maker's sentences and facts."""

    def __init__(self, facts: FactMaker) -> None:
        self.facts, self.catalogue, self.on = facts, facts.catalogue, facts.on

    def groups(self) -> tuple[values.Group, ...]:
        """Return every group that has a service, in file order."""
        made = [self._service(service) for service in self.catalogue.services.values()]
        return tuple(
            values.Group(
                group.id,
                self.facts.sentence(group.name),
                self.facts.sentence(group.summary),
                members,
            )
            for group in self.catalogue.groups.values()
            if (members := tuple(service for service in made if service.group == group.id))
        )

    @cached_property
    def places(self) -> dict[str, values.Place]:
        """Return every place by id."""
        return {place.id: self._place(place) for place in self.catalogue.office.places}

    @cached_property
    def open_questions(self) -> dict[str, values.OpenQuestion]:
        """Return every question that nobody could answer, by id."""
        return {one.id: self._asked(one) for one in self.catalogue.office.open_questions}

    def _asked(self, one: OpenQuestionRecord) -> values.OpenQuestion:
        known = self.facts.maybe(one.known)
        own = standing_of(one.checked, self.catalogue) if known and one.checked else "unknown"
        return values.OpenQuestion(
            one.id,
            self.facts.sentence(one.question),
            known,
            self.facts.maybe(one.now),
            own,
            one.pages,
            self.facts.sources(one.checked.against if one.checked else ()),
        )

    def _place(self, place: PlaceRecord) -> values.Place:
        contacts = tuple(self._contact(contact) for contact in place.contacts)
        sentence = self.facts.sentence
        return values.Place(place.id, sentence(place.name), sentence(place.role), contacts)

    def _contact(self, contact: ContactRecord) -> values.Contact:
        if not contact.is_known:
            return values.Contact(contact.kind, None, "unknown")
        standing, language = standing_of(contact.checked, self.catalogue), self.facts.language
        if contact.week:
            shown = opening_hours(contact.week, language)
            return values.Contact(contact.kind, shown, standing, contact.week)
        written = contact.value
        shown = written if isinstance(written, str) else written[language]
        return values.Contact(contact.kind, shown, standing)

    @cached_property
    def documents(self) -> dict[str, values.Document]:
        """Return every document by id."""
        maybe = self.facts.maybe
        return {
            paper.id: values.Document(
                paper.id,
                self.facts.sentence(paper.name),
                paper.copies,
                maybe(paper.explanation),
                maybe(paper.where),
            )
            for paper in self.catalogue.documents.values()
        }

    def _service(self, service: ServiceRecord) -> values.Service:
        sentence, language = self.facts.sentence, self.facts.language
        lines, steps = self._fee_lines(service), known(service.steps)
        return values.Service(
            id=service.id,
            slug=service.slug[language],
            old_slugs=service.old_slugs,
            name=sentence(service.name),
            audience=service.audience,
            group=service.group,
            summary=sentence(service.summary),
            outcome=sentence(service.outcome),
            requirements=self._requirements(service),
            steps=None
            if steps is None
            else tuple(
                values.Step(sentence(self.catalogue.words_of(step)), self.condition(step))
                for step in self._held(steps)
            ),
            channels=tuple(self._channel(id) for id in service.channels),
            place=None if service.place == NO_OFFICE else self.places[service.place],
            fee_lines=lines,
            brief=brief_of(lines or (), language),
            totals=totals_of(lines or (), language),
            time=self.facts.facts[service.processing_time],
            collecting=service.collecting,
            priority=service.priority,
            statements=tuple(self._statement(one) for one in self._held(service.statements)),
            open_questions=self._open_questions_of(service),
            searched_as=service.searched_as,
            sources=self.facts.sources(service.source),
            checked=service.checked.date,
            standing=standing_of(service.checked, self.catalogue),
            elsewhere=tuple(self._elsewhere(one) for one in self._held(service.elsewhere)),
        )

    def _requirements(self, service: ServiceRecord) -> tuple[values.Requirement, ...] | None:
        requirements = known(service.requirements)
        if requirements is None:
            return None
        return tuple(self._requirement(one) for one in self._held(requirements))

    def _open_questions_of(self, service: ServiceRecord) -> tuple[values.OpenQuestion, ...]:
        """Return what people ask about a service, or about a way to apply for it."""
        return tuple(
            self.open_questions[one.id]
            for one in self.catalogue.office.open_questions
            if service.id in one.services or {*service.channels} & {*one.channels}
        )

    def _elsewhere(self, one: ElsewhereRecord) -> values.Elsewhere:
        name = self.facts.sentence(self.catalogue.services[one.service].name)
        condition = self.condition(one)
        if condition is None:  # the loader refuses it
            raise ValueError(f"for whom is {one.service}?")
        return values.Elsewhere(one.service, name, condition)

    def _held(self, things: Iterable[_Dated]) -> list[_Dated]:
        return [thing for thing in things if thing.holds_on(self.on)]

    def condition(self, thing: Conditional) -> values.Condition | None:
        """Return the condition of something in words; None for what holds for everybody."""
        id = thing.when or thing.unless
        if id is None:
            return None
        name = self.facts.sentence(self.catalogue.conditions[id].name)
        return values.Condition(id, name, negated=thing.when is None)

    def _channel(self, id: str) -> values.Channel:
        channel = self.catalogue.channels[id]
        return values.Channel(
            id,
            self.facts.sentence(channel.name),
            self.facts.sentence(channel.text),
            channel.url,
            standing_of(channel.checked, self.catalogue),
        )

    def _requirement(self, requirement: RequirementRecord) -> values.Requirement:
        ids = requirement.any_of or (requirement.document,)
        return values.Requirement(
            tuple(self.documents[id] for id in ids if id),
            self.facts.maybe(requirement.must_show),
            self.facts.maybe(requirement.otherwise),
            self.condition(requirement),
        )

    def _statement(self, statement: StatementRecord) -> values.Statement:
        text = self.facts.sentence(statement.text)
        own: Standing = standing_of(statement.checked, self.catalogue)
        return values.Statement(
            statement.id,
            text,
            self.condition(statement),
            weakest((own, text.standing)),
            self.facts.sources(statement.source),
            statement.about,
        )

    def _fee_lines(self, service: ServiceRecord) -> tuple[values.FeeLine, ...] | None:
        lines = known(service.fees)
        if lines is None:
            return None
        made = (self._fee_line(line) for line in self._held(lines))
        return tuple(line for line in made if line.options)

    def _fee_line(self, line: FeeLineRecord) -> values.FeeLine:
        facts = self.facts.facts
        if line.choose_one is not None:
            options = tuple(
                values.FeeOption(facts[choice.fee], self._choice_condition(choice.when))
                for choice in line.choose_one
                if choice.fee in facts
            )
        else:
            id = line.fee or line.optional
            options = (values.FeeOption(facts[id], None),) if id and id in facts else ()
        at_most = facts[line.at_most] if line.at_most else None
        return values.FeeLine(_kind_of(line), options, self.condition(line), line.times, at_most)

    def _choice_condition(self, when: str | None) -> values.Condition | None:
        return self.condition(Conditional(when=when)) if when else None


def _kind_of(line: FeeLineRecord) -> Literal["fee", "optional", "choice"]:
    if line.choose_one is not None:
        return "choice"
    return "fee" if line.fee else "optional"
