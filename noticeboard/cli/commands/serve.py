"""`serve`: build, then show all of it on this computer."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from noticeboard.cli import findings
from noticeboard.cli.arguments import taken_port
from noticeboard.cli.commands.build import Today, make_request, make_site, summary
from noticeboard.cli.messenger import Messenger

if TYPE_CHECKING:
    from noticeboard.build.swap import Built


def serve_site(root: Path, on: str | None, today: Today, port: str, messenger: Messenger) -> None:
    """Build (a preview beside `site/` when another day is asked for) and show it."""
    from noticeboard.bundle.stage import only_build
    from noticeboard.bundle.swap import finish_swap
    from noticeboard.loopback import make_app, run

    site = root / ".cache" / "preview" if on else root / "site"
    request = make_request(root, site, on, today)
    # Before the build, which takes a while.
    own = taken_port(port)
    try:
        with only_build(request.cache):
            finish_swap(site)
            made = make_site(request, messenger)
    except BaseException:
        own.close()
        raise
    typer.echo(summary(made, str(site.relative_to(root)), messenger))
    findings.print_warnings(made.warnings, messenger)
    messenger.print("serving")
    for name, path in _addresses(made, messenger):
        typer.echo(f"  {name:24} http://127.0.0.1:{port}/{path}")
    with contextlib.suppress(KeyboardInterrupt):
        run(make_app(site, int(port)), own)


def _addresses(made: Built, messenger: Messenger) -> list[tuple[str, str]]:
    screens = [(messenger.text("serve_screen", name=id), f"signage/{id}/") for id in made.screens]
    return [
        (messenger.text("serve_site"), ""),
        ("English", "en/"),
        *screens,
        (messenger.text("serve_kiosk"), "kiosk/"),
        (messenger.text("serve_data"), "data/v1/catalogue.json"),
    ]
