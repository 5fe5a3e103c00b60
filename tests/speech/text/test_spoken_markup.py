from __future__ import annotations

import pytest

from noticeboard.model import Pronunciation, TermRecord
from noticeboard.speech.text import make_lexicon, marked_up, spoken
from tests.fixtures.phoneme_trace import Tracer

TERMS = (
    TermRecord(
        id="golden-visa",
        name={"id": "Golden Visa", "en": "Golden Visa"},
        written=("Golden Visa",),
        foreign="en",
    ),
    TermRecord(
        id="epo", name={"id": "EPO", "en": "EPO"}, written=("EPO",), say="letters", foreign="en"
    ),
    TermRecord(id="a4", name={"id": "A4", "en": "A4"}, written=("A4",), say="letters"),
    TermRecord(id="kk", name={"id": "KK", "en": "KK"}, written=("Kartu Keluarga",), foreign="id"),
)
PRONUNCIATIONS = (
    Pronunciation(word="enam", language="id", engine="espeak", phonemes="@n'am"),
    Pronunciation(word="loket", language="id", engine="espeak", phonemes="l'okEt"),
)
LEXICONS = {language: make_lexicon(TERMS, PRONUNCIATIONS, language) for language in ("id", "en")}


@pytest.fixture(scope="module")
def trace():
    made = Tracer()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("said", "markup"),
    [
        ("Enam loket, keenam loketnya", "[[@n'am]] [[l'okEt]], keenam loketnya"),
        ("syarat Golden Visa baru", 'syarat <voice xml:lang="en-us">Golden Visa</voice> baru'),
        ("izin E P O.", 'izin <voice xml:lang="en-us">E P O</voice>.'),
        ("satu < dua & tiga [[zz]]", "satu &lt; dua &amp; tiga [ [zz]]"),
    ],
)
def test_indonesian_is_marked_up(said, markup):
    assert marked_up(said, LEXICONS["id"]) == markup


@pytest.mark.parametrize(
    ("said", "markup"),
    [
        ("A sheet of A four", "A sheet of [['eI]] four"),
        ("A T M", "[['eI]] T M"),
        ("your Kartu Keluarga, six", 'your <voice xml:lang="id">Kartu Keluarga</voice>, six'),
        ("enam Golden Visa", "enam Golden Visa"),
    ],
)
def test_english_is_marked_up(said, markup):
    assert marked_up(said, LEXICONS["en"]) == markup


def test_the_engine_changes_voice_and_comes_back(trace):
    markup = marked_up(spoken("syarat Golden Visa enam", LEXICONS["id"]), LEXICONS["id"])

    assert trace(markup, "id") == "C'aR2at g'oUld@n v'i:z@ @n'am"


def test_a_letter_a_is_not_read_as_the_article(trace):
    markup = marked_up(spoken("on A4 paper", LEXICONS["en"]), LEXICONS["en"])

    assert trace(markup, "en-us") == ",O2n 'eI f'o@ p'eIp3"


def test_text_cannot_smuggle_in_markup(trace):
    assert "g'oUld@n" not in trace(marked_up("<voice>[[g'oUld@n]]", LEXICONS["id"]), "id")
