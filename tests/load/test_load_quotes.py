"""Facts are quoted by id; a digit that no fact stands behind is refused where it stands."""

import pytest

from noticeboard.load import load_catalogue
from noticeboard.load.quotes import text_fields
from noticeboard.messages import Mistakes, text
from noticeboard.model import ContactRecord, ServiceRecord, SourceRecord, StepRecord, TermRecord
from tests.fixtures.small_catalogue import write_small_catalogue

FORMS = "{fee:ID} {limit:ID} {limit:ID:number} {time:ID} {source:ID} {since:ID}"
STEP = "Bayar paling lambat {limit:pay-within} setelah mendaftar."
PLACE = "data/requirements.yaml:17:14:"


def lines_of(folder):
    try:
        load_catalogue(folder)
    except Mistakes as mistakes:
        return [text(mistake, "id").splitlines()[0] for mistake in mistakes.mistakes]
    return []


@pytest.mark.parametrize(
    "text",
    [
        "{fee:golden-visa} {time:passport-standard} {source:pp-45-2024}",
        "{limit:pay-within} {limit:pay-within:number}",
        "{since:golden-visa} {since:pay-within} {since:passport-standard} {since:pp-45-2024}",
        "Visa B1 lalu **B1**.",
        "Buka [laman](https://contoh.go.id/2024/1).",
    ],
)
def test_quotes_of_facts_and_names_with_digits_are_accepted(tmp_path, text):
    write_small_catalogue(tmp_path, requirements=(STEP, text))

    assert lines_of(tmp_path) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{fee:golden-vsia}",
         "kutipan '{fee:golden-vsia}': 'golden-vsia' tidak ada di data/fees.yaml; "
         "maksud Anda 'golden-visa'?"),
        ("{fee:xyz}", "kutipan '{fee:xyz}': 'xyz' tidak ada di data/fees.yaml"),
        ("{since:xyz}",
         "kutipan '{since:xyz}': 'xyz' tidak ada di data/fees.yaml, limits.yaml, "
         "processing_times.yaml, data/sources.yaml"),
        ("{time:pay-within}",
         "kutipan '{time:pay-within}': 'pay-within' tidak ada di data/processing_times.yaml"),
        ("{biaya:golden-visa}",
         f"kutipan '{{biaya:golden-visa}}' tidak dikenal; bentuknya {FORMS}"),
        ("{fee:golden-visa:number}",
         f"kutipan '{{fee:golden-visa:number}}' tidak dikenal; bentuknya {FORMS}"),
        ("{fee:golden-visa", f"kutipan '{{fee:golden-visa' tidak dikenal; bentuknya {FORMS}"),
        ("{date}", f"kutipan '{{date}}' tidak dikenal; bentuknya {FORMS}"),
        ("2 jam", "angka '2' ditulis langsung; kutip faktanya, misalnya {fee:…} atau {limit:…}"),
        ("08.30 pagi",
         "angka '08.30' ditulis langsung; kutip faktanya, misalnya {fee:…} atau {limit:…}"),
        ("B12 kamar",
         "angka '12' ditulis langsung; kutip faktanya, misalnya {fee:…} atau {limit:…}"),
    ],
)  # fmt: skip
def test_other_braces_and_digits_are_refused(tmp_path, text, line):
    write_small_catalogue(tmp_path, requirements=(STEP, text))

    (found,) = lines_of(tmp_path)

    assert found.split(": ", 1)[1] == line


def test_each_digit_is_told_at_its_own_column(tmp_path):
    write_small_catalogue(tmp_path, requirements=(STEP, "B1, lalu 1 atau {limit:pay-within} 1."))

    assert [line.split(": ")[0] for line in lines_of(tmp_path)] == [
        "data/requirements.yaml:17:23",
        "data/requirements.yaml:17:49",
    ]


def test_interface_words_may_have_gaps_to_fill(tmp_path):
    write_small_catalogue(tmp_path, strings=("{date}", "{count} {date}"))

    assert lines_of(tmp_path) == []


def test_a_source_quoted_in_a_sentence_must_be_one_the_public_may_be_shown(tmp_path):
    write_small_catalogue(tmp_path, requirements=(STEP, "Lihat {source:newspaper}."))

    assert lines_of(tmp_path) == [
        "data/requirements.yaml:17:20: sumber 'newspaper' (press) bukan peraturan atau "
        "laman resmi; pindahkan ke checked.against"
    ]


def test_sentences_are_told_from_names_that_may_hold_digits():
    assert text_fields(ServiceRecord) == ("name", "summary", "outcome")
    assert text_fields(StepRecord) == ("text",)
    assert text_fields(TermRecord) == ("meaning",)
    assert text_fields(SourceRecord) == text_fields(ContactRecord) == ()
