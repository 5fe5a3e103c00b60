"""Sheets for the counter: cards that are said or shown, and the charter as it is spoken."""

import dataclasses
import datetime
import functools
import io

import pypdf
import pytest
from pdfua import validate

from noticeboard.edition import make_timeline
from noticeboard.kits import counter_files
from noticeboard.load import load_catalogue
from noticeboard.model import CounterPhraseRecord
from noticeboard.surfaces.kiosk.screen_list import screens_of
from tests.fixtures.kit_words import figures_in, figures_of, one_line, read_file
from tests.fixtures.office import ROOT, TODAY

BUNDLE = "7f3a-19c2"
PAY = {"id": "Bayar dalam {limit:pay-within}.", "en": "Pay within {limit:pay-within}."}


def sheets_of(catalogue):
    made = timelines(catalogue).values()
    return {file.path: file.content for file in counter_files(list(made), BUNDLE)}


def timelines(catalogue):
    return {one: make_timeline(catalogue, on=TODAY, language=one) for one in ("id", "en")}


@functools.cache
def editions():
    return {language: one.now for language, one in timelines(catalogue()).items()}


def with_phrases(*phrases):
    """The office with these sentences, and without services, which cards never name."""
    own = {one.id: one for one in phrases}
    return dataclasses.replace(catalogue(), counter_phrases=own, groups={})


def phrase(id, text, visitor="anyone"):
    sound = {"id": "bunyi", "en": "sound"}
    return CounterPhraseRecord(id=id, text=text, pronounced=sound, visitor=visitor)


@functools.cache
def catalogue():
    return load_catalogue(ROOT)


@pytest.fixture(scope="module")
def sheets():
    return sheets_of(catalogue())


@pytest.fixture(scope="module")
def cards(sheets):
    return read_file("phrases.pdf", sheets["counter/phrases.pdf"])


def test_every_sentence_is_on_its_card_in_both_languages_with_how_it_sounds(cards):
    told = [one for edition in editions().values() for one in edition.counter_phrases]
    # A line may break behind a hyphen.
    said = cards.replace("- ", "-")

    assert len(told) == 2 * len(catalogue().counter_phrases) > 20
    missing = [
        text for one in told for text in (one.text.shown, one.pronounced)
        if one_line(text).replace("- ", "-") not in said
    ]  # fmt: skip
    assert missing == []


def test_cards_for_deaf_and_for_blind_visitors_stand_apart_and_say_how_to_use_them(cards):
    for heading in ("Untuk siapa saja", "Untuk pengunjung tuli", "Untuk pengunjung tunanetra",
                    "For anyone.", "For deaf visitors.", "For blind visitors."):  # fmt: skip
        assert heading in cards
    assert {one.visitor for one in catalogue().counter_phrases.values()} == {
        "anyone", "deaf", "blind",
    }  # fmt: skip


def test_the_sentences_of_a_card_are_set_in_large_type(sheets):
    sizes = {}
    page = pypdf.PdfReader(io.BytesIO(sheets["counter/phrases.pdf"])).pages[0]
    page.extract_text(
        visitor_text=lambda text, _cm, matrix, _font, size: sizes.setdefault(
            text.strip(), size * matrix[0]
        )
    )
    said = [size for text, size in sizes.items() if text.startswith(("Selamat", "Welcome"))]

    assert len(said) == 2
    assert min(said) >= 24


def test_no_figure_of_a_sheet_differs_from_the_edition(sheets):
    for language in ("id", "en"):
        edition = editions()[language]
        for path, content in sheets.items():
            found = figures_in(read_file(path, content), language)

            assert set(found) <= figures_of(edition), path
            assert ("phrases" not in path) or found


def test_a_card_that_quotes_what_nobody_knows_is_left_out():
    unknown = next(time.id for time in editions()["id"].times if not time.is_known)
    quote = {"id": f"Lamanya {{time:{unknown}}}.", "en": f"It takes {{time:{unknown}}}."}
    sheets = sheets_of(with_phrases(phrase("takes", quote), phrase("pay", PAY)))
    said = read_file("phrases.pdf", sheets["counter/phrases.pdf"])

    assert "Bayar dalam 2 jam." in said
    assert "Lamanya" not in said


def test_cards_end_on_the_day_before_a_figure_on_them_changes():
    limit = catalogue().limits["pay-within"]
    (*past, last) = limit.periods
    ended = last.model_copy(update={"until": datetime.date(2026, 12, 31)})
    later = last.model_copy(update={"from_": datetime.date(2027, 1, 1), "value": 3})
    changing = limit.model_copy(update={"periods": (*past, ended, later)})
    own = with_phrases(phrase("pay", PAY))
    sheets = sheets_of(dataclasses.replace(own, limits={**own.limits, limit.id: changing}))
    said = read_file("phrases.pdf", sheets["counter/phrases.pdf"])

    assert "Berlaku sampai 31 Desember 2026." in said
    assert "Holds until 31 December 2026." in said
    assert "3 jam" not in said


def test_the_charter_on_paper_has_the_words_that_the_kiosk_speaks(sheets):
    for language in ("id", "en"):
        edition = editions()[language]
        said = read_file("charter.pdf", sheets[f"counter/charter-{language}.pdf"])

        for block in edition.articles["charter"].blocks:
            assert one_line(block.text.plain) in said
        assert BUNDLE in said


def test_the_kiosk_speaks_the_sentences_that_the_cards_have():
    for language in ("id", "en"):
        edition = editions()[language]
        screens = screens_of(edition)
        pages = [one for key, one in screens.items() if key.startswith("counter-phrases")]
        said = [piece.sentence.shown for page in pages for item in page.items
                for piece in item.pieces]  # fmt: skip
        ways = [item.goto for key, one in screens.items() if key.startswith("more")
                for item in one.items]  # fmt: skip

        assert "counter-phrases" in ways
        assert [one for one in said if one != edition.words["kiosk_next_page"]] == [
            one.text.shown for one in edition.counter_phrases
        ]


def test_sheets_of_the_counter_break_none_of_the_checked_rules_of_pdf_ua(sheets, tmp_path):
    for path, content in sheets.items():
        file = tmp_path / path.replace("/", "-")
        file.write_bytes(content)

        assert list(validate(str(file)).findings) == [], path


def test_an_office_without_sentences_has_no_cards():
    assert list(sheets_of(with_phrases())) == ["counter/charter-id.pdf", "counter/charter-en.pdf"]
