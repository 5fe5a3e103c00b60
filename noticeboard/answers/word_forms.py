"""Forms and misspellings that a word may be of another: affixes, spelling by ear, typing errors.

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
KEYS = {
    letter: (row, column)
    for row, letters in enumerate(("qwertyuiop", "asdfghjkl", "zxcvbnm"))
    for column, letter in enumerate(letters)
}
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
    """Say whether the letters of a word stand in another in the same order, both begun alike."""
    letters = iter(long)
    return short[0] == long[0] and all(letter in letters for letter in short)


def _wrong(letter: str, against: str) -> int:
    """Count the slips of a letter in the place of another."""
    if letter == against:
        return 0
    (row, column), (other_row, other_column) = KEYS[letter], KEYS[against]
    is_near = abs(row - other_row) <= 1 and abs(column - other_column) <= 1
    return 1 if is_near or (letter in "aeiou" and against in "aeiou") else 2


def letters_in(word: str) -> int:
    """Return a bit for each letter of a word, to leave out at once what cannot be near."""
    bits = 0
    for sign in word:
        if "a" <= sign <= "z":
            bits |= 1 << (ord(sign) - 97)
    return bits


def begins_alike(one: str, other: str) -> bool:
    """Say whether two words begin with the same letter, or the first two are swapped."""
    return one[0] == other[0] or (one[0] == other[1] and one[1] == other[0])


def distance(one: str, other: str, most: int) -> int:
    """Count the slips between two words: letters missing, added, swapped, or a wrong one.

    A letter that is no neighbour on the keyboard and no other vowel is two slips: one word for
    another is no slip of the hand ("badan", "bayar"). More than `most` is `most + 1`.
    """
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        line = [row]
        for column, against in enumerate(other, start=1):
            cost = min(
                last[column] + 1, line[column - 1] + 1, last[column - 1] + _wrong(letter, against)
            )
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        if min(line) > most:
            return most + 1
        before, last = last, line
    return last[-1]
