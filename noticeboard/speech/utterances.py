"""Utterances: the sentences of an edition that are spoken, each made from what is shown."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cache

from noticeboard.edition import Figure, Sentence, literal
from noticeboard.speech.text import Lexicon, marked_up, spoken


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


@dataclass
class UtteranceBook:
    """Collects the utterances of one language while surfaces are rendered."""

    language: str
    lexicon: Lexicon
    utterances: dict[str, Utterance] = field(default_factory=dict)
    wording: dict[str, list[str]] = field(default_factory=dict)
    """By shown text, what is said and its markup, as the same lexicon made them before."""
    said: dict[str, list[str]] = field(default_factory=dict)
    """The same, only for what was asked for since."""

    def add(self, sentence: Sentence | str, id: str | None = None) -> str:
        """Note a sentence to be spoken and return its utterance's id.

        Without an id of its own it gets one from its language and text, so that the same
        sentence is one utterance and one file wherever it stands.
        """
        if isinstance(sentence, str):
            sentence = literal(sentence)
        shown = sentence.plain
        id = id or content_id(self.language, shown)
        if id not in self.utterances:
            text, markup = self.worded(shown)
            self.utterances[id] = Utterance(
                id, self.language, shown, text, markup, sentence.figures
            )
        return id

    def worded(self, shown: str) -> list[str]:
        """Return what is said for a shown text, and its markup; raises UnknownAbbreviation."""
        if shown not in self.said:
            self.said[shown] = self.wording.get(shown) or self._new_wording(shown)
        return self.said[shown]

    def _new_wording(self, shown: str) -> list[str]:
        text = spoken(shown, self.lexicon)
        return [text, marked_up(text, self.lexicon)]


# Numbers and labels are said on hundreds of screens.
@cache
def content_id(language: str, shown: str) -> str:
    """Name an utterance by what it says: it can never be another sentence's."""
    return "u" + hashlib.sha256(f"{language}\0{shown}".encode()).hexdigest()[:12]
