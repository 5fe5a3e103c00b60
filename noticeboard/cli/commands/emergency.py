"""`emergency`: interrupt every screen, the kiosk and the site at once, and end it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import UsedWrongly
from noticeboard.messages import Message, StaffError, sentence

if TYPE_CHECKING:
    from noticeboard.publishing.emergency_order import EmergencyOrder


def tell_emergency(root: Path, now: datetime.datetime, messenger: Messenger) -> None:
    """Print what is on in the site."""
    from noticeboard.emergency import EmergencySignal, known_emergencies
    from noticeboard.publishing.emergency_order import told_signal
    from noticeboard.publishing.emergency_switch import emergency_now

    found = emergency_now(root, now)
    if isinstance(found, Message):
        raise StaffError(found)
    if isinstance(found, EmergencySignal):
        known = known_emergencies(root / "site")
        typer.echo(sentence(told_signal(found, known, messenger.language), messenger.language))
    else:
        messenger.print("emergency_off")


def begin_emergency(
    root: Path,
    order: EmergencyOrder,
    to: Sequence[str],
    now: datetime.datetime,
    messenger: Messenger,
) -> None:
    """Switch an emergency on; raises a StaffError for what is not there."""
    from noticeboard.emergency import known_emergencies
    from noticeboard.publishing.emergency_order import told_signal
    from noticeboard.publishing.emergency_switch import switch_emergency

    known = known_emergencies(root / "site")
    signal = order.signal(known, now)
    done = switch_emergency(root, signal, to)
    typer.echo(sentence(told_signal(signal, known, messenger.language), messenger.language))
    _print_places(done.places, done.problems, messenger)


def end_emergency(root: Path, to: Sequence[str], messenger: Messenger) -> None:
    """Switch whatever is on off."""
    from noticeboard.publishing.emergency_switch import switch_emergency

    done = switch_emergency(root, None, to)
    messenger.print("emergency_ended")
    _print_places(done.places, done.problems, messenger)


def refuse_two_acts(kind: str | None, ends: bool) -> None:
    """Raise UsedWrongly for a kind together with the end."""
    if kind is not None and ends:
        raise UsedWrongly(Message("emergency_one_act"))


def _print_places(places: Sequence[str], problems: Sequence[Message], messenger: Messenger) -> None:
    messenger.print("emergency_places", places=", ".join(places))
    if problems:
        raise StaffError(*problems)
