"""Indonesian sentences about what a public address serves."""

COMPARING = {
    "comparing": "Membandingkan dengan alamat umum",
    "bad_address": "'{address}' bukan alamat situs. Tulis misalnya https://contoh.go.id/imigrasi/",
    "no_address": "Alamat belum ditulis, dan site_url di data/office.yaml belum diisi.",
    "unreachable": "{address} tidak menjawab ({reason}). Periksa internet dan alamatnya.",
    "served_same": "Sama: {count} berkas di {address} persis seperti site/ (bundel {bundle}).",
    "served_differs": (
        "{address} tidak sama dengan site/ (bundel {bundle}); {count} berkas diperiksa."
    ),
    "served_altered": (
        "Diubah hosting: {count} berkas ({names}).\n"
        "  Akibatnya salinan luring tidak tersimpan di ponsel pengunjung.\n"
        "  Matikan pengubah HTML di hosting, misalnya minify, pelacak, atau iklan."
    ),
    "served_stale": (
        "Masih yang lama: {count} berkas ({names}); di sana bundel {there}.\n"
        "  Terbitkan lagi, atau kosongkan cache di hosting, lalu bandingkan lagi."
    ),
    "served_missing": (
        "Tidak ada di sana: {count} berkas ({names}).\n"
        "  Salinan luring tidak tersimpan. Salin ulang seluruh folder terbit."
    ),
    "served_type": (
        "Jenis berkas salah: {count} berkas ({names}).\n"
        "  Peramban dapat menolaknya. Minta hosting memperbaiki Content-Type."
    ),
    "served_redirected": (
        "Dialihkan: {count} berkas ({names}).\n"
        "  Salinan luring dapat gagal. Matikan pengalihan itu di hosting."
    ),
    "served_cookies": (
        "Hosting memasang kuki: {count} berkas ({names}).\n"
        "  Situs ini berjanji tanpa kuki. Matikan kuki di hosting."
    ),
    "served_failed": (
        "Gagal diambil: {count} berkas ({names}).\n"
        "  Ulangi nanti. Bila tetap gagal, hubungi hosting."
    ),
}
