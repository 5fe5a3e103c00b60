"""Sentences about days and figures that may be a slip."""

from __future__ import annotations

from collections.abc import Mapping

DATES: Mapping[str, tuple[str, str]] = {
    "check_future": (
        "tanggal periksa {day} belum tiba (hari ini {today}); tulis hari Anda memeriksanya",
        "the check date {day} is yet to come (today is {today}); write the day you checked it",
    ),
    "check_early": (
        "tanggal periksa {day} lebih awal daripada awal catatan ({first}); periksa tahunnya",
        "the check date {day} is before the records begin ({first}); look at the year",
    ),
    "check_old": (
        "diperiksa {day}, lebih dari {years} tahun yang lalu; periksa lagi sumbernya",
        "checked on {day}, more than {years} years ago; check the source again",
    ),
    "check_before_source": (
        "diperiksa {day}, padahal sumber '{id}' baru ada {first}; perbaiki salah satu tanggalnya",
        "checked on {day}, but the source '{id}' is of {first}; put one of the dates right",
    ),
    "source_newer": (
        "sumber ini bertanggal {first}, lebih baru daripada {count} pemeriksaan yang menyebutnya; "
        "periksa lagi faktanya, atau perbaiki tanggal ini",
        "this source is of {first}, newer than {count} checks that name it; "
        "check those facts again, or mend this date",
    ),
    "clock": (
        "hampir semua tanggal periksa tidak cocok dengan hari ini, {today}; "
        "periksa tanggal di komputer ini",
        "hardly any check date fits today, {today}; look at the date of this computer",
    ),
    "page_future": (
        "tanggal laman {day} belum tiba (hari ini {today}); periksa tahunnya",
        "the page date {day} is yet to come (today is {today}); look at the year",
    ),
    "before_regulation": (
        "masa ini mulai {day}, padahal '{id}' baru berlaku {first}; perbaiki from atau sumbernya",
        "this begins on {day}, but '{id}' is in force from {first}; mend from or the source",
    ),
    "one_day": (
        "masa ini hanya satu hari, {day}; bila bukan itu maksudnya, perbaiki until",
        "this lasts one day only, {day}; if that is not meant, mend until",
    ),
    "far_start": (
        "{day} masih lama sekali; periksa tahunnya",
        "{day} is a long way off; look at the year",
    ),
    "far_end": (
        "until {day} jauh sekali; bila belum ada akhirnya, hapus until",
        "until {day} is far away; if no end is known, delete until",
    ),
}

FIGURES: Mapping[str, tuple[str, str]] = {
    "no_thousands": (
        "jumlah {amount} bukan kelipatan seribu; periksa angkanya",
        "the amount {amount} is no multiple of a thousand; look at its digits",
    ),
    "own_past": (
        "{amount} {step} daripada masa sebelumnya ({other}); periksa nolnya",
        "{amount} is {step} than the period before ({other}); count the noughts",
    ),
    "neighbour": (
        "{amount} tidak cocok dengan '{near}' ({other}); periksa nolnya",
        "{amount} does not fit '{near}' ({other}); count the noughts",
    ),
    "value_step": (
        "{value} {step} daripada masa sebelumnya ({other}); periksa angkanya",
        "{value} is {step} than the period before ({other}); look at its digits",
    ),
    "not_as_named": (
        "nilainya {value}, padahal id-nya '{id}' menyebut {number}; periksa angkanya",
        "the value is {value}, but the id '{id}' says {number}; look at its digits",
    ),
    "too_long_a_limit": (
        "{value} lebih dari {most}, terlalu banyak untuk satuan ini; periksa angka dan satuannya",
        "{value} is more than {most}, too many for this unit; look at the number and the unit",
    ),
    "nothing": (
        "nilainya nol; bila belum diketahui, tulis unknown",
        "the value is nought; if nobody knows it, write unknown",
    ),
    "overwritten": (
        "yang sudah terbit, {old} sejak {first}, ditimpa {new}. Bila aturannya berubah, tutup masa "
        "lama dan tambah masa baru; bila hanya salah ketik, biarkan",
        "what was published, {old} since {first}, is overwritten by {new}. If the rule changed, "
        "close the old period and add a new one; if it was a slip, leave it",
    ),
    "history_gone": (
        "masa yang sudah terbit, {value} sejak {first}, hilang; sejarah tidak dihapus, "
        "kembalikan barisnya",
        "a published period, {value} since {first}, is gone; history is not deleted, "
        "put its line back",
    ),
    "history_days": (
        "masa yang sudah terbit, {value} sampai {last}, kini berakhir lebih awal; "
        "periksa tanggalnya",
        "a published period, {value} until {last}, now ends before that; look at its days",
    ),
    "fact_gone": (
        "'{id}' pernah terbit, kini tidak ada; "
        "bila sudah tidak berlaku, tutup masanya dengan until",
        "'{id}' was published and is gone; if it holds no longer, close its period with until",
    ),
}
