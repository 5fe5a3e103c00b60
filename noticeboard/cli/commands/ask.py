"""`ask`: answer what a visitor might type, as the site does."""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from noticeboard.cli import checking

if TYPE_CHECKING:
    from noticeboard.answers import Asker, Reply

MANY = "-"
"""In place of a query: one query a line is read from standard input."""


def answer_query(root: Path, query: str, day: datetime.date, language: str, as_json: bool) -> None:
    """Print the reply to a query; as JSON, `-` answers each line of standard input with a line."""
    from noticeboard.answers import make_asker

    asker = make_asker(checking.covered_catalogue(root, day)[0], day)
    if as_json and query == MANY:
        for line in sys.stdin:
            _print_json(line.rstrip("\n"), asker, language)
    elif as_json:
        _print_json(query, asker, language)
    else:
        typer.echo("\n".join(_lines(asker.ask(query, language)[1])))


def _print_json(query: str, asker: Asker, language: str) -> None:
    meant, reply = asker.ask(query, language)
    written = {"question": query, "language": meant, **reply.json()}
    # A program that asks one thing after the other waits for each reply.
    typer.echo(json.dumps(written, ensure_ascii=False))
    sys.stdout.flush()


def _lines(reply: Reply) -> Iterator[str]:
    """Yield what a person reads: the first answer in full, others by name, or why there is none."""
    for answer in reply.answers[:1]:
        yield answer.title
        yield from (f"  {line}" for line in answer.text.split("\n"))
        yield f"  → {answer.url}" + (f" ({answer.source.short})" if answer.source else "")
    yield from (f"{answer.title} → {answer.url}" for answer in reply.answers[1:])
    if reply.message:
        yield reply.message
    if reply.next_step:
        yield f"{reply.next_step.text} → {reply.next_step.url}"
    if reply.offers:
        yield " · ".join(offer.label for offer in reply.offers)
