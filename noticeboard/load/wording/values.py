"""Sentences about single values that YAML reads otherwise than they look."""

from __future__ import annotations

from collections.abc import Mapping

VALUES: Mapping[str, tuple[str, str]] = {
    "duplicate_key": (
        "kunci '{key}' sudah ada pada baris {line}; satu kunci hanya sekali",
        "the key '{key}' stands on line {line} already; a key may stand once",
    ),
    "key_type": (
        "kunci '{key}' tidak dibaca YAML sebagai kata; tulis dengan tanda petik",
        "YAML does not read the key '{key}' as a word; put it in quotes",
    ),
    "yes_no": (
        "'{raw}' dibaca YAML sebagai ya/tidak, bukan kata; tulis dengan tanda petik",
        "YAML reads '{raw}' as true or false, not as a word; put it in quotes",
    ),
    "rupiah": (
        "'{raw}' bukan bilangan bulat rupiah; tulis {number}",
        "'{raw}' is not a whole number of rupiah; write {number}",
    ),
    "rupiah_unsure": (
        "'{raw}' bukan bilangan bulat rupiah, dan artinya tidak pasti; "
        "tulis jumlahnya dengan angka saja, misalnya 650000",
        "'{raw}' is not a whole number of rupiah, and its meaning is not certain; "
        "write the amount in digits alone, such as 650000",
    ),
    "number_form": (
        "'{raw}' bukan bilangan bulat; tulis dengan angka saja",
        "'{raw}' is not a whole number; write it in digits alone",
    ),
    "sixty_number": (
        "'{raw}' dibaca YAML sebagai {number}; di sini harus ada bilangan, tanpa titik dua",
        "YAML reads '{raw}' as {number}; a number without a colon is expected here",
    ),
    "leading_zero_number": (
        "'{raw}' diawali nol; tulis {number}",
        "'{raw}' starts with a zero; write {number}",
    ),
    "thousands": (
        "'{raw}' dibaca sebagai pecahan atau kata; tulis {number} tanpa titik",
        "'{raw}' is read as a fraction or a word; write {number} without dots",
    ),
    "clock_dot": (
        "'{raw}' dibaca sebagai pecahan; jam ditulis {mend}",
        "'{raw}' is read as a fraction; a time is written {mend}",
    ),
    "sixty": (
        "'{raw}' tanpa tanda petik dibaca YAML sebagai {number}; tulis {mend}",
        "YAML reads '{raw}' without quotes as {number}; write {mend}",
    ),
    "too_many_digits": (
        "bilangan ini {count} angka, terlalu panjang; periksa angkanya",
        "this number has {count} digits, too many; look at them",
    ),
    "leading_zero": (
        "'{raw}' diawali nol, dibaca YAML sebagai {number}; tulis {mend}",
        "'{raw}' starts with a zero, YAML reads it as {number}; write {mend}",
    ),
    "no_such_date": (
        "tanggal {raw} tidak ada di kalender",
        "there is no date {raw} in the calendar",
    ),
    "date_form": (
        "'{raw}' bukan tanggal; tulis tahun-bulan-hari tanpa petik, misalnya 2024-12-17",
        "'{raw}' is not a date; write year-month-day without quotes, such as 2024-12-17",
    ),
    "date_two_ways": (
        "'{raw}' dapat berarti {first} atau {second}; tulis tahun-bulan-hari",
        "'{raw}' may mean {first} or {second}; write year-month-day",
    ),
    "moment": (
        "'{raw}' memuat jam; tanggal ditulis tanpa jam, saat ditulis dalam tanda petik",
        "'{raw}' has a time; write a date without one, and a moment in quotes",
    ),
}
