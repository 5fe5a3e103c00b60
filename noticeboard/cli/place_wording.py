"""What `publish` and `rollback` say about a place."""

from __future__ import annotations

PLACES: dict[str, dict[str, str]] = {
    "place_taken": {
        "id": "{place}: berisi hal lain ({names}). Pilih folder kosong, atau folder terbit yang "
              "lama.",
        "en": "{place}: holds something else ({names}). Choose an empty folder, or the one "
              "published to before.",
    },
    "place_manifest": {
        "id": "{place}: {name} rusak atau bukan dari program ini, jadi tidak jelas berkas mana "
              "milik situs. Kosongkan folder itu, atau pilih folder lain.",
        "en": "{place}: {name} is damaged or not of this program, so nobody knows which files are "
              "the site's. Empty that folder, or choose another.",
    },
    "place_obstacle": {
        "id": "{place}: {names} bukan milik situs, tetapi berada di tempat berkas situs. "
              "Pindahkan, lalu ulangi. Tidak ada yang berubah.",
        "en": "{place}: {names} is not the site's but stands where a file of the site must go. "
              "Move it and try again. Nothing was changed.",
    },
    "place_parent": {
        "id": "{place}: folder {parent} tidak ada. Buat dahulu, atau periksa apakah disknya "
              "terpasang.",
        "en": "{place}: there is no folder {parent}. Make it first, or check that its disk is "
              "connected.",
    },
    "place_file": {
        "id": "{place}: ini berkas, bukan folder. Pilih folder.",
        "en": "{place}: this is a file, not a folder. Choose a folder.",
    },
    "place_empty": {
        "id": "--to belum diisi: tulis folder tujuannya.",
        "en": "--to is empty: write the folder to publish to.",
    },
    "place_loop": {
        "id": "{place}: tautan ini menunjuk dirinya sendiri. Pilih folder lain.",
        "en": "{place}: this link points at itself. Choose another folder.",
    },
    "place_holds_project": {
        "id": "{place}: folder ini berisi program Noticeboard sendiri. Pilih folder lain.",
        "en": "{place}: this folder holds the Noticeboard program itself. Choose another.",
    },
    "place_in_project": {
        "id": "{place}: folder ini bagian dari {name}/ milik program. Pilih folder lain.",
        "en": "{place}: this folder is part of the program's {name}/. Choose another.",
    },
    "altered": {
        "id": "  Ada {count} berkas situs yang diubah orang di sana: {names}.\n"
              "  Keadaannya sebelum diterbitkan tersimpan di {folder}.",
        "en": "  Somebody had changed {count} files of the site there: {names}.\n"
              "  They are stored as they were in {folder}.",
    },
    "nothing_before": {
        "id": "Belum ada situs sebelumnya yang utuh untuk dipakai kembali.",
        "en": "There is no whole site from before to go back to.",
    },
    "site_damaged": {
        "id": "site/ tidak utuh: jalankan python3 build.py dahulu.",
        "en": "site/ is not whole: run python3 build.py first.",
    },
    "site_preview": {
        "id": "Pratinjau tidak diterbitkan: jalankan python3 build.py tanpa --on dahulu.",
        "en": "A preview is never published: run python3 build.py without --on first.",
    },
}  # fmt: skip
