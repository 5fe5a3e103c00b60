"""What visitors said of a quarter is on one page and in two files, and nowhere before that."""

import csv
import datetime
import io
import json
import re
from fractions import Fraction

import pytest

from noticeboard.edition import Timeline, make_edition
from noticeboard.load import load_with_source_map
from noticeboard.model import LANGUAGES
from noticeboard.surfaces.open_data.survey_files import survey_csv, survey_json
from noticeboard.surfaces.output import render
from noticeboard.surfaces.site.links import Links, generated_pages
from noticeboard.surfaces.site.markdown import index_of
from noticeboard.surfaces.site.tools import tool_context
from tests.fixtures.office import ROOT
from tests.fixtures.survey import QUARTER_YAML, SURVEY_YAML

DAY = datetime.date(2026, 11, 24)
SURVEY = SURVEY_YAML.replace("against: newspaper", "against: skm-copy-2023")
PAGE_ID = """\
Kami tidak menanyakan nama. Siapa pun dapat menghitung ulang indeksnya dari tabel ini: \
Tabel hasil (CSV)
1 Juli 2026 – 30 September 2026
Indeks kepuasan: 75,07. Mutu pelayanan: C.
Lembar yang dihitung: 40. Yang diperlukan: 291. Karena itu hasil ini belum mewakili semua \
pengunjung. Kebetulan saja dapat menggeser indeksnya antara 72,11 dan 77,94.
Nilai setiap unsur, yang terendah dahulu
Unsur Nilai
Unsur time 2,25
Unsur facilities 2,63
Unsur complaints 2,75
Unsur requirements 3,00
Unsur procedure 3,00
Unsur product 3,25
Unsur competence 3,25
Unsur conduct 3,40
Unsur fee 3,50
Anda bilang, kami ubah
Unsur time. Kata Anda: Antrean pagi terlalu lama. Yang kami lakukan, 20 Oktober 2026: \
Satu loket dibuka lagi.
Cara hitung: sembilan unsur berbobot sama, dengan nilai terendah satu dan tertinggi empat; hanya \
lembar yang diisi utuh. Diterbitkan 5 Oktober 2026.
Belum dikonfirmasi kantor.
Diperiksa 26 September 2026. Dasar: PP 45/2024.
"""
TABLE = """\
period,first_day,last_day,published,forms,forms_asked_for,element,name_id,name_en,points
2026-q3,2026-07-01,2026-09-30,2026-10-05,40,291,time,Unsur time,Element time,90
2026-q3,2026-07-01,2026-09-30,2026-10-05,40,291,facilities,Unsur facilities,Element facilities,105
2026-q3,2026-07-01,2026-09-30,2026-10-05,40,291,complaints,Unsur complaints,Element complaints,110
2026-q3,2026-07-01,2026-09-30,2026-10-05,40,291,requirements,Unsur requirements,Element requirements,120
2026-q3,2026-07-01,2026-09-30,2026-10-05,40,291,procedure,Unsur procedure,Element procedure,120
2026-q3,2026-07-01,2026-09-30,2026-10-05,40,291,product,Unsur product,Element product,130
2026-q3,2026-07-01,2026-09-30,2026-10-05,40,291,competence,Unsur competence,Element competence,130
2026-q3,2026-07-01,2026-09-30,2026-10-05,40,291,conduct,Unsur conduct,Element conduct,136
2026-q3,2026-07-01,2026-09-30,2026-10-05,40,291,fee,Unsur fee,Element fee,140
"""


def read(results=QUARTER_YAML, survey=SURVEY):
    """The office's own facts, with a small survey and its results in memory."""
    changed = {"data/survey.yaml": survey.encode()}
    if results:
        changed["data/survey_results.yaml"] = results.encode()
    return load_with_source_map(ROOT, changed)[0]


@pytest.fixture(scope="module")
def catalogue():
    return read()


def timelines_of(catalogue, day=DAY):
    return [
        Timeline(one, (make_edition(catalogue, on=day, language=one),), day, False)
        for one in LANGUAGES
    ]


@pytest.fixture(scope="module")
def timelines(catalogue):
    return timelines_of(catalogue)


def lines_of(edition):
    """What people read on the page, each block on a line of its own."""
    html = render(
        "site/survey.html",
        {"edition": edition, "words": edition.words, "links": Links(edition, "../")}
        | tool_context(edition),
    )
    text = re.sub(r"</(?:p|h2|h3|tr|caption|li)>", "\0", html)
    text = re.sub(r"<svg.*?</svg>|<[^>]+>", " ", text.replace("\n", " "), flags=re.DOTALL)
    lines = (re.sub(r"\s+([.,:])", r"\1", " ".join(one.split())) for one in text.split("\0"))
    return "".join(f"{line}\n" for line in lines if line)


def test_the_page_tells_the_worst_element_first_and_what_was_changed(timelines):
    assert lines_of(timelines[0].now) == PAGE_ID
    assert "You said: The morning queue is too long. What we did, 20 October 2026: One more" in (
        lines_of(timelines[1].now)
    )


def test_fewer_than_thirty_forms_have_no_letter_on_the_page():
    points = re.sub(r"points: (\d+)", lambda one: f"points: {int(one[1]) // 2}", QUARTER_YAML)
    few = points.replace("forms: 40", "forms: 20").replace("  band: C\n", "")
    few = few.replace("index: 7507", "index: 7500")

    page = lines_of(make_edition(read(few), on=DAY, language="en"))

    assert "Satisfaction index: 75.00. There are too few answers for a letter.\n" in page
    assert "Band" not in page


def test_the_table_alone_gives_the_index_again(timelines):
    table = survey_csv(timelines)
    rows = list(csv.DictReader(io.StringIO(table)))
    points, forms = sum(int(row["points"]) for row in rows), int(rows[0]["forms"])

    assert table == TABLE.replace("\n", "\r\n")
    assert f"{float(Fraction(points, 9 * forms) * 25):.2f}" == "75.07"


def test_programs_read_the_same_results(timelines):
    (quarter,) = json.loads(survey_json(timelines))["quarters"]
    elements, follow_ups = quarter.pop("elements"), quarter.pop("follow_ups")

    assert quarter == {
        "id": "2026-q3", "from": "2026-07-01", "until": "2026-09-30", "published": "2026-10-05",
        "forms": 40, "forms_asked_for": 291, "index_hundredths": 7507, "band": "C",
        "interval_hundredths": [7211, 7794], "method": "skm_2026", "standing": "reported",
    }  # fmt: skip
    assert elements[0] == {
        "id": "time", "name": {"id": "Unsur time", "en": "Element time"}, "points": 90,
    }  # fmt: skip
    assert follow_ups == [{
        "date": "2026-10-20",
        "element": {"id": "Unsur time", "en": "Element time"},
        "said": {"id": "Antrean pagi terlalu lama.", "en": "The morning queue is too long."},
        "done": {"id": "Satu loket dibuka lagi.", "en": "One more counter was opened."},
    }]  # fmt: skip


def test_what_is_not_done_yet_is_not_told_and_results_are_not_told_before_their_day(catalogue):
    after, before = (
        make_edition(catalogue, on=datetime.date(2026, 10, day), language="id") for day in (6, 4)
    )

    assert "Tindak lanjutnya belum ditulis di sini.\n" in lines_of(after)
    assert before.survey == ()


def test_without_results_there_is_no_page_no_link_and_no_file(timelines):
    # The office itself has none: no survey was held.
    without = make_edition(read(None), on=DAY, language="id")

    assert ("survey", "Hasil survei") in index_of(timelines[0].now)
    assert "survey" in generated_pages(timelines[0].now)
    assert ("survey", "Hasil survei") not in index_of(without)
    assert "survey" not in generated_pages(without)
