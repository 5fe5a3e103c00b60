"""What no screen can show and no voice can say, told where somebody can change it."""

import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticeboard.check import check_catalogue
from noticeboard.check.screens import screen_mistakes
from noticeboard.check.unspoken_signs import unspoken
from noticeboard.load import load_with_source_map
from noticeboard.messages import text
from noticeboard.surfaces.signage import TooLong, signage_files
from tests.fixtures.emergencies import with_emergencies
from tests.fixtures.office import ROOT, TODAY, Office
from tests.fixtures.signage import SETTINGS, screens, small_signage, timelines
from tests.fixtures.small_catalogue import write_small_catalogue


def misfits_of(folder, playlist, language="id", **overrides):
    """The first line of what a layout of the lobby screen cannot show."""
    small_signage(folder, playlist, **overrides)
    catalogue, source_map = load_with_source_map(folder)
    with pytest.raises(TooLong) as refused:
        signage_files(timelines(catalogue), catalogue.signage, SETTINGS)
    found = screen_mistakes(refused.value, catalogue, source_map)
    return list(dict.fromkeys(text(one, language).splitlines()[0] for one in found))


FEE = """\
      - {kind: fee, fact: passport-electronic-10y, heading: {id: E-paspor, en: E-passport}}
"""
TEXT = "      - {{kind: text, heading: {{id: Tes, en: Test}}, text: {{id: '{0}', en: 'Short.'}}}}\n"
DOCUMENTS = (
    "      - {kind: documents, service: passport-new-adult, heading: {id: Bawa, en: Bring}}\n"
)
LACKS = "huruf layar tidak punya tanda"


def test_a_fee_too_wide_for_the_screen_is_told_at_its_amount(tmp_path):
    swap = ("amount: 950000, source: pp-45-2024}", "amount: 999999999999, source: pp-45-2024}")

    misfits = misfits_of(tmp_path, FEE, fees=swap, screen={"farthest_reader_m": 9.0})

    assert [one for one in misfits if one.startswith("data/fees.yaml")] == [
        f"data/fees.yaml:15:34: layar lobby, playlist 1: angka “{amount}” terlalu "
        "lebar untuk ukuran huruf yang sah; periksa bilangannya"
        for amount in ("Rp999.999.999.999", "Rp999,999,999,999")
    ]


@pytest.mark.parametrize("sign", ["中", "☎", "ж", "✓"])
def test_a_sign_the_screens_lack_is_told_at_the_text_of_the_slide(tmp_path, sign):
    assert misfits_of(tmp_path, TEXT.format(f"Loket {sign} tutup.")) == [
        f"data/signage.yaml:12:70: layar lobby, playlist 1: {LACKS} “{sign}” "
        f"(U+{ord(sign):04X}); ganti tanda itu, atau hapus"
    ]


def test_a_sign_the_screens_lack_is_told_at_the_notice(tmp_path):
    swap = ("Registration pauses for a while.", "Registration pauses ☎.")

    assert misfits_of(tmp_path, FEE, "en", notices=swap) == [
        "data/notices.yaml:2:70: screen lobby, notice system-upgrade: the screens' letters have "
        "no sign “☎” (U+260E); write another, or delete it"
    ]


def test_a_sign_the_screens_lack_is_told_at_the_document_that_the_slide_lists(tmp_path):
    swap = (
        "{id: KTP elektronik, en: Electronic identity card}",
        "{id: KTP ☎, en: Electronic identity card}",
    )

    assert misfits_of(tmp_path, DOCUMENTS, documents=swap) == [
        f"data/documents.yaml:2:18: layar lobby, playlist 1: {LACKS} “☎” (U+260E); "
        "ganti tanda itu, atau hapus"
    ]


def test_what_a_proposed_playlist_cannot_show_is_told_where_it_is_written(tmp_path):
    swap = ("id: KTP elektronik", "id: KTP ☎ elektronik")
    proposed = screens("").removesuffix("    playlist:\n")

    misfits = misfits_of(tmp_path, "", signage=proposed, documents=swap)

    assert [one.partition(" ")[0] for one in misfits] == ["data/documents.yaml:2:18:"]


def test_a_word_too_long_for_a_line_is_told_at_the_text_that_holds_it(tmp_path):
    word = "Ketidakbertanggungjawaban" * 2

    assert misfits_of(tmp_path, TEXT.format(f"Ini {word}.")) == [
        f"data/signage.yaml:12:68: layar lobby, playlist 1: “{word}.” tidak muat dalam ukuran "
        "huruf yang sah; pendekkan"
    ]


def test_a_sentence_with_figures_too_long_for_a_slide_is_told_at_its_text(tmp_path):
    text = "Bayar {fee:passport-electronic-10y} " + "kata " * 40 + "akhir."

    (line,) = misfits_of(tmp_path, TEXT.format(text))

    assert line.startswith("data/signage.yaml:12:64: layar lobby, playlist 1: “Bayar Rp950.000")


def test_a_way_out_too_long_for_a_screen_is_told_where_the_screen_says_it(tmp_path):
    """Words that are little but blanks, as "{what}: {value}" is, do not say it too."""
    way = "di sebelah kiri meja informasi lalu turun " * 6 + "ke taman"
    screen = {"exit": f"{{id: '{way}', en: Left}}"}
    small_signage(tmp_path, FEE, screen=screen)
    with_emergencies(tmp_path)
    shutil.copy(ROOT / "content/strings-answers.yaml", tmp_path / "content")
    catalogue, source_map = load_with_source_map(tmp_path)

    with pytest.raises(TooLong) as refused:
        signage_files(timelines(catalogue), catalogue.signage, SETTINGS)

    found = screen_mistakes(refused.value, catalogue, source_map)
    places = {text(one, "id").partition(": ")[0] for one in found}
    assert places == {"data/signage.yaml:11:17"}


def told(folder, language="id", **swaps):
    catalogue, source_map = load_with_source_map(write_small_catalogue(folder, **swaps))
    return [
        text(one, language).splitlines()[0]
        for one in check_catalogue(catalogue, source_map, on=TODAY)
    ]


@pytest.mark.parametrize(
    "words", ["中文", "ابجد", "Привет", "😀", "한국어", "สวัสดี", "\ue000", "☎", "👍🏽", "Ω"]
)
def test_what_no_voice_can_say_is_told_by_the_check_at_its_place(tmp_path, words):
    swap = ("Pendaftaran berhenti sebentar.", f"Loket {words} tutup.")

    assert told(tmp_path, notices=swap) == [
        f"data/notices.yaml:2:20: “{words}” tidak dapat diucapkan; "
        "tulis dengan huruf Latin, atau hapus"
    ]


@pytest.mark.parametrize(
    ("stem", "old", "new", "place"),
    [
        ("fees", "{id: Golden Visa,", "{id: Golden 签证,", "data/fees.yaml:32:21"),
        ("sources", "id: Sebuah koran", "id: Koran 报", "data/sources.yaml:16:21"),
        ("strings", "{id: Biaya,", "{id: Biaya 费,", "content/strings.yaml:1:18"),
        ("id_paying", "Pilih layanan.", "Pilih 服务.", "content/id/paying.md:12:10"),
        ("office", '"Jalan Contoh 1, Padang", en', '"Jalan 路, Padang", en',
         "data/office.yaml:14:28"),
    ],
)  # fmt: skip
def test_names_articles_and_interface_words_are_looked_at_too(tmp_path, stem, old, new, place):
    lines = told(tmp_path, "en", **{stem: (old, new)})

    assert [line.partition(": “")[0] for line in lines] == [place]


@given(st.text(st.characters(max_codepoint=0x2FF), max_size=30))
def test_latin_letters_figures_and_marks_can_be_said(text):
    assert unspoken(text) is None


@given(
    st.text(st.characters(max_codepoint=0x17F), max_size=9), st.sampled_from("中文яΩب한ท😀☎\ue000")
)
def test_a_foreign_sign_is_found_where_it_stands(before, sign):
    assert unspoken(f"{before}{sign}") == (len(before), sign)


def test_a_word_in_capitals_is_no_abbreviation_to_spell(tmp_path):
    swap = ("Pendaftaran berhenti sebentar.", "LOKET TUTUP.")
    catalogue, source_map = load_with_source_map(write_small_catalogue(tmp_path, notices=swap))

    found = check_catalogue(catalogue, source_map, on=TODAY)

    assert [(text(one, "id").splitlines()[0], one.mend) for one in found] == [
        (
            f"data/notices.yaml:2:{column}: '{word}' ditulis dengan huruf besar; tulis kata biasa "
            "dengan huruf kecil, atau tambah singkatan ke data/terms.yaml",
            None,
        )
        for column, word in ((14, "LOKET"), (20, "TUTUP"))
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("data/signage.yaml", "Sampaikan di lapor.go.id.", "Sampaikan " + "keluhan" * 9 + ".",
         "tidak muat dalam ukuran huruf yang sah; pendekkan"),
        ("data/channels.yaml", "Daftar lewat ponsel", "Daftar lewat 中文 ponsel",
         "“中文” tidak dapat diucapkan"),
    ],
    ids=["too long", "script"],
)  # fmt: skip
def test_the_command_check_tells_it_before_any_build(tmp_path, file, old, new, line):
    office = Office(tmp_path / "office")
    path = office.folder / file
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")

    told = office.run("check")

    lines = [
        one
        for one in told.stderr.splitlines()
        if one.startswith(("data/", "content/")) and "Perhatian" not in one
    ]
    assert told.returncode == 1
    assert lines and all(one.startswith(f"{file}:") and line in one for one in lines)
