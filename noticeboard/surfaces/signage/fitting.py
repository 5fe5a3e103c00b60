"""Break sentences into lines and lists into slides; nothing ever becomes smaller."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from noticeboard.edition import Figure, Sentence

Measure = Callable[[str], float]
"""How many pixels a text takes."""

Part = TypeVar("Part")


PRECISION = 8
"""Pixels to which lines and lists are evened out."""


class DoesNotFit(ValueError):
    """A text has no legal place on its slide: a word, heading or sentence is too long."""


def words_of(sentence: Sentence) -> list[Sentence]:
    """Split a sentence where a line may break: at spaces, but never inside a figure."""
    words: list[list[str | Figure]] = [[]]
    for part in sentence.parts:
        if isinstance(part, Figure):
            words[-1].append(part)
            continue
        first, *others = part.split(" ")
        words[-1].append(first)
        words += [[other] for other in others]
    kept = (tuple(part for part in word if part != "") for word in words)
    return [Sentence(word) for word in kept if word]


def wrap(
    sentence: Sentence, width: float, measure: Measure, *, is_even: bool = True
) -> tuple[Sentence, ...]:
    """Break into as few lines as possible; even lines are about equally long."""
    words = words_of(sentence)
    sizes = [measure(word.shown) for word in words]
    if max(sizes, default=0) > width:
        raise DoesNotFit(words[sizes.index(max(sizes))].shown)
    breaks = even_breaks(sizes, measure(" "), width) if is_even else None
    lines = breaks or packed(range(len(words)), sizes, measure(" "), width)
    return tuple(joined([words[index] for index in line]) for line in lines)


def even_breaks(sizes: Sequence[float], space: float, width: float) -> list[range]:
    """Return the words of each line: as few lines as possible, then the least empty space."""
    count = len(sizes)
    a_line_more = count * width**2
    best: list[tuple[float, int]] = [(0, count)] * (count + 1)
    for first in reversed(range(count)):
        length, options = -space, []
        for last in range(first, count):
            length += space + sizes[last]
            if length > width:
                break
            cost = a_line_more + (width - length) ** 2 + best[last + 1][0]
            options.append((cost, last + 1))
        best[first] = min(options)
    breaks, at = [], 0
    while at < count:
        breaks.append(range(at, best[at][1]))
        at = best[at][1]
    return breaks


def wrap_all(texts: Sequence[Sentence], width: float, measure: Measure) -> tuple[Sentence, ...]:
    """Break several texts, each beginning on a line of its own."""
    return tuple(line for text in texts for line in wrap(text, width, measure))


def split(
    items: Sequence[Part], heights: Sequence[float], gap: float, room: float
) -> list[list[Part]]:
    """Spread items over as few slides as possible, about equally; an item is never cut."""
    tallest = max(heights, default=0)
    if tallest > room:
        raise DoesNotFit(str(items[heights.index(tallest)]))
    slides = packed(items, heights, gap, room)
    least = _narrowest(
        lambda room: len(packed(items, heights, gap, room)), len(slides), tallest, room
    )
    return packed(items, heights, gap, least)


def sentences_of(text: Sentence) -> list[Sentence]:
    """Split a text behind full stops, the only places where it may go on another slide."""
    found: list[list[Sentence]] = [[]]
    for word in words_of(text):
        found[-1].append(word)
        if re.search(r"[.?!]$", word.shown):
            found.append([])
    return [joined(words) for words in found if words]


def packed(
    things: Sequence[Part], sizes: Sequence[float], gap: float, room: float
) -> list[list[Part]]:
    """Put things one after the other into rooms, opening a new one when the last is full."""
    rooms: list[list[Part]] = []
    used = room
    for thing, size in zip(things, sizes, strict=True):
        if rooms and used + gap + size <= room:
            rooms[-1].append(thing)
            used += gap + size
        else:
            rooms.append([thing])
            used = size
    return rooms


def joined(sentences: Sequence[Sentence]) -> Sentence:
    """Put texts behind one another, a space between two; neighbouring words become one part."""
    parts: list[str | Figure] = []
    for sentence in sentences:
        for index, part in enumerate(sentence.parts):
            space = " " if index == 0 and parts else ""
            if isinstance(part, Figure):
                parts += [space, part] if space else [part]
            elif parts and isinstance(parts[-1], str):
                parts[-1] += space + part
            else:
                parts.append(space + part)
    return Sentence(tuple(parts))


def _narrowest(count: Callable[[float], int], wanted: int, low: float, high: float) -> float:
    """Find the least room that still needs no more than the wanted number, to a few pixels."""
    while wanted > 1 and high - low > PRECISION:
        middle = (low + high) / 2
        if count(middle) <= wanted:
            high = middle
        else:
            low = middle
    return high
