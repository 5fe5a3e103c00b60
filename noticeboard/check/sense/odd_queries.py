"""Words of visitors that collide: one for two meanings, one that needs no line, a lost phrase."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from noticeboard.answers import (
    WrittenWord,
    bases_of,
    english_bases_of,
    written_fillers,
    written_words,
)
from noticeboard.load import SourceMap
from noticeboard.messages import Message, warning
from noticeboard.model import Catalogue, PhrasesRecord, QueriesRecord, listed

MOST_WORDS = 4096
"""How many words are kept with what is left of them: twice those of the real file."""
Known = Mapping[str, str]
"""What single words stand for, in our words."""


def query_warnings(catalogue: Catalogue, source_map: SourceMap) -> Iterator[Message]:
    """Yield what in `queries.yaml` cannot do what it was written for."""
    queries = catalogue.queries
    words = [one for one in written_words(queries) if len(one.tokens) == 1]
    fillers = [one for one in written_fillers(queries) if len(one.tokens) == 1]
    known = {word: word for row in queries.words for word in row.meant.split()}
    for one in words:
        known.setdefault(one.tokens[0], one.meant)
    empty = {one.tokens[0] for one in fillers}
    yield from _needless(words, known, empty, source_map)
    for one in (*words, *fillers):
        (word,) = one.tokens
        if known.get(word, word) != (one.meant or word):
            yield _twice(word, known[word], one, source_map)
    yield from _phrase_warnings(queries, known, empty, source_map)


def _needless(
    words: Sequence[WrittenWord], known: Known, empty: Collection[str], source_map: SourceMap
) -> Iterator[Message]:
    """Yield words that lead to the same without a line of their own."""
    english = {one.tokens[0] for one in words if one.language}
    for one in words:
        (word,) = one.tokens
        if one.language:
            bases = [base for base in english_bases_of(word) if base in english]
        else:
            # A prefix makes no word of a filler: noticeboard/answers/readings.py.
            bases = [base for base, prefixed in _bases(word) if not prefixed or base not in empty]
        base = next((base for base in bases if base != word and base in known), None)
        if base is not None and known[base] == known[word] == one.meant:
            yield warning(source_map.mark(one.path), "word_needless", word=word, base=base)


# A clerk who saves checks the same words again and again.
@lru_cache(maxsize=MOST_WORDS)
def _bases(word: str) -> tuple[tuple[str, bool], ...]:
    return tuple(bases_of(word))


def _twice(word: str, other: str, one: WrittenWord, source_map: SourceMap) -> Message:
    return warning(source_map.mark(one.path), "word_twice", word=word, other=other)


def _phrase_warnings(
    queries: QueriesRecord, known: Known, fillers: Collection[str], source_map: SourceMap
) -> Iterator[Message]:
    lists: Sequence[tuple[str, Sequence[PhrasesRecord]]] = (
        ("subjects", queries.subjects),
        ("facets", queries.facets),
        ("signals", queries.signals),
    )
    for name, rows in lists:
        named: dict[frozenset[str], str] = {}
        for number, row in enumerate(rows):
            mark = source_map.mark(("queries", name, number, "phrases"))
            for phrase in listed(row.phrases):
                words = frozenset(known.get(word, word) for word in phrase.split()) - set(fillers)
                other = named.setdefault(words, row.id)
                if not words:
                    yield warning(mark, "phrase_empty", phrase=phrase)
                elif other != row.id:
                    yield warning(mark, "phrase_twice", phrase=phrase, other=other)
