"""`check`: look through data and content, or print the sheet for the office."""

from __future__ import annotations

import contextlib
import datetime
from pathlib import Path

import typer

from noticeboard.cli import checking, findings
from noticeboard.cli.messenger import Messenger


def check_facts(
    root: Path,
    on: datetime.date,
    unconfirmed: bool,
    messenger: Messenger,
    as_json: bool = False,
    as_form: bool = False,
) -> None:
    """Print that all is well, or the sheet of what the office has to confirm."""
    from noticeboard.build.judge_reading import judge_reading
    from noticeboard.build.request import BuildRequest
    from noticeboard.check.unconfirmed import form, sheet
    from noticeboard.load import read_office

    _keep_schemas(root / ".cache")
    reading = read_office(root)
    if "office" not in reading.broken:
        checking.refuse_early_day(reading.catalogue, on)
    warnings = judge_reading(BuildRequest(root, root / "site", on, on), reading)
    catalogue, source_map = reading.catalogue, reading.source_map
    if as_json:
        typer.echo(findings.as_json(warnings=warnings))
        return
    if as_form:
        typer.echo(form(catalogue, source_map, on=on))
    elif unconfirmed:
        typer.echo(sheet(catalogue, source_map, on=on))
    elif warnings:
        messenger.print("only_warnings", count=len(warnings))
    else:
        messenger.print("no_mistakes")
    findings.print_warnings(warnings, messenger)


def _keep_schemas(cache: Path) -> None:
    """Bring up to date what editors read; nobody's check fails because it cannot be written."""
    from noticeboard.check.editor_schemas import FOLDER, schema_files
    from noticeboard.files import write_atomically

    with contextlib.suppress(OSError):
        (cache / FOLDER).mkdir(parents=True, exist_ok=True)
        for name, text in schema_files().items():
            path = cache / FOLDER / name
            if not path.exists() or path.read_text("utf-8") != text:
                write_atomically(path, text)
