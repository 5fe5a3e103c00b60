"""Sentences about what records mean together: ids, conditions, periods, hours."""

from __future__ import annotations

from collections.abc import Mapping

RECORDS: Mapping[str, tuple[str, str]] = {
    "id_twice": (
        "id '{id}' sudah dipakai di {where}; setiap id hanya sekali",
        "the id '{id}' is used in {where} already; an id may stand once",
    ),
    "id_unknown": ("'{id}' tidak ada di {where}", "there is no '{id}' in {where}"),
    "id_meant": (
        "'{id}' tidak ada di {where}; maksud Anda '{meant}'?",
        "there is no '{id}' in {where}; did you mean '{meant}'?",
    ),
    "not_printable": (
        "sumber '{id}' ({kind}) bukan peraturan atau laman resmi; pindahkan ke checked.against",
        "the source '{id}' ({kind}) is no regulation or official page; move it to checked.against",
    ),
    "elsewhere_here": (
        "layanan '{id}' menunjuk dirinya sendiri; tulis layanan lain",
        "the service '{id}' leads to itself; name another one",
    ),
    "source_url": (
        "sumber '{id}' belum punya url; laman yang dicetak harus bertautan",
        "the source '{id}' has no url; a page that is printed needs its address",
    ),
    "exactly_one": (
        "harus ada tepat satu dari {keys}; sekarang {found}",
        "exactly one of {keys} is expected; found {found}",
    ),
    "needs": (
        "'{key}' hanya boleh bersama '{other}'",
        "'{key}' may stand only together with '{other}'",
    ),
    "slide_needs": ("slide '{kind}' membutuhkan '{key}'", "a slide '{kind}' needs '{key}'"),
    "not_a_number": (
        "pertanyaan '{id}' tidak meminta bilangan",
        "the question '{id}' does not ask for a number",
    ),
    "slug_twice": (
        "alamat '{slug}' sudah dipakai oleh {where}",
        "the address '{slug}' is used by {where} already",
    ),
    "voice_command": (
        "mesin 'command' membutuhkan command dengan {{text_file}} dan {{wav}}",
        "the engine 'command' needs a command with {{text_file}} and {{wav}}",
    ),
    "voice_network": (
        "gtts mengirim kalimat ke Google; tulis allow_network: true bila itu disetujui",
        "gtts sends sentences to Google; write allow_network: true if that is agreed",
    ),
    "rule_circle": (
        "kondisi '{id}' menunjuk dirinya sendiri",
        "the condition '{id}' refers to itself",
    ),
    "too_early": (
        "tanggal {day} terlalu awal; periksa tahunnya",
        "the date {day} is too early; look at the year",
    ),
    "until_before_from": (
        "until {until} lebih awal daripada from {from_}",
        "until {until} is before from {from_}",
    ),
    "gap": (
        "celah: tidak ada nilai dari {first} sampai {last}; "
        "perbaiki 'until' di atasnya atau 'from' ini, atau tambah periode",
        "a gap: no value from {first} to {last}; "
        "mend 'until' above or this 'from', or add a period",
    ),
    "gap_at_start": (
        "celah: tidak ada nilai dari {first} sampai {last}; tulis apa yang diketahui",
        "a gap: no value from {first} to {last}; write down what is known",
    ),
    "overlap": (
        "tumpang tindih: periode sebelumnya belum berakhir pada {first}; "
        "perbaiki 'until' di atasnya atau 'from' ini",
        "an overlap: the period before has not ended on {first}; mend 'until' above or this 'from'",
    ),
    "open_period": (
        "periode ini belum berakhir, padahal periode berikutnya mulai {first}",
        "this period has no end, but the next one starts on {first}",
    ),
    "from_missing": (
        "'from' belum ada; hanya periode pertama boleh tanpa from",
        "'from' is missing; only the first period may be without",
    ),
    "before_birth": (
        "periode pertama mulai {first}, padahal not_before {birth}; samakan keduanya",
        "the first period starts on {first}, but not_before is {birth}; make them the same",
    ),
    "out_of_order": (
        "periode harus berurutan; {first} berada sesudah {before}",
        "periods must be in order; {first} stands after {before}",
    ),
    "all_past": (
        "semua periode berakhir sebelum {first}; tambah periode yang berlaku sesudahnya",
        "all periods end before {first}; add the period that followed",
    ),
    "hours_form": (
        'jam buka ditulis per hari, bukan sebagai kalimat; jam seperti "08:00-12:00"',
        'opening hours are written by day, not as a sentence; times like "08:00-12:00"',
    ),
    "day_order": (
        "rentang hari '{key}' berjalan mundur; tulis hari yang lebih awal dahulu, "
        "atau pisahkan menjadi dua rentang",
        "the days '{key}' run backwards; write the earlier day first, or make two keys of it",
    ),
    "day_twice": (
        "hari '{day}' sudah ada pada '{key}'; tulis setiap hari sekali",
        "the day '{day}' stands in '{key}' already; write each day once",
    ),
    "span_form": (
        "'{raw}' bukan rentang jam; tulis misalnya \"08:00-12:00, 13:00-16:00\"",
        "'{raw}' is no span of time; write for example \"08:00-12:00, 13:00-16:00\"",
    ),
    "span_reversed": (
        "rentang '{raw}' tutup sebelum buka; jam ditulis 00:00 sampai 24:00, "
        "misalnya pukul empat sore 16:00",
        "the span '{raw}' closes before it opens; times run from 00:00 to 24:00, "
        "so four in the afternoon is 16:00",
    ),
    "span_overlap": (
        "rentang '{raw}' harus mulai sesudah {closes}, saat rentang sebelumnya berakhir",
        "the span '{raw}' must start after {closes}, when the one before ends",
    ),
    "negative": ("nilai {raw} di bawah nol", "the value {raw} is below zero"),
}
