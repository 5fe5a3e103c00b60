"""Ten tasks of a clerk with the keyboard alone, each to the end: the file says what was meant."""

import json

import pytest

from noticeboard.editing import held_in
from noticeboard.load import load_catalogue
from tests.fixtures.axe import violations
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


class DatesTyped:
    """Days and moments as the keyboard enters them into the browser's own fields."""

    TODAY = "11242026"
    FIRST_OF_DECEMBER = "12012026"
    FROM_EIGHT = "11252026\t0800AM"
    UNTIL_TWO = "11252026\t0200PM"
    NEW_YEAR = "01012027"
    END_OF_2027 = "12312027"


@pytest.fixture
def root(tmp_path):
    return write_small_catalogue(tmp_path)


@pytest.fixture
def clerk(reader_with, root):
    with edit_page_of(root) as address:
        yield Clerk(reader_with(locale="en-US"), address)


def in_file(root, name, *path):
    return held_in((root / "data" / name).read_text("utf-8"), path)


def test_a_fee_changes_from_next_month_and_back_again(clerk, root):
    fees = root / "data/fees.yaml"
    before = fees.read_text("utf-8")
    clerk.go()
    assert violations(clerk.page) == []
    clerk.follow("Biaya")
    clerk.follow("Paspor elektronik, paling lama sepuluh tahun")
    clerk.follow("Nilai baru mulai tanggal tertentu")
    clerk.sees("Sekarang: Rp950.000")
    assert violations(clerk.page) == []
    clerk.take("Diketahui")
    clerk.enter("975.000", "Jumlah")
    clerk.date(DatesTyped.FIRST_OF_DECEMBER, "Mulai")
    clerk.choose("Peraturan Pemerintah Nomor 45", "Sumber 1")
    clerk.choose("Peraturan Pemerintah Nomor 45", "Dibandingkan dengan 1")
    clerk.press("Lihat perubahan, lalu simpan")
    clerk.sees("Inilah yang akan berubah")
    assert violations(clerk.page) == []
    clerk.enter("Rina", "Nama Anda")
    clerk.press("Simpan", exact=True)
    clerk.sees("Tersimpan")
    assert fees.read_text("utf-8") == before.replace(OLD, NEW)
    clerk.press("Urungkan")
    clerk.sees("mengurungkan")
    assert fees.read_text("utf-8") == before
    assert violations(clerk.page) == []


def test_a_sentence_is_corrected_in_both_languages(clerk, root):
    clerk.go()
    clerk.follow("Dokumen")
    clerk.follow("KTP elektronik")
    clerk.enter("Kantor catatan sipil.", "Indonesia – Tempat memperoleh")
    clerk.enter("The civil registry.", "Inggris – Tempat memperoleh")
    clerk.save()
    assert in_file(root, "documents.yaml", "ktp", "where") == {
        "id": "Kantor catatan sipil.",
        "en": "The civil registry.",
    }


def test_a_notice_for_tomorrow_from_eight_to_two(clerk, root):
    clerk.go()
    clerk.follow("Pengumuman")
    clerk.press("+ Tambah yang baru", "link")
    clerk.enter("Layanan berhenti sebentar.", "Indonesia – Teks")
    clerk.enter("Service stops for a while.", "Inggris – Teks")
    clerk.date(DatesTyped.FROM_EIGHT, "Mulai")
    clerk.date(DatesTyped.UNTIL_TWO, "Sampai")
    for surface in ("situs", "layar", "kios"):
        clerk.tick(surface)
    clerk.save()
    assert in_file(root, "notices.yaml", "service-stops-for-a-while") == {
        "id": "service-stops-for-a-while",
        "text": {"id": "Layanan berhenti sebentar.", "en": "Service stops for a while."},
        "from": "2026-11-25 08:00",
        "until": "2026-11-25 14:00",
        "surfaces": ("site", "signage", "kiosk"),
    }


def test_opening_hours_become_known(clerk, root):
    clerk.go()
    clerk.follow("Tempat, jam buka, dan kontak")
    clerk.follow("Kantor Imigrasi Padang")
    clerk.press("+ Tambah Kontak")
    third = "Kontak 3"
    clerk.take("jam buka", third)
    clerk.take("Jam buka", third)
    for day in ("Senin", "Selasa", "Rabu", "Kamis", "Jumat"):
        clerk.enter("08:00-12:00, 13:00-16:00", day, within=third)
    clerk.date(DatesTyped.TODAY, "Tanggal", within=third)
    clerk.choose("Tabel", "Dibandingkan dengan 1", within=third)
    clerk.save()
    assert in_file(root, "office.yaml", "places", "padang", "contacts", 2, "value") == {
        "monday-friday": "08:00-12:00, 13:00-16:00"
    }


def test_the_holidays_of_a_year_are_entered(clerk, root):
    clerk.go()
    clerk.follow("Hari libur")
    clerk.date(DatesTyped.END_OF_2027, "Libur ditetapkan sampai")
    clerk.press("+ Tambah Hari libur")
    second = "Hari libur 2"
    clerk.date(DatesTyped.NEW_YEAR, "Tanggal", within=second)
    clerk.enter("Tahun Baru Masehi", "Indonesia – Nama", within=second)
    clerk.enter("New Year's Day", "Inggris – Nama", within=second)
    clerk.take("libur nasional", second)
    clerk.choose("Peraturan Pemerintah Nomor 45", "Sumber 1", within=second)
    clerk.save()
    office = load_catalogue(root).office
    assert str(office.holidays_decreed_until) == "2027-12-31"
    assert [str(day.date) for day in office.holidays] == ["2026-12-25", "2027-01-01"]


def test_an_unknown_fee_is_confirmed(clerk, root):
    clerk.go()
    clerk.follow("Biaya")
    clerk.follow("Golden Visa")
    clerk.unfold("Perbaiki masa yang sudah tercatat")
    clerk.take("Diketahui", "Masa 1")
    clerk.enter("1.500.000", "Jumlah (rupiah)", within="Masa 1")
    clerk.press("+ Tambah Sumber", within="Masa 1")
    clerk.choose("Peraturan Pemerintah Nomor 45", "Sumber 1", within="Masa 1")
    clerk.choose("Tabel", "Dibandingkan dengan 1")
    clerk.save()
    assert in_file(root, "fees.yaml", "golden-visa", "periods", 0)["amount"] == 1500000
    assert in_file(root, "fees.yaml", "golden-visa", "checked")["against"] == "dgi-fee-table"


def test_a_service_is_closed_with_everything_that_names_it(clerk, root):
    clerk.go()
    clerk.follow("Layanan")
    clerk.press("Lewat izin tinggal", "link", exact=True)
    clerk.follow("Hapus catatan ini")
    clerk.press("Hapus catatan ini")
    clerk.sees("Inilah yang akan berubah")
    clerk.enter("Rina", "Nama Anda")
    clerk.press("Simpan", exact=True)
    clerk.page.locator("#saved").wait_for()
    catalogue = load_catalogue(root)
    assert list(catalogue.services) == ["passport-new-adult"]
    assert catalogue.processing_times["passport-standard"].not_for == ()


def test_a_new_screen_is_set_up(clerk, root):
    clerk.go()
    clerk.follow("Layar")
    clerk.press("+ Tambah yang baru", "link")
    clerk.enter("Layar pintu", "Indonesia – Nama")
    clerk.enter("Door screen", "Inggris – Nama")
    for value, name in (("43", "Diagonal"), ("1920", "Lebar"), ("1080", "Tinggi"), ("4", "Jarak")):
        clerk.enter(value, name)
    clerk.take("di dinding")
    clerk.enter("07:30", "Jam nyala")
    clerk.enter("16:00", "Jam mati")
    first = "Susunan slide 1"
    clerk.take("biaya", first)
    clerk.choose("Paspor elektronik, paling lama sepuluh", "Fakta", within=first)
    clerk.save()
    screen = load_catalogue(root).signage.screens[1]
    assert (screen.id, screen.inches, screen.on) == ("door-screen", 43, "07:30")
    assert [(slide.kind, slide.fact) for slide in screen.playlist] == [
        ("fee", "passport-electronic-10y")
    ]


def test_a_new_service_with_a_fee_and_a_document_of_its_own(clerk, root):
    clerk.go()
    clerk.follow("Biaya")
    clerk.press("+ Tambah yang baru", "link")
    clerk.enter("Kartu baru", "Indonesia – Nama")
    clerk.enter("New card", "Inggris – Nama")
    clerk.take("Diketahui", "Masa 1")
    clerk.enter("50.000", "Jumlah (rupiah)", within="Masa 1")
    clerk.press("+ Tambah Sumber", within="Masa 1")
    clerk.choose("Peraturan Pemerintah Nomor 45", "Sumber 1", within="Masa 1")
    clerk.take("kartu")
    clerk.choose("Tabel", "Dibandingkan dengan 1")
    clerk.save()

    clerk.go("change/documents/_new")
    clerk.enter("Foto berwarna", "Indonesia – Nama")
    clerk.enter("Colour photo", "Inggris – Nama")
    clerk.take("asli")
    clerk.save()

    clerk.go("change/services/_new")
    clerk.enter("kartu-baru", "Indonesia – Alamat halaman")
    clerk.enter("new-card", "Inggris – Alamat halaman")
    for words, said, en in (
        ("Nama", "Kartu baru", "New card"),
        ("Ringkasan", "Kartu untuk warga.", "A card for residents."),
        ("Hasil", "Kartu.", "A card."),
    ):
        clerk.enter(said, f"Indonesia – {words}")
        clerk.enter(en, f"Inggris – {words}")
        if words == "Nama":
            clerk.take("warga Indonesia")
            clerk.choose("Paspor", "Kelompok")
    clerk.choose("Foto berwarna", "Dokumen", within="Syarat 1")
    clerk.enter("Datang ke kantor.", "Indonesia – Teks", within="Langkah 1")
    clerk.enter("Come to the office.", "Inggris – Teks", within="Langkah 1")
    clerk.choose("Kantor", "Tempat")
    clerk.choose("Kartu baru", "Biaya", within="Biaya 1")
    clerk.choose("Waktu penyelesaian", "Lama proses")
    clerk.choose("Peraturan Pemerintah Nomor 45", "Sumber 1")
    clerk.choose("Tabel", "Dibandingkan dengan 1")
    clerk.save()
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

        def publish(button="Terbitkan", approved="Sari"):
            clerk.go("publish")
            clerk.enter(str(place), "Tempat terbit")
            clerk.enter("Rina", "Nama Anda")
            clerk.enter(approved, "Disetujui oleh")
            clerk.press(button, exact=True)
            clerk.page.locator("#done, #problem").first.wait_for(timeout=WAIT_MS)
            # What is odd in the facts waits for a yes.
            if clerk.page.locator("[name=_agreed]").count():
                clerk.tick("Saya sudah membacanya; terbitkan")
                clerk.press(button, exact=True)
                clerk.page.locator("[name=_agreed]").wait_for(state="detached", timeout=WAIT_MS)

        clerk.go("publish")
        assert violations(clerk.page) == []
        publish(approved="")
        clerk.page.locator("#problem").wait_for(timeout=WAIT_MS)
        assert not place.exists()
        publish()
        clerk.sees("berkas diterbitkan ke")
        first = published_bundle(place)

        clerk.go("change/documents/ktp")
        clerk.enter("KTP elektronik asli", "Indonesia – Nama")
        clerk.save()
        publish()
        clerk.sees("berkas diterbitkan ke")
        assert published_bundle(place) != first
        publish("Kembali ke terbitan sebelumnya")
        clerk.sees("kembali ke bundel")
        assert published_bundle(place) == first
