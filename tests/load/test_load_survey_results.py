"""Published results give their own index again; whoever alters one is told at the line."""

import pytest

from noticeboard.load import load_catalogue
from noticeboard.messages import Mistakes, text
from tests.fixtures.campaigns import other, write_campaigns
from tests.fixtures.small_catalogue import write_small_catalogue
from tests.fixtures.survey import QUARTER_YAML, write_results, write_survey

MISTAKES = [
    ("id: 2026-q3", "id: 2026-q5",
     "data/survey_results.yaml:2:7: '2026-q5' bukan triwulan; tulis seperti 2026-q4"),
    ("published: 2026-10-05", "published: 2026-09-30",
     "data/survey_results.yaml:3:14: hasil diterbitkan sesudah hari terakhir triwulannya, 2026-09-30"),
    ("forms: 40", "forms: 9", "data/survey_results.yaml:4:10: 9 terlalu kecil; harus ≥ 10"),
    ("index: 7507", "index: 8507",
     "data/survey_results.yaml:6:10: poin unsur-unsurnya memberi indeks 7507; hasil tidak diubah "
     "dengan tangan"),
    ("band: C", "band: A",
     "data/survey_results.yaml:7:9: poin unsur-unsurnya memberi mutu C; hasil tidak diubah dengan "
     "tangan"),
    ("lowest: 7211", "lowest: 7700",
     "data/survey_results.yaml:8:13: rentangnya tidak memuat indeks 7507; hasil tidak diubah "
     "dengan tangan"),
    ("points: 90}", "points: 190}",
     "data/survey_results.yaml:13:26: 40 lembar memberi satu unsur 40 sampai 160 poin; pakai angka "
     "dari tabel yang diterbitkan"),
    ("    - {id: facilities, points: 105}\n", "",
     "data/survey_results.yaml:11:5: unsur ini belum ada: facilities"),
    ("element: time", "element: tim",
     "data/survey_results.yaml:21:16: 'tim' tidak ada di data/survey.yaml"),
    ("Satu loket", "2 loket", None),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "said"), MISTAKES, ids=[new for _, new, _ in MISTAKES])
def test_a_mistake_in_results_is_told_at_its_line(tmp_path, old, new, said):
    folder = write_results(write_survey(write_small_catalogue(tmp_path)), old, new)

    with pytest.raises(Mistakes) as raised:
        load_catalogue(folder)
    lines = [text(one, "id").splitlines()[0] for one in raised.value.mistakes]
    if said is None:
        assert [one.code for one in raised.value.mistakes] == ["digit"]
    else:
        assert lines == [said]


def test_a_quarter_is_published_once(tmp_path):
    folder = write_results(write_survey(write_small_catalogue(tmp_path)))
    (folder / "data/survey_results.yaml").write_text(QUARTER_YAML * 2, encoding="utf-8")

    with pytest.raises(Mistakes) as raised:
        load_catalogue(folder)
    assert [(one.code, one.location.line) for one in raised.value.mistakes] == [("id_twice", 26)]


def test_an_office_that_published_no_survey_needs_no_file(tmp_path):
    assert load_catalogue(write_small_catalogue(tmp_path)).survey_results == {}


def test_a_campaign_leads_to_results_only_where_there_are_some(tmp_path):
    folder = write_survey(write_small_catalogue(tmp_path))
    strings = folder / "content" / "strings.yaml"
    slug = "slug_survey: {id: hasil-survei, en: survey-results}\n"
    strings.write_text(strings.read_text(encoding="utf-8") + slug, encoding="utf-8")
    write_campaigns(folder, other(page="survey"))

    with pytest.raises(Mistakes) as raised:
        load_catalogue(folder)
    assert [(one.code, one.location.line) for one in raised.value.mistakes] == [("id_unknown", 7)]
    assert load_catalogue(write_results(folder)).campaigns["pay-in-time"].page == "survey"
