"""`unanswered`: what nobody answered on one or more devices, as a list for staff."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import UsedWrongly
from noticeboard.messages import Message
from noticeboard.unanswered import (
    FEWEST,
    UnansweredCounts,
    merged,
    read_unanswered,
    unanswered_tasks,
)

_REASONS = {
    "no-service": "reason_no_service",
    "no-facet": "reason_no_facet",
    "unknown-here": "reason_unknown_here",
    "unclear": "reason_unclear",
}


def print_unanswered(paths: Sequence[Path], messenger: Messenger) -> None:
    """Print what enough visits asked for in vain, with the words that no vocabulary has."""
    tasks = unanswered_tasks(merged(_read(path) for path in paths))
    for task in tasks:
        query = task.query
        words = " ".join((*query.words, *query.unknown))
        code = "asked_in_vain_unknown" if query.unknown else "asked_in_vain"
        reason = messenger.text(_REASONS[query.reason])
        unknown = ", ".join(query.unknown)
        typer.echo(
            messenger.text(
                code, visits=task.visits, words=words, reason=reason, unknown=unknown, day=task.last
            )
        )
    messenger.print("asked_in_vain_mend" if tasks else "asked_in_vain_none", fewest=FEWEST)


def _read(path: Path) -> UnansweredCounts:
    try:
        if not path.is_file():
            raise FileNotFoundError(path)
        return read_unanswered(path)
    except (OSError, ValueError) as error:
        raise UsedWrongly(Message("no_unanswered_file", {"path": str(path)})) from error
