"""Sentences about what a text says: its figures, its quotes, an article's parts."""

from __future__ import annotations

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {
    "digit": (
        "angka '{digits}' ditulis langsung; kutip faktanya, misalnya {{fee:…}} atau {{limit:…}}",
        "the figure '{digits}' is written out; quote its fact, as {{fee:…}} or {{limit:…}}",
    ),
    "digit_plain": (
        "angka '{digits}' ditulis langsung; tulis {quote}, atau kutip faktanya bila ini fakta",
        "the figure '{digits}' is written out; write {quote}, or quote its fact if it is one",
    ),
    "digit_unsure": (
        "angka '{digits}' ditulis langsung; kutip faktanya, misalnya {{fee:…}} atau {{limit:…}}; "
        "bila bukan fakta, tulis salah satu dari {forms}",
        "the figure '{digits}' is written out; quote its fact, as {{fee:…}} or {{limit:…}}; "
        "if it is no fact, write one of {forms}",
    ),
    "plain_value": (
        "kutipan '{quote}' tidak menyebut apa pun; bentuknya {forms}",
        "the quote '{quote}' names nothing; the forms are {forms}",
    ),
    "plain_money": (
        "'{quote}' bersama '{word}' menjadi jumlah uang atau persen; "
        "kutip faktanya, misalnya {{fee:…}}",
        "'{quote}' with '{word}' makes an amount of money or a share; quote its fact, as {{fee:…}}",
    ),
    "quote_form": (
        "kutipan '{quote}' tidak dikenal; bentuknya {forms}",
        "unknown quote '{quote}'; the forms are {forms}",
    ),
    "quote_unknown": (
        "kutipan '{quote}': '{id}' tidak ada di {where}",
        "quote '{quote}': there is no '{id}' in {where}",
    ),
    "quote_meant": (
        "kutipan '{quote}': '{id}' tidak ada di {where}; maksud Anda '{meant}'?",
        "quote '{quote}': there is no '{id}' in {where}; did you mean '{meant}'?",
    ),
    "front_matter": (
        "artikel harus diawali '---', slug, title, summary, lalu '---'",
        "an article must start with '---', slug, title, summary, then '---'",
    ),
    "heading_form": (
        "judul ditulis '## Judul {{#nama}}'; tingkat lain tidak dipakai",
        "a heading is written '## Heading {{#name}}'; other levels are not used",
    ),
    "anchor_twice": (
        "nama judul '{anchor}' sudah dipakai pada baris {line}",
        "the heading name '{anchor}' is used on line {line} already",
    ),
    "raw_html": ("HTML tidak dipakai di artikel", "HTML is not used in articles"),
    "table": (
        "tabel tidak dipakai di artikel; pakai butir '- '",
        "tables are not used in articles; use bullets '- '",
    ),
    "image": ("gambar tidak dipakai di artikel", "images are not used in articles"),
    "list_form": (
        "daftar ditulis dengan '- ' atau '1. ' di awal baris",
        "a list is written with '- ' or '1. ' at the start of the line",
    ),
    "markdown": (
        "bentuk '{sign}' tidak dipakai di artikel",
        "the form '{sign}' is not used in articles",
    ),
    "bold_open": ("tanda ** dibuka tetapi tidak ditutup", "a ** is opened but not closed"),
    "article_languages": (
        "artikel ini belum ada dalam bahasa '{language}'; buat {file}",
        "this article does not stand in '{language}'; make {file}",
    ),
}
