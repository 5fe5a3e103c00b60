"""Utterances: the sentences of an edition that are spoken, each made from what is shown."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from noticeboard.edition import Figure, Sentence, literal
from noticeboard.speech.text import Lexicon, marked_up, spoken

KEPT_IDS = 8192
"""As many ids as a large office needs: numbers and labels are on hundreds of screens."""


@dataclass(frozen=True)
class UtteranceRequest:
    """A sentence that a surface shows and wants spoken, under its utterance's id."""

    language: str
    id: str
    sentence: Sentence


@dataclass(frozen=True)
class Utterance:
    """A sentence to be spoken, in one language."""

    id: str
    language: str
    shown: str
    """The caption, in figures."""
    text: str
    """What the voice says, in words; made from `shown` by the normaliser only."""
    markup: str
    """The same for engines that read SSML and phonemes."""
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class UtteranceBook:
    """The utterances of one language, each once, in the order in which they were asked for."""

    language: str
    lexicon: Lexicon
    utterances: Mapping[str, Utterance]
    """By id."""


class SpokenText(NamedTuple):
    """The spoken form of a shown text, in words and with markup."""

    text: str
    markup: str


class SpokenTexts:
    """Spoken forms of the shown texts of one language, each worked out once.

    `known` holds what the same lexicon and program found before; `used` only what was asked for
    since, so a chain of builds keeps no text that is no longer shown.
    """

    def __init__(
        self, language: str, lexicon: Lexicon, known: Mapping[str, SpokenText] | None = None
    ) -> None:
        self.language = language
        self.lexicon = lexicon
        self.known = known or {}
        self.used: dict[str, SpokenText] = {}

    def __getitem__(self, shown: str) -> SpokenText:
        """Return what is spoken for a shown text; raises UnknownAbbreviation."""
        if shown not in self.used:
            self.used[shown] = self.known.get(shown) or self._worked_out(shown)
        return self.used[shown]

    def keep_known(self) -> None:
        """Count all that was known as used: those who ask for texts only to check them did not."""
        self.used = {**self.known, **self.used}

    def _worked_out(self, shown: str) -> SpokenText:
        text = spoken(shown, self.lexicon)
        return SpokenText(text, marked_up(text, self.lexicon))


def request_utterance(
    language: str, sentence: Sentence | str, id: str | None = None
) -> UtteranceRequest:
    """Return a request for a sentence to be spoken.

    Without an id of its own it gets one from its language and text, so that the same sentence is
    one utterance and one file wherever it is.
    """
    whole = literal(sentence) if isinstance(sentence, str) else sentence
    return UtteranceRequest(language, id or content_id(language, whole.plain), whole)


def make_book(requests: Iterable[UtteranceRequest], texts: SpokenTexts) -> UtteranceBook:
    """Fold the requests of one language into its book; raises UnknownAbbreviation.

    Requests of other languages are passed over. Of two with one id the first counts.
    """
    own = each_once(one for one in requests if one.language == texts.language)
    utterances = {request.id: _utterance(request, texts) for request in own}
    return UtteranceBook(texts.language, texts.lexicon, utterances)


def each_once(requests: Iterable[UtteranceRequest]) -> tuple[UtteranceRequest, ...]:
    """Return the first request with each id, in their order."""
    first: dict[str, UtteranceRequest] = {}
    for request in requests:
        first.setdefault(request.id, request)
    return tuple(first.values())


def _utterance(request: UtteranceRequest, texts: SpokenTexts) -> Utterance:
    shown = request.sentence.plain
    text, markup = texts[shown]
    figures = request.sentence.figures
    return Utterance(request.id, request.language, shown, text, markup, figures)


@lru_cache(maxsize=KEPT_IDS)
def content_id(language: str, shown: str) -> str:
    """Name an utterance by what it says: it can never be another sentence's."""
    return "u" + hashlib.sha256(f"{language}\0{shown}".encode()).hexdigest()[:12]
