"""fees.csv: every fee with its history, for spreadsheets."""

import csv
import datetime
import io

from hypothesis import given
from hypothesis import strategies as st

from noticeboard.surfaces.open_data.fee_tables import COLUMNS, fees_csv, harmless
from tests.fixtures.open_data import FEES, OFFICIAL, both, day, small_catalogue, timelines_of

FUTURE = {"id": "new-card", "unit": "card", "name": both("Kartu", "Card"), "checked": OFFICIAL,
          "not_before": day("2027-03-01"),
          "periods": ({"from": day("2027-03-01"), "amount": 0},)}  # fmt: skip


def table_of(fees=FEES):
    catalogue = small_catalogue(fees=fees, services=())
    return fees_csv(catalogue, timelines_of(catalogue))


def rows_of(table):
    return list(csv.DictReader(io.StringIO(table, newline="")))


def test_the_table_is_whole():
    assert table_of().split("\r\n") == [
        "id,name_id,name_en,unit,amount_idr,valid_from,valid_until,status,standing,"
        "legal_source,checked_on",
        'passport-10y,"Paspor, sepuluh tahun","Passport, ten years",application,650000,,'
        "2024-12-16,past,official,PP 1/2019,2026-09-26",
        'passport-10y,"Paspor, sepuluh tahun","Passport, ten years",application,950000,'
        "2024-12-17,2026-12-31,current,official,PP 2/2024,2026-09-26",
        'passport-10y,"Paspor, sepuluh tahun","Passport, ten years",application,1000000,'
        "2027-01-01,,coming,official,PP 2/2024,2026-09-26",
        "same-day,Percepatan,Same-day service,application,1000000,,,current,official,,2026-09-26",
        "overstay-day,Lewat izin tinggal,Overstay,day,,,2024-12-16,past,unknown,,2026-09-26",
        "overstay-day,Lewat izin tinggal,Overstay,day,1000000,2024-12-17,,current,reported,"
        "PP 2/2024,2026-09-26",
        "",
    ]


def test_a_fee_that_begins_within_the_bundles_days_is_coming():
    rows = rows_of(table_of((*FEES, FUTURE)))

    assert [rows[-1][name] for name in ("id", "name_en", "amount_idr", "status")] == [
        "new-card",
        "Card",
        "0",
        "coming",
    ]


def test_a_fee_that_begins_beyond_them_waits():
    far = day("2030-01-01")
    later = {**FUTURE, "not_before": far, "periods": ({"from": far, "amount": 1},)}

    assert table_of((*FEES, later)) == table_of()


def test_a_name_shows_the_figures_it_quotes():
    named = {**FEES[1], "name": both("Bayar dalam {limit:pay-within}", "In {limit:pay-within}")}

    (row,) = rows_of(table_of((named,)))

    assert (row["name_id"], row["name_en"]) == ("Bayar dalam 2 jam", "In 2 hours")


def test_a_name_is_never_a_formula():
    named = {**FEES[1], "name": both('=HYPERLINK("http://x")', "@SUM(A1)")}

    (row,) = rows_of(table_of((named,)))

    assert (row["name_id"], row["name_en"]) == ('\'=HYPERLINK("http://x")', "'@SUM(A1)")


@given(st.text(alphabet=st.sampled_from("=+-@\t\r\nab１＝＋"), max_size=6))
def test_no_cell_starts_like_a_formula(cell):
    assert not harmless(cell).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋"))
    assert harmless(cell).removeprefix("'") == cell.removeprefix("'")


amounts = st.one_of(st.integers(0, 10**9), st.just("unknown"))


@st.composite
def period_lists(draw):
    """Periods without a gap: cut days, in order, with an amount between each two."""
    days = st.dates(datetime.date(2023, 1, 1), datetime.date(2030, 12, 31))
    cuts = sorted(draw(st.lists(days, unique=True, max_size=5)))
    firsts = [None, *cuts]
    lasts = [*(cut - datetime.timedelta(days=1) for cut in cuts), None]
    return [
        {"from": first, "until": last, "amount": draw(amounts)}
        for first, last in zip(firsts, lasts, strict=True)
    ]


@given(period_lists())
def test_any_periods_come_back_from_the_table(periods):
    table = table_of(({**FEES[0], "periods": tuple(periods)},))

    assert [
        {
            "from": as_day(row["valid_from"]),
            "until": as_day(row["valid_until"]),
            "amount": int(row["amount_idr"]) if row["amount_idr"] else "unknown",
        }
        for row in rows_of(table)
    ] == periods
    assert [row["status"] for row in rows_of(table)].count("current") == 1


def as_day(cell):
    return datetime.date.fromisoformat(cell) if cell else None


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_every_row_has_every_column_whatever_a_name_holds(indonesian, english):
    named = {**FEES[1], "name": both(indonesian, english)}

    (row,) = list(csv.reader(io.StringIO(table_of((named,)), newline="")))[1:]

    assert len(row) == len(COLUMNS)
