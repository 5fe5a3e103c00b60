"""Indonesian sentences about the satisfaction survey."""

VISIT_SURVEY = {
    "survey_log_unusable": (
        "Catatan survei tidak dapat dipakai: {reason}. Periksa disk; jawaban terakhir belum tersimpan."
    )
}
