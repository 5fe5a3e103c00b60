"""Disclosure: no small cell is shown, and none follows from what is shown."""

from hypothesis import given, settings
from hypothesis import strategies as st

from visit.counts.disclosure import FOR_ALL, FOR_STAFF, CountTable, shown_table

COUNTS = st.dictionaries(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("123456")),
    st.one_of(st.integers(0, 14), st.integers(0, 200)),
    max_size=30,
)


def table(cells) -> CountTable:
    return CountTable("visits", ("weekday", "hour"), cells)


def test_a_small_cell_takes_the_smallest_other_with_it_so_that_the_total_hides_both():
    cells = {("mon", "08"): 40, ("mon", "10"): 3, ("tue", "08"): 12, ("tue", "10"): 30}

    shown = shown_table(table(cells), FOR_ALL)

    assert shown.cells == {("mon", "08"): 40, ("tue", "10"): 30}
    assert (shown.total, shown.is_partly_hidden) == (85, True)


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
        assert sum(cells.values()) < 10 and not shown.cells
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

    first = shown_table(table(cells), FOR_ALL)
    second = shown_table(CountTable("services", ("service",), other), FOR_ALL)

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
