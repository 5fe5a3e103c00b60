"""Prices of a service in all: brief figures for a glance, and sums as examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from noticeboard.edition import values
from noticeboard.edition.sentence import Figure, soonest_end
from noticeboard.language import money
from noticeboard.telling.standing import is_known, weakest

TOTALS_SHOWN = 6
"""More sums than this are a multiplication table, not an answer."""

BRIEF = 3
"""More figures than this, of one case, cannot be read at a glance."""


CountedFee = tuple[int, values.Fact]
"""How many times a fee is paid, and the fee."""


def totals_of(lines: Iterable[values.FeeLine], language: str) -> tuple[values.Total, ...]:
    """Sum what most people pay: each choice, with every line that counts unless excused.

    Lines under a `when` are left out (they are the exception), and so are lines multiplied by an
    answer; there are no sums when fewer than two fees add up or when they grow into a table.
    Each sum names the conditions that its lines depend on.
    """
    counted = [line for line in lines if not line.times and _is_usual(line)]
    if len(counted) < 2:
        return ()
    sums = _ways(counted, _conditions(counted), language)
    return sums if len(sums) <= TOTALS_SHOWN else ()


def brief_of(lines: Iterable[values.FeeLine], language: str) -> tuple[values.Total, ...]:
    """Say what people pay: each choice plus what is always added, nothing optional.

    Where a condition decides, both cases are given, each sum with its condition. Empty when that
    cannot be read at a glance: several conditions, many ways, a day rate beside another fee.
    """
    counted = [line for line in lines if line.kind != "optional"]
    if len(counted) > 1 and any(line.times for line in counted):
        return ()
    cases = [_ways(part, conditions, language) for conditions, part in _cases(counted)]
    is_brief = all(0 < len(case) <= BRIEF for case in cases)
    return tuple(way for case in cases for way in case) if is_brief else ()


def sum_of(counted: Iterable[CountedFee], language: str) -> Figure:
    """Add fees up; the sum takes the weakest standing, and is unknown if one of them is.

    The figure names its parts: "passport-electronic-5y+passport-lost-charge", "9*overstay-day".
    """
    counted = tuple(counted)
    fees = tuple(fee for _, fee in counted)
    ids = "+".join(fee.id if count == 1 else f"{count}*{fee.id}" for count, fee in counted)
    standing = weakest(fee.standing for fee in fees)
    if not is_known(standing):
        shown = next(fee for fee in fees if not fee.is_known).current.shown
        return Figure(ids, "unknown", shown, "total", standing)
    amount = sum(count * int(fee.current.value) for count, fee in counted)
    until, ending = soonest_end(fee.current for fee in fees)
    return Figure(ids, amount, money(amount, language), "total", standing, until, ending)


Conditions = tuple[values.Condition, ...]


def _cases(
    lines: Sequence[values.FeeLine],
) -> Iterator[tuple[Conditions, Sequence[values.FeeLine]]]:
    """Yield both ways a condition can turn out, with the lines that then count, as the data begins.

    Lines under several conditions have too many cases: one without any lines.
    """
    found = _conditions(lines)
    if not found:
        yield (), lines
    elif len({condition.id for condition in found}) > 1:
        yield (), ()
    else:
        for negated in (found[0].negated, not found[0].negated):
            case = replace(found[0], negated=negated)
            yield (
                (case,),
                [
                    _without(line, replace(case, negated=not negated))
                    for line in lines
                    if line.condition in (None, case)
                ],
            )


def _without(line: values.FeeLine, excluded: values.Condition) -> values.FeeLine:
    """Return a line without the choices that only the other case has."""
    kept = tuple(option for option in line.options if option.condition != excluded)
    return replace(line, options=kept)


def _conditions(lines: Iterable[values.FeeLine]) -> Conditions:
    return tuple(dict.fromkeys(line.condition for line in lines if line.condition))


def _ways(
    lines: Sequence[values.FeeLine], conditions: Conditions, language: str
) -> tuple[values.Total, ...]:
    """Return every way to pay some lines; none where there are no lines."""
    if not lines:
        return ()
    return tuple(_total(fees, conditions, language) for fees in product(*map(_fees_of, lines)))


def _is_usual(line: values.FeeLine) -> bool:
    return line.condition is None or line.condition.negated


def _fees_of(line: values.FeeLine) -> list[values.Fact | None]:
    fees: list[values.Fact | None] = [option.fee for option in line.options]
    return [None, *fees] if line.kind == "optional" else fees


def _total(
    fees: tuple[values.Fact | None, ...], conditions: Conditions, language: str
) -> values.Total:
    paid = tuple(fee for fee in fees if fee is not None)
    figure = paid[0].current if len(paid) == 1 else sum_of([(1, fee) for fee in paid], language)
    return values.Total(paid, figure, conditions)
