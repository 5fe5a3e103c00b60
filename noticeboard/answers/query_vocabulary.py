"""The compiled vocabulary: one table of plain values, and what is looked up in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypedDict

from noticeboard.answers.number_words import NumberWords
from noticeboard.answers.packed_words import unpacked
from noticeboard.answers.word_forms import letters_in, skeleton_of, sound_of

Concepts = tuple[str, ...]
"""Our own words that a word or a phrase stands for."""


TopicRow = tuple[str, int, str, str, str]
"""Id, weight, the ids it yields to, and the sets of our words that name it, strong and weak."""


class VocabularyTable(TypedDict):
    """The table that `understand.js` reads; what grows with the words is packed."""

    fillers: tuple[str, str]
    """Words that say nothing about what is asked, Indonesian and English."""
    alike: str
    words: str
    """Rows parted by bars: our words, what else is typed for them in Indonesian, and in English,
    single words and phrases alike, parted by colons."""
    known: str
    """Our words that nobody writes otherwise."""
    subjects: list[TopicRow]
    facets: list[TopicRow]
    signals: list[TopicRow]
    terms: list[tuple[str, str]]
    """Words of the glossary: id, and how they are written."""
    numbers: NumberWords


@dataclass(frozen=True)
class Topic:
    """A subject, a facet or a signal, and the sets of words of which any one names it."""

    id: str
    weight: int
    yields_to: frozenset[str]
    sets: tuple[frozenset[str], ...]
    weak: tuple[frozenset[str], ...]
    """Those that count only where no other topic is named."""


@dataclass(frozen=True)
class QueryVocabulary:
    """The table with its look-ups, which are made when they are first needed."""

    table: VocabularyTable

    @cached_property
    def entries(self) -> Mapping[str, Concepts]:
        """Return every word that is known as it is written, and what it stands for."""
        found: dict[str, Concepts] = {word: (word,) for word in self._own}
        for concepts, *both in self._rows:
            for word in (word for typed in both for word in typed if " " not in word):
                found.setdefault(word, concepts)
        for words in self.table["fillers"]:
            for word in unpacked(words):
                found.setdefault(word, (word,))
        return {**{part: (part,) for part in self.parts}, **found}

    @cached_property
    def fillers(self) -> frozenset[str]:
        """Return the concepts that say nothing about what is asked."""
        return frozenset(word for words in self.table["fillers"] for word in unpacked(words))

    @cached_property
    def parts(self) -> frozenset[str]:
        """Return the words that mean something only within a phrase."""
        inner = (_inner_words(typed) for _, *both in self._rows for typed in both)
        return frozenset().union(*inner) - {*self._own} - self.fillers

    @cached_property
    def alike(self) -> frozenset[str]:
        """Return the words that only look like one of ours."""
        return frozenset(unpacked(self.table["alike"]))

    @cached_property
    def english(self) -> frozenset[str]:
        """Return every English word that may be inflected: those of ours, and fillers."""
        ours = (word for row in self._rows for word in row[2] if " " not in word)
        return frozenset((*ours, *unpacked(self.table["fillers"][1])))

    @cached_property
    def tongues(self) -> tuple[frozenset[str], frozenset[str]]:
        """Return the words that only Indonesians write, and those that only English has."""
        one, other = (
            {
                *(() if at else self._own),
                *unpacked(self.table["fillers"][at]),
                *(word for row in self._rows for word in row[at + 1] if " " not in word),
                *(self.parts & _inner_words(typed for row in self._rows for typed in row[at + 1])),
            }
            for at in (0, 1)
        )
        return frozenset(one - other), frozenset(other - one)

    @cached_property
    def phrases(self) -> Mapping[str, Sequence[tuple[Concepts, Concepts]]]:
        """Return phrases by their first word, the longest first, each with what it stands for."""
        found: dict[str, list[tuple[Concepts, Concepts]]] = {}
        for concepts, *both in self._rows:
            for phrase in (phrase for typed in both for phrase in typed if " " in phrase):
                words = tuple(phrase.split())
                found.setdefault(words[0], []).append((words, concepts))
        return {first: sorted(many, key=lambda one: -len(one[0])) for first, many in found.items()}

    @cached_property
    def spellings(self) -> Mapping[int, Sequence[tuple[str, int]]]:
        """Return words that may be misspelt, by length, each with the letters that are in it."""
        found: dict[int, list[tuple[str, int]]] = {}
        for word, concepts in self.entries.items():
            if not self.is_empty(concepts) and word.isalpha() and len(word) >= 5:
                found.setdefault(len(word), []).append((word, letters_in(word)))
        return found

    @cached_property
    def sounds(self) -> Mapping[str, str]:
        """Return a word for each sound; a sound of two meanings has none."""
        found: dict[str, str] = {}
        for word in self._sayable:
            if len(word) >= 4:
                first = found.setdefault(sound_of(word), word)
                if first and self.entries[first] != self.entries[word]:
                    found[sound_of(word)] = ""
        return found

    @cached_property
    def skeletons(self) -> Mapping[str, Sequence[str]]:
        """Return words by their consonants."""
        found: dict[str, list[str]] = {}
        for word in self._sayable:
            if len(skeleton_of(word)) >= 3:
                found.setdefault(skeleton_of(word), []).append(word)
        return found

    @cached_property
    def subjects(self) -> Sequence[Topic]:
        """Return what a query may be about."""
        return _topics(self.table["subjects"])

    @cached_property
    def facets(self) -> Sequence[Topic]:
        """Return what it may ask."""
        return _topics(self.table["facets"])

    @cached_property
    def signals(self) -> Sequence[Topic]:
        """Return what decides how it is answered."""
        return _topics(self.table["signals"])

    @cached_property
    def terms(self) -> Mapping[str, Sequence[tuple[Concepts, str]]]:
        """Return the words whose meaning may be asked, by their first token, the longest first."""
        found: dict[str, list[tuple[Concepts, str]]] = {}
        for id, written in self.table["terms"]:
            for words in written.split("|"):
                tokens = tuple(words.split())
                found.setdefault(tokens[0], []).append((tokens, id))
        return {first: sorted(many, key=lambda one: -len(one[0])) for first, many in found.items()}

    @cached_property
    def _own(self) -> tuple[str, ...]:
        """Return every word of ours, those that phrases alone lead to too."""
        led_to = (word for concepts, *_ in self._rows for word in concepts)
        return tuple(dict.fromkeys((*led_to, *unpacked(self.table["known"]))))

    @cached_property
    def _rows(self) -> Sequence[tuple[Concepts, list[str], list[str]]]:
        """Return our words with what is typed for them, Indonesian and English."""
        rows = (row.split(":") for row in self.table["words"].split("|") if row)
        return [(tuple(meant.split()), unpacked(one), unpacked(two)) for meant, one, two in rows]

    @property
    def _sayable(self) -> Sequence[str]:
        return [
            word
            for word, concepts in self.entries.items()
            if word.isalpha() and not self.is_empty(concepts)
        ]

    def is_empty(self, concepts: Concepts) -> bool:
        """Say whether what a word stands for says nothing by itself."""
        return all(one in self.fillers or one in self.parts for one in concepts)


def _inner_words(typed: Iterable[str]) -> set[str]:
    phrases = (phrase for phrase in typed if " " in phrase)
    return {word for phrase in phrases for word in phrase.split() if word[0].isalpha()}


def _topics(rows: Sequence[TopicRow]) -> tuple[Topic, ...]:
    return tuple(
        Topic(id, weight, frozenset(yields_to.split()), _sets(strong), _sets(weak))
        for id, weight, yields_to, strong, weak in rows
    )


def _sets(written: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(words.split()) for words in written.split("|") if words)
