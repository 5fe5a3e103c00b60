"""The commands of `build.py` with their options; problems become one clear message."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from noticeboard.cli.arguments import day_of
from noticeboard.cli.command_options import (
    AddressOnly,
    ApprovedBy,
    By,
    Cron,
    Html,
    Ics,
    Json,
    Lang,
    Lapsing,
    LapsingIcs,
    Listen,
    Log,
    Look,
    Mark,
    On,
    Systemd,
    Unconfirmed,
    WholeLog,
    Why,
    Windows,
    Within,
    Yes,
)
from noticeboard.cli.commands.build import build_site
from noticeboard.cli.commands.check import check_facts
from noticeboard.cli.commands.diff import print_differences
from noticeboard.cli.commands.history import check_log, open_archive, print_history, print_log
from noticeboard.cli.commands.lapsing import print_lapsing
from noticeboard.cli.commands.next_change import NextChangeForm, print_next_change
from noticeboard.cli.commands.publish import Order, publish_site
from noticeboard.cli.commands.rollback import roll_back, roll_place_back
from noticeboard.cli.commands.say import speak_sentence
from noticeboard.cli.commands.serve import serve_site
from noticeboard.cli.messenger import Messenger
from noticeboard.cli.problems import USED_WRONGLY, UsedWrongly, reported, shortened
from noticeboard.cli.usage import language_of, usage_message
from noticeboard.messages import Message, text

ROOT = Path(__file__).parent.parent.parent

ELSEWHERE = ("kiosk", "bench", "test")
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


def now() -> datetime.datetime:
    """Return the time it is in Western Indonesia; nothing else reads the clock."""
    from noticeboard.time_zone import WIB

    return datetime.datetime.now(WIB)


def today() -> datetime.date:
    """Return the day it is in Western Indonesia."""
    return now().date()


@app.command()
def build(on: On = None, lang: Lang = "id", as_json: Json = False) -> None:
    """Buat semuanya ke site/ / build everything into site/."""
    with reported(lang, ROOT, as_json=as_json) as messenger:
        build_site(ROOT, on, today, messenger, as_json)


@app.command()
def check(
    unconfirmed: Unconfirmed = False,
    html: Html = False,
    lapsing: Lapsing = False,
    within: Within = "30",
    ics: LapsingIcs = False,
    lang: Lang = "id",
    as_json: Json = False,
) -> None:
    """Periksa data dan isi / check data and content."""
    with reported(lang, ROOT, as_json=as_json) as messenger:
        if lapsing:
            print_lapsing(ROOT, today(), within, messenger, as_calendar=ics)
        elif ics:
            raise UsedWrongly(Message("ics_of_lapsing"))
        else:
            check_facts(ROOT, today(), unconfirmed or html, messenger, as_json, as_form=html)


@app.command()
def serve(
    on: On = None, port: Annotated[str, typer.Option(help="Port.")] = "8000", lang: Lang = "id"
) -> None:
    """Buat lalu tampilkan semuanya di komputer ini / build, then show it all on this computer."""
    with reported(lang, ROOT) as messenger:
        serve_site(ROOT, on, today, now, port, messenger)


@app.command()
def edit(
    port: Annotated[str, typer.Option(help="Port; 0: yang mana saja / any.")] = "0",
    address_only: AddressOnly = False,
    lang: Lang = "id",
) -> None:
    """Ubah fakta di halaman komputer ini / edit facts on a page of this computer."""
    from noticeboard.cli.commands.edit import edit_facts

    with reported(lang, ROOT) as messenger:
        edit_facts(ROOT, now, port, messenger, opens_browser=not address_only)


@app.command()
def diff(listen: Listen = False, lang: Lang = "id", as_json: Json = False) -> None:
    """Yang akan berbeda bagi pengunjung / what visitors will notice."""
    with reported(lang, ROOT, as_json=as_json) as messenger:
        print_differences(ROOT, today(), messenger, with_sentences=listen, as_json=as_json)


@app.command()
def publish(
    to: Annotated[str, typer.Option("--to", help="Folder, releases:, sftp://, s3:// / where to.")],
    by: By = None,
    approved_by: ApprovedBy = None,
    why: Why = None,
    yes: Yes = False,
    lang: Lang = "id",
    as_json: Json = False,
) -> None:
    """Terbitkan situs ke suatu tempat, utuh atau tidak sama sekali / put the site in a place, whole."""
    with reported(lang, ROOT, as_json=as_json) as messenger:
        order = Order(to, by, approved_by, why, is_agreed=yes, as_json=as_json)
        publish_site(ROOT, order, now(), messenger)


@app.command()
def compare(
    address: Annotated[
        str | None, typer.Argument(help="Alamat umum / the public address.", show_default=False)
    ] = None,
    lang: Lang = "id",
) -> None:
    """Bandingkan alamat umum dengan site/ / compare what the public address serves with site/."""
    from noticeboard.cli.commands.compare import compare_address

    with reported(lang, ROOT) as messenger:
        compare_address(ROOT, address, messenger)


@app.command()
def rollback(
    to: Annotated[
        str | None, typer.Option("--to", help="Tempat terbit / a place published to.")
    ] = None,
    by: By = None,
    why: Why = None,
    lang: Lang = "id",
) -> None:
    """Kembali ke situs sebelumnya, di sini atau di tempat terbit / go back to the site before."""
    with reported(lang, ROOT) as messenger:
        if to is None:
            roll_back(ROOT, today(), messenger)
        else:
            roll_place_back(ROOT, to, by, why, now(), messenger)


@app.command()
def history(
    mark: Mark = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="Hari itu / that day.")
    ] = None,
    log: Log = False,
    check: WholeLog = False,
    look: Look = False,
    port: Annotated[str, typer.Option(help="Port.")] = "8000",
    lang: Lang = "id",
    as_json: Json = False,
) -> None:
    """Apa yang tertulis di situs pada suatu hari / what the site said on a day."""
    with reported(lang, ROOT, as_json=as_json) as messenger:
        if check:
            check_log(ROOT, messenger)
        elif log:
            print_log(ROOT, messenger, as_json)
        elif look:
            open_archive(ROOT, on, port, messenger)
        else:
            print_history(ROOT, mark, on, today(), messenger, as_json)


@app.command("next-change")
def next_change(
    ics: Ics = False,
    systemd: Systemd = False,
    cron: Cron = False,
    windows: Windows = False,
    lang: Lang = "id",
    as_json: Json = False,
) -> None:
    """Tanggal perubahan berikutnya / the day of the next change."""
    with reported(lang, ROOT, as_json=as_json) as messenger:
        form = NextChangeForm(ics, systemd, cron, windows, as_json)
        print_next_change(ROOT, today(), messenger, form)


@app.command()
def ask(
    query: Annotated[str, typer.Argument(help="Pertanyaan / the query; - : satu per baris.")],
    on: On = None,
    lang: Lang = "id",
    as_json: Json = False,
) -> None:
    """Jawab pertanyaan seperti di situs / answer a query as the site does."""
    from noticeboard.cli.commands.ask import answer_query

    with reported(lang, ROOT) as messenger:
        answer_query(ROOT, query, day_of(on) or today(), messenger.language, as_json)


@app.command()
def unanswered(
    files: Annotated[list[Path], typer.Argument(help="Berkas dari kios / files of kiosks.")],
    lang: Lang = "id",
) -> None:
    """Yang ditanyakan di kios tanpa jawaban / what kiosks were asked in vain."""
    from noticeboard.cli.commands.unanswered import print_unanswered

    with reported(lang, ROOT) as messenger:
        print_unanswered(files, messenger)


@app.command()
def say(
    sentence: str,
    language: Annotated[str, typer.Option(help="Bahasa kalimat / its language.")] = "id",
    wav: Annotated[str | None, typer.Option(help="Simpan suara / save the sound.")] = None,
    lang: Lang = "id",
) -> None:
    """Bagaimana sebuah kalimat diucapkan / how a sentence is spoken."""
    with reported(lang, ROOT):
        speak_sentence(ROOT, sentence, language, wav)
