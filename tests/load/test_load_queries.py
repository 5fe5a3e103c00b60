"""The words of visitors lead only to what is there."""

import pytest

from noticeboard.load import load_catalogue
from noticeboard.messages import Mistakes, text
from noticeboard.model import listed
from tests.fixtures.small_catalogue import write_small_catalogue

QUERIES = """\
words:
  - {meant: paspor, typed: "pasport, paspot", english: "passport"}
subjects:
  - {id: passport-new-adult, phrases: "paspor baru", yields_to: [passport]}
  - {id: passport, phrases: "paspor", weight: 2}
facets:
  - {id: fee, phrases: "biaya", weak: "berapa"}
signals:
  - {id: personal, phrases: "status saya"}
fillers: {id: "ya, dong", en: "please"}
alike: "pasar"
"""


def write_office(folder, queries=QUERIES):
    write_small_catalogue(folder)
    (folder / "data" / "queries.yaml").write_text(queries, encoding="utf-8")
    return folder


def mistakes(folder, old, new):
    assert old in QUERIES
    with pytest.raises(Mistakes) as raised:
        load_catalogue(write_office(folder, QUERIES.replace(old, new)))
    return [text(mistake, "id").splitlines()[0] for mistake in raised.value.mistakes]


def test_staff_write_what_visitors_type_for_a_word(tmp_path):
    queries = load_catalogue(write_office(tmp_path)).queries

    assert listed(queries.words[0].typed) == ("pasport", "paspot")
    assert [subject.id for subject in queries.subjects] == ["passport-new-adult", "passport"]
    assert queries.subjects[1].weight == 2
    assert listed(queries.facets[0].weak) == ("berapa",)


def test_an_office_may_do_without_the_file(tmp_path):
    assert load_catalogue(write_small_catalogue(tmp_path)).queries.words == ()


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("{id: passport,", "{id: pasport,",
         "data/queries.yaml:5:10: 'pasport' tidak ada di data/requirements.yaml; "
         "maksud Anda 'passport'?"),
        ("[passport]", "[golden]",
         "data/queries.yaml:4:66: 'golden' tidak ada di data/requirements.yaml; "
         "maksud Anda 'golden-visa'?"),
        ("{id: fee,", "{id: price,",
         "data/queries.yaml:7:10: 'price' tidak dikenal; pilih what, who, documents, fee, time, "
         "steps, paying, collecting, validity, lost-payment, priority, where, hours, contact, "
         "complaint, history, change"),
        ("{id: personal,", "{id: secret,",
         "data/queries.yaml:9:10: 'secret' tidak dikenal; pilih personal, other-office, elsewhere, "
         "not-ours, other-field, attack, complaint, plan, coming, other-papers"),
        ("{id: passport,", "{id: open.nothing,",
         "data/queries.yaml:5:10: 'open.nothing' tidak ada di data/requirements.yaml; "
         "maksud Anda 'open.opening-hours'?"),
        ("{id: passport,", "{id: passport-new-adult,",
         "data/queries.yaml:5:10: id 'passport-new-adult' sudah dipakai di subjects; "
         "setiap id hanya sekali"),
        ("weight: 2", "weight: 12",
         "data/queries.yaml:5:47: 12 terlalu besar; harus ≤ 9"),
    ],
    ids=["subject", "yields", "facet", "signal", "open", "twice", "weight"],
)  # fmt: skip
def test_a_phrase_leads_only_to_what_is_there(tmp_path, old, new, line):
    assert mistakes(tmp_path, old, new) == [line]
