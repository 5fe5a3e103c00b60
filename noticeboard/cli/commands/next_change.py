"""`next-change`: the day of the next change, for people, calendars and whatever starts builds."""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from noticeboard.cli import checking
from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import UsedWrongly
from noticeboard.messages import Message

if TYPE_CHECKING:
    from noticeboard.build.next_builds import DueBuild


@dataclass(frozen=True)
class NextChangeForm:
    """The form in which the next change is asked for; at most one of them."""

    ics: bool = False
    systemd: bool = False
    cron: bool = False
    windows: bool = False
    json: bool = False

    def refuse_several(self) -> None:
        """Raise UsedWrongly when more than one form is asked for."""
        names = [name for name, is_asked in vars(self).items() if is_asked]
        if len(names) > 1:
            raise UsedWrongly(
                Message("one_form", {"forms": ", ".join(f"--{one}" for one in names)})
            )


def print_next_change(
    root: Path, on: datetime.date, messenger: Messenger, form: NextChangeForm
) -> None:
    """Print the first day after today on which a fact changes, in the form asked for."""
    from noticeboard.build.next_builds import due_builds

    form.refuse_several()
    builds = due_builds(checking.sound_catalogue(root, on)[0], on)
    if form.json:
        typer.echo(json.dumps(_written(builds), ensure_ascii=False, indent=1))
    elif builds:
        typer.echo(_told(builds, root, on, messenger, form), nl=False)
    else:
        # What reads a form must not be given a sentence instead.
        is_read = form == NextChangeForm()
        typer.echo(messenger.text("no_next_change"), err=not is_read)


def _told(
    builds: Sequence[DueBuild],
    root: Path,
    on: datetime.date,
    messenger: Messenger,
    form: NextChangeForm,
) -> str:
    from noticeboard.build import next_builds

    command = next_builds.BuildCommand(Path(sys.executable), root)
    if form.ics:
        return next_builds.calendar_of_builds(builds, messenger.text("build_due"), on)
    if form.systemd:
        return next_builds.systemd_units(builds[0], command)
    if form.cron:
        return next_builds.cron_line(builds[0], command)
    if form.windows:
        return next_builds.windows_task(builds[0], command)
    return f"{builds[0].day}\n"


def _written(builds: Sequence[DueBuild]) -> dict[str, object]:
    days = [{"day": one.day.isoformat(), "changes": one.changes} for one in builds]
    return {"next": days[0]["day"] if days else None, "days": days}
