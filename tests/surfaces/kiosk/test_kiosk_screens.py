"""The kiosk's screens and files, before a browser sees them."""

from __future__ import annotations

import datetime
import json
import re

import pytest

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import literal
from noticeboard.load import load_catalogue
from noticeboard.surfaces.kiosk import kiosk_files, kiosk_manifests, screens_of
from noticeboard.surfaces.kiosk.article_screens import without_markup
from noticeboard.surfaces.kiosk.controls import VOLUME_DB
from noticeboard.surfaces.kiosk.view import OWN_ITEMS, Item, KioskView, Piece, pages_of
from tests.fixtures.kiosk import (
    FEE_RISES_TOMORROW,
    LANGUAGES,
    ROOT,
    SETTINGS,
    books_of,
    small_catalogue,
    timelines_of,
    tone_of,
)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    return small_catalogue(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def real():
    """The repository's own facts, of which these tests assume nothing but the rules."""
    return load_catalogue(ROOT)


def words_of(item: Item, profile: str = "items") -> list[str]:
    return [one.sentence.plain for one in item.pieces if one.profile in (None, profile)]


def drawing(screen: KioskView) -> str:
    """A screen as text: its heading, then each item on a line."""
    rows = [
        f"{n}. {' | '.join(words_of(item))}{f' → {item.goto}' if item.goto else ''}"
        for n, item in enumerate(screen.items, start=1)
    ]
    return "\n".join([screen.heading.plain, *rows])


def screen_of(catalogue, key: str, language: str = "id", **options) -> KioskView:
    timeline = timelines_of(catalogue, **options)[LANGUAGES.index(language)]
    return screens_of(timeline.now)[key]


def test_fees_are_listed_line_by_line_with_their_sums(catalogue):
    assert drawing(screen_of(catalogue, "service-passport-new-adult-fees")) == (
        "Biaya\n"
        "1. Pilih salah satu: | Paspor elektronik, paling lama lima tahun | "
        "Rp650.000 per permohonan\n"
        "2. Atau: | Jika Anda sudah dewasa: | Paspor elektronik, paling lama sepuluh tahun | "
        "Rp950.000 per permohonan\n"
        "3. Boleh ditambahkan: | Percepatan paspor selesai pada hari yang sama | "
        "Rp1.000.000 per permohonan\n"
        "4. Jumlah | Rp650.000 | Paspor elektronik, paling lama lima tahun\n"
        "5. Jumlah | Rp1.650.000 | Paspor elektronik, paling lama lima tahun dan "
        "Percepatan paspor selesai pada hari yang sama\n"
        "6. Jumlah | Rp950.000 | Paspor elektronik, paling lama sepuluh tahun\n"
        "7. Jumlah | Rp1.950.000 | Paspor elektronik, paling lama sepuluh tahun dan "
        "Percepatan paspor selesai pada hari yang sama"
    )


def test_documents_say_their_condition_first_and_their_alternatives(catalogue):
    assert drawing(screen_of(catalogue, "service-passport-new-adult-bring", "en")) == (
        "What to bring\n"
        "1. Electronic identity card | Bring the original and a copy. | "
        "None yet? The civil registry issues it.\n"
        "2. One of these | Birth certificate | Bring the original. | Diploma | "
        "Bring the original. | It must show name and date of birth. | Ask an officer.\n"
        "3. If your name has changed: | Name-change ruling | Bring the original."
    )


def test_a_fee_per_day_is_counted_out_and_says_once_that_it_is_not_confirmed(catalogue):
    fees = drawing(screen_of(catalogue, "service-stay-permit-late-fees"))
    days = screen_of(catalogue, "service-stay-permit-late-days")

    assert fees == (
        "Biaya\n"
        "1. Biaya tambahan lewat izin tinggal | Rp1.000.000 per hari | "
        "Paling banyak 60 hari yang dihitung.\n"
        "2. Hitungan menurut hari → service-stay-permit-late-days\n"
        "3. Isi bagian ini belum dikonfirmasi kantor. Tanyakan petugas."
    )
    assert words_of(days.items[2]) == ["3 hari", "Rp3.000.000"]
    assert days.items[2].pieces[1].sentence.figures[0].role == "total"


def test_an_unknown_fee_is_a_safe_sentence_and_no_figure(catalogue):
    day = datetime.date(2024, 12, 16)
    fees = screen_of(catalogue, "service-stay-permit-late-fees", on=day)

    assert words_of(fees.items[0])[:2] == [
        "Biaya tambahan lewat izin tinggal",
        "Belum tersedia di sini. Tanyakan petugas.",
    ]
    assert "Rp" not in drawing(fees)


def test_unknown_steps_and_times_say_so(catalogue):
    assert drawing(screen_of(catalogue, "service-stay-permit-late-steps", "en")) == (
        "Steps\n1. Not available here yet. Please ask an officer."
    )
    assert words_of(screen_of(catalogue, "service-stay-permit-late-time", "en").items[0]) == [
        "Time to settle an overstay",
        "Not available here yet. Please ask an officer.",
    ]


def test_a_group_of_one_service_opens_the_service_itself(catalogue):
    home = screen_of(catalogue, "home")

    assert [item.goto for item in home.items][:2] == [
        "service-passport-new-adult",
        "service-stay-permit-late",
    ]


def test_a_long_list_is_split_and_each_part_leads_to_the_next():
    items = tuple(Item((Piece(literal(str(n)), "name"),)) for n in range(18))
    pages = pages_of(KioskView("long", "home", literal("Long"), items), "More")

    assert [(page.key, page.parent, len(page.items), page.items[-1].goto) for page in pages] == [
        ("long", "home", 9, "long-2"),
        ("long-2", "long", 9, "long-3"),
        ("long-3", "long-2", 2, None),
    ]


def test_marks_of_an_article_are_not_read_out():
    assert without_markup(literal("Buka **situs** [imigrasi](https://x.test/a).")).plain == (
        "Buka situs imigrasi."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_of_the_real_kiosk_is_short_and_leads_somewhere(real, language):
    screens = screens_of(timelines_of(real)[LANGUAGES.index(language)].now)

    assert [
        key
        for key, one in screens.items()
        if not (one.dialogue or 1 <= len(one.items) <= OWN_ITEMS)
    ] == []
    leads = {item.goto for one in screens.values() for item in one.items if item.goto}
    assert leads - set(screens) == set()
    assert {one.parent for one in screens.values()} - set(screens) == {"start"}


def test_every_service_is_reached_from_the_first_screen(real):
    screens = screens_of(timelines_of(real)[0].now)
    reached, new = set(), ["home"]
    while new:
        key = new.pop()
        reached.add(key)
        new += [item.goto for item in screens[key].items if item.goto and item.goto not in reached]

    assert {f"service-{service.id}" for service in real.services.values()} - reached == set()


def test_priority_service_is_on_the_first_screen(real):
    assert "article-priority" in [item.goto for item in screen_of(real, "home").items]


def test_both_languages_have_the_same_screens_of_the_same_length(real):
    id, en = (screens_of(timeline.now) for timeline in timelines_of(real))

    assert {key: len(one.items) for key, one in id.items()} == {
        key: len(one.items) for key, one in en.items()
    }


def page_of(catalogue, **options) -> tuple[str, dict]:
    kiosk = kiosk_files(timelines_of(catalogue, **options), SETTINGS)
    page = next(file.content for file in kiosk.files if isinstance(file, OutputFile))
    return page, books_of(catalogue, kiosk)


@pytest.mark.requirement("R1")
def test_every_marked_sentence_is_in_the_book(catalogue):
    page, books = page_of(catalogue)
    marked = set(re.findall(r'data-utterance="([^"]+)"', page))

    assert marked == {id for book in books.values() for id in book.utterances}


def test_every_rupiah_amount_stands_in_a_marked_figure(catalogue):
    page, _ = page_of(catalogue)
    bare = re.sub(r"<data [^>]*>[^<]*</data>", "", page)

    assert "Rp650.000" in page and "Rp" not in bare


def test_tomorrows_fee_stands_hidden_with_words_of_its_own(tmp_path):
    catalogue = small_catalogue(tmp_path, fees=FEE_RISES_TOMORROW)
    page, books = page_of(catalogue)
    screen = page.split('id="id-service-passport-new-adult-fees"')[1].split("</section>")[0]
    blocks = re.findall(
        r'<div class="edition" data-from="(\S+)" data-until="(\S+)"( hidden)?>(.*?)</ol>',
        screen,
        re.DOTALL,
    )

    assert [(block[0], bool(block[2]), "Rp1.100.000" in block[3]) for block in blocks] == [
        ("2026-11-24", False, False),
        ("2026-11-25", True, True),
    ]
    spoken = [one.text for one in books["id"].utterances.values()]
    assert "satu juta seratus ribu rupiah per permohonan" in " ".join(spoken).lower()


def test_a_preview_says_so_in_words_that_are_spoken(catalogue):
    page, books = page_of(catalogue, on=datetime.date(2024, 12, 16), is_preview=True)

    assert 'data-preview="true"' in page
    assert "Pratinjau 16 Desember 2024" in [one.shown for one in books["id"].utterances.values()]


def test_the_manifest_lists_words_figures_and_file(catalogue):
    _, books = page_of(catalogue)
    sounds = {
        id: tone_of(f"key-{id}", 1.23456) for book in books.values() for id in book.utterances
    }
    files = {file.path: json.loads(file.content) for file in kiosk_manifests(books, sounds)}
    entry = next(
        one
        for one in files["kiosk/id/utterances.json"].values()
        if one["shown"] == "Rp950.000 per permohonan"
    )
    id = next(id for id, one in books["id"].utterances.items() if one.shown == entry["shown"])

    assert sorted(files) == ["kiosk/en/utterances.json", "kiosk/id/utterances.json"]
    assert entry == {
        "text": books["id"].utterances[id].text,
        "shown": "Rp950.000 per permohonan",
        "language": "id",
        "file": f"../../audio/id/key-{id}.mp3",
        "seconds": 1.235,
        "figures": [{"fact": "passport-electronic-10y", "value": 950000, "role": "current"}],
    }


@pytest.mark.requirement("R1")
def test_an_utterance_without_a_sound_stops_the_publication(catalogue):
    _, books = page_of(catalogue)

    with pytest.raises(KeyError):
        kiosk_manifests(books, {})


@pytest.mark.requirement("R8")
def test_the_volume_ladder_covers_eighteen_decibels_with_a_step_at_twelve():
    """R8: from the lowest step there is one 12 dB louder, and the range is at least 18 dB."""
    assert max(VOLUME_DB) - min(VOLUME_DB) >= 18
    assert min(VOLUME_DB) + 12 in VOLUME_DB
