"""The briefing of some differences for officers at the counter, in each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from noticeboard.briefing.counter_sentences import say_fact, say_text
from noticeboard.differences import Difference, Differences, tell_differences
from noticeboard.edition import Edition, Sentence
from noticeboard.messages import sentence
from noticeboard.speech.text import Lexicon, spoken
from noticeboard.training import QuizQuestion, quiz_of


@dataclass(frozen=True)
class CounterItem:
    """One thing that changed, and how to say it."""

    told: tuple[str, ...]
    """What changed, as `diff` tells it."""
    basis: str
    """The short names of its sources; empty where none may be printed."""
    say: Sentence
    """What to tell a visitor, or to show in large type."""
    spoken: str
    """The same as it is read aloud: no figure and no sign."""


@dataclass(frozen=True)
class CounterBriefing:
    """A briefing in one language."""

    edition: Edition
    items: tuple[CounterItem, ...]
    others: tuple[str, ...]
    """Told sentences about what there is nothing to say of; or that nothing changed."""
    questions: tuple[QuizQuestion, ...]
    """Of the facts that changed, as far as they are confirmed."""


def make_briefings(
    found: Differences, editions: Sequence[Edition], lexicons: Sequence[Lexicon]
) -> tuple[CounterBriefing, ...]:
    """Return the briefing of what differs from the last publication, in each edition's language.

    Every one has the same items in the same order: a thing that cannot be said in one language is
    only told in all. Raises UnknownAbbreviation for a sentence that nobody could read aloud.
    """
    items, others = list[tuple[CounterItem, ...]](), list[Difference]()
    for together in _together(found.found):
        said = [_item(together, *each) for each in zip(editions, lexicons, strict=True)]
        known = tuple(one for one in said if one)
        if len(known) == len(said):
            items.append(known)
        else:
            others += together
    changed = {fact for one in found.found for fact in one.facts}
    whole = found.is_first or found.is_none
    return tuple(
        CounterBriefing(
            edition,
            tuple(one[at] for one in items),
            tuple(_told(one, edition) for one in others)
            + (tell_differences(found, edition.language) if whole else ()),
            tuple(one for one in quiz_of(edition) if one.id in changed),
        )
        for at, edition in enumerate(editions)
    )


def _together(found: Iterable[Difference]) -> Iterator[tuple[Difference, ...]]:
    """Yield the differences of each fact together, which are said at once; any other alone."""
    apart = enumerate(found)
    by_fact = groupby(apart, lambda one: one[1].id if one[1].table == "facts" else one[0])
    yield from (tuple(one for _, one in group) for _, group in by_fact)


def _item(
    together: tuple[Difference, ...], edition: Edition, lexicon: Lexicon
) -> CounterItem | None:
    first = together[0]
    fact = edition.facts.get(first.id) if first.table == "facts" else None
    say = say_fact(fact, edition) if fact else say_text(first, edition)
    if say is None:
        return None
    told = tuple(_told(one, edition) for one in together)
    basis = "; ".join(source.short for source in fact.sources) if fact else ""
    return CounterItem(told, basis, say, spoken(say.plain, lexicon))


def _told(one: Difference, edition: Edition) -> str:
    return sentence(one.message, edition.language)
