"""A service described once: the parts of its page, kiosk, paper and message, in lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from noticeboard.edition import Edition, values
from noticeboard.telling.fees import tell_fees, tell_prices, tell_totals
from noticeboard.telling.line import Line, Role, Section, given
from noticeboard.telling.open_question import tell_open_questions
from noticeboard.telling.standing import marked_standing
from noticeboard.telling.time import tell_time


@dataclass(frozen=True)
class Telling:
    """Everything shown to a person about a service; each surface words and arranges it."""

    service: values.Service
    """For its names and addresses."""
    documents: Section
    fees: Section
    prices: tuple[Line, ...]
    """What is paid at a glance, by case, each with its ways to pay; empty when that is long."""
    totals: tuple[Line, ...]
    steps: Section
    time: Section
    register: Section
    """The ways in, each with a standing of its own, then the place to go to."""
    statements: Section
    asked: Section
    """What people ask about it and nobody could verify."""


def tell_service(edition: Edition, service: values.Service) -> Telling:
    """Tell a service of an edition, or one that answers have narrowed to a person."""
    return Telling(
        service,
        documents=_documents(service),
        fees=tell_fees(service),
        prices=tell_prices(service),
        totals=tell_totals(service),
        steps=_steps(service),
        time=Section((tell_time(service.time),), service.time.standing),
        register=_register(service),
        statements=_statements(service),
        asked=tell_open_questions(service.open_questions),
    )


def _documents(service: values.Service) -> Section:
    lines = tuple(_requirement(one) for one in service.requirements or ())
    return Section(lines, service.documents_standing)


def _requirement(one: values.Requirement) -> Line:
    own = (*given("must_show", one.must_show), *given("otherwise", one.otherwise))
    if len(one.documents) == 1:
        paper = one.documents[0]
        parts = (*_about(paper), *own)
        return Line("document", paper.name, _only(one.condition), parts=parts, id=paper.id)
    papers = (
        Line("option", paper.name, parts=tuple(_about(paper)), id=paper.id)
        for paper in one.documents
    )
    return Line("any_of", conditions=_only(one.condition), parts=(*papers, *own))


def _about(paper: values.Document) -> Iterator[Line]:
    copies: dict[str, Role] = {
        "original": "copies_original",
        "original_and_copy": "copies_original_and_copy",
        "copy": "copies_copy",
    }
    yield Line(copies[paper.copies])
    yield from given("explanation", paper.explanation)
    yield from given("where", paper.where)


def _steps(service: values.Service) -> Section:
    lines = tuple(Line("step", one.text, _only(one.condition)) for one in service.steps or ())
    return Section(lines, service.steps_standing)


def _register(service: values.Service) -> Section:
    ways = tuple(
        Line(
            "channel",
            one.name,
            standing=one.standing,
            parts=(Line("text", one.text),),
            id=one.id,
            url=one.url,
        )
        for one in service.channels
    )
    place = service.place
    where = () if place is None else (Line("place", place.name, parts=(Line("text", place.role),)),)
    return Section((*ways, *where), marked_standing([one.standing for one in ways]))


def _statements(service: values.Service) -> Section:
    lines = tuple(
        Line(
            "statement",
            one.text,
            _only(one.condition),
            standing=one.standing,
            id=one.id,
            sources=one.sources,
        )
        for one in service.statements
    )
    return Section(lines, marked_standing([one.standing for one in lines]))


def _only(condition: values.Condition | None) -> tuple[values.Condition, ...]:
    return () if condition is None else (condition,)
