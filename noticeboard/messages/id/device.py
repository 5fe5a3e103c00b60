"""Indonesian sentences about what happens on the kiosk device."""

DEVICE = {
    "device_bell_failed": "Bel atau lampu tidak bekerja: {reason}",
    "device_call_made": "Pengunjung memanggil petugas.",
    "device_call_answered": "Panggilan pengunjung dijawab.",
    "device_bundle_missing": "Tidak ada bundel di {folder}: jalankan python3 build.py dahulu.",
    "device_bundle_damaged": (
        "Bundel di {folder} tidak utuh ({path}): salin ulang seluruhnya atau bangun lagi."
    ),
    "device_bundle_preview": (
        "Bundel di {folder} hanya pratinjau, jadi tidak ditampilkan: jalankan python3 build.py "
        "tanpa --on."
    ),
    "device_bundle_not_stored": (
        "Bundel baru tidak dapat disimpan di {folder}: {reason}. Kosongkan ruang disk."
    ),
    "device_old_bundle_shown": "Bundel lama tetap ditampilkan.",
    "device_no_bundle": "Tidak ada bundel yang dapat ditampilkan.",
    "device_browser_failed": "Peramban tidak dapat dijalankan: {reason}",
    "device_browser_ended": "Peramban berhenti (kode {code}) dan dimulai lagi.",
    "device_page_silent": "Halaman kiosk tidak menjawab, jadi peramban dimulai lagi.",
    "device_no_browser": (
        "Chromium, Chrome, atau Edge tidak ditemukan. Pasang salah satu, atau buka alamat "
        "kiosk dalam layar penuh dengan peramban lain yang boleh memutar suara sendiri."
    ),
    "device_browser_as_root": (
        "Chromium menolak berjalan sebagai root: jalankan kiosk sebagai pengguna biasa."
    ),
    "device_no_temporary_folder": "Tidak ada folder sementara yang dapat dipakai: {reason}",
    "device_running_already": "Kiosk sudah berjalan di komputer ini.",
    "device_port_unusable": (
        "Port {port} tidak dapat dipakai: {reason}. Pilih yang lain dengan --port."
    ),
    "device_addresses": "Kiosk: {kiosk}\nPetugas: {staff}",
    "device_check_not_stored": "Hasil uji mandiri tidak dapat disimpan: {reason}.",
    "device_counts_not_stored": (
        "Hitungan pemakaian kios tidak dapat disimpan: {reason}. Kosongkan ruang disk."
    ),
    "device_counts_unreadable": (
        "{path} tidak dapat dibaca, jadi pemakaian dihitung dari awal. Tidak perlu berbuat apa-apa."
    ),
    "device_unanswered_not_stored": (
        "Pertanyaan tanpa jawaban tidak dapat disimpan: {reason}. Kosongkan ruang disk."
    ),
    "device_unanswered_unreadable": (
        "{path} tidak dapat dibaca, jadi dihitung dari awal. Tidak perlu berbuat apa-apa."
    ),
    "device_no_sound_card": "Kartu suara tidak ditemukan: halaman tetap menampilkan teks.",
    "device_sound_check_failed": "Pemeriksaan suara gagal: {reason}",
    "device_program_fault": "Kesalahan program: {reason}",
    "device_jack_forbidden": (
        "Sakelar headphone tidak boleh dibaca: masukkan pengguna ini ke grup input."
    ),
    "device_no_jack": "Sakelar headphone tidak ditemukan: sesi dimulai dengan menekan tombol.",
    "device_sound_missing": "Suara tidak ada: {name}",
    "device_check_under_way": "Uji mandiri sedang berjalan.",
    "device_text_too_long": "Teks paling panjang {most} huruf.",
    "device_text_empty": "Teks kosong.",
    "device_voice_busy": "Suara sedang sibuk.",
    "device_voice_cannot": "Suara belum dapat dibuat: baca teks di layar atau tanyakan petugas.",
    "device_voice_ended": "Proses suara berhenti dan dimulai lagi.",
    "device_voice_slow": "Proses suara terlalu lama dan dimulai lagi.",
    "device_voice_not_loaded": "Proses suara tidak selesai memuat data dan dimulai lagi.",
    "device_language_unknown": "Bahasa {language} tidak ada.",
    "device_text_unreadable": "Teks tidak dapat dibaca: {reason}",
    "device_no_voice": "Tidak ada suara.",
    "device_sound_not_stored": "Suara tidak dapat disimpan: {reason}",
    "device_data_unreadable": (
        "Data kantor tidak dapat dibaca, jadi suara memakai pengaturan bawaan: {reason}"
    ),
    "device_voice_not_online": (
        "Suara gTTS ({language}) tidak dipakai di kiosk, karena mengirim teks ke internet."
    ),
    "device_abbreviation_spelled": "Singkatan {token} tidak ada di terms.yaml, jadi dieja.",
}
