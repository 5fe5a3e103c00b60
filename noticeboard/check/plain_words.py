"""The check for words that people stumble over."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from noticeboard.check.better_words import BETTER_WORDS
from noticeboard.check.hard_sentences import language_of
from noticeboard.load import SourceMap, Texts
from noticeboard.messages import Message, mistake
from noticeboard.model import TermRecord

KEPT_TEXTS = 8192
"""As many as a large office has."""


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    alternatives = "|".join(map(re.escape, longest_first)) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


PATTERNS = {language: _pattern(words) for language, words in BETTER_WORDS.items()}


def word_mistakes(
    texts: Texts, source_map: SourceMap, terms: Collection[TermRecord] = ()
) -> Iterator[Message]:
    """Yield every word to avoid, with its line as it would read with the plainer one.

    The official names of terms are nobody's choice of words: what is part of one is left alone.
    """
    names = {language: _pattern(_official_names(terms, language)) for language in PATTERNS}
    for path, text in texts:
        language = language_of(path)
        if language not in PATTERNS or not _holds_one(text, language):
            continue
        chosen = names[language].sub(lambda name: " " * len(name[0]), text)
        for found in PATTERNS[language].finditer(chosen):
            better = BETTER_WORDS[language][found[0].lower()]
            if found[0][0].isupper():
                better = better[0].upper() + better[1:]
            mark = source_map.inside(path, text, found.start(), len(found[0]))
            mend = mark.mended(found[0], better)
            yield mistake(mark, "plain_word", mend, word=found[0], better=better)


# Of all texts a clerk changes one; a program that stays has searched the others before.
@lru_cache(maxsize=KEPT_TEXTS)
def _holds_one(text: str, language: str) -> bool:
    """Return whether a text holds a word to avoid, be it part of a name or not."""
    return PATTERNS[language].search(text) is not None


def _official_names(terms: Iterable[TermRecord], language: str) -> list[str]:
    """Return the names of several words, without the short form in brackets."""
    names = (re.sub(r"\s*\([^)]*\)", "", term.name[language]) for term in terms)
    return [name for name in names if " " in name]
