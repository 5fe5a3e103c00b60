"""The commands about what is published: what differs, what was said, what comes next."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from noticeboard.cli import this_office
from noticeboard.cli.commands.diff import print_differences
from noticeboard.cli.commands.history import check_log, open_archive, print_history, print_log
from noticeboard.cli.commands.next_change import NextChangeForm, print_next_change
from noticeboard.cli.commands.publish import Order, publish_site
from noticeboard.cli.commands.rollback import roll_back, roll_place_back
from noticeboard.cli.problems import reported
from noticeboard.cli.shared_options import By, Json, Lang, Why


def diff(
    listen: Annotated[
        bool, typer.Option("--listen", help="Dengan kalimat suara / with spoken sentences.")
    ] = False,
    briefing: Annotated[
        Path | None,
        typer.Option(metavar="FILE.html", help="Tulis pengarahan loket / a page for the counter."),
    ] = None,
    lang: Lang = "id",
    as_json: Json = False,
) -> None:
    """Yang akan berbeda bagi pengunjung / what visitors will notice."""
    with reported(lang, this_office.ROOT, as_json=as_json) as messenger:
        print_differences(
            this_office.ROOT,
            this_office.today(),
            messenger,
            with_sentences=listen,
            as_json=as_json,
            briefing=briefing,
        )


def publish(
    to: Annotated[str, typer.Option("--to", help="Folder, releases:, sftp://, s3:// / where to.")],
    by: By = None,
    approved_by: Annotated[
        str | None,
        typer.Option("--approved-by", metavar="NAME", help="Orang kedua / the second person."),
    ] = None,
    why: Why = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="Lanjut walau ada perhatian / go on in spite of warnings.")
    ] = False,
    lang: Lang = "id",
    as_json: Json = False,
) -> None:
    """Terbitkan situs ke suatu tempat, utuh atau tidak sama sekali / put the site in a place, whole."""
    with reported(lang, this_office.ROOT, as_json=as_json) as messenger:
        order = Order(to, by, approved_by, why, is_agreed=yes, as_json=as_json)
        publish_site(this_office.ROOT, order, this_office.now(), messenger)


def compare(
    address: Annotated[
        str | None, typer.Argument(help="Alamat umum / the public address.", show_default=False)
    ] = None,
    lang: Lang = "id",
) -> None:
    """Bandingkan alamat umum dengan site/ / compare what the public address serves with site/."""
    from noticeboard.cli.commands.compare import compare_address

    with reported(lang, this_office.ROOT) as messenger:
        compare_address(this_office.ROOT, address, messenger)


def rollback(
    to: Annotated[
        str | None, typer.Option("--to", help="Tempat terbit / a place published to.")
    ] = None,
    by: By = None,
    why: Why = None,
    lang: Lang = "id",
) -> None:
    """Kembali ke situs sebelumnya, di sini atau di tempat terbit / go back to the site before."""
    with reported(lang, this_office.ROOT) as messenger:
        if to is None:
            roll_back(this_office.ROOT, this_office.today(), messenger)
        else:
            roll_place_back(this_office.ROOT, to, by, why, this_office.now(), messenger)


def emergency(
    kind: Annotated[
        str | None, typer.Argument(help="Jenisnya / its kind: fire.", show_default=False)
    ] = None,
    minutes: Annotated[str, typer.Option("--minutes", help="Lamanya / how long.")] = "30",
    drill: Annotated[bool, typer.Option("--drill", help="Hanya latihan / only a drill.")] = False,
    screen: Annotated[
        list[str] | None, typer.Option("--screen", help="Layar ini saja / only this screen.")
    ] = None,
    to: Annotated[
        list[str] | None, typer.Option("--to", help="Tempat terbit / a place published to.")
    ] = None,
    end: Annotated[bool, typer.Option("--end", help="Akhiri / end it.")] = False,
    lang: Lang = "id",
) -> None:
    """Darurat di semua layar, kios, dan situs / an emergency on every screen, kiosk and page."""
    from noticeboard.cli.commands import emergency as acts
    from noticeboard.publishing.emergency_order import EmergencyOrder

    with reported(lang, this_office.ROOT) as messenger:
        acts.refuse_two_acts(kind, end)
        if end:
            acts.end_emergency(this_office.ROOT, to or (), messenger)
        elif kind is None:
            acts.tell_emergency(this_office.ROOT, this_office.now(), messenger)
        else:
            order = EmergencyOrder(kind, minutes, drill, tuple(screen or ()))
            acts.begin_emergency(this_office.ROOT, order, to or (), this_office.now(), messenger)


def history(
    mark: Annotated[
        str | None,
        typer.Argument(help="Tanda isi / a content mark: 3f2a91c04b.", show_default=False),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="Hari itu / that day.")
    ] = None,
    log: Annotated[
        bool, typer.Option("--log", help="Semua penerbitan / every publication.")
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Apakah catatannya utuh / is the log whole.")
    ] = False,
    look: Annotated[
        bool, typer.Option("--open", help="Tampilkan arsip hari itu / show that day's archive.")
    ] = False,
    port: Annotated[str, typer.Option(help="Port.")] = "8000",
    lang: Lang = "id",
    as_json: Json = False,
) -> None:
    """Apa yang tertulis di situs pada suatu hari / what the site said on a day."""
    with reported(lang, this_office.ROOT, as_json=as_json) as messenger:
        if check:
            check_log(this_office.ROOT, messenger)
        elif log:
            print_log(this_office.ROOT, messenger, as_json)
        elif look:
            open_archive(this_office.ROOT, on, port, messenger)
        else:
            print_history(this_office.ROOT, mark, on, this_office.today(), messenger, as_json)


def next_change(
    ics: Annotated[bool, typer.Option("--ics", help="Kalender / a calendar.")] = False,
    systemd: Annotated[
        bool, typer.Option("--systemd", help="Timer dan layanan Linux / timer and service.")
    ] = False,
    cron: Annotated[bool, typer.Option("--cron", help="Baris crontab / a crontab line.")] = False,
    windows: Annotated[
        bool, typer.Option("--windows", help="Tugas Windows (XML) / a Windows task.")
    ] = False,
    lang: Lang = "id",
    as_json: Json = False,
) -> None:
    """Tanggal perubahan berikutnya / the day of the next change."""
    with reported(lang, this_office.ROOT, as_json=as_json) as messenger:
        form = NextChangeForm(ics, systemd, cron, windows, as_json)
        print_next_change(this_office.ROOT, this_office.today(), messenger, form)
