"""Ten tasks of a clerk with the keyboard alone, each to the end: the file says what was meant."""

import json

import pytest

from noticeboard.editing import held_in
from noticeboard.load import load_catalogue
from tests.fixtures.axe import violations
from tests.fixtures.clerk_tasks import (
    PUBLISHED,
    TASKS,
    change_fee,
    enter_publication,
    give_order,
    publish,
)
from tests.fixtures.edit_page import WAIT_MS, Clerk, edit_page_of
from tests.fixtures.small_catalogue import write_small_catalogue

pytestmark = pytest.mark.chromium

OLD = (
    "    - {from: 2024-12-17, amount: 950000, source: pp-45-2024}\n"
    "  checked: {date: 2026-09-26, against: dgi-fee-table}\n"
)
NEW = (
    "    - {from: 2024-12-17, until: 2026-11-30, amount: 950000, source: pp-45-2024}\n"
    "    - {from: 2026-12-01, amount: 975000, source: pp-45-2024}\n"
    "  checked: {date: 2026-11-24, against: pp-45-2024}\n"
)


@pytest.fixture
def root(tmp_path):
    return write_small_catalogue(tmp_path)


@pytest.fixture
def clerk(reader_with, root):
    with edit_page_of(root) as address:
        yield Clerk(reader_with(locale="en-US"), address)


def done(number, clerk):
    """Do a task to its end, and see that the pictures of the guide lie on its way."""
    looked = []
    TASKS[number].act(clerk, looked.append)
    assert tuple(looked) == TASKS[number].pictures


def in_file(root, name, *path):
    return held_in((root / "data" / name).read_text("utf-8"), path)


def test_a_fee_changes_from_next_month_and_back_again(clerk, root):
    fees = root / "data/fees.yaml"
    before = fees.read_text("utf-8")
    looked = []

    def look(name):
        looked.append(name)
        assert violations(clerk.page) == []

    change_fee(clerk, look)
    assert tuple(looked) == TASKS[1].pictures
    assert fees.read_text("utf-8") == before.replace(OLD, NEW)
    clerk.press("Urungkan")
    clerk.sees("mengurungkan")
    assert fees.read_text("utf-8") == before
    assert violations(clerk.page) == []


def test_a_sentence_is_corrected_in_both_languages(clerk, root):
    done(2, clerk)
    assert in_file(root, "documents.yaml", "ktp", "where") == {
        "id": "Kantor catatan sipil.",
        "en": "The civil registry.",
    }


def test_a_notice_for_tomorrow_from_eight_to_two(clerk, root):
    done(3, clerk)
    assert in_file(root, "notices.yaml", "service-stops-for-a-while") == {
        "id": "service-stops-for-a-while",
        "text": {"id": "Layanan berhenti sebentar.", "en": "Service stops for a while."},
        "from": "2026-11-25 08:00",
        "until": "2026-11-25 14:00",
        "surfaces": ("site", "signage", "kiosk"),
    }


def test_opening_hours_become_known(clerk, root):
    done(4, clerk)
    assert in_file(root, "office.yaml", "places", "padang", "contacts", 2, "value") == {
        "monday-friday": "08:00-12:00, 13:00-16:00"
    }


def test_the_holidays_of_a_year_are_entered(clerk, root):
    done(5, clerk)
    office = load_catalogue(root).office
    assert str(office.holidays_decreed_until) == "2027-12-31"
    assert [str(day.date) for day in office.holidays] == ["2026-12-25", "2027-01-01"]


def test_an_unknown_fee_is_confirmed(clerk, root):
    done(9, clerk)
    assert in_file(root, "fees.yaml", "golden-visa", "periods", 0)["amount"] == 1500000
    assert in_file(root, "fees.yaml", "golden-visa", "checked")["against"] == "dgi-fee-table"


def test_a_service_is_closed_with_everything_that_names_it(clerk, root):
    done(7, clerk)
    catalogue = load_catalogue(root)
    assert list(catalogue.services) == ["passport-new-adult"]
    assert catalogue.processing_times["passport-standard"].not_for == ()


def test_a_new_screen_is_set_up(clerk, root):
    done(8, clerk)
    screen = load_catalogue(root).signage.screens[1]
    assert (screen.id, screen.inches, screen.on) == ("door-screen", 43, "07:30")
    assert [(slide.kind, slide.fact) for slide in screen.playlist] == [
        ("fee", "passport-electronic-10y")
    ]


def test_a_new_service_with_a_fee_and_a_document_of_its_own(clerk, root):
    done(6, clerk)
    service = load_catalogue(root).services["new-card"]
    assert service.slug == {"id": "kartu-baru", "en": "new-card"}
    assert [line.fee for line in service.fees] == ["new-card"]
    assert [each.document for each in service.requirements] == ["colour-photo"]


def test_an_article_is_changed_in_both_languages_with_its_preview(clerk, root):
    paragraphs = {
        "id": "Simpan bukti bayar {fee:golden-visa}.",
        "en": "Keep the receipt of {fee:golden-visa}.",
    }
    files = {each: root / f"content/{each}/paying.md" for each in paragraphs}
    before = {each: file.read_text("utf-8") for each, file in files.items()}
    clerk.go()
    clerk.follow("Halaman teks")
    clerk.follow("Membayar")
    clerk.sees("Pratinjau")
    assert violations(clerk.page) == []
    for name, paragraph in zip(("Indonesia", "Inggris"), paragraphs.values(), strict=True):
        clerk.reach(f"{name} – Teks", "textbox")
        clerk.page.keyboard.press("Control+End")
        clerk.page.keyboard.type(f"\n{paragraph}")
    clerk.press("Periksa", exact=True)
    clerk.sees("Tidak ada kesalahan")
    preview = clerk.page.locator("[lang=id].preview-text")
    assert preview.locator("p").last.inner_text() == "Simpan bukti bayar belum tersedia di sini."
    clerk.save()
    for each, file in files.items():
        assert file.read_text("utf-8") == f"{before[each]}\n{paragraphs[each]}\n"


def published_bundle(place):
    return json.loads((place / "manifest.json").read_text("utf-8"))["bundle"]


def test_a_correction_is_published_and_taken_back(slim_built, tmp_path, reader_with):
    place = tmp_path / "published"
    with edit_page_of(slim_built.folder) as address:
        clerk = Clerk(reader_with(locale="en-US"), address)
        clerk.go("emergency")
        assert violations(clerk.page) == []
        clerk.go("publish")
        assert violations(clerk.page) == []
        enter_publication(clerk, str(place), "")
        give_order(clerk, "Terbitkan")
        clerk.page.locator("#problem").wait_for(timeout=WAIT_MS)
        assert not place.exists()
        looked = []
        publish(clerk, looked.append, str(place))
        assert tuple(looked) == PUBLISHED
        first = published_bundle(place)

        clerk.go("change/documents/ktp")
        clerk.enter("KTP elektronik asli", "Indonesia – Nama")
        clerk.save()
        publish(clerk, looked.append, str(place))
        assert published_bundle(place) != first
        enter_publication(clerk, str(place), "Sari")
        give_order(clerk, "Kembali ke terbitan sebelumnya")
        clerk.sees("kembali ke bundel")
        assert published_bundle(place) == first
