"""The commands of `build.py`, each a short story; problems become one clear message."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from noticeboard.cli import stories
from noticeboard.cli.problems import USED_WRONGLY, reported
from noticeboard.cli.saying import tell_sentence
from noticeboard.cli.usage import language_of, usage_told
from noticeboard.cli.wording import Speaker

ROOT = Path(__file__).parent.parent.parent

ELSEWHERE = ("kiosk", "bench", "test")
"""Commands that `build.py` hands to other programs."""

app = typer.Typer(
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    help="Noticeboard: satu fakta, sama di semua tempat / one fact, every surface.",
)

On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="Pratinjau tanggal lain / preview another day."),
]
Lang = Annotated[str, typer.Option("--lang", help="Bahasa pesan / language of messages: id, en.")]

Json = Annotated[bool, typer.Option("--json", help="Satu dokumen JSON / one JSON document.")]


def run() -> None:
    """Run the command line; without a command it builds."""
    arguments = sys.argv[1:]
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("--help", "-h")):
        arguments = ["build", *arguments]
    try:
        sys.exit(app(arguments, prog_name="build.py", standalone_mode=False))
    except typer.Abort:
        message, code = Speaker(language_of(arguments))("stopped"), 1
    except TyperException as error:
        commands = {**typer.main.get_command(app).commands, **dict.fromkeys(ELSEWHERE)}
        message, code = usage_told(error, arguments, commands), USED_WRONGLY
    typer.echo(message, err=True)
    sys.exit(code)


def today() -> datetime.date:
    """The one place where the clock is read: the day it is in Western Indonesia."""
    from noticeboard.time_zone import WIB

    return datetime.datetime.now(WIB).date()


@app.command()
def build(on: On = None, lang: Lang = "id", as_json: Json = False) -> None:
    """Buat semuanya ke site/ / build everything into site/."""
    with reported(lang, ROOT, as_json=as_json) as say:
        stories.build(ROOT, on, today, say, as_json)


@app.command()
def check(
    unconfirmed: Annotated[
        bool, typer.Option("--unconfirmed", help="Lembar untuk kantor / the sheet for the office.")
    ] = False,
    lang: Lang = "id",
    as_json: Json = False,
) -> None:
    """Periksa data dan isi / check data and content."""
    with reported(lang, ROOT, as_json=as_json) as say:
        stories.check(ROOT, today(), unconfirmed, say, as_json)


@app.command()
def serve(
    on: On = None, port: Annotated[str, typer.Option(help="Port.")] = "8000", lang: Lang = "id"
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
    to: Annotated[str, typer.Option("--to", help="Folder tujuan / where to.")],
    yes: Annotated[
        bool, typer.Option("--yes", help="Lanjut walau ada perhatian / go on in spite of warnings.")
    ] = False,
    lang: Lang = "id",
    as_json: Json = False,
) -> None:
    """Salin situs ke tempat terbit, utuh atau tidak sama sekali / copy the site out, whole or not."""
    with reported(lang, ROOT, as_json=as_json) as say:
        stories.publish(ROOT, to, say, is_agreed=yes, as_json=as_json)


@app.command()
def compare(
    address: Annotated[
        str | None, typer.Argument(help="Alamat umum / the public address.", show_default=False)
    ] = None,
    lang: Lang = "id",
) -> None:
    """Bandingkan alamat umum dengan site/ / compare what the public address serves with site/."""
    from noticeboard.cli import comparing

    with reported(lang, ROOT) as say:
        comparing.compare(ROOT, address, say)


@app.command()
def rollback(lang: Lang = "id") -> None:
    """Kembali ke situs sebelumnya / go back to the site before."""
    with reported(lang, ROOT) as say:
        stories.rollback(ROOT, today(), say)


@app.command("next-change")
def next_change(lang: Lang = "id") -> None:
    """Tanggal perubahan berikutnya / the day of the next change."""
    with reported(lang, ROOT) as say:
        stories.next_change(ROOT, today(), say)


@app.command()
def say(
    sentence: str,
    language: Annotated[str, typer.Option(help="Bahasa kalimat / its language.")] = "id",
    wav: Annotated[str | None, typer.Option(help="Simpan suara / save the sound.")] = None,
    lang: Lang = "id",
) -> None:
    """Bagaimana sebuah kalimat diucapkan / how a sentence is spoken."""
    with reported(lang, ROOT) as speaker:
        tell_sentence(ROOT, sentence, language, wav, speaker)
