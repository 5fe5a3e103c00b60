"""`check`: look through data and content, or print the sheet for the office."""

from __future__ import annotations

import datetime
from pathlib import Path

import typer

from noticeboard.cli import checking, findings
from noticeboard.cli.messenger import Messenger


def check_facts(
    root: Path, on: datetime.date, unconfirmed: bool, messenger: Messenger, as_json: bool = False
) -> None:
    """Print that all is well, or the sheet of what the office has to confirm."""
    from noticeboard.build.judge import find_mistakes, misfit
    from noticeboard.build.render import lay_out_screens
    from noticeboard.build.request import BuildRequest
    from noticeboard.check.unconfirmed import sheet
    from noticeboard.surfaces.signage import TooLong

    catalogue, source_map = checking.covered_catalogue(root, on)
    found = find_mistakes(BuildRequest(root, root / "site", on, on), catalogue, source_map)
    found.refuse()
    try:
        lay_out_screens(catalogue, on)
    except TooLong as error:
        raise misfit(error, catalogue, source_map, found) from error
    warnings = found.warnings
    if as_json:
        typer.echo(findings.as_json(warnings=warnings))
        return
    if unconfirmed:
        typer.echo(sheet(catalogue, source_map, on=on))
    elif warnings:
        messenger.print("only_warnings", count=len(warnings))
    else:
        messenger.print("no_mistakes")
    findings.print_warnings(warnings, messenger)
