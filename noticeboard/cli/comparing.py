"""What `compare` does: look at the public address, and tell staff what it means."""

from __future__ import annotations

from pathlib import Path

import typer

from noticeboard.bundle.served import Finding, Served, address_of, compare_served
from noticeboard.cli.problems import WRONG_DATA, UsedWrongly
from noticeboard.cli.progress import told
from noticeboard.cli.wording import Speaker

SHOWN = 5


def compare(root: Path, written: str | None, say: Speaker) -> None:
    """Compare the public address with `site/`; ends with 1 when anything differs."""
    address = _address(root, written, say)
    with told(say) as tell:
        served = compare_served(root / "site", address, tell)
    typer.echo(_summary(served, say))
    if served.findings:
        raise typer.Exit(WRONG_DATA)


def _address(root: Path, written: str | None, say: Speaker) -> str:
    if written is None:
        from noticeboard.load import load_catalogue

        written = load_catalogue(root).office.site_url
        if not written:
            raise UsedWrongly(say("no_address"))
    address = address_of(written)
    if address is None:
        raise UsedWrongly(say("bad_address", address=written))
    return address


def _summary(served: Served, say: Speaker) -> str:
    head = "served_differs" if served.findings else "served_same"
    lines = [say(head, address=served.address, count=served.here, bundle=served.bundle)]
    for kind in dict.fromkeys(one.kind for one in served.findings):
        found = [_told(one) for one in served.findings if one.kind == kind]
        names = ", ".join(found[:SHOWN]) + (", …" if len(found) > SHOWN else "")
        there = served.there if served.there not in (None, served.bundle) else "?"
        lines.append(say(f"served_{kind}", count=len(found), names=names, there=there))
    return "\n".join(lines)


def _told(one: Finding) -> str:
    return f"{one.name}: {one.detail}" if one.detail else one.name
