"""Indonesian sentences about what only an edition shows to be wrong."""

EDITIONS = {
    "absent": "kutipan '{quote}': fakta ini belum ada pada {day}; beri 'from' pada bagian ini",
    "since_unknown": "kutipan '{quote}': hari pertamanya tidak tercatat pada {day}",
    "edition": "edisi {day} ({language}) tidak dapat dibuat: {reason}",
    "string_missing": "kunci '{key}' belum ada; program memerlukannya",
    "abbreviation": "singkatan '{token}' belum ada di data/terms.yaml; tambah atau tulis lengkap",
    "readability": "kalimat ini {count} kata; paling banyak {most}, bagi menjadi dua",
    "plain_word": "kata '{word}': tulis '{better}'",
    "glance_too_long": "teks ini {count} huruf; di tempatnya muat paling banyak {most}, pendekkan",
    "no_link": "sumber '{id}' dibaca di web tetapi tidak punya tautan; tambah url",
    "no_part": "layanan '{id}' tidak punya {part}; isi, atau tulis unknown",
    "answered": (
        "keadaan '{when}' dijawab di sini, padahal pertanyaan terbuka '{question}' di "
        "data/office.yaml berkata belum ada jawabannya; hapus salah satu"
    ),
    "quotes_differ": "kutipan berbeda antara bahasa: di sini kurang {missing}",
    "quotes_order": (
        "urutan kutipan berbeda antara bahasa: di sini {here}, di {file}:{line} {there}"
    ),
    "headings_differ": "judul berbeda antara bahasa: di sini {here}, di {file}:{line} {there}",
    "page_needed": "halaman '{page}' dibutuhkan menu dan halaman layanan; jangan ditarik",
    "dead_link": "tautan '{target}' tidak ada; tulis page:NAMA, service:NAMA, atau https://…",
    "too_long": (
        "layar {screen}, {place}: “{text}” tidak muat dalam ukuran huruf yang sah; pendekkan"
    ),
    "waits_too_long": (
        "layar {screen}: satu pesan dalam satu bahasa baru kembali setelah {wait} detik, padahal "
        "janjinya {promised}; kurangi isi playlist, atau ubah janjinya"
    ),
    "figure_too_wide": (
        "layar {screen}, {place}: angka “{text}” terlalu lebar untuk ukuran huruf yang sah; "
        "periksa bilangannya"
    ),
    "no_sign": (
        "layar {screen}, {place}: huruf layar tidak punya tanda “{text}” ({point}); ganti tanda "
        "itu, atau hapus"
    ),
    "unspoken": "“{text}” tidak dapat diucapkan; tulis dengan huruf Latin, atau hapus",
    "capitals": (
        "'{token}' ditulis dengan huruf besar; tulis kata biasa dengan huruf kecil, atau tambah "
        "singkatan ke data/terms.yaml"
    ),
    "terms_circle": "cara mengucapkan istilah saling menunjuk: {reason}",
}
