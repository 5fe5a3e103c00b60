"""Broken files: for each the whole first line that staff read, in Indonesian."""

import pytest

from noticeboard.load import load_catalogue
from noticeboard.messages import Mistakes, text
from tests.fixtures.small_catalogue import FILES, write_small_catalogue

NO_PHONE = "kind: phone, value: unknown"

BROKEN = [
    # numbers
    ("fees", "amount: 950000", "amount: 950.000",
     "data/fees.yaml:15:34: '950.000' bukan bilangan bulat rupiah; tulis 950000"),
    ("fees", "amount: 950000", "amount: 1.950.000",
     "data/fees.yaml:15:34: '1.950.000' bukan bilangan bulat rupiah; tulis 1950000"),
    ("fees", "amount: 950000", 'amount: "Rp950.000,-"',
     "data/fees.yaml:15:34: 'Rp950.000,-' bukan bilangan bulat rupiah; tulis 950000"),
    ("fees", "amount: 950000", "amount: 950 ribu",
     "data/fees.yaml:15:34: '950 ribu' bukan bilangan bulat rupiah; tulis 950000"),
    ("fees", "amount: 950000", "amount: 950000.5",
     "data/fees.yaml:15:34: '950000.5' bukan bilangan bulat atau unknown"),
    ("fees", "amount: 950000", "amount: 0950000",
     "data/fees.yaml:15:34: '0950000' bukan bilangan bulat rupiah; tulis 950000"),
    ("fees", "amount: 950000", "amount: unknwn",
     "data/fees.yaml:15:34: 'unknwn' tidak dikenal; maksud Anda 'unknown'? Pilihan: unknown"),
    ("fees", "amount: 950000", "amount: -5",
     "data/fees.yaml:15:34: nilai -5 di bawah nol"),
    ("fees", "amount: 950000", "amount:",
     "data/fees.yaml:15:26: kurang titik dua sesudah kunci, atau awal baris tidak sejajar"),
    ("limits", "value: 2", "value: 1.000",
     "data/limits.yaml:6:15: '1.000' dibaca sebagai pecahan atau kata; tulis 1000 tanpa titik"),
    ("limits", "value: 2", "value: 12:30",
     "data/limits.yaml:6:15: '12:30' dibaca YAML sebagai 750; "
     "di sini harus ada bilangan, tanpa titik dua"),
    ("limits", "value: 2", "value: 2.5",
     "data/limits.yaml:6:15: '2.5' bukan bilangan bulat atau unknown"),
    ("office", "value: unknown", "value: 0751123",
     "data/office.yaml:16:30: '0751123' diawali nol, "
     'dibaca YAML sebagai 250451; tulis "0751123"'),
    ("signage", '"16:00"', "16:00",
     'data/signage.yaml:10:12: \'16:00\' tanpa tanda petik dibaca YAML sebagai 960; tulis "16:00"'),
    ("signage", '"16:00"', "16.00",
     'data/signage.yaml:10:12: \'16.00\' dibaca sebagai pecahan; jam ditulis "16:00"'),
    ("signage", '"16:00"', '"4 sore"',
     'data/signage.yaml:10:12: \'4 sore\' bukan jam; tulis misalnya "08:00"'),
    ("signage", "inches: 55", "inches: 5",
     "data/signage.yaml:4:13: 5 terlalu kecil; harus > 10"),
    ("notices", "rank: 2", "rank: 5",
     "data/notices.yaml:6:9: 5 terlalu besar; harus ≤ 3"),
    ("signage", "inches: 55", "inches: besar",
     "data/signage.yaml:4:13: 'besar' bukan bilangan"),
    # opening hours
    ("office", NO_PHONE, 'kind: hours, value: "Senin sampai Kamis"',
     "data/office.yaml:16:30: jam buka ditulis per hari, bukan sebagai kalimat; "
     'jam seperti "08:00-12:00"'),
    ("office", NO_PHONE, "kind: hours, value: {id: Senin, en: Monday}",
     "data/office.yaml:16:30: jam buka ditulis per hari, bukan sebagai kalimat; "
     'jam seperti "08:00-12:00"'),
    ("office", NO_PHONE, "kind: hours, value: [monday]",
     "data/office.yaml:16:30: di sini harus ada catatan berkunci, bukan daftar"),
    ("office", NO_PHONE, 'kind: hours, value: {monday-thrusday: "08:00-12:00"}',
     "data/office.yaml:16:31: kunci 'monday-thrusday' tidak dikenal; "
     "maksud Anda 'monday-thursday'?"),
    ("office", NO_PHONE, 'kind: hours, value: {senin-kamis: "08:00-12:00"}',
     "data/office.yaml:16:31: kunci 'senin-kamis' tidak dikenal; "
     "maksud Anda 'monday-thursday'?"),
    ("office", NO_PHONE, 'kind: hours, value: {friday-monday: "08:00-12:00"}',
     "data/office.yaml:16:31: rentang hari 'friday-monday' berjalan mundur; "
     "tulis hari yang lebih awal dahulu, atau pisahkan menjadi dua rentang"),
    ("office", NO_PHONE, 'kind: hours, value: {hari-kerja: "08:00-12:00"}',
     "data/office.yaml:16:31: kunci 'hari-kerja' tidak dikenal di sini; yang dikenal: "
     "monday, tuesday, wednesday, thursday, friday, saturday, sunday"),
    ("office", NO_PHONE, 'kind: hours, value: {monday: "08:00-12:00", monday: "13:00-16:00"}',
     "data/office.yaml:16:54: kunci 'monday' sudah ada pada baris 16; satu kunci hanya sekali"),
    ("office", NO_PHONE,
     'kind: hours, value: {monday-thursday: "08:00-12:00", tuesday: "13:00-16:00"}',
     "data/office.yaml:16:63: hari 'tuesday' sudah ada pada 'monday-thursday'; "
     "tulis setiap hari sekali"),
    ("office", NO_PHONE, 'kind: hours, value: {monday: "08:00 12:00"}',
     "data/office.yaml:16:40: '08:00 12:00' bukan rentang jam; "
     'tulis misalnya "08:00-12:00, 13:00-16:00"'),
    ("office", NO_PHONE, 'kind: hours, value: {monday: "08:00-12:00, 13.00-16.00"}',
     "data/office.yaml:16:53: '13.00-16.00' bukan rentang jam; "
     'tulis misalnya "08:00-12:00, 13:00-16:00"'),
    ("office", NO_PHONE, 'kind: hours, value: {monday: "08:00-24:30"}',
     "data/office.yaml:16:40: '08:00-24:30' bukan rentang jam; "
     'tulis misalnya "08:00-12:00, 13:00-16:00"'),
    ("office", NO_PHONE, 'kind: hours, value: {monday: ""}',
     "data/office.yaml:16:39: '' bukan rentang jam; "
     'tulis misalnya "08:00-12:00, 13:00-16:00"'),
    ("office", NO_PHONE, 'kind: hours, value: {monday: "16:00-08:00"}',
     "data/office.yaml:16:40: rentang '16:00-08:00' tutup sebelum buka; "
     "jam ditulis 00:00 sampai 24:00, misalnya pukul empat sore 16:00"),
    ("office", NO_PHONE, 'kind: hours, value: {monday: "08:00-12:00, 11:00-16:00"}',
     "data/office.yaml:16:53: rentang '11:00-16:00' harus mulai sesudah 12:00, "
     "saat rentang sebelumnya berakhir"),
    ("office", NO_PHONE, "kind: hours, value: {monday: 16:00}",
     "data/office.yaml:16:39: '16:00' tanpa tanda petik dibaca YAML sebagai 960; "
     'tulis "16:00"'),
    ("office", NO_PHONE, "kind: hours, value: {monday: 8}",
     "data/office.yaml:16:39: '8' dibaca sebagai bilangan atau tanggal; beri tanda petik"),
    ("office", '{id: "Jalan Contoh 1, Padang", en: "Jalan Contoh 1, Padang"}', "{id: Jalan}",
     "data/office.yaml:14:16: bahasa 'en' belum ada atau kosong"),
    ("office", '"Jalan Contoh 1, Padang"}', '"Jalan", fr: "Rue"}',
     "data/office.yaml:14:16: bahasa 'fr' tidak dikenal; yang dipakai: id, en"),
    # yes and no
    (
        "questions",
        'id: "no"',
        "id: no",
        "data/questions.yaml:6:14: 'no' dibaca YAML sebagai ya/tidak, bukan "
        "kata; tulis dengan tanda petik",
    ),
    ("requirements", "priority: false", "priority: no",
     "data/requirements.yaml:52:13: 'no' harus true atau false"),
    ("requirements", "priority: false", "priority: tidak",
     "data/requirements.yaml:52:13: 'tidak' harus true atau false"),
    ("signage", '"off": "16:00"', 'off: "16:00"',
     "data/signage.yaml:10:5: kunci 'off' tidak dibaca YAML sebagai kata; "
     "tulis dengan tanda petik"),
    ("fees", "{date: 2026-09-26", "{on: 2026-09-26",
     "data/fees.yaml:7:13: kunci 'on' tidak dikenal; maksud Anda 'date'?"),
    # dates
    (
        "fees",
        "from: 2024-12-17",
        "from: 17-12-2024",
        "data/fees.yaml:6:14: '17-12-2024' bukan tanggal; tulis "
        "tahun-bulan-hari tanpa petik, misalnya 2024-12-17",
    ),
    ("fees", "from: 2024-12-17", "from: 2024-02-30",
     "data/fees.yaml:6:14: tanggal 2024-02-30 tidak ada di kalender"),
    (
        "fees",
        "from: 2024-12-17",
        'from: "2024-12-17"',
        "data/fees.yaml:6:14: '2024-12-17' bukan tanggal; tulis "
        "tahun-bulan-hari tanpa petik, misalnya 2024-12-17",
    ),
    (
        "fees",
        "from: 2024-12-17",
        "from: 17 Desember 2024",
        "data/fees.yaml:6:14: '17 Desember 2024' bukan tanggal; tulis "
        "tahun-bulan-hari tanpa petik, misalnya 2024-12-17",
    ),
    (
        "fees",
        "from: 2024-12-17",
        "from: 2024-12-17 08:00:00",
        "data/fees.yaml:6:14: '2024-12-17 08:00:00' memuat jam; tanggal "
        "ditulis tanpa jam, saat ditulis dalam tanda petik",
    ),
    ("notices", '"2026-12-01 08:00"', '"1 Desember 2026"',
     'data/notices.yaml:3:9: \'1 Desember 2026\' bukan saat; tulis misalnya "2026-12-01 08:00"'),
    ("notices", '"2026-12-01 08:00"', '"2026-11-31 08:00"',
     "data/notices.yaml:3:9: tanggal 2026-11-31 08:00 tidak ada di kalender"),
    ("notices", '"2026-12-01 08:00"', '"2026-12-31 08:00"',
     "data/notices.yaml:4:10: until 2026-12-01 14:00 lebih awal daripada from 2026-12-31 08:00"),
    # keys and choices
    ("fees", "amount: 950000", "amonut: 950000",
     "data/fees.yaml:15:26: kunci 'amonut' tidak dikenal; maksud Anda 'amount'?"),
    ("fees", "amount: 950000", "amount: 950000, amount: 650000",
     "data/fees.yaml:15:42: kunci 'amount' sudah ada pada baris 15; satu kunci hanya sekali"),
    (
        "fees",
        "    - {amount: 1000000, source",
        "    - {amount: 1000000, catatan: x, source",
        "data/fees.yaml:22:25: kunci 'catatan' tidak dikenal di sini; yang "
        "dikenal: from, until, source, amount, reason",
    ),
    # answers that lead to another service
    ("requirements", "  searched_as: [bikin paspor]",
     "  elsewhere: [{when: adult, service: stay-permit-lat}]",
     "data/requirements.yaml:34:38: 'stay-permit-lat' tidak ada di data/requirements.yaml; "
     "maksud Anda 'stay-permit-late'?"),
    ("requirements", "  searched_as: [bikin paspor]",
     "  elsewhere: [{when: adlt, service: stay-permit-late}]",
     "data/requirements.yaml:34:22: 'adlt' tidak ada di data/questions.yaml; "
     "maksud Anda 'adult'?"),
    ("requirements", "  searched_as: [bikin paspor]",
     "  elsewhere: [{when: adult, service: passport-new-adult}]",
     "data/requirements.yaml:34:38: layanan 'passport-new-adult' menunjuk dirinya sendiri; "
     "tulis layanan lain"),
    ("requirements", "  searched_as: [bikin paspor]",
     "  elsewhere: [{service: stay-permit-late}]",
     "data/requirements.yaml:34:15: harus ada tepat satu dari when, unless; "
     "sekarang tidak ada"),
    ("requirements", '  place: padang\n', "",
     "data/requirements.yaml:1:3: kunci 'place' belum ada"),
    (
        "fees",
        "unit: person",
        "unit: persn",
        "data/fees.yaml:33:9: 'persn' tidak dikenal; maksud Anda 'person'? "
        "Pilihan: application, person, book, card, day",
    ),
    ("requirements", "audience: citizen", "audience: warga",
     "data/requirements.yaml:5:13: 'warga' tidak dikenal; pilih citizen, foreigner, both"),
    ("requirements", "steps: unknown", "steps: belum",
     "data/requirements.yaml:46:10: di sini harus ada daftar atau unknown, bukan satu nilai"),
    ("requirements", "any_of: [birth-certificate, diploma]", "any_of: [diploma]",
     "data/requirements.yaml:11:15: kurang isi: paling sedikit 2, ada 1"),
    ("requirements", "any_of: [birth-certificate, diploma]", "any_of: diploma",
     "data/requirements.yaml:11:15: di sini harus ada daftar, bukan satu nilai"),
    ("terms", "written: [KTP]", "written: KTP",
     "data/terms.yaml:5:14: di sini harus ada daftar, bukan satu nilai"),
    ("terms", "say: letters", "say: [letters]",
     "data/terms.yaml:6:10: di sini harus ada catatan berkunci, bukan daftar"),
    ("fees", "id: golden-visa", "id: Golden Visa",
     "data/fees.yaml:31:7: 'Golden Visa' bukan id; pakai huruf kecil, angka dan tanda hubung"),
    ("fees", "id: golden-visa", "id: 2026",
     "data/fees.yaml:31:7: '2026' dibaca sebagai bilangan atau tanggal; beri tanda petik"),
    (
        "office",
        "email: info",
        'site_url: contoh\nemail: info',
        "data/office.yaml:6:11: 'contoh' bukan alamat situs; mulai dengan "
        "https:// dan akhiri dengan /",
    ),
    ("terms", "word: loket", "word: l",
     "data/terms.yaml:22:12: 'l' terlalu pendek: paling sedikit 2 huruf"),
    # languages
    ("fees", "{id: Golden Visa, en: Golden Visa}", "Golden Visa",
     "data/fees.yaml:32:9: teks harus ditulis dalam semua bahasa: id, en"),
    ("fees", "{id: Golden Visa, en: Golden Visa}", "{id: Golden Visa}",
     "data/fees.yaml:32:9: bahasa 'en' belum ada atau kosong"),
    ("fees", "{id: Golden Visa, en: Golden Visa}", '{id: Golden Visa, en: ""}',
     "data/fees.yaml:32:9: bahasa 'en' belum ada atau kosong"),
    ("fees", "{id: Golden Visa, en: Golden Visa}", "{id: Golden Visa, en: Golden Visa, fr: Visa}",
     "data/fees.yaml:32:9: bahasa 'fr' tidak dikenal; yang dipakai: id, en"),
    ("strings", "{id: Biaya, en: Fees}", "Biaya",
     "content/strings.yaml:1:7: teks harus ditulis dalam semua bahasa: id, en"),
    ("requirements", "{id: lewat-izin-tinggal, en: overstay}", "{id: lewat-izin-tinggal}",
     "data/requirements.yaml:38:9: bahasa 'en' belum ada atau kosong"),
    ("speech", "  en: {", "  # en: {",
     "data/speech.yaml:2:3: bahasa 'en' belum ada atau kosong"),
    # YAML
    (
        "fees",
        "amount: 950000, source: pp-45-2024}",
        "amount: 950000, source: pp-45-2024",
        "data/fees.yaml:15:7: kurung '{' dibuka di sini tetapi tidak ditutup, "
        "atau isinya perlu koma atau tanda petik",
    ),
    ("fees", "{id: Golden Visa, en: Golden Visa}", '\n    id: Visa: emas\n    en: Golden Visa',
     "data/fees.yaml:33:13: titik dua di dalam kalimat; beri tanda petik pada seluruh kalimat"),
    ("fees", "{id: Golden Visa, en: Golden Visa}", '{id: "Golden Visa, en: Golden Visa}',
     "data/fees.yaml:32:14: tanda petik dibuka di sini tetapi tidak ditutup"),
    (
        "fees",
        "{id: Golden Visa, en: Golden Visa}",
        '{id: "Golden" Visa, en: Golden Visa}',
        "data/fees.yaml:32:21: tanda petik ini menutup teks, padahal teks masih berlanjut; "
        "di dalam petik ganda pakai petik tunggal",
    ),
    ("requirements", "  steps: unknown", "   steps: unknown",
     "data/requirements.yaml:46:4: ada teks sesudah nilai selesai, atau awal baris tidak sejajar"),
    ("requirements", "summary: {id: Untuk orang", "summary: %{id: Untuk orang",
     "data/requirements.yaml:42:12: nilai tidak boleh diawali tanda '%'; beri tanda petik"),
    (
        "fees",
        "- {from: 2024-12-17, amount: 950000",
        "- &baru {from: 2024-12-17, amount: 950000",
        "data/fees.yaml:15:7: tanda '&' dan '*' di awal nilai tidak dipakai di "
        "sini; tulis lengkap nilainya",
    ),
    ("fees", "amount: 950000", "amount: !rp 950000",
     "data/fees.yaml:15:34: tanda '!' di awal nilai tidak dipakai; beri tanda petik"),
    ("groups", "- id: stay", '---\n- id: stay',
     "data/groups.yaml:4:1: garis '---' tidak boleh ada di tengah berkas; hapus"),
    (
        "groups",
        "id: stay",
        "id stay",
        "data/groups.yaml:5:7: awal baris tidak sejajar dengan baris di "
        "atasnya, atau baris di atasnya kurang titik dua",
    ),
    # letters from Word and Windows
    ("fees", "{id: Golden Visa, en: Golden Visa}", "{id: “Golden Visa”, en: Golden Visa}",
     "data/fees.yaml:32:14: ada tanda petik lengkung dari Word; pakai tanda petik lurus"),
    (
        "fees",
        "{id: Golden Visa, en: Golden Visa}",
        '{id: Golden\xa0Visa, en: Golden Visa}',
        "data/fees.yaml:32:20: ada spasi khusus dari Word yang tidak terlihat; "
        "ketik ulang spasi biasa",
    ),
    (
        "fees",
        "  name: {id: Golden Visa, en: Golden Visa}",
        '\tname: {id: Golden Visa, en: Golden Visa}',
        "data/fees.yaml:32:1: ada tab; ganti dengan spasi",
    ),
    # ids
    (
        "fees",
        "id: golden-visa",
        "id: overstay-day",
        "data/fees.yaml:31:7: id 'overstay-day' sudah dipakai di "
        "data/fees.yaml:24; setiap id hanya sekali",
    ),
    ("requirements", "document: ktp", "document: kpt",
     "data/requirements.yaml:10:17: 'kpt' tidak ada di data/documents.yaml; maksud Anda 'ktp'?"),
    ("requirements", "document: ktp", "document: surat-nikah",
     "data/requirements.yaml:10:17: 'surat-nikah' tidak ada di data/documents.yaml"),
    ("fees", "source: pp-45-2024}", "source: pp-45-2025}",
     "data/fees.yaml:6:50: 'pp-45-2025' tidak ada di data/sources.yaml; maksud Anda 'pp-45-2024'?"),
    (
        "fees",
        "against: dgi-fee-table",
        "against: dgi-table",
        "data/fees.yaml:7:40: 'dgi-table' tidak ada di data/sources.yaml; "
        "maksud Anda 'dgi-fee-table'?",
    ),
    (
        "fees",
        "source: pp-28-2019",
        "source: newspaper",
        "data/fees.yaml:5:69: sumber 'newspaper' (press) bukan peraturan atau "
        "laman resmi; pindahkan ke checked.against",
    ),
    (
        "requirements",
        "when: name-changed",
        "when: name-change",
        "data/requirements.yaml:14:44: 'name-change' tidak ada di "
        "data/questions.yaml; maksud Anda 'name-changed'?",
    ),
    (
        "requirements",
        "when: adult}",
        "when: adults}",
        "data/requirements.yaml:23:81: 'adults' tidak ada di "
        "data/questions.yaml; maksud Anda 'adult'?",
    ),
    ("requirements", "times: days-over", "times: age",
     "data/requirements.yaml:50:34: pertanyaan 'age' tidak meminta bilangan"),
    (
        "requirements",
        "at_most: overstay-days-paid",
        "at_most: overstay-day",
        "data/requirements.yaml:50:54: 'overstay-day' tidak ada di "
        "data/limits.yaml; maksud Anda 'overstay-days-paid'?",
    ),
    (
        "requirements",
        "channels: [m-paspor]",
        "channels: [mpaspor]",
        "data/requirements.yaml:20:14: 'mpaspor' tidak ada di "
        "data/channels.yaml; maksud Anda 'm-paspor'?",
    ),
    ("requirements", "group: stay", "group: stays",
     "data/requirements.yaml:41:10: 'stays' tidak ada di data/groups.yaml; maksud Anda 'stay'?"),
    (
        "requirements",
        "processing_time: overstay-observed",
        "processing_time: overstay-day",
        "data/requirements.yaml:51:20: 'overstay-day' tidak ada di "
        "data/processing_times.yaml; maksud Anda 'overstay-observed'?",
    ),
    ("requirements", "place: padang", "place: padng",
     "data/requirements.yaml:21:10: 'padng' tidak ada di data/office.yaml; maksud Anda 'padang'?"),
    ("office", "serving: padang", "serving: padng",
     "data/office.yaml:5:10: 'padng' tidak ada di data/office.yaml; maksud Anda 'padang'?"),
    (
        "processing_times",
        "not_for: [stay-permit-late]",
        "not_for: [stay-late]",
        "data/processing_times.yaml:7:13: 'stay-late' tidak ada di "
        "data/requirements.yaml; maksud Anda 'stay-permit-late'?",
    ),
    ("questions", "age: adult}", "age: adul}",
     "data/questions.yaml:21:26: 'adul' tidak ada di questions.age; maksud Anda 'adult'?"),
    ("questions", "{age: adult}", "{umur: adult}",
     "data/questions.yaml:21:21: 'umur' tidak ada di data/questions.yaml"),
    ("questions", "all: [adult,", "all: [dult,",
     "data/questions.yaml:24:18: 'dult' tidak ada di data/questions.yaml; maksud Anda 'adult'?"),
    (
        "signage",
        "fact: passport-standard",
        "fact: pasport-standard",
        "data/signage.yaml:13:28: 'pasport-standard' tidak ada di "
        "data/fees.yaml, limits.yaml, processing_times.yaml; maksud Anda 'passport-standard'?",
    ),
    (
        "signage",
        "service: passport-new-adult",
        "service: passport-new",
        "data/signage.yaml:14:36: 'passport-new' tidak ada di "
        "data/requirements.yaml; maksud Anda 'passport-new-adult'?",
    ),
    (
        "requirements",
        "- id: no-cash",
        '- id: no-cash\n      text: {id: Bayar., en: Pay.}\n      checked: '
        '{date: 2026-09-26, against: newspaper}\n    - id: no-cash',
        "data/requirements.yaml:31:11: id 'no-cash' sudah dipakai di "
        "data/requirements.yaml:28; setiap id hanya sekali",
    ),
    ("requirements", "en: overstay}", "en: paying}",
     "data/requirements.yaml:38:38: alamat 'paying' sudah dipakai oleh content/en/paying.md"),
    ("requirements", "id: lewat-izin-tinggal", "id: paspor-baru",
     "data/requirements.yaml:3:15: alamat 'paspor-baru' sudah dipakai oleh stay-permit-late"),
    # what belongs together
    (
        "requirements",
        "- document: passport",
        "- {document: passport, any_of: [ktp, diploma]}",
        "data/requirements.yaml:45:7: harus ada tepat satu dari document, "
        "any_of; sekarang document, any_of",
    ),
    ("requirements", "- document: passport", "- {when: adult}",
     "data/requirements.yaml:45:7: harus ada tepat satu dari document, any_of; sekarang tidak ada"),
    (
        "requirements",
        "optional: passport-same-day",
        "{optional: passport-same-day, at_most: pay-within}",
        "data/requirements.yaml:24:46: 'at_most' hanya boleh bersama 'times'",
    ),
    (
        "questions",
        "{answer: {age: adult}}",
        "{answer: {age: adult}, any: [name-changed]}",
        "data/questions.yaml:21:11: harus ada tepat satu dari all, any, not, "
        "answer; sekarang any, answer",
    ),
    ("questions", "{answer: {age: adult}}", "{any: [adult]}",
     "data/questions.yaml:21:11: kondisi 'adult' menunjuk dirinya sendiri"),
    (
        "sources",
        '  url: https://www.imigrasi.go.id/\n',
        "",
        "data/sources.yaml:10:3: sumber 'dgi-fee-table' belum punya url; laman "
        "yang dicetak harus bertautan",
    ),
    ("signage", "{kind: time, fact: passport-standard}", "{kind: time}",
     "data/signage.yaml:13:9: slide 'time' membutuhkan 'fact'"),
    (
        "speech",
        "engine: espeak, voice: id",
        "engine: gtts, voice: id",
        "data/speech.yaml:2:7: gtts mengirim kalimat ke Google; tulis "
        "allow_network: true bila itu disetujui",
    ),
    ("speech", "engine: espeak, voice: id", "engine: command, voice: id, command: [piper]",
     "data/speech.yaml:2:7: mesin 'command' membutuhkan command dengan {text_file} dan {wav}"),
]  # fmt: skip
"""A file of the small catalogue, what is swapped in it, and the only mistake that follows."""


@pytest.mark.parametrize(("stem", "old", "new", "line"), BROKEN, ids=lambda text: text[:30])
def test_a_broken_file_is_told_at_its_place_with_what_is_expected(tmp_path, stem, old, new, line):
    write_small_catalogue(tmp_path, **{stem: (old, new)})

    with pytest.raises(Mistakes) as raised:
        load_catalogue(tmp_path)

    assert [text(mistake, "id").splitlines()[0] for mistake in raised.value.mistakes] == [line]


FEES = FILES["data/fees.yaml"]
WHOLE = [
    ("fees", "\ufeff" + FEES,
     "data/fees.yaml:1:1: ada tanda BOM yang tidak terlihat; "
     "simpan ulang sebagai UTF-8, bukan UTF-8 with BOM"),
    ("fees", FEES.encode("utf-16"),
     "data/fees.yaml:1:1: berkas tersimpan sebagai UTF-16; simpan ulang dengan Encoding UTF-8"),
    ("fees", FEES.replace("lama lima", "lama “lima”", 1).encode("cp1252"),
     "data/fees.yaml:2:46: huruf 0x93 ('“') bukan UTF-8; "
     "simpan ulang berkas dengan Encoding UTF-8"),
    ("groups", FILES["data/groups.yaml"].replace("Paspor", "Café", 1).encode("latin-1"),
     "data/groups.yaml:2:17: huruf 0xE9 ('é') bukan UTF-8; "
     "simpan ulang berkas dengan Encoding UTF-8"),
    ("fees", "", "data/fees.yaml:1:1: berkas kosong; kembalikan isinya dari salinan terakhir"),
    ("fees", "# nanti\n", "data/fees.yaml:1:1: berkas kosong; kembalikan isinya dari salinan terakhir"),
    ("notices", "# nanti\n",
     "data/notices.yaml:1:1: berkas kosong; bila tidak ada pengumuman, isinya []"),
    ("fees", None, "data/fees.yaml:1:1: berkas tidak ada"),
    ("fees", "fees: []\n",
     "data/fees.yaml:1:1: isi berkas harus daftar; setiap catatan diawali '- id:'"),
    ("fees", "- satu\n",
     "data/fees.yaml:1:3: di sini harus ada catatan berkunci, bukan satu nilai"),
    ("questions", "[]\n",
     "data/questions.yaml:1:1: isi berkas harus berkunci: questions, conditions"),
    ("questions", "questions: []\n", "data/questions.yaml:1:1: kunci 'conditions' belum ada"),
    ("office", "- name\n",
     "data/office.yaml:1:1: di sini harus ada catatan berkunci, bukan daftar"),
    ("fees", "- id: " + "[" * 100_000 + "]" * 100_000,
     "data/fees.yaml:1:7: di sini ada seratus kurung atau tanda hubung yang saling membuka; hapus"),
    ("groups", FILES["data/groups.yaml"] + "- " * 3_000 + "x\n",
     f"data/groups.yaml:{FILES['data/groups.yaml'].count(chr(10)) + 1}:1: di sini ada seratus kurung "
     "atau tanda hubung yang saling membuka; hapus"),
    ("strings", "Biaya\n",
     "content/strings.yaml:1:1: isi berkas harus berkunci, satu kunci untuk setiap teks"),
]  # fmt: skip


@pytest.mark.parametrize(("stem", "content", "line"), WHOLE, ids=range(len(WHOLE)))
def test_a_file_that_cannot_be_read_is_the_only_thing_told(tmp_path, stem, content, line):
    """What other files quote from it is not called missing: nobody knows that yet."""
    write_small_catalogue(tmp_path, **{stem: content})

    with pytest.raises(Mistakes) as raised:
        load_catalogue(tmp_path)

    assert [text(mistake, "id").splitlines()[0] for mistake in raised.value.mistakes] == [line]


MENDED = [
    ("fees", "amount: 950000", "amount: 950.000", "amount: 950000"),
    ("fees", "from: 2024-12-17", "from: 17-12-2024", "from: 2024-12-17"),
    ("fees", "{id: Golden Visa, en: Golden Visa}", "Golden Visa",
     'name: {id: "Golden Visa", en: "…"}'),
    ("fees", "checked: {date: 2026-09-26, against: newspaper}\n", "",
     "checked: {date: …, against: …}"),
    ("signage", '"16:00"', "16:00", '"off": "16:00"'),
    ("signage", '"off": "16:00"', 'off: "16:00"', '"off":'),
    ("requirements", "priority: false", "priority: no", "priority: false"),
    ("requirements", "when: name-changed", "when: name-change",
     "- {document: name-change-ruling, when: name-changed}"),
    ("requirements", "{limit:pay-within} setelah", "{limit:pay-wihin} setelah",
     'id: "Bayar paling lambat {limit:pay-within} setelah mendaftar."'),
    ("fees", "from: 2024-12-17, amount: 950000", "from: 2024-12-20, amount: 950000", None),
    ("fees", "{id: Golden Visa, en: Golden Visa}", "{id: “Golden Visa”, en: Golden Visa}",
     'name: {id: "Golden Visa", en: Golden Visa}'),
    ("office", NO_PHONE, 'kind: hours, value: "Senin sampai Kamis"',
     'value:\n  monday-thursday: "…-…, …-…"\n  friday: "…-…"'),
    ("office", NO_PHONE, 'kind: hours, value: {Senin - Kamis: "08:00-12:00"}',
     'monday-thursday: "08:00-12:00"'),
    ("office", NO_PHONE,
     'kind: hours, value: {monday-thursday: "08:00-12:00", thursday-friday: "13:00-16:00"}',
     None),
    ("office", NO_PHONE, 'kind: hours, value: {monday: "8.00 s.d. 12.00 dan 13.00 s.d. 16.00"}',
     'monday: "08:00-12:00, 13:00-16:00"'),
    ("office", NO_PHONE, 'kind: hours, value: {monday: "16:00-08:00"}', None),
    ("office", NO_PHONE, 'kind: hours, value: {monday: "08:00-12:00, 11:00-16:00"}', None),
    ("office", NO_PHONE, 'kind: hours, value: {monday: "13:00-16:00, 08:00-12:00"}',
     'monday: "08:00-12:00, 13:00-16:00"'),
    ("office", '{id: "Jalan Contoh 1, Padang", en: "Jalan Contoh 1, Padang"}', "{id: Jalan}",
     'value: {id: "Jalan", en: "…"}'),
]  # fmt: skip


@pytest.mark.parametrize(("stem", "old", "new", "mend"), MENDED, ids=lambda text: str(text)[:30])
def test_a_mistake_carries_the_yaml_to_paste(tmp_path, stem, old, new, mend):
    write_small_catalogue(tmp_path, **{stem: (old, new)})

    with pytest.raises(Mistakes) as raised:
        load_catalogue(tmp_path)

    assert [mistake.mend for mistake in raised.value.mistakes] == [mend]


def test_a_mistake_shows_the_line_and_the_mend_in_english_too(tmp_path):
    write_small_catalogue(tmp_path, fees=("amount: 950000", "amount: 950.000"))

    with pytest.raises(Mistakes) as raised:
        load_catalogue(tmp_path)

    assert raised.value.text("en") == (
        "data/fees.yaml:15:34: '950.000' is not a whole number of rupiah; write 950000\n"
        "    - {from: 2024-12-17, amount: 950.000, source: pp-45-2024}\n"
        "  Write:\n"
        "    amount: 950000"
    )


ENGLISH = [
    ("fees", "unit: person", "unit: persn",
     "data/fees.yaml:33:9: unknown value 'persn'; did you mean 'person'? "
     "Choices: application, person, book, card, day"),
    ("requirements", "{limit:pay-within} setelah", "2 jam setelah",
     "data/requirements.yaml:17:34: the figure '2' is written out; "
     "quote its fact, as {fee:…} or {limit:…}"),
    ("fees", "amount: 950000", "amount: sejuta",
     "data/fees.yaml:15:34: 'sejuta' is not a whole number or unknown"),
    ("signage", "{kind: time, fact: passport-standard}", "{kind: time}",
     "data/signage.yaml:13:9: a slide 'time' needs 'fact'"),
    ("requirements", "- document: passport", "- {when: adult}",
     "data/requirements.yaml:45:7: exactly one of document, any_of is expected; found none"),
    ("terms", "written: [KTP]", "written: {a: b}",
     "data/terms.yaml:5:14: a list is expected here, not a record with keys"),
]  # fmt: skip


@pytest.mark.parametrize(("stem", "old", "new", "line"), ENGLISH, ids=lambda text: text[:30])
def test_a_mistake_is_told_in_english(tmp_path, stem, old, new, line):
    write_small_catalogue(tmp_path, **{stem: (old, new)})

    with pytest.raises(Mistakes) as raised:
        load_catalogue(tmp_path)

    assert [text(mistake, "en").splitlines()[0] for mistake in raised.value.mistakes] == [line]
