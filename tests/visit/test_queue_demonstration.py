"""A simulated day: four hundred visitors, replayed exactly from the log."""

import datetime
import os

import pytest

from tests.fixtures.sudden_death import THOROUGH
from tests.fixtures.visit_queue import MemoryLog
from visit.queue import DayState, SqliteLog, demonstration_day, event_json, read_event, state_of
from visit.queue.__main__ import main

DAY = datetime.date(2026, 11, 30)
ON_DISK = 400 if os.environ.get(THOROUGH) else 100


def test_a_day_of_four_hundred_visitors_is_replayed_exactly_from_its_log(tmp_path):
    # Each act waits for the disk, so that a landing sends a hundred to it.
    for visitors, log in ((400, MemoryLog()), (ON_DISK, SqliteLog(tmp_path / "queue.sqlite"))):
        scenes = list(demonstration_day(log, DAY, visitors=visitors, seed=1))
        with log.writing() as writer:
            lines = [event_json(event) for _, event in writer.events(DAY)]
        assert_replayed(lines, scenes[-1].state, visitors)
    log.close()


def assert_replayed(lines: list[str], last: DayState, visitors: int) -> None:
    """Whole lines of the log lead to the day that was played, with everybody in it."""
    end = state_of(DAY, [read_event(line) for line in lines])
    assert len(end.tickets) == visitors
    assert end.is_closed
    assert end.calls == last.calls
    assert {one.state for one in end.tickets.values()} == {"served", "closed"}


def test_the_same_seed_gives_the_same_day_and_another_seed_another():
    def acts(seed: int) -> list[tuple[object, ...]]:
        scenes = demonstration_day(MemoryLog(), DAY, visitors=30, seed=seed)
        return [(one.at, one.act, one.number, one.counter) for one in scenes]

    assert acts(7) == acts(7)
    assert acts(7) != acts(8)


def test_a_counter_never_serves_two_and_nobody_is_called_before_drawing_a_number():
    log, drawn = MemoryLog(), set()
    for scene in demonstration_day(log, DAY, visitors=60, seed=3):
        drawn.add(scene.number) if scene.act == "issued" else None
        assert {one.number for one in scene.state.calls} <= drawn

    assert all("name" not in event_json(event) for event in log.written)


def shown(capsys, *options: str) -> list[str]:
    """What the command prints, when it ends well."""
    assert main(["--demo", "--speed", "0", *options]) == 0
    return capsys.readouterr().out.splitlines()


def test_a_newcomer_watches_a_day_in_either_language(capsys):
    first, *_, summary, replayed = shown(capsys, "--visitors", "15")
    assert first == "PERAGAAN: pengunjung, loket, dan waktu di bawah ini rekaan."
    assert summary.startswith("Hari ditutup. Nomor: 15. ")
    assert replayed == "Catatan diputar ulang: harinya sama."

    lines = shown(capsys, "--visitors", "15", "--lang", "en")
    assert lines[1].endswith("B001 drawn. Waiting: 1. No estimate yet.")
    assert lines[2].endswith("B001 called to counter 4. Waiting: 0.")
    assert sum(" drawn. " in line for line in lines) == 15


@pytest.mark.parametrize(
    "wrong",
    [["--port", "70000"], ["extra"], ["--demo", "--visitors", "0"], ["--demo", "--sped", "1"]],
)
def test_a_command_that_makes_no_sense_names_the_help(wrong, capsys):
    for language, word in (("id", "Bantuan"), ("en", "Help")):
        with pytest.raises(SystemExit) as ended:
            main([*wrong, "--lang", language])
        assert ended.value.code == 2
        assert f"{word}: python3 build.py queue --help" in capsys.readouterr().err


def test_help_explains_every_option_in_either_language(capsys):
    for language, word in (("id", "peragakan"), ("en", "show one day")):
        with pytest.raises(SystemExit):
            main(["--help", "--lang", language])
        printed = capsys.readouterr().out
        options = ("--demo", "--visitors", "--seed", "--speed", "--lang")
        assert word in printed and all(one in printed for one in options)
