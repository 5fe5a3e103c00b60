"""The languages that can be spoken; a new one is a new vocabulary in this table."""

from __future__ import annotations

from noticeboard.speech.text.english import ENGLISH
from noticeboard.speech.text.indonesian import INDONESIAN
from noticeboard.speech.text.vocabulary import Vocabulary

VOCABULARIES: dict[str, Vocabulary] = {
    vocabulary.language: vocabulary for vocabulary in (INDONESIAN, ENGLISH)
}
