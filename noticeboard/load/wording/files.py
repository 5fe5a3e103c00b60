"""Sentences about files and their letters: what is wrong and what is expected."""

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
    "file_copy": (
        "tampaknya salinan '{original}'; pindahkan isi yang masih perlu ke sana, "
        "lalu hapus berkas ini",
        "this looks like a copy of '{original}'; move what is still needed there, "
        "then delete this file",
    ),
    "file_copy_or_part": (
        "tampaknya salinan '{original}'; pindahkan isi yang masih perlu ke sana, "
        "lalu hapus berkas ini. Berkas sambungan bernama '{stem}-kata.yaml', huruf kecil saja",
        "this looks like a copy of '{original}'; move what is still needed there, "
        "then delete this file. A further file is named '{stem}-word.yaml', small letters only",
    ),
    "file_empty": (
        "berkas kosong; kembalikan isinya dari salinan terakhir",
        "the file is empty; put its last copy back",
    ),
    "no_notices": (
        "berkas kosong; bila tidak ada pengumuman, isinya []",
        "the file is empty; if there is no notice, it holds []",
    ),
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
