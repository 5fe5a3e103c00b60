"""Readings of single words: as they are written, by their form, by ear, by a slip."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from noticeboard.answers.query_text import is_mark, is_number
from noticeboard.answers.query_vocabulary import Concepts, QueryVocabulary
from noticeboard.answers.word_forms import (
    SHORTEST_ROOT,
    bases_of,
    begins_alike,
    distance,
    english_bases_of,
    is_within,
    letters_in,
    skeleton_of,
    sound_of,
    undoubled,
)

ENDINGS = ("", "nya", "nyo", "ny", "ku", "mu", "x")
"""What may hang on a word that is also misspelt."""
PASSIVE = "di"
SHORTEST_SLIP = 5
"""In a shorter word another letter makes another word."""


@dataclass(frozen=True)
class Reading:
    """A token, and what it stands for; nothing when nobody knows."""

    token: str
    meant: str
    """The word to show the visitor: the corrected one, in the visitor's language."""
    concepts: Concepts


def read_word(token: str, vocabulary: QueryVocabulary) -> Reading:
    """Return what a token stands for; a number and the end of a sentence stand for themselves."""
    if is_number(token) or is_mark(token):
        return Reading(token, token, (token,))
    for find in (_as_written, _by_form, _by_sound, _by_consonants, _by_slip):
        word = find(token, vocabulary)
        if word:
            return _reading(token, word, vocabulary)
        if token in vocabulary.alike:
            break
    return Reading(token, token, ())


def known_form(token: str, vocabulary: QueryVocabulary) -> str | None:
    """Return the word of the vocabulary that a rightly written word is, or is a form of."""
    return _as_written(token, vocabulary) or _by_form(token, vocabulary)


def _reading(token: str, word: str, vocabulary: QueryVocabulary) -> Reading:
    concepts = vocabulary.entries[word]
    is_english = word in vocabulary.tongues[1]
    return Reading(token, word if is_english else " ".join(concepts), concepts)


def _as_written(token: str, vocabulary: QueryVocabulary) -> str | None:
    whole = undoubled(token)
    return next((word for word in (token, whole) if word in vocabulary.entries), None)


def _by_form(token: str, vocabulary: QueryVocabulary) -> str | None:
    for base, is_prefixed in bases_of(undoubled(token)):
        concepts = vocabulary.entries.get(base)
        # A prefix makes no word of a filler but a passive: "dibantu".
        if concepts and not (is_prefixed and vocabulary.is_empty(concepts)):
            return base
    passive = token[len(PASSIVE) :]
    if (
        token.startswith(PASSIVE)
        and len(passive) >= SHORTEST_ROOT
        and passive in vocabulary.fillers
    ):
        return passive
    english = (base for base in english_bases_of(token) if base in vocabulary.english)
    return next(english, None)


def _bare(token: str) -> Iterator[str]:
    for ending in ENDINGS:
        if token.endswith(ending) and len(token) - len(ending) >= 3:
            yield token[: len(token) - len(ending)]


def _by_sound(token: str, vocabulary: QueryVocabulary) -> str | None:
    for base in _bare(token):
        if len(base) >= 4 and (word := vocabulary.sounds.get(sound_of(base))):
            return word
    return None


def _by_consonants(token: str, vocabulary: QueryVocabulary) -> str | None:
    for base in _bare(token):
        bones = skeleton_of(base)
        if len(base) - len(bones) > len(base) // 3:
            continue
        near = [word for word in vocabulary.skeletons.get(bones, ()) if is_within(base, word)]
        if near and _mean_one(near, vocabulary):
            return near[0]
    return None


def _by_slip(token: str, vocabulary: QueryVocabulary) -> str | None:
    for base in _bare(token):
        if len(base) < SHORTEST_SLIP or not (base.isascii() and base.isalpha()):
            continue
        most = 2 if len(base) >= 9 else 1
        near = _nearest(base, most, vocabulary)
        if near and _mean_one(near, vocabulary):
            return near[0]
    return None


def _nearest(base: str, most: int, vocabulary: QueryVocabulary) -> list[str]:
    letters, best, near = letters_in(base), most, list[str]()
    for length in range(len(base) - most, len(base) + most + 1):
        for word, bits in vocabulary.spellings.get(length, ()):
            if (letters ^ bits).bit_count() <= 2 * best and begins_alike(base, word):
                found = distance(base, word, best)
                if found < best:
                    best, near = found, [word]
                elif found == best:
                    near.append(word)
    return near


def _mean_one(words: list[str], vocabulary: QueryVocabulary) -> bool:
    return len({vocabulary.entries[word] for word in words}) == 1
