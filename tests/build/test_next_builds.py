"""The next build that is due, in forms that calendars, systemd, cron and Windows take."""

import datetime
import os
import shlex
import shutil
import subprocess
from pathlib import Path, PureWindowsPath
from xml.etree import ElementTree

import pytest

from noticeboard.build.next_builds import (
    BuildCommand,
    DueBuild,
    calendar_of_builds,
    cron_line,
    due_builds,
    systemd_units,
    windows_task,
)
from tests.fixtures.open_data import DAY, day, small_catalogue

BUILD = DueBuild(day("2027-01-01"), {"id": ("Naik.",), "en": ("Dearer.",)})
ODD = BuildCommand(Path("/usr/bin/python3"), Path("/srv/it's 100% ours/$HOME"))


def test_each_day_on_which_facts_change_is_due_with_what_changes():
    assert due_builds(small_catalogue(), DAY) == (
        DueBuild(
            day("2027-01-01"),
            {
                "id": (
                    "Paspor, sepuluh tahun. Mulai 1 Januari 2027: Rp1.000.000 per permohonan. "
                    "Sebelumnya: Rp950.000.",
                ),
                "en": (
                    "Passport, ten years. From 1 January 2027: Rp1,000,000 per application. "
                    "Before: Rp950,000.",
                ),
            },
        ),
    )
    assert due_builds(small_catalogue(), day("2027-01-01")) == ()


def test_the_calendar_holds_the_day_in_both_languages():
    lines = calendar_of_builds([BUILD], "Buat lagi", DAY).split("\r\n")
    uid = lines.pop(8)

    assert uid.startswith("UID:") and len(uid) == 40
    assert lines == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Noticeboard//Builds v1//ID",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Buat lagi",
        "BEGIN:VEVENT",
        "DTSTAMP:20261124T050000Z",
        "DTSTART;VALUE=DATE:20270101",
        "DTEND;VALUE=DATE:20270102",
        "SUMMARY:Buat lagi",
        "DESCRIPTION:Naik.\\nDearer.",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def unit_files(text: str, folder: Path) -> dict[str, Path]:
    """Write each unit into the file that its first line names."""
    found = {}
    for part in text.split("# ")[1:]:
        name, _, content = part.partition("\n")
        found[name] = folder / name
        found[name].write_text(content, encoding="utf-8")
    return found


def test_systemd_takes_timer_and_service_and_starts_at_midnight_of_the_office(tmp_path):
    if shutil.which("systemd-analyze") is None:
        pytest.skip("no systemd-analyze here")
    # What the units name must be there, or the verifier complains of that.
    root = tmp_path / "it's 100% ours"
    root.mkdir()
    command = BuildCommand(Path(shutil.which("true") or "/bin/true"), root)

    files = unit_files(systemd_units(BUILD, command), tmp_path)
    assert sorted(files) == ["noticeboard-build.service", "noticeboard-build.timer"]
    verified = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *map(str, files.values())],
        capture_output=True,
        text=True,
    )
    complaints = [line for line in verified.stderr.splitlines() if str(tmp_path) in line]
    assert complaints == []

    when = next(
        line.removeprefix("OnCalendar=")
        for line in files["noticeboard-build.timer"].read_text("utf-8").splitlines()
        if line.startswith("OnCalendar=")
    )
    assert when == "2027-01-01 00:05:00 Asia/Jakarta"
    read = subprocess.run(["systemd-analyze", "calendar", when], capture_output=True, text=True)
    assert read.returncode == 0, read.stderr


def test_systemd_gets_no_sign_that_it_would_read_as_its_own():
    text = systemd_units(BUILD, ODD)

    assert "WorkingDirectory=/srv/it's 100%% ours/$HOME\n" in text
    assert 'ExecStart="/usr/bin/python3" "/srv/it\'s 100%% ours/$$HOME/build.py"\n' in text


def ran_at(line: str, now: datetime.datetime, folder: Path) -> bool:
    """Whether a crontab line starts its program at a moment: its command is run at that time."""
    minute, hour, days, months, weekday, command = line.rstrip("\n").split(" ", 5)
    here = now.astimezone(datetime.UTC)
    assert (hour, weekday) == ("*", "*")
    if here.minute != int(minute) or str(here.month) not in months.split(","):
        return False
    if str(here.day) not in days.split(","):
        return False
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    clock = tools / "date"
    clock.write_text(f'#!/bin/sh\nexec {shutil.which("date")} -d @{int(now.timestamp())} "$@"\n')
    clock.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "TZ": "UTC"}
    # Cron reads \\% as a bare sign before it hands the command to the shell.
    done = subprocess.run(["sh", "-c", command.replace("\\%", "%")], env=environment)
    return done.returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="cron is not on Windows")
def test_cron_starts_the_build_in_the_first_hour_of_the_day_and_in_no_other(tmp_path):
    root = tmp_path / "it's 100% ours"
    root.mkdir()
    started = tmp_path / "started"
    program = tmp_path / "program"
    program.write_text(
        f'#!/bin/sh\npwd > {started}\n[ "$1" = {shlex.quote(str(root))}/build.py ]\n'
    )
    program.chmod(0o755)
    line = cron_line(BUILD, BuildCommand(program, root))

    def moment(written: str) -> datetime.datetime:
        return datetime.datetime.fromisoformat(written)

    assert not ran_at(line, moment("2026-12-31T23:05+07:00"), tmp_path)
    assert not ran_at(line, moment("2027-01-01T01:05+07:00"), tmp_path)
    assert not ran_at(line, moment("2028-01-01T00:05+07:00"), tmp_path)
    assert not started.exists()
    assert ran_at(line, moment("2027-01-01T00:05+07:00"), tmp_path)
    assert started.read_text("utf-8").rstrip("\n") == str(root)


def test_windows_takes_a_task_that_starts_at_midnight_of_the_office():
    command = BuildCommand(
        PureWindowsPath(r"C:\Program Files\Python\python.exe"), PureWindowsPath(r"D:\A & B")
    )
    task = ElementTree.fromstring(windows_task(BUILD, command))
    space = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"

    def of(path: str) -> str | None:
        return task.findtext("/".join(f"{space}{part}" for part in path.split("/")))

    assert task.tag == f"{space}Task" and task.get("version") == "1.2"
    assert of("Triggers/TimeTrigger/StartBoundary") == "2027-01-01T00:05:00+07:00"
    assert of("Settings/StartWhenAvailable") == "true"
    assert of("Actions/Exec/Command") == r"C:\Program Files\Python\python.exe"
    assert of("Actions/Exec/Arguments") == r'"D:\A & B\build.py"'
    assert of("Actions/Exec/WorkingDirectory") == r"D:\A & B"
