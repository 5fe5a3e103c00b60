"""English words about how a value is written."""

FORMS = {
    "form_money": "Whole rupiah without a point: 650000. Not known: unknown.",
    "form_day": "A day: 2024-12-17.",
    "form_moment": 'A day and a time in WIB, in quotation marks: "2026-12-01 08:00".',
    "form_clock": 'A time in WIB, in quotation marks: "08:00".',
    "form_quotes": "Both languages; a figure is quoted by the name of its fact: {{fee:ID}}.",
    "form_text": "Both languages; digits are allowed.",
}
