"""The answers to two things at once: what a service and an addition cost together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from noticeboard.answers.answer_lines import AnswerLines
from noticeboard.answers.answer_unit import AnswerUnit
from noticeboard.answers.general_units import usual_tasks
from noticeboard.answers.prices_told import way_line
from noticeboard.edition import Edition, sum_of, values
from noticeboard.telling.standing import weakest


def sum_units(edition: Edition, units: Iterable[AnswerUnit]) -> Iterator[AnswerUnit]:
    """Yield the sums that people ask for, `a+b.fee`: the first is the service asked for."""
    fees = {unit.subject: unit for unit in units if unit.facet == "fee"}
    lines = AnswerLines(edition)
    for one, other, ways in _sums(edition):
        said = tuple(way_line(lines, way, {}) for way in ways)
        standing = weakest(way.figure.standing for way in ways)
        (value,) = {way.figure.value for way in ways} if len(ways) == 1 else (None,)
        yield replace(
            fees[one.id],
            id=f"{one.id}+{other.id}.fee",
            lines=said,
            standing=standing,
            value=value if isinstance(value, int) else None,
            unit=None,
            counted={},
            beyond=(),
        )


_Sum = tuple[values.Service, values.Service, tuple[values.Total, ...]]


def _sums(edition: Edition) -> Iterator[_Sum]:
    for one in edition.services:
        yield from _with_options(one, edition)
        yield from _with_charge(one, edition)
        yield from _with_second_choice(one, edition)


def _with_options(one: values.Service, edition: Edition) -> Iterator[_Sum]:
    """Add to a service what it offers on top, where another service is that addition."""
    for line in one.fee_lines or ():
        if line.kind != "optional":
            continue
        fee = line.options[0].fee
        ways = tuple(total for total in one.totals if fee in total.fees)
        for other in edition.services:
            is_it = any(fee in _required(its) for its in other.fee_lines or ())
            if ways and is_it and other is not one:
                yield one, other, ways


def _with_charge(one: values.Service, edition: Edition) -> Iterator[_Sum]:
    """Add a service's own charge to the passport that most people ask for."""
    usual = edition.service(usual_tasks(edition)[0])
    plain = {fee for line in usual.fee_lines or () for fee in _all_of(line)}
    ways = tuple(
        way
        for way in one.totals
        if len(way.fees) > 1
        and any(fee not in plain for fee in way.fees)
        and any(fee in plain for fee in way.fees)
    )
    if ways and one is not usual:
        yield one, usual, ways


def _with_second_choice(one: values.Service, edition: Edition) -> Iterator[_Sum]:
    """Add to a permit another one that lasts as long, each chosen from a list of its own."""
    choices = [line for line in one.fee_lines or () if line.kind == "choice"]
    if len(choices) != 2:
        return
    own, added = ({_length(fee): fee for fee in _all_of(line)} for line in choices)
    ways = []
    for length in own.keys() & added.keys():
        fees = (own[length], added[length])
        figure = sum_of([(1, fee) for fee in fees], edition.language)
        ways.append(values.Total(fees, figure))
    order = list(own)
    ways.sort(key=lambda way: order.index(_length(way.fees[0])))
    for other in edition.services:
        offered = {fee for line in other.fee_lines or () for fee in _all_of(line)}
        if other is not one and set(added.values()) <= offered:
            yield one, other, tuple(ways)


def _length(fee: values.Fact) -> tuple[str, ...]:
    """Return the limits that a fee's name quotes: how long what is paid for lasts."""
    return tuple(figure.fact for figure in fee.name.figures)


def _required(line: values.FeeLine) -> tuple[values.Fact, ...]:
    return _all_of(line) if line.kind == "fee" else ()


def _all_of(line: values.FeeLine) -> tuple[values.Fact, ...]:
    return tuple(option.fee for option in line.options)
