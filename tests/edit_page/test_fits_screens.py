"""A text that is too long for a lobby screen is told while it is typed, and never saved."""

import json
import urllib.parse

import pytest

from tests.fixtures.edit_page import TOKEN, ask, edit_page_of, entries_of
from tests.fixtures.emergencies import with_emergencies
from tests.fixtures.signage import small_signage

NOTICE = f"/{TOKEN}/id/change/notices/system-upgrade"
SCREEN = f"/{TOKEN}/id/change/screens/lobby"
EMERGENCY = f"/{TOKEN}/id/change/emergencies/fire"
SLIDE = """\
      - {kind: text, heading: {id: Tes, en: Test}, text: {id: Singkat., en: Short.}}
"""
CHOSEN = {"surfaces": ["site", "signage", "kiosk"], "mounting": "wall", "playlist.0.kind": "text"}
"""Choices of the two forms that are no texts."""
LONG_WORD = "Pertanggungjawabankeimigrasiankewarganegaraannyalah"
"""No line of a screen holds it at the legal size."""


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    small_signage(folder, SLIDE)
    with_emergencies(folder)
    return folder


@pytest.fixture(scope="module")
def port(root):
    with edit_page_of(root) as address:
        yield urllib.parse.urlparse(address).port


def verdict_of(port, form, query="", **changed):
    entries = {**entries_of(ask(port, form)[2]), **CHOSEN, **changed}
    return json.loads(ask(port, f"{form}/verdict{query}", entries)[2])


def notes_of(port, form, **changed):
    answer = verdict_of(port, form, **changed)
    return {name: [note["text"] for note in notes] for name, notes in answer["notes"].items()}


def too_long(place):
    return [
        f"Layar lobby, {place}: “{LONG_WORD}” tidak muat dalam ukuran huruf yang sah; pendekkan"
    ]


def test_a_notice_too_long_for_a_screen_is_told_at_its_field(port):
    told = notes_of(port, NOTICE, **{"text.id": f"{LONG_WORD} berhenti."})

    assert told["text.id"] == too_long("notice system-upgrade")
    assert "text.id" not in notes_of(port, NOTICE, **{"text.id": "Layanan berhenti."})


def test_a_slide_too_long_for_its_screen_is_told_at_its_field(port):
    name = "playlist.0.text.id"
    told = notes_of(port, SCREEN, **{name: f"{LONG_WORD} berhenti."})

    assert told[name] == too_long("playlist 1")
    assert name not in notes_of(port, SCREEN, **{name: "Berhenti."})


def test_an_emergency_too_long_for_a_screen_is_told_at_its_field(port):
    told = notes_of(port, EMERGENCY, **{"text.id": f"{LONG_WORD} keluar."})

    assert told["text.id"][:1] == too_long("emergency fire")
    assert "text.id" not in notes_of(port, EMERGENCY, **{"text.id": "Keluar."})


def test_an_emergency_that_fits_no_screen_is_told_elsewhere_only_in_full(port, root):
    file = root / "data/emergencies.yaml"
    before = file.read_text("utf-8")
    file.write_text(before.replace("Keluar sekarang.", f"{LONG_WORD} keluar."), "utf-8")
    try:
        quick = verdict_of(port, NOTICE)["elsewhere"]
        full = verdict_of(port, NOTICE, "?full=1")["elsewhere"]
    finally:
        file.write_text(before, "utf-8")

    assert LONG_WORD not in "".join(quick)
    assert LONG_WORD in "".join(full)


def test_what_fits_no_screen_is_not_saved(port, root):
    before = (root / "data/notices.yaml").read_text("utf-8")
    entries = {**entries_of(ask(port, NOTICE)[2]), **CHOSEN, "text.id": f"{LONG_WORD} berhenti."}
    ask(port, NOTICE, {**entries, "_do": "review"})

    review = ask(port, f"{NOTICE}/review")[2]

    assert LONG_WORD in review and "tidak muat" in review and 'value="save"' not in review
    assert (root / "data/notices.yaml").read_text("utf-8") == before
