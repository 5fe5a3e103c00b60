"""Indonesian sentences about what stops a build."""

BUILD = {
    "dead_page_link": "Tautan mati: {link}",
    "recording_stale": "{path}: rekaman ini tidak lagi sama dengan teksnya; rekam ulang atau hapus",
    "sentence_failed": "{language}: “{text}”: {why}",
    "clip_of_no_service": (
        "{clip}: tidak ada layanan '{id}'; beri nama berkas sama dengan id layanan"
    ),
    "clip_without_captions": "{clip}: teksnya belum ada; tambah {id}.vtt",
    "captions_without_clip": "{captions}: videonya belum ada; tambah {id}.mp4",
}
