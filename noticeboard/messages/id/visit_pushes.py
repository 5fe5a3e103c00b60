"""Indonesian sentences on notifications to phones in the queue."""

VISIT_PUSHES = {
    "queue_phone_address_bad": (
        "{address} bukan alamat https untuk ponsel. Tulis seperti ini, tanpa garis miring di akhir: "
        "https://antrean.kantor.example"
    ),
    "queue_push_contact_bad": (
        "{contact} bukan kontak untuk layanan notifikasi. Tulis seperti ini: "
        "mailto:petugas@kantor.example"
    ),
    "queue_push_needs_https": (
        "Notifikasi hanya dapat lewat https. Tambahkan --phone-address, atau hapus --push-contact."
    ),
    "queue_no_cryptography": (
        "Untuk notifikasi diperlukan paket cryptography. Jalankan lewat: python3 build.py queue"
    ),
    "queue_push_key_bad": (
        "Kunci notifikasi {path} tidak dapat dibaca. Pulihkan dari cadangan, atau hapus: kunci baru "
        "dibuat, dan pengunjung menyalakan notifikasi sekali lagi."
    ),
    "queue_alarm_push": (
        "Notifikasi tidak sampai ke ponsel: {reason}. Papan dan suara tetap berjalan. Periksa "
        "internet; panggil sendiri pengunjung yang menunggu di luar."
    ),
    "queue_help_serve_phone_address": (
        "alamat https tempat proksi kantor meneruskan halaman ponsel ke antrean ini"
    ),
    "queue_help_serve_push_contact": (
        "tawarkan notifikasi kepada ponsel yang datang lewat https; isi: kontak kantor untuk layanan "
        "notifikasi, seperti mailto:petugas@kantor.example"
    ),
    "queue_page_push_offer": "Beri tahu saya lewat notifikasi",
    "queue_page_push_on": (
        "Notifikasi menyala. Ponsel ini diberi tahu saat giliran Anda dekat dan saat nomor Anda "
        "dipanggil. Notifikasi dapat terlambat: lihat juga papan. Tekan tombol itu sekali lagi untuk "
        "mematikannya."
    ),
    "queue_page_push_denied": (
        "Ponsel ini tidak mengizinkan notifikasi. Biarkan halaman ini terbuka."
    ),
    "queue_page_push_none": "Peramban ini tidak dapat menerima notifikasi dari halaman ini.",
    "queue_page_push_failed": (
        "Notifikasi tidak dapat diubah. Coba lagi, atau biarkan halaman ini terbuka."
    ),
    "queue_page_push_note": (
        "Notifikasi dikirim lewat layanan pembuat peramban, yang tidak dapat membacanya. Kami "
        "menyimpan alamat notifikasi ponsel ini sampai nomor Anda selesai, tanpa nama."
    ),
}
