"""`history`: what people were told on a day, or when a mark on a page was the site."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import typer

from noticeboard.cli.arguments import day_of
from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import UsedWrongly
from noticeboard.messages import Message

if TYPE_CHECKING:
    from noticeboard.bundle.history import PastBundle

_MARK = re.compile(r"[0-9a-f]{10}")


class WrittenBundle(TypedDict):
    """A bundle in the JSON document: its days in ISO form, the marks of its pages by path."""

    bundle: str
    first: str
    last: str | None
    pages: dict[str, str]


def print_history(
    root: Path,
    mark: str | None,
    on: str | None,
    today: datetime.date,
    messenger: Messenger,
    as_json: bool = False,
) -> None:
    """Print the bundles that held a mark, that were the site on a day, or all of them.

    With a mark or a day their pages are printed too: those with the mark, or all.
    """
    day = day_of(on)
    if day and day > today:
        raise UsedWrongly(Message("not_yet", {"day": day}))
    if mark is not None and not _MARK.fullmatch(mark):
        raise UsedWrongly(Message("bad_mark", {"mark": mark}))
    found = _found(root / ".cache", mark, day)
    if as_json:
        written = {"bundles": [_written(one) for one in found]}
        typer.echo(json.dumps(written, ensure_ascii=False, indent=1))
        return
    _print_bundles(found, messenger, with_pages=bool(mark or day))
    if not found:
        messenger.print("never_noted")


def _found(cache: Path, mark: str | None, day: datetime.date | None) -> list[PastBundle]:
    """Return the bundles asked for, oldest first, each with only the pages asked for."""
    from noticeboard.bundle.history import bundles_on, bundles_with, read_history

    bundles = bundles_on(day, cache) if day else read_history(cache)
    return bundles if mark is None else bundles_with(mark, bundles)


def _print_bundles(
    bundles: Iterable[PastBundle], messenger: Messenger, *, with_pages: bool
) -> None:
    for one in bundles:
        code = "was_the_site" if one.last else "is_the_site"
        messenger.print(code, bundle=one.bundle, first=one.first, last=one.last or "")
        if with_pages:
            for path, mark in sorted(one.marks.items()):
                typer.echo(f"  {mark}  {path}")


def _written(one: PastBundle) -> WrittenBundle:
    return {
        "bundle": one.bundle,
        "first": one.first.isoformat(),
        "last": one.last.isoformat() if one.last else None,
        "pages": dict(sorted(one.marks.items())),
    }
