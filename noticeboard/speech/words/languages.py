"""The languages that can be spoken; a new one is a new vocabulary in this table."""

from __future__ import annotations

from noticeboard.speech.words.english import ENGLISH
from noticeboard.speech.words.indonesian import INDONESIAN
from noticeboard.speech.words.vocabulary import Vocabulary

VOCABULARIES: dict[str, Vocabulary] = {
    vocabulary.language: vocabulary for vocabulary in (INDONESIAN, ENGLISH)
}
