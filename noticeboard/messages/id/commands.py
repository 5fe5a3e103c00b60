"""Indonesian sentences about what the commands do and find."""

COMMANDS = {
    "body_too_long": "Kiriman ini terlalu panjang: paling banyak {most} bita.",
    "body_broken_off": "Kiriman ini terputus; kirim sekali lagi.",
    "reading": "Membaca data",
    "making": "Menyusun halaman, layar, kios, dan data",
    "speech": "Merekam suara",
    "proof": "Memeriksa angka dalam suara",
    "dropped": (
        "PERHATIAN: suara {engine} tidak dipakai: {why}.\n"
        "  Semua kalimat bahasa '{language}' memakai suara cadangan espeak."
    ),
    "listen": "{count} kalimat suara baru atau berubah: dengarkan {path}",
    "done": "Selesai: {site}",
    "pages": "halaman",
    "screens": "layar",
    "utterances": "kalimat suara ({rendered} baru, {reused} dipakai lagi)",
    "bundle": "bundel",
    "edition_label": "edisi",
    "preview": "PRATINJAU: tidak dapat diterbitkan",
    "unconfirmed": "fakta belum dikonfirmasi kantor",
    "unknown": "fakta belum diketahui",
    "next_change": "perubahan berikutnya: {day}",
    "build_due": "Noticeboard: buat dan terbitkan lagi",
    "one_form": "Pilih satu bentuk saja, bukan {forms}.",
    "check_lapses": "{day}: {name} (diperiksa {checked}) – {file}:{line}",
    "check_lapsed": "{day}, SUDAH LEWAT: {name} (diperiksa {checked}) – {file}:{line}",
    "checks_due": "Noticeboard: periksa lagi {count} fakta",
    "checks_calendar": "Noticeboard: pemeriksaan yang jatuh tempo",
    "none_lapsing": "Tidak ada pemeriksaan yang jatuh tempo dalam {days} hari.",
    "no_check_days": "Umur pemeriksaan belum ditulis: tambahkan check_days di data/office.yaml.",
    "bad_days": "--within ditulis sebagai jumlah hari, misalnya 30, bukan {days}.",
    "ics_of_lapsing": "--ics dipakai bersama --lapsing.",
    "no_next_change": "tidak ada perubahan yang terjadwal",
    "was_the_site": "bundel {bundle}: {first} sampai {last}",
    "is_the_site": "bundel {bundle}: {first} sampai sekarang",
    "never_noted": "Tidak ada dalam catatan .cache/history.jsonl.",
    "asked_in_vain": "{visits}× {words} ({reason}; terakhir {day})",
    "asked_in_vain_unknown": (
        "{visits}× {words} ({reason}; terakhir {day}). Kata yang belum dikenal: {unknown}"
    ),
    "asked_in_vain_none": "Belum ada yang ditanyakan dengan sia-sia oleh {fewest} kunjungan.",
    "asked_in_vain_mend": (
        "Kata yang belum dikenal: tambahkan di data/terms.yaml bila artinya ada di sini. "
        "Yang lain: tambahkan faktanya di data/."
    ),
    "reason_no_service": "layanannya tidak ditemukan",
    "reason_no_facet": "yang ditanyakan tidak ditemukan",
    "reason_unknown_here": "jawabannya belum ada",
    "reason_unclear": "tidak dipahami",
    "no_unanswered_file": "Bukan berkas pertanyaan tanpa jawaban: {path}",
    "kits_made": (
        "Selesai: {folder} berisi {count} berkas kampanye, {kits} paket mitra, "
        "{sheets} lembar untuk portal nasional, dan {counter} untuk loket, "
        "dengan tanggal dan nomor bundel."
    ),
    "slide_too_long": (
        "“{title}” terlalu panjang untuk satu slide; perpendek judul atau barisnya di data/"
    ),
    "kit_too_long": (
        "judul atau pesan “{title}” terlalu panjang untuk {sheet}; perpendek di data/campaigns.yaml"
    ),
    "left_out": "tidak tampil di layar lobi: {what}",
    "look": "Lihat hasilnya: python3 build.py serve",
    "mistakes": "{count} kesalahan. Situs lama tidak berubah.",
    "warnings": "{count} perhatian. Tidak menghentikan apa-apa; periksa satu per satu.",
    "only_warnings": "Tidak ada kesalahan. Ada {count} perhatian.",
    "go_on": "Lanjutkan? [y/t] ",
    "cannot_ask": (
        "Tidak diterbitkan: ada perhatian, dan di sini tidak ada yang dapat ditanya. Bila "
        "semuanya benar, ulangi dengan --yes."
    ),
    "not_published": "Tidak diterbitkan. Perbaiki datanya, buat lagi, lalu terbitkan.",
    "no_mistakes": "Tidak ada kesalahan.",
    "not_covered": "Catatan dimulai {first}; tanggal {day} terlalu awal.",
    "bad_date": "Tanggal ditulis 2024-12-16, bukan {day}.",
    "sentence_abbreviation": (
        "Singkatan '{word}' belum dijelaskan. Tambahkan ke data/terms.yaml (written dan say)."
    ),
    "busy": "Build lain sedang berjalan. Tunggu sampai selesai.",
    "disk_full": "Disk penuh. Kosongkan ruang, lalu ulangi. Situs lama tidak berubah.",
    "not_allowed": (
        "Tidak boleh membaca atau menulis: {path}. Tutup program lain yang membukanya, periksa "
        "izinnya, lalu ulangi."
    ),
    "os_error": "Gagal pada {path}: {reason}",
    "builder": ("Pembuat halaman (MkDocs) gagal:\n{said}"),
    "serving": "Buka alamat berikut. Hentikan dengan Ctrl+C.",
    "editing": "Halaman untuk mengubah isi (hanya di komputer ini; tutup dengan Ctrl+C):",
    "serve_edit": "mengubah isi",
    "serve_site": "situs",
    "serve_screen": "layar {name}",
    "serve_kiosk": "kios",
    "serve_data": "data",
    "port_taken": "Alamat {port} sedang dipakai program lain: coba --port lain.",
    "published": "{count} berkas diterbitkan ke {place}.",
    "rolled_back": "Kembali ke bundel {bundle}.",
    "no_site": "Belum ada situs: jalankan python3 build.py",
    "spoken": "diucapkan",
    "unchanged": "Tidak ada yang berubah: {site} sudah berisi bundel {bundle}, edisi {day}.",
    "not_built": (
        "Belum dapat dibuat lagi: perbaiki dulu {count} kesalahan. Halaman ini masih yang lama."
    ),
}
