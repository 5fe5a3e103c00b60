"""The log of publications tells who did what, and cannot be changed unseen."""

from __future__ import annotations

import datetime
import json

import pytest

from noticeboard.publishing.publication_log import (
    Deed,
    add_record,
    in_force_on,
    one_before,
    read_log,
)
from noticeboard.publishing.publication_refusals import LogBroken
from noticeboard.time_zone import WIB

NINE = datetime.datetime(2026, 11, 2, 9, 0, tzinfo=WIB)


def deed(bundle, place="/web", **others):
    given = {
        "act": "publish", "edition": "2026-11-02", "archived": f"{bundle}.0", "by": "Ani",
        "approved_by": None, "why": "", "changes": (), **others,
    }  # fmt: skip
    return Deed(place=place, bundle=bundle, **given)


def logged(folder, *deeds):
    """A log of deeds, one a day."""
    for days, one in enumerate(deeds):
        add_record(folder, one, NINE + datetime.timedelta(days=days))
    return folder


@pytest.fixture
def three(tmp_path):
    return logged(tmp_path / "publications", deed("a"), deed("b", why="salah"), deed("c"))


def test_a_record_says_who_what_where_when_and_why(tmp_path):
    one = deed("7f3a-19c2", approved_by="Budi", why="tarif baru", changes=("paspor: Rp1 → Rp2",))

    logged(tmp_path, one)

    assert json.loads((tmp_path / "log.jsonl").read_text("utf-8")) == {
        "number": 1,
        "time": "2026-11-02T02:00:00+00:00",
        "act": "publish",
        "place": "/web",
        "bundle": "7f3a-19c2",
        "edition": "2026-11-02",
        "archived": "7f3a-19c2.0",
        "by": "Ani",
        "approved_by": "Budi",
        "why": "tarif baru",
        "changes": ["paspor: Rp1 → Rp2"],
        "before": "0" * 64,
    }
    assert [record.deed for record in read_log(tmp_path)] == [one]


def change_a_name(lines):
    return [lines[0], lines[1].replace("Ani", "Eve"), lines[2]]


def take_one_out(lines):
    return [lines[0], lines[2]]


def cut_the_end_off(lines):
    return lines[:2]


def take_all(lines):
    return []


def swap_two(lines):
    return [lines[1], lines[0], lines[2]]


def add_a_space(lines):
    return [lines[0].replace('": ', '":  ', 1), *lines[1:]]


def halve_the_last(lines):
    return [*lines[:2], lines[2][:40]]


def change_the_last(lines):
    return [*lines[:2], lines[2].replace("Ani", "Eve")]


@pytest.mark.parametrize(
    ("spoil", "number"),
    [
        (change_a_name, 3), (take_one_out, 2), (cut_the_end_off, 3), (take_all, 1), (swap_two, 1),
        (add_a_space, 1), (halve_the_last, 3), (change_the_last, 3),
    ],
)  # fmt: skip
def test_a_record_that_was_changed_or_taken_out_is_found_by_its_number(three, spoil, number):
    path = three / "log.jsonl"
    lines = spoil(path.read_text("utf-8").splitlines())
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")

    with pytest.raises(LogBroken) as met:
        read_log(three)
    assert met.value.messages[0].values["number"] == number
    with pytest.raises(LogBroken):
        add_record(three, deed("d"), NINE)


def test_a_log_whose_program_was_killed_before_the_seal_is_whole(three):
    head = (three / "log.head").read_text()
    add_record(three, deed("d"), NINE)
    (three / "log.head").write_text(head)

    assert [record.number for record in read_log(three)] == [1, 2, 3, 4]


def test_without_a_seal_a_log_of_several_records_is_broken(three):
    (three / "log.head").unlink()

    with pytest.raises(LogBroken):
        read_log(three)


def test_the_one_before_is_the_last_other_bundle_of_the_same_place(tmp_path):
    logged(tmp_path, deed("a"), deed("x", "/other"), deed("b"), deed("b"), deed("y", "/other"))
    records = read_log(tmp_path)

    assert one_before(records, "/web").deed.bundle == "a"
    assert one_before(records, "/other").deed.bundle == "x"
    assert one_before(records, "/nowhere") is None


def test_a_day_leads_to_what_the_public_saw_in_every_place(tmp_path):
    logged(tmp_path, deed("a"), deed("x", "/other"), deed("b"))
    records = read_log(tmp_path)

    def seen(day):
        return [one.deed.bundle for one in in_force_on(records, datetime.date(2026, 11, day), WIB)]

    assert [seen(day) for day in (1, 2, 3, 4, 5)] == [
        [], ["a"], ["a", "x"], ["a", "x", "b"], ["x", "b"],
    ]  # fmt: skip
