"""Indonesian sentences of the satisfaction survey, to staff and on its pages."""

VISIT_SURVEY = {
    "survey_log_unusable": (
        "Catatan survei tidak dapat dipakai: {reason}. Periksa disk; jawaban terakhir belum "
        "tersimpan."
    ),
    "survey_nothing_asked": "Survei belum punya pertanyaan: isi data/survey.yaml.",
    "survey_port_taken": (
        "Alamat {address} port {port} tidak dapat dipakai: {reason}. Pilih yang lain dengan --port."
    ),
    "survey_used_wrongly": "Perintah tidak dimengerti. Bantuan: python3 build.py survey --help",
    "survey_help_about": (
        "Survei kepuasan di ruang tunggu: formulir di ponsel, di kertas, dan untuk mengetik kertas."
    ),
    "survey_help_demo": "tunjukkan hasil survei rekaan, lalu berhenti",
    "survey_help_kiosk": "catatan kios di komputer lain (answers.sqlite); boleh lebih dari satu",
    "survey_log_missing": (
        "Catatan {file} tidak ada: salinlah dari komputer kios, dari publications/survey/."
    ),
    "survey_help_port": "port (biasanya 8300)",
    "survey_help_address": (
        "sajikan formulir di jaringan ruang tunggu, pada alamat ini; tanpa halaman petugas"
    ),
    "survey_help_lang": "bahasa pesan",
    "survey_open_form": "Formulir untuk ponsel: {url}",
    "survey_open_poster": "Poster dengan kode untuk ponsel: {url}",
    "survey_poster_how": (
        "Arahkan kamera ponsel ke kode ini. Ponsel harus memakai Wi-Fi ruang tunggu."
    ),
    "survey_poster_code": "Kode untuk membuka survei di ponsel",
    "survey_poster_print": "Cetak halaman ini, lalu tempel di ruang tunggu.",
    "survey_poster_staff": "Kode untuk ponsel",
    "survey_poster_print_here": "Buka poster untuk dicetak",
    "survey_open_paper": "Formulir untuk dicetak: {url}",
    "survey_open_staff": "Ketik kertas di sini: {url}",
    "survey_reported": (
        "Peraturan survei baru dibaca dari salinan: mintalah naskah aslinya sebelum "
        "hasilnya dipakai."
    ),
    "survey_demo_begins": "PERAGAAN: semua jawaban di bawah ini rekaan.",
    "survey_forms": (
        "Lembar: {all}. Dihitung: {counted}. Terpisah: {double} ganda, {too_many} beruntun, "
        "{too_fast} terlalu cepat, {incomplete} tidak lengkap."
    ),
    "survey_index": "Indeks: {index}, mutu {band}.",
    "survey_interval": "Kebetulan saja dapat menggesernya antara {low} dan {high}.",
    "survey_element": "  {mean}  {name}",
    "survey_letter": ("{elements} unsur berbobot sama; di bawah {fewest} lembar tidak ada huruf."),
    "survey_period_form": "Periode '{period}' tidak dikenal: tulis triwulan, misalnya 2026-Q4.",
    "survey_period_running": "Periode {period} belum berakhir: hasilnya baru dibuat sesudahnya.",
    "survey_too_few": "Lembar yang dihitung kurang dari {fewest}: hasilnya belum boleh dibuat.",
    "survey_help_results": "hitung hasil satu triwulan yang sudah berakhir",
    "survey_help_visitors": "berapa orang datang dalam triwulan itu (wajib bersama --results)",
    "survey_table_written": "Tabel hasil: {file}. Tidak ada angka di bawah sepuluh orang di dalamnya.",
    "survey_table_unwritten": "Tabel hasil tidak dapat ditulis: {reason}",
    "survey_help_publish": "tulis hasil satu triwulan ke data/, agar tampil sesudah situs dibuat",
    "survey_published_already": (
        "Periode {period} sudah ada di {file}. Satu triwulan diterbitkan sekali saja: selisih dua "
        "edisi dapat membuka jawaban satu orang."
    ),
    "survey_published": (
        "Hasilnya ada di {file}. Tulis di bawahnya apa yang sudah diubah (follow_ups), lalu buat "
        "dan terbitkan situs."
    ),
    "survey_asked_for": "Untuk {visitors} pengunjung diperlukan {asked} lembar.",
    "survey_title": "Bagaimana pelayanan kami?",
    "survey_language": "Bahasa",
    "survey_how": "Pilih satu jawaban untuk setiap pertanyaan.",
    "survey_paper_how": (
        "Beri tanda pada satu kotak untuk setiap pertanyaan. Serahkan kertas ini kepada petugas."
    ),
    "survey_braille_how": (
        "Sebutkan angka jawaban Anda kepada petugas, atau beri tanda pada kertas."
    ),
    "survey_private": "Kami tidak menanyakan nama, nomor telepon, atau NIK.",
    "survey_about_you": "Tentang Anda",
    "survey_may_skip": "Bagian ini boleh dikosongkan.",
    "survey_send": "Kirim jawaban",
    "survey_choose_here": "Pilih satu jawaban di sini.",
    "survey_missing_title": "Masih ada pertanyaan yang belum dijawab",
    "survey_expired": (
        "Halaman ini terlalu lama terbuka. Jawaban Anda masih ada: kirim sekali lagi."
    ),
    "survey_busy": (
        "Terlalu banyak jawaban sekaligus. Jawaban Anda masih ada: kirim lagi sebentar lagi."
    ),
    "survey_not_kept": (
        "Jawaban belum tersimpan. Jawaban Anda masih ada: kirim lagi, atau beri tahu petugas."
    ),
    "survey_thanks": "Terima kasih",
    "survey_kept": "Jawaban Anda tersimpan. Halaman ini boleh ditutup.",
    "survey_next_person": "Orang lain menjawab di ponsel ini",
    "survey_large_print": "Cetak besar",
    "survey_braille": "Berkas Braille (BRF)",
    "survey_typing_title": "Mengetik kertas survei",
    "survey_typing_how": (
        "Tekan angka jawabannya; kertas langsung berlanjut ke pertanyaan berikut. 0: "
        "dikosongkan. Enter pada tombol: simpan."
    ),
    "survey_typed": "Kertas tersimpan sejak dibuka: {count}",
    "survey_left_empty": "dikosongkan",
    "survey_keep_paper": "Simpan kertas ini",
}
