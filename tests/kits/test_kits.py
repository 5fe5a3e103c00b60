"""`build.py kit`: every file of every campaign, of the day's facts and of nothing else."""

import dataclasses
import datetime
import io
import re
import struct
from functools import cache

import pypdf
import pytest
from pdfua import validate
from PIL import Image

from noticeboard.edition import make_edition
from noticeboard.kits import SheetTooLong, make_campaign_kits
from noticeboard.kits.typst_sheets import TEMPLATES, draw_card, draw_paper
from noticeboard.load import load_catalogue, load_with_source_map
from noticeboard.messages import text
from tests.fixtures.kit_words import figures_in, figures_of, read_file
from tests.fixtures.office import ROOT, TODAY

BUNDLE = "7f3a-19c2"
NAMES = [
    "card-1080x1080-en.png", "card-1080x1080-id.png", "card-1080x1920-en.png",
    "card-1080x1920-id.png", "leaflet.pdf", "poster-a3.pdf", "poster-a4.pdf",
    "press-en.txt", "press-id.txt", "whatsapp-en.txt", "whatsapp-id.txt",
]  # fmt: skip


@cache
def source_map():
    return load_with_source_map(ROOT)[1]


def kits_of(catalogue, on=TODAY):
    editions = [make_edition(catalogue, on=on, language=one) for one in ("id", "en")]
    return make_campaign_kits(editions, BUNDLE, source_map())


def kit_of(catalogue, on=TODAY):
    return files_of(kits_of(catalogue, on))


def files_of(kits):
    return {file.path: file.content for kit in kits for file in kit.files}


@pytest.fixture(scope="module")
def kits():
    return kits_of(load_catalogue(ROOT))


@pytest.fixture(scope="module")
def kit(kits):
    return files_of(kits)


@pytest.fixture(scope="module")
def told(kit):
    """The words of every file that has words."""
    return {
        path: content if isinstance(content, str) else read_file(path, content)
        for path, content in kit.items()
        if not path.endswith(".png")
    }


def test_every_campaign_has_all_its_files(kit):
    folders = {path.rpartition("/")[0] for path in kit}

    assert len(folders) == len(load_catalogue(ROOT).campaigns)
    assert sorted(kit) == sorted(f"{folder}/{name}" for folder in folders for name in NAMES)


@pytest.fixture(scope="module")
def right():
    """Every figure in force, in each language."""
    catalogue = load_catalogue(ROOT)
    return {
        one: figures_of(make_edition(catalogue, on=TODAY, language=one)) for one in ("id", "en")
    }


def test_no_figure_on_paper_or_in_a_text_differs_from_the_edition(told, right):
    # A sheet has both languages.
    found = [figure for said in told.values() for one in right for figure in figures_in(said, one)]

    assert len(found) > 40
    assert set(found) <= right["id"] | right["en"]


def test_no_figure_on_a_card_or_in_its_code_differs_from_the_edition(kits, right):
    said = [
        (one.language, words)
        for kit in kits
        for one in kit.contents
        for words in (*one.printed.values(), one.code_text)
        if not words.startswith("<svg")
    ]
    found = [(language, one) for language, words in said for one in figures_in(words, language)]

    assert len(found) > 20
    assert [(language, one) for language, one in found if one not in right[language]] == []


def test_every_sheet_and_text_carries_its_day_its_bundle_and_its_end(told):
    for path, said in told.items():
        assert BUNDLE in said, path
        assert "24 November 2026" in said, path
        assert ("30 Juni 2027" in said) or ("30 June 2027" in said), path


def test_paper_is_tagged_and_breaks_none_of_the_rules_of_pdf_ua_that_are_checked(kit, tmp_path):
    for path in ("poster-a4.pdf", "poster-a3.pdf", "leaflet.pdf"):
        content = kit[f"campaigns/passport-fee/{path}"]
        root = pypdf.PdfReader(io.BytesIO(content)).root_object
        tags = set(re.findall(rb"/S\s*/(\w+)", uncompressed(content)))
        (tmp_path / path).write_bytes(content)
        report = validate(str(tmp_path / path))

        assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("id", True)
        assert {b"H1", b"P", b"Figure"} <= tags
        assert list(report.findings) == []
        assert len([one for one in report.outcomes if not one.skipped_reason]) >= 10


def uncompressed(content):
    """The objects of a PDF as text, those in compressed streams too."""
    reader = pypdf.PdfReader(io.BytesIO(content))
    objects = (reader.get_object(number) for number in range(1, int(reader.trailer["/Size"])))
    found = io.BytesIO()
    for one in objects:
        if isinstance(one, pypdf.generic.DictionaryObject) and "/S" in one:
            found.write(f"/S {one['/S']} ".encode())
    return found.getvalue()


def test_cards_are_as_large_as_they_say(kit):
    for path, content in kit.items():
        if path.endswith(".png"):
            size = struct.unpack(">II", content[16:24])
            assert size == tuple(map(int, re.findall(r"(\d+)x(\d+)", path)[0])), path


def test_no_text_on_a_card_is_under_24_pixels():
    template = (TEMPLATES / "card.typ").read_text("utf-8")
    given = re.findall(r"\bsize: ([^,)]+)|-sizes = (.+)", template)
    sizes = [int(one) for size in given for one in re.findall(r"(\d+)pt", "".join(size))]

    assert len(sizes) >= 15
    assert min(sizes) >= 24


def test_a_message_is_as_large_as_its_card_has_room_for(kit):
    for path, content in kit.items():
        if "card-1080x1080" in path:
            card = Image.open(io.BytesIO(content)).convert("L")
            # Between the heading and the lines beside the code; white is of the message alone.
            body = card.crop((0, 230, 1080, 780)).point(lambda light: 255 * (light == 255))
            _, _, _, bottom = body.getbbox()

            assert 230 + bottom > 540, path


def test_every_text_of_a_sheet_or_card_has_a_contrast_of_seven_to_its_ground():
    shared = (TEMPLATES / "shared.typ").read_text("utf-8")
    colours = dict(re.findall(r'#let ([\w-]+) = rgb\("#(\w{6})"\)', shared))
    pairs = [
        ("on-ground", "deep"), ("soft", "deep"), ("on-ground", "ground"), ("soft", "ground"),
        ("call", "ground"), ("on-call", "call"), ("ink", "paper"), ("deep", "soft"),
    ]  # fmt: skip

    assert [pair for pair in pairs if contrast(*(colours[one] for one in pair)) < 7] == []


def contrast(one, other):
    lighter, darker = sorted(map(luminance, (one, other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    shares = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_words_that_have_no_room_are_told_to_staff():
    catalogue = load_catalogue(ROOT)
    one = catalogue.campaigns["pay-in-time"]
    long = one.model_copy(update={"title": {"id": "Bayar. " * 99, "en": "Pay."}})

    assert told_of(catalogue, long) == [(one.id, "poster-a4")]


WORD = "Mempertanggungjawabkannya"


@pytest.mark.parametrize(
    ("key", "words"), [("title", WORD), ("message", f"Ini {WORD * 2}."), ("action", WORD + "lah")]
)
def test_a_word_longer_than_a_line_is_told_and_never_cut_off_at_the_edge(key, words):
    catalogue = load_catalogue(ROOT)
    one = catalogue.campaigns["pay-in-time"]
    broad = one.model_copy(update={key: {"id": words, "en": "Pay."}})

    assert told_of(catalogue, broad) == [(one.id, "poster-a4")]


@pytest.mark.parametrize("sheet", ["leaflet", "card-1080x1080", "card-1080x1920"])
@pytest.mark.parametrize("key", ["title", "message"])
def test_a_word_longer_than_a_line_has_no_room_on_any_sheet(kits, sheet, key):
    printed = {**kits[0].contents[0].printed, key: WORD * 2}

    with pytest.raises(SheetTooLong):
        if sheet == "leaflet":
            draw_paper("leaflet", [printed], TODAY)
        else:
            draw_card(sheet, printed)


def test_a_message_with_a_long_word_is_set_smaller_where_it_has_room_then(kits):
    printed = kits[0].contents[0].printed

    # At the largest size the word is longer than the line, at the smallest it is not.
    assert draw_card("card-1080x1080", {**printed, "message": f"Ini {WORD}."})


def test_every_campaign_that_has_no_room_is_told_at_its_line():
    catalogue = load_catalogue(ROOT)
    broad = [
        one.model_copy(update={"title": {"id": WORD, "en": "Pay."}})
        for one in catalogue.campaigns.values()
    ]

    assert sorted(told_of(catalogue, *broad)) == sorted((one.id, "poster-a4") for one in broad)


def told_of(catalogue, *campaigns):
    """The campaign at whose place each message is told, and the sheet that it names."""
    chosen = {one.id: one for one in campaigns}
    with pytest.raises(SheetTooLong) as raised:
        kit_of(dataclasses.replace(catalogue, campaigns=chosen))
    for message in raised.value.messages:
        assert text(message, "id").startswith(f"data/campaigns.yaml:{message.location.line}:")
    return [(one.location.key_path[1], one.values["sheet"]) for one in raised.value.messages]


def test_a_campaign_that_is_over_has_no_kit():
    late = datetime.date(2027, 7, 1)

    assert kit_of(load_catalogue(ROOT), on=late) == {}
