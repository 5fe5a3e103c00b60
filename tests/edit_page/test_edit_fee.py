"""A clerk changes a fee from next month with the keyboard, sees it, saves it, and takes it back."""

import pytest

from tests.fixtures.axe import violations
from tests.fixtures.edit_page import Clerk, edit_page_of
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


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return write_small_catalogue(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def address(root):
    with edit_page_of(root) as where:
        yield where


@pytest.fixture
def clerk(page, address):
    return Clerk(page, address)


def test_a_fee_changes_from_next_month_and_back_again(clerk, root):
    fees = root / "data/fees.yaml"
    before = fees.read_text("utf-8")
    clerk.go()
    assert violations(clerk.page) == []
    clerk.press(role="link", name="Biaya", exact=True)
    clerk.press(role="link", name="Paspor elektronik, paling lama sepuluh tahun")
    clerk.press(role="link", name="Nilai baru mulai tanggal tertentu")
    clerk.sees("Sekarang: Rp950.000")
    assert violations(clerk.page) == []
    clerk.press("Space", role="radio", name="Diketahui", exact=True)
    clerk.enter("975.000", role="textbox", name="Jumlah")
    clerk.reach(role="textbox", name="Mulai")
    clerk.page.keyboard.type("12012026")
    clerk.choose("Peraturan Pemerintah Nomor 45", role="combobox", name="Sumber 1")
    clerk.choose("Peraturan Pemerintah Nomor 45", role="combobox", name="Dibandingkan dengan 1")
    clerk.press(role="button", name="Lihat perubahan, lalu simpan")
    clerk.sees("Inilah yang akan berubah")
    assert violations(clerk.page) == []
    clerk.enter("Rina", role="textbox", name="Nama Anda")
    clerk.press(role="button", name="Simpan")
    clerk.sees("Tersimpan")
    assert fees.read_text("utf-8") == before.replace(OLD, NEW)
    clerk.press(role="button", name="Urungkan")
    clerk.sees("mengurungkan")
    assert fees.read_text("utf-8") == before
