"""Indonesian sentences about emergencies and drills."""

EMERGENCIES = {
    "emergency_no_site": "belum ada situs di site/: jalankan python3 build.py dulu",
    "emergency_no_bundle": (
        "di {place} belum ada yang diterbitkan; keadaan darurat tidak ditulis di sana "
    ),
    "emergency_not_there": "{place} tidak dapat ditulisi ({reason}): di sana tidak berubah apa pun",
    "emergency_file_broken": (
        "{name} di site/ tidak terbaca, jadi diabaikan semua layar; akhiri atau nyalakan lagi "
    ),
    "emergency_no_kind": "jenis '{kind}' tidak ada; yang ada: {known}",
    "emergency_no_kinds": (
        "situs ini tidak punya kata-kata darurat: isi data/emergencies.yaml lalu bangun "
    ),
    "emergency_no_screen": "layar '{screen}' tidak ada; yang ada: {known}",
    "emergency_minutes": "menit ditulis sebagai bilangan dari 1 sampai {most}, bukan {minutes}",
    "emergency_one_act": "tulis jenisnya, atau --end untuk mengakhiri; tidak keduanya",
    "emergency_on": "{name}: menyala sampai pukul {until} WIB",
    "emergency_drill_on": "LATIHAN, {name}: menyala sampai pukul {until} WIB",
    "emergency_off": "Tidak ada keadaan darurat yang menyala",
    "emergency_ended": "Keadaan darurat diakhiri",
    "emergency_places": "Ditulis di: {places}",
    "edit_page_emergency": "Darurat",
    "edit_page_emergency_lead": (
        "Semua layar, kios, dan situs menyampaikannya dalam sepuluh detik, dalam dua bahasa. "
        "Berakhir sendiri."
    ),
    "edit_page_emergency_kind": "Apa yang terjadi",
    "edit_page_emergency_minutes": "Berapa menit",
    "edit_page_emergency_drill": "Ini hanya latihan",
    "edit_page_emergency_next": "Lanjut ke pertanyaan terakhir",
    "edit_page_emergency_sure": "Nyalakan sekarang: {name}, {minutes} menit?",
    "edit_page_emergency_sure_drill": "Nyalakan LATIHAN sekarang: {name}, {minutes} menit?",
    "edit_page_emergency_go": "Ya, nyalakan",
    "edit_page_emergency_back": "Tidak, kembali",
    "edit_page_emergency_end": "Akhiri keadaan darurat",
}
