"""Indonesian sentences about the folder of evidence."""

VISIT_EVIDENCE = {
    "evidence_used_wrongly": (
        "Perintah tidak dimengerti. Sebutkan --year dan --to. Bantuan: python3 build.py "
        "evidence --help"
    ),
    "evidence_help_about": (
        "Satu folder bukti untuk penilai pelayanan publik: apa yang terbit, di media "
        "mana, dan kapan."
    ),
    "evidence_help_year": "tahun yang dinilai, misalnya 2026",
    "evidence_help_to": "folder untuk bukti",
    "evidence_help_site": "folder situs yang sudah dibuat",
    "evidence_help_publications": "folder catatan penerbitan",
    "evidence_help_browser": "peramban untuk gambar; tanpa ini dicari sendiri",
    "evidence_help_no_pictures": "tanpa gambar",
    "evidence_help_lang": "bahasa pesan dan halaman",
    "evidence_failed": "Bukti tidak dapat ditulis ke {path}: {reason}",
    "evidence_no_site": (
        "Tidak ada situs yang utuh di {path}, atau hanya pratinjau. Jalankan: python3 build.py"
    ),
    "evidence_written": "Bukti: {path}",
    "evidence_no_browser": (
        "Tidak ada peramban yang ditemukan, jadi tidak ada gambar. Sebutkan --browser."
    ),
    "evidence_looking": "Memotret {count} halaman …",
    "evidence_pictures_missing": "{count} halaman tidak dapat dipotret; barisnya tanpa gambar.",
    "evidence_title": "Bukti pelayanan informasi {year}",
    "evidence_bundle": "Dari terbitan {bundle}, isi untuk tanggal {day}.",
    "evidence_no_pictures": "Tanpa gambar: tidak diminta, atau peramban tidak ditemukan.",
    "evidence_csv": "Semua baris sebagai CSV",
    "evidence_media": "Media yang memuat enam komponen",
    "evidence_media_how": (
        "Ditemukan di dalam berkas situs, bukan diketik. "
        "Yang tidak ditemukan, atau isinya belum diketahui, ditulis belum ada."
    ),
    "evidence_component": "Komponen",
    "evidence_where": "Media",
    "evidence_component_requirements": "Persyaratan",
    "evidence_component_procedure": "Prosedur",
    "evidence_component_time": "Jangka waktu",
    "evidence_component_fee": "Biaya",
    "evidence_component_product": "Produk layanan",
    "evidence_component_complaints": "Pengaduan",
    "evidence_medium_page": "halaman situs",
    "evidence_medium_sheet": "lembar cetak",
    "evidence_medium_kiosk": "kios",
    "evidence_medium_screen": "layar",
    "evidence_medium_message": "teks pesan",
    "evidence_medium_data": "data terbuka",
    "evidence_none": "belum ada",
    "evidence_picture": "Gambar {file}",
    "evidence_copy": "Salinan {file}",
    "evidence_survey_results": (
        "Indeks {index}, mutu {band}, {forms} dari {asked} lembar yang diminta, {follow_ups} tindak lanjut"
    ),
    "evidence_part_updates": "Tanggal pembaruan",
    "evidence_part_survey": "Survei kepuasan dan tindak lanjut",
    "evidence_part_complaints": "Saluran pengaduan",
    "evidence_part_queue": "Antrean",
    "evidence_part_accessibility": "Hasil aksesibilitas",
}
