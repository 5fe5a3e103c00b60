"""Indonesian sentences about the texts of facts and articles."""

TEXTS = {
    "digit": (
        "angka '{digits}' ditulis langsung; kutip faktanya, misalnya {{fee:…}} atau {{limit:…}}"
    ),
    "digit_plain": (
        "angka '{digits}' ditulis langsung; tulis {quote}, atau kutip faktanya bila ini fakta"
    ),
    "digit_unsure": (
        "angka '{digits}' ditulis langsung; kutip faktanya, misalnya {{fee:…}} atau {{limit:…}}; "
        "bila bukan fakta, tulis salah satu dari {forms}"
    ),
    "plain_value": "kutipan '{quote}' tidak menyebut apa pun; bentuknya {forms}",
    "plain_money": (
        "'{quote}' bersama '{word}' menjadi jumlah uang atau persen; kutip faktanya, misalnya "
        "{{fee:…}}"
    ),
    "quote_form": "kutipan '{quote}' tidak dikenal; bentuknya {forms}",
    "quote_unknown": "kutipan '{quote}': '{id}' tidak ada di {where}",
    "quote_meant": "kutipan '{quote}': '{id}' tidak ada di {where}; maksud Anda '{meant}'?",
    "front_matter": "artikel harus diawali '---', slug, title, summary, lalu '---'",
    "heading_form": "judul ditulis '## Judul {{#nama}}'; tingkat lain tidak dipakai",
    "anchor_twice": "nama judul '{anchor}' sudah dipakai pada baris {line}",
    "raw_html": "HTML tidak dipakai di artikel",
    "table": "tabel tidak dipakai di artikel; pakai butir '- '",
    "image": "gambar tidak dipakai di artikel",
    "list_form": "daftar ditulis dengan '- ' atau '1. ' di awal baris",
    "markdown": "bentuk '{sign}' tidak dipakai di artikel",
    "bold_open": "tanda ** dibuka tetapi tidak ditutup",
    "article_languages": "artikel ini belum ada dalam bahasa '{language}'; buat {file}",
}
