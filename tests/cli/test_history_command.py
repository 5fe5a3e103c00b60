"""`build.py history` answers what people were told on a day, and when a sheet was right."""

import datetime
import json
import sys

import pytest

from noticeboard.bundle.history import note_bundle
from noticeboard.bundle.manifest import Manifest
from noticeboard.cli import app, this_office

SHEET, HOME = "cetak/paspor-baru-dewasa/index.html", "index.html"
BUNDLES = [
    ("aaaa-0001", 1, {SHEET: "1111111111", HOME: "0000000001"}),
    ("bbbb-0002", 3, {SHEET: "1111111111", HOME: "0000000002"}),
    ("cccc-0003", 7, {SHEET: "3333333333", HOME: "0000000002"}),
]
"""An office that changed something on the third and the seventh of November 2024."""


@pytest.fixture
def history(tmp_path, monkeypatch, capsys):
    """A function that types `history …` in that office and returns what is printed."""
    (tmp_path / ".cache").mkdir()
    for bundle, number, marks in BUNDLES:
        day = datetime.date(2024, 11, number)
        note_bundle(Manifest(bundle, day, False, {}, marks=marks), tmp_path / ".cache", day)
    monkeypatch.setattr(this_office, "ROOT", tmp_path)

    def call(*arguments):
        monkeypatch.setattr(sys, "argv", ["build.py", "history", *arguments])
        with pytest.raises(SystemExit) as ended:
            app.run()
        assert not ended.value.code
        return capsys.readouterr().out

    return call


def test_a_day_leads_to_its_bundle_and_the_marks_of_its_pages(history):
    assert history("--on", "2024-11-05") == (
        "bundel bbbb-0002: 2024-11-03 sampai 2024-11-07\n"
        "  1111111111  cetak/paspor-baru-dewasa/index.html\n"
        "  0000000002  index.html\n"
    )


def test_a_day_of_change_leads_to_both_bundles(history):
    said = history("--on", "2024-11-07", "--lang", "en").splitlines()

    assert [line for line in said if not line.startswith(" ")] == [
        "bundle bbbb-0002: 2024-11-03 to 2024-11-07",
        "bundle cccc-0003: 2024-11-07 until now",
    ]


def test_a_mark_leads_to_every_bundle_that_held_it_and_to_its_page(history):
    assert history("1111111111") == (
        "bundel aaaa-0001: 2024-11-01 sampai 2024-11-03\n"
        "  1111111111  cetak/paspor-baru-dewasa/index.html\n"
        "bundel bbbb-0002: 2024-11-03 sampai 2024-11-07\n"
        "  1111111111  cetak/paspor-baru-dewasa/index.html\n"
    )


def test_a_mark_can_be_asked_for_on_one_day(history):
    assert history("1111111111", "--on", "2024-11-20") == (
        "Tidak ada dalam catatan .cache/history.jsonl.\n"
    )
    assert history("3333333333", "--on", "2024-11-20", "--lang", "en") == (
        "bundle cccc-0003: 2024-11-07 until now\n"
        "  3333333333  cetak/paspor-baru-dewasa/index.html\n"
    )


def test_without_a_question_every_bundle_is_listed(history):
    assert history() == (
        "bundel aaaa-0001: 2024-11-01 sampai 2024-11-03\n"
        "bundel bbbb-0002: 2024-11-03 sampai 2024-11-07\n"
        "bundel cccc-0003: 2024-11-07 sampai sekarang\n"
    )


def test_a_day_before_the_first_bundle_was_never_noted(history):
    assert history("--on", "2024-10-31", "--lang", "en") == (
        "Not in the notes, .cache/history.jsonl.\n"
    )


def test_another_program_reads_the_answer_as_json(history):
    assert json.loads(history("3333333333", "--json")) == {
        "bundles": [
            {
                "bundle": "cccc-0003",
                "first": "2024-11-07",
                "last": None,
                "pages": {"cetak/paspor-baru-dewasa/index.html": "3333333333"},
            }
        ],
        "publications": [],
    }
    assert json.loads(history("2222222222", "--json")) == {"bundles": [], "publications": []}
