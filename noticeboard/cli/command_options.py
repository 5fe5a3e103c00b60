"""The options of the commands, each with its words of help in both languages."""

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

Unconfirmed = Annotated[
    bool, typer.Option("--unconfirmed", help="Lembar untuk kantor / the sheet for the office.")
]
Html = Annotated[
    bool, typer.Option("--html", help="Lembar itu sebagai formulir / the sheet as a form.")
]
Lapsing = Annotated[
    bool, typer.Option("--lapsing", help="Yang perlu diperiksa lagi / what lapses soon.")
]
Within = Annotated[
    str, typer.Option("--within", metavar="DAYS", help="Dalam berapa hari / in so many days.")
]
Listen = Annotated[
    bool, typer.Option("--listen", help="Dengan kalimat suara / with spoken sentences.")
]
Systemd = Annotated[
    bool, typer.Option("--systemd", help="Timer dan layanan Linux / timer and service.")
]
Cron = Annotated[bool, typer.Option("--cron", help="Baris crontab / a crontab line.")]
Windows = Annotated[bool, typer.Option("--windows", help="Tugas Windows (XML) / a Windows task.")]
ApprovedBy = Annotated[
    str | None,
    typer.Option("--approved-by", metavar="NAME", help="Orang kedua / the second person."),
]
Yes = Annotated[
    bool, typer.Option("--yes", help="Lanjut walau ada perhatian / go on in spite of warnings.")
]
Log = Annotated[bool, typer.Option("--log", help="Semua penerbitan / every publication.")]
WholeLog = Annotated[
    bool, typer.Option("--check", help="Apakah catatannya utuh / is the log whole.")
]
Look = Annotated[
    bool, typer.Option("--open", help="Tampilkan arsip hari itu / show that day's archive.")
]
Mark = Annotated[
    str | None, typer.Argument(help="Tanda isi / a content mark: 3f2a91c04b.", show_default=False)
]
AddressOnly = Annotated[
    bool, typer.Option("--address-only", help="Cetak alamatnya saja / only print the address.")
]
LapsingIcs = Annotated[
    bool, typer.Option("--ics", help="--lapsing sebagai kalender / as a calendar.")
]
Ics = Annotated[bool, typer.Option("--ics", help="Kalender / a calendar.")]
