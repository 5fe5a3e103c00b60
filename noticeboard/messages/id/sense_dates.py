"""Indonesian sentences about days that may be a slip."""

SENSE_DATES = {
    "check_future": (
        "tanggal periksa {day} belum tiba (hari ini {today}); tulis hari Anda memeriksanya"
    ),
    "check_early": (
        "tanggal periksa {day} lebih awal daripada awal catatan ({first}); periksa tahunnya"
    ),
    "check_old": "diperiksa {day}, lebih dari {years} tahun yang lalu; periksa lagi sumbernya",
    "check_before_source": (
        "diperiksa {day}, padahal sumber '{id}' baru ada {first}; perbaiki salah satu tanggalnya"
    ),
    "source_newer": (
        "sumber ini bertanggal {first}, lebih baru daripada {count} pemeriksaan yang "
        "menyebutnya; periksa lagi faktanya, atau perbaiki tanggal ini"
    ),
    "clock": (
        "hampir semua tanggal periksa tidak cocok dengan hari ini, {today}; periksa tanggal di "
        "komputer ini"
    ),
    "page_future": "tanggal laman {day} belum tiba (hari ini {today}); periksa tahunnya",
    "before_regulation": (
        "masa ini mulai {day}, padahal '{id}' baru berlaku {first}; perbaiki from atau sumbernya"
    ),
    "one_day": "masa ini hanya satu hari, {day}; bila bukan itu maksudnya, perbaiki until",
    "far_start": "{day} masih lama sekali; periksa tahunnya",
    "far_end": "until {day} jauh sekali; bila belum ada akhirnya, hapus until",
}
