"""Posters of the survey's results: the telling of the page, on paper, and nothing without results."""

import io

import pypdf
import pytest

from noticeboard.edition import make_edition
from noticeboard.kits import survey_files
from noticeboard.model import LANGUAGES
from tests.fixtures.survey import QUARTER_YAML
from tests.surfaces.test_survey_page import DAY, read


def posters_of(results):
    catalogue = read(results)
    editions = [make_edition(catalogue, on=DAY, language=one) for one in LANGUAGES]
    return {file.path: file.content for file in survey_files(editions, "7f3a-19c2")}


@pytest.mark.parametrize("is_long", [False, True])
def test_a_poster_says_what_the_page_says_and_a_long_change_gives_way_to_the_index(is_long):
    done = "Satu loket dibuka lagi."
    posters = posters_of(QUARTER_YAML.replace(done, done * 60 if is_long else done))
    first = posters["survey/results-a4.pdf"]
    said = " ".join(pypdf.PdfReader(io.BytesIO(first)).pages[0].extract_text().split())

    assert sorted(posters) == ["survey/results-a3.pdf", "survey/results-a4.pdf"]
    for words in (
        "Kata pengunjung",
        "Indeks kepuasan: 75,07. Mutu pelayanan: C.",
        "Satisfaction index: 75.07. Band: C.",
        "Lembar yang dihitung: 40. Yang diperlukan: 291.",
        "Nilai terendah: Unsur time, 2,25 dari 4.",
        "1 Juli 2026 sampai 30 September 2026.",
        "Belum dikonfirmasi kantor.",
        "7f3a-19c2",
    ):
        assert words in said
    assert ("Kami ubah: Satu loket dibuka lagi" in said) is not is_long


def test_without_results_there_is_no_poster():
    assert posters_of("") == {}
