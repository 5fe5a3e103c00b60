"""What a row of the fees page carries for its search: groups, words, and the rates of all days."""

from __future__ import annotations

from noticeboard.edition import Edition, Figure, values


def groups_of(fee: values.Fact, edition: Edition) -> str:
    """The ids of the groups that have a service with this fee."""
    return " ".join(
        group.id for group in edition.groups
        if any(fact.id == fee.id for service in group.services for fact in service.facts)
    )  # fmt: skip


def rates_of(fee: values.Fact) -> str:
    """Every rate as first~last~value~shown~role, oldest first; an open end is empty."""
    now = (fee.current, fee.since, fee.until)
    others = [[(rate.figure, rate.first, rate.last) for rate in rates]
              for rates in (fee.past, fee.coming)]  # fmt: skip
    return "|".join(_rate(*rate) for rate in (*others[0], now, *others[1]))


def _rate(figure: Figure, first: object, last: object) -> str:
    return "~".join((str(first or ""), str(last or ""), str(figure.value), figure.shown,
                     figure.role))  # fmt: skip
