"""Sentences about the shape of a record: keys, kinds of values, languages."""

from __future__ import annotations

from collections.abc import Mapping

SHAPES: Mapping[str, tuple[str, str]] = {
    "key_missing": ("kunci '{key}' belum ada", "the key '{key}' is missing"),
    "key_meant": (
        "kunci '{key}' tidak dikenal; maksud Anda '{meant}'?",
        "unknown key '{key}'; did you mean '{meant}'?",
    ),
    "key_unknown": (
        "kunci '{key}' tidak dikenal di sini; yang dikenal: {known}",
        "unknown key '{key}'; known here: {known}",
    ),
    "whole_number": ("'{raw}' bukan bilangan bulat{also}", "'{raw}' is not a whole number{also}"),
    "number": ("'{raw}' bukan bilangan", "'{raw}' is not a number"),
    "text": (
        "di sini harus ada kata, bukan {kind}{also}",
        "words are expected here, not {kind}{also}",
    ),
    "text_quotes": (
        "'{raw}' dibaca sebagai bilangan atau tanggal; beri tanda petik",
        "'{raw}' is read as a number or a date; put it in quotes",
    ),
    "true_false": ("'{raw}' harus true atau false", "'{raw}' must be true or false"),
    "list": (
        "di sini harus ada daftar{also}, bukan {kind}",
        "a list is expected here{also}, not {kind}",
    ),
    "record": (
        "di sini harus ada catatan berkunci, bukan {kind}",
        "a record with keys is expected here, not {kind}",
    ),
    "both_languages": (
        "teks harus ditulis dalam semua bahasa: {languages}",
        "a text must stand in every language: {languages}",
    ),
    "language_missing": (
        "bahasa '{language}' belum ada atau kosong",
        "the language '{language}' is missing or empty",
    ),
    "language_unknown": (
        "bahasa '{language}' tidak dikenal; yang dipakai: {languages}",
        "unknown language '{language}'; in use: {languages}",
    ),
    "choice": ("'{raw}' tidak dikenal; pilih {choices}", "unknown value '{raw}'; choose {choices}"),
    "choice_meant": (
        "'{raw}' tidak dikenal; maksud Anda '{meant}'? Pilihan: {choices}",
        "unknown value '{raw}'; did you mean '{meant}'? Choices: {choices}",
    ),
    "id_form": (
        "'{raw}' bukan id; pakai huruf kecil, angka dan tanda hubung",
        "'{raw}' is not an id; use small letters, digits and hyphens",
    ),
    "clock_form": (
        "'{raw}' bukan jam; tulis misalnya \"08:00\"",
        "'{raw}' is not a time; write for example \"08:00\"",
    ),
    "moment_form": (
        "'{raw}' bukan saat; tulis misalnya \"2026-12-01 08:00\"",
        "'{raw}' is not a moment; write for example \"2026-12-01 08:00\"",
    ),
    "address_form": (
        "'{raw}' bukan alamat situs; mulai dengan https:// dan akhiri dengan /",
        "'{raw}' is not a site address; start with https:// and end with /",
    ),
    "form": ("'{raw}' tidak sesuai pola {pattern}", "'{raw}' does not fit the pattern {pattern}"),
    "too_few": (
        "kurang isi: paling sedikit {least}, ada {actual}",
        "too few entries: at least {least}, found {actual}",
    ),
    "too_short": (
        "'{raw}' terlalu pendek: paling sedikit {least} huruf",
        "'{raw}' is too short: at least {least} letters",
    ),
    "too_small": ("{raw} terlalu kecil; harus {bound}", "{raw} is too small; must be {bound}"),
    "too_large": ("{raw} terlalu besar; harus {bound}", "{raw} is too large; must be {bound}"),
    "not_fitting": (
        "nilai '{raw}' tidak sesuai untuk '{key}'",
        "the value '{raw}' does not fit '{key}'",
    ),
    "file_list": (
        "isi berkas harus daftar; setiap catatan diawali '- id:'",
        "the file must be a list; each record starts with '- id:'",
    ),
    "file_mapping": ("isi berkas harus berkunci: {keys}", "the file must have the keys {keys}"),
    "file_strings": (
        "isi berkas harus berkunci, satu kunci untuk setiap teks",
        "the file must have keys, one for each text",
    ),
}

KINDS: Mapping[str, tuple[str, str]] = {
    "mapping": ("catatan berkunci", "a record with keys"),
    "sequence": ("daftar", "a list"),
    "scalar": ("satu nilai", "a single value"),
    "empty": ("kosong", "nothing"),
}
"""How a node is called when it stands where another kind should."""
