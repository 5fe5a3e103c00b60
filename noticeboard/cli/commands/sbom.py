"""`sbom`: the packages that run with the program, for whoever has to know what is installed."""

from __future__ import annotations

from pathlib import Path

import typer

from noticeboard.bill_of_materials import make_bill
from noticeboard.files import write_atomically


def print_bill(root: Path, to: Path | None) -> None:
    """Print the bill of materials, or write it to a file; raises OSError."""
    bill = make_bill(root)
    if to is None:
        typer.echo(bill, nl=False)
    else:
        write_atomically(to, bill)
