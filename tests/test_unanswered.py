"""Queries that nobody answered: what is kept of them, and what staff may see."""

import datetime
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticeboard.unanswered import (
    UnansweredQuery,
    counted,
    make_unanswered_query,
    masked,
    merged,
    read_unanswered,
    unanswered_tasks,
    write_unanswered,
)

DAY = datetime.date(2026, 11, 24)
DRONE = UnansweredQuery("id", "unknown-here", ("paspor",), ("drone",))
CAT = UnansweredQuery("id", "unclear", (), ("kucing",))


MASKED = [
    ("paspor hilang di 2 tempat", "paspor hilang di 0 tempat"),
    ("hubungi ana.budi@surat.co.id segera", "hubungi segera"),
    ("nomor saya +62 812-3456-7890 ya", "nomor saya ya"),
    ("nik 1371010101900001", "nik"),
    ("nomor A1234567", "nomor A0"),
    ("lihat https://contoh.id/a?b=1 dan www.contoh.id", "lihat dan"),
    ("satu\x00dua\u202etiga", "satu dua tiga"),
    ("a" * 200, "a" * 100),
]


def after(visits: int, query: UnansweredQuery, day: datetime.date = DAY, counts=None):
    counts = counts or {}
    for _ in range(visits):
        counts = counted(counts, query, day)
    return counts


@pytest.mark.parametrize(("text", "kept"), MASKED)
def test_what_could_name_a_person_is_not_kept(text, kept):
    assert masked(text) == kept


@given(st.lists(st.text(max_size=40), max_size=12), st.lists(st.text(max_size=40), max_size=12))
def test_whatever_was_typed_no_number_no_address_and_no_long_text_is_kept(words, unknown):
    query = make_unanswered_query("id", "unclear", words, unknown)
    kept = " ".join((*query.words, *query.unknown)) if query else ""

    assert len(kept) <= 100
    assert "@" not in kept
    assert re.sub(r"[^\d]", "", kept).strip("0") == ""


def test_the_order_of_the_words_is_not_kept():
    one = make_unanswered_query("id", "unknown-here", ["paspor", "biaya"], ["drone", "Drone"])
    other = make_unanswered_query("id", "unknown-here", ["biaya", "paspor"], ["drone"])

    assert one == other == UnansweredQuery("id", "unknown-here", ("biaya", "paspor"), ("drone",))


@pytest.mark.parametrize("reason", ["personal", "other-office", "not-announced", "", "x"])
def test_a_refusal_that_is_no_gap_of_ours_is_not_counted(reason):
    assert make_unanswered_query("id", reason, ["paspor"], []) is None


def test_staff_see_nothing_that_fewer_than_five_visits_asked_for():
    counts = after(4, CAT, counts=after(5, DRONE))

    assert [(task.query, task.visits, task.last) for task in unanswered_tasks(counts)] == [
        (DRONE, 5, DAY)
    ]


def test_visits_of_several_days_and_devices_are_added_up_the_most_first():
    before = DAY - datetime.timedelta(days=3)
    kiosks = [after(3, DRONE, before), after(2, DRONE), after(6, CAT, before)]

    tasks = unanswered_tasks(merged(kiosks))

    assert [(task.query, task.visits, task.last) for task in tasks] == [
        (CAT, 6, before),
        (DRONE, 5, DAY),
    ]


def test_a_file_tells_the_day_and_the_words_and_nothing_finer(tmp_path):
    path = tmp_path / "state" / "unanswered.json"

    write_unanswered(after(2, DRONE), path)

    assert json.loads(path.read_text(encoding="utf-8")) == {
        "unanswered": [
            {
                "day": "2026-11-24",
                "language": "id",
                "reason": "unknown-here",
                "words": ["paspor"],
                "unknown": ["drone"],
                "visits": 2,
            }
        ]
    }
    assert read_unanswered(path) == {(DAY, DRONE): 2}


def test_old_days_go_and_a_file_stays_small():
    old = after(1, DRONE, DAY - datetime.timedelta(days=200))
    many = {
        (DAY, UnansweredQuery("id", "unclear", (), (f"kata{'a' * number}",))): 1
        for number in range(2500)
    }

    assert counted(old, CAT, DAY) == {(DAY, CAT): 1}
    assert len(counted(many, CAT, DAY + datetime.timedelta(days=1))) == 2000


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"unanswered": [{}]}', '{"unanswered": [1]}'])
def test_another_file_is_refused(tmp_path, content):
    path = tmp_path / "other.json"
    path.write_text(content)

    with pytest.raises(ValueError):
        read_unanswered(path)
