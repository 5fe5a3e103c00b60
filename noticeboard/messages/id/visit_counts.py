"""Indonesian sentences about the counts of visits and pages."""

VISIT_COUNTS = {
    "counts_used_wrongly": (
        "Perintah tidak dimengerti. Sebutkan sumbernya, atau --demo saja. "
        "Bantuan: python3 build.py counts --help"
    ),
    "counts_help_about": (
        "Hitungan kunjungan dan halaman, tanpa data orang: satu halaman untuk petugas, "
        "dan satu berkas tiap bulan untuk umum."
    ),
    "counts_help_demo": "kunjungan rekaan, untuk melihat hasilnya",
    "counts_help_queue": "catatan antrean: berkas SQLite atau alamat PostgreSQL",
    "counts_help_web": "catatan akses server web (Common atau Combined, boleh .gz); boleh berulang",
    "counts_help_unanswered": "unanswered.json dari kios; boleh berulang",
    "counts_help_wait": "menunggu paling lama, dalam menit (biasanya {usual})",
    "counts_help_to": "folder untuk halaman petugas",
    "counts_help_publish": "terbitkan satu bulan yang sudah selesai, misalnya 2026-11",
    "counts_help_published": "folder untuk bulan yang diterbitkan",
    "counts_help_lang": "bahasa pesan",
    "counts_unreadable": "Tidak dapat dibaca atau ditulis: {reason}",
    "counts_broken_file": (
        "{path} terputus, atau bukan berkas yang diminta; salin lagi dari asalnya."
    ),
    "counts_no_web_log": (
        "{path}: tidak satu baris pun dari catatan akses server web; sebutkan berkas yang benar."
    ),
    "counts_facts_wrong": (
        "Hari libur tidak dapat dibaca, karena fakta kantor masih salah: python3 build.py check"
    ),
    "counts_written": "Halaman hitungan: {path}",
    "counts_published": "Hitungan untuk umum: {path}",
    "counts_month_wrong": "Bulan ditulis seperti 2026-11, bukan {month}.",
    "counts_month_open": "Bulan {month} belum selesai, jadi belum dapat diterbitkan.",
    "counts_month_published": (
        "Bulan {month} sudah terbit dengan angka lain dan tidak diterbitkan lagi: "
        "selisihnya dapat menunjukkan orang."
    ),
    "counts_title": "Kata angka di ruang tunggu",
    "counts_made_up": "PERAGAAN: semua angka di halaman ini rekaan.",
    "counts_period": "Dari {first} sampai {last}, menurut waktu kantor.",
    "counts_rule": (
        "Angka di bawah {fewest} tidak ditunjukkan, yang lain dibulatkan. "
        "Halaman ini untuk petugas."
    ),
    "counts_csv": "Semua angka sebagai CSV",
    "counts_needs": "Loket yang dibutuhkan",
    "counts_need": (
        "{weekday} {begin}–{end} butuh {counters} loket (antara {least} dan {most}). "
        "Perkiraan {visitors} pengunjung, biasanya {fewest} sampai {highest}; "
        "tebakan awal Erlang C: {guess} loket."
    ),
    "counts_needs_none": (
        "Belum ada jawaban: diperlukan delapan hari yang sama dan waktu layanan yang tercatat."
    ),
    "counts_goal": (
        "Tujuannya: {share} dari 100 pengunjung menunggu paling lama {minutes} menit. "
        "Semua layanan dihitung sebagai satu antrean, dan loket yang sama buka sepanjang hari."
    ),
    "counts_tested": (
        "Diuji pada {days} hari yang sudah lewat, perkiraan meleset rata-rata {error} pengunjung "
        "tiap dua jam. Menebak seperti minggu lalu meleset {naive}."
    ),
    "counts_plot": "Grafik batang: {title}. Angkanya di tabel di bawah.",
    "counts_by_counters": "Loket",
    "counts_by_visitors": "Pengunjung",
    "counts_too_few": "Belum cukup untuk ditunjukkan.",
    "counts_total": "Jumlah: {total}.",
    "counts_hidden": "Angka kecil tidak ditunjukkan, begitu pula angka lain yang membocorkannya.",
    "counts_rest": "Lainnya",
    "counts_help_kiosk": "berkas pemakaian kios (used.json); boleh lebih dari satu",
    "counts_help_survey": "catatan jawaban survei (answers.sqlite)",
    "counts_table_kiosk_services": "Layanan yang dibuka di kios",
    "counts_table_kiosk_replays": "Kunjungan kios yang mengulang suara, menurut jam",
    "counts_table_survey": "Jawaban survei yang dihitung",
    "counts_by_channel": "Cara menjawab",
    "counts_channel_phone": "ponsel",
    "counts_channel_paper": "kertas",
    "counts_channel_kiosk": "kios",
    "counts_table_visits": "Kunjungan menurut hari dan jam",
    "counts_table_services": "Layanan yang diminta",
    "counts_table_web_hours": "Halaman situs menurut jam",
    "counts_table_web_pages": "Halaman situs menurut jenis dan bahasa",
    "counts_by_weekday": "Hari",
    "counts_by_hour": "Jam",
    "counts_by_service": "Layanan",
    "counts_by_page": "Jenis halaman",
    "counts_by_language": "Bahasa",
    "counts_by_waited_median": "Menunggu: separuhnya sampai (menit)",
    "counts_by_waited_p90": "Menunggu: 9 dari 10 sampai (menit)",
    "counts_by_served_median": "Dilayani: separuhnya sampai (menit)",
    "counts_by_served_p90": "Dilayani: 9 dari 10 sampai (menit)",
    "counts_count": "Banyaknya",
    "counts_weekday_0": "Senin",
    "counts_weekday_1": "Selasa",
    "counts_weekday_2": "Rabu",
    "counts_weekday_3": "Kamis",
    "counts_weekday_4": "Jumat",
    "counts_weekday_5": "Sabtu",
    "counts_weekday_6": "Minggu",
    "counts_page_home": "beranda",
    "counts_page_page": "halaman layanan dan artikel",
    "counts_page_sheet": "lembar cetak",
    "counts_page_questions": "halaman tanya",
    "counts_page_data": "data terbuka",
    "counts_page_kiosk": "kios",
    "counts_page_screen": "layar",
    "counts_page_sound": "suara",
    "counts_language_id": "Indonesia",
    "counts_language_en": "Inggris",
    "counts_durations": "Lama menunggu dan dilayani",
    "counts_unanswered": "Pertanyaan yang belum terjawab",
    "counts_unanswered_none": "Belum ada kata yang ditanyakan oleh cukup banyak kunjungan.",
    "counts_lines": "Baris catatan server web",
    "counts_lines_none": "Tidak ada catatan server web.",
    "counts_line_page": "halaman",
    "counts_line_asset": "bagian halaman",
    "counts_line_robot": "robot",
    "counts_line_error": "tidak berhasil atau bukan halaman",
    "counts_line_unreadable": "tidak dapat dibaca",
    "counts_missing": "Yang belum dihitung",
    "counts_missing_why": (
        "Setiap kunjungan ke kios dihitung sekali untuk tiap layanan. Jawaban survei per bulan tidak diterbitkan, karena selisihnya dengan triwulan dapat membuka angka kecil."
    ),
}
