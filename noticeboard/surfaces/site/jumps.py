"""Where a reader can jump on pages made from data alone: letters, or kinds of fees."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby

from noticeboard.edition import Edition, values
from noticeboard.surfaces.site.links import Links, letter_of
from noticeboard.training import quiz_of

Jumps = tuple[tuple[str, str], ...]
"""Anchor and name of each part of a page."""

Letters = list[tuple[str, list[values.Term]]]


def terms_by_letter(edition: Edition) -> Letters:
    """Return the glossary's terms in their order, under the letter of each."""
    terms = sorted(edition.terms, key=lambda term: term.name.casefold())
    return [
        (letter, list(found))
        for letter, found in groupby(terms, key=lambda term: letter_of(term.name))
    ]


def fee_kinds(edition: Edition) -> Jumps:
    """Return the first fee of each kind of several, and that of the others after them.

    A kind is what a name says before its comma.
    """
    kinds: dict[str, list[int]] = {}
    for place, fee in enumerate(edition.fees):
        kinds.setdefault(fee.name.shown.split(",")[0], []).append(place)
    several = {kind: places for kind, places in kinds.items() if len(places) > 1}
    found = [(edition.fees[places[0]].id, kind) for kind, places in several.items()]
    after = max((places[-1] + 1 for places in several.values()), default=0)
    others = [(fee.id, edition.words["fees_others"]) for fee in edition.fees[after : after + 1]]
    return (*found, *others)


def _index_letters(edition: Edition) -> Jumps:
    entries = Links(edition, "").index_entries()
    return tuple((f"letter-{one.lower()}", one) for one in sorted({e.letter for e in entries}))


def _glossary_letters(edition: Edition) -> Jumps:
    return tuple((f"letter-{one.lower()}", one) for one, _ in terms_by_letter(edition))


def quiz_kinds(edition: Edition) -> Jumps:
    """Return the kinds of facts that the practice questions ask for."""
    words, kinds = edition.words, {one.fact.kind for one in quiz_of(edition)}
    named = {"fee": "quiz_fees", "limit": "quiz_limits", "time": "quiz_times"}
    return tuple((f"quiz-{kind}", words[key]) for kind, key in named.items() if kind in kinds)


JUMPS: Mapping[str, Callable[[Edition], Jumps]] = {
    "fees": fee_kinds,
    "quiz": quiz_kinds,
    "az": _index_letters,
    "glossary": _glossary_letters,
}
"""By the page's id."""

LETTERED = ("az", "glossary")
"""Pages whose parts are letters: all of them are in sight at once."""
