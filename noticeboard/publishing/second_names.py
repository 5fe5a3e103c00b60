"""Amounts of money in a bundle, and the rule that two people answer for a change of them."""

from __future__ import annotations

from pathlib import Path

from noticeboard.build.last_published import FACTS
from noticeboard.bundle.publication.survey import name_some
from noticeboard.messages import Message
from noticeboard.publishing.publication_refusals import SecondNameMissing
from noticeboard.surfaces.open_data.published_facts import read_facts

Amount = tuple[str, str, str, str]
"""A fee's id, the first and the last day of a period, and what it is then."""


UNREADABLE: Amount = ("?", "", "", "")
"""Stands for the amounts of a bundle whose facts another version of the program has written."""


def amounts_of(bundle: Path) -> frozenset[Amount]:
    """Return every amount of a bundle, of all its periods; none where it has no facts."""
    try:
        facts = read_facts((bundle / FACTS).read_text(encoding="utf-8")) or ()
    except FileNotFoundError:
        return frozenset()
    except (ValueError, KeyError, TypeError):
        return frozenset((UNREADABLE,))
    return frozenset(
        (fact.id, str(period.from_ or ""), str(period.until or ""), str(period.value))
        for fact in facts
        if fact.kind == "fee"
        for period in fact.periods
    )


def changed_amounts(before: Path | None, after: Path) -> tuple[str, ...]:
    """Return the ids of the fees of which any amount differs between two bundles, in order.

    Before the first publication every amount is new.
    """
    was = frozenset() if before is None else amounts_of(before)
    now = amounts_of(after)
    return tuple(sorted({fee for fee, *_ in (was ^ now) | (now & {UNREADABLE})}))


def refuse_one_name(fees: tuple[str, ...], by: str, approved_by: str) -> None:
    """Raise SecondNameMissing unless two different people stand for the change of some fees."""
    if not fees:
        return
    names = name_some(list(fees))
    if not by.strip() or not approved_by.strip():
        raise SecondNameMissing(Message("second_name", {"fees": names}))
    if _plain(by) == _plain(approved_by):
        raise SecondNameMissing(Message("same_name", {"name": by.strip()}))


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
