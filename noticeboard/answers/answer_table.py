"""The table of answers of one language: every unit on its days, as Python and browsers read it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from noticeboard.answers.answer_unit import OPEN, AnswerUnit
from noticeboard.answers.fee_units import fee_units
from noticeboard.answers.general_units import general_units, usual_tasks
from noticeboard.answers.service_units import service_units
from noticeboard.answers.sum_units import sum_units
from noticeboard.edition import Edition, Timeline, recall, values
from noticeboard.model import GENERAL_SUBJECTS, STANDINGS
from noticeboard.telling.standing import block_note

PASSPORT = "ordinary-passport"
"""The term that says what a passport is."""
ADULT_AGE = "adult-age"
"""The limit that says from which age a person is an adult."""
MINOR = "minor"
GROWN = "adult-or-married"
"""The conditions under which another service is the right one for a child, and for an adult."""

_CHAINS = {
    "m-paspor": ("passport", "office"),
    "passport": ("m-paspor", "office"),
    "foreigner": ("office",),
}


@dataclass(frozen=True)
class AnswerSubject:
    """Subject of an answer: a service, a general subject, a fee or a word."""

    id: str
    name: str
    chain: tuple[str, ...] = ()
    """The subjects whose answers hold for it too, the nearest first."""
    for_minor: str | None = None
    """The service that is the right one for a child."""
    for_adult: str | None = None
    """The service that is the right one for an adult."""
    page: str = ""
    """Where most of its answers lead, below the site's root; empty where each leads elsewhere."""


@dataclass(frozen=True)
class AnswerEdition:
    """The answers of one edition, with the first and the last day it speaks for."""

    first: datetime.date
    last: datetime.date
    units: Mapping[str, AnswerUnit]
    subjects: Mapping[str, AnswerSubject]
    adult_age: int | None

    def page_of(self, unit: AnswerUnit) -> str:
        """Return the page of a unit's subject, of a sum's first one; empty without one."""
        subject = self.subjects.get(unit.subject.partition("+")[0])
        return subject.page if subject else ""


@dataclass(frozen=True)
class AnswerTable:
    """The answers of a bundle in one language."""

    language: str
    words: Mapping[str, str]
    tasks: tuple[str, ...]
    """The services to offer when none was named."""
    email: str
    pages: Mapping[str, str]
    """Addresses below the site's root that a refusal leads to."""
    covers_from: datetime.date
    editions: tuple[AnswerEdition, ...]

    def on(self, day: datetime.date) -> AnswerEdition | None:
        """Return the answers of a day, never earlier ones than the bundle's; None past its end."""
        day = max(day, self.editions[0].first)
        return next((one for one in self.editions if one.first <= day <= one.last), None)


def answer_units(edition: Edition) -> tuple[AnswerUnit, ...]:
    """Return every answer of an edition."""
    services = (unit for one in edition.services for unit in _service_units(edition, one))
    units = (*services, *general_units(edition), *fee_units(edition))
    return (*units, *_same(edition, units), *sum_units(edition, units))


def _service_units(edition: Edition, service: values.Service) -> tuple[AnswerUnit, ...]:
    return recall(
        ("answers", service.id), (edition,), (service,), lambda own: service_units(own[0], service)
    )


def _same(edition: Edition, units: Sequence[AnswerUnit]) -> Iterator[AnswerUnit]:
    """Answers about a general subject that one of its services or a term gives."""
    at_office = (one.id for one in edition.services if one.audience == "foreigner" and one.place)
    given = {
        "passport.where": f"{usual_tasks(edition)[0]}.where",
        "foreigner.where": f"{next(at_office, '')}.where",
        "passport.what": f"{PASSPORT}.what",
    }
    by_id = {unit.id: unit for unit in units}
    yield from (replace(by_id[its], id=id) for id, its in given.items() if its in by_id)


def make_answer_table(timeline: Timeline) -> AnswerTable:
    """Return the answers of a timeline's editions."""
    now = timeline.now
    pages = {id: now.path_of(id) for id in ("az", "changes", "office")}
    return AnswerTable(
        language=timeline.language,
        words=_words(now),
        tasks=usual_tasks(now),
        email=now.office.email,
        pages=pages,
        covers_from=now.office.covers_from,
        editions=tuple(_edition(*span) for span in timeline.spans),
    )


def _words(edition: Edition) -> dict[str, str]:
    """Return what a reply says of its own: labels, refusals and next steps, notes of standing."""
    words = edition.words
    steps = [key for key in words if key.startswith("answer_next_")]
    reasons = [key.replace("_next", "") for key in steps]
    labels = [key for key in words if key.startswith("answer_facet_")]
    keys = ("answer_title", "too_old", *labels, *reasons, *steps)
    notes = {standing: block_note(standing, "page", words) for standing in STANDINGS[1:]}
    return {key: words[key] for key in keys} | notes


def _edition(edition: Edition, first: datetime.date, last: datetime.date) -> AnswerEdition:
    units = {unit.id: unit for unit in answer_units(edition)}
    adult = edition.facts.get(ADULT_AGE)
    value = adult.current.value if adult and adult.is_known else None
    return AnswerEdition(
        first,
        last,
        units,
        {one.id: one for one in _subjects(edition, units)},
        value if isinstance(value, int) else None,
    )


def _subjects(edition: Edition, units: Mapping[str, AnswerUnit]) -> Iterator[AnswerSubject]:
    words = edition.words
    task = edition.service(usual_tasks(edition)[0])
    for id in GENERAL_SUBJECTS:
        minor = _elsewhere(task, MINOR) if id == "passport" else None
        yield AnswerSubject(id, words[f"answer_subject_{id}"], _CHAINS.get(id, ()), minor)
    for one in edition.services:
        general = "foreigner" if one.audience == "foreigner" else "passport"
        ages = (_elsewhere(one, MINOR), _elsewhere(one, GROWN))
        page, chain = edition.path_of(f"service:{one.id}"), (general, *_CHAINS[general])
        yield AnswerSubject(one.id, one.name.shown, chain, *ages, page)
    names = {fee.id: fee.name.shown for fee in edition.fees}
    names |= {term.id: term.name for term in edition.terms}
    taken = {*GENERAL_SUBJECTS, *edition.services_by_id, OPEN}
    for unit in units.values():
        if unit.subject not in taken and "+" not in unit.subject:
            taken.add(unit.subject)
            yield AnswerSubject(unit.subject, names[unit.subject])


def _elsewhere(service: values.Service, condition: str) -> str | None:
    """Return the service that is the right one under a condition."""
    fitting = (
        one.service
        for one in service.elsewhere
        if one.condition.id == condition and not one.condition.negated
    )
    return next(fitting, None)
