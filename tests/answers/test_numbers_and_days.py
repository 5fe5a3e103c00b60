"""Money, ages, days of overstay and dates are read as people write them."""

import pytest

from tests.answers.test_understand import understood


@pytest.mark.parametrize(
    ("written", "rupiah"),
    [
        ("350rb", 350_000), ("350 ribu", 350_000), ("350k", 350_000), ("2 juta", 2_000_000),
        ("1,5jt", 1_500_000), ("1.5 jt", 1_500_000), ("sejuta", 1_000_000), ("seribu", 1_000),
        ("Rp950.000", 950_000), ("rp 950.000,-", 950_000), ("Rp. 650.000,00", 650_000),
        ("950.000", 950_000), ("950,000", 950_000), ("dua juta", 2_000_000),
        ("seratus lima puluh ribu", 150_000), ("satu juta seratus ribu", 1_100_000),
        ("one million", 1_000_000), ("two hundred thousand rupiah", 200_000), ("500 perak", 500),
        ("650000 rupiah", 650_000), ("10 thn", None), ("kuota 30", None), ("08:00", None),
        ("0751 7055113", None), ("1234567890123456789 rupiah", None), ("50 halaman", None),
    ],
)  # fmt: skip
def test_money_is_read(written, rupiah):
    assert understood(f"paspor {written} ya").amount == rupiah


@pytest.mark.parametrize(
    ("written", "age"),
    [
        ("anak 4 thn", 4), ("anakku umur 4", 4), ("umurnya baru 16", 16), ("bayi 3 bulan", 0),
        ("anak 18 bulan", 1), ("bayi 2 minggu", 0), ("anak setahun", 1), ("usia 70 tahun", 70),
        ("anak laki laki 9 taun", 9), ("ponakan dua belas tahun", 12), ("my son is 6 years old", 6),
        ("a 3 year old child", 3), ("i am 17", 17), ("aged 65", 65), ("12 tahun anak saya", 12),
        ("paspor 10 tahun", None), ("anak mau bikin paspor 5 tahun", None), ("umur 500", None),
        ("perpanjang 5 tahun", None), ("3 anak", None), ("anak paspor 5 tahun", None),
    ],
)  # fmt: skip
def test_ages_are_read(written, age):
    assert understood(written).age == age


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("overstay 12 hari", 12), ("overstay 12hr", 12), ("overstay sehari", 1),
        ("lewat izin tinggal seminggu", 7), ("overstay 3 minggu", 21), ("overstayed ten days", 10),
        ("overstay dua puluh lima hari", 25), ("overstay 2 bulan", None), ("overstay", None),
        ("overstay 99999 hari", None), ("paspor 12 hari", None),
    ],
)  # fmt: skip
def test_days_of_overstay_are_read(written, days):
    assert understood(written).days == days


YEAR_2027 = {"from": "2027-01-01", "until": "2027-12-31"}


@pytest.mark.parametrize(
    ("written", "date", "when"),
    [
        ("biaya 17 Desember 2024", "2024-12-17", "past"),
        ("biaya sebelum 17 Desember 2024", "2024-12-16", "past"),
        ("biaya sblm tanggal 17-12-2024", "2024-12-16", "past"),
        ("biaya 2024-12-17", "2024-12-17", "past"),
        ("fee before December 17 2024", "2024-12-16", "past"),
        ("biaya des 2024", {"from": "2024-12-01", "until": "2024-12-31"}, "past"),
        ("biaya bulan Februari tahun 2024", {"from": "2024-02-01", "until": "2024-02-29"}, "past"),
        ("biaya th 2023", {"from": "2023-01-01", "until": "2023-12-31"}, "past"),
        ("biaya sejak 2023", "2023-01-01", "past"),
        ("biaya tahun lalu", {"from": "2025-01-01", "until": "2025-12-31"}, "past"),
        ("biaya bulan depan", {"from": "2026-12-01", "until": "2026-12-31"}, "future"),
        ("biaya tahun depan", YEAR_2027, "future"),
        ("fee next year", YEAR_2027, "future"),
        ("biaya besok", "2026-11-29", "now"),
        ("besok buka", "2026-11-29", "now"),
        ("kemarin hilang", "2026-11-27", "past"),
        ("buka minggu depan", {"from": "2026-11-30", "until": "2026-12-06"}, "now"),
        ("buka 25 desember", "2026-12-25", "now"),
        ("buka 3 januari", "2027-01-03", "now"),
        ("berangkat umroh bulan depan biaya paspor",
         {"from": "2026-12-01", "until": "2026-12-31"}, "now"),
        ("biaya akan naik", None, "future"),
        ("dulu biaya berapa", None, "past"),
        ("paspor terbit 2015 biaya perpanjang", None, "now"),
        ("hilang 2 tahun lalu", None, "now"),
        ("biaya 31 Februari 2025", {"from": "2025-02-01", "until": "2025-02-28"}, "past"),
    ],
)  # fmt: skip
def test_days_are_read(written, date, when):
    found = understood(written)

    assert (found.json()["date"], found.when) == (date, when)
