"""Indonesian sentences about the lobby's server."""

LOBBY = {
    "lobby_title": ("Layar lobi"),
    "lobby_language": ("Bahasa"),
    "lobby_silent": ("Periksa layar ini, tidak ada kabar lebih dari dua menit: {screens}"),
    "lobby_all_heard": ("Semua layar memberi kabar"),
    "lobby_device_waits": ("Perangkat {device} menunggu"),
    "lobby_choose_screen": ("Layar apa perangkat ini? Kodenya tampil di perangkat itu."),
    "lobby_heard": ("Kabar terakhir"),
    "lobby_never_heard": ("belum pernah sejak server ini dinyalakan"),
    "lobby_heard_seconds": ("{seconds} detik lalu"),
    "lobby_heard_minutes": ("{minutes} menit lalu"),
    "lobby_last_slide": ("Salindia terakhir"),
    "lobby_dark": ("layar gelap"),
    "lobby_bundle": ("Bundel"),
    "lobby_trouble": ("Gangguan"),
    "lobby_other_bundle": ("bundelnya bukan yang sekarang disajikan"),
    "lobby_skew": ("jamnya berbeda {seconds} detik dari server ini"),
    "lobby_serving": ("Server lobi berjalan. Hentikan dengan Ctrl+C."),
    "lobby_open_screen": ("layar {name}"),
    "lobby_open_staff": ("halaman petugas"),
    "lobby_bad_address": (
        "--address adalah alamat IP komputer ini di jaringan lobi, misalnya 192.168.1.20, bukan {address}"
    ),
    "lobby_address_taken": ("alamat {address} port {port} tidak dapat dipakai: {reason}"),
    "lobby_bad_queue": (
        "--queue adalah alamat server antrean di komputer ini atau di jaringan lobi, misalnya http://127.0.0.1:8630, bukan {address}"
    ),
    "lobby_bad_moment": ('--on ditulis sebagai "2024-12-17 10:05" (WIB), bukan {moment}'),
    "lobby_said": ("{screen}, sejak {since} WIB, bundel {bundle}: {words}"),
    "lobby_was_dark": ("{screen}: layar gelap"),
    "lobby_unknown": ("{screen}: tidak diketahui, layar tidak memberi kabar"),
    "lobby_nothing_played": ("Tidak ada catatan layar untuk hari itu."),
    "lobby_broken_lines": ("{count} baris catatan rusak dan dilewati."),
}
