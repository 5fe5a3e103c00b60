"""`diff`: the facts that a build would change."""

from __future__ import annotations

import datetime
from pathlib import Path

import typer

from noticeboard.cli import checking
from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import UsedWrongly
from noticeboard.messages import Message


def print_differences(root: Path, on: datetime.date, messenger: Messenger) -> None:
    """Print each fact that differs from the present site, before and after."""
    from noticeboard.build.fact_changes import differences

    if not (root / "site").exists():
        raise UsedWrongly(Message("no_site"))
    catalogue = checking.sound_catalogue(root, on)[0]
    try:
        found = differences(root / "site", catalogue, on)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsedWrongly(Message("site_damaged")) from error
    for fact, before, after in found:
        typer.echo(f"{fact}: {before or messenger.text('new')} → {after or messenger.text('gone')}")
    if not found:
        messenger.print("no_difference")
