"""Indonesian sentences about places to publish to."""

PUBLISHING = {
    "place_taken": (
        "{place}: berisi hal lain ({names}). Pilih folder kosong, atau folder terbit yang lama."
    ),
    "place_manifest": (
        "{place}: {name} rusak atau bukan dari program ini, jadi tidak jelas berkas mana milik "
        "situs. Kosongkan folder itu, atau pilih folder lain."
    ),
    "place_obstacle": (
        "{place}: {names} bukan milik situs, tetapi berada di tempat berkas situs. Pindahkan, "
        "lalu ulangi. Tidak ada yang berubah."
    ),
    "place_parent": (
        "{place}: folder {parent} tidak ada. Buat dahulu, atau periksa apakah disknya terpasang."
    ),
    "place_file": "{place}: ini berkas, bukan folder. Pilih folder.",
    "place_empty": "--to belum diisi: tulis folder tujuannya.",
    "place_loop": "{place}: tautan ini menunjuk dirinya sendiri. Pilih folder lain.",
    "place_holds_project": (
        "{place}: folder ini berisi program Noticeboard sendiri. Pilih folder lain."
    ),
    "place_in_project": "{place}: folder ini bagian dari {name}/ milik program. Pilih folder lain.",
    "altered": (
        "  Ada {count} berkas situs yang diubah orang di sana: {names}.\n"
        "  Keadaannya sebelum diterbitkan tersimpan di {folder}."
    ),
    "nothing_before": "Belum ada situs sebelumnya yang utuh untuk dipakai kembali.",
    "site_damaged": "site/ tidak utuh: jalankan python3 build.py dahulu.",
    "site_preview": "Pratinjau tidak diterbitkan: jalankan python3 build.py tanpa --on dahulu.",
}
