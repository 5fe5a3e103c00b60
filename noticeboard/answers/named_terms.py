"""Words of the glossary that a query names, as they are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from noticeboard.answers.query_vocabulary import QueryVocabulary

ENDINGS = ("", "nya", "nyo")
"""What may hang on the first token of a word."""


@dataclass(frozen=True)
class NamedTerm:
    """A word of the glossary at a place among the tokens."""

    id: str
    tokens: range


def terms_in(tokens: Sequence[str], vocabulary: QueryVocabulary) -> list[NamedTerm]:
    """Return the words of the glossary in their order, each once, of two the longer one."""
    found: dict[str, NamedTerm] = {}
    at = 0
    while at < len(tokens):
        term = _term_at(tokens, at, vocabulary)
        if term:
            found.setdefault(term.id, term)
        at = term.tokens.stop if term else at + 1
    return list(found.values())


def _term_at(tokens: Sequence[str], at: int, vocabulary: QueryVocabulary) -> NamedTerm | None:
    for ending in ENDINGS:
        for words, id in vocabulary.terms.get(tokens[at].removesuffix(ending), ()):
            end = at + len(words)
            if tuple(tokens[at + 1 : end]) == words[1:]:
                return NamedTerm(id, range(at, end))
    return None
