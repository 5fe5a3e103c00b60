"""`lobby`: show the screens from here, hear how they are, and say what they said."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable
from pathlib import Path
from socket import socket
from urllib.parse import urlsplit

import typer

from noticeboard.cli.arguments import taken_port
from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import UsedWrongly
from noticeboard.messages import Message, reason_of
from noticeboard.near_address import near_address
from noticeboard.time_zone import WIB

LOG = Path("publications") / "played"


def serve_lobby(
    root: Path,
    now: Callable[[], datetime.datetime],
    port: str,
    address: str | None,
    queue: str | None,
    messenger: Messenger,
) -> None:
    """Serve the site to this computer, or to the network of an address, until Ctrl+C."""
    listened = None if queue is None else _queue_place(queue)
    own = taken_port(port) if address is None else _taken_address(address, port)
    with own:
        from noticeboard.bundle.place import sound_manifest
        from noticeboard.emergency import known_emergencies
        from noticeboard.lobby import Lobby, PlayLog, QueueCalls, make_lobby_app
        from noticeboard.loopback import OWN_NAMES, run

        site = root / "site"
        sound_manifest(site, root / ".cache")
        names = OWN_NAMES if address is None else (address,)
        taken = own.getsockname()[1]
        messenger.print("lobby_serving")
        home = f"http://{names[0]}:{taken}"
        typer.echo(f"  {messenger.text('lobby_open_staff'):24} {home}/lobby/")
        for screen in known_emergencies(site).screens:
            name = messenger.text("lobby_open_screen", name=screen)
            typer.echo(f"  {name:24} {home}/signage/{screen}/")
        lobby = Lobby(site, PlayLog(root / LOG), now)
        calls = QueueCalls(*listened) if listened else None
        if calls:
            calls.start()
        on_exit = calls.close if calls else _nothing
        with contextlib.suppress(KeyboardInterrupt):
            run(make_lobby_app(lobby, taken, names, calls), own, on_exit)


def print_played(root: Path, on: str, messenger: Messenger) -> None:
    """Print what each screen said at a moment."""
    from noticeboard.lobby import PlayLog

    answers, broken = PlayLog(root / LOG).said_at(_moment(on))
    for one in answers:
        if one.played is None:
            messenger.print("lobby_unknown", screen=one.screen)
        elif not one.played.slide:
            messenger.print("lobby_was_dark", screen=one.screen)
        else:
            messenger.print(
                "lobby_said",
                screen=one.screen,
                since=one.played.at.astimezone(WIB).strftime("%H:%M:%S"),
                bundle=one.played.bundle,
                words=one.played.words,
            )
    if not answers:
        messenger.print("lobby_nothing_played")
    if broken:
        messenger.print("lobby_broken_lines", count=broken)


def _nothing() -> None:
    """End nothing: without calls no stream is open."""


def _queue_place(written: str) -> tuple[str, int]:
    """Read the address that `queue` prints; raises UsedWrongly for one outside this network."""
    try:
        found = urlsplit(written)
        host, port = found.hostname or "", found.port
        near_address("127.0.0.1" if host == "localhost" else host)
    except ValueError as error:
        raise UsedWrongly(Message("lobby_bad_queue", {"address": written})) from error
    is_plain = found.scheme == "http" and found.username is None and found.path in ("", "/")
    if not (port and is_plain):
        raise UsedWrongly(Message("lobby_bad_queue", {"address": written}))
    return host, port


def _moment(written: str) -> datetime.datetime:
    try:
        moment = datetime.datetime.strptime(written, "%Y-%m-%d %H:%M")
    except ValueError as error:
        raise UsedWrongly(Message("lobby_bad_moment", {"moment": written})) from error
    return moment.replace(tzinfo=WIB)


def _taken_address(address: str, port: str) -> socket:
    """Take a port on one address; raises UsedWrongly for every address at once, or none of ours."""
    from noticeboard.loopback import listen

    try:
        near_address(address)
    except ValueError as error:
        raise UsedWrongly(Message("lobby_bad_address", {"address": address})) from error
    if not (port.isascii() and port.isdecimal() and 1 <= int(port[:6]) <= 65_535):
        raise UsedWrongly(Message("bad_port", {"port": port}))
    try:
        return listen(int(port), address)
    except OSError as error:
        words = {"address": address, "port": port, "reason": reason_of(error)}
        raise UsedWrongly(Message("lobby_address_taken", words)) from error
