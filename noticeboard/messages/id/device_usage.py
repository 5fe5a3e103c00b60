"""Indonesian help for `build.py kiosk`."""

DEVICE_USAGE = {
    "device_help_about": "Menjalankan kiosk bersuara di komputer ini.",
    "device_help_bundle": "folder bundel (bawaan: site)",
    "device_help_port": "nomor port (bawaan: {port})",
    "device_help_no_browser": "jangan buka peramban; buka sendiri alamat yang dicetak",
    "device_help_browser": "program peramban yang dipakai",
    "device_help_page": "pengaturan halaman, misalnya keys=ez&numpad=arrows",
    "device_help_jack": "berkas sakelar headphone, misalnya /dev/input/event5; none: tidak ada",
    "device_help_state": "folder untuk bundel baik terakhir (bawaan: .cache/kiosk)",
    "device_help_preview": "tampilkan juga bundel pratinjau",
    "device_help_survey": (
        "berkas jawaban survei (biasanya yang dibaca build.py survey di komputer ini)"
    ),
    "device_help_bell": "program bel atau lampu; dijalankan dengan kata call atau answered",
    "device_queue_waiting": "Nomor {number}. Yang menunggu sebelum Anda: {before}.",
    "device_queue_wait": "Perkiraan {least} sampai {most} menit.",
    "device_queue_called": "Nomor {number}, silakan ke loket {counter}.",
    "device_queue_past": "Nomor {number} tidak sedang menunggu. Tanyakan petugas.",
    "device_queue_none": "Nomor itu tidak ada hari ini. Periksa nomor Anda.",
    "device_queue_silent": "Antrean tidak menjawab. Tanyakan petugas.",
    "device_help_queue": (
        "port server antrean di komputer ini; kios lalu menyebut giliran satu nomor"
    ),
    "device_help_check": "jalankan uji mandiri sekali, cetak hasilnya, lalu selesai",
    "device_help_lang": "bahasa pesan: id atau en",
    "device_used_wrongly": "Salah pakai: {problem}. Lihat python3 build.py kiosk --help.",
    "device_option_unknown": "tidak ada pilihan '{option}'",
    "device_option_empty": "{option} belum diisi",
    "device_port_bad": "--port adalah bilangan dari 0 sampai 65535, bukan '{port}'",
    "device_choice_unknown": "{option} '{value}' tidak ada",
    "device_option_other": "{problem}",
}
