"""Fees on the kiosk: the bill with its sums, and the amounts by number of days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticeboard.edition import Edition, Figure, Sentence, filled, literal, values
from noticeboard.language import counted, joined_by_and, money
from noticeboard.surfaces.kiosk.lists import item_of, list_of
from noticeboard.surfaces.kiosk.view import OWN_ITEMS, Item, KioskView, item, note, with_standing
from noticeboard.telling.line import Line
from noticeboard.telling.service import Telling
from noticeboard.telling.wording import Wording


def fee_items(told: Telling, wording: Wording, days_key: str) -> tuple[Item, ...]:
    """List every line of the bill, then the sums, then once how sure we are."""
    fees, words = told.fees, wording.words
    if not fees.lines:
        return list_of(fees, wording) or (note(words["kiosk_no_fee_lines"]),)
    rows = [item_of(line, wording) for line in fees.lines]
    rows += [_total_item(total, wording) for total in told.totals]
    by_day = _fees_by_day(told.service)
    rows += [item(words["kiosk_by_days"], goto=days_key) for _ in by_day]
    return with_standing(rows, fees.mark, words)


def short_fees(told: Telling, wording: Wording) -> tuple[Sentence, ...]:
    """Say what a service costs in a line per fee, for the summary."""
    words, fees = wording.words, told.fees
    if not fees.lines:
        return (literal(words["kiosk_unknown" if fees.is_missing else "kiosk_no_fee_lines"]),)
    return tuple(_short_fee(line, wording) for line in fees.lines)


def _short_fee(line: Line, wording: Wording) -> Sentence:
    amount = wording.said(*line.all("amount", "amount_unknown"))
    priced = filled(wording.words["kiosk_price"], name=line.sentence, amount=amount)
    for condition in line.conditions:
        priced = wording.condition(condition) + " " + priced
    return priced


def _total_item(total: Line, wording: Wording) -> Item:
    name, before = wording.said(total), wording.conditions(total)
    paid_for = joined_sentences([part.sentence for part in total.parts], wording.language)
    if total.role == "total_unknown":
        return item(name, paid_for, wording.words["kiosk_unknown"], before=before)
    return item(name, total.sentence, paid_for, before=before)


def joined_sentences(names: Sequence[Sentence], language: str) -> Sentence:
    """Join names by commas and "and", keeping the marks on the figures inside them."""
    places = {f"place_{letter}": name for letter, name in zip("abcdefgh", names, strict=False)}
    return filled(joined_by_and([f"{{{place}}}" for place in places], language), **places)


def fee_screens(service: values.Service, edition: Edition, key: str) -> tuple[KioskView, ...]:
    """Make the table of amounts by day that a fee per day needs, one to nine days."""
    return tuple(
        KioskView(
            f"{key}-days",
            f"{key}-fees",
            literal(edition.words["kiosk_by_days"]),
            tuple(_days_item(fee, days, edition) for days in range(1, OWN_ITEMS + 1)),
            kicker=service.name,
        )
        for fee in _fees_by_day(service)
    )


def _fees_by_day(service: values.Service) -> Iterator[values.Fact]:
    for line in service.fee_lines or ():
        if line.times and len(line.options) == 1 and line.options[0].fee.is_known:
            yield line.options[0].fee


def _days_item(fee: values.Fact, days: int, edition: Edition) -> Item:
    amount = days * int(fee.current.value)
    shown = money(amount, edition.language)
    total = Figure(f"{days}*{fee.id}", amount, shown, "total", fee.standing)
    return item(counted(days, "day", edition.language), Sentence((total,)))
