"""Results give their own index again, and tell of no group of fewer than ten people."""

import dataclasses
import datetime
import itertools
from collections import defaultdict
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticeboard.load import load_catalogue
from noticeboard.model import FEWEST_SHOWN, index_of
from noticeboard.survey_log import AnswersLog, SurveyForm, SurveyRefused, mark_of
from noticeboard.time_zone import WIB
from tests.fixtures.small_catalogue import write_small_catalogue
from tests.fixtures.survey import write_survey
from visit.small_cells import shown_counts
from visit.survey.__main__ import LOG, main
from visit.survey.survey_results import index_of_csv, period_of, results_csv, results_of

PUBLISHED = """\
- id: 2024-q4
  published: {today}
  forms: 30
  asked_for: 132
  index: 6667
  band: C
  interval: {{lowest: 6250, highest: 7084}}
  method: skm_2026
  elements:
    - {{id: requirements, points: 80}}
    - {{id: procedure, points: 80}}
    - {{id: time, points: 80}}
    - {{id: fee, points: 80}}
    - {{id: product, points: 80}}
    - {{id: competence, points: 80}}
    - {{id: conduct, points: 80}}
    - {{id: complaints, points: 80}}
    - {{id: facilities, points: 80}}
"""

TODAY = datetime.date(2027, 1, 1)
NOON = datetime.datetime(2026, 11, 30, 12, tzinfo=WIB)
QUARTER = period_of("2026-Q4", TODAY)


@pytest.fixture(scope="module")
def survey(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    return load_catalogue(write_survey(write_small_catalogue(folder))).survey


def paper(number, answers, **details):
    mark = mark_of(str(number), NOON.date())
    return SurveyForm(NOON, "paper", "id", tuple(answers), details, mark)


whole_forms = st.lists(
    st.tuples(*[st.integers(1, 4)] * 9), min_size=FEWEST_SHOWN, max_size=FEWEST_SHOWN + 30
)


@settings(max_examples=15)
@given(whole_forms)
def test_the_published_table_alone_gives_the_published_index_again(survey, answers):
    forms = [paper(number, one) for number, one in enumerate(answers)]
    results = results_of(QUARTER, forms, survey, visitors=1000)

    again = index_of_csv(results_csv(results))

    assert again == results.index == index_of(answers)
    assert results.interval[0] <= again.hundredths <= results.interval[1]


@given(st.lists(st.integers(0, 40), min_size=1, max_size=8))
def test_no_count_under_ten_is_shown_and_hidden_ones_are_never_alone(counts):
    shown = shown_counts(counts)
    hidden = [count for count, seen in zip(counts, shown, strict=True) if seen is None]

    assert all(
        seen is None or (seen == count >= 10) for seen, count in zip(shown, counts, strict=True)
    )
    if hidden and len(counts) > 1:
        assert len(hidden) >= 2
        assert sum(hidden) >= 10 or len(hidden) == len(counts)


@pytest.mark.parametrize("width", [2, 3, 4])
def test_whoever_knows_the_rule_and_the_sum_cannot_work_a_hidden_count_out(width):
    # With three instead of ten every table can be tried: what else would be published the same?
    looks_alike = defaultdict(list)
    for counts in itertools.product(range(8), repeat=width):
        if sum(counts) >= 3:
            looks_alike[sum(counts), shown_counts(counts, 3)].append(counts)

    for (_, shown), tables in looks_alike.items():
        for place, seen in enumerate(shown):
            assert seen is not None or len({table[place] for table in tables}) > 1, (shown, tables)


def test_who_left_a_detail_out_is_hidden_like_everybody_else(survey):
    forms = [
        paper(number, [3] * 9, **({"sex": "male"} if number < 27 else {})) for number in range(30)
    ]
    rows = results_csv(results_of(QUARTER, forms, survey, visitors=1000)).split("\r\n")

    assert rows[:4] == [
        "kind,id,choice,forms,points",
        "period,2026-Q4,2026-10-01/2026-12-31,30,",
        "asked-for,,,278,",
        "element,requirements,,30,90",
    ]
    # Three left it out and nobody is female: together too few, so that men are hidden as well.
    assert [row for row in rows if row.startswith("detail,sex")] == [
        "detail,sex,female,,", "detail,sex,male,,", "detail,sex,,,",
    ]  # fmt: skip
    assert "detail,age,,," in rows


def test_periods_never_share_a_day_so_no_two_tables_can_be_taken_from_each_other():
    names = [f"{year}-Q{quarter}" for year in (2025, 2026) for quarter in (1, 2, 3, 4)]
    periods = [period_of(name, TODAY) for name in names]

    for one, following in itertools.pairwise(periods):
        assert one.last + datetime.timedelta(days=1) == following.first
    assert (periods[0].first, periods[-1].last) == (
        datetime.date(2025, 1, 1),
        datetime.date(2026, 12, 31),
    )


@pytest.mark.parametrize(
    "name", ["2026", "2026-11", "2026-Q5", "2026-Q0", "1999-Q1", "2027-Q1", ""]
)
def test_results_of_any_other_stretch_of_days_are_refused(name):
    with pytest.raises(SurveyRefused):
        period_of(name, TODAY)


def test_a_period_must_have_ended():
    assert period_of("2026-Q4", TODAY) == QUARTER
    with pytest.raises(SurveyRefused) as refused:
        period_of("2026-Q4", TODAY - datetime.timedelta(days=1))
    assert refused.value.message.code == "survey_period_running"


def test_fewer_than_ten_forms_have_no_results(survey):
    forms = [paper(number, [4] * 9) for number in range(9)]

    with pytest.raises(SurveyRefused):
        results_of(QUARTER, [*forms, forms[0], paper(10, [4] * 8 + [0])], survey, visitors=100)
    assert results_of(QUARTER, [*forms, paper(9, [4] * 9)], survey, visitors=100).index.forms == 10


def test_answers_of_a_kiosk_on_another_computer_count_once(capsys, tmp_path):
    office = write_survey(write_small_catalogue(tmp_path))
    other = tmp_path / "kiosk.sqlite"
    for path, points in ((office / LOG, 3), (other, 2)):
        with closing(AnswersLog(path)) as log:
            for number in range(10):
                form = paper(points * 100 + number, [points] * 9)
                log.add(dataclasses.replace(form, minute=form.minute.replace(year=2024)))
    asked = ["--results", "2024-Q4", "--visitors", "200", "--lang", "en", "--kiosk", str(other)]

    # The same copy named twice adds nobody.
    assert main([*asked, "--kiosk", str(other)], office) == 0
    assert capsys.readouterr().out.splitlines()[:2] == [
        "Forms: 30. Counted: 20. Apart: 10 double, 0 in a row, 0 too fast, 0 not whole.",
        "Index: 62.50, band –.",
    ]
    assert main([*asked, "--kiosk", str(tmp_path / "none.sqlite")], office) == 3
    assert "There is no log" in capsys.readouterr().err
    assert not (tmp_path / "none.sqlite").exists()


def test_staff_get_the_table_of_a_quarter_and_hear_what_was_counted_apart(capsys, tmp_path):
    office = write_survey(write_small_catalogue(tmp_path))
    answers = [[3] * 9] * 20 + [[2] * 9] * 10
    with closing(AnswersLog(office / LOG)) as log:
        for number, one in enumerate([*answers, [0] * 9]):
            form = paper(number, one)
            log.add(dataclasses.replace(form, minute=form.minute.replace(year=2024)))

    assert main(["--results", "2024-Q4", "--visitors", "200", "--lang", "en"], office) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == (
        "Forms: 31. Counted: 30. Apart: 0 double, 0 in a row, 0 too fast, 1 not whole."
    )
    assert lines[1] == "Index: 66.67, band C."
    assert "200 visitors ask for 132 forms." in lines
    table = (office / "publications/survey/results-2024-Q4.csv").read_text(encoding="utf-8")
    assert index_of_csv(table).hundredths == 6667

    assert main(["publish", "2024-Q4", "--visitors", "200", "--lang", "en"], office) == 0
    assert capsys.readouterr().out.splitlines()[1] == "Index: 66.67, band C."
    written = (office / "data/survey_results.yaml").read_text(encoding="utf-8")
    today = datetime.datetime.now(WIB).date()
    assert written.partition("\n\n")[2] == PUBLISHED.format(today=today)
    assert load_catalogue(office).survey_results["2024-q4"].index == 6667
    # The difference of two editions of one quarter would tell of whoever came in between.
    assert main(["publish", "2024-Q4", "--visitors", "300", "--lang", "en"], office) == 3
    assert "2024-Q4 is in data/survey_results.yaml already" in capsys.readouterr().err
    assert (office / "data/survey_results.yaml").read_text(encoding="utf-8") == written

    assert main(["--results", "2024-Q3", "--visitors", "200"], office) == 3
    printed = capsys.readouterr()
    assert "kurang dari 10" in printed.err and printed.out.startswith("Lembar: 0.")
