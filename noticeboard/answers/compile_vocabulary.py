"""Compiles what staff write about words into the vocabulary; the same catalogue, the same table."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from noticeboard.answers.meanings import meanings_of
from noticeboard.answers.number_words import NUMBER_WORDS
from noticeboard.answers.packed_words import packed, unpacked
from noticeboard.answers.query_text import clean, tokens_of
from noticeboard.answers.query_vocabulary import QueryVocabulary, TopicRow, VocabularyTable
from noticeboard.answers.readings import Reading, known_form
from noticeboard.answers.word_forms import bases_of, english_bases_of
from noticeboard.answers.written_words import WrittenWord, written_fillers, written_words
from noticeboard.model import (
    GENERAL_SUBJECTS,
    LANGUAGES,
    Catalogue,
    PhrasesRecord,
    QueriesRecord,
    TermRecord,
    listed,
)

BRACKETS = re.compile(r"\(([^()]*)\)")
MOST_TYPED = 3
"""Words of an official name that somebody types; the longer ones have an abbreviation."""
QUOTE = re.compile(r"\{[^{}]*\}")


@dataclass
class _Book:
    """Words in the making: what is typed for each of our words, Indonesian and English."""

    words: dict[str, tuple[list[str], list[str]]] = field(default_factory=dict)
    fillers: tuple[list[str], list[str]] = field(default_factory=lambda: ([], []))
    phrases: dict[str, tuple[list[str], list[str]]] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    """What each single word stands for so far."""
    english: set[str] = field(default_factory=set)

    def add(self, meant: str, word: str, language: int) -> None:
        if self.known.setdefault(word, meant) == meant:
            typed = self.words.setdefault(meant, ([], []))[language]
            self.english.update([word] if language else [])
            if word not in typed:
                typed.append(word)


@dataclass(frozen=True)
class VocabularySource:
    """All of a catalogue that its vocabulary is made of."""

    queries: QueriesRecord
    names: Mapping[str, tuple[str, ...]]
    """What each service is called and searched as, by its id."""
    terms: tuple[TermRecord, ...]


def vocabulary_source(catalogue: Catalogue) -> VocabularySource:
    """Return what the vocabulary of a catalogue is made of."""
    terms = tuple(catalogue.terms.values())
    return VocabularySource(catalogue.queries, dict(_names(catalogue)), terms)


def make_vocabulary(catalogue: Catalogue) -> QueryVocabulary:
    """Return the vocabulary of a catalogue, of all its languages together."""
    return compile_vocabulary(vocabulary_source(catalogue))


def compile_vocabulary(source: VocabularySource) -> QueryVocabulary:
    """Return the vocabulary that is made of these words."""
    queries, book = source.queries, _Book()
    words, fillers = list(written_words(queries)), list(written_fillers(queries))
    _add_words(queries, words, book)
    _add_fillers(fillers, book)
    asked = (_phrases_in(queries, book), *source.names.values())
    for phrases in asked:
        for token in (token for phrase in phrases for token in tokens_of(clean(phrase))):
            _add_own(token, book)
    for one in (*words, *fillers):
        if len(one.tokens) > 1:
            _add_phrase(one, book)
    table = _table(book, queries)
    plain = QueryVocabulary(table)
    table["subjects"] = list(_subjects(source, plain))
    table["terms"] = list(_term_rows(source, plain))
    table["alike"] = _with_terms(table, plain)
    table["facets"] = [_topic(row, plain) for row in queries.facets]
    table["signals"] = [_topic(row, plain) for row in queries.signals]
    return QueryVocabulary(table)


def _add_words(queries: QueriesRecord, words: Sequence[WrittenWord], book: _Book) -> None:
    for row in queries.words:
        for word in row.meant.split():
            book.add(word, word, 0)
    for one in words:
        if len(one.tokens) == 1:
            book.add(one.meant, one.tokens[0], one.language)


def _add_fillers(fillers: Sequence[WrittenWord], book: _Book) -> None:
    for one in fillers:
        if len(one.tokens) == 1:
            (word,) = one.tokens
            if book.known.setdefault(word, word) == word:
                book.fillers[one.language].append(word)


def _phrases_in(queries: QueriesRecord, book: _Book) -> tuple[str, ...]:
    """Return what staff's phrases are made of, but for our own words of several parts."""
    rows = (*queries.subjects, *queries.facets, *queries.signals)
    written = " ".join((*(row.phrases for row in rows), *(row.weak for row in rows)))
    words = written.replace(",", " ").split()
    return tuple(word for word in dict.fromkeys(words) if word not in book.known)


def _names(catalogue: Catalogue) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what each service is called and searched as."""
    for service in catalogue.services.values():
        names = (QUOTE.sub(" ", service.name[language]) for language in LANGUAGES)
        yield service.id, (*names, *service.searched_as)


def _add_own(token: str, book: _Book) -> None:
    """Take in a word of our own names: a form of a word that is there, or one more."""
    if token in book.known or token[0].isdigit():
        return
    base = _base_of(token, book)
    book.add(book.known[base] if base else token, token, 0)


def _base_of(token: str, book: _Book) -> str | None:
    """Return the word that a token is a form of, if it is there."""
    indonesian = (base for base, _ in bases_of(token) if base in book.known)
    english = (base for base in english_bases_of(token) if base in book.english)
    return next(indonesian, next(english, None))


def _add_phrase(one: WrittenWord, book: _Book) -> None:
    concepts = []
    for token in one.tokens:
        if token not in book.known and not token[0].isdigit():
            base = _base_of(token, book)
            if base is None:
                book.known[token] = token
            else:
                book.add(book.known[base], token, one.language)
        concepts.append(book.known.get(token, token))
    phrase = " ".join(concepts)
    found = book.phrases.setdefault(one.meant, ([], []))[one.language]
    if phrase != one.meant and phrase not in found:
        found.append(phrase)


def _table(book: _Book, queries: QueriesRecord) -> VocabularyTable:
    alike = (token for entry in listed(queries.alike) for token in tokens_of(clean(entry)))
    known = {
        meant
        for meant, (typed, english) in book.words.items()
        if typed == [meant] and not english and meant not in book.phrases
    }
    return {
        "fillers": (packed(book.fillers[0]), packed(book.fillers[1])),
        "alike": packed({*alike} - {*book.known}),
        "words": "|".join(_word_rows(book, known)),
        "known": packed(known),
        "subjects": [],
        "facets": [],
        "signals": [],
        "terms": [],
        "numbers": NUMBER_WORDS,
    }


def _word_rows(book: _Book, known: Collection[str]) -> Iterator[str]:
    """Yield what is typed for our words, but for those that nobody writes otherwise."""
    for meant in {**book.words, **book.phrases}:
        both = (book.words.get(meant, ([], [])), book.phrases.get(meant, ([], [])))
        if meant not in known:
            typed, english = (
                {*words, *phrases} - {meant} for words, phrases in zip(*both, strict=True)
            )
            yield f"{meant}:{packed(typed)}:{packed(english)}"


def _subjects(source: VocabularySource, plain: QueryVocabulary) -> Iterator[TopicRow]:
    """Yield what may be asked about: what staff listed, services by their names too.

    A name that is all of a general subject's words ("paspor") names that one only.
    """
    rows = {id: PhrasesRecord(id=id, phrases="") for id in source.names}
    rows |= {row.id: row for row in source.queries.subjects}
    general = {
        concepts_of(phrase, plain)
        for row in rows.values()
        if row.id in GENERAL_SUBJECTS
        for phrase in listed(row.phrases)
    }
    for row in rows.values():
        taken = () if row.id in GENERAL_SUBJECTS else general
        yield _topic(row, plain, source.names.get(row.id, ()), taken)


def _term_rows(source: VocabularySource, plain: QueryVocabulary) -> Iterator[tuple[str, str]]:
    """Yield the words of the glossary that are no service, as they are written.

    What staff have them searched as is left out where visitors mean something else by it.
    """
    asked = {*source.names, *(row.id for row in source.queries.subjects)}
    for term in source.terms:
        if not term.meaning or term.id in asked:
            continue
        searched = (tuple(tokens_of(clean(form))) for form in term.searched_as)
        forms = {
            **{tuple(tokens_of(clean(form))): None for form in (*_called(term), *term.written)},
            **{
                form: None
                for form in searched
                if len(form) > 1 or _means_nothing_else(form[0], plain)
            },
        }
        typed = (" ".join(form) for form in forms if 0 < len(form) <= MOST_TYPED)
        yield term.id, "|".join(typed)


def _with_terms(table: VocabularyTable, plain: QueryVocabulary) -> str:
    """Return the words that only look like ours, those of the glossary too."""
    forms = (form for _, written in table["terms"] for form in written.split("|"))
    words = {form for form in forms if " " not in form and not known_form(form, plain)}
    return packed({*unpacked(table["alike"]), *words})


def _means_nothing_else(token: str, plain: QueryVocabulary) -> bool:
    word = known_form(token, plain)
    return word is None or plain.entries[word] == (token,)


def _called(term: TermRecord) -> Iterator[str]:
    """Yield what a term is called, its abbreviation apart."""
    for language in LANGUAGES:
        name = term.name[language]
        yield BRACKETS.sub(" ", name).replace(",", " ")
        yield from BRACKETS.findall(name)


def _topic(
    row: PhrasesRecord,
    plain: QueryVocabulary,
    names: Iterable[str] = (),
    taken: Collection[frozenset[str]] = (),
) -> TopicRow:
    own = {concepts_of(phrase, plain): None for phrase in listed(row.phrases)}
    called = (concepts_of(name, plain) for name in names)
    # A whole name holds wherever a shorter phrase of its subject does.
    sets = {**own, **{name: None for name in called if not any(one <= name for one in own)}}
    weak = {concepts_of(phrase, plain): None for phrase in listed(row.weak)}
    strong = [words for words in sets if words not in taken]
    return row.id, row.weight, " ".join(row.yields_to), _written(strong), _written(weak)


def _written(sets: Iterable[frozenset[str]]) -> str:
    return "|".join(" ".join(sorted(words)) for words in sets if words)


def concepts_of(phrase: str, plain: QueryVocabulary) -> frozenset[str]:
    """Return a phrase of ours as the set of our words that it stands for, fillers left out."""
    readings = []
    for written in phrase.split():
        if written in plain.entries:
            readings.append(Reading(written, written, plain.entries[written]))
            continue
        for token in tokens_of(clean(written)):
            readings.append(Reading(token, token, plain.entries.get(token, (token,))))
    meanings = meanings_of(readings, plain)
    return frozenset(one.concept for one in meanings) - plain.fillers
