"""The form of a fact and the list of facts say what is so today and what is announced."""

import re
import urllib.request

import pytest

from tests.fixtures.edit_page import edit_page_of
from tests.fixtures.small_catalogue import write_small_catalogue

OLD = "    - {from: 2024-12-17, amount: 950000, source: pp-45-2024}\n"
ANNOUNCED = (
    "    - {from: 2024-12-17, until: 2026-12-31, amount: 950000, source: pp-45-2024}\n"
    "    - {from: 2027-01-01, amount: 975000, source: pp-45-2024}\n"
)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The page of an office that has announced a fee."""
    root = write_small_catalogue(tmp_path_factory.mktemp("office"))
    fees = root / "data/fees.yaml"
    fees.write_text(fees.read_text("utf-8").replace(OLD, ANNOUNCED), "utf-8")
    with edit_page_of(root) as found:
        yield found


@pytest.fixture
def first_lines(address):
    """What stands between the title of a form and its first field."""

    def read(path, language="id"):
        page = page_of(address, path, language)
        return re.findall(r'<p class="lead">(.*?)</p>', page.partition("<form")[0])

    return read


def page_of(address, path, language="id"):
    with urllib.request.urlopen(address.replace("/id/", f"/{language}/") + path) as answer:
        return answer.read().decode()


@pytest.mark.parametrize("act", ["change", "period"])
def test_a_fee_says_what_it_is_today_and_what_is_announced(first_lines, act):
    assert first_lines(f"{act}/fees/passport-electronic-10y") == [
        "Sekarang: Rp950.000 per permohonan, sejak 17 Desember 2024 (PP 45/2024)",
        "Sudah diumumkan: Rp975.000 per permohonan, mulai 1 Januari 2027 (PP 45/2024)",
    ]


def test_it_is_said_in_english_too(first_lines):
    assert first_lines("change/fees/passport-electronic-10y", "en") == [
        "Now: Rp950,000 per application, since 17 December 2024 (PP 45/2024)",
        "Announced: Rp975,000 per application, from 1 January 2027 (PP 45/2024)",
    ]


def test_a_fee_that_nobody_knows_is_said_to_be_unknown(first_lines):
    assert first_lines("change/fees/golden-visa") == ["Sekarang: belum tersedia di sini"]


def test_a_record_that_is_no_fact_has_no_value_to_tell(first_lines):
    assert first_lines("change/documents/ktp") == []


def test_the_list_of_fees_says_each_value_and_whether_the_office_confirmed_it(address):
    def beside(record, language):
        page = page_of(address, "list/fees", language)
        row = page.partition(f'<li id="row-{record}"')[2].partition("</li>")[0]
        return re.findall(r"<span>(.*?)</span>", row.partition('<span class="order">')[0])

    assert beside("passport-electronic-10y", "id") == [
        "Rp950.000 per permohonan – sudah dikonfirmasi",
        "Rp975.000 per permohonan, mulai 1 Januari 2027",
    ]
    assert beside("passport-electronic-10y", "en") == [
        "Rp950,000 per application – confirmed",
        "Rp975,000 per application, from 1 January 2027",
    ]
    assert beside("golden-visa", "id") == ["belum tersedia di sini"]


def test_a_list_of_what_is_no_fact_has_names_only(address):
    assert "rows__more" not in page_of(address, "list/documents")


@pytest.mark.chromium
def test_a_list_is_shortened_to_the_records_that_hold_what_is_typed(address, reader_with):
    page = reader_with()
    page.goto(f"{address}list/fees")
    page.get_by_label("Cari di daftar ini").fill("975 paspor")
    page.get_by_text("Ditemukan: 1").wait_for(timeout=120_000)
    shown = page.locator("[data-rows] > li:visible")
    assert [row.get_attribute("id") for row in shown.all()] == ["row-passport-electronic-10y"]

    page.get_by_label("Cari di daftar ini").fill("")
    page.locator("#row-golden-visa").wait_for(timeout=120_000)
