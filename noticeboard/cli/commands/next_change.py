"""`next-change`: the day of the next change, for whoever schedules the next build."""

from __future__ import annotations

import datetime
from pathlib import Path

import typer

from noticeboard.cli import checking
from noticeboard.cli.messenger import Messenger


def print_next_change(root: Path, on: datetime.date, messenger: Messenger) -> None:
    """Print the first day after today on which a fact changes."""
    from noticeboard.edition import change_days

    days = change_days(checking.sound_catalogue(root, on)[0], after=on)
    typer.echo(days[0].isoformat() if days else messenger.text("no_next_change"))
