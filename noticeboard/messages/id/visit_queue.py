"""Indonesian sentences about the queue in the lobby."""

VISIT_QUEUE = {
    "queue_event_too_long": "Kejadian antrean terlalu panjang: paling banyak {most} bita.",
    "queue_event_no_json": "Baris ini bukan kejadian antrean dalam JSON: {reason}",
    "queue_event_twice": "Kejadian {id} sudah dicatat, jadi tidak dicatat lagi.",
    "queue_field_twice": "Kolom {field} tertulis dua kali dalam satu kejadian: hapus satu.",
    "queue_field_name": (
        "Kolom {field} memuat nama. Antrean tidak menerima nama orang: hapus kolom itu."
    ),
    "queue_field_unknown": "Kolom {field} tidak dikenal: hapus kolom itu.",
    "queue_field_missing": "Kolom {field} belum ada: tambahkan.",
    "queue_field_bad": "Isi kolom {field} tidak dapat dipakai: {value}",
    "queue_other_day": "Kejadian ini milik hari lain: {day}.",
    "queue_day_over": "Kejadian ini milik hari yang sudah lewat: {day}.",
    "queue_clock_ahead": (
        "Jam mesin antrean lebih maju daripada jam komputer ini ({time}): samakan jam keduanya."
    ),
    "queue_feed_line": "Baris {line} dari mesin antrean dilewati: {problem}",
    "queue_feed_unreadable": "Berkas mesin antrean tidak dapat dibaca: {reason}",
    "queue_day_closed": "Antrean hari {day} sudah ditutup.",
    "queue_day_unfinished": "Nomor {number} belum selesai, jadi hari belum dapat ditutup.",
    "queue_number_twice": "Nomor {number} sudah diberikan hari ini.",
    "queue_token_twice": "Alamat rahasia nomor {number} sudah dipakai nomor lain.",
    "queue_number_unknown": "Nomor {number} tidak ada hari ini.",
    "queue_numbers_used_up": "Nomor layanan {service} hari ini sudah habis.",
    "queue_service_unknown": "Layanan {service} tidak ada dalam antrean.",
    "queue_counter_unknown": "Loket {counter} tidak ada dalam antrean.",
    "queue_counter_busy": "Loket {counter} masih melayani {number}: selesaikan dahulu.",
    "queue_not_at_counter": "Nomor {number} tidak berada di loket {counter}.",
    "queue_cannot_be_called": "Nomor {number} tidak sedang menunggu.",
    "queue_cannot_be_recalled": "Nomor {number} belum dipanggil atau sudah datang.",
    "queue_cannot_be_arrived": "Nomor {number} belum dipanggil.",
    "queue_cannot_be_served": "Nomor {number} belum dipanggil.",
    "queue_cannot_be_transferred": "Nomor {number} belum dipanggil.",
    "queue_cannot_be_no_show": "Nomor {number} belum dipanggil atau sudah datang.",
    "queue_cannot_be_closed": "Nomor {number} sudah selesai.",
    "queue_log_unusable": (
        "Catatan antrean tidak dapat dipakai: {reason}. Periksa disk; nomor terakhir tidak dihitung."
    ),
    "queue_no_psycopg": (
        "Untuk PostgreSQL diperlukan paket psycopg: .venv/bin/python -m pip install psycopg[binary]"
    ),
    "queue_used_wrongly": "Perintah tidak dikenali. Bantuan: python3 build.py queue --help",
    "queue_help_about": (
        "Antrean ruang tunggu: ambil nomor, panggil dari loket, papan, dan halaman ponsel. "
        "Tanpa --plan layanan dan loketnya dikarang. --demo menampilkan satu hari rekaan."
    ),
    "queue_help_demo": "peragakan satu hari antrean, baris demi baris",
    "queue_help_visitors": "berapa pengunjung pada hari itu (biasanya {usual})",
    "queue_help_seed": "angka lain memberi hari lain; angka yang sama memberi hari yang sama",
    "queue_help_speed": "berapa menit antrean dalam satu detik (biasanya {usual}; 0: langsung selesai)",
    "queue_help_lang": "bahasa pesan",
    "queue_demo_begins": "PERAGAAN: pengunjung, loket, dan waktu di bawah ini rekaan.",
    "queue_demo_issued": "{time}  {number} diambil. Menunggu: {waiting}. {wait}",
    "queue_demo_called": "{time}  {number} dipanggil ke loket {counter}. Menunggu: {waiting}.",
    "queue_demo_served": "{time}  {number} selesai di loket {counter}.",
    "queue_demo_no_show": "{time}  {number} tidak datang ke loket {counter}.",
    "queue_demo_transferred": "{time}  {number} dipindahkan dari loket {counter}; nomornya tetap.",
    "queue_demo_wait": "Perkiraan: {least} sampai {most} menit.",
    "queue_demo_wait_unknown": "Perkiraan belum ada.",
    "queue_demo_summary": (
        "Hari ditutup. Nomor: {all}. Dilayani: {served}. Tidak datang sampai tutup: {closed}."
    ),
    "queue_demo_replayed": "Catatan diputar ulang: harinya sama.",
    "queue_demo_differs": "Catatan diputar ulang: harinya berbeda. Laporkan ini.",
}
