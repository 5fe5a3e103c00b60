"""Patterns made from lists of words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for one of the words, the longest that fits; for none, it never fits."""
    return _alternatives(tuple(words))


# The same few lists are asked for with every sentence.
@lru_cache(maxsize=256)
def _alternatives(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=_longest_first)) or r"(?!)"


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word
