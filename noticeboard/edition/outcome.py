"""A person's own documents, fees, steps and statements: the service, narrowed by answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from noticeboard.edition import values
from noticeboard.edition.prices import brief_of, totals_of
from noticeboard.edition.rules import Answers, Table, elsewhere_of, holds, open_questions
from noticeboard.edition.sentence import Figure, soonest_end
from noticeboard.language import money
from noticeboard.telling.standing import is_known, weakest


@dataclass(frozen=True)
class Outcome:
    """What answers lead to."""

    service: values.Service
    """Only what is this person's; a condition that is still there is not decided."""
    totals: tuple[values.Total, ...]
    """Every way to pay; empty while a line is open, and when a number is past its limit."""
    open: tuple[str, ...]
    """The questions that could still change it, in the order to ask them."""
    elsewhere: values.Elsewhere | None = None
    """The service that fits instead: then nothing of this one is for this person."""


def outcome_of(service: values.Service, answers: Answers, table: Table, language: str) -> Outcome:
    """Narrow a service to one person; with no answers it is the service itself."""

    def kept(things: Iterable[Any]) -> tuple[Any, ...]:
        judged = ((thing, _applies(thing.condition, answers, table)) for thing in things)
        return tuple(
            replace(thing, condition=None if truth else thing.condition)
            for thing, truth in judged
            if truth is not False
        )

    lines = (
        None
        if service.fee_lines is None
        else tuple(
            replace(line, options=options)
            for line in kept(service.fee_lines)
            if (options := kept(line.options))
        )
    )
    narrowed = replace(
        service,
        requirements=None if service.requirements is None else kept(service.requirements),
        steps=None if service.steps is None else kept(service.steps),
        statements=kept(service.statements),
        fee_lines=lines,
        brief=brief_of(lines or (), language),
        totals=totals_of(lines or (), language),
    )
    totals = _totals(lines or (), answers, language)
    other = elsewhere_of(service.id, answers, table)
    elsewhere = next((one for one in service.elsewhere if one.service == other), None)
    return Outcome(narrowed, totals, open_questions(service.id, answers, table), elsewhere)


def _applies(condition: values.Condition | None, answers: Answers, table: Table) -> bool | None:
    if condition is None:
        return True
    truth = holds(condition.id, answers, table)
    return truth if truth is None else truth != condition.negated


Part = tuple[int, values.Fact]
"""A fee, and how many times it is paid."""


def _totals(
    lines: tuple[values.FeeLine, ...], answers: Answers, language: str
) -> tuple[values.Total, ...]:
    counts = [_count(line, answers) for line in lines]
    if None in counts or any(line.condition for line in lines):
        return ()
    ways = product(*(_ways(line, count or 0) for line, count in zip(lines, counts, strict=True)))
    sums = ([part for part in way if part] for way in ways)
    return tuple(_total(parts, language) for parts in sums if parts)


def _count(line: values.FeeLine, answers: Answers) -> int | None:
    """How many times a line is paid; None when not known, or past what the rule allows."""
    if line.times is None:
        return 1
    count = answers.get(line.times)
    most = line.at_most and line.at_most.current.value
    is_allowed = isinstance(count, int) and (not isinstance(most, int) or count <= most)
    return count if isinstance(count, int) and is_allowed else None


def _ways(line: values.FeeLine, count: int) -> list[Part | None]:
    parts: list[Part | None] = [(count, option.fee) for option in line.options]
    return [None, *parts] if line.kind == "optional" else parts


def _total(parts: list[Part], language: str) -> values.Total:
    fees = tuple(fee for _, fee in parts)
    ids = "+".join(fee.id if count == 1 else f"{count}*{fee.id}" for count, fee in parts)
    standing = weakest(fee.standing for fee in fees)
    if not is_known(standing):
        shown = next(fee for fee in fees if not fee.is_known).current.shown
        return values.Total(fees, Figure(ids, "unknown", shown, "total", standing))
    amount = sum(count * int(fee.current.value) for count, fee in parts)
    ends = soonest_end(fee.current for fee in fees)
    shown = money(amount, language)
    return values.Total(fees, Figure(ids, amount, shown, "total", standing, **ends))
