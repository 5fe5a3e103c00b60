"""Indonesian sentences about gates, the log and the archive of publications, and other computers."""

PUBLICATIONS = {
    "gate_whole": "bundel utuh",
    "gate_facts": "fakta diperiksa",
    "gate_warnings": "perhatian",
    "gate_parity": "dua bahasa sama",
    "gate_speech": "suara terbukti",
    "gate_links": "tautan",
    "gate_access": "dapat dipakai semua orang",
    "gate_state_passed": "lulus",
    "gate_state_noted": "catatan",
    "gate_state_failed": "GAGAL",
    "gate_files": "{count} berkas",
    "gate_pages": "{count} halaman",
    "gate_present_files": "tidak ada kesalahan; sama dengan berkas saat ini",
    "gate_other_files": (
        "tidak ada kesalahan saat dibuat; berkas saat ini mungkin lain. Bila perubahannya harus "
        "ikut terbit, jalankan python3 build.py dahulu"
    ),
    "gate_no_warnings": "tidak ada",
    "gate_warnings_found": "{count}, menunggu jawaban Anda",
    "gate_parity_failed": (
        "{count} fakta berbeda antara halaman Indonesia dan Inggris: {names}. Jalankan python3 "
        "build.py, lalu ulangi."
    ),
    "gate_speech_found": "{count} kalimat bersuara; {proven} dari {all} kalimat berangka terbukti",
    "gate_speech_failed": (
        "{count} kalimat tanpa suara: {names}. Jalankan python3 build.py, lalu ulangi."
    ),
    "gate_links_failed": (
        "{count} tautan mati: {names}. Perbaiki teks yang memuatnya, jalankan python3 build.py, "
        "lalu ulangi."
    ),
    "gate_access_failed": (
        "{count} hal menghalangi pengunjung: {names}. Laporkan kepada pemrogram; halaman yang "
        "terbit tetap yang lama."
    ),
    "second_name": (
        "Ada jumlah uang yang tidak sama dengan penerbitan terakhir ({fees}). Diperlukan dua nama: "
        "--by NAMA --approved-by NAMA-LAIN."
    ),
    "same_name": (
        "--by dan --approved-by adalah orang yang sama ({name}). Mintalah orang kedua memeriksa "
        "jumlahnya."
    ),
    "ask_by": "Ada jumlah uang yang tidak sama dengan penerbitan terakhir: {fees}.\nNama Anda: ",
    "ask_approved_by": "Nama orang kedua yang telah memeriksa: ",
    "site_changed": "site/ baru saja berubah: ulangi, supaya yang terbit adalah yang diperiksa.",
    "first_publication": "penerbitan pertama",
    "changes_unknown": "apa yang berubah tidak dapat disebut: bundelnya tidak terbaca",
    "nothing_published_before": (
        "{place}: belum ada penerbitan sebelumnya yang utuh di publications/ untuk dipakai kembali."
    ),
    "rolled_back_place": "{place} kembali ke bundel {bundle}.",
    "rolled_back_hint": (
        "Yang dilihat umum belum berubah. Untuk mengembalikannya: "
        "python3 build.py rollback --to {place}"
    ),
    "log_broken": (
        "Catatan penerbitan publications/{path} diubah atau tidak lengkap pada nomor {number}. "
        "Simpan salinan log.jsonl dan log.head, ganti keduanya dari cadangan (atau pindahkan "
        "keduanya ke tempat lain untuk mulai lagi), lalu ulangi."
    ),
    "log_whole": "Catatan penerbitan utuh: {count} penerbitan.",
    "log_publish": "{number}. {time} {by} menerbitkan bundel {bundle} ke {place}",
    "log_rollback": "{number}. {time} {by} mengembalikan {place} ke bundel {bundle}",
    "log_approved_by": "  diperiksa {name}",
    "log_why": "  alasan: {why}",
    "log_archived": "  arsip: {folder}",
    "log_none": "Belum ada penerbitan yang tercatat.",
    "archive_missing": "Tidak ada arsip untuk hari itu: tambahkan --on TANGGAL.",
    "archive_damaged": "{folder}: rusak atau hilang; kembalikan dari cadangan.",
    "archive_open": "Arsip bundel {bundle}: http://127.0.0.1:{port}/ (hentikan dengan Ctrl+C)",
    "place_with_secret": (
        "Alamat memuat kata sandi. Hapus dari alamat; simpan di keyring sistem atau di variabel "
        "lingkungan (lihat docs/panduan-staf.md, bagian Tempat terbit)."
    ),
    "place_unreadable": (
        "{place}: bukan alamat. Tulis sftp://nama@komputer/folder atau s3://nama-bucket/awalan."
    ),
    "places_line": "{path}:{line}: tulis satu tempat per baris, misalnya situs: /var/www/html",
    "place_current": ("{place}: ini tautan milik orang lain. Pindahkan, atau pilih folder lain."),
    "place_no_releases": (
        "{place}: di S3 tidak ada tautan yang dapat berganti sekaligus. Tulis tanpa releases:."
    ),
    "place_no_links": (
        "{place}: komputer itu tidak dapat mengganti tautan sekaligus ({reason}). Tulis alamatnya "
        "tanpa releases:. {state}"
    ),
    "place_may_be_new": (
        "Mungkin situs baru sudah tampil. Ulangi perintah yang sama; program melihatnya sendiri."
    ),
    "place_without_links": (
        "Di sini tidak ada tautan folder, jadi current adalah folder biasa: penerbitannya tetap "
        "utuh, tetapi tidak ada lima rilis yang tersimpan di sana."
    ),
    "place_packages": (
        "Paket untuk SFTP dan S3 belum terpasang: jalankan lewat python3 build.py, dengan internet."
    ),
    "place_busy": (
        "Komputer lain mulai menerbitkan ke tempat yang sama. Situs lama tetap tampil. Tunggu "
        "sampai yang lain selesai, lalu ulangi."
    ),
    "place_lost": "{place}: sambungan gagal atau terputus ({reason}). {state}",
    "place_refused": (
        "{place}: ditolak ({reason}). Periksa nama, kunci atau kata sandi, dan izin tulis; untuk "
        "SFTP, kenali dahulu komputernya dengan ssh. {state}"
    ),
    "place_full": "{place}: penuh ({reason}). Kosongkan ruang di sana, lalu ulangi. {state}",
    "place_failed": "{place}: gagal ({reason}). {state}",
    "place_unchanged": ("Situs lama tetap tampil. Ulangi; yang sudah terkirim tidak dikirim lagi."),
    "place_half_moved": (
        "Sebagian halaman sudah baru. Ulangi perintah yang sama sekarang; sisanya diselesaikan."
    ),
}
