"""Indonesian sentences about records, screens, notices, holidays and addresses that may be a slip."""

SENSE_RECORDS = {
    "unused": (
        "{name} '{id}' tidak dipakai di mana pun; pakailah, hapus, atau tulis stands_alone: true "
        "bila memang berdiri sendiri"
    ),
    "unused_part": "{name} '{id}' tidak dipakai di mana pun; pakailah atau hapus",
    "screen_dark": (
        "layar '{screen}' menyala dan mati pada jam yang sama ({clock}), jadi selalu gelap; "
        'untuk selalu menyala tulis "on": "00:00", "off": "24:00"'
    ),
    "screen_short": "layar '{screen}' hanya menyala {minutes} menit sehari; periksa jamnya",
    "schedule_dark": (
        "layar '{screen}' selalu mati selama bagian jadwal ini; ubah hari atau jamnya, atau on, "
        "off, atau hours layar itu"
    ),
    "screen_night": (
        "layar '{screen}' menyala dari {on} sampai {off} besoknya, jadi gelap pada siang hari; "
        "periksa jamnya"
    ),
    "midnight": "jam 24:00 dibaca sebagai {moment}; tulislah begitu",
    "notice_over": (
        "pengumuman ini sudah berakhir {moment}; perbaiki until, atau hapus pengumumannya"
    ),
    "notice_never": (
        "pengumuman ini mulai dan berakhir pada saat yang sama ({moment}), jadi tidak pernah tampil"
    ),
    "notice_long": (
        "pengumuman ini tampil lebih dari setahun, {first} sampai {last}; periksa tahunnya"
    ),
    "campaign_over": "kampanye ini sudah berakhir {moment}; perbaiki until, atau hapus kampanyenya",
    "campaign_never": (
        "kampanye ini mulai dan berakhir pada saat yang sama ({moment}), jadi tidak pernah tampil"
    ),
    "campaign_long": (
        "kampanye ini tampil lebih dari setahun, {first} sampai {last}; periksa tahunnya"
    ),
    "holiday_twice": (
        "tanggal {day} sudah ada pada baris {line}; satukan namanya, atau perbaiki tanggalnya"
    ),
    "holiday_late": (
        "hari libur {day} sesudah holidays_decreed_until ({decreed}); perbaiki salah satunya"
    ),
    "holiday_early": "hari libur {day} sebelum awal catatan ({first}); periksa tahunnya",
    "leave_on_weekend": "cuti bersama {day} jatuh pada akhir pekan; periksa tanggalnya",
    "no_holidays": (
        "holidays_decreed_until {day} ada, tetapi tidak ada satu hari libur pun; tulis hari "
        "liburnya"
    ),
    "email": "'{raw}' bukan alamat surel: {why}",
    "phone": "'{raw}' bukan nomor telepon; pakai angka saja, misalnya nomor dengan kode wilayah",
    "link": "'{raw}' bukan alamat situs; mulai dengan https:// dan nama situsnya",
    "link_space": "alamat '{raw}' memuat spasi; salin lagi dari peramban",
    "link_open": "alamat '{raw}' tidak memakai https; coba dengan https",
    "not_official": "alamat '{raw}' bukan .go.id; pastikan kantor memang memakainya",
}
