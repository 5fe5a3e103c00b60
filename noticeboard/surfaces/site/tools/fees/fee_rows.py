"""What a row of the fees page carries for its search: groups, words, and the rates of all days."""

from __future__ import annotations

import re

from noticeboard.edition import Edition, Figure, values


def groups_of(fee: values.Fact, edition: Edition) -> str:
    """The ids of the groups that have a service with this fee."""
    return " ".join(
        group.id
        for group in edition.groups
        if any(fact.id == fee.id for service in group.services for fact in service.facts)
    )


def words_of(fee: values.Fact, edition: Edition) -> str:
    """The words people search a fee by: its own, its names, those of the terms in its names.

    A word that another fee has for itself stays that one's.
    """
    others = {word for other in edition.fees if other != fee for word in other.searched_as}
    names = (fee.name.plain, *fee.other_names)
    found = [
        word
        for term in edition.terms
        if any(
            _has(names, alias) or alias in fee.searched_as
            for alias in (term.name, *term.searched_as)
        )
        for word in term.searched_as
        if word not in others
    ]
    return "; ".join(dict.fromkeys((*fee.other_names, *fee.searched_as, *found)))


def _has(names: tuple[str, ...], alias: str) -> bool:
    # A single word as it is written: "Lapor" begins a name, and is not the word of complaints.
    flags = re.IGNORECASE if " " in alias else 0
    whole = re.compile(rf"(?<![\w-]){re.escape(alias)}(?![\w-])", flags)
    return any(whole.search(name) for name in names)


def rates_of(fee: values.Fact) -> str:
    """Every rate as first~last~value~shown~role, oldest first; an open end is empty."""
    now = (fee.current, fee.since, fee.until)
    others = [
        [(rate.figure, rate.first, rate.last) for rate in rates] for rates in (fee.past, fee.coming)
    ]
    return "|".join(_rate(*rate) for rate in (*others[0], now, *others[1]))


def _rate(figure: Figure, first: object, last: object) -> str:
    return "~".join(
        (str(first or ""), str(last or ""), str(figure.value), figure.shown, figure.role)
    )
