"""`compare`: look at the public address, and print what it means."""

from __future__ import annotations

from pathlib import Path

import typer

from noticeboard.bundle.served import Finding, Kind, Served, address_of, compare_served
from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import WRONG_DATA, UsedWrongly
from noticeboard.cli.progress import shown_progress
from noticeboard.messages import Message

SHOWN = 5
CODES: dict[Kind, str] = {
    "missing": "served_missing",
    "altered": "served_altered",
    "stale": "served_stale",
    "type": "served_type",
    "redirected": "served_redirected",
    "cookies": "served_cookies",
    "failed": "served_failed",
}
"""The message about each kind of difference."""


def compare_address(root: Path, written: str | None, messenger: Messenger) -> None:
    """Compare the public address with `site/`; ends with 1 when anything differs."""
    address = _address(root, written)
    with shown_progress(messenger) as report:
        served = compare_served(root / "site", address, report)
    typer.echo(_summary(served, messenger))
    if served.findings:
        raise typer.Exit(WRONG_DATA)


def _address(root: Path, written: str | None) -> str:
    if written is None:
        from noticeboard.load import load_catalogue

        written = load_catalogue(root).office.site_url
        if not written:
            raise UsedWrongly(Message("no_address"))
    address = address_of(written)
    if address is None:
        raise UsedWrongly(Message("bad_address", {"address": written}))
    return address


def _summary(served: Served, messenger: Messenger) -> str:
    head = "served_differs" if served.findings else "served_same"
    lines = [messenger.text(head, address=served.address, count=served.here, bundle=served.bundle)]
    for kind in dict.fromkeys(one.kind for one in served.findings):
        found = [_named(one) for one in served.findings if one.kind == kind]
        names = ", ".join(found[:SHOWN]) + (", …" if len(found) > SHOWN else "")
        is_same = served.there is None or served.there == served.bundle
        there = "?" if is_same else str(served.there)
        lines.append(messenger.text(CODES[kind], count=len(found), names=names, there=there))
    return "\n".join(lines)


def _named(one: Finding) -> str:
    return f"{one.name}: {one.detail}" if one.detail else one.name
