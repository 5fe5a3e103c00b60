"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="Pratinjau tanggal lain / preview another day."),
]
Lang = Annotated[str, typer.Option("--lang", help="Bahasa pesan / language of messages: id, en.")]

By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Nama Anda / your name.")]
Why = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="Alasannya / the reason.")]

Json = Annotated[bool, typer.Option("--json", help="Satu dokumen JSON / one JSON document.")]
