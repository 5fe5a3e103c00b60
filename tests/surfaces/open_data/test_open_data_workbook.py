"""fees.xlsx: every fee with its history, right by a double click in an Indonesian Excel."""

import datetime
import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from noticeboard.surfaces.open_data.fee_tables import fees_csv
from noticeboard.surfaces.open_data.workbook import fees_xlsx
from tests.fixtures.open_data import FEES, both, day, small_catalogue, timelines_of


def workbook_of(fees=FEES, **how):
    catalogue = small_catalogue(fees=fees, services=())
    return load_workbook(io.BytesIO(fees_xlsx(catalogue, timelines_of(catalogue, **how))))


def moment(written):
    return datetime.datetime.fromisoformat(written)


def test_there_is_a_sheet_for_each_language_and_one_that_says_what_it_is():
    book = workbook_of()

    assert book.sheetnames == ["Biaya", "Fees", "Keterangan & About"]
    assert [cell.value for cell in book["Keterangan & About"]["A"]] == [
        "Imigrasi Contoh: informasi",
        "Edisi 24 November 2026.",
        "Percontohan.",
        "Tidak berubah sendiri.",
        "Bebas dipakai.",
        None,
        "Example Immigration: information",
        "Edition of 24 November 2026.",
        "Pilot.",
        "Does not change by itself.",
        "Free to use.",
    ]


FEES_IN_INDONESIAN = [
    (
        "Biaya",
        "Jumlah",
        "Satuan",
        "Sejak",
        "Sampai",
        "Keadaan",
        "Kepastian",
        "Dasar hukum",
        "Diperiksa",
        "Kode",
    ),
    (
        "Paspor, sepuluh tahun",
        650000,
        "per permohonan",
        None,
        moment("2024-12-16"),
        "dulu",
        "resmi",
        "PP 1/2019",
        moment("2026-09-26"),
        "passport-10y",
    ),
    (
        "Paspor, sepuluh tahun",
        950000,
        "per permohonan",
        moment("2024-12-17"),
        moment("2026-12-31"),
        "berlaku",
        "resmi",
        "PP 2/2024",
        moment("2026-09-26"),
        "passport-10y",
    ),
    (
        "Paspor, sepuluh tahun",
        1000000,
        "per permohonan",
        moment("2027-01-01"),
        None,
        "akan datang",
        "resmi",
        "PP 2/2024",
        moment("2026-09-26"),
        "passport-10y",
    ),
    (
        "Percepatan",
        1000000,
        "per permohonan",
        None,
        None,
        "berlaku",
        "resmi",
        None,
        moment("2026-09-26"),
        "same-day",
    ),
    (
        "Lewat izin tinggal",
        "belum diketahui",
        "per hari",
        None,
        moment("2024-12-16"),
        "dulu",
        "belum diketahui",
        None,
        moment("2026-09-26"),
        "overstay-day",
    ),
    (
        "Lewat izin tinggal",
        1000000,
        "per hari",
        moment("2024-12-17"),
        None,
        "berlaku",
        "belum pasti",
        "PP 2/2024",
        moment("2026-09-26"),
        "overstay-day",
    ),
]
"""The sheet of fees as a reader has it: heads, then every period of every fee."""


def test_the_table_is_whole_with_amounts_as_numbers_and_days_as_dates():
    assert list(workbook_of()["Biaya"].values) == FEES_IN_INDONESIAN


def test_rupiah_and_months_read_as_the_sheets_language_writes_them():
    book = workbook_of()

    assert book["Biaya"]["B2"].number_format == '"Rp"#,##0'
    assert book["Biaya"]["E2"].number_format == "[$-421]d mmmm yyyy"
    assert book["Fees"]["E2"].number_format == "[$-809]d mmmm yyyy"
    assert (book["Fees"]["A2"].value, book["Fees"]["C2"].value) == (
        "Passport, ten years",
        "per application",
    )


def test_the_head_stays_in_sight_and_every_column_can_be_filtered():
    for sheet in workbook_of().worksheets[:2]:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == "A1:J7"


def test_the_same_facts_make_the_same_bytes_whenever_they_are_written():
    catalogue = small_catalogue()
    first, second = (fees_xlsx(catalogue, timelines_of(catalogue)) for _ in range(2))

    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-11-24T00:00:00Z" in archive.read("docProps/core.xml")


def test_a_preview_says_so():
    book = workbook_of(is_preview=True)

    assert book["Keterangan & About"]["A1"].value == "Pratinjau 24 November 2026"


@given(st.text(min_size=1).filter(str.strip))
def test_no_name_becomes_a_formula_a_link_or_a_broken_file(name):
    named = {
        **FEES[1],
        "name": both("x", name),
        "periods": ({"from": day("2020-01-01"), "amount": 1},),
    }
    cell = workbook_of((named,))["Fees"]["A2"]

    assert cell.data_type != "f" and cell.hyperlink is None


def test_the_workbook_and_the_table_for_programs_say_the_same(site):
    book = load_workbook(site / "data/v1/fees.xlsx")
    lines = (site / "data/v1/fees.csv").read_text("utf-8").splitlines()

    assert [sheet.max_row for sheet in book.worksheets[:2]] == [len(lines)] * 2
    assert [row[-1] for row in book["Biaya"].iter_rows(min_row=2, values_only=True)] == [
        line.split(",")[0] for line in lines[1:]
    ]


def test_the_table_for_programs_stays_what_it_was():
    catalogue = small_catalogue(fees=FEES, services=())

    assert fees_csv(catalogue, timelines_of(catalogue)).splitlines()[1] == (
        'passport-10y,"Paspor, sepuluh tahun","Passport, ten years",application,650000,,'
        "2024-12-16,past,official,PP 1/2019,2026-09-26"
    )


def test_whoever_looks_for_a_table_is_led_to_excel_first(site):
    for path in ("data-terbuka", "en/open-data", "biaya", "en/fees"):
        html = (site / path / "index.html").read_text("utf-8")
        assert 0 < html.index("data/v1/fees.xlsx") < html.index("data/v1/fees.csv")
