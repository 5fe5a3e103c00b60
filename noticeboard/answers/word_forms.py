"""What a word may be a form or a misspelling of: affixes, spelling by ear, typing errors.

None of it needs a dictionary: a guess counts only where it ends in our own vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

CLITICS = ("", "nya", "nyo", "ny", "ku", "mu", "lah", "kah", "pun", "x")
SUFFIXES = ("", "kan", "in", "an", "i")
ENGLISH_SUFFIXES = ("s", "es", "d", "ed", "ing")
PREFIXES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("memper", ("",)), ("diper", ("",)), ("menge", ("",)), ("meng", ("", "k")),
    ("meny", ("s",)), ("mem", ("", "p")), ("men", ("", "t")), ("me", ("",)),
    ("penge", ("",)), ("peng", ("", "k")), ("peny", ("s",)), ("pem", ("", "p")),
    ("pen", ("", "t")), ("per", ("",)), ("pe", ("",)), ("keter", ("",)), ("keber", ("",)),
    ("ber", ("",)), ("ter", ("",)), ("be", ("",)), ("ke", ("",)), ("se", ("",)), ("di", ("",)),
    ("nge", ("",)), ("ng", ("", "k")), ("ny", ("s",)), ("n", ("t",)), ("m", ("p",)),
)  # fmt: skip
"""What stands before a root, and the letters that it may have swallowed."""

SHORTEST_ROOT = 4
SOUNDS = (
    ("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "s"), ("kh", "k"), ("sy", "s"), ("ph", "f"),
    ("q", "k"), ("v", "p"), ("f", "p"), ("z", "s"), ("e", "i"), ("o", "u"),
)  # fmt: skip
"""Spellings that sound alike: old and new, learned and plain."""

TWICE = re.compile(r"(.)\1+")
DOUBLED = re.compile(r"^([a-z]{2,})2([a-z]*)$")
VOWELS = re.compile(r"[aeiou]")


def undoubled(word: str) -> str:
    """Return a word written with "2" without it: anak2nya is anaknya."""
    return DOUBLED.sub(r"\1\2", word)


def bases_of(word: str) -> Iterator[tuple[str, bool]]:
    """Yield what is left of a word without its affixes, and whether a prefix was taken away."""
    for clitic in CLITICS:
        if not word.endswith(clitic) or len(word) - len(clitic) < 2:
            continue
        whole = word[: len(word) - len(clitic)]
        for suffix in SUFFIXES:
            stem = whole[: len(whole) - len(suffix)]
            if not whole.endswith(suffix) or (suffix and len(stem) < SHORTEST_ROOT):
                continue
            yield stem, False
            for prefix, swallowed in PREFIXES:
                if stem.startswith(prefix):
                    for letter in swallowed:
                        root = letter + stem[len(prefix) :]
                        if len(root) >= SHORTEST_ROOT:
                            yield root, True


def english_bases_of(word: str) -> Iterator[str]:
    """Yield what is left of an English word without its ending."""
    for suffix in ENGLISH_SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            yield word[: len(word) - len(suffix)]


def sound_of(word: str) -> str:
    """Return how a word sounds to an ear that does not mind spelling."""
    for written, heard in SOUNDS:
        word = word.replace(written, heard)
    return TWICE.sub(r"\1", word)


def skeleton_of(word: str) -> str:
    """Return the consonants of a word."""
    return VOWELS.sub("", word)


def is_within(short: str, long: str) -> bool:
    """Whether the letters of a word stand in another in the same order, both begun alike."""
    letters = iter(long)
    return short[0] == long[0] and all(letter in letters for letter in short)


def letters_in(word: str) -> int:
    """Return a bit for each letter of a word, to leave out at once what cannot be near."""
    bits = 0
    for sign in word:
        if "a" <= sign <= "z":
            bits |= 1 << (ord(sign) - 97)
    return bits


def distance(one: str, other: str, most: int) -> int:
    """Count letters missing, added, changed or swapped between two words; `most + 1` is too many."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        line = [row]
        for column, against in enumerate(other, start=1):
            cost = min(
                last[column] + 1, line[column - 1] + 1, last[column - 1] + (letter != against)
            )
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        if min(line) > most:
            return most + 1
        before, last = last, line
    return last[-1]
