"""Sentences about texts and captions that may be a slip."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "swapped": (
        "teks Indonesia dan Inggris tampaknya tertukar",
        "the Indonesian and the English text seem to be swapped",
    ),
    "foreign": (
        "teks ini untuk bahasa '{language}', tetapi tampaknya ditulis dalam bahasa lain; "
        "terjemahkan",
        "this text is for '{language}' but seems to be in another language; translate it",
    ),
    "one_language_only": (
        "{kind} ini hanya ada dalam bahasa '{language}'; "
        "tulis juga dalam bahasa '{missing}' di {file}, sesudah baris {line}",
        "this {kind} stands in '{language}' only; "
        "write it in '{missing}' too, in {file} after line {line}",
    ),
    "much_shorter": (
        "teks '{language}' jauh lebih pendek daripada teks '{other}'; "
        "lengkapi bila ada yang kurang",
        "the text in '{language}' is much shorter than in '{other}'; add what is missing",
    ),
    "page_empty": (
        "halaman ini tidak berisi apa-apa di bawah judulnya; tulis isinya",
        "this page has nothing below its title; write it",
    ),
    "caption_head": (
        "takarir ini bukan WebVTT, jadi tidak tampil; baris pertamanya harus WEBVTT, "
        "lalu baris kosong",
        "these captions are no WebVTT, so nobody sees them; the first line must be WEBVTT, "
        "then an empty line",
    ),
    "caption_letters": (
        "takarir ini tidak tersimpan sebagai UTF-8; simpan ulang dengan Encoding UTF-8",
        "these captions are not saved as UTF-8; save them again with the encoding UTF-8",
    ),
    "caption_comma": (
        "waktu takarir ditulis dengan titik, bukan koma; ganti di semua baris waktu",
        "caption times have a dot, not a comma; change it on every line of times",
    ),
    "caption_time": (
        "waktu takarir tidak terbaca; bentuknya 00:00.000 --> 00:02.000",
        "these caption times cannot be read; the form is 00:00.000 --> 00:02.000",
    ),
    "caption_reversed": (
        "takarir ini berakhir sebelum mulai; perbaiki waktunya",
        "this caption ends before it begins; mend its times",
    ),
    "caption_order": (
        "takarir ini mulai sebelum takarir di atasnya; urutkan waktunya",
        "this caption begins before the one above; put them in order",
    ),
    "caption_silent": (
        "takarir ini tidak punya kata-kata; tulis di bawah waktunya",
        "this caption has no words; write them below its times",
    ),
    "caption_none": (
        "takarir ini tidak berisi satu kalimat pun; tulis kalimatnya beserta waktunya",
        "there is no caption in here; write the sentences with their times",
    ),
}
