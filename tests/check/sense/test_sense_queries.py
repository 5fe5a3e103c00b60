"""Words of visitors that collide are told: two meanings, a needless line, a lost phrase."""

import pytest

from noticeboard.check.sense import sense_warnings
from noticeboard.load import load_with_source_map
from noticeboard.messages import text
from tests.fixtures.sense import TODAY
from tests.fixtures.small_catalogue import write_small_catalogue

QUERIES = """\
words:
  - {meant: paspor, typed: "buku hijau", english: "passport"}
  - {meant: kk, typed: "kartu keluarga"}
  - {meant: kakak, typed: "abang"}
  - {meant: bisa, typed: "dapat"}
subjects:
  - {id: passport-new-adult, phrases: "paspor baru"}
  - {id: passport, phrases: "paspor"}
facets:
  - {id: fee, phrases: "biaya"}
fillers: {id: "ya, dong, bisa", en: "please"}
"""


def lines(folder, old, new):
    assert old in QUERIES
    write_small_catalogue(folder)
    (folder / "data" / "queries.yaml").write_text(QUERIES.replace(old, new), encoding="utf-8")
    catalogue, source_map = load_with_source_map(folder)
    found = sense_warnings(catalogue, source_map, today=TODAY)
    return [text(warning, "id").splitlines()[0] for warning in found]


def test_words_with_one_meaning_each_are_fine(tmp_path):
    assert lines(tmp_path, "abang", "abang") == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('"abang"', '"abang, kk"',
         "data/queries.yaml:4:27: Perhatian: 'kk' sudah berarti 'kk'; tulis pada satu baris saja"),
        ('"abang"', '"paspor"',
         "data/queries.yaml:4:27: Perhatian: 'paspor' sudah berarti 'paspor'; "
         "tulis pada satu baris saja"),
        ('"ya, dong,', '"ya, abang,',
         "data/queries.yaml:11:15: Perhatian: 'abang' sudah berarti 'kakak'; "
         "tulis pada satu baris saja"),
        ('"buku hijau"', '"pasporku"',
         "data/queries.yaml:2:28: Perhatian: 'pasporku' tidak perlu ditulis: bentuk itu sudah "
         "dikenali dari 'paspor'"),
        ('"passport"', '"passport, passports"',
         "data/queries.yaml:2:51: Perhatian: 'passports' tidak perlu ditulis: bentuk itu sudah "
         "dikenali dari 'passport'"),
        ('phrases: "paspor"', 'phrases: "paspor, baru buku, passport baru"',
         "data/queries.yaml:8:29: Perhatian: frasa 'passport baru' sudah menunjuk "
         "'passport-new-adult'; pilih salah satu"),
        ('phrases: "biaya"', 'phrases: "biaya, ya dong"',
         "data/queries.yaml:10:24: Perhatian: frasa 'ya dong' hanya berisi kata pengisi "
         "(fillers), jadi tidak pernah cocok; pakai kata lain atau hapus"),
    ],
    ids=["abbreviation", "our word", "filler", "form", "English form", "phrase", "empty"],
)  # fmt: skip
def test_a_collision_is_told_at_its_line(tmp_path, old, new, line):
    assert lines(tmp_path, old, new) == [line]


def test_the_form_of_a_filler_may_be_written(tmp_path):
    assert lines(tmp_path, '"dapat"', '"dapat, membisa"') == []
