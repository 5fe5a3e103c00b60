"""A person's own documents, fees, steps and statements: the service, narrowed by answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import product
from typing import TypeVar

from noticeboard.edition import values
from noticeboard.edition.prices import CountedFee, brief_of, sum_of, totals_of
from noticeboard.rules import (
    Answers,
    ServiceRules,
    applies,
    elsewhere_of,
    open_questions,
    times_paid,
)


@dataclass(frozen=True)
class Outcome:
    """The result of a person's answers."""

    service: values.Service
    """Only what is this person's; a condition that is still there is not decided."""
    totals: tuple[values.Total, ...]
    """Every way to pay; empty while a line is open, and when a number is past its limit."""
    open: tuple[str, ...]
    """The questions that could still change it, in the order to ask them."""
    elsewhere: values.Elsewhere | None = None
    """The service that fits instead: then nothing of this one is for this person."""


def outcome_of(
    service: values.Service, answers: Answers, rules: ServiceRules, language: str
) -> Outcome:
    """Narrow a service to one person; with no answers it is the service itself."""
    lines = None if service.fee_lines is None else _kept_lines(service.fee_lines, answers, rules)
    narrowed = replace(
        service,
        requirements=service.requirements and _kept(service.requirements, answers, rules),
        steps=service.steps and _kept(service.steps, answers, rules),
        statements=_kept(service.statements, answers, rules),
        fee_lines=lines,
        brief=brief_of(lines or (), language),
        totals=totals_of(lines or (), language),
    )
    totals = _totals(lines or (), answers, language)
    other = elsewhere_of(answers, rules)
    elsewhere = next((one for one in service.elsewhere if one.service == other), None)
    return Outcome(narrowed, totals, open_questions(answers, rules), elsewhere)


_Part = TypeVar(
    "_Part", values.Requirement, values.Step, values.Statement, values.FeeLine, values.FeeOption
)


def _kept(parts: Iterable[_Part], answers: Answers, rules: ServiceRules) -> tuple[_Part, ...]:
    """Leave out the parts that are not this person's, and the conditions that are met."""
    found = []
    for part in parts:
        truth = applies(values.applicability_of(part.condition), answers, rules)
        if truth is not False:
            found.append(replace(part, condition=None) if truth else part)
    return tuple(found)


def _kept_lines(
    lines: Iterable[values.FeeLine], answers: Answers, rules: ServiceRules
) -> tuple[values.FeeLine, ...]:
    return tuple(
        replace(line, options=options)
        for line in _kept(lines, answers, rules)
        if (options := _kept(line.options, answers, rules))
    )


def _totals(
    lines: tuple[values.FeeLine, ...], answers: Answers, language: str
) -> tuple[values.Total, ...]:
    counts = [times_paid(line.times, line.most, answers) for line in lines]
    if None in counts or any(line.condition for line in lines):
        return ()
    ways = product(*(_ways(line, count or 0) for line, count in zip(lines, counts, strict=True)))
    sums = (tuple(part for part in way if part) for way in ways)
    return tuple(
        values.Total(tuple(fee for _, fee in parts), sum_of(parts, language))
        for parts in sums
        if parts
    )


def _ways(line: values.FeeLine, count: int) -> list[CountedFee | None]:
    parts: list[CountedFee | None] = [(count, option.fee) for option in line.options]
    return [None, *parts] if line.kind == "optional" else parts
