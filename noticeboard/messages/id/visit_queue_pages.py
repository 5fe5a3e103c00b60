"""Indonesian sentences on the pages of the queue, and of its server to staff."""

VISIT_QUEUE_PAGES = {
    "queue_pin_bad": "PIN loket terdiri atas 6 sampai 32 angka.",
    "queue_pin_wrong": "PIN salah. Periksa angkanya, lalu coba lagi.",
    "queue_pin_locked": "Terlalu banyak PIN salah. Tunggu lima menit, lalu coba lagi.",
    "queue_clock_back": (
        "Jam komputer mundur: tadi sudah {time}. Periksa jam komputer; antrean tetap berjalan."
    ),
    "queue_clock_behind": (
        "Panggilan {number} bertanda pukul {time}, lebih dari satu menit yang lalu: papan "
        "menampilkannya tanpa suara. Panggil sendiri, dan samakan jam mesin antrean dengan "
        "komputer ini."
    ),
    "queue_disk_unusable": "Berkas antrean tidak dapat ditulis: {reason}. Periksa disk.",
    "queue_alarm_neither": (
        "{number} ke loket {counter}: tidak tampil di papan dan tidak terdengar. Panggil sendiri."
    ),
    "queue_alarm_not_seen": (
        "{number} ke loket {counter}: terdengar, tetapi tidak tampil di papan. Periksa papan."
    ),
    "queue_alarm_not_heard": (
        "{number} ke loket {counter}: tampil di papan, tetapi tidak terdengar. Periksa suara papan."
    ),
    "queue_alarm_sound_blocked": 'Papan bisu: tekan "Nyalakan suara" pada papan.',
    "queue_alarm_feed": "Berkas mesin antrean tidak ada: {path}. Papan tidak menampilkan nomor.",
    "queue_alarm_paper_out": (
        "Kertas tiket habis: isi kertas. Nomor tetap diberikan dan tampil di layar."
    ),
    "queue_alarm_paper_low": "Kertas tiket hampir habis. Siapkan gulungan baru.",
    "queue_alarm_printer_open": "Penutup pencetak tiket terbuka. Nomor tetap tampil di layar.",
    "queue_alarm_printer_fault": (
        "Pencetak tiket melaporkan gangguan: periksa kertas yang tersangkut. Nomor tetap tampil "
        "di layar."
    ),
    "queue_alarm_printer_gone": (
        "Pencetak tiket {printer} tidak dapat dipakai: {reason}. Periksa kabel dan listriknya. "
        "Nomor tetap tampil di layar."
    ),
    "queue_page_no_paper": (
        "Tiket kertas tidak keluar. Ingat nomor ini, foto layar ini, atau panggil petugas."
    ),
    "queue_page_unknown": "Antrean belum dapat dibaca. Nomor yang sudah diberikan tetap berlaku.",
    "queue_page_title": "Antrean",
    "queue_page_example": "CONTOH: layanan dan loket di sini dikarang, bukan loket kantor.",
    "queue_page_ticket_title": "Ambil nomor antrean",
    "queue_page_priority": "Prioritas",
    "queue_page_priority_rule": (
        "Satu dari setiap {every} panggilan adalah untuk nomor prioritas, bila ada yang "
        "menunggu. Nomor prioritas dipanggil seperti nomor lain. Siapa yang berhak: tanyakan "
        "petugas."
    ),
    "queue_page_your_number": "Nomor Anda",
    "queue_page_follow": (
        "Ikuti giliran Anda di ponsel: sambungkan ke Wi-Fi ruang tunggu, lalu pindai kode ini."
    ),
    "queue_page_done": "Selesai",
    "queue_page_before": (
        "Menunggu di depan Anda: {before}. Nomor prioritas dapat dipanggil lebih dahulu."
    ),
    "queue_page_wait": "Perkiraan: {least} sampai {most} menit.",
    "queue_page_near": "Giliran Anda sudah dekat. Datanglah ke dekat loket.",
    "queue_page_go_to": "Silakan ke loket {counter}.",
    "queue_page_missed": (
        "Nomor Anda sudah dipanggil. Temui petugas: nomor Anda dapat dipanggil lagi."
    ),
    "queue_page_served": "Selesai. Terima kasih.",
    "queue_page_ended": "Antrean hari ini sudah ditutup. Tanyakan petugas tentang nomor Anda.",
    "queue_page_lost": (
        "Sambungan terputus: yang tampil mungkin sudah lama. Lihat papan atau tanyakan petugas."
    ),
    "queue_page_keep_open": (
        "Biarkan halaman ini terbuka dan layar menyala: halaman yang ditutup tidak dapat "
        "memberi tahu Anda."
    ),
    "queue_page_phone_sound": "Bunyikan saat giliran dekat",
    "queue_page_ask_staff": "Tanyakan petugas.",
    "queue_page_too_many": "Terlalu banyak permintaan. Tunggu satu menit.",
    "queue_page_no_ticket": "Tidak ada nomor antrean di alamat ini hari ini.",
    "queue_page_enter_title": "Masuk petugas antrean",
    "queue_page_pin": "PIN loket",
    "queue_page_enter": "Masuk",
    "queue_page_language": "Bahasa",
    "queue_page_alarms": "Peringatan",
    "queue_page_no_alarms": "Tidak ada peringatan.",
    "queue_page_dismiss": "Sudah ditangani",
    "queue_page_counters_title": "Semua loket",
    "queue_page_counter": "Loket {counter}",
    "queue_page_lines": "Yang menunggu",
    "queue_page_open_board": "Papan panggilan",
    "queue_page_open_tickets": "Ambil nomor",
    "queue_page_end_of_day": "Akhir hari",
    "queue_page_end_close": (
        "Nomor yang belum dilayani berakhir hari ini. Hari berikutnya terbuka sendiri dengan "
        "nomor pertama."
    ),
    "queue_page_end_carry": (
        "Nomor yang masih menunggu mendapat nomor baru pada hari berikutnya. Hari itu "
        "terbuka sendiri."
    ),
    "queue_page_sure": "Ya, tutup antrean hari ini",
    "queue_page_close_day": "Tutup hari",
    "queue_page_day_closed": "Antrean hari ini sudah ditutup.",
    "queue_page_nobody_waits": "Tidak ada yang menunggu di loket ini.",
    "queue_page_free": "Loket ini kosong.",
    "queue_page_state_called": "dipanggil",
    "queue_page_state_at_counter": "dilayani",
    "queue_page_act_next": "Panggil berikutnya",
    "queue_page_act_call": "Panggil lagi",
    "queue_page_act_arrived": "Sudah datang",
    "queue_page_act_served": "Selesai dilayani",
    "queue_page_act_no_show": "Tidak datang",
    "queue_page_act_transfer": "Pindahkan",
    "queue_page_transfer_to": "Ke layanan",
    "queue_page_keys": (
        "Tombol papan ketik: F2 panggil berikutnya, F4 panggil lagi, F7 sudah datang, F8 "
        "selesai, F9 tidak datang."
    ),
    "queue_page_missed_numbers": "Nomor terlewat:",
    "queue_page_call_again": "Panggil {number} ke sini",
    "queue_page_none_missed": "Tidak ada nomor terlewat.",
    "queue_page_board_title": "Papan panggilan",
    "queue_page_now": "Dipanggil",
    "queue_page_again": "Sekali lagi",
    "queue_page_to_counter": "Loket",
    "queue_page_last_calls": "Panggilan terakhir",
    "queue_page_closed_board": "Antrean hari ini sudah ditutup.",
    "queue_page_see_staff": "Lihat petugas.",
    "queue_page_sound_on": "Nyalakan suara",
    "queue_alarm_no_sounds": "Suara panggilan tidak dapat disiapkan, jadi papan bisu: {reason}",
    "queue_say_number": "Nomor",
    "queue_say_go": "Silakan ke loket",
    "queue_say_counter": "loket",
    "queue_say_again": "Panggilan ulang",
    "queue_pin_differs": "Kedua PIN tidak sama. Ulangi.",
    "queue_pin_kept": "PIN loket disimpan.",
    "queue_no_pin": "PIN loket belum ada. Buat dahulu: python3 build.py queue --set-pin",
    "queue_day_now_closed": "Antrean {day} ditutup. Nomor hari itu: {count}.",
    "queue_address_bad": (
        "{address} bukan alamat jaringan ruang tunggu. Tulis alamat IPv4 komputer ini di "
        "jaringan itu, misalnya 192.168.1.10; 0.0.0.0 ditolak."
    ),
    "queue_printer_bad": (
        "{address} bukan pencetak yang dapat dipakai. Tulis tcp:// dan alamat IPv4 pencetak di "
        "jaringan kantor, misalnya tcp://192.168.1.50:9100; atau berkas perangkat, atau lp:NAMA."
    ),
    "queue_address_taken": "Port {port} di {address} tidak dapat dipakai: {reason}",
    "queue_preparing_sounds": "Menyiapkan suara panggilan; pertama kali perlu setengah menit.",
    "queue_serving": (
        "Antrean berjalan. Loket: {counters}  Papan: {board}  Ambil nomor: {tickets}  "
        "Berhenti: Ctrl+C"
    ),
    "queue_log_address": (
        "Catatan {address} bukan berkas dan bukan alamat yang diawali postgresql://."
    ),
    "queue_plan_bad": "isi '{key}' tidak dapat dipakai: {how}",
    "queue_plan_services": "harus daftar layanan, seperti di visit/queue/example-plan.yaml",
    "queue_plan_id": "huruf kecil, angka dan tanda hubung, dan belum dipakai layanan lain",
    "queue_plan_prefix": "satu huruf besar ('A' sampai 'Z'), dan belum dipakai layanan lain",
    "queue_plan_name": "teks 'id' dan 'en', masing-masing paling panjang {longest} huruf",
    "queue_plan_counters": "daftar nomor loket dari 1 sampai {counter}, masing-masing sekali",
    "queue_plan_priority_every": "bilangan dari 1 sampai {every}",
    "queue_plan_at_close": "pilih 'close' atau 'carry'",
    "queue_help_serve_port": "port server (biasanya {usual})",
    "queue_help_serve_address": (
        "alamat IPv4 komputer ini di jaringan ruang tunggu; tanpa ini hanya komputer ini"
    ),
    "queue_help_serve_plan": "berkas rencana: layanan dan loket; tanpa ini contoh yang dikarang",
    "queue_help_serve_state": "folder catatan dan PIN (biasanya {usual})",
    "queue_help_serve_log": "berkas catatan lain, atau alamat postgresql://",
    "queue_help_serve_feed": "berkas mesin antrean lain, satu kejadian per baris",
    "queue_help_serve_printer": (
        "pencetak tiket ESC/POS: berkas perangkat, misalnya /dev/usb/lp0; "
        "tcp://192.168.1.50:9100 untuk pencetak dengan alamat sendiri di jaringan kantor; atau "
        "lp:NAMA untuk pencetak sistem"
    ),
    "queue_help_set_pin": "tanyakan PIN loket, simpan, lalu berhenti",
    "queue_help_close_day": "tutup hari ini, lalu berhenti",
    "queue_page_missed_short": "Terlewat",
    "queue_board_unknown": "data/signage.yaml tidak memuat layar {screen}. Yang ada: {known}",
    "queue_board_unread": (
        "Ukuran papan tidak dapat dibaca, karena fakta kantor memuat kesalahan. Lihat: "
        "python3 build.py check"
    ),
    "queue_help_serve_screen": (
        "layar atau profil dari data/signage.yaml tempat papan tampil: dari situ ukuran hurufnya"
    ),
    "queue_outside_title": "Ikuti antrean dari luar",
    "queue_outside_follow": "Ikuti",
    "queue_outside_bad_number": "Tulis huruf dan angka nomor Anda, misalnya B012.",
    "queue_outside_silent": (
        "Tidak ada kabar dari antrean, jadi nomor tidak ditampilkan. Tanyakan petugas."
    ),
    "queue_outside_later": ("Belum giliran Anda. Nomor prioritas dapat dipanggil lebih dulu."),
    "queue_outside_strange": "Tidak ada antrean dengan huruf ini. Periksa nomor Anda.",
    "queue_outside_no_push": ("Halaman ini tidak dapat mengirim pesan ke ponsel yang terkunci."),
    "queue_outside_no_script": (
        "Halaman ini memerlukan peramban dengan JavaScript. Tanyakan petugas."
    ),
    "queue_outside_waiting": "Menunggu: {waiting}",
    "queue_outside_last": "Terakhir dipanggil: {number}",
    "queue_outside_range": (
        "Perkiraan untuk nomor yang diambil sekarang: {least} sampai {most} menit."
    ),
    "queue_alarm_publish": (
        "Antrean untuk ponsel di luar tidak dapat ditulis; ponsel tidak menampilkan nomor: {reason}"
    ),
    "queue_publish_taken": (
        "{path} berisi berkas lain yang akan tertimpa. Sebutkan folder kosong untuk --publish."
    ),
    "queue_publish_failed": "Folder {path} tidak dapat ditulis: {reason}",
    "queue_help_serve_publish": (
        "folder untuk ponsel di luar: satu halaman dan satu berkas yang diperbarui setiap lima detik, untuk situs https"
    ),
}
