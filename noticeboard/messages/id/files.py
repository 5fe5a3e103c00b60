"""Indonesian sentences about files and their letters."""

FILES = {
    "file_missing": "berkas tidak ada",
    "folder_missing": "folder tidak ada",
    "file_unreadable": "berkas tidak dapat dibaca: {reason}",
    "file_unknown": "berkas tidak dikenal; maksud Anda '{meant}'?",
    "file_stray": "berkas tidak dikenal; pindahkan ke luar folder ini",
    "file_copy": (
        "tampaknya salinan '{original}'; pindahkan isi yang masih perlu ke sana, lalu hapus "
        "berkas ini"
    ),
    "file_copy_or_part": (
        "tampaknya salinan '{original}'; pindahkan isi yang masih perlu ke sana, lalu hapus "
        "berkas ini. Berkas sambungan bernama '{stem}-kata.yaml', huruf kecil saja"
    ),
    "file_empty": "berkas kosong; kembalikan isinya dari salinan terakhir",
    "no_campaigns": "berkas kosong; bila tidak ada kampanye, isinya []",
    "no_notices": "berkas kosong; bila tidak ada pengumuman, isinya []",
    "utf_16": "berkas tersimpan sebagai UTF-16; simpan ulang dengan Encoding UTF-8",
    "bom": "ada tanda BOM yang tidak terlihat; simpan ulang sebagai UTF-8, bukan UTF-8 with BOM",
    "not_utf_8": "huruf {byte} ('{sign}') bukan UTF-8; simpan ulang berkas dengan Encoding UTF-8",
    "tab": "ada tab; ganti dengan spasi",
    "curly_quote": "ada tanda petik lengkung dari Word; pakai tanda petik lurus",
    "no_break_space": "ada spasi khusus dari Word yang tidak terlihat; ketik ulang spasi biasa",
}
