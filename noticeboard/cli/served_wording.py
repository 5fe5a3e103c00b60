"""What `compare` says about a public address."""

from __future__ import annotations

SERVED: dict[str, dict[str, str]] = {
    "comparing": {"id": "Membandingkan dengan alamat umum", "en": "Comparing with the address"},
    "bad_address": {
        "id": "'{address}' bukan alamat situs. Tulis misalnya https://contoh.go.id/imigrasi/",
        "en": "'{address}' is no address of a site. Write for example "
              "https://contoh.go.id/imigrasi/",
    },
    "no_address": {
        "id": "Alamat belum ditulis, dan site_url di data/office.yaml belum diisi.",
        "en": "No address was given, and data/office.yaml has no site_url.",
    },
    "unreachable": {
        "id": "{address} tidak menjawab ({reason}). Periksa internet dan alamatnya.",
        "en": "{address} does not answer ({reason}). Check the network and the address.",
    },
    "served_same": {
        "id": "Sama: {count} berkas di {address} persis seperti site/ (bundel {bundle}).",
        "en": "The same: {count} files at {address} are exactly those of site/ (bundle {bundle}).",
    },
    "served_differs": {
        "id": "{address} tidak sama dengan site/ (bundel {bundle}); {count} berkas diperiksa.",
        "en": "{address} is not the same as site/ (bundle {bundle}); {count} files were looked at.",
    },
    "served_altered": {
        "id": "Diubah hosting: {count} berkas ({names}).\n"
              "  Akibatnya salinan luring tidak tersimpan di ponsel pengunjung.\n"
              "  Matikan pengubah HTML di hosting, misalnya minify, pelacak, atau iklan.",
        "en": "Altered by the host: {count} files ({names}).\n"
              "  Because of it no visitor's phone keeps an offline copy.\n"
              "  Switch off what alters HTML at the host: minifying, tracking or advertising.",
    },
    "served_stale": {
        "id": "Masih yang lama: {count} berkas ({names}); di sana bundel {there}.\n"
              "  Terbitkan lagi, atau kosongkan cache di hosting, lalu bandingkan lagi.",
        "en": "Still the old ones: {count} files ({names}); bundle {there} is there.\n"
              "  Publish again, or empty the host's cache, and compare again.",
    },
    "served_missing": {
        "id": "Tidak ada di sana: {count} berkas ({names}).\n"
              "  Salinan luring tidak tersimpan. Salin ulang seluruh folder terbit.",
        "en": "Not there: {count} files ({names}).\n"
              "  No offline copy is kept. Copy the whole published folder again.",
    },
    "served_type": {
        "id": "Jenis berkas salah: {count} berkas ({names}).\n"
              "  Peramban dapat menolaknya. Minta hosting memperbaiki Content-Type.",
        "en": "Wrong media type: {count} files ({names}).\n"
              "  Browsers may refuse them. Have the host correct the Content-Type.",
    },
    "served_redirected": {
        "id": "Dialihkan: {count} berkas ({names}).\n"
              "  Salinan luring dapat gagal. Matikan pengalihan itu di hosting.",
        "en": "Redirected: {count} files ({names}).\n"
              "  The offline copy may fail. Switch that redirect off at the host.",
    },
    "served_cookies": {
        "id": "Hosting memasang kuki: {count} berkas ({names}).\n"
              "  Situs ini berjanji tanpa kuki. Matikan kuki di hosting.",
        "en": "The host sets cookies: {count} files ({names}).\n"
              "  This site promises none. Switch them off at the host.",
    },
    "served_failed": {
        "id": "Gagal diambil: {count} berkas ({names}).\n"
              "  Ulangi nanti. Bila tetap gagal, hubungi hosting.",
        "en": "Could not be fetched: {count} files ({names}).\n"
              "  Try again later. If it stays so, ask the host.",
    },
}  # fmt: skip
