"""Sentences about files, their letters and their YAML: what is wrong and what is expected."""

from __future__ import annotations

from collections.abc import Mapping

Sentences = Mapping[str, tuple[str, str]]

FILES: Sentences = {
    "file_missing": ("berkas tidak ada", "the file is missing"),
    "folder_missing": ("folder tidak ada", "the folder is missing"),
    "file_unreadable": ("berkas tidak dapat dibaca: {reason}", "cannot read the file: {reason}"),
    "file_unknown": (
        "berkas tidak dikenal; maksud Anda '{meant}'?",
        "unknown file; did you mean '{meant}'?",
    ),
    "file_stray": (
        "berkas tidak dikenal; pindahkan ke luar folder ini",
        "unknown file; move it out of this folder",
    ),
    "file_empty": ("berkas kosong", "the file is empty"),
    "utf_16": (
        "berkas tersimpan sebagai UTF-16; simpan ulang dengan Encoding UTF-8",
        "the file is saved as UTF-16; save it again with the encoding UTF-8",
    ),
    "bom": (
        "ada tanda BOM yang tidak terlihat; simpan ulang sebagai UTF-8, bukan UTF-8 with BOM",
        "an invisible BOM stands here; save the file as UTF-8, not UTF-8 with BOM",
    ),
    "not_utf_8": (
        "huruf {byte} ('{sign}') bukan UTF-8; simpan ulang berkas dengan Encoding UTF-8",
        "the letter {byte} ('{sign}') is not UTF-8; save the file with the encoding UTF-8",
    ),
    "tab": ("ada tab; ganti dengan spasi", "a tab stands here; use spaces"),
    "curly_quote": (
        "ada tanda petik lengkung dari Word; pakai tanda petik lurus",
        "a curly quote from Word stands here; use straight quotes",
    ),
    "no_break_space": (
        "ada spasi khusus dari Word yang tidak terlihat; ketik ulang spasi biasa",
        "an invisible special space from Word stands here; type a plain space",
    ),
}

SYNTAX: Sentences = {
    "colon": (
        "titik dua di dalam kalimat; beri tanda petik pada seluruh kalimat",
        "a colon inside a sentence; put the whole sentence in quotes",
    ),
    "unclosed": (
        "kurung '{sign}' dibuka di sini tetapi tidak ditutup, "
        "atau isinya perlu koma atau tanda petik",
        "the bracket '{sign}' is opened here but not closed, or needs a comma or quotes inside",
    ),
    "open_quote": (
        "tanda petik dibuka di sini tetapi tidak ditutup",
        "a quotation mark is opened here but not closed",
    ),
    "after_value": (
        "ada teks sesudah nilai selesai, atau awal baris tidak sejajar",
        "text follows a finished value, or the line does not start in its column",
    ),
    "first_sign": (
        "nilai tidak boleh diawali tanda '{sign}'; beri tanda petik",
        "a value cannot start with '{sign}'; put it in quotes",
    ),
    "indent": (
        "awal baris tidak sejajar dengan baris di atasnya, atau baris di atasnya kurang titik dua",
        "the line is out of column with the line above, or the line above lacks a colon",
    ),
    "no_colon": (
        "kurang titik dua sesudah kunci, atau awal baris tidak sejajar",
        "a colon is missing after a key, or the line does not start in its column",
    ),
    "second_document": (
        "garis '---' tidak boleh ada di tengah berkas; hapus",
        "a line '---' cannot stand inside the file; delete it",
    ),
    "escape": (
        "garis miring terbalik tidak boleh di dalam petik ganda; pakai petik tunggal",
        "a backslash cannot stand in double quotes; use single quotes",
    ),
    "control": (
        "ada tanda kendali yang tidak terlihat; hapus dan ketik ulang",
        "an invisible control character stands here; delete it and type again",
    ),
    "syntax": ("susunan YAML tidak terbaca di sini", "the YAML cannot be read here"),
    "anchor": (
        "tanda '&' dan '*' di awal nilai tidak dipakai di sini; tulis lengkap nilainya",
        "'&' and '*' before a value are not used here; write the value in full",
    ),
    "tag": (
        "tanda '!' di awal nilai tidak dipakai; beri tanda petik",
        "'!' before a value is not used; put it in quotes",
    ),
}

VALUES: Sentences = {
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
    "moment": (
        "'{raw}' memuat jam; tanggal ditulis tanpa jam, saat ditulis dalam tanda petik",
        "'{raw}' has a time; write a date without one, and a moment in quotes",
    ),
}
