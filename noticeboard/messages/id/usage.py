"""Indonesian sentences about commands typed wrongly."""

USAGE = {
    "no_command": "Tidak ada perintah '{word}'. Yang ada: {commands}.",
    "no_option": "Tidak ada pilihan '{word}' di sini. Yang ada: {options}.",
    "no_value": "{word} belum diisi: tulis isinya sesudah {word}.",
    "missing": "{word} belum ditulis. Lihat python3 build.py {command} --help.",
    "used_wrongly": "Perintah ini tidak dimengerti: {words}. Lihat python3 build.py --help.",
    "stopped": "Dihentikan.",
    "no_language": "{option} '{word}' tidak ada. Yang ada: {languages}.",
    "bad_port": "--port adalah bilangan dari 1 sampai 65535, bukan '{port}'.",
    "port_forbidden": "Alamat {port} hanya untuk administrator: coba --port 8000 atau lebih.",
    "too_late": "Tanggal {day} terlalu jauh: paling jauh {last}.",
    "not_yet": "{day} belum tiba. Tulis hari ini atau hari yang sudah lewat.",
    "bad_mark": (
        "'{mark}' bukan tanda isi. Tanda isi terdiri atas 10 huruf atau angka, misalnya '3f2a91c04b'."
    ),
    "nothing_to_say": "Tidak ada kata yang dapat diucapkan. Tulis kalimatnya sesudah say.",
    "sentence_too_long": (
        "Kalimat ini {count} tanda; paling panjang {most}. Bagi menjadi beberapa kalimat."
    ),
    "not_text": "Kalimat ini bukan teks UTF-8. Ketik ulang.",
    "wav_ending": "--wav {path}: nama berkas harus berakhir dengan .wav.",
    "wav_folder": "--wav {path}: folder {folder} tidak ada. Buat dahulu, atau pilih folder lain.",
    "no_such_file": "tidak ada",
    "not_a_folder": "bukan folder",
    "is_a_folder": "ini folder, bukan berkas",
    "name_too_long": "nama terlalu panjang",
    "disk_fails": "disk rusak atau dicabut",
    "name_taken": "nama itu sudah dipakai",
    "no_permission": "tidak diizinkan",
    "read_only": "hanya dapat dibaca",
    "no_space": "disk penuh",
    "in_use": "sedang dipakai program lain",
    "not_this_computer": "alamat itu bukan milik komputer ini",
    "nobody_answers": "tidak ada yang menjawab di sana",
    "connection_lost": "sambungannya terputus",
    "no_log": "berkas itu bukan catatan program ini",
    "broken_log": "catatannya rusak",
    "cannot_open": "tidak dapat dibuka",
    "reason_at": "{path}: {reason}",
}
