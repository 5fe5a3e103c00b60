"""Indonesian sentences about figures that may be a slip."""

SENSE_FIGURES = {
    "no_thousands": "jumlah {amount} bukan kelipatan seribu; periksa angkanya",
    "own_past": "{amount} {step} daripada masa sebelumnya ({other}); periksa nolnya",
    "neighbour": "{amount} tidak cocok dengan '{near}' ({other}); periksa nolnya",
    "value_step": "{value} {step} daripada masa sebelumnya ({other}); periksa angkanya",
    "not_as_named": "nilainya {value}, padahal id-nya '{id}' menyebut {number}; periksa angkanya",
    "too_long_a_limit": (
        "{value} lebih dari {most}, terlalu banyak untuk satuan ini; periksa angka dan satuannya"
    ),
    "nothing": "nilainya nol; bila belum diketahui, tulis unknown",
    "overwritten": (
        "yang sudah terbit, {old} sejak {first}, ditimpa {new}. Bila aturannya berubah, tutup "
        "masa lama dan tambah masa baru; bila hanya salah ketik, biarkan"
    ),
    "history_gone": (
        "masa yang sudah terbit, {value} sejak {first}, hilang; sejarah tidak dihapus, "
        "kembalikan barisnya"
    ),
    "history_days": (
        "masa yang sudah terbit, {value} sampai {last}, kini berakhir lebih awal; periksa "
        "tanggalnya"
    ),
    "fact_gone": (
        "'{id}' pernah terbit, kini tidak ada; bila sudah tidak berlaku, tutup masanya dengan until"
    ),
}
