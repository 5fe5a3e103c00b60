"""What only an edition shows to be wrong, told where it stands in the files."""

import datetime

import pytest

from noticeboard.check import check_catalogue
from noticeboard.load import load_with_source_map
from noticeboard.messages import text
from tests.fixtures.small_catalogue import write_small_catalogue

ON = datetime.date(2026, 9, 26)
STEP = "Bayar paling lambat {limit:pay-within} setelah mendaftar."
STEP_EN = "Pay within {limit:pay-within} of registering."
OUTCOME = "outcome: {id: Paspor baru, en: A new passport}"


def lines_of(folder, on=ON, language="id", **swaps):
    """The first line of every mistake in a small catalogue with some words swapped."""
    catalogue, source_map = load_with_source_map(write_small_catalogue(folder, **swaps))
    return [
        text(mistake, language).splitlines()[0]
        for mistake in check_catalogue(catalogue, source_map, on=on)
    ]


@pytest.mark.parametrize("on", [datetime.date(2022, 10, 12), datetime.date(2024, 12, 16), ON])
def test_a_sound_catalogue_has_no_mistake_on_any_day(tmp_path, on):
    assert lines_of(tmp_path, on) == []


def test_an_abbreviation_without_a_term_is_found_in_every_language_it_stands_in(tmp_path):
    swap = (OUTCOME, "outcome: {id: Paspor dan XYZ, en: A passport and XYZ}")

    assert lines_of(tmp_path, requirements=swap) == [
        "data/requirements.yaml:8:28: singkatan 'XYZ' belum ada di data/terms.yaml; "
        "tambah atau tulis lengkap",
        "data/requirements.yaml:8:52: singkatan 'XYZ' belum ada di data/terms.yaml; "
        "tambah atau tulis lengkap",
    ]


def test_two_unknown_abbreviations_in_a_sentence_are_both_told(tmp_path):
    swap = (OUTCOME, "outcome: {id: QWX dan XYZ, en: A passport}")

    assert [line[:50] for line in lines_of(tmp_path, requirements=swap)] == [
        "data/requirements.yaml:8:17: singkatan 'QWX' belum",
        "data/requirements.yaml:8:25: singkatan 'XYZ' belum",
    ]


def test_an_abbreviation_comes_with_the_term_to_paste(tmp_path):
    swap = (OUTCOME, "outcome: {id: Paspor dan XYZ, en: A passport}")
    catalogue, source_map = load_with_source_map(write_small_catalogue(tmp_path, requirements=swap))

    (mistake,) = check_catalogue(catalogue, source_map, on=ON)

    assert mistake.mend == ("- id: xyz\n  name: {id: …, en: …}\n  written: [XYZ]\n  say: letters")


def test_an_abbreviation_brought_in_by_a_source_is_found_at_its_quote(tmp_path):
    swap = ("short: {id: PP 45/2024, en: PP 45/2024}", "short: {id: QWX, en: QWX}")

    assert [line[:52] for line in lines_of(tmp_path, sources=swap)] == [
        "content/en/paying.md:7:14: singkatan 'QWX' belum ada",
        "content/id/paying.md:7:10: singkatan 'QWX' belum ada",
    ]


def test_twenty_words_are_fine_and_one_more_is_too_many(tmp_path):
    words = " ".join(["kata"] * 20)

    assert lines_of(tmp_path / "a", groups=("Membuat paspor.", f"{words}. {words}.")) == []
    assert lines_of(tmp_path / "b", groups=("Membuat paspor.", f"Satu. Kata {words}.")) == [
        "data/groups.yaml:3:23: kalimat ini 21 kata; paling banyak 20, bagi menjadi dua"
    ]


def test_figures_count_as_the_words_they_are_shown_as(tmp_path):
    eighteen = " ".join(["kata"] * 18)

    assert lines_of(tmp_path / "a", requirements=(STEP, f"{eighteen} {{limit:pay-within}}.")) == []
    assert lines_of(
        tmp_path / "b", requirements=(STEP, f"{eighteen} kata {{limit:pay-within}}.")
    ) == ["data/requirements.yaml:17:14: kalimat ini 21 kata; paling banyak 20, bagi menjadi dua"]


def test_both_languages_of_a_text_quote_the_same_facts(tmp_path):
    assert lines_of(tmp_path, requirements=(STEP_EN, "Pay soon.")) == [
        "data/requirements.yaml:18:13: kutipan berbeda antara bahasa: "
        "di sini kurang {limit:pay-within}"
    ]


def test_one_language_may_need_the_bare_number(tmp_path):
    swap = (STEP_EN, "Pay within {limit:pay-within:number} hours.")

    assert lines_of(tmp_path, requirements=swap) == []


def test_articles_quote_facts_in_the_same_order(tmp_path):
    first, second = "{fee:passport-electronic-10y}", "{time:passport-standard}"
    old = f"- Passport: {first}\n- Time: {second}"

    assert lines_of(tmp_path, en_paying=(old, f"- Time: {second}\n- Passport: {first}")) == [
        "content/en/paying.md:14:1: urutan kutipan berbeda antara bahasa: "
        f"di sini {second}, di content/id/paying.md:14 {first}"
    ]


def test_articles_have_the_same_headings(tmp_path):
    assert lines_of(tmp_path, en_paying=("{#how}", "{#how-to}")) == [
        "content/en/paying.md:9:1: judul berbeda antara bahasa: "
        "di sini how-to, di content/id/paying.md:9 how"
    ]


def test_a_fact_is_quoted_only_on_days_on_which_it_exists(tmp_path):
    """The Golden Visa fee begins on 1 September 2023; the catalogue a year earlier."""
    swaps = {
        "groups": (
            "{id: Tinggal di Indonesia., en: Staying in Indonesia.}",
            '{id: "Biaya {fee:golden-visa}.", en: "Fee {fee:golden-visa}."}',
        )
    }
    sentence = (
        "kutipan '{fee:golden-visa}': fakta ini belum ada pada 2022-10-12; "
        "beri 'from' pada bagian ini"
    )

    assert lines_of(tmp_path / "now", ON, **swaps) == []
    assert lines_of(tmp_path / "then", datetime.date(2022, 10, 12), **swaps) == [
        f"data/groups.yaml:6:24: {sentence}",
        f"data/groups.yaml:6:54: {sentence}",
    ]


def test_a_part_that_begins_with_its_fact_may_quote_it(tmp_path):
    step = '- {from: 2023-09-01, text: {id: "{fee:golden-visa}", en: "{fee:golden-visa}"}}\n    '
    swap = ("- {text: {id: Datang", f"{step}- {{text: {{id: Datang")

    assert lines_of(tmp_path, datetime.date(2022, 10, 12), requirements=swap) == []


def test_a_first_day_that_nobody_recorded_cannot_be_quoted(tmp_path):
    swap = ("Bayar **sebelum**", "Sejak {since:pp-28-2019}, bayar **sebelum**")
    english = ("Pay **before**", "Since {since:pp-28-2019}, pay **before**")

    assert lines_of(tmp_path, id_paying=swap, en_paying=english) == [
        f"content/{language}/paying.md:6:7: kutipan '{{since:pp-28-2019}}': "
        "hari pertamanya tidak tercatat pada 2026-09-26"
        for language in ("en", "id")
    ]


def test_a_word_the_program_needs_is_asked_for(tmp_path):
    swap = ("unit_day: {id: per hari, en: per day}\n", "")

    assert lines_of(tmp_path, strings=swap, language="en") == [
        "content/strings.yaml:1:1: the key 'unit_day' is missing; the program needs it"
    ]


def test_the_catalogue_of_the_repository_is_sound(pytestconfig):
    if not (pytestconfig.rootpath / "data/signage.yaml").exists():
        pytest.skip("no data here")
    catalogue, source_map = load_with_source_map(pytestconfig.rootpath)

    mistakes = check_catalogue(catalogue, source_map, on=ON)

    assert [text(mistake, "id") for mistake in mistakes] == []


def test_a_word_that_the_program_fills_in_stands_in_every_language(tmp_path):
    assert lines_of(tmp_path, strings=('en: "Checked {date}"', 'en: "Checked {dat}"')) == [
        "content/strings.yaml:2:18: kutipan berbeda antara bahasa: di sini kurang {dat}",
        "content/strings.yaml:2:42: kutipan berbeda antara bahasa: di sini kurang {date}",
    ]
