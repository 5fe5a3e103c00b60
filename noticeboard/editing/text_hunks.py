"""The lines in which two texts differ, and how to find and turn them back later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, unified_diff
from itertools import islice

CONTEXT = 3
MOST_TRIES = 64
"""Places that are tried for lines that stand in a file more than once."""


@dataclass(frozen=True)
class Hunk:
    """Lines that took the place of others, with the lines around them, line ends included."""

    line: int
    """The number of unchanged and old lines before them, in the old text."""
    above: tuple[str, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]
    below: tuple[str, ...]


def hunks_between(old: str, new: str) -> tuple[Hunk, ...]:
    """Return the lines in which two texts differ, from the top down."""
    before, after = _lines(old), _lines(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return tuple(
        Hunk(
            start,
            tuple(before[max(0, start - CONTEXT) : start]),
            tuple(before[start:end]),
            tuple(after[begin:stop]),
            tuple(before[end : end + CONTEXT]),
        )
        for kind, start, end, begin, stop in matcher.get_opcodes()
        if kind != "equal"
    )


def with_hunks(old: str, hunks: Sequence[Hunk]) -> str:
    """Return the new text of the very text that the hunks were made of."""
    lines = _lines(old)
    for hunk in reversed(hunks):
        lines[hunk.line : hunk.line + len(hunk.old)] = hunk.new
    return "".join(lines)


def texts_without_hunks(text: str, hunks: Sequence[Hunk]) -> Iterator[str]:
    """Yield texts in which the old lines are back, the likeliest first.

    Other lines may have changed since; there may be several places where lines fit, or none.
    """
    return map("".join, islice(_without(_lines(text), tuple(reversed(hunks))), MOST_TRIES))


def _without(lines: list[str], hunks: tuple[Hunk, ...]) -> Iterator[list[str]]:
    if not hunks:
        yield lines
        return
    hunk = hunks[0]
    for at in _places(lines, hunk):
        yield from _without([*lines[:at], *hunk.old, *lines[at + len(hunk.new) :]], hunks[1:])


def _places(lines: list[str], hunk: Hunk) -> list[int]:
    """Return where the new lines stand: with most of their neighbours first, then the nearest."""
    found = []
    for at in range(len(lines) - len(hunk.new) + 1):
        if tuple(lines[at : at + len(hunk.new)]) != hunk.new:
            continue
        alike = _alike(reversed(lines[:at][-CONTEXT:]), reversed(hunk.above))
        alike += _alike(lines[at + len(hunk.new) :][:CONTEXT], hunk.below)
        if alike or not (hunk.above or hunk.below):
            found.append((-alike, abs(at - hunk.line), at))
    return [at for _, _, at in sorted(found)]


def _alike(lines: Iterator[str] | list[str], others: Iterator[str] | tuple[str, ...]) -> int:
    """Return how many lines from a hunk on are its neighbours still."""
    count = 0
    for one, other in zip(lines, others, strict=False):
        if one != other:
            break
        count += 1
    return count


def _lines(text: str) -> list[str]:
    """Return lines with their ends; only what an editor shows as a line counts as one."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def unified(file: str, old: str, new: str) -> str:
    """Return the change as developers read it, a unified diff of lines."""
    lines = unified_diff(_lines(old), _lines(new), file, file, n=CONTEXT)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
