"""The commands of `build.py`, each a short story; problems become one clear message."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import typer

from noticeboard.cli import stories
from noticeboard.cli.problems import reported

ROOT = Path(__file__).parent.parent.parent

app = typer.Typer(add_completion=False, no_args_is_help=False, pretty_exceptions_enable=False,
                  help="Noticeboard: satu fakta, sama di semua tempat / one fact, every surface.")  # fmt: skip

On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="Pratinjau tanggal lain / preview another day."),
]
Lang = Annotated[
    str, typer.Option("--lang", help="Bahasa pesan / language of messages: id, en.")
]

Json = Annotated[
    bool, typer.Option("--json", help="Satu dokumen JSON / one JSON document.")
]


def run() -> None:
    """Run the command line; without a command it builds."""
    import sys

    arguments = sys.argv[1:]
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("--help", "-h")):
        arguments = ["build", *arguments]
    app(arguments, prog_name="build.py")


def today() -> datetime.date:
    """The one place where the clock is read: the day it is in Western Indonesia."""
    from noticeboard.edition import WIB

    return datetime.datetime.now(WIB).date()


@app.command()
def build(on: On = None, lang: Lang = "id", as_json: Json = False) -> None:
    """Buat semuanya ke site/ / build everything into site/."""
    with reported(lang, ROOT, as_json=as_json) as say:
        stories.build(ROOT, on, today, say, as_json)


@app.command()
def check(
    unconfirmed: Annotated[
        bool,
        typer.Option("--unconfirmed", help="Lembar untuk kantor / the sheet for the office."),
    ] = False,
    lang: Lang = "id",
    as_json: Json = False,
) -> None:
    """Periksa data dan isi / check data and content."""
    with reported(lang, ROOT, as_json=as_json) as say:
        stories.check(ROOT, today(), unconfirmed, say, as_json)


@app.command()
def serve(
    on: On = None, port: Annotated[int, typer.Option(help="Port.")] = 8000, lang: Lang = "id"
) -> None:
    """Buat lalu tampilkan semuanya di komputer ini / build, then show it all on this computer."""
    with reported(lang, ROOT) as say:
        stories.serve(ROOT, on, today, port, say)


@app.command()
def diff(lang: Lang = "id") -> None:
    """Fakta yang berbeda dari situs yang ada / facts that differ from the present site."""
    with reported(lang, ROOT) as say:
        stories.diff(ROOT, today(), say)


@app.command()
def publish(
    to: Annotated[Path, typer.Option("--to", help="Folder tujuan / where to.")],
    yes: Annotated[
        bool,
        typer.Option("--yes", help="Lanjut walau ada perhatian / go on in spite of warnings."),
    ] = False,
    lang: Lang = "id",
    as_json: Json = False,
) -> None:
    """Salin situs ke tempat terbit, utuh atau tidak sama sekali / copy the site out, whole or not."""
    with reported(lang, ROOT, as_json=as_json) as say:
        stories.publish(ROOT, to, say, is_agreed=yes, as_json=as_json)


@app.command()
def rollback(lang: Lang = "id") -> None:
    """Kembali ke situs sebelumnya / go back to the site before."""
    with reported(lang, ROOT) as say:
        stories.rollback(ROOT, say)


@app.command("next-change")
def next_change(lang: Lang = "id") -> None:
    """Tanggal perubahan berikutnya / the day of the next change."""
    with reported(lang, ROOT) as say:
        stories.next_change(ROOT, today(), say)


@app.command()
def say(
    sentence: str,
    language: Annotated[str, typer.Option(help="Bahasa kalimat / its language.")] = "id",
    wav: Annotated[Path | None, typer.Option(help="Simpan suara / save the sound.")] = None,
    lang: Lang = "id",
) -> None:
    """Bagaimana sebuah kalimat diucapkan / how a sentence is spoken."""
    with reported(lang, ROOT) as speaker:
        stories.say(ROOT, sentence, language, wav, speaker)
