"""The waiting range: from the last calls of a service, and never from too few."""

from tests.fixtures.visit_queue import SetClock, make_desk
from visit.queue import WaitingRange, waiting_range


def day_with_calls(minutes: list[float], *, pause: float = 0):
    """A line that never runs empty, each visitor called so many minutes after the one before."""
    clock = SetClock()
    desk = make_desk(clock=clock)
    for _ in minutes:
        desk.issue("passport")
    for each in minutes:
        clock.pass_minutes(each)
        desk.settle(1, desk.call_next(1).number, "served")
    clock.pass_minutes(pause)
    return desk, clock


def test_under_ten_calls_nothing_is_said():
    desk, _ = day_with_calls([4] * 9)

    assert waiting_range(desk.state(), "passport", before=3) is None


def test_with_ten_calls_the_middle_half_of_the_steps_makes_the_range():
    # Sorted: 2 2 3 3 4 4 5 6 9 30; a quarter is two, so from 3 to 6 minutes a step.
    desk, _ = day_with_calls([3, 2, 9, 4, 2, 30, 5, 3, 6, 4])

    assert waiting_range(desk.state(), "passport", before=0) == WaitingRange(0, 10)
    assert waiting_range(desk.state(), "passport", before=4) == WaitingRange(15, 30)
    assert waiting_range(desk.state(), "foreigner", before=4) is None


def test_an_hour_with_nobody_waiting_is_not_taken_for_slow_work():
    desk, clock = day_with_calls([4] * 9, pause=60)
    desk.issue("passport")
    clock.pass_minutes(4)
    desk.call_next(1)

    assert waiting_range(desk.state(), "passport", before=1) == WaitingRange(5, 10)


def test_a_second_call_is_no_step_and_a_clock_set_back_no_negative_one():
    desk, clock = day_with_calls([4] * 9)
    desk.issue("passport")
    clock.pass_minutes(-30)
    desk.call_next(1)
    desk.call(1, "A010")

    assert waiting_range(desk.state(), "passport", before=0) == WaitingRange(0, 5)
