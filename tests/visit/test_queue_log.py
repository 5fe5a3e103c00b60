"""The log on disk, in SQLite and in a real PostgreSQL: two counters at once, kill -9 at any moment, a disk that takes nothing."""

import datetime
import os
import signal
import sys
import threading
from contextlib import closing

import pytest

from tests.fixtures.sudden_death import THOROUGH
from tests.fixtures.visit_queue import PLAN, SetClock
from visit.queue import Desk, EventRefused, SqliteLog, open_log


@pytest.fixture(params=["sqlite", "postgresql"])
def setting(request, tmp_path) -> str:
    """Where a log is kept: the same tests hold for either database."""
    if request.param == "sqlite":
        return str(tmp_path / "state/queue.sqlite")
    return request.getfixturevalue("postgres").new_log()


KILLS = 100 if os.environ.get(THOROUGH) else 3


def test_a_new_program_finds_the_day_as_it_was_left(setting):
    clock = SetClock()
    with closing(open_log(setting)) as log:
        desk = Desk(log, PLAN, clock)
        desk.issue("passport")
        desk.call_next(1)
        left = desk.state()

    with closing(open_log(setting)) as log:
        assert Desk(log, PLAN, clock).state() == left


def test_two_counters_in_the_same_millisecond_never_get_one_number(setting):
    clock = SetClock()
    logs = [open_log(setting) for _ in range(2)]
    desks = [Desk(log, PLAN, clock) for log in logs]
    start, called = threading.Barrier(2), []
    for _ in range(20):
        desks[0].issue("passport")

    def work(desk: Desk, counter: int) -> None:
        start.wait()
        for _ in range(10):
            number = desk.call_next(counter).number
            called.append(number)
            desk.settle(counter, number, "served")
            called.append(desk.issue("foreigner").number)

    threads = [threading.Thread(target=work, args=pair) for pair in zip(desks, (1, 2), strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for log in logs:
        log.close()

    expected = [f"{letter}{count:03}" for letter in "AB" for count in range(1, 21)]
    assert sorted(called) == expected


def test_an_act_that_fails_half_way_leaves_nothing_in_the_log(setting):
    with closing(open_log(setting)) as log:
        desk = Desk(log, PLAN, SetClock())
        desk.issue("passport")
        with pytest.raises(RuntimeError), log.writing() as writer:
            (_, event), *_ = writer.events(datetime.date(2026, 11, 30))
            changed = type(event)(**{**vars(event), "id": "12", "type": "called"})
            writer.append(changed)
            raise RuntimeError

        assert [one.state for one in desk.state().tickets.values()] == ["waiting"]


def test_the_same_event_is_in_the_log_once(setting):
    with closing(open_log(setting)) as log:
        Desk(log, PLAN, SetClock()).issue("passport")
        with pytest.raises(EventRefused) as refused, log.writing() as writer:
            writer.append(writer.events(datetime.date(2026, 11, 30))[0][1])

    assert refused.value.message.code == "queue_event_twice"


def test_a_log_that_cannot_be_opened_or_written_is_told(tmp_path):
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "broken.sqlite").write_bytes(b"no database" * 100)

    for path in (tmp_path / "file/queue.sqlite", tmp_path / "broken.sqlite"):
        with pytest.raises(EventRefused) as refused:
            SqliteLog(path)
        assert refused.value.message.code == "queue_log_unusable"


def test_a_full_disk_gives_no_number_and_the_day_goes_on_when_there_is_room(tmp_path):
    with closing(SqliteLog(tmp_path / "queue.sqlite")) as log:
        desk = Desk(log, PLAN, SetClock())
        desk.issue("passport")
        connection = log._connection
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages}")
        with pytest.raises(EventRefused) as refused:
            for _ in range(50):
                desk.issue("passport")
        given = list(desk.state().tickets)
        connection.execute(f"PRAGMA max_page_count={pages + 1000}")

        assert refused.value.message.code == "queue_log_unusable"
        assert desk.issue("passport").number == f"A{len(given) + 1:03}"


def test_a_server_that_is_gone_is_told_and_the_day_goes_on_when_it_is_back(postgres):
    with closing(open_log(postgres.new_log())) as log:
        desk = Desk(log, PLAN, SetClock())
        desk.issue("passport")
        postgres.stop()
        try:
            refusals = [_refusal(lambda: desk.issue("passport")) for _ in range(2)]
            refusals.append(_refusal(lambda: open_log(postgres.address())))
        finally:
            postgres.start()

        assert refusals == ["queue_log_unusable"] * 3
        assert desk.issue("passport").number == "A002"


def test_who_waits_too_long_for_another_program_is_told(postgres, monkeypatch):
    monkeypatch.setattr("visit.queue.postgres_log.BUSY_S", 0.05)
    setting = postgres.new_log()
    with closing(open_log(setting)) as log, closing(open_log(setting)) as other:
        with log.writing():
            waited = _refusal(Desk(other, PLAN, SetClock()).state)

        assert waited == "queue_log_unusable"
        assert Desk(other, PLAN, SetClock()).issue("passport").number == "A001"


def test_a_number_counts_when_the_disk_has_it_however_careless_the_server(postgres):
    with closing(open_log(postgres.new_log())) as log:
        (kept,) = log._connection.execute("SHOW synchronous_commit").fetchone()

    assert kept == "on"


def _refusal(act) -> str:
    with pytest.raises(EventRefused) as refused:
        act()
    return refused.value.message.code


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of Linux and macOS")
def test_kill_9_loses_and_doubles_no_number(setting):
    told = []
    for _ in range(KILLS):
        told += _numbers_told_before_a_kill(setting)

    with closing(open_log(setting)) as log:
        kept = list(Desk(log, PLAN, SetClock()).state().tickets)

    assert len(told) == len(set(told)) >= 5 * KILLS
    assert set(told) <= set(kept)
    assert kept == [f"A{count:03}" for count in range(1, len(kept) + 1)]


def _numbers_told_before_a_kill(setting: str) -> list[str]:
    """Let a process issue numbers, kill it in the midst, and return those that it had told."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        desk = Desk(open_log(setting), PLAN, SetClock())
        while True:
            os.write(theirs, f"{desk.issue('passport').number}\n".encode())
    os.close(theirs)
    with os.fdopen(ours) as lines:
        first = [lines.readline().strip() for _ in range(5)]
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return first + [line.strip() for line in lines]
