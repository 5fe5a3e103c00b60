"""Sentences that would be wrong: the same words with one number, day or month changed."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from noticeboard.speech.text.languages import VOCABULARIES

_ROWS = {
    "id": (
        "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus seribu",
        "pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh",
        "belas puluh ratus ribu juta miliar",
        "Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
    ),
    "en": (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen",
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
        "twenty thirty forty fifty sixty seventy eighty ninety",
        "hundred thousand million billion",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    ),
}
"""By language, rows of words that can take each other's place; those that carry most first."""

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Swap:
    """A wrong sentence: the right one with `other` in the place of `word`."""

    text: str
    word: str
    other: str

    @property
    def pair(self) -> frozenset[str]:
        """Return the two words, in small letters."""
        return frozenset((self.word.lower(), self.other.lower()))


def swaps_of(text: str, language: str) -> tuple[Swap, ...]:
    """Return each wrong sentence that one changed number word makes, the likeliest slips first.

    First comes every number word with the word most like it in its place, then with the next,
    so that however few are taken, they are spread over the whole sentence.
    """
    others = _others(language)
    found = [
        (rank, row, match.start(), match, other)
        for match in _WORD.finditer(text)
        for row, words in (others.get(match[0], (0, ())),)
        for rank, other in enumerate(words)
    ]
    found.sort(key=lambda each: (each[:3], each[4]))
    return tuple(
        Swap(text[: match.start()] + other + text[match.end() :], match[0], other)
        for *_, match, other in found
    )


def mutants_of(text: str, language: str) -> tuple[str, ...]:
    """Return the wrong sentences alone, the likeliest slips first."""
    return tuple(swap.text for swap in swaps_of(text, language))


def confusables_of(text: str, language: str, pairs: Collection[frozenset[str]]) -> tuple[str, ...]:
    """Return the wrong sentences that differ by one of the given pairs of words only."""
    words = {word.lower() for word in _WORD.findall(text)}
    # Few sentences hold such a word; all the wrong ones of the others need not be made.
    if all(words.isdisjoint(pair) for pair in pairs):
        return ()
    return tuple(swap.text for swap in swaps_of(text, language) if swap.pair in pairs)


def number_pairs(language: str) -> tuple[tuple[str, str], ...]:
    """Return every two number words that can take each other's place, each pair once."""
    return tuple(
        (one, other)
        for row in _rows(language)
        for place, one in enumerate(row)
        for other in row[place + 1 :]
    )


def places_of(text: str, language: str) -> int:
    """Count the words of a sentence that a mutant can change."""
    others = _others(language)
    return sum(1 for match in _WORD.finditer(text) if match[0] in others)


@lru_cache(maxsize=8)
def _others(language: str) -> dict[str, tuple[int, tuple[str, ...]]]:
    """Return by number word its row and the other words of that row, the most alike first."""
    others = {}
    for place, row in enumerate(_rows(language)):
        for word in row:
            alike = sorted((other for other in row if other != word), key=lambda o: _apart(word, o))
            others[word] = (place, tuple(alike))
            others[word.capitalize()] = (place, tuple(other.capitalize() for other in alike))
    return others


def _rows(language: str) -> list[list[str]]:
    """Return the rows of number words of a language, its months last."""
    months = [name for name in VOCABULARIES[language].months if len(name) > 4 or name in _SHORT]
    return [*(row.split() for row in _ROWS.get(language, ())), months]


_SHORT = ("Mei", "Juni", "Juli", "May", "June", "July")


def _apart(one: str, other: str) -> int:
    """Count the letters to add, drop or change between two words."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row, before = [i], row
        for j, wanted in enumerate(other, 1):
            cost = before[j - 1] + (letter != wanted)
            row.append(min(cost, before[j] + 1, row[j - 1] + 1))
    return row[-1]
