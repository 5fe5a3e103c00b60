"""`history`: what people were told on a day, or when a mark on a page was the site."""

from __future__ import annotations

import contextlib
import datetime
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import typer

from noticeboard.cli.arguments import day_of, taken_port
from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import WRONG_DATA, UsedWrongly
from noticeboard.messages import Message
from noticeboard.time_zone import WIB

if TYPE_CHECKING:
    from noticeboard.bundle.history import PastBundle
    from noticeboard.publishing.publication_log import LogRecord

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
    published = _published_on(root, day)
    if as_json:
        written = {
            "bundles": [_written(one) for one in found],
            "publications": [json.loads(one.line) for one in published],
        }
        typer.echo(json.dumps(written, ensure_ascii=False, indent=1))
        return
    _print_bundles(found, messenger, with_pages=bool(mark or day))
    print_records(published, messenger)
    if not found and not published:
        messenger.print("never_noted")


def check_log(root: Path, messenger: Messenger) -> None:
    """Print that the log is whole, and each archived bundle that is not; ends with 1 if one is not.

    Raises LogBroken with the first record that was changed or is missing.
    """
    from noticeboard.bundle.manifest import damaged_files
    from noticeboard.publishing.archive import BUNDLES
    from noticeboard.publishing.publication_log import read_log
    from noticeboard.publishing.publications import FOLDER

    records = read_log(root / FOLDER)
    messenger.print("log_whole", count=len(records))
    names = dict.fromkeys(one.deed.archived for one in records)
    damaged = [name for name in names if damaged_files(root / FOLDER / BUNDLES / name)]
    for name in damaged:
        messenger.print("archive_damaged", folder=f"{FOLDER}/{BUNDLES}/{name}")
    if damaged:
        raise typer.Exit(WRONG_DATA)


def print_log(root: Path, messenger: Messenger, as_json: bool = False) -> None:
    """Print every publication, oldest first; raises LogBroken."""
    from noticeboard.publishing.publication_log import read_log
    from noticeboard.publishing.publications import FOLDER

    records = read_log(root / FOLDER)
    if as_json:
        written = {"publications": [json.loads(one.line) for one in records]}
        typer.echo(json.dumps(written, ensure_ascii=False, indent=1))
        return
    print_records(records, messenger)
    if not records:
        messenger.print("log_none")


def open_archive(root: Path, on: str | None, port: str, messenger: Messenger) -> None:
    """Show on this computer what the public saw last on a day, until Ctrl+C."""
    from noticeboard.loopback import make_app, run
    from noticeboard.publishing.archive import BUNDLES
    from noticeboard.publishing.publications import FOLDER

    published = _published_on(root, day_of(on))
    deed = published[-1].deed if published else None
    folder = root / FOLDER / BUNDLES / ("" if deed is None else deed.archived)
    if deed is None or not folder.is_dir():
        raise UsedWrongly(Message("archive_missing"))
    own = taken_port(port)
    with own, contextlib.suppress(KeyboardInterrupt):
        messenger.print("archive_open", bundle=deed.bundle, port=port)
        run(make_app(folder, own.getsockname()[1]), own)


def print_records(records: Iterable[LogRecord], messenger: Messenger) -> None:
    """Print publications: who, what, where, when, why, and where the bundle lies in the archive."""
    from noticeboard.publishing.archive import BUNDLES
    from noticeboard.publishing.publications import FOLDER

    for one in records:
        deed = one.deed
        time = one.time.astimezone(WIB).strftime("%Y-%m-%d %H:%M WIB")
        values = {"time": time, "by": deed.by, "bundle": deed.bundle, "place": deed.place}
        messenger.print(f"log_{deed.act}", number=one.number, **values)
        if deed.approved_by:
            messenger.print("log_approved_by", name=deed.approved_by)
        if deed.why:
            messenger.print("log_why", why=deed.why)
        for change in deed.changes:
            typer.echo(f"  {change}")
        messenger.print("log_archived", folder=f"{FOLDER}/{BUNDLES}/{deed.archived}")


def _published_on(root: Path, day: datetime.date | None) -> list[LogRecord]:
    from noticeboard.publishing.publication_log import in_force_on, read_log
    from noticeboard.publishing.publications import FOLDER

    return in_force_on(read_log(root / FOLDER), day, WIB) if day else []


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
