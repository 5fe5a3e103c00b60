"""Sentences of the counter: what staff say or show, with how it sounds."""

from __future__ import annotations

from dataclasses import dataclass

from noticeboard.edition import Edition
from noticeboard.model import Visitor
from noticeboard.telling.line import Line
from noticeboard.telling.standing import is_known


@dataclass(frozen=True)
class CounterPhraseTelling:
    """A sentence as a line, with the standing of what it quotes."""

    line: Line
    pronounced: str
    visitor: Visitor


def tell_counter_phrases(edition: Edition) -> tuple[CounterPhraseTelling, ...]:
    """Return the sentences of an edition; one that quotes what nobody knows is left out."""
    return tuple(
        CounterPhraseTelling(
            Line("text", one.text, standing=one.text.standing, id=one.id),
            one.pronounced,
            one.visitor,
        )
        for one in edition.counter_phrases
        if is_known(one.text.standing)
    )
