"""Broken YAML is told by its likely cause, where that stands; what is cut short is not read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticeboard import messages
from noticeboard.load import load_catalogue
from noticeboard.load.text_file import TextFile
from noticeboard.load.tree import read_tree
from noticeboard.messages import Mistakes, sentence
from tests.fixtures.small_catalogue import write_small_catalogue

# What somebody typed; the place and the Indonesian sentence; the line to paste, where certain.
BROKEN = [
    (r'''- id: a
  text:
    id: "Kata "ini" salah"
    en: x''',
     '3:15: tanda petik ini menutup teks, padahal teks masih berlanjut; di dalam '
     'petik ganda pakai petik tunggal',
     'id: "Kata \'ini\' salah"'),
    (r'''- id: a
  text:
    id: "Loket tutup
    en: "Counter closed"
  rank: 2''',
     '3:9: tanda petik dibuka di sini tetapi tidak ditutup',
     None),
    (r'''- id: a
  text:
    id: Loket tutup"
    en: Counter''',
     '3:9: tanda petik ini tidak berpasangan; beri tanda petik di awal dan di akhir '
     'teks',
     None),
    (r'''- id: a
  text: {id: "Loket tutup, en: "Counter closed"}
  rank: 2''',
     '2:14: tanda petik dibuka di sini tetapi tidak ditutup',
     None),
    (r'''- id: a
  text: {id: 'Jum'at tutup', en: "x"}''',
     '2:18: tanda petik di dalam kata ini menutup teks; beri petik ganda pada seluruh '
     'teks',
     None),
    (r'''- id: a
  text:
    id: 'Jum'at tutup'
    en: x''',
     '3:13: tanda petik di dalam kata ini menutup teks; beri petik ganda pada seluruh '
     'teks',
     'id: "Jum\'at tutup"'),
    (r'''- id: a
  text: {id: Loket #2 tutup, en: Counter}
  rank: 2''',
     "2:20: tanda '#' sesudah spasi memulai catatan, jadi sisa baris ini tidak "
     'terbaca; beri tanda petik pada teks, atau pindahkan catatan ke baris sendiri',
     None),
    (r'''- id: a
  text: {id: "A" en: "B"}
  rank: 2''',
     '2:18: kurang koma sebelum bagian ini',
     None),
    (r'''- id: a
  text: {id: A en: B}
  rank: 2''',
     '2:16: kurang koma sebelum bagian ini',
     None),
    (r'''- id: a
  text: {id: A, en: B
  rank: 2''',
     "2:9: kurung '{' dibuka di sini tetapi tidak ditutup, atau isinya perlu koma "
     'atau tanda petik',
     None),
    (r'''- id: a
  text: id: A, en: B}
  rank: 2''',
     '2:9: kunci kedua dalam satu baris; tulis di baris sendiri, atau pakai kurung { '
     '} dan koma',
     None),
    (r'''- id: a
  text: {id: A, en: B}}
  rank: 2''',
     "2:23: kurung tutup '}' ini tidak punya kurung buka; hapus, atau tambah kurung "
     'buka',
     None),
    (r'''- id: a
  text: {id: A, en: [B}
  rank: 2''',
     "2:23: kurung tidak berpasangan: '[ }'",
     None),
    (r'''- id: a
  surfaces: [site, kiosk
  rank: 2''',
     "2:13: kurung '[' dibuka di sini tetapi tidak ditutup, atau isinya perlu koma "
     'atau tanda petik',
     None),
    (r'''- id: a
  text:
    id: A: B
    en: x''',
     '3:10: titik dua di dalam kalimat; beri tanda petik pada seluruh kalimat',
     'id: "A: B"'),
    (r'''- id: a
  text:
    id:A
    en: x''',
     "3:5: sesudah 'id:' harus ada spasi",
     'id: A'),
    (r'''- id: a
  text
    id: A
    en: x''',
     '2:3: kurang titik dua sesudah kunci, atau awal baris tidak sejajar',
     None),
    (r'''- id: a
  text:
    id: A
   en: x''',
     '4:4: ada teks sesudah nilai selesai, atau awal baris tidak sejajar',
     None),
    (r'''- id: a
  text:
    id: A
     en: x''',
     '4:8: awal baris tidak sejajar dengan baris di atasnya, atau baris di atasnya '
     'kurang titik dua',
     None),
    (r'''-id: a
  text: b''',
     "1:1: sesudah tanda '-' di awal baris harus ada spasi",
     '- id: a'),
    (r'''- id: a
-id: b
  text: b''',
     "2:1: sesudah tanda '-' di awal baris harus ada spasi",
     '- id: b'),
    (r'''- id: a
  text:
    id: |
      Loket
     tutup
    en: x''',
     "5:6: baris ini tidak sejajar dengan teks di bawah tanda '|'; semua baris teks "
     'itu harus mulai di kolom yang sama',
     None),
    (r'''- id: a
  text:
    id: "C:\data"
    en: x''',
     '3:12: garis miring terbalik tidak boleh di dalam petik ganda; pakai petik '
     'tunggal',
     None),
    (r'''- id: a
  text:
    id: "C:\"
    en: x''',
     '3:12: garis miring terbalik tidak boleh di dalam petik ganda; pakai petik '
     'tunggal',
     None),
    (r'''- id: a
  text:
    id: @imigrasi buka
    en: x''',
     "3:9: nilai tidak boleh diawali tanda '@'; beri tanda petik",
     'id: "@imigrasi buka"'),
    (r'''- id: a
  text:
    id: `kode`
    en: x''',
     "3:9: nilai tidak boleh diawali tanda '`'; beri tanda petik",
     'id: "`kode`"'),
    (r'''- id: a
  text:
    id: %diskon
    en: x''',
     "3:9: nilai tidak boleh diawali tanda '%'; beri tanda petik",
     'id: "%diskon"'),
    (r'''- id: a
  text:
    id: *penting* tutup
    en: x''',
     "3:9: nilai tidak boleh diawali tanda '*'; beri tanda petik",
     'id: "*penting* tutup"'),
    (r'''- id: a
  text:
    id: "A"
    en: "x''',
     '4:9: tanda petik dibuka di sini tetapi tidak ditutup',
     None),
    (r'''- id: a
  text:
    id: 'A
    en: "x"''',
     '3:9: tanda petik dibuka di sini tetapi tidak ditutup',
     None),
    (r'''- id: a
  text:
    id: "A" # ok
    en: "x" y''',
     '4:11: tanda petik ini menutup teks, padahal teks masih berlanjut; di dalam '
     'petik ganda pakai petik tunggal',
     None),
    (r'''- id: a
...
- id: b''',
     "2:1: baris titik '...' mengakhiri berkas bagi YAML; hapus",
     None),
    (r'''- id: a
---
- id: b''',
     "2:1: garis '---' tidak boleh ada di tengah berkas; hapus",
     None),
    (r'''- id: a
  text:
    id: [A, B
    en: x''',
     "3:9: kurung '[' dibuka di sini tetapi tidak ditutup, atau isinya perlu koma "
     'atau tanda petik',
     None),
    (r'''- id: a
  text: {id: "A", en: "B",, x: 1}''',
     '2:27: koma ini berlebih; hapus',
     None),
    (r'''- id: a
  text: {id: "A"; en: "B"}''',
     '2:17: kurang koma sebelum bagian ini',
     None),
    (r'''- id: a
  text {id: "A", en: "B"}
  rank: 2''',
     "2:3: kurang titik dua sesudah 'text'",
     None),
    (r'''  - id: a
- id: b''',
     '2:1: awal baris tidak sejajar dengan baris di atasnya, atau baris di atasnya '
     'kurang titik dua',
     None),
    (r'''- id: a
  text: "A"
    en: "B"''',
     '3:5: ada teks sesudah nilai selesai, atau awal baris tidak sejajar',
     None),
    (r'''- id: a
  text: >-
  Loket tutup
  rank: 1''',
     "3:3: baris ini tidak sejajar dengan teks di bawah tanda '>-'; semua baris teks "
     'itu harus mulai di kolom yang sama',
     None),
    (r'''- id: a
  text:
    id: Loket #2 tutup
      hari ini
    en: x''',
     "3:15: tanda '#' sesudah spasi memulai catatan, jadi sisa baris ini tidak "
     'terbaca; beri tanda petik pada teks, atau pindahkan catatan ke baris sendiri',
     None),
    (r'''- id: a
  text: ?x
  : y''',
     '3:3: ada teks sesudah nilai selesai, atau awal baris tidak sejajar',
     None),
    (r'''- id: a
  , rank: 2''',
     '2:3: koma ini berlebih; hapus',
     None),
    (r'''- id: a
  text: "A",
  rank: 2''',
     '2:12: koma ini berlebih; hapus',
     None),
    (r'''- id: a
  text: {id: "A "b" c", en: "B"}
  rank: 2''',
     '2:17: tanda petik ini menutup teks, padahal teks masih berlanjut; di dalam '
     'petik ganda pakai petik tunggal',
     None),
    (r'''- id: a
  text: - A''',
     "2:9: butir daftar '- ' harus mulai di baris baru",
     None),
    (r'''- id: a
  amount: 950000 source: pp''',
     '2:18: kunci kedua dalam satu baris; tulis di baris sendiri, atau pakai kurung { '
     '} dan koma',
     None),
    (r"""- id: a
  text: 'it''s' ok'""",
     '2:15: tanda petik ini menutup teks, padahal teks masih berlanjut; di dalam '
     'petik ganda pakai petik tunggal',
     None),
    (r'''- id: a
  text:
    id: Loket #2 tutup
    en: Counter''',
     "3:9: tanda '#' sesudah spasi memulai catatan, jadi '#2 tutup' tidak ikut "
     'terbaca; beri tanda petik pada seluruh teks',
     'id: "Loket #2 tutup"'),
    (r'''- id: a
  text:
    id: Loket tutup # pagi ini
    en: Counter''',
     "3:9: tanda '#' sesudah spasi memulai catatan, jadi '# pagi ini' tidak ikut "
     'terbaca; bila bagian teks, beri tanda petik pada seluruh teks; bila catatan, '
     'pindahkan ke baris sendiri',
     None),
    (r'''- id: a
  text:
    id: "Loket" #2 tutup
    en: Counter''',
     "3:9: tanda '#' sesudah spasi memulai catatan, jadi '#2 tutup' tidak ikut "
     'terbaca; bila bagian teks, beri tanda petik pada seluruh teks; bila catatan, '
     'pindahkan ke baris sendiri',
     None),
    (r'''- id: a
  text:
    id: #2 tutup
    en: Counter''',
     "3:8: tanda '#' sesudah spasi memulai catatan, jadi '#2 tutup' tidak ikut "
     'terbaca; bila bagian teks, beri tanda petik pada seluruh teks; bila catatan, '
     'pindahkan ke baris sendiri',
     None),
    (r'''- id: a
  text:
    id: Loket #2 tutup  # catatan
    en: Counter''',
     "3:9: tanda '#' sesudah spasi memulai catatan, jadi '#2 tutup  # catatan' tidak "
     'ikut terbaca; bila bagian teks, beri tanda petik pada seluruh teks; bila '
     'catatan, pindahkan ke baris sendiri',
     None),
    (r'''- id: a
  text:
    id: Loket tutup
      hari ini
    en: Counter''',
     '3:9: nilai ini berlanjut ke baris berikutnya tanpa tanda petik; bila satu teks, '
     'tulis dalam satu baris dengan tanda petik; bila bukan, periksa titik dua, tanda '
     'hubung, dan awal baris berikutnya',
     None),
    (r'''- id: a
  text:
    id: Loket tutup
      - pagi
      - siang
    en: Counter''',
     '3:9: nilai ini berlanjut ke baris berikutnya tanpa tanda petik; bila satu teks, '
     'tulis dalam satu baris dengan tanda petik; bila bukan, periksa titik dua, tanda '
     'hubung, dan awal baris berikutnya',
     None),
    (r'''- id: a
  text:
    id: Loket tutup
      en Counter closed''',
     '3:9: nilai ini berlanjut ke baris berikutnya tanpa tanda petik; bila satu teks, '
     'tulis dalam satu baris dengan tanda petik; bila bukan, periksa titik dua, tanda '
     'hubung, dan awal baris berikutnya',
     None),
    (r'''- id: a
  text: {id: 'Loket tutup, en: Counter closed'}''',
     '2:14: tanda petik dibuka di sini tetapi tidak ditutup',
     None),
    (r'''- id: a
  text:
    id: "Loket tutup
    en: Counter closed"''',
     '3:9: tanda petik dibuka di sini tetapi tidak ditutup',
     None),
    (r'''- id: a
  text:
    id: "Loket \
      tutup"
    en: Counter''',
     '3:9: garis miring terbalik tidak boleh di dalam petik ganda; pakai petik tunggal',
     None),
    (r'''- id: a
  text:
    id: |
      Loket tutup
    en: Counter''',
     "3:9: teks ini memuat ganti baris; tulis dalam satu baris, atau pakai '>-'",
     'id: >-'),
    (r'''- id: a
  text:
    id: >
      Loket tutup
      hari ini
    en: Counter''',
     "3:9: teks ini memuat ganti baris; tulis dalam satu baris, atau pakai '>-'",
     'id: >-'),
    (r'''- id: a
  text:
    id: "Loket\ntutup"
    en: Counter''',
     "3:9: teks ini memuat ganti baris; tulis dalam satu baris, atau pakai '>-'",
     None),
    (r'''- id: a
  text:
    id: "Loket\u200btutup"
    en: Counter''',
     '3:9: ada tanda kendali yang tidak terlihat; hapus dan ketik ulang',
     None),
    (r'''- id: a
  text:
    id: ! penting
    en: Counter''',
     "3:9: tanda '!' di awal nilai tidak dipakai; beri tanda petik",
     None),
    (r'''- id: a
  text:
    id: !penting tutup
    en: Counter''',
     "3:9: tanda '!' di awal nilai tidak dipakai; beri tanda petik",
     None),
    (r'''- id: a
  text:
    id: !!str 5
    en: Counter''',
     "3:9: tanda '!' di awal nilai tidak dipakai; beri tanda petik",
     None),
    (r'''- id: a
  text: &teks {id: A, en: B}''',
     "2:9: tanda '&' dan '*' di awal nilai tidak dipakai di sini; tulis lengkap "
     'nilainya',
     None),
    (r'''- id: a
  text: {id:Loket tutup, en: B}''',
     "2:10: sesudah 'id:' harus ada spasi",
     None),
    (r'''- id: a
  text: {id Loket tutup, en: B}''',
     "2:10: kurang titik dua sesudah 'id'",
     None),
    (r'''- id: a
  text: {id: A, en Loket tutup}''',
     "2:17: kurang titik dua sesudah 'en'",
     None),
    (r'''- id: a
  text: {id: Paspor, visa, dan izin tinggal, en: Passports}''',
     "2:14: koma di dalam kurung memutus 'Paspor, visa, dan izin tinggal'; beri tanda "
     'petik pada seluruh nilai',
     'id: "Paspor, visa, dan izin tinggal"'),
    (r'''- id: a
  text:
    id:Loket tutup''',
     "3:5: sesudah 'id:' harus ada spasi",
     'id: Loket tutup'),
    (r'''- id: a
  text: {id: Loket", en: B}''',
     '2:14: tanda petik ini tidak berpasangan; beri tanda petik di awal dan di akhir '
     'teks',
     None),
    (r'''- id: a
  searched_as:
    - kilat #1''',
     "3:7: tanda '#' sesudah spasi memulai catatan, jadi '#1' tidak ikut terbaca; "
     'beri tanda petik pada seluruh teks',
     '- "kilat #1"'),
    (r'''- id: a
  text: {id: A, en: B}
--- # baru''',
     "3:1: garis '---' tidak boleh ada di tengah berkas; hapus",
     None),
    (r'''- id: a
  rank: 2
[]''',
     "3:1: baris '[]' berarti daftar kosong, padahal daftarnya ada di berkas ini; "
     'hapus baris ini',
     None),
    (r'''[]
- id: a
  rank: 2''',
     "1:1: baris '[]' berarti daftar kosong, padahal daftarnya ada di berkas ini; "
     'hapus baris ini',
     None),
]  # fmt: skip


def read(text):
    return read_tree(TextFile("x", text), text)


@pytest.mark.parametrize(("text", "line", "mend"), BROKEN, ids=range(len(BROKEN)))
def test_broken_yaml_is_told_at_its_cause_with_a_mend_only_where_that_is_certain(text, line, mend):
    _, _, (mistake, *others) = read(text + "\n")

    assert others == []
    assert (messages.text(mistake, "id").splitlines()[0], mistake.mend) == (f"x:{line}", mend)
    assert sentence(mistake, "en") not in ("", sentence(mistake, "id"))


ENTRIES = [
    (text, mend)
    for text, line, mend in BROKEN
    if mend
    and text.splitlines()[int(line.split(":")[0]) - 1].strip().split(":")[0].strip("- ")
    == mend.split(":")[0].strip("- ")
]


@pytest.mark.parametrize(("text", "mend"), ENTRIES, ids=range(len(ENTRIES)))
def test_a_line_that_was_offered_breaks_nothing_where_it_is_pasted(text, mend):
    mistake = read(text + "\n")[2][0]
    lines = text.splitlines()
    old = lines[mistake.location.line - 1]
    lines[mistake.location.line - 1] = old[: len(old) - len(old.lstrip())] + mend

    later = read("\n".join(lines) + "\n")[2]

    assert [each for each in later if each.location.line == mistake.location.line] == []


READ_WHOLE = [
    ("id: Loket tutup  # catatan untuk petugas", "Loket tutup"),
    ("id: Loket tutup", "Loket tutup"),
    ("id: C# dan F#", "C# dan F#"),
    ("id: Loket#2", "Loket#2"),
    ('id: "Loket #2 tutup"', "Loket #2 tutup"),
    ('id: "Loket tutup" # catatan', "Loket tutup"),
    ("id: 'A \\'", "A \\"),
    ("id: Tekan \"Daftar\" lalu tunggu", 'Tekan "Daftar" lalu tunggu'),
    ("id: Hari Jum'at", "Hari Jum'at"),
    ("id: https://contoh.go.id/#peta", "https://contoh.go.id/#peta"),
    ("id: >-\n  Loket tutup\n  hari ini", "Loket tutup hari ini"),
    ('id: "Loket tutup\n  hari ini"', "Loket tutup hari ini"),
    ("id: {a: 1}  # catatan", {"a": 1}),
    ("id: 2 #catatan", 2),
    ("id: # catatan\n  Loket", "Loket"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), READ_WHOLE, ids=range(len(READ_WHOLE)))
def test_what_yaml_reads_whole_is_accepted_with_its_comment(text, value):
    _, found, mistakes = read(text + "\n")

    assert ([messages.text(mistake, "id") for mistake in mistakes], found) == ([], {"id": value})


@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), min_size=1, max_size=12))
def test_an_unquoted_text_is_read_as_it_stands_or_refused(text):
    """Letters, signs and spaces in any order; only a comment after two spaces may be left out."""
    _, found, mistakes = read(f"text: x{text}\n")

    kept = f"x{text}".partition("  #")[0].strip()
    assert mistakes or found in ({"text": kept}, {f"text: x{text}".strip(" :"): None})


def test_a_counter_is_not_lost_from_a_notice(tmp_path):
    """What the first clerk met: "Loket" was shown, without a word."""
    write_small_catalogue(tmp_path, notices=("Pendaftaran berhenti sebentar.", "Loket #dua tutup."))

    with pytest.raises(Mistakes) as raised:
        load_catalogue(tmp_path)

    assert [messages.text(mistake, "en").splitlines()[0] for mistake in raised.value.mistakes] == [
        "data/notices.yaml:2:20: a '#' behind a space starts a comment, so the rest of this line "
        "is not read; put the text in quotes, or move the comment to a line of its own"
    ]
