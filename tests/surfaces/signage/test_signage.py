"""What lobby screens say: official facts, one a slide, in every language in turn."""

import datetime
import hashlib
import json
import re
from dataclasses import replace

import pytest

from noticeboard.bundle.output_file import CopiedFile
from noticeboard.load import load_catalogue
from noticeboard.model import LANGUAGES
from noticeboard.model.campaign_records import CampaignRecord
from noticeboard.surfaces.content_mark import mark_in
from noticeboard.surfaces.signage import TooLong, left_out, signage_files
from noticeboard.surfaces.signage.content import drafts
from noticeboard.surfaces.signage.frame import make_frame
from noticeboard.surfaces.signage.play_order import loop_of
from noticeboard.surfaces.signage.player import make_player
from noticeboard.surfaces.signage.screen import ScreenMaker
from noticeboard.surfaces.signage.turns import LoopPlace
from tests.fixtures.signage import (
    FEE_ENDS_TODAY,
    FEE_RISES_TOMORROW,
    ROOT,
    SETTINGS,
    TODAY,
    page_of,
    render,
    screens,
    small_signage,
    timelines,
)

FEE = "passport-electronic-10y"


CAMPAIGN = CampaignRecord.model_validate(
    {
        "id": "two-sentences",
        "title": {"id": "Cek alamat situs", "en": "Check the address"},
        "message": {
            "id": "Situs resmi imigrasi selalu berakhir dengan .go.id. Ragu? Tanyakan petugas.",
            "en": "Official immigration sites always end in .go.id. Unsure? Ask an officer.",
        },
        "action": {"id": "Lihat alamat resmi", "en": "See the official addresses"},
        "page": "about",
        "audience": "both",
        "from": "2026-11-24 00:00",
        "until": "2026-11-26 00:00",
    }
)


def turns_of(catalogue, number=0):
    frame = make_frame(catalogue.signage.screens[number], SETTINGS.fonts)
    maker = ScreenMaker(timelines(catalogue), frame)
    assert maker.blocks and not maker.misfits
    return sorted(maker.turns, key=lambda turn: turn.place)


def spoken(turn):
    """Everything on a slide as one text."""
    topic = turn.slide.header.topic
    lines = [topic.shown] if topic else []
    for panel in turn.slide.panels:
        lines += [line.shown for line in panel.heading]
        lines += [line.shown for block in panel.blocks for line in block]
        lines += [
            text
            for row in panel.rows
            for text in (*(one.shown for one in row.label), row.value.shown)
        ]
        lines += [panel.figure.shown] if panel.figure else []
    return " | ".join(lines).replace("\u00a0", " ")


def of_kind(turns, kind, language="id"):
    return [spoken(turn) for turn in turns if turn.slide.kind == kind and turn.language == language]


def text_playlist(indonesian, english="Short."):
    return (
        "      - kind: text\n        heading: {id: Tes, en: Test}\n"
        f'        text: {{id: "{indonesian}", en: "{english}"}}\n'
    )


def test_a_fee_is_one_slide_with_its_first_day(tmp_path):
    turns = turns_of(small_signage(tmp_path))

    assert of_kind(turns, "fee") == ["E-paspor | Berlaku sejak 17 Des 2024 | Rp950.000"]
    assert of_kind(turns, "fee", "en") == ["E-passport | Valid since 17 Dec 2024 | Rp950,000"]


def test_the_figure_is_the_largest_thing_on_its_slide(tmp_path):
    catalogue = small_signage(tmp_path)
    frame = make_frame(catalogue.signage.screens[0], SETTINGS.fonts)

    panels = [panel for turn in turns_of(catalogue) for panel in turn.slide.panels]
    figures = [panel.figure_size for panel in panels if panel.figure]

    assert [size >= 2 * frame.text for size in figures] == [True, True]


@pytest.mark.parametrize(
    ("kind", "reference"),
    [("fee", "fact: overstay-day"), ("fee", "fact: golden-visa"), ("time", "fact: overstay-observed"),
     ("service_fees", "service: stay-permit-late"), ("documents", "service: stay-permit-late")],
)  # fmt: skip
def test_what_is_reported_or_unknown_never_shows(tmp_path, kind, reference):
    catalogue = small_signage(tmp_path, f"      - {{kind: {kind}, {reference}}}\n")
    page = page_of(render(catalogue))

    assert "<data" not in page
    assert {turn.id.partition("-")[0] for turn in turns_of(catalogue)} == {"automatic"}
    assert len(left_out(timelines(catalogue)[0], catalogue.signage)) == 1


def test_a_sentence_that_quotes_a_reported_fact_is_left_out(tmp_path):
    playlist = text_playlist("Bayar {fee:overstay-day}.", "Pay {fee:overstay-day}.")
    catalogue = small_signage(tmp_path, playlist)

    assert "Rp" not in page_of(render(catalogue))
    assert left_out(timelines(catalogue)[0], catalogue.signage) == [
        "lobby, urutan 1 (text): overstay-day"
    ]


def test_nothing_is_left_out_when_all_is_official(tmp_path):
    catalogue = small_signage(tmp_path)

    assert left_out(timelines(catalogue)[0], catalogue.signage) == []


def test_papers_are_spread_over_numbered_slides_and_alternatives_stay_readable(tmp_path):
    catalogue = small_signage(
        tmp_path,
        "      - {kind: documents, service: passport-new-adult, heading: {id: Bawa, en: Bring}}\n",
    )

    assert of_kind(turns_of(catalogue), "documents") == [
        "Bawa 1/2 | KTP elektronik | Akta kelahiran | atau ijazah",
        "Bawa 2/2 | Bawa yang asli | Kadang perlu yang lain. | Tanyakan petugas.",
    ]


FEES = "      - {kind: service_fees, service: passport-new-adult}\n"
UPRIGHT = {"width": 1080, "height": 1920, "inches": 43, "mounting": "eye"}


def test_a_service_shows_its_fees_one_below_the_other(tmp_path):
    catalogue = small_signage(tmp_path, FEES, screen={**UPRIGHT, "farthest_reader_m": 2.0})

    panels = [
        panel
        for turn in turns_of(catalogue)
        if turn.slide.kind == "service_fees"
        for panel in turn.slide.panels
        if panel.language == "id"
    ]

    amounts = [row.value.shown for panel in panels for row in panel.rows]
    assert amounts == ["Rp650.000", "Rp950.000", "Rp1.000.000"]
    assert all(panel.heading for panel in panels)


def test_where_no_two_fees_fit_each_is_a_slide_with_a_large_figure(tmp_path):
    catalogue = small_signage(tmp_path, FEES, screen={"inches": 40})

    panels = [panel for turn in turns_of(catalogue) for panel in turn.slide.panels if panel.figure]

    indonesian = [panel.figure.shown for panel in panels if panel.language == "id"]
    assert indonesian == ["Rp650.000", "Rp950.000", "Rp1.000.000"]


def test_a_long_text_goes_on_behind_its_full_stops(tmp_path):
    sentence = "Pilih kantor dan jadwal di aplikasi itu, lalu datang tepat waktu."
    catalogue = small_signage(tmp_path, text_playlist(" ".join([sentence] * 3)))

    texts = [text for text in of_kind(turns_of(catalogue), "text") if text.startswith("Tes")]

    assert [text.split(" | ")[0] for text in texts] == ["Tes 1/3", "Tes 2/3", "Tes 3/3"]
    assert [text.endswith("waktu.") for text in texts] == [True, True, True]


def test_a_sentence_too_long_for_a_slide_is_refused_with_its_place(tmp_path):
    sentence = "kata " * 40 + "akhir"
    catalogue = small_signage(tmp_path, text_playlist("Pendek.") + text_playlist(sentence))

    with pytest.raises(TooLong) as refused:
        render(catalogue)

    assert [(one.screen, one.place, one.entry, one.language) for one in refused.value.misfits] == [
        ("lobby", "playlist 2", 1, "id")
    ]
    assert str(refused.value).startswith("lobby, playlist 2 (id): “kata kata")


def test_every_misfit_is_told_at_once(tmp_path):
    word = "Ketidakbertanggungjawaban" * 2
    catalogue = small_signage(tmp_path, text_playlist(word, word) + text_playlist("\u4e2d"))

    with pytest.raises(TooLong) as refused:
        render(catalogue)

    assert [(one.place, one.language) for one in refused.value.misfits] == [
        ("playlist 1", "id"),
        ("playlist 1", "en"),
        ("playlist 2", "id"),
    ]


def test_a_notice_that_does_not_fit_names_itself(tmp_path):
    text = "kata " * 60
    catalogue = small_signage(
        tmp_path, notices=("Pendaftaran berhenti sebentar.", text.strip() + ".")
    )

    with pytest.raises(TooLong, match="^lobby, notice system-upgrade"):
        render(catalogue)


def test_languages_take_turns_and_nobody_waits_longer_than_half_a_minute(tmp_path):
    turns = turns_of(small_signage(tmp_path))

    assert [turn.language for turn in turns] == list(LANGUAGES) * (len(turns) // 2)
    assert loop_of(turns).longest_wait <= 30


def test_a_loop_is_the_sum_of_its_slides_and_the_wait_runs_round_the_end():
    class Turn:
        def __init__(self, entry, languages, seconds):
            self.place = LoopPlace(entry, 0, 0)
            self.languages, self.seconds, self.rank = languages.split(), seconds, 2
            self.yields, self.shares_place = 0, False

    turns = [Turn(2, "en", 8), Turn(1, "id", 7), Turn(3, "id", 9), Turn(4, "id", 10)]
    loop, shared = loop_of(turns), loop_of([*turns, Turn(5, "id en", 6)])

    assert (loop.seconds, loop.longest_wait, loop.longest_wait_for_message) == (34, 26, 27)
    assert (shared.seconds, shared.longest_wait) == (40, 19)


def test_reading_takes_two_seconds_and_half_a_second_a_word(tmp_path):
    playlist = text_playlist("a b c d e f g h i j k l m n o.")

    slide = next(
        turn.slide
        for turn in turns_of(small_signage(tmp_path, playlist))
        if spoken(turn).startswith("Tes")
    )

    # The heading and fifteen letters are sixteen words; the other language stands below them.
    assert (slide.languages, slide.words, slide.seconds) == (("id", "en"), 16, 11)


def test_a_slide_in_one_language_stays_a_second_less(tmp_path):
    fee = next(turn for turn in turns_of(small_signage(tmp_path)) if turn.slide.kind == "fee")

    # Heading, first day and the figure, which counts as three words: 1 + 5 + 3.
    assert (fee.languages, fee.slide.words, fee.seconds) == (("id",), 9, 6)


def test_a_coming_fee_travels_hidden_with_its_days(tmp_path):
    page = page_of(render(small_signage(tmp_path, fees=FEE_RISES_TOMORROW)))

    spans = re.findall(
        r'<div class="edition" data-from="(\S+)" data-until="(\S+)"( hidden)?>', page
    )
    assert spans[:2] == [("2026-11-24", "2026-11-24", ""), ("2026-11-25", "2027-12-29", " hidden")]
    assert re.findall(rf'value="(\d+)" data-fact="{FEE}"', page) == [
        "950000",
        "1100000",
        "950000",
        "1100000",
    ]


def test_a_fee_that_ends_says_so_and_then_gives_way_to_a_safe_sentence(tmp_path):
    playlist = "      - {kind: fee, fact: passport-electronic-5y, heading: {id: E, en: E}}\n"
    page = page_of(render(small_signage(tmp_path, playlist, fees=FEE_ENDS_TODAY)))

    today, tomorrow = page.split('data-from="2026-11-25"')[:2]
    assert "Sampai 24\u00a0Nov\u00a02026" in today
    assert "650.000" not in tomorrow.split("</section>")[0]
    safe = re.sub(r"\s*<[^>]*>\s*", " ", tomorrow.split("</section>")[0])
    assert "Tanyakan  petugas." in safe


def test_the_pilot_says_so_until_an_office_adopts_it(tmp_path):
    adopted = ("tagline:", "adopted_by: {id: Kantor Contoh, en: Example Office}\ntagline:")

    pilot = page_of(render(small_signage(tmp_path / "a")))
    official = page_of(render(small_signage(tmp_path / "b", office=adopted)))

    assert "percontohan" in pilot
    assert "percontohan" not in official


def test_a_preview_says_so_on_its_page_and_holds_the_fee_of_its_day(tmp_path):
    catalogue = small_signage(tmp_path)
    day = datetime.date(2024, 12, 16)

    page = page_of(render(catalogue, on=day, is_preview=True))

    assert 'data-preview="2024-12-16"' in page
    assert "Pratinjau 16 Desember 2024" in page
    assert "Rp650.000" in page
    assert "data-preview" not in page_of(render(catalogue))


LIST = (
    "      - {kind: documents, service: passport-new-adult, code: true,"
    " heading: {id: Bawa, en: Bring}}\n"
)


@pytest.mark.parametrize(
    ("screen", "codes"),
    [({**UPRIGHT, "farthest_reader_m": 3.0}, 2), ({"farthest_reader_m": 5.0}, 0)],
)
def test_a_code_appears_only_where_it_is_a_tenth_of_the_distance(tmp_path, screen, codes):
    catalogue = small_signage(tmp_path, LIST, screen=screen)

    assert page_of(render(catalogue)).count('class="qr"') == codes


def test_a_code_carries_the_list_itself_or_the_address_of_the_service(tmp_path):
    site = ("covers_from:", "site_url: https://example.go.id/\ncovers_from:")
    catalogues = [
        small_signage(tmp_path / "a", LIST),
        small_signage(tmp_path / "b", LIST, office=site),
    ]

    carried = [
        drafts(timeline.now, catalogue.signage.screens[0].playlist[0])[0].take_away
        for catalogue in catalogues
        for timeline in timelines(catalogue)
    ]

    assert carried[0] == (
        "Paspor baru untuk dewasa\n- KTP elektronik\n- Akta kelahiran atau ijazah\n"
        "- Jika nama Anda pernah berubah: Penetapan ganti nama"
    )
    assert carried[2:] == [
        "https://example.go.id/paspor-baru-dewasa/",
        "https://example.go.id/en/new-passport-adult/",
    ]


@pytest.mark.parametrize("playlists", ["", "playlists: [{id: later, slides: [{kind: hours}]}]\n"])
def test_an_office_may_have_no_screen_yet(tmp_path, playlists):
    small_signage(tmp_path)
    (tmp_path / "data/signage.yaml").write_text(f"screens: []\n{playlists}", encoding="utf-8")

    listed = page_of(render(load_catalogue(tmp_path)), "signage/index.html")

    assert "<h1>Layar lobi</h1>" in listed and "test/index.html" in listed


SIGNAGE_FILES = [
    "signage/lobby/index.html",
    "signage/index.html",
    "signage/version.json",
    "signage/copy-worker.js",
    "signage/signage.css",
    "signage/signage.js",
    "signage/fonts/AtkinsonHyperlegible-Regular.ttf",
    "signage/fonts/AtkinsonHyperlegible-Bold.ttf",
    # Whoever sets up a screen needs these; a screen that runs does not.
    "signage/screen/index.html",
    "signage/test/index.html",
    "signage/screen-list.js",
    "signage/choose-screen.js",
    "signage/device-test.js",
    "signage/set-up.css",
]


def test_the_bundle_names_every_file_that_a_screen_needs(tmp_path):
    files = render(small_signage(tmp_path))

    assert [file.path for file in files] == SIGNAGE_FILES
    contents = {
        file.path.removeprefix("signage/"): file.source.read_bytes()
        if isinstance(file, CopiedFile)
        else file.content.encode()
        for file in (files[0], *files[4:8])
    }
    assert json.loads(page_of(files, "signage/version.json")) == {
        "bundle": "7f3a-19c2",
        "files": [
            "lobby/index.html",
            "signage.css",
            "signage.js",
            "fonts/AtkinsonHyperlegible-Regular.ttf",
            "fonts/AtkinsonHyperlegible-Bold.ttf",
        ],
        "marks": {
            "lobby/index.html": mark_in(page_of(files)),
            "signage.css": make_player().make,
            "signage.js": make_player().make,
        },
        "hashes": {name: hashlib.sha256(one).hexdigest() for name, one in contents.items()},
        "sizes": {name: len(one) for name, one in contents.items()},
    }


def test_the_first_slide_shows_without_any_script(tmp_path):
    page = page_of(render(small_signage(tmp_path)))

    sections = re.findall(r"<section [^>]*>", page)
    assert ["hidden" in section for section in sections] == [True] * 2 + [False] + [True] * (
        len(sections) - 3
    )
    assert "data-first" in sections[0] and "data-first" in sections[1]


@pytest.fixture(scope="module")
def real():
    return load_catalogue(ROOT)


def test_the_real_playlists_fit_and_show_every_entry(real):
    files = signage_files(timelines(real), real.signage, SETTINGS)

    assert [file.path for file in files[:2]] == [
        f"signage/{screen.id}/index.html" for screen in real.signage.screens[:2]
    ]
    assert left_out(timelines(real)[0], real.signage) == []


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("has_campaign", [False, True])
def test_a_real_loop_takes_three_minutes_and_no_language_keeps_people_waiting(
    real, number, has_campaign
):
    catalogue = replace(real, campaigns={CAMPAIGN.id: CAMPAIGN} if has_campaign else {})
    turns = turns_of(catalogue, number)
    loop = loop_of(turns)

    assert any(turn.shares_place for turn in turns) == has_campaign
    assert loop.seconds <= 180
    assert loop.longest_wait <= 20


def test_the_real_screens_show_official_figures_only(real):
    edition = timelines(real)[0].now
    pages = "".join(
        page_of(
            signage_files(timelines(real), real.signage, SETTINGS),
            f"signage/{screen.id}/index.html",
        )
        for screen in real.signage.screens
    )

    shown = set(re.findall(r'data-fact="([^"]+)"', pages))
    assert shown
    assert {edition.facts[fact].standing for fact in shown} == {"official"}
    assert "Rp" not in re.sub(r"<data[^>]*>[^<]*</data>", "", pages)


def test_a_screen_of_another_size_keeps_its_letters_legal(tmp_path):
    catalogue = small_signage(tmp_path, screen={"farthest_reader_m": 3.0, "mounting": "eye"})
    assert screens() != screens(farthest_reader_m=3.0)

    page = page_of(render(catalogue))

    # 3000 mm x tan 0.7 deg = 36.7 mm = 57.8 pixels of a 55-inch screen: 58, so 83 in CSS.
    assert "--text: 83px" in page
    assert TODAY.isoformat() in page
