"""The index of the survey: exact, rounded once, and no letter where chance would choose it."""

import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticeboard.model import SurveyIndex, band_of, index_of, rounded_half_up, sample_size
from visit.survey.index_interval import index_interval


def test_ten_thousand_random_surveys_equal_a_calculation_in_whole_numbers():
    chance = random.Random(14)
    for _ in range(10_000):
        count = chance.randint(1, 6)
        forms = [chance.choices((1, 2, 3, 4), (1, 2, 6, 5), k=9) for _ in range(count)]
        found = index_of(forms)

        # All answers weigh the same, so one sum over all of them gives the index as well.
        total = sum(map(sum, forms))
        whole, rest = divmod(total * 2_500, 9 * count)
        assert found.hundredths == whole + (2 * rest >= 9 * count)
        assert found.forms == count


def test_a_mean_of_3_55_is_an_a_which_weights_of_0_11_would_make_a_b():
    found = SurveyIndex(20 * 9, tuple([639] * 9))

    assert found.means == (Fraction(355, 100),) * 9
    assert (found.hundredths, found.band) == (8875, "A")
    assert band_of(rounded_half_up(Fraction(355, 100) * 9 * Fraction(11, 100) * 2_500)) == "B"


@pytest.mark.parametrize(
    ("exact", "hundredths", "band"),
    [
        ("25", 2500, "D"),
        ("64.994", 6499, "D"),
        ("64.995", 6500, "C"),
        ("76.604", 7660, "C"),
        ("76.605", 7661, "B"),
        ("88.3049", 8830, "B"),
        ("88.305", 8831, "A"),
        ("100", 10000, "A"),
    ],
)
def test_no_index_falls_between_two_bands(exact, hundredths, band):
    assert rounded_half_up(Fraction(exact) * 100) == hundredths
    assert band_of(hundredths) == band


@given(st.fractions(min_value=25, max_value=100))
def test_every_index_that_answers_can_give_has_one_band_and_a_higher_one_no_lower(exact):
    here = band_of(rounded_half_up(exact * 100))
    above = band_of(rounded_half_up(min(exact + Fraction(1, 200), Fraction(100)) * 100))

    assert "DCBA".index(here) <= "DCBA".index(above)


@pytest.mark.parametrize("impossible", [2499, 10001])
def test_an_index_that_no_answers_can_give_is_refused(impossible):
    with pytest.raises(ValueError, match="no index"):
        band_of(impossible)


@given(st.lists(st.integers(9, 36), min_size=1, max_size=40))
def test_the_index_lies_between_the_worst_and_the_best_form(totals):
    forms = [[total // 9 + (number < total % 9) for number in range(9)] for total in totals]
    found = index_of(forms)

    worst, best = (Fraction(25 * each, 9) for each in (min(totals), max(totals)))
    assert worst <= found.exact <= best


def test_below_thirty_forms_there_is_an_index_and_no_letter():
    assert index_of([[4] * 9] * 29).band is None
    assert index_of([[4] * 9] * 30).band == "A"
    assert index_of([]) is None


def test_elements_stand_with_the_worst_first():
    found = index_of([[4, 4, 1, 4, 4, 4, 3, 4, 4], [4, 4, 2, 4, 4, 4, 3, 4, 4]])

    assert [id for id, _ in found.worst_first][:3] == ["time", "conduct", "requirements"]
    assert found.worst_first[0][1] == Fraction(3, 2)


@pytest.mark.parametrize("form", [[4] * 8, [4] * 10, [0] + [4] * 8, [5] + [4] * 8])
def test_a_form_that_is_not_whole_is_never_added_up(form):
    with pytest.raises(ValueError, match="not a whole form"):
        index_of([form])


@pytest.mark.parametrize(
    ("visitors", "forms"),
    [(10, 10), (100, 80), (200, 132), (500, 217), (1_000, 278), (10_000, 370), (75_000, 382)],
)
def test_the_number_of_forms_asked_for_is_that_of_the_published_table(visitors, forms):
    assert sample_size(visitors) == forms


def test_the_interval_holds_the_index_and_narrows_with_more_forms():
    forms = [[1 + (number + element) % 4 for element in range(9)] for number in range(40)]
    low, high = index_interval(forms)
    found = index_of(forms).hundredths
    many_low, many_high = index_interval(forms * 25)

    assert low <= found <= high
    assert (low, high) == index_interval(forms)
    assert many_high - many_low < high - low
    assert index_interval([[4] * 9] * 12) == (10000, 10000)
