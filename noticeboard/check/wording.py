"""Sentences about what only an edition shows to be wrong, in the languages of the staff."""

from __future__ import annotations

from collections.abc import Mapping

from noticeboard.load import Mark, Mistake

SENTENCES: Mapping[str, tuple[str, str]] = {
    "absent": (
        "kutipan '{quote}': fakta ini belum ada pada {day}; beri 'from' pada bagian ini",
        "quote '{quote}': this fact does not exist yet on {day}; give this part a 'from'",
    ),
    "since_unknown": (
        "kutipan '{quote}': hari pertamanya tidak tercatat pada {day}",
        "quote '{quote}': its first day is not recorded on {day}",
    ),
    "edition": (
        "edisi {day} ({language}) tidak dapat dibuat: {reason}",
        "the edition of {day} ({language}) cannot be made: {reason}",
    ),
    "string_missing": (
        "kunci '{key}' belum ada; program memerlukannya",
        "the key '{key}' is missing; the program needs it",
    ),
    "abbreviation": (
        "singkatan '{token}' belum ada di data/terms.yaml; tambah atau tulis lengkap",
        "the abbreviation '{token}' is not in data/terms.yaml; add it or write it out",
    ),
    "readability": (
        "kalimat ini {count} kata; paling banyak {most}, bagi menjadi dua",
        "this sentence has {count} words; at most {most}, split it in two",
    ),
    "plain_word": ("kata '{word}': tulis '{better}'", "the word '{word}': write '{better}'"),
    "glance_too_long": (
        "teks ini {count} huruf; di tempatnya muat paling banyak {most}, pendekkan",
        "this text has {count} letters; its place holds at most {most}, make it shorter",
    ),
    "no_link": (
        "sumber '{id}' dibaca di web tetapi tidak punya tautan; tambah url",
        "source '{id}' was read on the web but has no link; add its url",
    ),
    "no_part": (
        "layanan '{id}' tidak punya {part}; isi, atau tulis unknown",
        "service '{id}' has no {part}; fill it in, or write unknown",
    ),
    "answered": (
        "keadaan '{when}' dijawab di sini, padahal pertanyaan terbuka '{question}' di "
        "data/office.yaml berkata belum ada jawabannya; hapus salah satu",
        "the condition '{when}' is answered here, but the open question '{question}' in "
        "data/office.yaml says that it cannot be; remove one of them",
    ),
    "quotes_differ": (
        "kutipan berbeda antara bahasa: di sini kurang {missing}",
        "the languages quote different facts: missing here {missing}",
    ),
    "quotes_order": (
        "urutan kutipan berbeda antara bahasa: di sini {here}, di {file}:{line} {there}",
        "the languages quote in another order: here {here}, in {file}:{line} {there}",
    ),
    "headings_differ": (
        "judul berbeda antara bahasa: di sini {here}, di {file}:{line} {there}",
        "the headings differ between languages: here {here}, in {file}:{line} {there}",
    ),
    "dead_link": (
        "tautan '{target}' tidak ada; tulis page:NAMA, service:NAMA, atau https://…",
        "the link '{target}' leads nowhere; write page:NAME, service:NAME or https://…",
    ),
    "too_long": (
        "layar {screen}, {place}: “{text}” tidak muat dalam ukuran huruf yang sah; pendekkan",
        "screen {screen}, {place}: “{text}” does not fit at the legal size; make it shorter",
    ),
    "figure_too_wide": (
        "layar {screen}, {place}: angka “{text}” terlalu lebar untuk ukuran huruf yang sah; "
        "periksa bilangannya",
        "screen {screen}, {place}: the figure “{text}” is too wide for the legal size; "
        "look at the number",
    ),
    "no_sign": (
        "layar {screen}, {place}: huruf layar tidak punya tanda “{text}” ({point}); "
        "ganti tanda itu, atau hapus",
        "screen {screen}, {place}: the screens' letters have no sign “{text}” ({point}); "
        "write another, or delete it",
    ),
    "unspoken": (
        "“{text}” tidak dapat diucapkan; tulis dengan huruf Latin, atau hapus",
        "“{text}” cannot be spoken; write it in Latin letters, or delete it",
    ),
    "capitals": (
        "'{token}' ditulis dengan huruf besar; tulis kata biasa dengan huruf kecil, "
        "atau tambah singkatan ke data/terms.yaml",
        "'{token}' is written in capitals; write a plain word in small letters, "
        "or add an abbreviation to data/terms.yaml",
    ),
    "terms_circle": (
        "cara mengucapkan istilah saling menunjuk: {reason}",
        "the sayings of terms lead to each other: {reason}",
    ),
}
STAFF_LANGUAGES = ("id", "en")


def mistake(mark: Mark, code: str, mend: str | None = None, **values: object) -> Mistake:
    """Make a mistake with its sentence in every language."""
    return Mistake.at(mark, code, said(SENTENCES[code], values), mend)


def said(sentences: tuple[str, str], values: Mapping[str, object]) -> dict[str, str]:
    """Fill values into the sentence of every language.

    A value may be a tuple: its words in each of the languages.
    """
    return {
        language: sentence.format(
            **{
                name: value[at] if isinstance(value, tuple) else value
                for name, value in values.items()
            }
        )
        for at, (language, sentence) in enumerate(zip(STAFF_LANGUAGES, sentences, strict=True))
    }
