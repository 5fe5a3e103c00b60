"""Differences of interface words: menus, the frame of pages, and what no page shows by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from noticeboard.differences.difference import BothLanguages, Difference
from noticeboard.differences.published_words import PublishedWords
from noticeboard.differences.shown_lines import without_figures
from noticeboard.messages import Message, Value


def interface_differences(
    before: PublishedWords, after: PublishedWords, told: Sequence[Difference]
) -> Iterator[Difference]:
    """Yield each interface word that reads differently, but for those that are told already.

    `told` are the lines of pages that changed. A word that the program no longer has or has only
    now is no change of words: pages, slides and sentences tell it where anybody meets it.
    """
    for key, new in after.texts.words.items():
        old = before.texts.words.get(key)
        if old is None or old == new or _is_told(old, new, told):
            continue
        yield _difference(key, before.said(old), after.said(new))


def _difference(key: str, old: BothLanguages, new: BothLanguages) -> Difference:
    """Return a difference whose sentences show words that changed, in another language if need be."""
    changed = [name for name in new if old.get(name) != new[name]] or list(new)
    shown = {name: name if name in changed else changed[0] for name in new}
    values: dict[str, Value] = {
        "before": {name: old.get(one, "–") for name, one in shown.items()},
        "after": {name: new[one] for name, one in shown.items()},
    }
    return Difference("strings", key, "changed", Message("difference_interface", values))


def _is_told(old: BothLanguages, new: BothLanguages, told: Sequence[Difference]) -> bool:
    """Return whether lines of pages tell a word before and after, in each language it changed."""
    lines = [
        {without_figures(text) for one in each.words for text in one.values()} for each in told
    ]
    return all(
        any(all(any(_holds(line, text) for line in own) for text in pair) for own in lines)
        for pair in ((old[name], new[name]) for name in new if old.get(name) != new[name])
    )


def _holds(line: str, text: str) -> bool:
    words = without_figures(text)
    return bool(words) and words in line
