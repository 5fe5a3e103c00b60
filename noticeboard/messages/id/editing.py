"""Indonesian sentences about changes that staff make on the editing page."""

EDITING = {
    "edit_no_place": "{path}: bagian ini tidak ada lagi dalam berkas; muat ulang halaman",
    "edit_key_taken": "{path}: isian ini sudah ada",
    "edit_last_key": "{path}: isian terakhir tidak dapat dihapus; hapus catatannya",
    "edit_no_neighbour": "tidak dapat dipindahkan lebih jauh",
    "edit_unwritable": "ada tanda rusak yang tidak dapat disimpan; hapus, lalu ketik ulang",
    "edit_broken_text": "berkas ini tidak dapat dibaca sebagai YAML; perbaiki dahulu",
    "edit_layout": "bagian ini tersusun tidak biasa; ubahlah langsung di berkasnya",
    "edit_clash": (
        "{file}, {path}: orang lain mengubahnya juga. Isian Anda: {mine}. Isian mereka: {theirs}"
    ),
    "edit_changed_meanwhile": (
        "{file} diubah orang lain sementara itu; muat ulang halaman, lalu ulangi perubahan Anda"
    ),
    "edit_nothing": "dihapus",
    "edit_no_source": "nilai baru membutuhkan sumber, dan sumber yang dibandingkan",
    "edit_before_running": (
        "masa yang berlaku baru mulai {begun}; masa baru harus mulai sesudahnya, bukan {first}. "
        "Sejarah tidak ditimpa"
    ),
    "edit_changed": "{where}: {old} → {new}",
    "edit_added": "{where}: baru, {new}",
    "edit_removed": "{where}: dihapus, tadinya {old}",
    "edit_order": "{where}: urutan menjadi {new}",
    "edit_unknown": "belum diketahui",
    "edit_yes": "ya",
    "edit_no": "tidak",
    "edit_no_file": "{file}: berkas ini tidak dapat diubah di halaman ini",
    "edit_no_change": "tidak ada yang berubah",
    "edit_no_step": "perubahan nomor {number} tidak ada dalam catatan",
    "edit_cannot_undo": (
        "{file}: bagian yang diubah waktu itu sudah berubah lagi; ubahlah sendiri seperlunya"
    ),
    "edit_not_written": "berkas tidak dapat ditulis, dan tidak ada yang berubah: {reason}",
    "edit_busy": "orang lain sedang menyimpan di komputer ini; coba lagi sebentar lagi",
    "edit_record": "{where}: catatan baru",
    "edit_no_record": "{where}: catatan dihapus",
    "edit_article": "{file}: teks halaman diubah",
    "edit_article_new": "{file}: halaman baru",
    "edit_article_gone": "{file}: halaman ditarik",
}
