"""Lists of words with what each shares with the one before left out, to be fetched quickly."""

from __future__ import annotations

import re
from collections.abc import Iterable

SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""How many letters a word shares with the one before: A is none. No word has a capital."""
_WORD = re.compile("([A-Z])([^A-Z]*)")


def packed(words: Iterable[str]) -> str:
    """Return words in the order of the alphabet, packed: biaya, biayanya are AbiayaFnya."""
    found, before = list[str](), ""
    for word in sorted(words):
        shared = 0
        while shared < min(len(word), len(before), len(SIGNS) - 1) and (
            word[shared] == before[shared]
        ):
            shared += 1
        found.append(SIGNS[shared] + word[shared:])
        before = word
    return "".join(found)


def unpacked(text: str) -> list[str]:
    """Return the words of a packed list."""
    found, before = list[str](), ""
    for sign, rest in _WORD.findall(text):
        before = before[: SIGNS.index(sign)] + rest
        found.append(before)
    return found
