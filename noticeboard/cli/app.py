"""The commands of `build.py` with their options; problems become one clear message."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from noticeboard.cli import this_office
from noticeboard.cli.arguments import day_of
from noticeboard.cli.commands.build import build_site
from noticeboard.cli.commands.check import check_facts
from noticeboard.cli.commands.lapsing import print_lapsing
from noticeboard.cli.commands.say import speak_sentence
from noticeboard.cli.commands.serve import serve_site
from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import USED_WRONGLY, UsedWrongly, reported, shortened
from noticeboard.cli.publishing_commands import (
    compare,
    diff,
    emergency,
    history,
    next_change,
    publish,
    rollback,
)
from noticeboard.cli.shared_options import Json, Lang, On
from noticeboard.cli.usage import language_of, usage_message
from noticeboard.messages import Message, text

ELSEWHERE = ("kiosk", "queue", "survey", "counts", "evidence", "bench", "test")
"""Commands that `build.py` hands to other programs."""

app = typer.Typer(
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    help="Noticeboard: satu fakta, sama di semua tempat / one fact, every surface.",
)


def run() -> None:
    """Run the command line; without a command it builds."""
    arguments = sys.argv[1:]
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("--help", "-h")):
        arguments = ["build", *arguments]
    try:
        sys.exit(app(arguments, prog_name="build.py", standalone_mode=False))
    except typer.Abort:
        message, code = Messenger(language_of(arguments)).text("stopped"), 1
    except TyperException as error:
        group = typer.main.get_group(app)
        commands = {**group.commands, **dict.fromkeys(ELSEWHERE)}
        wrong = shortened(usage_message(error, arguments, commands))
        message, code = text(wrong, language_of(arguments)), USED_WRONGLY
    typer.echo(message, err=True)
    sys.exit(code)


@app.command()
def build(on: On = None, lang: Lang = "id", as_json: Json = False) -> None:
    """Buat semuanya ke site/ / build everything into site/."""
    with reported(lang, this_office.ROOT, as_json=as_json) as messenger:
        build_site(this_office.ROOT, on, this_office.today, messenger, as_json)


@app.command()
def check(
    unconfirmed: Annotated[
        bool, typer.Option("--unconfirmed", help="Lembar untuk kantor / the sheet for the office.")
    ] = False,
    html: Annotated[
        bool, typer.Option("--html", help="Lembar itu sebagai formulir / the sheet as a form.")
    ] = False,
    lapsing: Annotated[
        bool, typer.Option("--lapsing", help="Yang perlu diperiksa lagi / what lapses soon.")
    ] = False,
    within: Annotated[
        str, typer.Option("--within", metavar="DAYS", help="Dalam berapa hari / in so many days.")
    ] = "30",
    ics: Annotated[
        bool, typer.Option("--ics", help="--lapsing sebagai kalender / as a calendar.")
    ] = False,
    lang: Lang = "id",
    as_json: Json = False,
) -> None:
    """Periksa data dan isi / check data and content."""
    with reported(lang, this_office.ROOT, as_json=as_json) as messenger:
        if lapsing:
            print_lapsing(this_office.ROOT, this_office.today(), within, messenger, as_calendar=ics)
        elif ics:
            raise UsedWrongly(Message("ics_of_lapsing"))
        else:
            check_facts(
                this_office.ROOT,
                this_office.today(),
                unconfirmed or html,
                messenger,
                as_json,
                as_form=html,
            )


@app.command()
def serve(
    on: On = None, port: Annotated[str, typer.Option(help="Port.")] = "8000", lang: Lang = "id"
) -> None:
    """Buat lalu tampilkan semuanya di komputer ini / build, then show it all on this computer."""
    with reported(lang, this_office.ROOT) as messenger:
        serve_site(this_office.ROOT, on, this_office.today, this_office.now, port, messenger)


@app.command()
def edit(
    port: Annotated[str, typer.Option(help="Port; 0: yang mana saja / any.")] = "0",
    address_only: Annotated[
        bool, typer.Option("--address-only", help="Cetak alamatnya saja / only print the address.")
    ] = False,
    lang: Lang = "id",
) -> None:
    """Ubah fakta di halaman komputer ini / edit facts on a page of this computer."""
    from noticeboard.cli.commands.edit import edit_facts

    with reported(lang, this_office.ROOT) as messenger:
        edit_facts(
            this_office.ROOT, this_office.now, port, messenger, opens_browser=not address_only
        )


@app.command()
def lobby(
    port: Annotated[str, typer.Option(help="Port.")] = "8100",
    address: Annotated[
        str | None,
        typer.Option(
            "--address", metavar="IP", help="Untuk jaringan lobi / on the lobby's network."
        ),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(
            "--on", metavar="TIME", help="Apa isi layar saat itu / what screens said then."
        ),
    ] = None,
    queue: Annotated[
        str | None,
        typer.Option("--queue", metavar="URL", help="Antrean untuk layar / queue for screens."),
    ] = None,
    lang: Lang = "id",
) -> None:
    """Sajikan layar lobi dan pantau / serve the lobby's screens and watch them."""
    from noticeboard.cli.commands.lobby import print_played, serve_lobby

    with reported(lang, this_office.ROOT) as messenger:
        if on is not None:
            print_played(this_office.ROOT, on, messenger)
        else:
            serve_lobby(this_office.ROOT, this_office.now, port, address, queue, messenger)


for command in (diff, publish, compare, rollback, history, emergency):
    app.command()(command)
app.command("next-change")(next_change)


@app.command()
def ask(
    query: Annotated[str, typer.Argument(help="Pertanyaan / the query; - : satu per baris.")],
    on: On = None,
    lang: Lang = "id",
    as_json: Json = False,
) -> None:
    """Jawab pertanyaan seperti di situs / answer a query as the site does."""
    from noticeboard.cli.commands.ask import answer_query

    with reported(lang, this_office.ROOT) as messenger:
        answer_query(
            this_office.ROOT, query, day_of(on) or this_office.today(), messenger.language, as_json
        )


@app.command()
def unanswered(
    files: Annotated[list[Path], typer.Argument(help="Berkas dari kios / files of kiosks.")],
    lang: Lang = "id",
) -> None:
    """Yang ditanyakan di kios tanpa jawaban / what kiosks were asked in vain."""
    from noticeboard.cli.commands.unanswered import print_unanswered

    with reported(lang, this_office.ROOT) as messenger:
        print_unanswered(files, messenger)


@app.command()
def say(
    sentence: str,
    language: Annotated[str, typer.Option(help="Bahasa kalimat / its language.")] = "id",
    wav: Annotated[str | None, typer.Option(help="Simpan suara / save the sound.")] = None,
    lang: Lang = "id",
) -> None:
    """Bagaimana sebuah kalimat diucapkan / how a sentence is spoken."""
    with reported(lang, this_office.ROOT):
        speak_sentence(this_office.ROOT, sentence, language, wav)


@app.command()
def kit(lang: Lang = "id") -> None:
    """Bahan kampanye dan paket mitra ke kits/ / campaign papers and partner kits into kits/."""
    from noticeboard.cli.commands.kit import make_kits

    with reported(lang, this_office.ROOT) as messenger:
        make_kits(this_office.ROOT, this_office.today, messenger)


@app.command()
def sbom(
    to: Annotated[
        Path | None, typer.Option("--to", metavar="FILE", help="Tulis ke berkas / write to a file.")
    ] = None,
    lang: Lang = "id",
) -> None:
    """Daftar paket dalam program ini (SBOM) / the packages of this program, as an SBOM."""
    from noticeboard.cli.commands.sbom import print_bill

    with reported(lang, this_office.ROOT):
        print_bill(this_office.ROOT, to)
