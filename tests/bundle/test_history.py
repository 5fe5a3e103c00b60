"""A printed sheet, a page or a day leads to what the office told people (truth rule 6)."""

import datetime
import re

from noticeboard.bundle.history import HISTORY, bundles_on, bundles_with, note_bundle, read_history
from noticeboard.bundle.manifest import Manifest, read_manifest
from tests.fixtures.office import TODAY

SHEET = "cetak/paspor-baru-dewasa/index.html"


def day(number):
    return datetime.date(2026, 11, number)


def note(folder, bundle, number, mark, *, is_preview=False):
    marks = {SHEET: mark, "index.html": "0000000000"}
    manifest = Manifest(bundle, day(number), is_preview, {}, marks=marks)
    note_bundle(manifest, folder, day(number))


def test_a_printed_mark_leads_to_every_bundle_that_held_the_sheet_and_its_days(tmp_path):
    note(tmp_path, "aaaa-0001", 1, "1111111111")
    note(tmp_path, "bbbb-0002", 3, "1111111111")
    note(tmp_path, "cccc-0003", 7, "2222222222")

    found = [
        (one.bundle, one.first, one.last, one.marks)
        for one in bundles_with("1111111111", read_history(tmp_path))
    ]

    sheet = {SHEET: "1111111111"}
    assert found == [("aaaa-0001", day(1), day(3), sheet), ("bbbb-0002", day(3), day(7), sheet)]


def test_a_day_leads_to_the_bundles_that_were_the_site_and_to_their_pages(tmp_path):
    note(tmp_path, "aaaa-0001", 1, "1111111111")
    note(tmp_path, "bbbb-0002", 3, "2222222222")

    assert [one.bundle for one in bundles_on(day(2), tmp_path)] == ["aaaa-0001"]
    assert [one.bundle for one in bundles_on(day(3), tmp_path)] == ["aaaa-0001", "bbbb-0002"]
    assert [one.marks[SHEET] for one in bundles_on(day(20), tmp_path)] == ["2222222222"]


def test_previews_and_the_same_bundle_again_are_not_noted(tmp_path):
    note(tmp_path, "aaaa-0001", 1, "1111111111")
    note(tmp_path, "aaaa-0001", 1, "1111111111")
    note(tmp_path, "bbbb-0002", 2, "2222222222", is_preview=True)

    assert [one.bundle for one in bundles_on(day(9), tmp_path)] == ["aaaa-0001"]


def test_a_damaged_line_is_left_out_and_the_others_are_read(tmp_path):
    note(tmp_path, "aaaa-0001", 1, "1111111111")
    path = tmp_path / HISTORY
    path.write_text(path.read_text("utf-8") + '{"bundle": "half', "utf-8")

    note(tmp_path, "bbbb-0002", 2, "2222222222")

    assert [one.bundle for one in bundles_on(day(2), tmp_path)] == ["aaaa-0001", "bbbb-0002"]


def test_the_mark_on_a_built_sheet_is_found_in_the_history(office):
    sheet = (office.site / SHEET).read_text("utf-8")
    (shown,) = re.findall(r"tanda isi ([0-9a-f]{10})", sheet)

    (found,) = bundles_with(shown, read_history(office.folder / ".cache"))

    assert (found.bundle, found.first) == (office.bundle_id, TODAY)
    assert found.marks == {SHEET: shown}
    assert read_manifest(office.site).marks[SHEET] == shown
