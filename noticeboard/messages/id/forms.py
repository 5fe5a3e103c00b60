"""Indonesian words about how a value is written."""

FORMS = {
    "form_money": "Rupiah bulat tanpa titik: 650000. Tidak diketahui: unknown.",
    "form_day": "Tanggal: 2024-12-17.",
    "form_moment": 'Hari dan jam WIB dengan tanda petik: "2026-12-01 08:00".',
    "form_clock": 'Jam WIB dengan tanda petik: "08:00".',
    "form_quotes": "Kedua bahasa; angka dikutip dengan nama faktanya: {{fee:ID}}.",
    "form_text": "Kedua bahasa; boleh berisi angka.",
}
