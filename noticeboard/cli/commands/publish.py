"""`publish`: put the finished site where the public finds it."""

from __future__ import annotations

import datetime
import getpass
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import typer

from noticeboard.cli import findings
from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import UsedWrongly
from noticeboard.messages import STAFF_LANGUAGES, Message, sentence

if TYPE_CHECKING:
    from noticeboard.bundle.manifest import Manifest
    from noticeboard.publishing.gates import Gate
    from noticeboard.publishing.publication_place import Delivery
    from noticeboard.publishing.publications import PublicationDesk

SHOWN = 5
"""How many names a message lists."""


@dataclass(frozen=True)
class Order:
    """A publication as it was typed."""

    to: str
    by: str | None = None
    approved_by: str | None = None
    why: str | None = None
    is_agreed: bool = False
    """Whether warnings are answered with yes."""
    as_json: bool = False


class WrittenGate(TypedDict):
    """A gate in the JSON document."""

    name: str
    state: str
    message: dict[str, str]


def publish_site(root: Path, order: Order, now: datetime.datetime, messenger: Messenger) -> None:
    """Put the finished site where the public finds it, if it passes the gates.

    Warnings need a yes, and changed amounts of money two names.
    """
    from noticeboard.build.kept_warnings import recall_warnings
    from noticeboard.build.listening_list import note_publication
    from noticeboard.bundle.place import sound_manifest
    from noticeboard.publishing.gates import look_through, refuse_failed

    desk = desk_at(order.to, root, now)
    site, cache = root / "site", root / ".cache"
    manifest = sound_manifest(site, cache)
    desk.look(manifest)
    warnings = recall_warnings(site, cache)
    gates = look_through(site, manifest, root, len(warnings))
    if not order.as_json:
        typer.echo(_table(gates, messenger))
    refuse_failed(gates)
    if order.as_json and warnings and not order.is_agreed:
        typer.echo(findings.as_json(warnings=warnings, files=0, gates=_written(gates)))
    elif not order.as_json:
        findings.print_warnings(warnings, messenger)
    findings.agree(warnings, order.is_agreed, messenger, may_ask=not order.as_json)
    done = _published(desk, manifest, order, root / "site", messenger)
    note_publication(site, cache)
    if order.as_json:
        altered, told = list(done.altered), _written(gates)
        typer.echo(
            findings.as_json(warnings=warnings, files=done.files, altered=altered, gates=told)
        )
    else:
        messenger.print("published", count=done.files, place=str(desk.address))
        print_delivery(done, root, messenger)


def desk_at(to: str, root: Path, now: datetime.datetime) -> PublicationDesk:
    """Return the desk that publishes to a place as it was typed; raises a StaffError for none."""
    from noticeboard.publishing.place_address import address_of_place
    from noticeboard.publishing.publications import PublicationDesk

    if not to.strip():
        raise UsedWrongly(Message("place_empty"))
    return PublicationDesk(address_of_place(to, root), root, now)


def user_name() -> str:
    """Return the name that the system knows the person at this computer by."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"


def print_delivery(done: Delivery, root: Path, messenger: Messenger) -> None:
    """Print what was found in a place, and what should be known of the way a bundle got there."""
    if done.note is not None:
        typer.echo(sentence(done.note, messenger.language))
    if done.altered and done.set_aside is not None:
        names = ", ".join(done.altered[:SHOWN]) + (", …" if len(done.altered) > SHOWN else "")
        folder = done.set_aside.relative_to(root)
        messenger.print("altered", count=len(done.altered), names=names, folder=folder)


def _published(
    desk: PublicationDesk, manifest: Manifest, order: Order, site: Path, messenger: Messenger
) -> Delivery:
    """Publish what was looked at, under the names that it needs."""
    from noticeboard.bundle.publication.survey import name_some
    from noticeboard.publishing.publications import Reasons
    from noticeboard.publishing.second_names import changed_amounts, refuse_one_name

    before = desk.before()
    fees = changed_amounts(before, site)
    by, approved_by = order.by or "", order.approved_by or ""
    if fees and not order.as_json and sys.stdin.isatty():
        by = by or _asked("ask_by", messenger, fees=name_some(list(fees)))
        approved_by = approved_by or _asked("ask_approved_by", messenger)
    refuse_one_name(fees, by, approved_by)
    reasons = Reasons(by.strip() or user_name(), approved_by.strip() or None, order.why or "")
    return desk.publish(site, manifest, reasons)


def _asked(code: str, messenger: Messenger, **values: str) -> str:
    typer.echo(messenger.text(code, **values), nl=False, err=True)
    return sys.stdin.readline().strip()


def _table(gates: Sequence[Gate], messenger: Messenger) -> str:
    """Return one line a gate: its name, its state and what was found."""
    rows = [
        (
            messenger.text(f"gate_{one.name}"),
            messenger.text(f"gate_state_{one.state}"),
            sentence(one.found, messenger.language),
        )
        for one in gates
    ]
    widths = [max(len(row[at]) for row in rows) for at in (0, 1)]
    return "\n".join(
        f"  {name:{widths[0]}}  {state:{widths[1]}}  {found}" for name, state, found in rows
    )


def _written(gates: Sequence[Gate]) -> list[WrittenGate]:
    return [
        {
            "name": one.name,
            "state": one.state,
            "message": {each: sentence(one.found, each) for each in STAFF_LANGUAGES},
        }
        for one in gates
    ]
