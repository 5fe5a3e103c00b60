"""Texts in the wrong language: swapped, or left in the other one.

Each language's words are learnt from the catalogue itself, of which nearly all is in its place;
a few words of grammar are given, so that a small catalogue can be judged, too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from noticeboard.check.hard_sentences import language_of
from noticeboard.load import SourceMap, Texts, texts_of
from noticeboard.load.shape_case import in_every_language
from noticeboard.messages import Message, warning
from noticeboard.model import LANGUAGES, Catalogue, Record

TextPath = tuple[str | int, ...]

GRAMMAR = {
    "id": "yang dan di ke dari untuk dengan tidak bukan atau pada ini itu ada adalah akan sudah "
    "belum harus dapat bisa boleh anda kami kita jika bila karena agar oleh sebagai dalam "
    "saat sampai sebelum sesudah setelah juga hanya lebih setiap semua orang hari jam tanpa "
    "lewat tentang apa siapa kapan bagaimana berapa mana silakan sebuah para",
    "en": "the a an and of to in on at for with not or from this that these is are was were be "
    "been will must can may you your we our it its if when because by as into until before "
    "after also only more every all people day without about what who how which please "
    "do does did has have had there their they",
}
WEIGHT = 4
"""In how many texts a word of grammar counts as seen."""

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
NO_WORDS = re.compile(r"\{[^{}]*\}|\]\([^)]*\)|\S+@\S+|https?://\S+|\b[\w-]+(?:\.[\w-]+)+(?:/\S*)?")
"""Quotes, links and addresses: what is the same in every language."""
SENTENCE = re.compile(r"[^.!?;:]+")
CLEAR = 4
"""How many times more often a word must occur in one language than in the other to tell."""
LEAST_FOREIGN = 3
"""So many words of the other language, and none or few of its own, make a sentence foreign."""

FEW_FOREIGN = 2
"""So many are enough where there is no other word."""
FEW = 2
"""Up to so many foreign parts of an article are reported one by one."""


@dataclass(frozen=True)
class WordCounts:
    """In how many texts of each language a word is, and names that belong to none."""

    counts: Mapping[str, Counter[str]]
    named: Iterable[str]

    def leaning(self, words: frozenset[str], language: str) -> tuple[int, int]:
        """Return how many words of a text are of its language, and how many of another.

        The text itself was counted when the vocabulary was made, and proves nothing.
        """
        own, foreign = self._clear[language]
        return len(words & own), len(words & foreign)

    def is_foreign(self, text: str, language: str) -> bool:
        """Return whether a sentence of a text is written in another language, names left aside."""
        if self.leaning(words_of(text), language)[1] < FEW_FOREIGN:
            return False
        sentences = SENTENCE.findall(self._names.sub(" ", NO_WORDS.sub(" ", text)))
        return any(self._is_foreign(words_of(part), language) for part in sentences)

    def _is_foreign(self, words: frozenset[str], language: str) -> bool:
        here, there = self.leaning(words, language)
        least = FEW_FOREIGN if there == len(words) else LEAST_FOREIGN
        return there >= least and there > 2 * here

    @cached_property
    def _clear(self) -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
        """Return by language the words clearly its own, and those clearly of another one."""
        return {language: self._clear_in(language) for language in LANGUAGES}

    def _clear_in(self, language: str) -> tuple[frozenset[str], frozenset[str]]:
        own: set[str] = set()
        foreign: set[str] = set()
        others = [self.counts[other] for other in LANGUAGES if other != language]
        for word in frozenset().union(*self.counts.values()):
            # By `get`: a counter that lacks a word asks a function of Python for its nought.
            seen = self.counts[language].get(word, 0) - 1
            elsewhere = max([counts.get(word, 0) for counts in others])
            if seen >= max(1, CLEAR * elsewhere):
                own.add(word)
            if elsewhere >= max(2, CLEAR * seen):
                foreign.add(word)
        return frozenset(own), frozenset(foreign)

    @cached_property
    def _names(self) -> re.Pattern[str]:
        longest_first = sorted(set(self.named), key=len, reverse=True)
        alternatives = "|".join(map(re.escape, longest_first)) or r"(?!)"
        return re.compile(rf"\b(?:{alternatives})", re.IGNORECASE)


@lru_cache(maxsize=8192)
def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in small letters, without quotes and addresses."""
    return frozenset(word.lower() for word in WORD.findall(NO_WORDS.sub(" ", text)))


def language_warnings(
    catalogue: Catalogue,
    records: Sequence[tuple[TextPath, Record]],
    texts: Texts,
    source_map: SourceMap,
) -> Iterator[Message]:
    """Yield texts whose languages are swapped, and those in the language of the other field."""
    pairs = dict(_pairs(catalogue, records))
    vocabulary = _vocabulary(catalogue, texts, pairs)
    swapped = {path for path, pair in pairs.items() if _is_swapped(pair, vocabulary)}
    for path in swapped:
        turned = dict(zip(pairs[path], _turned(pairs[path]), strict=True))
        mend = f"{path[-1]}: {in_every_language(turned)}"
        yield warning(source_map.mark(path), "swapped", mend)
    foreign: dict[TextPath, list[TextPath]] = {}
    for path, text in texts:
        if path[:-1] not in swapped and vocabulary.is_foreign(text, language_of(path)):
            page = path[:3] if path[0] == "articles" else path
            foreign.setdefault(page, []).append(path)
    for page, paths in foreign.items():
        # Of an article that is foreign all through its first line is enough; short parts of it
        # cannot be judged.
        is_all = len(paths) > FEW and 3 * len(paths) > _parts(catalogue, page)
        for path in paths[:1] if is_all else paths:
            yield warning(source_map.mark(path), "foreign", language=language_of(path))


def learnt_words(catalogue: Catalogue) -> WordCounts:
    """Return the words of each language as a catalogue has them, to judge what somebody types."""
    pairs = dict(_pairs(catalogue, catalogue.records))
    return _vocabulary(catalogue, tuple(texts_of(catalogue)), pairs)


def _pairs(
    catalogue: Catalogue, records: Iterable[tuple[TextPath, Record]]
) -> Iterator[tuple[TextPath, Mapping[str, str]]]:
    for path, record in records:
        for name, value in record.__dict__.items():
            pair = None if name == "slug" else _pair_of(value)
            if pair is not None:
                yield (*path, name), pair
    for key, text in catalogue.strings.items():
        yield ("strings", key), text


def _pair_of(value: object) -> Mapping[str, str] | None:
    """Return a text in every language as what it is; None for any other value."""
    if not isinstance(value, dict) or set(value) != set(LANGUAGES):
        return None
    return value if all(isinstance(text, str) for text in value.values()) else None


def _vocabulary(
    catalogue: Catalogue, texts: Texts, pairs: Mapping[TextPath, Mapping[str, str]]
) -> WordCounts:
    counts = {
        language: Counter(dict.fromkeys(GRAMMAR.get(language, "").split(), WEIGHT))
        for language in LANGUAGES
    }
    for path, text in texts:
        if path[0] == "articles":
            counts[language_of(path)].update(words_of(text))
    for pair in pairs.values():
        for language, text in pair.items():
            counts[language].update(words_of(text))
    return WordCounts(counts, tuple(_names(catalogue)))


def _names(catalogue: Catalogue) -> Iterator[str]:
    """Yield the names that are in a text of any language as they are."""
    office = catalogue.office
    names = [office.name, *(place.name for place in office.places)]
    names += [term.name for term in catalogue.terms.values()]
    for name in names:
        yield from name.values()
    yield from catalogue.office.short_name.values()
    for term in catalogue.terms.values():
        yield from term.written


def _is_swapped(pair: Mapping[str, str], vocabulary: WordCounts) -> bool:
    """Return whether every language's text has more words of another language than of its own."""
    # The first text settles it for nearly all, so no other one is looked at.
    leanings = (vocabulary.leaning(words_of(text), language) for language, text in pair.items())
    return all(there > here for here, there in leanings) and len(set(pair.values())) > 1


def _turned(pair: Mapping[str, str]) -> Sequence[str]:
    return tuple(reversed(tuple(pair.values())))


def _parts(catalogue: Catalogue, page: TextPath) -> int:
    if page[0] != "articles":
        return 1
    return 2 + len(catalogue.articles[str(page[1])][str(page[2])].blocks)
