"""Slides for whoever advises others: the file that is shown, and the page that is printed."""

import dataclasses
import io
import re
import zipfile

import pptx
import pytest
from pptx.enum.lang import MSO_LANGUAGE_ID

from noticeboard.edition import literal, make_timeline
from noticeboard.kits import SlideTooLong, partner_files
from noticeboard.kits.slide_room import pages_of
from noticeboard.load import load_catalogue
from noticeboard.messages import text
from tests.fixtures.axe import violations
from tests.fixtures.marks import loose_amounts, marks_of
from tests.fixtures.office import ROOT, TODAY

BUNDLE = "7f3a-19c2"
LANGUAGES = {"id": MSO_LANGUAGE_ID.INDONESIAN, "en": MSO_LANGUAGE_ID.ENGLISH_UK}
FEES = "Paspor hilang: Biaya"


@pytest.fixture(scope="module")
def timelines():
    catalogue = load_catalogue(ROOT)
    few = dataclasses.replace(
        catalogue, groups={"passport-lost": catalogue.groups["passport-lost"]}
    )
    return few, [make_timeline(few, on=TODAY, language=one) for one in LANGUAGES]


@pytest.fixture(scope="module")
def files(timelines):
    (kit,) = partner_files(*timelines, BUNDLE, campaigns=())
    archive = zipfile.ZipFile(io.BytesIO(kit.content))
    return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def shows(files):
    return {one: pptx.Presentation(io.BytesIO(files[f"{one}/slides.pptx"])) for one in LANGUAGES}


@pytest.fixture(scope="module")
def pages(files):
    return {one: files[f"{one}/slides.html"].decode() for one in LANGUAGES}


def slides_of(shows):
    for language, show in shows.items():
        for slide in show.slides:
            yield language, slide


def frames_of(slide):
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield shape.text_frame
        elif shape.has_table:
            yield from (cell.text_frame for row in shape.table.rows for cell in row.cells)


def runs_of(slide):
    return [run for frame in frames_of(slide) for one in frame.paragraphs for run in one.runs]


def test_slides_follow_the_services_of_their_group(shows):
    assert [slide.shapes.title.text for slide in shows["id"].slides] == [
        "Paspor hilang atau rusak",
        "Paspor hilang", "Paspor hilang: Yang dibawa", FEES,
        "Paspor hilang: Langkah (1/2)", "Paspor hilang: Langkah (2/2)",
        "Paspor rusak", "Paspor rusak: Yang dibawa", "Paspor rusak: Biaya",
        "Paspor rusak: Langkah (1/2)", "Paspor rusak: Langkah (2/2)",
        "Katakan selalu",
    ]  # fmt: skip


def test_every_slide_has_a_title_that_no_other_has(shows):
    for show in shows.values():
        titles = [slide.shapes.title.text for slide in show.slides]

        assert all(titles)
        assert len(set(titles)) == len(titles)


def test_a_slide_is_read_from_its_title_to_how_long_it_holds(shows):
    (slide,) = [one for one in shows["id"].slides if one.shapes.title.text == FEES]

    assert [[one.text for one in frame.paragraphs] for frame in frames_of(slide)] == [
        [FEES],
        ["Biaya"], ["Jumlah"],
        ["Pilih satu: Paspor elektronik, paling lama 5 tahun"], ["Rp650.000 per permohonan"],
        ["Pilih satu: Paspor elektronik, paling lama 10 tahun, "
         "hanya jika Anda berumur 17 tahun ke atas atau sudah menikah"],
        ["Rp950.000 per permohonan"],
        ["Kecuali jika penyebabnya bencana: Biaya tambahan karena paspor hilang"],
        ["Rp1.000.000 per buku"],
        ["Petugas tidak menerima uang tunai."],
        ["Berlaku sampai ada perubahan.", "Edisi 24 November 2026, bundel 7f3a-19c2."],
    ]  # fmt: skip


def test_the_notes_of_a_slide_name_its_sources_and_when_they_were_read(shows):
    (slide,) = [one for one in shows["id"].slides if one.shapes.title.text == FEES]
    said = slide.notes_slide.notes_text_frame.text

    assert "Peraturan Pemerintah Nomor 45 Tahun 2024" in said
    assert "Diperiksa 26 September 2026." in said
    assert "Edisi 24 November 2026, bundel 7f3a-19c2." in said


def test_no_text_on_a_slide_is_under_24_points(shows):
    sizes = {run.font.size.pt for _, slide in slides_of(shows) for run in runs_of(slide)}

    assert sizes == {24, 26, 36}


def test_every_text_is_of_a_colour_whose_contrast_is_measured_on_other_sheets(shows):
    for _, slide in slides_of(shows):
        title, *others = [
            str(run.font.color.rgb)
            for frame in frames_of(slide)
            for run in frame.paragraphs[0].runs
        ]

        assert (title, str(slide.shapes.title.fill.fore_color.rgb)) == ("FFFFFF", "0A2342")
        assert set(others) <= {"14213D", "FFFFFF"}


def test_every_text_and_every_note_says_its_language(shows):
    for language, slide in slides_of(shows):
        notes = slide.notes_slide.notes_text_frame.paragraphs
        said = [*runs_of(slide), *(run for one in notes for run in one.runs)]

        assert {run.font.language_id for run in said} == {LANGUAGES[language]}


def test_every_picture_and_table_says_what_it_is(shows):
    told = {language: [] for language in LANGUAGES}
    for language, slide in slides_of(shows):
        for shape in slide.shapes:
            if not shape.has_text_frame:
                told[language].append(shape._element._nvXxPr.cNvPr.get("descr"))

    assert told["id"] == ["Kode QR layanan ini", "Tabel: Paspor hilang: Biaya",
                          "Kode QR layanan ini", "Tabel: Paspor rusak: Biaya"]  # fmt: skip
    assert told["en"] == ["QR code of this service", "Table: Lost passport: Fees",
                          "QR code of this service", "Table: Damaged passport: Fees"]  # fmt: skip


def test_nothing_on_a_slide_lies_over_another_or_over_its_edge(shows):
    for language, show in shows.items():
        for slide in show.slides:
            boxes = [(one.left, one.top, one.left + one.width, one.top + one.height)
                     for one in slide.shapes]  # fmt: skip

            assert all(left >= 0 and top >= 0 for left, top, _, _ in boxes), slide.shapes.title.text
            assert all(right <= show.slide_width and bottom <= show.slide_height
                       for _, _, right, bottom in boxes), slide.shapes.title.text  # fmt: skip
            over = [(a, b) for at, a in enumerate(boxes) for b in boxes[at + 1 :] if overlap(a, b)]
            assert over == [], (language, slide.shapes.title.text)


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_a_file_of_slides_does_not_tell_when_it_was_written(files):
    archive = zipfile.ZipFile(io.BytesIO(files["id/slides.pptx"]))

    assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 24, 0, 0, 0)}
    assert archive.namelist()[0] == "[Content_Types].xml"


def test_the_page_to_print_has_the_same_slides(pages, shows):
    for language, page in pages.items():
        heads = re.findall(r'<h[12] class="title"[^>]*>(.*?)</h[12]>', page)
        shown = [re.sub("<[^>]+>", "", one) for one in heads]

        assert shown == [slide.shapes.title.text for slide in shows[language].slides]
        assert f'<html lang="{language}">' in page
        assert page.count('<aside class="notes"') == len(shown)


def test_the_page_to_print_marks_every_amount_as_the_edition_has_it(pages, timelines):
    facts = timelines[1][0].now.facts
    for page in pages.values():
        marks = marks_of(page)

        assert loose_amounts(page) == []
        assert {one.fact for one in marks} >= {"passport-lost-charge", "passport-damaged-charge"}
        assert [one for one in marks if one.value != str(facts[one.fact].current.value)] == []


def test_the_page_to_print_has_nothing_that_axe_finds_wrong_and_fits_a_phone(pages, reader_with):
    page = reader_with(viewport={"width": 320, "height": 640})
    page.set_content(pages["id"])

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_row_without_room_on_a_slide_is_told_to_staff():
    with pytest.raises(SlideTooLong) as raised:
        pages_of(literal("Biaya"), [(literal("kata " * 200),)], (), (), has_code=False)

    (message,) = raised.value.messages
    assert "“Biaya” terlalu panjang untuk satu slide" in text(message, "id")
