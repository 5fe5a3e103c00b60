"""The builds that are due: each day on which facts change, in the words of whatever starts them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from xml.sax.saxutils import escape

from noticeboard.edition import Timeline, make_timeline
from noticeboard.language import long_date
from noticeboard.model import LANGUAGES, Catalogue
from noticeboard.surfaces.open_data.data_sentences import change_told
from noticeboard.surfaces.open_data.icalendar_lines import calendar_of, day_event, text_line

NAME = "noticeboard-build"
MINUTES_PAST = 5
"""Minutes after midnight at which a build starts: the day must have begun for certain."""
A_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class DueBuild:
    """A day from which a build says something else, and what changes by language."""

    day: datetime.date
    changes: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class BuildCommand:
    """The program to be started, and the folder in which."""

    python: Path | PureWindowsPath
    root: Path | PureWindowsPath


def due_builds(catalogue: Catalogue, on: datetime.date) -> tuple[DueBuild, ...]:
    """Return every build that comes due after a day, as far ahead as a bundle looks."""
    timelines = [make_timeline(catalogue, on=on, language=language) for language in LANGUAGES]
    return tuple(
        DueBuild(edition.day, {one.language: _told(one, edition.day) for one in timelines})
        for edition in timelines[0].editions[1:]
    )


def _told(timeline: Timeline, day: datetime.date) -> tuple[str, ...]:
    return tuple(
        f"{change.fact.name}. {change_told(change, timeline.now)}"
        for change in timeline.now.changes
        if change.day == day
    )


def calendar_of_builds(builds: Sequence[DueBuild], title: str, today: datetime.date) -> str:
    """Return a calendar with a day for each build, for whoever starts builds by hand."""
    events = (
        day_event(
            ("build", one.day),
            one.day,
            title,
            [line for language in LANGUAGES for line in one.changes[language]],
        )
        for one in builds
    )
    return calendar_of("Builds v1", (text_line("X-WR-CALNAME", title),), events, today)


def systemd_units(build: DueBuild, command: BuildCommand) -> str:
    """Return a timer and the service that it starts, each under the name of its file."""
    program = " ".join(_quoted(one) for one in (command.python, command.root / "build.py"))
    return f"""\
# {NAME}.timer
[Unit]
Description=Noticeboard: build when facts change on {long_date(build.day, "en")}

[Timer]
OnCalendar={build.day} 00:{MINUTES_PAST:02}:00 Asia/Jakarta
Persistent=true

[Install]
WantedBy=timers.target

# {NAME}.service
[Unit]
Description=Noticeboard: build the site

[Service]
Type=oneshot
WorkingDirectory={_specified(command.root)}
ExecStart={program}
"""


def _specified(path: object) -> str:
    return str(path).replace("%", "%%")


def _quoted(path: object) -> str:
    # systemd reads % and $ even between quotation marks.
    inside = str(path).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inside.replace("%", "%%").replace("$", "$$")}"'


def cron_line(build: DueBuild, command: BuildCommand) -> str:
    """Return a line for crontab that starts the build in its hour, whatever zone the machine has.

    Cron knows neither years nor our zone: it asks every hour around the day, and `date` decides.
    """
    around = (build.day - A_DAY, build.day, build.day + A_DAY)
    days = ",".join(str(one.day) for one in around)
    months = ",".join(dict.fromkeys(str(one.month) for one in around))
    python, program, root = (
        _for_cron(one) for one in (command.python, command.root / "build.py", command.root)
    )
    # WIB is UTC+7 all year; POSIX counts the other way round.
    hour = f'[ "$(TZ=WIB-7 date +\\%F-\\%H)" = {build.day}-00 ]'
    return f"{MINUTES_PAST} * {days} {months} * {hour} && cd {root} && {python} {program}\n"


def _for_cron(path: object) -> str:
    quoted = "'" + str(path).replace("'", "'\\''") + "'"
    return quoted.replace("%", "\\%")


def windows_task(build: DueBuild, command: BuildCommand) -> str:
    """Return the task for `schtasks /Create /TN Noticeboard /XML FILE`."""
    start = f"{build.day}T00:{MINUTES_PAST:02}:00+07:00"
    program, root = escape(f'"{command.root / "build.py"}"'), escape(str(command.root))
    return f"""\
<?xml version="1.0"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Noticeboard: build when facts change on {build.day}</Description>
  </RegistrationInfo>
  <Triggers>
    <TimeTrigger>
      <StartBoundary>{start}</StartBoundary>
      <Enabled>true</Enabled>
    </TimeTrigger>
  </Triggers>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <StartWhenAvailable>true</StartWhenAvailable>
  </Settings>
  <Actions>
    <Exec>
      <Command>{escape(str(command.python))}</Command>
      <Arguments>{program}</Arguments>
      <WorkingDirectory>{root}</WorkingDirectory>
    </Exec>
  </Actions>
</Task>
"""
