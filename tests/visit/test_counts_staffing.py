"""Counters: Erlang C by hand, simulated days beside it, forecasts beside the naive one."""

import datetime
import math
import random
import statistics

import pytest

from visit.counts.counter_plan import counter_plan
from visit.counts.demonstration_visits import demonstration_visits
from visit.counts.forecast import BackTest, Forecast, back_test, forecast, history_of
from visit.counts.staffing import SimulatedDays, WaitingGoal, arrivals, erlang_c_wait_min, waits
from visit.counts.visits import Visit

MONDAY = datetime.date(2026, 11, 30)


def test_erlang_c_agrees_with_what_is_worked_out_by_hand():
    # One counter, half busy: half of all wait, each as long as a service takes.
    assert erlang_c_wait_min(6, 5, 1) == pytest.approx(5)
    # Two counters and a load of one: a third waits (1/3), for 6 / (2 - 1) minutes: 2.
    assert erlang_c_wait_min(10, 6, 2) == pytest.approx(2)
    # A load as high as the counters never ends.
    assert erlang_c_wait_min(20, 6, 2) == math.inf


def test_a_long_simulated_day_comes_to_what_erlang_c_says():
    chance = random.Random(4)
    day = arrivals(dict.fromkeys(range(1, 2_001), 27.0), chance)
    found = waits(day, lambda draws: draws.expovariate(1 / 6), 4, chance)

    mean = statistics.fmean(wait for _, wait in found)

    assert len(found) > 50_000
    assert mean == pytest.approx(erlang_c_wait_min(27, 6, 4), rel=0.1)


def test_a_real_day_starts_empty_and_waits_less_than_the_endless_one():
    chance = random.Random(1)
    found = [
        wait
        for _ in range(100)
        for _, wait in waits(
            list(arrivals(dict.fromkeys(range(8, 11), 36.0), chance)),
            lambda draws: draws.expovariate(1 / 6),
            4,
            chance,
        )
    ]

    assert statistics.fmean(found) < 0.9 * erlang_c_wait_min(36, 6, 4)


def test_the_fewest_counters_are_found_from_a_guess_too_low_or_too_high():
    def needed(guess: int) -> int:
        days = SimulatedDays({8: 30.0, 9: 30.0}, lambda _: 8.0)
        return days.counters_needed((8, 9), WaitingGoal(15, 0.9), guess)

    assert needed(1) == needed(4) == needed(12)
    # Thirty times eight minutes fill four counters to the last minute.
    assert needed(4) in (4, 5)


def day_with(day: datetime.date, visitors: int) -> list[Visit]:
    return [Visit(day, "passport", 8, 5.0, 6.0)] * visitors


def mondays(*counts: int) -> list[Visit]:
    """Visits of Mondays before the last of November."""
    first = MONDAY - datetime.timedelta(weeks=len(counts))
    days = [first + datetime.timedelta(weeks=week) for week in range(len(counts))]
    return [one for day, n in zip(days, counts, strict=True) for one in day_with(day, n)]


def test_a_forecast_is_the_median_of_eight_like_weekdays_with_the_middle_half():
    counts = history_of(mondays(90, 20, 21, 22, 23, 24, 25, 26, 27), closed=())

    assert forecast(counts, MONDAY, 8) == Forecast(23.5, 22, 25)
    assert forecast(counts, MONDAY, 10) == Forecast(0, 0, 0)
    # A Tuesday has no like days, and seven are not eight.
    assert forecast(counts, MONDAY + datetime.timedelta(days=1), 8) is None
    assert forecast(history_of(mondays(*[20] * 7), closed=()), MONDAY, 8) is None


def test_a_holiday_is_no_like_day():
    closed = MONDAY - datetime.timedelta(weeks=1)

    counts = history_of(mondays(20, 20, 20, 20, 20, 20, 20, 20, 2), closed=(closed,))

    assert forecast(counts, MONDAY, 8) == Forecast(20, 20, 20)


def test_a_forecast_is_tested_on_days_it_did_not_know_beside_last_weeks_same_day():
    # The ninth Monday is forecast as 20 and was 24; the tenth as 20 and was 20, after one of 24.
    counts = history_of(mondays(20, 20, 20, 20, 20, 20, 20, 20, 24, 20), closed=())

    assert back_test(counts) == BackTest(days=2, error=2.0, naive_error=4.0)
    assert back_test(history_of(mondays(20, 20), closed=())) is None


def test_a_made_up_year_gives_a_plan_whose_range_holds_its_number_and_beats_the_naive_forecast():
    visits = tuple(demonstration_visits(MONDAY, 20, seed=1))

    plan = counter_plan(visits, (), WaitingGoal())

    assert all(one.least <= one.counters <= one.most for one in plan.needs)
    by_place = {(one.weekday, one.block): one.counters for one in plan.needs}
    # Monday morning is what the made-up days are busiest at.
    assert by_place[0, 8] == max(by_place.values())
    assert plan.tested.is_better


def test_nothing_is_said_of_too_little():
    assert counter_plan([], (), WaitingGoal()).needs == ()
    assert counter_plan(mondays(20, 20), (), WaitingGoal()).needs == ()
