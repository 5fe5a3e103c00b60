"""What is said about a command that was typed wrongly."""

from __future__ import annotations

USAGE: dict[str, dict[str, str]] = {
    "no_command": {
        "id": "Tidak ada perintah '{word}'. Yang ada: {commands}.",
        "en": "There is no command '{word}'. There are: {commands}.",
    },
    "no_option": {
        "id": "Tidak ada pilihan '{word}' di sini. Yang ada: {options}.",
        "en": "There is no option '{word}' here. There are: {options}.",
    },
    "no_value": {
        "id": "{word} belum diisi: tulis isinya sesudah {word}.",
        "en": "{word} lacks its value: write it after {word}.",
    },
    "missing": {
        "id": "{word} belum ditulis. Lihat python3 build.py {command} --help.",
        "en": "{word} is missing. See python3 build.py {command} --help.",
    },
    "used_wrongly": {
        "id": "Perintah ini tidak dimengerti: {words}. Lihat python3 build.py --help.",
        "en": "This is not understood: {words}. See python3 build.py --help.",
    },
    "stopped": {"id": "Dihentikan.", "en": "Stopped."},
    "no_language": {
        "id": "{option} '{word}' tidak ada. Yang ada: {languages}.",
        "en": "There is no {option} '{word}'. There are: {languages}.",
    },
    "bad_port": {
        "id": "--port adalah bilangan dari 1 sampai 65535, bukan '{port}'.",
        "en": "--port is a number from 1 to 65535, not '{port}'.",
    },
    "port_forbidden": {
        "id": "Alamat {port} hanya untuk administrator: coba --port 8000 atau lebih.",
        "en": "Port {port} is for administrators only: try --port 8000 or above.",
    },
    "too_late": {
        "id": "Tanggal {day} terlalu jauh: paling jauh {last}.",
        "en": "{day} is too far ahead: {last} is the last.",
    },
    "nothing_to_say": {
        "id": "Tidak ada kata yang dapat diucapkan. Tulis kalimatnya sesudah say.",
        "en": "There is no word to say. Write the sentence after say.",
    },
    "too_long": {
        "id": "Kalimat ini {count} tanda; paling panjang {most}. Bagi menjadi beberapa kalimat.",
        "en": "This sentence has {count} signs; {most} is the most. Make it several sentences.",
    },
    "not_text": {
        "id": "Kalimat ini bukan teks UTF-8. Ketik ulang.",
        "en": "This sentence is not UTF-8 text. Type it again.",
    },
    "wav_ending": {
        "id": "--wav {path}: nama berkas harus berakhir dengan .wav.",
        "en": "--wav {path}: the file's name must end with .wav.",
    },
    "wav_folder": {
        "id": "--wav {path}: folder {folder} tidak ada. Buat dahulu, atau pilih folder lain.",
        "en": "--wav {path}: there is no folder {folder}. Make it first, or choose another.",
    },
    "no_such_file": {"id": "tidak ada", "en": "it is not there"},
    "not_a_folder": {"id": "bukan folder", "en": "it is no folder"},
    "is_a_folder": {"id": "ini folder, bukan berkas", "en": "it is a folder, not a file"},
    "name_too_long": {"id": "nama terlalu panjang", "en": "the name is too long"},
    "disk_fails": {"id": "disk rusak atau dicabut", "en": "the disk fails or was removed"},
}  # fmt: skip
