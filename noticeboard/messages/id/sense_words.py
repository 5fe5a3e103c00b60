"""Indonesian sentences about texts and captions that may be a slip."""

SENSE_WORDS = {
    "swapped": "teks Indonesia dan Inggris tampaknya tertukar",
    "same_text": (
        "kalimat ini sama persis dengan yang berbahasa Indonesia; tulis dalam bahasa '{language}'"
    ),
    "markup_shown": "tanda {signs} tampil apa adanya bagi pengunjung; hapus tanda itu",
    "foreign": (
        "teks ini untuk bahasa '{language}', tetapi tampaknya ditulis dalam bahasa lain; "
        "terjemahkan"
    ),
    "one_language_only": (
        "{kind} ini hanya ada dalam bahasa '{language}'; tulis juga dalam bahasa '{missing}' di "
        "{file}, sesudah baris {line}"
    ),
    "much_shorter": (
        "teks '{language}' jauh lebih pendek daripada teks '{other}'; lengkapi bila ada yang kurang"
    ),
    "page_empty": "halaman ini tidak berisi apa-apa di bawah judulnya; tulis isinya",
    "caption_head": (
        "takarir ini bukan WebVTT, jadi tidak tampil; baris pertamanya harus WEBVTT, lalu baris "
        "kosong"
    ),
    "caption_letters": (
        "takarir ini tidak tersimpan sebagai UTF-8; simpan ulang dengan Encoding UTF-8"
    ),
    "caption_comma": "waktu takarir ditulis dengan titik, bukan koma; ganti di semua baris waktu",
    "caption_time": "waktu takarir tidak terbaca; bentuknya 00:00.000 --> 00:02.000",
    "caption_reversed": "takarir ini berakhir sebelum mulai; perbaiki waktunya",
    "caption_order": "takarir ini mulai sebelum takarir di atasnya; urutkan waktunya",
    "caption_silent": "takarir ini tidak punya kata-kata; tulis di bawah waktunya",
    "caption_none": "takarir ini tidak berisi satu kalimat pun; tulis kalimatnya beserta waktunya",
    "word_twice": "'{word}' sudah berarti '{other}'; tulis pada satu baris saja",
    "word_needless": "'{word}' tidak perlu ditulis: bentuk itu sudah dikenali dari '{base}'",
    "phrase_twice": "frasa '{phrase}' sudah menunjuk '{other}'; pilih salah satu",
    "phrase_empty": (
        "frasa '{phrase}' hanya berisi kata pengisi (fillers), jadi tidak pernah cocok; pakai"
        " kata lain atau hapus"
    ),
}
