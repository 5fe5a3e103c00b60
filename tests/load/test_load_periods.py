"""A fact has exactly one value on every day since the catalogue begins."""

import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticeboard.load import load_catalogue
from noticeboard.load.draft import Draft
from noticeboard.load.periods import check_periods
from noticeboard.messages import Location, Mistakes, text
from noticeboard.model import Fee, OfficeRecord
from tests.fixtures.small_catalogue import write_small_catalogue

FIRST = datetime.date(2022, 10, 12)
DAY = datetime.timedelta(days=1)
HORIZON = 12
TEXT = {"id": "a", "en": "b"}
CHECKED = {"date": datetime.date(2026, 9, 26), "against": "s"}


class AnyPlace:
    """A file whose every part stands on its first line."""

    def mark(self, path=()):
        return Location("data/fees.yaml")


def codes(periods, not_before=None):
    """The codes of all mistakes of one fee with these periods."""
    record = {"id": "fee", "name": TEXT, "unit": "book", "checked": CHECKED}
    fee = Fee.model_validate({**record, "periods": periods, "not_before": not_before})
    draft = Draft(records={"fees": {"fee": fee}}, singles={"office": OFFICE})
    draft.starts[("fees", "fee")] = (AnyPlace(), ())
    check_periods(draft)
    return [mistake.code for mistake in draft.mistakes]


OFFICE = OfficeRecord.model_validate(
    {
        "name": TEXT, "short_name": TEXT, "tagline": TEXT, "covers_from": FIRST, "serving": "a",
        "email": "a@b", "complaints_url": "https://c/", "places": (),
    }
)  # fmt: skip


def day(number):
    return FIRST + number * DAY


def period(first, last):
    keys = {"from": first, "until": last}
    return {"amount": 1, **{key: day(n) for key, n in keys.items() if n is not None}}


@st.composite
def chains(draw):
    """Periods that follow each other without gap or overlap, open or closed at both ends."""
    cuts = sorted(draw(st.sets(st.integers(1, HORIZON), max_size=4)))
    start = draw(st.sampled_from([None, -3, 0]))
    starts, ends = [start, *cuts], [cut - 1 for cut in cuts]
    end = draw(st.sampled_from([None, HORIZON + 5]))
    return [period(a, b) for a, b in zip(starts, [*ends, end], strict=True)]


@given(chains())
def test_periods_that_follow_each_other_are_accepted(periods):
    assert codes(tuple(periods)) == []


edges = st.one_of(st.none(), st.integers(-3, HORIZON))


@given(st.lists(st.tuples(edges, edges), min_size=1, max_size=4))
def test_periods_are_accepted_only_if_they_partition_the_days(pairs):
    """Counted independently: in order, and each day up to the last end lies in one period."""
    last = pairs[-1][1]
    days = range(0, HORIZON + 3 if last is None else last + 1)
    holding = [
        [(a, b) for a, b in pairs if (a is None or a <= n) and (b is None or n <= b)] for n in days
    ]
    forward = all(a is None or b is None or a <= b for a, b in pairs)
    ordered = all(
        later[0] is not None and (earlier[0] is None or earlier[0] < later[0])
        for earlier, later in itertools.pairwise(pairs)
    )
    before = range(-HORIZON, 0)
    doubled = any(
        sum((a is None or a <= n) and (b is None or n <= b) for a, b in pairs) > 1 for n in before
    )
    gapless = all(
        earlier[1] is not None and later[0] == earlier[1] + 1
        for earlier, later in itertools.pairwise(pairs)
    )
    partition = forward and ordered and not doubled and all(len(each) == 1 for each in holding)

    accepted = codes(tuple(period(a, b) for a, b in pairs)) == []

    assert accepted == (partition and gapless and len(days) > 0)


@pytest.mark.parametrize(
    ("not_before", "first", "expected"),
    [
        (5, 5, []),
        (5, None, []),
        (5, 6, ["before_birth"]),
        (5, 4, ["before_birth"]),
        (None, 5, ["gap_at_start"]),
        (-5, -5, []),
    ],
)
def test_a_fact_begins_with_its_birth_or_with_the_catalogue(not_before, first, expected):
    birth = None if not_before is None else day(not_before)

    assert codes((period(first, None),), birth) == expected


def test_a_stated_end_is_no_mistake():
    assert codes((period(None, 30),)) == []


BROKEN = [
    (("from: 2024-12-17, amount: 950000", "from: 2024-12-20, amount: 950000"),
     "data/fees.yaml:15:14: celah: tidak ada nilai dari 2024-12-17 sampai 2024-12-19; "
     "perbaiki 'until' di atasnya atau 'from' ini, atau tambah periode",
     None),
    (("from: 2024-12-17, amount: 950000", "from: 2024-12-16, amount: 950000"),
     "data/fees.yaml:15:14: tumpang tindih: periode sebelumnya belum berakhir pada 2024-12-16; "
     "perbaiki 'until' di atasnya atau 'from' ini",
     None),
    (("{from: 2022-10-12, until: 2024-12-16,", "{from: 2022-10-12,"),
     "data/fees.yaml:5:7: periode ini belum berakhir, padahal periode berikutnya mulai 2024-12-17",
     "until: 2024-12-16"),
    (("{from: 2024-12-17, amount: 950000", "{amount: 950000"),
     "data/fees.yaml:15:7: 'from' belum ada; hanya periode pertama boleh tanpa from",
     "from: 2024-12-17"),
    (("from: 2024-12-17, amount: 950000", "from: 2020-01-01, amount: 950000"),
     "data/fees.yaml:15:14: periode harus berurutan; 2020-01-01 berada sesudah 2022-10-12",
     None),
    (("  not_before: 2023-09-01\n", ""),
     "data/fees.yaml:35:14: celah: tidak ada nilai dari 2022-10-12 sampai 2023-08-31; "
     "tulis apa yang diketahui",
     "- {until: 2023-08-31, amount: unknown}"),
    (("not_before: 2023-09-01", "not_before: 2023-08-01"),
     "data/fees.yaml:36:14: periode pertama mulai 2023-09-01, padahal not_before 2023-08-01; "
     "samakan keduanya",
     None),
    (("{amount: 1000000, source", "{until: 2020-01-01, amount: 1000000, source"),
     "data/fees.yaml:22:15: semua periode berakhir sebelum 2022-10-12; "
     "tambah periode yang berlaku sesudahnya",
     None),
    (("from: 2024-12-17, amount: 950000", "from: 2024-12-17, until: 2024-12-01, amount: 950000"),
     "data/fees.yaml:15:33: until 2024-12-01 lebih awal daripada from 2024-12-17",
     None),
]  # fmt: skip


@pytest.mark.parametrize(("swap", "line", "mend"), BROKEN, ids=range(len(BROKEN)))
def test_periods_that_do_not_fit_are_told_with_the_day_to_write(tmp_path, swap, line, mend):
    write_small_catalogue(tmp_path, fees=swap)

    with pytest.raises(Mistakes) as raised:
        load_catalogue(tmp_path)

    found = [(text(each, "id").splitlines()[0], each.mend) for each in raised.value.mistakes]
    assert found == [(line, mend)]
