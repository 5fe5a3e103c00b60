"""An emergency from the editing page: a second question before it is on, one press to end it."""

from __future__ import annotations

import json
import urllib.parse

import pytest

from noticeboard.emergency import QUIET, KnownEmergencies
from tests.fixtures.edit_page import ask, edit_page_of
from tests.fixtures.small_bundle import FIRST, write_small_bundle

KINDS = KnownEmergencies({"fire": {"id": "Kebakaran", "en": "Fire"}}, ["lobby"])


@pytest.fixture
def page(tmp_path):
    """A function that opens the page, or sends its form, for an office with a built site."""
    site = tmp_path / "site"
    write_small_bundle(site, {**FIRST, "emergencies.json": str(KINDS.as_file().content)})
    (site / "emergency.json").write_bytes(QUIET)
    with edit_page_of(tmp_path) as address:
        parts = urllib.parse.urlsplit(address)

        def opened(entries=None):
            status, _, body = ask(parts.port, f"{parts.path}emergency", entries)
            assert status == 200
            return body

        opened.signal = lambda: json.loads((site / "emergency.json").read_bytes())
        yield opened


def test_an_emergency_is_on_only_after_the_second_question_and_off_with_one_press(page):
    assert "Tidak ada keadaan darurat yang menyala" in page()

    asked = page({"_do": "ask", "_kind": "fire", "_minutes": "20"})
    assert "Nyalakan sekarang: Kebakaran, 20 menit?" in asked
    assert page.signal() == {}

    begun = page({"_do": "go", "_kind": "fire", "_minutes": "20"})
    assert "Kebakaran: menyala sampai pukul 17:15 WIB" in begun
    assert (page.signal()["kind"], page.signal()["drill"]) == ("fire", False)

    assert "Keadaan darurat diakhiri" in page({"_do": "end"})
    assert page.signal() == {}


def test_a_drill_is_asked_for_as_a_drill(page):
    order = {"_kind": "fire", "_minutes": "10", "_drill": "true"}

    assert "Nyalakan LATIHAN sekarang: Kebakaran, 10 menit?" in page({"_do": "ask", **order})
    assert "LATIHAN, Kebakaran: menyala sampai" in page({"_do": "go", **order})
    assert page.signal()["drill"] is True


@pytest.mark.parametrize("sent", [{"_kind": "flood"}, {"_kind": "fire", "_minutes": "0"}, {}])
def test_an_order_that_makes_no_sense_changes_nothing(page, sent):
    for act in ("ask", "go"):
        assert 'role="alert"' in page({"_do": act, **sent})
        assert page.signal() == {}
