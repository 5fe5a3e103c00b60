"""Amounts that look like a slip: a nought too many or too few, thousands forgotten."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from noticeboard.load import SourceMap
from noticeboard.messages import Message, warning
from noticeboard.model import Catalogue, Fee

THOUSAND = 1_000
TENFOLD = 10
"""A step between two amounts that is doubted in any case."""
FAR = 4
NEAR = 2.5
"""A step beyond FAR is doubted if one nought more or less brings it within NEAR."""
DAYS = {"day": 1, "month": 30, "year": 365}
FEW = 10
"""Among fewer fees nothing is the rule."""
QUOTED_LIMIT = re.compile(r"\{limit:([a-z0-9-]+)\}")


@dataclass(frozen=True)
class FeeToday:
    """A fee's amount today, and for how many days it is paid, where it says so."""

    fee: Fee
    amount: int
    length: int | None


Find = Callable[[Sequence[FeeToday]], Iterator[tuple[FeeToday, FeeToday]]]


def money_warnings(
    catalogue: Catalogue, source_map: SourceMap, today: datetime.date
) -> Iterator[Message]:
    """Yield amounts without thousands, and those far from their own past or their neighbours."""
    doubted: set[str] = set()
    for fee in catalogue.fees.values():
        yield from _amounts(fee, source_map)
        for at, before in _steps(fee):
            doubted.add(fee.id)
            yield _doubt(fee, at, before, fee.name, source_map, "own_past")
    rates = [
        FeeToday(fee, amount, _length(fee, catalogue, today))
        for fee in catalogue.fees.values()
        if fee.id not in doubted and (amount := _known(fee, today))
    ]
    for rate, near in _odd_rates(rates):
        at = rate.fee.periods.index(rate.fee.period_on(today))
        yield _doubt(rate.fee, at, near.amount, near.fee.name, source_map, "neighbour")


def _amounts(fee: Fee, source_map: SourceMap) -> Iterator[Message]:
    for at, period in enumerate(fee.periods):
        if isinstance(period.amount, int) and period.amount % THOUSAND:
            mark = source_map.mark(("fees", fee.id, "periods", at, "amount"))
            yield warning(mark, "no_thousands", amount=period.amount)


def _steps(fee: Fee) -> Iterator[tuple[int, int]]:
    """Yield the later of two known amounts that follow each other oddly, with the earlier."""
    known = [(at, one.amount) for at, one in enumerate(fee.periods) if isinstance(one.amount, int)]
    for (_, before), (at, after) in pairwise(known):
        if is_odd(after, before):
            yield at, before


def is_odd(value: int, other: int) -> bool:
    """Return whether one value looks like another with a nought too many or too few."""
    if value <= 0 or other <= 0:
        return False
    step = max(value, other) / min(value, other)
    return step >= TENFOLD or (step >= FAR and max(step, TENFOLD) / min(step, TENFOLD) <= NEAR)


def _length(fee: Fee, catalogue: Catalogue, today: datetime.date) -> int | None:
    """Return for how many days a fee is paid, where its name quotes that limit."""
    found = QUOTED_LIMIT.search(next(iter(fee.name.values())))
    limit = catalogue.limits.get(found[1]) if found else None
    if limit is None or limit.unit not in DAYS:
        return None
    period = limit.period_on(today)
    return period.value * DAYS[limit.unit] if period and isinstance(period.value, int) else None


def _known(fee: Fee, today: datetime.date) -> int | None:
    period = fee.period_on(today)
    return period.value if period and isinstance(period.value, int) else None


def _odd_rates(rates: Sequence[FeeToday]) -> Iterator[tuple[FeeToday, FeeToday]]:
    """Yield each rate that one nought more or less would put in line, with one it does not fit."""
    told = set()
    for family in _families(rates):
        by_length = all(rate.length for rate in family)
        find = _out_of_line if by_length else _unlike
        doubted = list(find(family))
        # One slip makes its neighbours look odd, too: the one whose mend settles all is meant.
        guilty = [pair for pair in doubted if _is_in_line(_mended(family, pair[0]), find)]
        for rate, near in guilty or doubted:
            told.add(rate.fee.id)
            yield rate, near
    yield from _extremes([rate for rate in rates if rate.fee.id not in told])


def _families(rates: Sequence[FeeToday]) -> Iterator[list[FeeToday]]:
    """Yield fees of one kind, shortest first: they share their id but for its last part."""
    families: dict[tuple[str, str, bool], list[FeeToday]] = {}
    for rate in rates:
        stem = rate.fee.id.rpartition("-")[0]
        if stem and rate.amount:
            unit = "" if rate.length else rate.fee.unit
            families.setdefault((stem, unit, bool(rate.length)), []).append(rate)
    for family in families.values():
        if len(family) > 1:
            yield sorted(family, key=lambda rate: rate.length or 0)


def _mended(family: Sequence[FeeToday], odd: FeeToday) -> list[FeeToday]:
    others = sum(rate.amount for rate in family if rate is not odd) / (len(family) - 1)
    amount = odd.amount // TENFOLD if odd.amount > others else odd.amount * TENFOLD
    return [replace(rate, amount=amount) if rate is odd else rate for rate in family]


def _is_in_line(family: Sequence[FeeToday], find: Find) -> bool:
    amounts = [rate.amount for rate in family]
    return not list(find(family)) and (find is _unlike or amounts == sorted(amounts))


def _unlike(family: Sequence[FeeToday]) -> Iterator[tuple[FeeToday, FeeToday]]:
    """Compare fees of no length; nobody can tell which of two is wrong."""
    for one, other in pairwise(family):
        if is_odd(one.amount, other.amount):
            yield from ((one, other), (other, one))


def _out_of_line(family: Sequence[FeeToday]) -> Iterator[tuple[FeeToday, FeeToday]]:
    """Compare with the next shorter and the next longer: what lasts longer costs no less."""
    for at, rate in enumerate(family):
        amount = rate.amount
        before = family[at - 1] if at else None
        after = family[at + 1] if at + 1 < len(family) else None
        below = before.amount if before else 0
        above = after.amount if after else max(amount, below) * TENFOLD
        if before and (amount >= TENFOLD * below or amount < below <= TENFOLD * amount <= above):
            yield rate, before
            continue
        is_step = above >= TENFOLD * amount or above < amount <= TENFOLD * above
        fits_tenth = below <= amount / TENFOLD <= above or (not before and above > amount)
        if after and is_step and fits_tenth:
            yield rate, after


def _extremes(rates: Sequence[FeeToday]) -> Iterator[tuple[FeeToday, FeeToday]]:
    """Yield what is far below or above every other fee; what is free is no price."""
    by_amount = sorted((rate for rate in rates if rate.amount), key=lambda rate: rate.amount)
    if len(by_amount) < FEW:
        return
    lowest, low, *_, high, highest = by_amount
    if 2 * lowest.amount <= low.amount:
        yield lowest, low
    if highest.amount >= FAR * high.amount:
        yield highest, high


def _doubt(
    fee: Fee, at: int, other: int, name: dict[str, str], source_map: SourceMap, code: str
) -> Message:
    amount = fee.periods[at].amount
    assert isinstance(amount, int), "only an amount that is known can be doubted"
    mark = source_map.mark(("fees", fee.id, "periods", at, "amount"))
    return warning(
        mark, code, amount=amount, other=other, step=step_between(amount, other), near=name
    )


def step_between(value: int, other: int) -> Message:
    """Return how many times larger or smaller a value is than another, as words."""
    times = max(value, other) / min(value, other)
    shown = f"{times:.1f}".removesuffix(".0") if times < 100 else f"{times:.0f}"
    code = "times_more" if value > other else "times_less"
    return Message(code, {"times": {"id": shown.replace(".", ","), "en": shown}})
