"""Sentences about the YAML of a file: what breaks it, or cuts a value short."""

from __future__ import annotations

from collections.abc import Mapping

SYNTAX: Mapping[str, tuple[str, str]] = {
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
    "comment": (
        "tanda '#' sesudah spasi memulai catatan, jadi '{comment}' tidak ikut terbaca; "
        "beri tanda petik pada seluruh teks",
        "a '#' behind a space starts a comment, so '{comment}' is not read; "
        "put the whole text in quotes",
    ),
    "comment_unsure": (
        "tanda '#' sesudah spasi memulai catatan, jadi '{comment}' tidak ikut terbaca; "
        "bila bagian teks, beri tanda petik pada seluruh teks; "
        "bila catatan, pindahkan ke baris sendiri",
        "a '#' behind a space starts a comment, so '{comment}' is not read; "
        "if it belongs to the text, put the whole text in quotes; "
        "if it is a comment, move it to a line of its own",
    ),
    "many_lines": (
        "nilai ini berlanjut ke baris berikutnya tanpa tanda petik; "
        "bila satu teks, tulis dalam satu baris dengan tanda petik; "
        "bila bukan, periksa titik dua, tanda hubung, dan awal baris berikutnya",
        "this value goes on in the next line without quotes; "
        "if it is one text, write it on one line in quotes; "
        "if not, look at the colon, the hyphen and the start of the next line",
    ),
    "line_break": (
        "teks ini memuat ganti baris; tulis dalam satu baris, atau pakai '>-'",
        "this text holds a line break; write it on one line, or use '>-'",
    ),
    "colon_space": ("sesudah '{key}:' harus ada spasi", "a space must follow '{key}:'"),
    "key_colon": ("kurang titik dua sesudah '{key}'", "a colon is missing after '{key}'"),
    "comma": (
        "koma di dalam kurung memutus '{raw}'; beri tanda petik pada seluruh nilai",
        "a comma inside brackets tears '{raw}'; put the whole value in quotes",
    ),
    "comment_broken": (
        "tanda '#' sesudah spasi memulai catatan, jadi sisa baris ini tidak terbaca; "
        "beri tanda petik pada teks, atau pindahkan catatan ke baris sendiri",
        "a '#' behind a space starts a comment, so the rest of this line is not read; "
        "put the text in quotes, or move the comment to a line of its own",
    ),
    "inner_quote": (
        "tanda petik ini menutup teks, padahal teks masih berlanjut; "
        "di dalam petik ganda pakai petik tunggal",
        "this quotation mark ends the text, but the text goes on; "
        "inside double quotes use single ones",
    ),
    "apostrophe": (
        "tanda petik di dalam kata ini menutup teks; beri petik ganda pada seluruh teks",
        "the apostrophe in this word ends the text; put the whole text in double quotes",
    ),
    "odd_quote": (
        "tanda petik ini tidak berpasangan; beri tanda petik di awal dan di akhir teks",
        "this quotation mark has no partner; put quotes at the start and the end of the text",
    ),
    "comma_missing": ("kurang koma sebelum bagian ini", "a comma is missing before this part"),
    "extra_comma": ("koma ini berlebih; hapus", "this comma is one too many; delete it"),
    "extra_bracket": (
        "kurung tutup '{sign}' ini tidak punya kurung buka; hapus, atau tambah kurung buka",
        "the bracket '{sign}' closes nothing; delete it, or add the one that opens",
    ),
    "wrong_bracket": ("kurung tidak berpasangan: '{sign}'", "these brackets are no pair: '{sign}'"),
    "hyphen_space": (
        "sesudah tanda '-' di awal baris harus ada spasi",
        "a space must follow the '-' at the start of a line",
    ),
    "two_keys": (
        "kunci kedua dalam satu baris; tulis di baris sendiri, atau pakai kurung {{ }} dan koma",
        "a second key in one line; write it on a line of its own, "
        "or use brackets {{ }} and a comma",
    ),
    "block_indent": (
        "baris ini tidak sejajar dengan teks di bawah tanda '{sign}'; "
        "semua baris teks itu harus mulai di kolom yang sama",
        "this line is out of column with the text below '{sign}'; "
        "all lines of that text must start in one column",
    ),
    "list_twice": (
        "baris '[]' berarti daftar kosong, padahal daftarnya ada di berkas ini; hapus baris ini",
        "a line '[]' means an empty list, but this file holds the list; delete this line",
    ),
    "list_line": (
        "butir daftar '- ' harus mulai di baris baru",
        "a list entry '- ' must start on a new line",
    ),
    "dots": (
        "baris titik '...' mengakhiri berkas bagi YAML; hapus",
        "a line of dots '...' ends the file for YAML; delete it",
    ),
}
