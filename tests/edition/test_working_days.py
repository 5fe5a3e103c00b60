"""By when a passport is ready: days counted after the interview, and never past a decree."""

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticeboard.edition.working_days import is_working_day, ready_by
from tests.fixtures.office import served

DAY = datetime.timedelta(days=1)
YEAR = datetime.date(2026, 1, 1)
DECREED = datetime.date(2026, 12, 31)
CHRISTMAS = (datetime.date(2026, 12, 24), datetime.date(2026, 12, 25))
"""A joint leave and a holiday, for the tests alone."""


def day(text):
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("interview", "ready"),
    [
        ("2026-11-23", "2026-11-27"),  # Monday: Tuesday to Friday
        ("2026-11-24", "2026-11-30"),  # Tuesday: over the weekend
        ("2026-11-27", "2026-12-03"),  # Friday
        ("2026-11-28", "2026-12-03"),  # Saturday
        ("2026-12-21", "2026-12-29"),  # over a joint leave, a holiday and a weekend
        ("2026-12-24", "2026-12-31"),
    ],
)
def test_four_working_days_after_the_interview(interview, ready):
    assert ready_by(day(interview), 4, CHRISTMAS, DECREED) == day(ready)


def test_no_date_is_told_across_a_day_that_no_decree_covers():
    assert ready_by(day("2026-12-25"), 4, CHRISTMAS, DECREED) == day("2026-12-31")
    assert ready_by(day("2026-12-28"), 4, CHRISTMAS, DECREED) is None
    assert ready_by(day("2027-01-04"), 1, CHRISTMAS, DECREED) is None


days = st.dates(YEAR, DECREED + 30 * DAY)
counts = st.integers(1, 30)
holidays = st.sets(st.dates(YEAR, DECREED), max_size=40)


@given(days, counts, holidays)
def test_between_interview_and_result_lie_just_so_many_working_days(interview, count, closed):
    ready = ready_by(interview, count, closed, DECREED)

    if ready is None:
        rest = [interview + n * DAY for n in range(1, max(0, (DECREED - interview).days) + 1)]
        assert sum(is_working_day(one, closed) for one in rest) < count
        return
    between = [interview + n * DAY for n in range(1, (ready - interview).days + 1)]
    assert sum(is_working_day(one, closed) for one in between) == count
    assert is_working_day(ready, closed) and ready <= DECREED


@given(days, counts, holidays, st.dates(YEAR, DECREED))
def test_one_more_holiday_never_makes_it_sooner(interview, count, closed, another):
    late = datetime.date.max
    before = ready_by(interview, count, closed, DECREED) or late
    after = ready_by(interview, count, closed | {another}, DECREED) or late

    assert after >= before


@given(days, counts, holidays)
def test_a_longer_decree_changes_no_answer_already_given(interview, count, closed):
    ready = ready_by(interview, count, closed, DECREED)

    if ready is not None:
        assert ready_by(interview, count, closed, DECREED + 365 * DAY) == ready


def test_the_weekends_are_those_of_the_holidays_package():
    """A cross-check with somebody else's calendar; its joint leave is not asked for."""
    import holidays as package

    calendar = package.country_holidays("ID", years=2026)
    closed = {one for one in calendar if one.year == 2026}

    for n in range(365):
        one = YEAR + n * DAY
        assert is_working_day(one, closed) == calendar.is_working_day(one), one


@pytest.fixture(scope="module")
def decreed(sure):
    """Where the site of an office that knows its holidays of this year is served."""
    with served(sure.site) as where:
        yield where


def answer(page):
    return page.locator("#time ~ .tool [role=status]").inner_text()


@pytest.fixture
def visitor(browser):
    """A page of a visitor in New York on the morning of 24 November in Sawahlunto."""
    context = browser.new_context(timezone_id="America/New_York")
    page = context.new_page()
    page.clock.install(time="2026-11-24T02:00:00Z")
    yield page
    context.close()


def test_the_page_tells_by_when_for_an_interview_today(visitor, decreed):
    visitor.goto(decreed + "paspor-baru-dewasa/")
    visitor.wait_for_function("document.querySelector('#time ~ .tool [role=status]')?.textContent")

    assert answer(visitor) == (
        "Wawancara Selasa, 24 November 2026: siap paling lambat Senin, 30 November 2026."
    )


@pytest.mark.parametrize(
    ("interview", "told"),
    [
        (
            "2026-12-21",
            "Interview on Monday 21 December 2026: ready by "
            "Tuesday 29 December 2026 at the latest.",
        ),
        ("2026-12-25", "That is not a working day. Please choose another."),
        ("2026-12-30", "We do not know the holidays of that time yet."),
        ("2026-01-05", "We do not know the holidays of that time yet."),
    ],
)
def test_another_day_can_be_chosen(visitor, decreed, interview, told):
    visitor.goto(decreed + "en/new-passport-adult/")
    visitor.wait_for_function("document.querySelector('#time ~ .tool [role=status]')?.textContent")

    visitor.get_by_label("The day of your interview").fill(interview)

    assert answer(visitor).replace(",", "") == told


def test_a_time_that_is_not_official_or_not_promised_gets_no_calendar(visitor, decreed):
    visitor.goto(decreed + "paspor-hilang/", wait_until="networkidle")

    assert visitor.locator("input[type=date]").count() == 0


def test_without_a_decree_there_is_no_empty_calendar(page, address):
    page.goto(address + "paspor-baru-dewasa/", wait_until="networkidle")

    assert page.locator("input[type=date]").count() == 0


def test_the_page_counts_as_the_edition_does(visitor, decreed):
    cases = [(YEAR + n * DAY, count) for n in range(0, 400, 3) for count in (1, 4, 7)]
    visitor.goto(decreed + "paspor-baru-dewasa/")

    counted = visitor.evaluate(
        """async ([cases, closed, until]) => {
          const { readyBy } = await import('../assets/tools/ready.js')
          return cases.map(([day, count]) => readyBy(day, count, closed, until))
        }""",
        [
            [[str(one), count] for one, count in cases],
            [str(one) for one in CHRISTMAS],
            str(DECREED),
        ],
    )

    wanted = [ready_by(one, count, CHRISTMAS, DECREED) for one, count in cases]
    assert counted == json.loads(json.dumps(wanted, default=str))
