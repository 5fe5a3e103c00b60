"""What a service costs, line by line, with sums, and by number of days where days count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, repeat

from noticeboard.edition import Edition, Figure, Sentence, filled, literal, values
from noticeboard.language import counted, joined_by_and, long_date, money
from noticeboard.surfaces.kiosk.screen import (
    OWN_ITEMS,
    Item,
    Screen,
    conditioned,
    item,
    note,
    with_standing,
)
from noticeboard.telling.standing import marked_standing


def fee_items(service: values.Service, edition: Edition, days_key: str) -> tuple[Item, ...]:
    """List every line of the bill, then the sums, then once how sure we are."""
    words, lines = edition.words, service.fee_lines
    if lines is None:
        return (note(words["kiosk_unknown"]),)
    if not lines:
        return (note(words["kiosk_no_fee_lines"]),)
    rows = [row for line in lines for row in _line_items(line, edition)]
    rows += [_total_item(total, edition) for total in service.totals]
    rows += [item(words["kiosk_by_days"], goto=days_key) for line in lines if _counts_days(line)]
    standings = [option.fee.standing for line in lines for option in line.options]
    return with_standing(rows, marked_standing(standings), words)


def short_fees(service: values.Service, edition: Edition) -> tuple[Sentence, ...]:
    """Say what a service costs in a line per fee, for the summary."""
    words = edition.words
    if service.fee_lines is None:
        return (literal(words["kiosk_unknown"]),)
    if not service.fee_lines:
        return (literal(words["kiosk_no_fee_lines"]),)
    return tuple(
        _short_fee(line, option, edition) for line in service.fee_lines for option in line.options
    )


def _short_fee(line: values.FeeLine, option: values.FeeOption, edition: Edition) -> Sentence:
    words = edition.words
    said = filled(words["kiosk_price"], name=option.fee.name, amount=price(option.fee, edition))
    condition = conditioned(line.condition, words)
    return said if condition is None else condition + " " + said


def price(fee: values.Fact, edition: Edition) -> Sentence:
    """Say an amount with what it is paid for, or that it is not known."""
    if not fee.is_known:
        return literal(edition.words["kiosk_unknown"])
    return filled(edition.words["kiosk_price_unit"], amount=fee.current, unit=fee.unit)


def fee_screens(service: values.Service, edition: Edition, key: str) -> tuple[Screen, ...]:
    """Make the table of amounts by day that a fee per day needs, one to nine days."""
    return tuple(
        Screen(
            f"{key}-days",
            f"{key}-fees",
            literal(edition.words["kiosk_by_days"]),
            tuple(
                _days_item(line.options[0].fee, days, edition) for days in range(1, OWN_ITEMS + 1)
            ),
            kicker=service.name,
        )
        for line in service.fee_lines or ()
        if _counts_days(line)
    )


def _counts_days(line: values.FeeLine) -> bool:
    return bool(line.times) and len(line.options) == 1 and line.options[0].fee.is_known


def _days_item(fee: values.Fact, days: int, edition: Edition) -> Item:
    amount = days * int(fee.current.value)
    shown = money(amount, edition.language)
    total = Figure(f"{days}*{fee.id}", amount, shown, "total", fee.standing)
    return item(counted(days, "day", edition.language), Sentence((total,)))


def _line_items(line: values.FeeLine, edition: Edition) -> list[Item]:
    heads = _heads(line, edition)
    return [
        item(
            option.fee.name,
            price(option.fee, edition),
            *_multiplied(line, edition),
            *_period(option.fee, edition),
            before=[
                head,
                *(conditioned(one, edition.words) for one in (line.condition, option.condition)),
            ],
        )
        for head, option in zip(heads, line.options, strict=False)
    ]


def _heads(line: values.FeeLine, edition: Edition) -> Iterator[str | None]:
    """Say before each option of a line how it stands to the others."""
    words = edition.words
    first = {"optional": words["kiosk_optional"], "choice": words["kiosk_choose_one"]}
    return chain([first.get(line.kind)], repeat(words["kiosk_choose_other"]))


def _multiplied(line: values.FeeLine, edition: Edition) -> Iterable[Sentence]:
    if not line.times:
        return ()
    if line.at_most is None or not line.at_most.is_known:
        return (literal(edition.words["kiosk_times_open"]),)
    return (filled(edition.words["kiosk_times_line"], limit=line.at_most.current),)


def _period(fee: values.Fact, edition: Edition) -> Iterable[Sentence]:
    if fee.until is None or not fee.is_known:
        return ()
    until = long_date(fee.until, edition.language)
    return (filled(edition.words["kiosk_until"], day=until),)


def _total_item(total: values.Total, edition: Edition) -> Item:
    name = edition.words["kiosk_total"]
    before = [conditioned(one, edition.words) for one in total.conditions]
    if not total.figure.is_known:
        names = joined_by_and([fee.name.plain for fee in total.fees], edition.language)
        return item(name, names, edition.words["kiosk_unknown"], before=before)
    return item(name, Sentence((total.figure,)), _names(total, edition), before=before)


def _names(total: values.Total, edition: Edition) -> Sentence:
    """Join the fees' names, keeping the marks on the figures inside them."""
    names = [fee.name for fee in total.fees]
    places = [f"{{place_{letter}}}" for letter in "abcdefgh"[: len(names)]]
    joined = joined_by_and(places, edition.language)
    return filled(joined, **{place[1:-1]: name for place, name in zip(places, names, strict=True)})
