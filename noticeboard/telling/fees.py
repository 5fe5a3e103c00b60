"""Fees of a service: a line for each that may be due, then the sums."""

from __future__ import annotations

from collections.abc import Iterator

from noticeboard.edition import Sentence, literal, values
from noticeboard.telling.line import Line, Role, Section


def tell_fees(service: values.Service) -> Section:
    """Return every fee of a service, the options of a choice one after another."""
    lines = service.fee_lines or ()
    told = tuple(line for group in lines for line in _options(group))
    return Section(told, service.fees_standing)


def tell_totals(service: values.Service) -> tuple[Line, ...]:
    """Return the sums that most people pay, each with the names of its fees."""
    return tuple(_total(total) for total in service.totals)


def tell_prices(service: values.Service) -> tuple[Line, ...]:
    """Return what is paid at a glance, case by case; nothing where that cannot be said briefly."""
    return tuple(_case(case) for case in service.cases)


def _case(case: values.PriceCase) -> Line:
    ways = tuple(map(_way, case.ways))
    if case.condition is None:
        return Line("price", parts=ways)
    role: Role = "price_otherwise" if case.is_other else "price_if"
    return Line(role, conditions=(case.condition,), parts=ways)


def _way(total: values.Total) -> Line:
    """Return one way to pay: a fee with its unit, or the sum of some."""
    unit = Line("unit", literal(total.fees[0].unit))
    if len(total.fees) == 1:
        (fee,) = total.fees
        parts = (amount_of(fee), *days_of(fee), *_paid_for(total), unit)
        shown = Sentence((fee.current,))
        return Line("way", shown, standing=fee.standing, parts=parts, id=fee.id)
    figure = total.figure
    until = (Line("until", literal(figure.ending), day=figure.until),) if figure.until else ()
    shown = Sentence((figure,))
    amount: Role = "amount" if figure.is_known else "amount_unknown"
    parts = (Line(amount, shown), *until, *_paid_for(total), unit)
    return Line("way", shown, standing=figure.standing, parts=parts)


def choices_of(section: Section) -> tuple[tuple[Line, ...], ...]:
    """Return the lines of the bill: each fee alone, the options of one choice together."""
    found: list[list[Line]] = []
    for line in section.lines:
        if line.role == "choose_other":
            found[-1].append(line)
        else:
            found.append([line])
    return tuple(map(tuple, found))


def _options(group: values.FeeLine) -> Iterator[Line]:
    first: Role = "choose_one" if group.kind == "choice" else group.kind
    for index, option in enumerate(group.options):
        fee = option.fee
        yield Line(
            "choose_other" if index else first,
            fee.name,
            conditions=(group.condition,) if group.condition else (),
            only=option.condition,
            standing=fee.standing,
            parts=(amount_of(fee), *_times(group), *days_of(fee)),
            id=fee.id,
        )


def amount_of(fee: values.Fact) -> Line:
    """Return what is paid with its unit, or that nobody knows it."""
    if not fee.is_known:
        return Line("amount_unknown", Sentence((fee.current,)))
    return Line("amount", Sentence((fee.current, f" {fee.unit}")))


def _times(group: values.FeeLine) -> Iterator[Line]:
    if group.at_most and group.at_most.is_known:
        yield Line("at_most", Sentence((group.at_most.current,)))
    elif group.times:
        yield Line("times_open")


def days_of(fact: values.Fact) -> Iterator[Line]:
    """Return until when a value holds and which ones are to come."""
    if fact.until and fact.is_known:
        yield Line("until", literal(fact.current.ending), day=fact.until)
    for rate in fact.coming:
        yield Line("coming", Sentence((rate.figure,)), day=rate.first)


def _total(total: values.Total) -> Line:
    return Line(
        "total" if total.figure.is_known else "total_unknown",
        Sentence((total.figure,)),
        conditions=total.conditions,
        standing=total.figure.standing,
        parts=_paid_for(total),
    )


def _paid_for(total: values.Total) -> tuple[Line, ...]:
    return tuple(Line("paid_for", fee.name, id=fee.id) for fee in total.fees)
