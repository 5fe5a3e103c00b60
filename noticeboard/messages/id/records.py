"""Indonesian sentences about what records mean together: ids, conditions, periods, hours."""

RECORDS = {
    "id_twice": "id '{id}' sudah dipakai di {where}; setiap id hanya sekali",
    "screen_id_taken": "id layar '{id}' sudah dipakai sebuah halaman lain; beri id lain",
    "id_unknown": "'{id}' tidak ada di {where}",
    "id_meant": "'{id}' tidak ada di {where}; maksud Anda '{meant}'?",
    "not_printable": (
        "sumber '{id}' ({kind}) bukan peraturan atau laman resmi; pindahkan ke checked.against"
    ),
    "elsewhere_here": "layanan '{id}' menunjuk dirinya sendiri; tulis layanan lain",
    "source_url": "sumber '{id}' belum punya url; laman yang dicetak harus bertautan",
    "exactly_one": "harus ada tepat satu dari {keys}; sekarang {found}",
    "needs": "'{key}' hanya boleh bersama '{other}'",
    "slide_needs": "slide '{kind}' membutuhkan '{key}'",
    "profile_unknown": "tidak ada profil '{id}'; profil yang ada: {known}",
    "playlist_unknown": "tidak ada playlist '{id}'; playlist yang ada: {known}",
    "schedule_unreached": (
        "bagian jadwal ini tidak pernah tampil: yang di atasnya selalu didahulukan, atau ia "
        "berakhir saat mulai; pindahkan ke atas, ubah hari atau jamnya, atau hapus"
    ),
    "schedule_crossing": (
        "bagian jadwal ini dan baris {line} bertumpang tindih pukul {begins} sampai {ends}; akhiri "
        "yang satu saat yang lain mulai, atau letakkan di dalamnya"
    ),
    "hours_unreached": (
        "jam nyala ini tidak pernah berlaku, karena yang di atasnya selalu didahulukan; "
        "pindahkan ke atas, ubah harinya, atau hapus"
    ),
    "screen_lacks": (
        "layar ini tidak punya '{key}'; tulis di sini, atau sebut profil yang memilikinya"
    ),
    "screen_turned": (
        "orientation '{orientation}', padahal layarnya {width} × {height}; betulkan salah satu"
    ),
    "readers_reversed": (
        "pembaca terdekat ({nearest} m) tidak lebih dekat daripada yang terjauh ({farthest} m)"
    ),
    "screen_too_near": (
        "dari jarak {nearest} m layar ini selebar {degrees}°; lebih dari {most}° tidak "
        "terbaca sekali pandang: jauhkan kursinya, atau pakai layar yang lebih kecil"
    ),
    "screen_too_far": (
        "dari jarak {farthest} m ukuran huruf yang sah hanya memuat {letters} huruf sebaris "
        "dan {lines} baris; paling sedikit {least} dan {least_lines}: pakai layar yang lebih "
        "besar, atau dekatkan kursinya"
    ),
    "screen_without_strip": (
        "dengan 'calls: strip' tinggal {lines} baris huruf yang sah; slide perlu {least_lines}: "
        "hapus baris ini, atau pakai layar yang lebih besar"
    ),
    "screen_too_high": (
        "tepi atasnya {top} mm di atas lantai, jadi 'mounting' tidak mungkin '{mounting}': "
        "sampai {most} mm"
    ),
    "not_a_number": "pertanyaan '{id}' tidak meminta bilangan",
    "slug_twice": "alamat '{slug}' sudah dipakai oleh {where}",
    "voice_command": "mesin 'command' membutuhkan command dengan {{text_file}} dan {{wav}}",
    "voice_network": (
        "gtts mengirim kalimat ke Google; tulis allow_network: true bila itu disetujui"
    ),
    "rule_circle": "kondisi '{id}' menunjuk dirinya sendiri",
    "too_early": "tanggal {day} terlalu awal; periksa tahunnya",
    "emergency_too_long": (
        "keadaan darurat paling lama {hours} jam; nyalakan lagi bila masih berlangsung"
    ),
    "until_before_from": "until {until} lebih awal daripada from {from_}",
    "gap": (
        "celah: tidak ada nilai dari {first} sampai {last}; perbaiki 'until' di atasnya atau "
        "'from' ini, atau tambah periode"
    ),
    "gap_at_start": "celah: tidak ada nilai dari {first} sampai {last}; tulis apa yang diketahui",
    "overlap": (
        "tumpang tindih: periode sebelumnya belum berakhir pada {first}; perbaiki 'until' di "
        "atasnya atau 'from' ini"
    ),
    "open_period": "periode ini belum berakhir, padahal periode berikutnya mulai {first}",
    "from_missing": "'from' belum ada; hanya periode pertama boleh tanpa from",
    "before_birth": "periode pertama mulai {first}, padahal not_before {birth}; samakan keduanya",
    "out_of_order": "periode harus berurutan; {first} berada sesudah {before}",
    "all_past": "semua periode berakhir sebelum {first}; tambah periode yang berlaku sesudahnya",
    "hours_form": 'jam buka ditulis per hari, bukan sebagai kalimat; jam seperti "08:00-12:00"',
    "day_order": (
        "rentang hari '{key}' berjalan mundur; tulis hari yang lebih awal dahulu, atau pisahkan "
        "menjadi dua rentang"
    ),
    "day_twice": "hari '{day}' sudah ada pada '{key}'; tulis setiap hari sekali",
    "span_form": "'{raw}' bukan rentang jam; tulis misalnya \"08:00-12:00, 13:00-16:00\"",
    "span_reversed": (
        "rentang '{raw}' tutup sebelum buka; jam ditulis 00:00 sampai 24:00, misalnya pukul "
        "empat sore 16:00"
    ),
    "span_overlap": (
        "rentang '{raw}' harus mulai sesudah {closes}, saat rentang sebelumnya berakhir"
    ),
    "survey_unchecked": (
        "survei belum menyebut pemeriksaannya; tambahkan checked: dengan tanggal dan sumbernya"
    ),
    "survey_address": (
        "'{address}' bukan alamat di jaringan kantor; salin yang ditulis build.py survey --address, misalnya http://192.168.1.10:8300/survey/"
    ),
    "survey_order": (
        "'{id}' tidak di tempatnya; jawaban dicatat menurut urutan peraturan: {order}"
    ),
    "survey_quarter": "'{id}' bukan triwulan; tulis seperti 2026-q4",
    "survey_published_early": "hasil diterbitkan sesudah hari terakhir triwulannya, {last}",
    "survey_not_asked": "ada hasil, tetapi data/survey.yaml tidak menanyakan apa-apa",
    "survey_points": (
        "{forms} lembar memberi satu unsur {least} sampai {most} poin; pakai angka dari tabel "
        "yang diterbitkan"
    ),
    "survey_index_altered": (
        "poin unsur-unsurnya memberi indeks {index}; hasil tidak diubah dengan tangan"
    ),
    "survey_interval_altered": (
        "rentangnya tidak memuat indeks {index}; hasil tidak diubah dengan tangan"
    ),
    "survey_band_altered": (
        "poin unsur-unsurnya memberi mutu {band}; hasil tidak diubah dengan tangan"
    ),
    "survey_elements_missing": "unsur ini belum ada: {missing}",
    "survey_answers": "jawaban ada {count}; setiap unsur punya tepat {most}, yang terburuk dahulu",
    "survey_answer_twice": "dua jawaban unsur ini sama-sama “{text}”; bedakan kata-katanya",
    "negative": "nilai {raw} di bawah nol",
}
