"""Every minute of a screen has one playlist, and the player finds the same one as Python."""

import datetime
import json
import random
import subprocess
from pathlib import Path

import deno
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from noticeboard.model.hours import WEEKDAYS
from noticeboard.model.screen_schedule import (
    Crossing,
    LitHours,
    Programme,
    ScheduleEntry,
    crossing_entries,
    entry_at,
    is_lit,
    programme_at,
    programmes_of,
    unreached_entries,
    unreached_hours,
)
from noticeboard.surfaces.signage.screen_plan import plan_of

SCRIPT = Path(__file__).parent / "schedule_parity.js"
MONDAY = datetime.datetime(2026, 11, 23)
HOLIDAY = MONDAY.date() + datetime.timedelta(days=2)
MINUTE = datetime.timedelta(minutes=1)
TIMES = ("00:00", "00:01", "05:30", "06:00", "12:00", "17:45", "22:00", "23:59", "24:00")


def entry(playlist=None, *, days=(), holidays="any", languages=(), first="00:00", until="24:00"):
    written = {"playlist": playlist, "days": days, "holidays": holidays, "languages": languages}
    return ScheduleEntry.model_validate({**written, "from": first, "until": until})


def lit(on, off, *, days=(), holidays="any"):
    return LitHours.model_validate({"on": on, "off": off, "days": days, "holidays": holidays})


def shown(schedule, moments, closed=()):
    return [programme_at(schedule, moment, closed).playlist for moment in moments]


def at(day, hour, minute=0):
    """A time of the week of `MONDAY`, by the number of the day."""
    return MONDAY + datetime.timedelta(days=day, hours=hour, minutes=minute)


ENTRY = st.builds(
    entry,
    st.sampled_from([None, "a", "b"]),
    days=st.lists(st.sampled_from(WEEKDAYS), max_size=3, unique=True).map(tuple),
    holidays=st.sampled_from(["any", "except", "only"]),
    languages=st.sampled_from([(), ("id",), ("en", "id")]),
    first=st.sampled_from(TIMES),
    until=st.sampled_from(TIMES),
)
SCHEDULE = st.lists(ENTRY, max_size=4).map(tuple)
CLOSED = st.sets(st.integers(-1, 7)).map(
    lambda days: {MONDAY.date() + datetime.timedelta(days=one) for one in days}
)
MOMENT = st.integers(0, 7 * 24 * 60 - 1).map(lambda one: MONDAY + one * MINUTE)


def holds(one, moment, closed):
    """Whether an entry holds, told by the moments between which it runs on each of its days."""
    hours, minutes = (int(part) for part in one.from_.split(":"))
    for back in (0, 1):
        day = moment.date() - datetime.timedelta(days=back)
        if one.days and WEEKDAYS[day.weekday()] not in one.days:
            continue
        if one.holidays != "any" and (day in closed) != (one.holidays == "only"):
            continue
        midnight = datetime.datetime.combine(day, datetime.time())
        first = midnight + datetime.timedelta(hours=hours, minutes=minutes)
        end_hours, end_minutes = (int(part) for part in one.until.split(":"))
        end = midnight + datetime.timedelta(hours=end_hours, minutes=end_minutes)
        if one.until < one.from_:
            end += datetime.timedelta(days=1)
        if first <= moment < end:
            return True
    return False


@given(schedule=SCHEDULE, closed=CLOSED, moment=MOMENT)
@settings(max_examples=150)
def test_the_first_entry_that_holds_is_shown_and_none_is_the_screens_own(schedule, closed, moment):
    holding = [number for number, one in enumerate(schedule) if holds(one, moment, closed)]

    assert entry_at(schedule, moment, closed) == (holding[0] if holding else None)
    first = schedule[holding[0]] if holding else entry()
    expected = Programme(first.playlist or "", first.languages)
    assert programme_at(schedule, moment, closed) == expected


@given(schedule=SCHEDULE, closed=CLOSED)
@settings(max_examples=5)
def test_every_minute_of_a_week_shows_one_thing_that_its_page_has(schedule, closed):
    known = programmes_of(schedule)

    seen = [programme_at(schedule, MONDAY + one * MINUTE, closed) for one in range(7 * 24 * 60)]

    assert len(seen) == 10_080
    assert set(seen) <= set(known)


@given(schedule=SCHEDULE, closed=CLOSED, moment=MOMENT)
@settings(max_examples=100)
def test_an_entry_that_is_told_as_never_reached_holds_at_no_moment(schedule, closed, moment):
    assert entry_at(schedule, moment, closed) not in unreached_entries(schedule)


def test_the_morning_after_belongs_to_the_evening_that_it_began_on():
    friday_night = (entry("night", days=("friday",), first="22:00", until="06:00"),)
    moments = [
        at(4, 5, 59), at(4, 21, 59), at(4, 22), at(5, 0), at(5, 5, 59), at(5, 6), at(5, 22),
    ]  # fmt: skip

    assert shown(friday_night, moments) == ["", "", "night", "night", "night", "", ""]


def test_a_night_that_begins_on_a_closed_day_is_that_days_until_the_next_morning():
    schedule = (entry("closed", holidays="only", first="18:00", until="07:00"), entry("open"))

    moments = [at(1, 19), at(2, 6), at(2, 18), at(3, 6, 59), at(3, 7), at(3, 19)]
    assert shown(schedule, moments, {HOLIDAY}) == [
        "open",
        "open",
        "closed",
        "closed",
        "open",
        "open",
    ]


def test_a_stretch_until_midnight_ends_with_its_day():
    late = (entry("late", days=("monday",), first="20:00", until="24:00"),)

    assert shown(late, [at(0, 19, 59), at(0, 23, 59), at(1, 0)]) == ["", "late", ""]


def test_entries_that_earlier_ones_cover_or_that_take_no_time_are_found():
    weekdays = WEEKDAYS[:5]
    schedule = (
        entry("a", days=weekdays, first="08:00", until="16:00"),
        entry("b", days=("monday", "tuesday"), first="09:00", until="10:00"),
        entry("b", days=("monday", "saturday"), first="09:00", until="10:00"),
        entry("a", first="12:00", until="12:00"),
        entry("a", holidays="except"),
        entry("b", holidays="only"),
        entry("a"),
    )

    assert unreached_entries(schedule) == [1, 3, 6]
    assert programmes_of(schedule) == (Programme("a"), Programme("b"))


def test_nights_before_cover_a_morning_as_well():
    nights = entry("a", first="18:00", until="08:00")

    assert unreached_entries((nights, entry("b", until="08:00"))) == [1]
    assert unreached_entries((nights, entry("b", until="08:01"))) == []


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        (entry("a", first="08:00", until="12:00"), entry("b", first="10:00", until="14:00"),
         ("10:00", "12:00")),
        (entry("a", first="22:00", until="06:00"), entry("b", first="05:00", until="08:00"),
         ("05:00", "06:00")),
        (entry("a", days=("monday",), first="22:00", until="06:00"),
         entry("b", days=("tuesday",), first="05:00", until="08:00"), ("05:00", "06:00")),
        (entry("a", first="22:00", until="06:00"), entry("b", first="20:00", until="23:00"),
         ("22:00", "23:00")),
    ],
    ids=["in the day", "the next morning", "of another day", "in the evening"],
)  # fmt: skip
def test_entries_that_cross_in_time_are_found_with_what_they_share(first, second, shared):
    assert crossing_entries((first, second)) == [Crossing(1, 0, *shared)]
    assert crossing_entries((second, first)) == [Crossing(1, 0, *shared)]


def test_entries_that_follow_each_other_or_lie_in_one_another_do_not_cross():
    schedule = (
        entry("c", days=("monday",), first="09:00", until="10:00"),
        entry("a", first="08:00", until="12:00"),
        entry("b", first="12:00", until="16:00"),
        entry("a", days=("sunday",), first="15:00", until="20:00", holidays="only"),
        entry("d", holidays="only"),
        entry("b", first="22:00", until="06:00"),
        entry("d"),
    )

    assert [(one.later, one.earlier) for one in crossing_entries(schedule)] == [(3, 2)]


@given(schedule=SCHEDULE)
@settings(max_examples=60)
def test_where_entries_are_told_to_cross_both_hold_on_some_day(schedule):
    for one in crossing_entries(schedule):
        hours, minutes = (int(part) for part in one.begins.split(":"))
        two = schedule[one.earlier], schedule[one.later]
        assert any(
            all(holds(single, at(day, hours, minutes), closed) for single in two)
            for day in range(7)
            for closed in _closed_or_not(day)
        ), one


def _closed_or_not(day):
    days = {at(day, 0).date(), at(day - 1, 0).date()}
    return [set(), days, *({one} for one in days)]


def test_hours_of_a_day_hold_for_the_night_that_begins_on_it():
    hours = (
        lit("00:00", "00:00", holidays="only"),
        lit("20:00", "02:00", days=("friday",)),
        lit("00:00", "00:00", days=("saturday", "sunday")),
    )
    moments = [at(1, 8), at(2, 8), at(4, 8), at(4, 20), at(5, 1, 59), at(5, 2), at(5, 8), at(7, 8)]

    seen = [is_lit(("07:30", "16:00"), hours, moment, {HOLIDAY}) for moment in moments]

    assert seen == [True, False, False, True, True, False, False, True]
    assert unreached_hours(hours) == []
    assert unreached_hours((*hours, lit("08:00", "09:00", days=("sunday", "friday")))) == [3]


def test_hours_may_run_over_midnight():
    moments = [at(0, 21, 59), at(0, 22), at(1, 5, 59), at(1, 6)]

    assert [is_lit(("22:00", "06:00"), (), one, ()) for one in moments] == [
        False, True, True, False,
    ]  # fmt: skip


def any_days(chance):
    return tuple(day for day in WEEKDAYS if chance.random() < 0.5)


def any_entry(chance):
    """An entry of a schedule at random days and times, of which some are odd."""
    return entry(
        chance.choice([None, "a", "b", "c"]), days=any_days(chance),
        holidays=chance.choice(["any", "except", "only"]),
        languages=chance.choice([(), ("id",), ("en", "id")]),
        first=chance.choice(TIMES), until=chance.choice(TIMES),
    )  # fmt: skip


def any_hours(chance):
    holidays = chance.choice(["any", "except", "only"])
    return lit(chance.choice(TIMES), chance.choice(TIMES), days=any_days(chance), holidays=holidays)


def any_case(chance):
    """A plan with minutes of its week as the player gets them, and what we find in each."""
    schedule = tuple(any_entry(chance) for _ in range(chance.randrange(5)))
    hours = tuple(any_hours(chance) for _ in range(chance.randrange(4)))
    usual = chance.choice(TIMES), chance.choice(TIMES)
    closed = {MONDAY.date() + datetime.timedelta(days=chance.randrange(-1, 8))}
    moments = [at(chance.randrange(7), chance.randrange(24), chance.choice([0, 1, 30, 45, 59]))
               for _ in range(30)]  # fmt: skip
    plan = plan_of(hours=hours, schedule=schedule, closed=closed)
    plan = {"on": usual[0], "off": usual[1], **plan}
    minutes = [[f"{moment:%Y-%m-%d}", f"{moment:%H:%M}"] for moment in moments]
    found = [programme_at(schedule, moment, closed) for moment in moments]
    ours = [
        [one.playlist, list(one.languages), is_lit(usual, hours, moment, closed)]
        for one, moment in zip(found, moments, strict=True)
    ]
    return {"plan": plan, "minutes": minutes}, ours


def test_the_player_finds_the_same_in_every_minute(tmp_path):
    chance = random.Random(12)
    cases, ours = zip(*(any_case(chance) for _ in range(150)), strict=True)
    (tmp_path / "cases.json").write_text(json.dumps(cases), encoding="utf-8")

    found = subprocess.run(
        [deno.find_deno_bin(), "run", "--no-config", "--quiet", f"--allow-read={tmp_path}",
         SCRIPT, tmp_path / "cases.json"],
        capture_output=True, check=True, text=True, encoding="utf-8",
    )  # fmt: skip

    assert json.loads(found.stdout) == list(ours)
