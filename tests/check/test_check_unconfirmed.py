"""The sheet for the office lists what nobody confirmed, and the line each answer changes."""

import datetime

from noticeboard.check.unconfirmed import entries, form, sheet
from noticeboard.load import load_with_source_map
from tests.fixtures.axe import violations
from tests.fixtures.small_catalogue import write_small_catalogue

ON = datetime.date(2026, 9, 26)
REASONS = ("Tunggu PP", "Nomor lama mati", "Loket pindah")
OVERSTAY = """\
1. Biaya tambahan lewat izin tinggal
   Yang kami punya  : Rp1.000.000 per hari
   Berasal dari     : Sebuah koran, diperiksa 26 September 2026
   Yang benar       : ________________________________________
   Dasar dan paraf  : ________________________________________
   Baris YAML       : data/fees.yaml:29  - {from: 2024-12-17, amount: 1000000, source: pp-45-2024}
"""


def test_the_sheet_names_what_we_have_where_from_and_the_line(tmp_path):
    catalogue, source_map = load_with_source_map(write_small_catalogue(tmp_path))

    text = sheet(catalogue, source_map, on=ON)

    assert text.startswith("LEMBAR KONFIRMASI\nImigrasi Contoh: informasi untuk warga\n")
    assert OVERSTAY in text


def test_only_what_is_reported_or_unknown_is_asked(tmp_path):
    catalogue, _ = load_with_source_map(write_small_catalogue(tmp_path))

    assert [(entry.name, entry.value) for entry in entries(catalogue, ON)] == [
        ("Biaya tambahan lewat izin tinggal", "Rp1.000.000 per hari"),
        ("Golden Visa", "belum ada"),
        ("Waktu mengurus keterlambatan", "belum ada"),
        ("Lewat izin tinggal: langkah", "belum ada"),
        ("Lewat izin tinggal", "layanan ini, seperti tertulis"),
        ("Loket", "Datang dan ambil nomor antrean."),
        ("Kantor Imigrasi Padang: alamat", "Jalan Contoh 1, Padang"),
        ("Kantor Imigrasi Padang: telepon", "belum ada"),
        ("Jam berapa kantor buka?", "belum ada"),
    ]


def test_a_question_for_which_nothing_was_found_is_asked_without_evidence(tmp_path):
    asked = "Jam berapa kantor buka?, en: When is the office open?}\n"
    check = "    checked: {date: 2026-09-26, against: newspaper}\n"
    folder = write_small_catalogue(tmp_path, office=(f"{asked}{check}", asked))

    text = sheet(*load_with_source_map(folder), on=ON)

    assert text.rpartition("Jam berapa kantor buka?\n")[2].startswith(
        "   Yang kami punya  : belum ada\n   Berasal dari     : belum ada yang dibandingkan\n"
    )


def test_the_sheet_and_its_form_say_why_something_is_not_known(tmp_path):
    folder = write_small_catalogue(
        tmp_path,
        fees=("2023-09-01, amount: unknown}", "2023-09-01, amount: unknown, reason: Tunggu PP}"),
        office=("phone, value: unknown,", "phone, value: unknown, reason: Nomor lama mati,"),
        requirements=("  steps: unknown\n", "  steps: unknown\n  reason: Loket pindah\n"),
    )
    found = load_with_source_map(folder)

    for shown in (sheet(*found, on=ON), form(*found, on=ON)):
        assert [shown.count(f"belum ada, karena: {reason}") for reason in REASONS] == [1, 1, 1]


def test_a_reason_that_is_left_beside_a_known_value_is_not_told(tmp_path):
    known = (
        "2024-12-17, amount: 1000000, source: pp-45-2024}\n  checked: {date: 2026-09-26, against: n"
    )
    left = known.replace("source", "reason: Tunggu PP, source")
    found = load_with_source_map(write_small_catalogue(tmp_path, fees=(known, left)))

    assert "Rp1.000.000 per hari\n" in sheet(*found, on=ON)
    assert "karena" not in sheet(*found, on=ON)


def test_an_unknown_period_is_asked_for_on_its_own_days(tmp_path):
    catalogue, _ = load_with_source_map(write_small_catalogue(tmp_path))
    before = datetime.date(2024, 12, 16)

    found = {entry.name: entry for entry in entries(catalogue, before)}

    assert found["Biaya tambahan lewat izin tinggal"].value == "belum ada"
    assert found["Biaya tambahan lewat izin tinggal"].path == ("fees", "overstay-day", "periods", 0)


def test_the_sheet_is_a_form_that_works_from_a_file_and_says_the_line(tmp_path, page):
    catalogue, source_map = load_with_source_map(write_small_catalogue(tmp_path))
    path = tmp_path / "lembar.html"
    path.write_text(form(catalogue, source_map, on=ON), encoding="utf-8")
    page.goto(path.as_uri())
    first = page.get_by_role("group", name="1. Biaya tambahan lewat izin tinggal")

    assert page.get_by_role("group").count() == 9
    assert "Rp1.000.000 per hari" in first.inner_text()
    first.get_by_label("Salah, yang benar di bawah").check()
    first.get_by_label("Yang benar", exact=True).fill("Rp1.500.000 per hari")
    first.get_by_label("Dasarnya").fill("Surat kantor")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Simpan isian").click()

    assert saved.value.path().read_text("utf-8") == (
        "1. Biaya tambahan lewat izin tinggal\n"
        "  data/fees.yaml:29\n"
        "  answer: salah\n"
        "  right: Rp1.500.000 per hari\n"
        "  basis: Surat kantor\n"
    )
    assert page.get_by_role("status").inner_text() == "1 butir disimpan."
    assert violations(page) == []


def test_on_paper_the_form_has_its_lines_and_nothing_to_press(tmp_path, page):
    catalogue, source_map = load_with_source_map(write_small_catalogue(tmp_path))
    page.set_content(form(catalogue, source_map, on=ON))
    page.emulate_media(media="print")

    assert not page.get_by_role("button", name="Simpan isian").is_visible()
    assert page.get_by_label("Dasarnya").first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
