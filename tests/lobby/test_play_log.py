"""Proof of play: what a screen said at a moment, also after a crash, and never by guessing."""

import datetime

import pytest

from noticeboard.lobby import Played, PlayLog
from noticeboard.time_zone import WIB

FIVE_PAST_TEN = datetime.datetime(2024, 12, 17, 10, 5, tzinfo=WIB)


def shown(at, words, screen="lobby", slide="playlist-3-1"):
    return Played(at, screen, slide, "id", "7f3a-19c2", words)


def seconds(number):
    return datetime.timedelta(seconds=number)


@pytest.fixture
def log(tmp_path):
    made = PlayLog(tmp_path)
    made.folder = tmp_path
    return made


def test_the_slide_that_was_shown_is_told_for_each_screen(log):
    log.add(
        [
            shown(FIVE_PAST_TEN - seconds(8), "E-paspor Rp950.000"),
            shown(FIVE_PAST_TEN + seconds(1), "Bayar dalam 2 jam"),
            shown(FIVE_PAST_TEN - seconds(30), "", "entrance", slide=""),
            shown(FIVE_PAST_TEN - seconds(3600), "Lama", "stairs"),
        ]
    )

    answers, broken = log.said_at(FIVE_PAST_TEN)

    assert [(one.screen, one.played and one.played.words) for one in answers] == [
        ("entrance", ""),
        ("lobby", "E-paspor Rp950.000"),
        ("stairs", None),
    ]
    assert broken == 0


def test_a_slide_that_began_before_midnight_is_told_after_it(log):
    midnight = datetime.datetime(2024, 12, 18, tzinfo=WIB)
    log.add([shown(midnight - seconds(5), "tua"), shown(midnight + seconds(5), "muda")])

    (answer,), _ = log.said_at(midnight)

    assert answer.played == shown(midnight - seconds(5), "tua")


def test_a_broken_line_is_passed_over_and_counted(log):
    log.add([shown(FIVE_PAST_TEN - seconds(8), "satu")])
    with open(log.folder / "2024-12-17.jsonl", "a", encoding="utf-8") as file:
        file.write('{"at": "2024-12-17T10:04\n[]\n{"at": "2024-12-17T10:04:59"}\n')
    log.add([shown(FIVE_PAST_TEN - seconds(2), "dua")])

    (answer,), broken = log.said_at(FIVE_PAST_TEN)

    assert (answer.played.words, broken) == ("dua", 3)


def test_days_that_are_too_old_go_and_other_files_stay(log):
    for name in ("2023-01-01.jsonl", "2024-12-01.jsonl", "catatan.jsonl"):
        (log.folder / name).write_text("", encoding="utf-8")

    log.add([shown(FIVE_PAST_TEN, "satu")])

    assert sorted(path.name for path in log.folder.iterdir()) == [
        "2024-12-01.jsonl",
        "2024-12-17.jsonl",
        "catatan.jsonl",
    ]
