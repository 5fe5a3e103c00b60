"""`diff`: what visitors will notice of an edit, told before anything is built."""

import json
import re
from dataclasses import replace

from noticeboard.build.fresh_texts import published_texts
from noticeboard.build.listening_list import note_publication
from noticeboard.differences import read_bundle_texts

OLD = "{from: 2024-12-17, amount: 950000, source: pp-45-2024}"
RAISED = "Paspor elektronik, paling lama 10 tahun: Rp950.000 → Rp960.000 mulai 17 Desember 2024"
REACH = r"\d+ halaman, \d+ slide, \d+ kalimat suara"


def test_diff_tells_what_visitors_will_notice_and_where(slim_built):
    assert slim_built.run("diff").stdout == "Tidak ada yang berbeda bagi pengunjung.\n"

    slim_built.edit("data/fees.yaml", OLD, OLD.replace("950000", "960000"))
    first, whole = slim_built.run("diff").stdout.splitlines()

    assert re.fullmatch(re.escape(RAISED) + f"; {REACH}", first)
    assert re.fullmatch(rf"Seluruhnya: {REACH}\.", whole)


def test_diff_names_a_page_whose_words_changed_with_old_and_new_words(slim_built):
    slim_built.edit("content/id/paying.md", "Siapkan cara membayar", "Siapkan kode bayar")

    assert slim_built.run("diff").stdout.splitlines()[0] == (
        "Kata-kata di halaman bayar/: “Siapkan cara membayar sebelum mendaftar.” → "
        "“Siapkan kode bayar sebelum mendaftar.”; 1 halaman"
    )


def test_diff_compares_with_what_was_published_and_lists_the_sentences_to_hear(slim_built):
    note_publication(slim_built.site, slim_built.folder / ".cache")
    kept = published_texts(slim_built.folder / "nowhere", slim_built.folder / ".cache")
    assert kept is not None and kept.words
    assert replace(kept, words={}) == read_bundle_texts(slim_built.site)

    slim_built.edit("data/fees.yaml", OLD, OLD.replace("950000", "960000"))
    told = slim_built.run("diff", "--listen", "--lang", "en").stdout.splitlines()
    written = json.loads(slim_built.run("diff", "--json").stdout)

    assert "  [en] Rp950,000 per application → Rp960,000 per application" in told
    assert written["changes_amounts"] is True
    assert written["text"]["id"][0].startswith(RAISED)
    assert {
        "language": "id",
        "before": "Rp950.000 per permohonan",
        "after": "Rp960.000 per permohonan",
        "sound": None,
    } in [{key: one[key] for key in one if key != "id"} for one in written["sentences"]]


def test_diff_writes_the_briefing_or_says_in_one_message_why_not(slim_built):
    page = slim_built.folder / "loket.html"
    lost = slim_built.folder / "nowhere" / "loket.html"

    written = slim_built.run("diff", "--briefing", str(page))
    refused = slim_built.run("diff", "--briefing", str(lost), "--lang", "en")

    assert (written.returncode, written.stdout, written.stderr) == (
        0,
        "Tidak ada yang berbeda bagi pengunjung.\n",
        "",
    )
    assert "<li>Tidak ada yang berbeda bagi pengunjung.</li>" in page.read_text("utf-8")
    assert (refused.returncode, refused.stdout) == (3, "")
    assert refused.stderr.splitlines() == ["Failed at nowhere/loket.html: it is not there"]
