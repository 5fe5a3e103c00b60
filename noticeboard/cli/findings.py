"""Warnings: found beside mistakes, told by check, build and publish, on the terminal or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

import typer

from noticeboard.cli.problems import NotAgreed
from noticeboard.cli.wording import Speaker
from noticeboard.messages import Message, text
from noticeboard.messages.records import record_of

YES = ("y", "ya", "yes")
"""What may be answered in either language; everything else means no."""


def tell_warnings(warnings: Sequence[Message], say: Speaker) -> None:
    """Print every warning and how many there are, beside the command's own words."""
    if warnings:
        told = "\n\n".join(text(warning, say.language) for warning in warnings)
        typer.echo(f"{told}\n\n{say('warnings', count=len(warnings))}", err=True)


def as_json(mistakes: Sequence[Message] = (), warnings: Sequence[Message] = (), **rest: Any) -> str:
    """Return one JSON document of all that was found, and what else the command tells."""
    lists = {"mistakes": mistakes, "warnings": warnings}
    found = {name: [record_of(one) for one in each] for name, each in lists.items()}
    return json.dumps({**rest, **found}, ensure_ascii=False, indent=1, default=str)


def agree(
    warnings: Sequence[Message], is_agreed: bool, say: Speaker, *, may_ask: bool = True
) -> None:
    """Ask once whether to go on in spite of warnings; raises NotAgreed unless somebody says yes.

    Without a terminal nobody can be asked.
    """
    if not warnings or is_agreed:
        return
    if not (may_ask and sys.stdin.isatty()):
        raise NotAgreed(say("cannot_ask"))
    typer.echo(say("go_on"), nl=False, err=True)
    if sys.stdin.readline().strip().lower() not in YES:
        raise NotAgreed(say("not_published"))
