"""What the commands say to staff, Indonesian first."""

from __future__ import annotations

from noticeboard.cli.place_wording import PLACES
from noticeboard.cli.served_wording import SERVED
from noticeboard.cli.usage_wording import USAGE

MESSAGES: dict[str, dict[str, str]] = {
    **PLACES,
    **SERVED,
    **USAGE,
    "unchanged": {"id": "Tidak ada yang berubah: {site} sudah berisi bundel {bundle}, edisi {day}.", "en": "Nothing has changed: {site} holds bundle {bundle} already, edition {day}."},
    "not_built": {"id": "Belum dapat dibuat lagi: perbaiki dulu {count} kesalahan. Halaman ini masih yang lama.", "en": "Not built again: mend {count} mistakes first. This page is still the old one."},
    "reading": {"id": "Membaca data", "en": "Reading the data"},
    "making": {"id": "Menyusun halaman, layar, kios, dan data", "en": "Making pages, screens, kiosk and data"},
    "speech": {"id": "Merekam suara", "en": "Rendering speech"},
    "proof": {"id": "Memeriksa angka dalam suara", "en": "Proving the figures in the speech"},
    "dropped": {"id": "PERHATIAN: suara {engine} tidak dipakai: {why}.\n  Semua kalimat bahasa '{language}' memakai suara cadangan espeak.",
                "en": "WARNING: the voice {engine} is not used: {why}.\n  espeak, the spare voice, speaks everything in '{language}'."},
    "listen": {"id": "{count} kalimat suara baru atau berubah: dengarkan {path}",
               "en": "{count} spoken sentences are new or changed: listen to {path}"},
    "done": {"id": "Selesai: {site}", "en": "Done: {site}"},
    "pages": {"id": "halaman", "en": "pages"},
    "screens": {"id": "layar", "en": "screens"},
    "utterances": {"id": "kalimat suara ({rendered} baru, {reused} dipakai lagi)",
                   "en": "utterances ({rendered} rendered, {reused} reused)"},
    "bundle": {"id": "bundel", "en": "bundle"},
    "edition": {"id": "edisi", "en": "edition"},
    "preview": {"id": "PRATINJAU: tidak dapat diterbitkan", "en": "PREVIEW: cannot be published"},
    "unconfirmed": {"id": "fakta belum dikonfirmasi kantor", "en": "facts not confirmed by the office"},
    "unknown": {"id": "fakta belum diketahui", "en": "facts unknown"},
    "next_change": {"id": "perubahan berikutnya: {day}", "en": "next change: {day}"},
    "no_next_change": {"id": "tidak ada perubahan yang terjadwal", "en": "no change is scheduled"},
    "left_out": {"id": "tidak tampil di layar lobi: {what}", "en": "left off the lobby screens: {what}"},
    "look": {"id": "Lihat hasilnya: python3 build.py serve", "en": "Look at it: python3 build.py serve"},
    "mistakes": {"id": "{count} kesalahan. Situs lama tidak berubah.", "en": "{count} mistakes. The site stays as it was."},
    "warnings": {"id": "{count} perhatian. Tidak menghentikan apa-apa; periksa satu per satu.",
                 "en": "{count} warnings. They stop nothing; look at each."},
    "only_warnings": {"id": "Tidak ada kesalahan. Ada {count} perhatian.",
                      "en": "No mistakes. There are {count} warnings."},
    "go_on": {"id": "Lanjutkan? [y/t] ", "en": "Go on? [y/n] "},
    "cannot_ask": {"id": "Tidak diterbitkan: ada perhatian, dan di sini tidak ada yang dapat ditanya. "
                         "Bila semuanya benar, ulangi dengan --yes.",
                   "en": "Not published: there are warnings, and nobody can be asked here. "
                         "If all is right, run it again with --yes."},
    "not_published": {"id": "Tidak diterbitkan. Perbaiki datanya, buat lagi, lalu terbitkan.",
                      "en": "Not published. Mend the data, build again, then publish."},
    "no_mistakes": {"id": "Tidak ada kesalahan.", "en": "No mistakes."},
    "not_covered": {"id": "Catatan dimulai {first}; tanggal {day} terlalu awal.",
                    "en": "The records begin on {first}; {day} is too early."},
    "bad_date": {"id": "Tanggal ditulis 2024-12-16, bukan {day}.", "en": "Write the date as 2024-12-16, not {day}."},
    "abbreviation": {"id": "Singkatan '{word}' belum dijelaskan. Tambahkan ke data/terms.yaml (written dan say).",
                     "en": "The abbreviation '{word}' is not explained. Add it to data/terms.yaml (written and say)."},
    "busy": {"id": "Build lain sedang berjalan. Tunggu sampai selesai.", "en": "Another build is running. Wait until it ends."},
    "disk_full": {"id": "Disk penuh. Kosongkan ruang, lalu ulangi. Situs lama tidak berubah.",
                  "en": "The disk is full. Free some space and try again. The site stays as it was."},
    "not_allowed": {"id": "Tidak boleh membaca atau menulis: {path}. Periksa izinnya, lalu ulangi.",
                    "en": "May not read or write: {path}. Check its permissions and try again."},
    "os_error": {"id": "Gagal pada {path}: {reason}", "en": "Failed at {path}: {reason}"},
    "builder": {"id": "Pembuat halaman (MkDocs) gagal:\n{said}", "en": "The page builder (MkDocs) failed:\n{said}"},
    "serving": {"id": "Buka alamat berikut. Hentikan dengan Ctrl+C.", "en": "Open these addresses. Stop with Ctrl+C."},
    "serve_site": {"id": "situs", "en": "site"},
    "serve_screen": {"id": "layar {name}", "en": "screen {name}"},
    "serve_kiosk": {"id": "kios", "en": "kiosk"},
    "serve_data": {"id": "data", "en": "data"},
    "port_taken": {"id": "Alamat {port} sedang dipakai program lain: coba --port lain.",
                   "en": "Port {port} is taken by another program: try another --port."},
    "published": {"id": "{count} berkas diterbitkan ke {place}.", "en": "{count} files published to {place}."},
    "rolled_back": {"id": "Kembali ke bundel {bundle}.", "en": "Back to bundle {bundle}."},
    "no_site": {"id": "Belum ada situs: jalankan python3 build.py", "en": "There is no site yet: run python3 build.py"},
    "no_difference": {"id": "Tidak ada fakta yang berbeda dari situs yang ada.", "en": "No fact differs from the present site."},
    "new": {"id": "baru", "en": "new"},
    "gone": {"id": "dihapus", "en": "removed"},
    "spoken": {"id": "diucapkan", "en": "spoken"},
}  # fmt: skip


LONGEST = 300
"""Signs of a value in a message."""


class Speaker:
    """Says messages in one language of the staff."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, key: str, **values: object) -> str:
        """Return a message with its values filled in, a typed text as far as it can be read."""
        shown = {
            name: f"{value[:LONGEST]}…"
            if isinstance(value, str) and len(value) > LONGEST
            else value
            for name, value in values.items()
        }
        return MESSAGES[key][self.language].format(**shown)
