"""Amounts in rupiah: which ones a text shows, and which of them may stand there."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import combinations

from noticeboard.edition import Edition

AMOUNT = re.compile(r"Rp\s?(\d{1,3}(?:[.,]\d{3})+|\d+)")
MOST_PARTS = 3
"""A sum that is shown adds up so many amounts at most."""

BOOKS = ("passport-electronic-5y", "passport-electronic-10y")
EXTRAS = ("passport-same-day", "passport-lost-charge", "passport-damaged-charge")
PERMITS = ("itas-", "itap-")
EACH_DAY, MOST_DAYS = "overstay-day", "overstay-most"


def amounts(text: str) -> list[int]:
    """Return the amounts in rupiah of a text of either language."""
    return [int(re.sub(r"\D", "", found)) for found in AMOUNT.findall(text)]


def wrong_figures(allowed: Collection[int] | None, text: str, held: Collection[int]) -> list[int]:
    """Return the amounts of a text that must not stand there.

    Where none in particular is allowed, an amount is right when the edition holds it, or when it
    is the sum of others beside it.
    """
    shown = amounts(text)
    if allowed is not None:
        return [amount for amount in shown if amount not in allowed]
    parts = {amount for amount in shown if amount in held}
    sums = {sum(some) for n in range(2, MOST_PARTS + 1) for some in combinations(parts, n)}
    return [amount for amount in shown if amount not in parts | sums]


def held_amounts(edition: Edition) -> set[int]:
    """Return the amounts in rupiah that an edition holds: fees of today and of other days, the sums
    that people pay at once today, and those for days of overstay."""
    fees = [fact for fact in edition.facts.values() if fact.kind == "fee"]
    figures = [
        figure
        for fact in fees
        for figure in (fact.current, *(rate.figure for rate in (*fact.past, *fact.coming)))
    ]
    held = {figure.value for figure in figures if isinstance(figure.value, int)}
    today = {fact.id: fact.current.value for fact in fees if fact.current.is_known}
    sums = {int(today[one]) + int(today[other]) for one, other in _paid_at_once(today)}
    days = range(1, int(edition.facts[MOST_DAYS].current.value) + 1)
    return held | sums | {int(today.get(EACH_DAY, 0)) * number for number in days}


def _paid_at_once(ids: Collection[str]) -> list[tuple[str, str]]:
    """Return the fees that are paid together: a book and its charge, a permit and its re-entry."""
    books = [(book, extra) for book in BOOKS for extra in EXTRAS]
    permits = [(id, f"imk-{id.partition('-')[2]}") for id in ids if id.startswith(PERMITS)]
    return [pair for pair in (*books, *permits) if {*pair} <= {*ids}]
