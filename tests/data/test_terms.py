"""The office's own terms and pronunciations, as they stand in data/terms.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from noticeboard.model import Pronunciation, TermRecord
from noticeboard.speech.text import make_lexicon, marked_up, spoken
from tests.fixtures.phoneme_trace import Tracer

FILE = Path(__file__).parents[2] / "data" / "terms.yaml"


def frozen(value):
    if isinstance(value, list):
        return tuple(frozen(item) for item in value)
    if isinstance(value, dict):
        return {key: frozen(item) for key, item in value.items()}
    return value


DATA = frozen(yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
TERMS = [TermRecord.model_validate(term) for term in DATA["terms"]]
PRONUNCIATIONS = [Pronunciation.model_validate(entry) for entry in DATA["pronunciations"]]
LEXICONS = {language: make_lexicon(TERMS, PRONUNCIATIONS, language) for language in ("id", "en")}


@pytest.fixture(scope="module")
def trace():
    made = Tracer()
    yield made
    made.close()


@pytest.mark.parametrize("entry", PRONUNCIATIONS, ids=lambda entry: entry.word)
def test_the_engine_makes_the_phonemes_asked_for(entry, trace):
    """espeak-ng drops phonemes it does not know without a word, so only the trace tells."""
    markup = marked_up(entry.word, LEXICONS[entry.language])

    assert markup == f"[[{entry.phonemes}]]"
    assert trace(markup, entry.language) == entry.phonemes


@pytest.mark.parametrize("entry", PRONUNCIATIONS, ids=lambda entry: entry.word)
def test_an_entry_changes_what_the_engine_says(entry, trace):
    assert trace(entry.word, entry.language) != entry.phonemes


def test_no_word_has_two_pronunciations():
    words = [(entry.language, entry.word.lower()) for entry in PRONUNCIATIONS]

    assert len(set(words)) == len(words)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_written_form_is_said_in_words_once_and_for_all(language):
    lexicon = LEXICONS[language]
    for term in TERMS:
        for form in term.written:
            said = spoken(form, lexicon)

            assert said
            assert not any(sign.isdigit() for sign in said)
            assert spoken(said, lexicon) == said
