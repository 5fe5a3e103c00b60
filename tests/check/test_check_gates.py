"""The gates of public text, each with the file and the line that staff will open."""

import datetime

import pytest

from noticeboard.check import check_catalogue
from noticeboard.check.better_words import BETTER_WORDS
from noticeboard.check.plain_words import PATTERNS, word_mistakes
from noticeboard.load import load_with_source_map, texts_of
from noticeboard.messages import Mistakes, text
from noticeboard.model import LANGUAGES
from tests.fixtures.small_catalogue import write_small_catalogue

ON = datetime.date(2026, 9, 26)
COME = "Come for the interview."
TWENTY_ONE = " ".join(["kata"] * 21)


def found_in(folder, **swaps):
    catalogue, source_map = load_with_source_map(write_small_catalogue(folder, **swaps))
    return check_catalogue(catalogue, source_map, on=ON)


def lines_of(folder, **swaps):
    """The first line of every mistake in a small catalogue with some words swapped."""
    return [text(mistake, "id").splitlines()[0] for mistake in found_in(folder, **swaps)]


def test_a_word_to_avoid_is_told_in_data_with_the_line_as_it_should_read(tmp_path):
    (mistake,) = found_in(
        tmp_path, requirements=("Datang untuk wawancara.", "Silahkan datang untuk wawancara.")
    )

    assert text(mistake, "id").splitlines()[0] == (
        "data/requirements.yaml:19:19: kata 'Silahkan': tulis 'Silakan'"
    )
    assert mistake.mend == (
        "- {text: {id: Silakan datang untuk wawancara., en: Come for the interview.}}"
    )


def test_a_word_to_avoid_is_told_in_an_article_of_its_language_only(tmp_path):
    english = ("Pay **before**", "Kindly pay **before**")
    indonesian = ("Bayar **sebelum**", "Bayar denda **sebelum**")

    assert lines_of(tmp_path, en_paying=english, id_paying=indonesian) == [
        "content/en/paying.md:6:1: kata 'Kindly': tulis 'Please'",
        "content/id/paying.md:6:7: kata 'denda': tulis 'biaya tambahan'",
    ]


def test_a_word_is_found_whole_and_not_inside_another(tmp_path):
    swap = (COME, "Come you shallow prince regardingly.")

    assert lines_of(tmp_path, requirements=swap) == []


def test_what_is_offered_instead_is_not_itself_to_be_avoided():
    for language in LANGUAGES:
        offered = BETTER_WORDS[language].values()
        assert [better for better in offered if PATTERNS[language].search(better)] == []


def test_what_is_offered_instead_fits_where_the_word_stood(tmp_path):
    """No list can know grammar; these are the ones that staff will meet first."""
    swap = ("Datang untuk wawancara.", "Pemohon wajib melakukan pembayaran pada saat mendaftar.")

    lines = lines_of(tmp_path, requirements=swap)

    assert [line.partition(": ")[2] for line in lines] == [
        "kata 'Pemohon': tulis 'Anda'",
        "kata 'wajib': tulis 'harus'",
        "kata 'melakukan pembayaran': tulis 'membayar'",
        "kata 'pada saat': tulis 'saat'",
    ]


def test_a_word_inside_an_official_name_is_let_be(tmp_path):
    term = (
        "terms:\n",
        "terms:\n  - id: npwp\n    name: {id: Nomor Pokok Wajib Pajak (NPWP), en: Tax number}\n",
    )
    swap = ("Datang untuk wawancara.", "Nomor pokok wajib pajak wajib dibawa.")

    (line,) = lines_of(tmp_path, requirements=swap, terms=term)

    assert line == "data/requirements.yaml:19:43: kata 'wajib': tulis 'harus'"


def test_every_word_of_the_real_facts_passes():
    from tests.fixtures.office import ROOT

    catalogue, source_map = load_with_source_map(ROOT)

    texts, terms = tuple(texts_of(catalogue)), catalogue.terms.values()
    assert list(word_mistakes(texts, source_map, terms)) == []


def test_a_long_sentence_of_an_article_is_told_at_its_line(tmp_path):
    swap = ("Dasarnya {source:pp-45-2024}.", f"Dasarnya {{source:pp-45-2024}}. {TWENTY_ONE}.")

    assert [line for line in lines_of(tmp_path, id_paying=swap)] == [
        "content/id/paying.md:7:31: kalimat ini 21 kata; paling banyak 20, bagi menjadi dua"
    ]


@pytest.mark.parametrize(
    ("old", "length", "line"),
    [("id: Paspor baru,", 91, "8:17"), ("id: Paspor baru untuk dewasa,", 61, "4:14")],
    ids=["outcome", "name"],
)
def test_a_text_too_long_for_a_glance_is_told_with_its_letters(tmp_path, old, length, line):
    most = length - 1
    fits, too_long = (f"id: {'a' * count}," for count in (most, length))

    assert lines_of(tmp_path / "a", requirements=(old, fits)) == []
    assert lines_of(tmp_path / "b", requirements=(old, too_long)) == [
        f"data/requirements.yaml:{line}: teks ini {length} huruf; "
        f"di tempatnya muat paling banyak {most}, pendekkan"
    ]


def test_a_page_that_was_read_is_a_source_only_with_its_link(tmp_path):
    swap = ("  kind: press\n  url: https://example.org/news", "  kind: press")

    assert lines_of(tmp_path, sources=swap) == [
        "data/sources.yaml:15:3: sumber 'newspaper' dibaca di web tetapi tidak punya tautan; "
        "tambah url"
    ]


@pytest.mark.parametrize(
    ("part", "old", "line"),
    [
        ("outcome", "  outcome: {id: Paspor baru, en: A new passport}\n", "1:3"),
        ("processing_time", "  processing_time: passport-standard\n  collecting", "1:3"),
        ("place", "  channels: [m-paspor]\n  place: padang\n", "1:3"),
    ],
)
def test_a_service_without_a_part_that_must_be_published_is_refused_at_its_line(
    tmp_path, part, old, line
):
    rest = "  collecting" if old.endswith("collecting") else ""

    with pytest.raises(Mistakes) as refused:
        found_in(tmp_path, requirements=(old, rest))

    lines = [text(mistake, "id").splitlines()[0] for mistake in refused.value.mistakes]
    assert len(lines) == 1
    assert lines[0].startswith(f"data/requirements.yaml:{line}: ") and part in lines[0]


def test_a_service_with_an_empty_list_of_steps_is_asked_for_them(tmp_path):
    assert lines_of(tmp_path, requirements=("  steps: unknown", "  steps: []")) == [
        "data/requirements.yaml:46:10: layanan 'stay-permit-late' tidak punya steps; "
        "isi, atau tulis unknown"
    ]


def test_a_condition_that_nobody_defined_is_refused_at_its_line(tmp_path):
    with pytest.raises(Mistakes) as refused:
        found_in(tmp_path, requirements=("when: name-changed", "when: name-change"))

    (line,) = [text(mistake, "id").splitlines()[0] for mistake in refused.value.mistakes]
    assert line.startswith("data/requirements.yaml:14:")
    assert "name-changed" in line
