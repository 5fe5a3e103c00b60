"""Data for the search on the fees page: each row's groups and words, the rates of all days."""

from __future__ import annotations

import re
from typing import TypedDict

from noticeboard.edition import Edition, values
from noticeboard.edition.sentence import Role


def groups_of(fee: values.Fact, edition: Edition) -> str:
    """Return the ids of the groups that have a service with this fee."""
    return " ".join(
        group.id
        for group in edition.groups
        if any(fact.id == fee.id for service in group.services for fact in service.facts)
    )


def words_of(fee: values.Fact, edition: Edition) -> str:
    """Return the words people search a fee by: its own, its names, those of the terms in its names.

    A word that another fee has for itself stays that one's.
    """
    others = {word for other in edition.fees if other != fee for word in other.searched_as}
    names = (fee.name.plain, *fee.other_names)
    lowered = "\n".join(names).lower()
    found = [
        word
        for term in edition.terms
        if any(
            _has(names, lowered, alias) or alias in fee.searched_as
            for alias in (term.name, *term.searched_as)
        )
        for word in term.searched_as
        if word not in others
    ]
    return "; ".join(dict.fromkeys((*fee.other_names, *fee.searched_as, *found)))


def _has(names: tuple[str, ...], lowered: str, alias: str) -> bool:
    # Most names hold most words nowhere: no pattern need be made for them.
    if alias.lower() not in lowered:
        return False
    # A single word as it is written: "Lapor" begins a name, and is not the word of complaints.
    flags = re.IGNORECASE if " " in alias else 0
    whole = re.compile(rf"(?<![\w-]){re.escape(alias)}(?![\w-])", flags)
    return any(whole.search(name) for name in names)


class RateData(TypedDict):
    """A rate as the page's JSON holds it: days in ISO, an open end is null."""

    first: str | None
    last: str | None
    value: int | None
    """Whole rupiah; null when nobody here knows it."""
    shown: str
    role: Role


def rates_by_fee(edition: Edition) -> dict[str, list[RateData]]:
    """Return every rate of every fee by the fee's id, oldest first."""
    return {fee.id: _rates(fee) for fee in edition.fees}


def _rates(fee: values.Fact) -> list[RateData]:
    now = values.Rate(fee.current, fee.since, fee.until, fee.sources)
    return [_rate(rate) for rate in (*fee.past, now, *fee.coming)]


def _rate(rate: values.Rate) -> RateData:
    value = rate.figure.value
    return {
        "first": rate.first.isoformat() if rate.first else None,
        "last": rate.last.isoformat() if rate.last else None,
        "value": value if isinstance(value, int) else None,
        "shown": rate.figure.shown,
        "role": rate.figure.role,
    }
