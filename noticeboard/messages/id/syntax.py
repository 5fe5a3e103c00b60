"""Indonesian sentences about YAML that cannot be read."""

SYNTAX = {
    "colon": "titik dua di dalam kalimat; beri tanda petik pada seluruh kalimat",
    "unclosed": (
        "kurung '{sign}' dibuka di sini tetapi tidak ditutup, atau isinya perlu koma atau tanda "
        "petik"
    ),
    "open_quote": "tanda petik dibuka di sini tetapi tidak ditutup",
    "after_value": "ada teks sesudah nilai selesai, atau awal baris tidak sejajar",
    "first_sign": "nilai tidak boleh diawali tanda '{sign}'; beri tanda petik",
    "indent": (
        "awal baris tidak sejajar dengan baris di atasnya, atau baris di atasnya kurang titik dua"
    ),
    "no_colon": "kurang titik dua sesudah kunci, atau awal baris tidak sejajar",
    "second_document": "garis '---' tidak boleh ada di tengah berkas; hapus",
    "escape": "garis miring terbalik tidak boleh di dalam petik ganda; pakai petik tunggal",
    "control": "ada tanda kendali yang tidak terlihat; hapus dan ketik ulang",
    "too_deep": "di sini ada seratus kurung atau tanda hubung yang saling membuka; hapus",
    "syntax": "susunan YAML tidak terbaca di sini",
    "anchor": "tanda '&' dan '*' di awal nilai tidak dipakai di sini; tulis lengkap nilainya",
    "tag": "tanda '!' di awal nilai tidak dipakai; beri tanda petik",
    "comment": (
        "tanda '#' sesudah spasi memulai catatan, jadi '{comment}' tidak ikut terbaca; beri "
        "tanda petik pada seluruh teks"
    ),
    "comment_unsure": (
        "tanda '#' sesudah spasi memulai catatan, jadi '{comment}' tidak ikut terbaca; bila "
        "bagian teks, beri tanda petik pada seluruh teks; bila catatan, pindahkan ke baris "
        "sendiri"
    ),
    "many_lines": (
        "nilai ini berlanjut ke baris berikutnya tanpa tanda petik; bila satu teks, tulis dalam "
        "satu baris dengan tanda petik; bila bukan, periksa titik dua, tanda hubung, dan awal "
        "baris berikutnya"
    ),
    "line_break": "teks ini memuat ganti baris; tulis dalam satu baris, atau pakai '>-'",
    "colon_space": "sesudah '{key}:' harus ada spasi",
    "key_colon": "kurang titik dua sesudah '{key}'",
    "comma": "koma di dalam kurung memutus '{raw}'; beri tanda petik pada seluruh nilai",
    "comment_broken": (
        "tanda '#' sesudah spasi memulai catatan, jadi sisa baris ini tidak terbaca; beri tanda "
        "petik pada teks, atau pindahkan catatan ke baris sendiri"
    ),
    "inner_quote": (
        "tanda petik ini menutup teks, padahal teks masih berlanjut; di dalam petik ganda pakai "
        "petik tunggal"
    ),
    "apostrophe": "tanda petik di dalam kata ini menutup teks; beri petik ganda pada seluruh teks",
    "odd_quote": "tanda petik ini tidak berpasangan; beri tanda petik di awal dan di akhir teks",
    "comma_missing": "kurang koma sebelum bagian ini",
    "extra_comma": "koma ini berlebih; hapus",
    "extra_bracket": (
        "kurung tutup '{sign}' ini tidak punya kurung buka; hapus, atau tambah kurung buka"
    ),
    "wrong_bracket": "kurung tidak berpasangan: '{sign}'",
    "hyphen_space": "sesudah tanda '-' di awal baris harus ada spasi",
    "two_keys": (
        "kunci kedua dalam satu baris; tulis di baris sendiri, atau pakai kurung {{ }} dan koma"
    ),
    "block_indent": (
        "baris ini tidak sejajar dengan teks di bawah tanda '{sign}'; semua baris teks itu harus "
        "mulai di kolom yang sama"
    ),
    "list_twice": (
        "baris '[]' berarti daftar kosong, padahal daftarnya ada di berkas ini; hapus baris ini"
    ),
    "list_line": "butir daftar '- ' harus mulai di baris baru",
    "dots": "baris titik '...' mengakhiri berkas bagi YAML; hapus",
}
