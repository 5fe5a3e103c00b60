"""`check --lapsing`: the checks that somebody has to repeat soon, as a list or a calendar."""

from __future__ import annotations

import datetime
from pathlib import Path

import typer

from noticeboard.cli import checking
from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import UsedWrongly
from noticeboard.messages import Message


def print_lapsing(
    root: Path, on: datetime.date, within: str, messenger: Messenger, *, as_calendar: bool
) -> None:
    """Print the checks that lapse within some days, the earliest first."""
    from noticeboard.check.lapsing import calendar_of_checks, lapsing_checks, tell_lapsing

    if not (within.isascii() and within.isdigit() and len(within) <= len("9999")):
        raise UsedWrongly(Message("bad_days", {"days": within}))
    catalogue, source_map = checking.covered_catalogue(root, on)
    if catalogue.office.check_days is None:
        raise UsedWrongly(Message("no_check_days"))
    found = lapsing_checks(catalogue, source_map, on=on, within=int(within))
    if not found:
        typer.echo(messenger.text("none_lapsing", days=within), err=as_calendar)
    elif as_calendar:
        typer.echo(calendar_of_checks(found, on), nl=False)
    else:
        typer.echo("\n".join(tell_lapsing(found, on, messenger.language)))
