"""Disclosure: no small cell is shown, and none follows from what is shown."""

import itertools
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visit.counts.disclosure import FOR_ALL, FOR_STAFF, CountTable, DisclosureRule, shown_tables

COUNTS = st.dictionaries(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("123456")),
    st.one_of(st.integers(0, 14), st.integers(0, 200)),
    max_size=30,
)


def table(cells) -> CountTable:
    return CountTable("visits", ("weekday", "hour"), cells)


def shown_table(one, rule):
    return shown_tables([one], rule)[0]


@pytest.mark.parametrize(
    ("counts", "seen"),
    [
        ((40, 3, 12, 30), [40, 30]),  # a small one alone follows from the total, two do not
        ((40, 3, 30, 31), []),  # of 33 the large one is known, where 31 is shown
        ((40, 3), []),  # nobody is left to hide behind
        ((90, 9, 9, 10), [90]),  # two nines alone follow from their sum
        ((40, 3, 9, 30), [40, 30]),
        ((10, 9, 9), []),  # no two others than nines would be hidden with a ten
        ((11, 8, 9), [11]),
        ((20, *[1] * 10), []),  # ten cells of ten visits hold one each
    ],
)
def test_small_cells_are_hidden_in_company_and_the_whole_table_where_they_would_follow(
    counts, seen
):
    cells = {("mon", f"{hour:02}"): count for hour, count in enumerate(counts)}

    shown = shown_table(table(cells), FOR_ALL)

    assert list(shown.cells.values()) == seen
    assert (shown.total, shown.is_partly_hidden) == (sum(counts), True)


@pytest.mark.parametrize("rule", [DisclosureRule(3, 1), DisclosureRule(3, 3)])
@pytest.mark.parametrize("width", [1, 2, 3, 4])
def test_whoever_knows_the_rule_and_the_empty_cells_cannot_work_a_hidden_one_out(width, rule):
    # With three instead of ten every table can be tried: what else would be published the same?
    looks_alike = defaultdict(list)
    for counts in itertools.product(range(1, 10), repeat=width):
        cells = {(str(place), ""): count for place, count in enumerate(counts)}
        shown = shown_table(table(cells), rule)
        looks_alike[shown.total, tuple(shown.cells.items())].append(counts)

    for (_, shown), tables in looks_alike.items():
        for place in range(width):
            is_seen = (str(place), "") in dict(shown)
            assert is_seen or len({one[place] for one in tables}) > 1, (shown, tables)


def test_two_tables_of_the_same_visits_do_not_work_a_hidden_cell_out_together():
    looks_alike = defaultdict(list)
    for hours in itertools.product(range(1, 5), repeat=3):
        for services in itertools.product(range(1, 8), repeat=2):
            if sum(hours) != sum(services):
                continue
            both = [
                CountTable("visits", ("hour",), {(str(at),): one for at, one in enumerate(counts)})
                for counts in (hours, services)
            ]
            seen = shown_tables(both, DisclosureRule(3, 1))
            view = (
                tuple((one.total, tuple(sorted(one.cells))) for one in seen),
                tuple(tuple(one.cells.values()) for one in seen),
            )
            looks_alike[view].append((hours, services))

    for (tables_seen, _), possible in looks_alike.items():
        for at, (_, keys) in enumerate(tables_seen):
            for place in range(len(possible[0][at])):
                values = {one[at][place] for one in possible}
                assert (str(place),) in keys or len(values) > 1, (tables_seen, possible)


def test_staff_see_more_in_steps_of_five():
    cells = {("mon", "08"): 42, ("mon", "10"): 8, ("tue", "08"): 13, ("tue", "10"): 30}

    shown = shown_table(table(cells), FOR_STAFF)

    assert list(shown.cells.values()) == [40, 10, 15, 30]
    assert (shown.total, shown.is_partly_hidden) == (95, False)


def test_too_few_in_all_show_not_even_how_many():
    assert shown_table(table({("mon", "08"): 9}), FOR_ALL).total is None


@settings(max_examples=60, deadline=None)
@given(COUNTS)
def test_no_cell_under_ten_is_shown_and_none_follows_by_difference(cells):
    shown = shown_table(table(cells), FOR_ALL)

    assert all(count >= 10 and count == cells[key] for key, count in shown.cells.items())
    hidden = [key for key, count in cells.items() if count and key not in shown.cells]
    if shown.total is None:
        total = sum(cells.values())
        assert total < 10 or total < len([one for one in cells.values() if one]) + 2
        assert not shown.cells
        return
    # All that a reader can work out about hidden cells is their sum.
    left = shown.total - sum(shown.cells.values())
    assert left == sum(cells[key] for key in hidden)
    assert left == 0 or left >= 10
    assert len(hidden) != 1 or shown.total == left


@settings(max_examples=60, deadline=None)
@given(COUNTS, st.randoms(use_true_random=False))
def test_a_second_table_of_the_same_visits_adds_nothing(cells, chance):
    visits = [key for key, count in cells.items() for _ in range(count)]
    chance.shuffle(visits)
    other = {}
    for _ in visits:
        service = (chance.choice("xyz"),)
        other[service] = other.get(service, 0) + 1

    both = [table(cells), CountTable("services", ("service",), other)]
    first, second = shown_tables(both, FOR_ALL)

    # They share no dimension: what both tell of is the total alone, and that is the same.
    assert first.total == second.total
    for one in (first, second):
        left = (one.total or 0) - sum(one.cells.values())
        assert left == 0 or left >= 10


@settings(max_examples=60, deadline=None)
@given(COUNTS)
def test_what_staff_see_is_never_a_small_cell_nor_an_exact_one(cells):
    shown = shown_table(table(cells), FOR_STAFF)

    for key, count in shown.cells.items():
        assert cells[key] >= 5 and count % 5 == 0 and abs(count - cells[key]) <= 2
