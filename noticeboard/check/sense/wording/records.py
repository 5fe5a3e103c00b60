"""Sentences about records, screens, notices, holidays and addresses that may be a slip."""

from __future__ import annotations

from collections.abc import Mapping

RECORDS: Mapping[str, tuple[str, str]] = {
    "unused": (
        "{name} '{id}' tidak dipakai di mana pun; pakailah, hapus, "
        "atau tulis stands_alone: true bila memang berdiri sendiri",
        "nothing uses the {name} '{id}'; use it, delete it, "
        "or write stands_alone: true if it is meant to stand alone",
    ),
    "unused_part": (
        "{name} '{id}' tidak dipakai di mana pun; pakailah atau hapus",
        "nothing uses the {name} '{id}'; use it or delete it",
    ),
    "screen_dark": (
        "layar '{screen}' menyala dan mati pada jam yang sama ({clock}), jadi selalu gelap; "
        'untuk selalu menyala tulis "on": "00:00", "off": "24:00"',
        "the screen '{screen}' goes on and off at the same time ({clock}), so it is always dark; "
        'to keep it on write "on": "00:00", "off": "24:00"',
    ),
    "screen_short": (
        "layar '{screen}' hanya menyala {minutes} menit sehari; periksa jamnya",
        "the screen '{screen}' is on for {minutes} minutes a day; look at its hours",
    ),
    "screen_night": (
        "layar '{screen}' menyala dari {on} sampai {off} besoknya, jadi gelap pada siang hari; "
        "periksa jamnya",
        "the screen '{screen}' is on from {on} to {off} the next day, so it is dark by day; "
        "look at its hours",
    ),
    "midnight": (
        "jam 24:00 dibaca sebagai {moment}; tulislah begitu",
        "the time 24:00 is read as {moment}; write it so",
    ),
    "notice_over": (
        "pengumuman ini sudah berakhir {moment}; perbaiki until, atau hapus pengumumannya",
        "this notice ended at {moment}; mend until, or delete the notice",
    ),
    "notice_never": (
        "pengumuman ini mulai dan berakhir pada saat yang sama ({moment}), "
        "jadi tidak pernah tampil",
        "this notice begins and ends at the same moment ({moment}), so nobody will see it",
    ),
    "notice_long": (
        "pengumuman ini tampil lebih dari setahun, {first} sampai {last}; periksa tahunnya",
        "this notice stands for more than a year, {first} to {last}; look at the year",
    ),
    "holiday_twice": (
        "tanggal {day} sudah ada pada baris {line}; satukan namanya, atau perbaiki tanggalnya",
        "{day} stands on line {line} already; put both names in one, or mend the date",
    ),
    "holiday_late": (
        "hari libur {day} sesudah holidays_decreed_until ({decreed}); perbaiki salah satunya",
        "the holiday {day} is after holidays_decreed_until ({decreed}); mend one of them",
    ),
    "holiday_early": (
        "hari libur {day} sebelum awal catatan ({first}); periksa tahunnya",
        "the holiday {day} is before the records begin ({first}); look at the year",
    ),
    "leave_on_weekend": (
        "cuti bersama {day} jatuh pada akhir pekan; periksa tanggalnya",
        "the joint leave day {day} is on a weekend; look at the date",
    ),
    "no_holidays": (
        "holidays_decreed_until {day} ada, tetapi tidak ada satu hari libur pun; "
        "tulis hari liburnya",
        "holidays_decreed_until is {day}, but there is no holiday; write the holidays",
    ),
    "email": ("'{raw}' bukan alamat surel: {why}", "'{raw}' is no e-mail address: {why}"),
    "phone": (
        "'{raw}' bukan nomor telepon; pakai angka saja, misalnya nomor dengan kode wilayah",
        "'{raw}' is no telephone number; use digits, as a number with its area code",
    ),
    "link": (
        "'{raw}' bukan alamat situs; mulai dengan https:// dan nama situsnya",
        "'{raw}' is no web address; start with https:// and the name of the site",
    ),
    "link_space": (
        "alamat '{raw}' memuat spasi; salin lagi dari peramban",
        "the address '{raw}' has a space; copy it from the browser again",
    ),
    "link_open": (
        "alamat '{raw}' tidak memakai https; coba dengan https",
        "the address '{raw}' does not use https; try it with https",
    ),
    "not_official": (
        "alamat '{raw}' bukan .go.id; pastikan kantor memang memakainya",
        "the address '{raw}' is not .go.id; make sure that the office uses it",
    ),
}
