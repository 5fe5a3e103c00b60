"""Indonesian sentences about values that YAML reads otherwise than they look."""

VALUES = {
    "duplicate_key": "kunci '{key}' sudah ada pada baris {line}; satu kunci hanya sekali",
    "key_type": "kunci '{key}' tidak dibaca YAML sebagai kata; tulis dengan tanda petik",
    "yes_no": "'{raw}' dibaca YAML sebagai ya/tidak, bukan kata; tulis dengan tanda petik",
    "rupiah": "'{raw}' bukan bilangan bulat rupiah; tulis {number}",
    "rupiah_unsure": (
        "'{raw}' bukan bilangan bulat rupiah, dan artinya tidak pasti; tulis jumlahnya dengan "
        "angka saja, misalnya 650000"
    ),
    "number_form": "'{raw}' bukan bilangan bulat; tulis dengan angka saja",
    "sixty_number": (
        "'{raw}' dibaca YAML sebagai {number}; di sini harus ada bilangan, tanpa titik dua"
    ),
    "leading_zero_number": "'{raw}' diawali nol; tulis {number}",
    "thousands": "'{raw}' dibaca sebagai pecahan atau kata; tulis {number} tanpa titik",
    "clock_dot": "'{raw}' dibaca sebagai pecahan; jam ditulis {mend}",
    "sixty": "'{raw}' tanpa tanda petik dibaca YAML sebagai {number}; tulis {mend}",
    "too_many_digits": "bilangan ini {count} angka, terlalu panjang; periksa angkanya",
    "leading_zero": "'{raw}' diawali nol, dibaca YAML sebagai {number}; tulis {mend}",
    "no_such_date": "tanggal {raw} tidak ada di kalender",
    "date_form": "'{raw}' bukan tanggal; tulis tahun-bulan-hari tanpa petik, misalnya 2024-12-17",
    "date_two_ways": "'{raw}' dapat berarti {first} atau {second}; tulis tahun-bulan-hari",
    "moment": "'{raw}' memuat jam; tanggal ditulis tanpa jam, saat ditulis dalam tanda petik",
}
