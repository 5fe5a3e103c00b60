"""Braille text laid out in lines of forty cells and pages of twenty-five lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from noticeboard.surfaces.braille.braille_signs import braille

CELLS, LINES = 40, 25
GOES_ON = '"'
"""Dot 5 at the end of a line: the word goes on without a space."""

KEPT_BLOCKS = 8192
"""As many as a large office has: most of a file is what the last build wrote, or another has."""

_INDENTS = {"heading": (4, 4), "paragraph": (2, 0), "item": (0, 2)}
"""In which cell the first line and the others begin, counted from zero."""


@dataclass(frozen=True)
class BrailleBlock:
    """A heading, paragraph or list item in print."""

    kind: Literal["heading", "paragraph", "item"]
    text: str


def brf(blocks: Iterable[BrailleBlock]) -> str:
    """Make a file for braille displays and embossers; each page ends with its number."""
    lines = [line for block in blocks for line in _lines_of(block)]
    size = LINES - 1
    pages = [lines[start : start + size] for start in range(0, len(lines), size)]
    return "\f".join(_page(page, number) for number, page in enumerate(pages, 1))


def _page(lines: list[str], number: int) -> str:
    filled = [*lines, *[""] * (LINES - 1 - len(lines))]
    return "".join(f"{line}\r\n" for line in (*filled, braille(str(number)).rjust(CELLS)))


@lru_cache(maxsize=KEPT_BLOCKS)
def _lines_of(block: BrailleBlock) -> tuple[str, ...]:
    return tuple(_lines(block))


def _lines(block: BrailleBlock) -> Iterator[str]:
    first, others = _INDENTS[block.kind]
    if block.kind == "heading":
        yield ""
    line, used = " " * first, False
    for word in _words(block):
        joined = f"{line} {word}" if used else line + word
        if len(joined) <= CELLS:
            line, used = joined, True
            continue
        yield line
        line, used = " " * others + word, True
    yield line


def _words(block: BrailleBlock) -> Iterator[str]:
    """Yield the words in braille, those that no line can hold cut where the line ends."""
    room = CELLS - max(_INDENTS[block.kind])
    for word in braille(block.text).split():
        while len(word) > room:
            yield word[: room - 1] + GOES_ON
            word = word[room - 1 :]
        yield word
