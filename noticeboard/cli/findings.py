"""Warnings and mistakes of check, build and publish, on the terminal or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

import typer

from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import NotAgreed
from noticeboard.messages import Message, text
from noticeboard.messages.records import record_of

YES = ("y", "ya", "yes")
"""What may be answered in either language; everything else means no."""


def print_warnings(warnings: Sequence[Message], messenger: Messenger) -> None:
    """Print every warning and how many there are, beside the command's own words."""
    if warnings:
        found = "\n\n".join(text(warning, messenger.language) for warning in warnings)
        count = messenger.text("warnings", count=len(warnings))
        typer.echo(f"{found}\n\n{count}", err=True)


def as_json(mistakes: Sequence[Message] = (), warnings: Sequence[Message] = (), **rest: Any) -> str:
    """Return one JSON document of all that was found, and what else the command reports."""
    lists = {"mistakes": mistakes, "warnings": warnings}
    found = {name: [record_of(one) for one in each] for name, each in lists.items()}
    return json.dumps({**rest, **found}, ensure_ascii=False, indent=1, default=str)


def agree(
    warnings: Sequence[Message], is_agreed: bool, messenger: Messenger, *, may_ask: bool = True
) -> None:
    """Ask once whether to go on in spite of warnings; raises NotAgreed unless somebody says yes.

    Without a terminal nobody can be asked.
    """
    if not warnings or is_agreed:
        return
    if not (may_ask and sys.stdin.isatty()):
        raise NotAgreed(Message("cannot_ask"))
    typer.echo(messenger.text("go_on"), nl=False, err=True)
    if sys.stdin.readline().strip().lower() not in YES:
        raise NotAgreed(Message("not_published"))
