"""The office's own words: how abbreviations are said, which spans are foreign, what to respell."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from noticeboard.speech.text.languages import VOCABULARIES
from noticeboard.speech.text.patterns import alternatives
from noticeboard.speech.text.spelling import as_word, letter_by_letter
from noticeboard.speech.text.vocabulary import Vocabulary

if TYPE_CHECKING:
    # Not imported when it runs: a worker process needs nothing else of the model.
    from noticeboard.model import Pronunciation, TermRecord

Pairs = tuple[tuple[str, str], ...]

_RULES = 1
"""Raise it when the marking-up changes, so that sounds made by the old rules are not reused."""

_ROUNDS = 5


@dataclass(frozen=True)
class Lexicon:
    """Everything about one language's voice that staff can change."""

    language: str
    said: Pairs
    """Written forms and what is spoken for them."""
    foreign: Pairs
    """Spans of spoken text and the language each belongs to."""
    phonemes: Pairs
    """Words in small letters and their phonemes."""

    @cached_property
    def digest(self) -> str:
        """Return a short name of this lexicon: the same exactly when all in it is the same."""
        parts = [_RULES, self.language, self.said, self.foreign, self.phonemes]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]

    @property
    def vocabulary(self) -> Vocabulary:
        """Return the language's own words."""
        return VOCABULARIES[self.language]

    @cached_property
    def saying(self) -> Mapping[str, str]:
        """Return what is spoken, by written form."""
        return dict(self.said)

    @cached_property
    def _written(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)({alternatives(self.saying)})(s?)(?!\w)")

    def with_terms_said(self, text: str) -> str:
        """Replace written forms by what is spoken; a saying may hold other written forms."""
        for _ in range(_ROUNDS):
            said = self._written.sub(self._said, text)
            if said == text:
                return said
            text = said
        raise ValueError(f"terms that are said by each other, near: {text[:80]}")

    def _said(self, match: re.Match[str]) -> str:
        said, plural = self.saying[match[1]], match[2]
        if not plural:
            return said
        if not match[1].isupper():
            return match[0]
        return f"{said}'s" if said[-1].isupper() else f"{said}s"


def make_lexicon(
    terms: Iterable[TermRecord], pronunciations: Iterable[Pronunciation], language: str
) -> Lexicon:
    """Gather what terms and pronunciations say about one language.

    Raises ValueError for a term whose words to say hold its own written form.
    """
    vocabulary = VOCABULARIES[language]
    # Staff's terms come second, so that they outrank the built-in sayings.
    said = dict(vocabulary.explained)
    foreign: dict[str, str] = {}
    for term in terms:
        for form in term.written:
            said[form] = _say(term, form, vocabulary)
            if term.foreign not in (None, language) and not isinstance(term.say, dict):
                foreign[said[form]] = str(term.foreign)
    phonemes = _phonemes(pronunciations, language)
    lexicon = Lexicon(language, _sorted(said), _sorted(foreign), phonemes)
    for form in said:
        _check_settles(lexicon, form)
    return lexicon


def _say(term: TermRecord, form: str, vocabulary: Vocabulary) -> str:
    if isinstance(term.say, dict):
        return term.say[vocabulary.language]
    return (letter_by_letter if term.say == "letters" else as_word)(form, vocabulary.language)


def _check_settles(lexicon: Lexicon, form: str) -> None:
    said = lexicon.with_terms_said(form)
    if said != lexicon.with_terms_said(said):
        raise ValueError(f"{form}: its words to say change when they are said again: {said}")


def _phonemes(pronunciations: Iterable[Pronunciation], language: str) -> Pairs:
    own = (entry for entry in pronunciations if entry.language == language)
    return _sorted({entry.word.lower(): entry.phonemes for entry in own})


def _sorted(pairs: Mapping[str, str]) -> Pairs:
    return tuple(sorted(pairs.items()))
