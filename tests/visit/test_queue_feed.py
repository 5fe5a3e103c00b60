"""A queue machine of another maker appends lines to a file; broken ones are told, the rest goes on."""

import json
import os

from noticeboard.messages import sentence
from tests.fixtures.visit_queue import FULL, PLAN, FullDisk, MemoryLog, SetClock
from visit.queue import Desk, FeedFile


def line(id_: int, type_: str, number: str, day: str = "2026-11-30", **data: object) -> str:
    """One event as another machine writes it, at 07:59 of its day."""
    event = {
        "specversion": "1.0",
        "id": str(id_),
        "source": "/feed",
        "type": type_,
        "time": f"{day}T07:59:00+07:00",
        "subject": number,
        "datacontenttype": "application/json",
        "data": {"day": day, **data},
    }
    return json.dumps(event) + "\n"


def follow(path, clock=None, log=None):
    """A desk that follows a file, and the Indonesian sentences that staff are told."""
    told = []
    desk = Desk(log or MemoryLog(), PLAN, clock or SetClock())
    return desk, FeedFile(path, desk, lambda message: told.append(sentence(message, "id"))), told


def append(path, *lines: str) -> None:
    with path.open("a", encoding="utf-8", newline="") as file:
        file.write("".join(lines))


def called(desk) -> list[str]:
    return [one.number for one in desk.state().calls]


def test_calls_are_enough_and_each_is_taken_in_once(tmp_path):
    path = tmp_path / "feed.jsonl"
    desk, feed, told = follow(path)
    assert feed.read_new() == 0

    append(path, line(1, "called", "A017", service="passport", counter=2))
    append(path, line(2, "called", "A018", service="passport", counter=1))
    assert (feed.read_new(), feed.read_new()) == (2, 0)
    append(path, line(3, "recalled", "A017", counter=2))
    assert feed.read_new() == 1

    assert called(desk) == ["A017", "A018", "A017"]
    assert [(one.number, one.counter, one.times) for one in desk.state().last_calls()] == [
        ("A017", 2, 2),
        ("A018", 1, 1),
    ]
    assert told == []


def test_a_broken_line_is_told_by_its_number_and_passed_over(tmp_path):
    path = tmp_path / "feed.jsonl"
    desk, feed, told = follow(path)
    named = json.loads(line(2, "called", "A002", service="passport", counter=2))
    append(
        path,
        line(1, "called", "A001", service="passport", counter=1),
        json.dumps({**named, "data": {**named["data"], "nama": "x"}}) + "\n",
        "\n",
        "A003 loket 3\n",
        line(5, "called", "A004", service="passport", counter=9),
        line(6, "called", "A005", service="tax", counter=2),
        line(7, "called", "A006", "2026-12-01", service="passport", counter=2),
        line(8, "called", "A007", service="passport", counter=2),
    )

    assert feed.read_new() == 2
    assert called(desk) == ["A001", "A007"]
    assert [one[:8] for one in told] == ["Baris 2 ", "Baris 4 ", "Baris 5 ", "Baris 6 ", "Baris 7 "]
    assert "nama orang" in told[0]


def test_no_two_tickets_share_a_secret_address(tmp_path):
    path, token = tmp_path / "feed.jsonl", "00000000000000ff"
    desk, feed, told = follow(path)
    append(path, line(1, "issued", "A001", service="passport", token=token))
    append(path, line(2, "issued", "A002", service="passport", token=token))

    assert feed.read_new() == 1
    assert desk.state().by_token(token).number == "A001"
    assert told == [
        "Baris 2 dari mesin antrean dilewati: Alamat rahasia nomor A002 sudah dipakai nomor lain."
    ]


def test_a_line_still_being_written_waits_for_its_end(tmp_path):
    path = tmp_path / "feed.jsonl"
    desk, feed, told = follow(path)
    whole = line(1, "called", "A001", service="passport", counter=1)

    append(path, whole[:40])
    assert feed.read_new() == 0
    append(path, whole[40:])

    assert feed.read_new() == 1
    assert (called(desk), told) == (["A001"], [])


def test_a_file_that_is_emptied_or_replaced_is_read_from_its_start(tmp_path):
    path = tmp_path / "feed.jsonl"
    desk, feed, told = follow(path)
    first = line(1, "called", "A001", service="passport", counter=1)
    append(path, first, line(2, "called", "A002", service="passport", counter=2))
    feed.read_new()

    path.write_text(line(3, "called", "A003", service="passport", counter=3))
    assert feed.read_new() == 1
    new = tmp_path / "new.jsonl"
    append(new, first, first, first, line(4, "called", "B001", service="foreigner", counter=4))
    os.replace(new, path)

    assert feed.read_new() == 1
    assert (called(desk), told) == (["A001", "A002", "A003", "B001"], [])


def test_a_new_program_reads_the_file_again_and_tells_nothing_of_what_it_knows(tmp_path):
    path, log, clock = tmp_path / "feed.jsonl", MemoryLog(), SetClock()
    append(
        path,
        line(1, "called", "A001", "2026-11-27", service="passport", counter=1),
        line(2, "called", "A001", service="passport", counter=1),
        line(3, "served", "A001"),
    )
    follow(path, clock, log)[1].read_new()

    desk, feed, told = follow(path, clock, log)

    assert (feed.read_new(), told) == (0, [])
    assert [one.state for one in desk.state().tickets.values()] == ["served"]


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    _, feed, told = follow(tmp_path)

    assert feed.read_new() == 0
    assert len(told) == 1


def test_what_a_full_disk_does_not_take_is_taken_when_there_is_room(tmp_path):
    path, log = tmp_path / "feed.jsonl", FullDisk()
    desk, feed, told = follow(path, log=log)
    append(path, line(1, "called", "A001", service="passport", counter=1))
    append(path, "broken\n", line(3, "called", "A002", service="passport", counter=2))
    log.is_full = True

    assert (feed.read_new(), feed.read_new()) == (0, 0)
    assert told == [sentence(FULL, "id")]
    log.is_full = False
    assert (feed.read_new(), feed.read_new()) == (2, 0)
    assert called(desk) == ["A001", "A002"]
    assert told[1].startswith("Baris 2 ")
