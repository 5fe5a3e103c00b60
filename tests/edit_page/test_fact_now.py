"""The form of a fact begins with what is so today and what is announced, in words."""

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


@pytest.fixture
def first_lines(tmp_path):
    """What stands between the title of a form and its first field."""
    root = write_small_catalogue(tmp_path)
    fees = root / "data/fees.yaml"
    fees.write_text(fees.read_text("utf-8").replace(OLD, ANNOUNCED), "utf-8")
    with edit_page_of(root) as address:

        def read(path, language="id"):
            base = address.replace("/id/", f"/{language}/")
            with urllib.request.urlopen(base + path) as answer:
                page = answer.read().decode()
            return re.findall(r'<p class="lead">(.*?)</p>', page.partition("<form")[0])

        yield read


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
