"""A day at the desk: numbers, calls, transfers, the end of the day; no number lost or doubled."""

from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fixtures.visit_queue import CARRYING, PLAN, MemoryLog, SetClock, make_desk
from visit.queue import EventRefused, QueuePlan, event_json, open_log, read_event, state_of


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def log(request, tmp_path):
    """An empty log: in memory, in a file, or in a real PostgreSQL."""
    if request.param == "memory":
        yield MemoryLog()
        return
    setting = str(tmp_path / "queue.sqlite")
    if request.param == "postgresql":
        setting = request.getfixturevalue("postgres").new_log()
    with closing(open_log(setting)) as opened:
        yield opened


def refusal(act, *arguments) -> str:
    with pytest.raises(EventRefused) as refused:
        act(*arguments)
    return refused.value.message.code


def test_a_visitor_draws_a_number_is_called_and_is_served(log):
    desk = make_desk(log=log)

    numbers = [desk.issue(one).number for one in ("passport", "passport", "foreigner")]
    call = desk.call_next(counter=2)
    arrived = desk.settle(2, "A001", "arrived")
    served = desk.settle(2, "A001", "served")

    assert numbers == ["A001", "A002", "B001"]
    assert (call.number, call.counter, call.times) == ("A001", 2, 1)
    assert (arrived.state, served.state) == ("at_counter", "served")
    assert [one.number for one in desk.state().waiting("passport")] == ["A002"]


def test_a_counter_calls_whoever_of_its_services_came_first(log):
    desk = make_desk(log=log)
    for service in ("foreigner", "passport", "foreigner"):
        desk.issue(service)

    assert desk.call_next(counter=1).number == "A001"
    assert desk.call_next(counter=3).number == "B001"
    assert desk.call_next(counter=4).number == "B002"
    assert desk.call_next(counter=2) is None


def test_every_second_call_goes_to_a_priority_visitor_while_one_waits(log):
    desk = make_desk(log=log)
    for is_priority in (False, False, False, True, True):
        desk.issue("passport", priority=is_priority)

    called = []
    for _ in range(5):
        called.append(desk.call_next(1).number)
        desk.settle(1, called[-1], "served")

    assert called == ["A004", "A001", "A005", "A002", "A003"]


def test_who_does_not_come_is_missed_and_can_be_called_again(log):
    desk = make_desk(log=log)
    desk.issue("passport")
    desk.call_next(1)
    assert desk.call(1, "A001").times == 2
    desk.settle(1, "A001", "no_show")
    assert [one.number for one in desk.state().missed()] == ["A001"]

    again = desk.call(2, "A001")

    assert (again.times, again.counter) == (3, 2)
    assert desk.state().missed() == ()


def test_who_is_transferred_keeps_number_and_place(log):
    desk = make_desk(log=log)
    for service in ("passport", "foreigner"):
        desk.issue(service)
    desk.call_next(1)

    desk.transfer(1, "A001", "foreigner")

    assert [one.number for one in desk.state().waiting("foreigner")] == ["A001", "B001"]
    assert desk.call_next(4).number == "A001"


def test_the_board_keeps_the_last_five_numbers_each_once_newest_first(log):
    desk = make_desk(log=log)
    for _ in range(7):
        desk.issue("passport")
        number = desk.call_next(1).number
        if number != "A007":
            desk.settle(1, number, "no_show")
    desk.call(2, "A004")

    assert [(one.number, one.counter, one.times) for one in desk.state().last_calls()] == [
        ("A004", 2, 2),
        ("A007", 1, 1),
        ("A006", 1, 1),
        ("A005", 1, 1),
        ("A003", 1, 1),
    ]


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda desk: desk.issue("tax"), "queue_service_unknown"),
        (lambda desk: desk.call_next(9), "queue_counter_unknown"),
        (lambda desk: desk.call_next(1), "queue_counter_busy"),
        (lambda desk: desk.call(1, "A002"), "queue_counter_busy"),
        (lambda desk: desk.call(2, "A001"), "queue_not_at_counter"),
        (lambda desk: desk.call(2, "A009"), "queue_number_unknown"),
        (lambda desk: desk.settle(2, "A001", "served"), "queue_not_at_counter"),
        (lambda desk: desk.settle(1, "A002", "served"), "queue_not_at_counter"),
        (lambda desk: desk.transfer(1, "A001", "tax"), "queue_service_unknown"),
    ],
)
def test_an_act_that_cannot_be_is_refused_and_changes_nothing(act, code, log):
    desk = make_desk(log=log)
    desk.issue("passport")
    desk.issue("passport")
    desk.call_next(1)
    before = desk.state()

    assert refusal(act, desk) == code
    assert desk.state() == before


def test_numbers_count_on_through_midnight_utc_and_start_again_with_the_offices_day(log):
    clock = SetClock("2026-11-30 06:59")
    desk = make_desk(log=log, clock=clock)
    numbers = []
    # 07:00 WIB is midnight UTC.
    for moment in ("06:59", "07:00", "23:59"):
        clock.set(f"2026-11-30 {moment}")
        numbers.append(desk.issue("passport").number)
    clock.set("2026-12-01 00:00")
    numbers.append(desk.issue("passport").number)

    assert numbers == ["A001", "A002", "A003", "A001"]


def test_a_day_is_closed_by_one_act_and_then_takes_nothing_more(log):
    desk = make_desk(log=log)
    for _ in range(3):
        desk.issue("passport")
    desk.call_next(1)

    closed = desk.close_day()

    assert [one.state for one in closed.tickets.values()] == ["closed"] * 3
    assert closed.is_closed
    assert refusal(desk.issue, "passport") == "queue_day_closed"
    assert refusal(desk.close_day) == "queue_day_closed"


@pytest.mark.parametrize("is_closed_by_staff", [True, False])
def test_who_waits_at_the_end_is_carried_to_the_first_numbers_of_the_next_day(
    is_closed_by_staff, log
):
    clock = SetClock()
    desk = make_desk(CARRYING, log, clock)
    tokens = [desk.issue("passport").token for _ in range(3)]
    desk.call_next(1)
    if is_closed_by_staff:
        desk.close_day()
    yesterday = clock().date()
    clock.set("2026-12-01 08:00")

    # After a power cut it is a new program that finds the old day.
    state = make_desk(CARRYING, log, clock).state()

    assert [(one.number, one.token) for one in state.tickets.values()] == [
        ("A001", tokens[1]),
        ("A002", tokens[2]),
    ]
    with log.writing() as writer:
        before = state_of(yesterday, (event for _, event in writer.events(yesterday)))
    assert [one.state for one in before.tickets.values()] == ["closed", "carried", "carried"]
    assert before.is_closed


def test_a_clock_that_was_set_back_doubles_no_number(log):
    clock = SetClock("2026-12-01 08:00")
    desk = make_desk(log=log, clock=clock)
    assert desk.issue("passport").number == "A001"
    clock.set("2026-11-30 08:00")
    assert desk.issue("passport").number == "A001"
    clock.set("2026-12-01 07:30")
    assert desk.issue("passport").number == "A002"


def test_tokens_are_random_and_of_sixty_four_bits(log):
    desk = make_desk(log=log)

    tokens = {desk.issue("passport").token for _ in range(50)}

    assert len(tokens) == 50
    assert all(len(one) == 16 and int(one, 16) >= 0 for one in tokens)


COUNTERS = st.sampled_from(PLAN.counters)
SERVICES = st.sampled_from([one.id for one in PLAN.services])
NUMBERS = st.sampled_from(["A001", "A002", "A003", "A004", "B001", "B002"])
ACTS = st.one_of(
    st.tuples(st.just("issue"), SERVICES),
    st.tuples(st.just("call_next"), COUNTERS),
    st.tuples(st.just("call"), COUNTERS, NUMBERS),
    st.tuples(
        st.just("settle"), COUNTERS, NUMBERS, st.sampled_from(["arrived", "served", "no_show"])
    ),
    st.tuples(st.just("transfer"), COUNTERS, NUMBERS, SERVICES),
    st.tuples(st.just("close_day")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ACTS, max_size=40), st.sampled_from(["close", "carry"]))
def test_whatever_is_done_no_number_is_lost_or_doubled_and_the_log_tells_the_day(acts, at_close):
    log, clock = MemoryLog(), SetClock()
    desk = make_desk(QueuePlan(PLAN.services, at_close=at_close), log, clock)
    issued, states = [], [desk.state()]
    for name, *arguments in acts:
        try:
            answer = getattr(desk, name)(*arguments)
        except EventRefused:
            assert desk.state() == states[-1]
            continue
        if name == "issue":
            issued.append(answer.number)
        states.append(desk.state())
        busy = [
            one.counter
            for one in states[-1].tickets.values()
            if one.state in ("called", "at_counter")
        ]
        assert len(busy) == len(set(busy)), "a counter serves one visitor at a time"

    assert list(states[-1].tickets) == issued
    assert len(set(issued)) == len(issued)
    day = states[0].day
    replayed = [read_event(event_json(event)) for event in log.written]
    assert state_of(day, replayed) == states[-1]
    for length in range(len(replayed)):
        state_of(day, replayed[:length])
