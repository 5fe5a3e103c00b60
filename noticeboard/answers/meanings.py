"""Meanings of words together: phrases, words that are denied, and the topics they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from noticeboard.answers.query_vocabulary import Concepts, QueryVocabulary, Topic
from noticeboard.answers.readings import Reading
from noticeboard.answers.understanding import Subject

MOST_BETWEEN = 2
"""Fillers that may stand between two words of a phrase: "jam berapa ya buka"."""
MYSELF = "saya"
"""The one word that says something and may stand there too: "KK saya hilang"."""

DENIALS = ("bukan", "tanpa", "not", "without", "isnt", "wasnt", "tidak")
MAY = ("bisa", "boleh")
"""Words after which "tidak" begins no phrase."""


@dataclass(frozen=True)
class Meaning:
    """A concept with the tokens it was read from, by their places."""

    concept: str
    tokens: tuple[int, ...]
    is_phrase: bool = False


def meanings_of(readings: Sequence[Reading], vocabulary: QueryVocabulary) -> list[Meaning]:
    """Return what the words say in our words, each phrase as one, the longest first."""
    single = [
        Meaning(concept, (at,)) for at, one in enumerate(readings) for concept in one.concepts
    ]
    # Twice, since a phrase may hold another: "buat" with "kartu keluarga".
    return _joined(_joined(single, MOST_BETWEEN, vocabulary), 0, vocabulary)


def _joined(
    single: Sequence[Meaning], most_between: int, vocabulary: QueryVocabulary
) -> list[Meaning]:
    found, at = list[Meaning](), 0
    while at < len(single):
        match = _phrase_at(single, at, most_between, vocabulary)
        if match is None:
            found.append(single[at])
            at += 1
            continue
        end, concepts = match
        tokens = tuple(dict.fromkeys(token for one in single[at:end] for token in one.tokens))
        found += [Meaning(concept, tokens, is_phrase=True) for concept in concepts]
        at = end
    return found


def _phrase_at(
    single: Sequence[Meaning], at: int, most_between: int, vocabulary: QueryVocabulary
) -> tuple[int, Concepts] | None:
    # "bisa tidak datang" asks and denies nothing.
    if single[at].concept == "tidak" and at and single[at - 1].concept in MAY:
        return None
    for words, concepts in vocabulary.phrases.get(single[at].concept, ()):
        end = _end_of(words, single, at, most_between, vocabulary)
        if end:
            return end, concepts
    return None


def _end_of(
    words: Concepts,
    single: Sequence[Meaning],
    at: int,
    most_between: int,
    vocabulary: QueryVocabulary,
) -> int | None:
    """Return the place after a phrase that begins at a place, or None when it is not there."""
    place, between = at + 1, 0
    for word in words[1:]:
        while place < len(single) and single[place].concept != word:
            concept = single[place].concept
            if between == most_between or not (concept == MYSELF or concept in vocabulary.fillers):
                return None
            place, between = place + 1, between + 1
        if place == len(single):
            return None
        place += 1
    return place


def undenied(meanings: Sequence[Meaning], vocabulary: QueryVocabulary) -> list[Meaning]:
    """Leave out what a visitor says it is not: "bukan hilang"; fillers may stand between."""
    kept, is_denied = list[Meaning](), False
    for one in meanings:
        if one.concept in DENIALS:
            # "tidak" right before a word only: "bisa tidak perpanjang" denies nothing.
            is_denied = one.concept != "tidak" or not kept or kept[-1].concept not in ASKING
        elif one.concept in vocabulary.fillers:
            is_denied = is_denied and bool(kept) and kept[-1].concept != "tidak"
        elif is_denied:
            is_denied = False
            continue
        kept.append(one)
    return kept


ASKING = ("bisa", "boleh", "ada", "harus", "perlu", "masih", "apa", "atau", "sudah", "wajib")
"""Words after which "tidak" only asks."""


def named_by(
    concepts: frozenset[str], topics: Sequence[Topic], *, with_weak: bool = True
) -> list[Subject]:
    """Return the topics that words name, best first.

    One that yields to another is left out, and so is one whose words another names with more:
    "paspor" where "paspor hilang" is named.
    """
    found = _matching(concepts, ((topic, topic.sets) for topic in topics))
    if not found and with_weak:
        found = _matching(concepts, ((topic, topic.weak) for topic in topics))
    named = {topic.id for topic in found}
    scored = [
        Subject(topic.id, 10 * topic.weight + max(len(words) for words in sets))
        for topic, sets in found.items()
        if not topic.yields_to & named and not _is_within_others(topic, found)
    ]
    return sorted(scored, key=lambda one: (-one.score, one.id))


def _matching(
    concepts: frozenset[str], topics: Iterable[tuple[Topic, Sequence[frozenset[str]]]]
) -> dict[Topic, list[frozenset[str]]]:
    matches = ((topic, [words for words in sets if words <= concepts]) for topic, sets in topics)
    return {topic: words for topic, words in matches if words}


def _is_within_others(topic: Topic, found: Mapping[Topic, Sequence[frozenset[str]]]) -> bool:
    others = [words for other, sets in found.items() if other != topic for words in sets]
    return all(any(words < more for more in others) for words in found[topic])
