"""Sheets to copy into the national portal: six components, of the day's facts alone."""

import re

import pytest

from noticeboard.edition import make_timeline
from noticeboard.kits import portal_files
from noticeboard.load import load_catalogue
from tests.fixtures.office import ROOT, TODAY

AMOUNT = re.compile(r"Rp[\d.]*\d")
COMPONENTS = (
    "portal_requirements",
    "portal_procedure",
    "portal_time",
    "portal_fee",
    "portal_product",
    "portal_complaints",
)
"""The components that are always published, in the order of the sheet."""


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(ROOT)


@pytest.fixture(scope="module")
def timeline(catalogue):
    return make_timeline(catalogue, on=TODAY, language="id")


@pytest.fixture(scope="module")
def sheets(timeline):
    return {file.path: file.content for file in portal_files(timeline, "7f3a-19c2")}


@pytest.fixture(scope="module")
def components(timeline):
    """What stands below the heading of each component of a sheet, by its key."""
    keys = {timeline.now.words[key]: key for key in COMPONENTS}

    def found(sheet):
        parts = re.split(
            r"^== (.+) ==$",
            sheet.partition(f"\n\n{timeline.now.words['kit_sources']}")[0],
            flags=re.MULTILINE,
        )
        return {
            keys[name]: text.strip() for name, text in zip(parts[1::2], parts[2::2], strict=True)
        }

    return found


def test_every_service_has_a_sheet_with_six_components_in_order_and_none_empty(
    timeline, sheets, components
):
    assert list(sheets) == [f"portal/{one.slug}.txt" for one in timeline.now.services]
    for path, sheet in sheets.items():
        found = components(sheet)
        assert tuple(found) == COMPONENTS, path
        assert all(found.values()), path


def test_every_amount_and_time_of_a_sheet_is_that_of_the_edition(timeline, sheets, components):
    for service in timeline.now.services:
        found = components(sheets[f"portal/{service.slug}.txt"])
        due = [fact for fact in service.facts if fact.kind == "fee" and fact.is_known]

        assert set(AMOUNT.findall(found["portal_fee"])) == {fact.current.shown for fact in due}
        if service.time.is_known:
            assert service.time.current.shown in found["portal_time"], service.id


def test_a_sheet_says_of_which_day_it_is_how_long_it_holds_and_where_it_was_read(timeline, sheets):
    sheet = sheets["portal/paspor-baru-dewasa.txt"]

    assert timeline.now.words["kit_holds"] in sheet
    assert "24 November 2026" in sheet and "7f3a-19c2" in sheet
    assert "- Peraturan Pemerintah Nomor 45 Tahun 2024 tentang tarif PNBP\n" in sheet
    assert sheet.endswith(" 26 September 2026.\n")


def test_a_part_that_nobody_could_verify_says_so_in_its_own_field(timeline, sheets, components):
    words = timeline.now.words
    overstay = components(sheets["portal/melebihi-izin-tinggal.txt"])

    assert overstay["portal_requirements"].startswith(words["standing_unknown"])
    assert overstay["portal_fee"].split("\n")[1] == words["standing_reported"]


def test_a_fee_that_ends_says_until_when(catalogue, components):
    before = make_timeline(catalogue, on=TODAY.replace(2024, 12, 10), language="id")
    files = {file.path: file.content for file in portal_files(before, "7f3a-19c2")}

    sheet = files["portal/paspor-baru-dewasa.txt"]
    assert "16 Desember 2024" in sheet.partition("==")[0]
    assert "Rp650.000" in components(sheet)["portal_fee"]
    assert "Rp950.000" not in components(sheet)["portal_fee"]
