"""`serve`: build, show all of it on this computer, and build again whenever a file is saved."""

from __future__ import annotations

import contextlib
import datetime
import gc
import threading
from collections.abc import Callable
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING

import typer

from noticeboard.cli import findings
from noticeboard.cli.arguments import day_of, taken_port
from noticeboard.cli.commands.build import Today, make_request, summary
from noticeboard.cli.messenger import Messenger

if TYPE_CHECKING:
    from noticeboard.build.go_live import Built
    from noticeboard.cli.warm import WarmBuilds
    from noticeboard.loopback import BaseRoute

Clock = Callable[[], datetime.datetime]


def serve_site(
    root: Path, on: str | None, today: Today, now: Clock, port: str, messenger: Messenger
) -> None:
    """Build (a preview beside `site/` when another day is asked for), show it, and build again
    whenever a file is saved.
    """
    site = root / ".cache" / "preview" if on else root / "site"
    # The day and the port are looked at before the build, which takes a while.
    day_of(on)
    own = taken_port(port)
    from noticeboard.build.tools import opened_tools

    with own, opened_tools(root, speaks=True, stay=True) as tools:
        from noticeboard.build.surfaces_cache import program_of, recall_surfaces
        from noticeboard.bundle.swap import finish_swap
        from noticeboard.cli.progress import shown_progress
        from noticeboard.cli.warm import WarmBuilds
        from noticeboard.edit_page import EditedOffice, edit_route, new_token

        finish_swap(site)
        recall = recall_surfaces(root / ".cache", program_of(root))
        builds = WarmBuilds(
            lambda: make_request(root, site, on, today), tools, messenger, recall=recall
        )
        with shown_progress(messenger) as report:
            made = builds.first(report)
        typer.echo(summary(made, str(site.relative_to(root)), messenger))
        findings.print_warnings(made.warnings, messenger)
        messenger.print("serving")
        token = new_token()
        for name, path in _addresses(made, messenger, f"{token}/{messenger.language}/"):
            typer.echo(f"  {name:24} http://127.0.0.1:{port}/{path}")
        _show(builds, root, site, own, edit_route(EditedOffice(root, now), token))


def _show(builds: WarmBuilds, root: Path, site: Path, own: socket, edit: BaseRoute) -> None:
    """Serve until Ctrl+C, and build again beside it whenever a file is saved."""
    from noticeboard.cli.warm import live_app, rebuild_on_change
    from noticeboard.loopback import run

    # What the first build has left in memory stays there: later looks for garbage pass it over.
    gc.freeze()
    stop = threading.Event()
    building = rebuild_on_change(builds, root, stop)
    port = own.getsockname()[1]
    try:
        with contextlib.suppress(KeyboardInterrupt):
            run(live_app(builds, site, port, [edit]), own, on_exit=builds.hub.close)
    finally:
        stop.set()
        building.join()


def _addresses(made: Built, messenger: Messenger, edit: str) -> list[tuple[str, str]]:
    screens = [(messenger.text("serve_screen", name=id), f"signage/{id}/") for id in made.screens]
    return [
        (messenger.text("serve_site"), ""),
        ("English", "en/"),
        *screens,
        (messenger.text("serve_kiosk"), "kiosk/"),
        (messenger.text("serve_edit"), edit),
        (messenger.text("serve_data"), "data/v1/catalogue.json"),
    ]
