"""`edit`: the page on which staff edit facts, on this computer alone."""

from __future__ import annotations

import contextlib
import datetime
import webbrowser
from collections.abc import Callable
from pathlib import Path

import typer

from noticeboard.cli.arguments import taken_port
from noticeboard.cli.messenger import Messenger


def edit_facts(
    root: Path,
    now: Callable[[], datetime.datetime],
    port: str,
    messenger: Messenger,
    *,
    opens_browser: bool,
) -> None:
    """Serve the page until Ctrl+C, after what a killed process had begun to save is finished."""
    own = taken_port(port, may_be_any=True)
    with own:
        from noticeboard.edit_page import EditedOffice, make_edit_app, new_token
        from noticeboard.editing import finish_interrupted
        from noticeboard.loopback import run

        finish_interrupted(root)
        taken, token = own.getsockname()[1], new_token()
        address = f"http://127.0.0.1:{taken}/{token}/{messenger.language}/"
        messenger.print("editing")
        typer.echo(f"  {address}")
        if opens_browser:
            webbrowser.open(address)
        with contextlib.suppress(KeyboardInterrupt):
            run(make_edit_app(EditedOffice(root, now), taken, token), own)
