"""Articles: a small part of Markdown is read, everything else is refused where it stands."""

import pytest

from noticeboard.load import load_catalogue
from noticeboard.messages import Mistakes, text
from noticeboard.model import ArticleText, Block
from tests.fixtures.small_catalogue import write_files, write_small_catalogue

FRONT = "---\nslug: membayar\ntitle: Membayar\nsummary: Cara membayar.\n---\n"


def lines_of(folder):
    with pytest.raises(Mistakes) as raised:
        load_catalogue(folder)
    return [text(mistake, "id").splitlines()[0] for mistake in raised.value.mistakes]


def test_an_article_is_read_as_blocks_with_their_lines(tmp_path):
    body = (
        "Satu baris\ndan **lanjutannya**.\n\n"
        "## Judul {#judul-satu}\n"
        "Alinea [tautan](https://a.id/x_y).\n\n"
        "- Butir\n  berlanjut\n- Butir lain\n"
        "1. Langkah\n2. Berikut {fee:golden-visa}\n"
    )
    write_small_catalogue(tmp_path, id_paying=FRONT + body)

    assert load_catalogue(tmp_path).articles["paying"]["id"] == ArticleText(
        "paying",
        "membayar",
        "Membayar",
        "Cara membayar.",
        (
            Block("paragraph", "Satu baris dan **lanjutannya**.", None, 6),
            Block("heading", "Judul", "judul-satu", 9),
            Block("paragraph", "Alinea [tautan](https://a.id/x_y).", None, 10),
            Block("bullet", "Butir berlanjut", None, 12),
            Block("bullet", "Butir lain", None, 14),
            Block("number", "Langkah", None, 15),
            Block("number", "Berikut {fee:golden-visa}", None, 16),
        ),
    )


REFUSED = [
    ("# Judul {#a}", "6:1: judul ditulis '## Judul {#nama}'; tingkat lain tidak dipakai"),
    ("### Judul {#a}", "6:1: judul ditulis '## Judul {#nama}'; tingkat lain tidak dipakai"),
    ("## Judul", "6:1: judul ditulis '## Judul {#nama}'; tingkat lain tidak dipakai"),
    ("## Judul {#Besar}", "6:1: judul ditulis '## Judul {#nama}'; tingkat lain tidak dipakai"),
    ("Judul\n=====", "7:1: judul ditulis '## Judul {#nama}'; tingkat lain tidak dipakai"),
    ("Kata <b>tebal</b>.", "6:6: HTML tidak dipakai di artikel"),
    ("<!-- rahasia -->", "6:1: HTML tidak dipakai di artikel"),
    ("| a | b |", "6:1: tabel tidak dipakai di artikel; pakai butir '- '"),
    ("Lihat ![foto](a.png).", "6:7: gambar tidak dipakai di artikel"),
    ("* butir", "6:1: daftar ditulis dengan '- ' atau '1. ' di awal baris"),
    ("- butir\n  - di dalam", "7:1: daftar ditulis dengan '- ' atau '1. ' di awal baris"),
    ("-butir", "6:1: daftar ditulis dengan '- ' atau '1. ' di awal baris"),
    ("> kutipan", "6:1: bentuk '>' tidak dipakai di artikel"),
    ("Kata `kode`.", "6:6: bentuk '`' tidak dipakai di artikel"),
    ("Kata **tebal.", "6:1: tanda ** dibuka tetapi tidak ditutup"),
    ("Ada 3 cara.",
     "6:5: angka '3' ditulis langsung; kutip faktanya, misalnya {fee:…} atau {limit:…}"),
    ("1. Ambil 1 nomor.",
     "6:10: angka '1' ditulis langsung; kutip faktanya, misalnya {fee:…} atau {limit:…}"),
    ("Satu.\nDua,\nlalu 7.",
     "8:6: angka '7' ditulis langsung; kutip faktanya, misalnya {fee:…} atau {limit:…}"),
    ("Kata “petik”.", "6:6: ada tanda petik lengkung dari Word; pakai tanda petik lurus"),
    ("## A {#a}\n\n## B {#a}", "8:8: nama judul 'a' sudah dipakai pada baris 6"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "line"), REFUSED, ids=lambda text: text[:20])
def test_what_is_not_in_the_subset_is_refused(tmp_path, body, line):
    write_small_catalogue(tmp_path, id_paying=FRONT + body + "\n")

    assert lines_of(tmp_path) == [f"content/id/paying.md:{line}"]


FRONTS = [
    ("slug: membayar\n", "1:1: artikel harus diawali '---', slug, title, summary, lalu '---'"),
    ("---\nslug: membayar\n",
     "1:1: artikel harus diawali '---', slug, title, summary, lalu '---'"),
    (FRONT.replace("slug", "slag"), "2:1: kunci 'slag' tidak dikenal; maksud Anda 'slug'?"),
    (FRONT.replace("title: Membayar\n", ""), "2:1: kunci 'title' belum ada"),
    (FRONT.replace("slug: membayar", "slug: Cara Membayar"),
     "2:7: 'Cara Membayar' bukan id; pakai huruf kecil, angka dan tanda hubung"),
    (FRONT.replace("Cara membayar.", "Biaya: mahal."),
     "4:15: titik dua di dalam kalimat; beri tanda petik pada seluruh kalimat"),
    (FRONT.replace("Cara membayar.", "Cara 1."),
     "4:15: angka '1' ditulis langsung; kutip faktanya, misalnya {fee:…} atau {limit:…}"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "line"), FRONTS, ids=range(len(FRONTS)))
def test_the_front_matter_is_told_with_the_lines_of_the_file(tmp_path, content, line):
    write_small_catalogue(tmp_path, id_paying=content)

    assert lines_of(tmp_path) == [f"content/id/paying.md:{line}"]


def test_an_article_must_stand_in_every_language(tmp_path):
    write_small_catalogue(tmp_path, en_paying=None)
    write_files(tmp_path, {"content/en/new.md": "---\nslug: a\ntitle: A\nsummary: A.\n---\n"})

    assert lines_of(tmp_path) == [
        "content/en/new.md:1:1: artikel ini belum ada dalam bahasa 'id'; buat content/id/new.md",
        "content/id/paying.md:1:1: artikel ini belum ada dalam bahasa 'en'; "
        "buat content/en/paying.md",
    ]


def test_a_part_that_a_line_break_divides_is_found_where_it_begins(tmp_path):
    write_small_catalogue(tmp_path, id_paying=FRONT + "Satu.\nBayar {fee:golden\nvisa} segera.\n")

    (line,) = lines_of(tmp_path)

    assert line.startswith("content/id/paying.md:7:7: kutipan '{fee:golden visa}' tidak dikenal")
