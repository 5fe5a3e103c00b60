"""A nought too many or too few is told, in fees as in limits and times."""

import dataclasses
import datetime

import pytest

from noticeboard.check.sense.odd_amounts import money_warnings
from noticeboard.load import load_with_source_map
from noticeboard.messages import Mistakes, sentence, text
from tests.fixtures.office import ROOT
from tests.fixtures.sense import TODAY, found_in, lines_of

AMOUNT = "amount: 950000, source"


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (
            "9500000",
            "9500000 14,6 kali lebih besar daripada masa sebelumnya (650000); periksa nolnya",
        ),
        ("95000", "95000 6,8 kali lebih kecil daripada masa sebelumnya (650000); periksa nolnya"),
        ("950500", "jumlah 950500 bukan kelipatan seribu; periksa angkanya"),
    ],
)
def test_an_amount_far_from_its_past_or_without_thousands_is_told(tmp_path, amount, said):
    assert lines_of(tmp_path, fees=(AMOUNT, f"amount: {amount}, source")) == [
        f"data/fees.yaml:15:34: Perhatian: {said}"
    ]


def test_an_amount_without_its_thousands_is_told_in_english(tmp_path):
    assert lines_of(tmp_path, language="en", fees=(AMOUNT, "amount: 950, source")) == [
        "data/fees.yaml:15:34: Warning: the amount 950 is no multiple of a thousand; "
        "look at its digits",
        "data/fees.yaml:15:34: Warning: 950 is 684 times less than the period before (650000); "
        "count the noughts",
    ]


@pytest.mark.parametrize("amount", [0, 350000, 650000, 1300000, 2000000])
def test_a_fee_may_rise_fall_or_be_free(tmp_path, amount):
    assert lines_of(tmp_path, fees=(AMOUNT, f"amount: {amount}, source")) == []


def test_forty_digits_are_a_mistake_with_their_place(tmp_path):
    with pytest.raises(Mistakes) as refused:
        found_in(tmp_path, fees=(AMOUNT, f"amount: {'9' * 40}, source"))

    (mistake,) = refused.value.mistakes
    assert text(mistake, "id").splitlines()[0] == (
        "data/fees.yaml:15:34: bilangan ini 40 angka, terlalu panjang; periksa angkanya"
    )


def test_an_amount_that_no_screen_can_show_is_a_mistake_with_its_bound(tmp_path):
    with pytest.raises(Mistakes) as refused:
        found_in(tmp_path, fees=(AMOUNT, "amount: 9500000000000, source"))

    (mistake,) = refused.value.mistakes
    assert text(mistake, "en").splitlines()[0] == (
        "data/fees.yaml:15:34: 9500000000000 is too large; must be ≤ 999999999999"
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("limits", "{value: 2, source", "{value: 200, source",
         "data/limits.yaml:6:15: Perhatian: 200 lebih dari 72, terlalu banyak untuk satuan ini; "
         "periksa angka dan satuannya"),
        ("limits", "    - {value: 2, source: dgi-fee-table}",
         "    - {until: 2025-12-31, value: 2}\n    - {from: 2026-01-01, value: 24}",
         "data/limits.yaml:7:33: Perhatian: 24 12 kali lebih besar daripada masa sebelumnya (2); "
         "periksa angkanya"),
        ("limits", "{value: 2, source", "{value: 0, source",
         "data/limits.yaml:6:15: Perhatian: nilainya nol; bila belum diketahui, tulis unknown"),
        ("processing_times", "{value: 4, source", "{value: 40, source",
         "data/processing_times.yaml:9:15: Perhatian: 40 lebih dari 25, terlalu banyak untuk "
         "satuan ini; periksa angka dan satuannya"),
    ],
)  # fmt: skip
def test_a_limit_or_time_that_looks_like_a_slip_is_told(tmp_path, file, old, new, said):
    assert lines_of(tmp_path, **{file: (old, new)}) == [said]


def test_a_limit_that_does_not_say_what_its_id_says_is_told(own):
    own.edit("data/limits.yaml", "    - {value: 14}", "    - {value: 140}")
    catalogue, source_map = load_with_source_map(own.folder)

    from noticeboard.check.sense.quantities import quantity_warnings

    (warning,) = quantity_warnings(catalogue, source_map)
    assert sentence(warning, "id") == (
        "nilainya 140, padahal id-nya 'stay-14-days' menyebut 14; periksa angkanya"
    )
    assert warning.location.excerpt.strip() == "- {value: 140}"


def fees_with_a_slip(factor):
    """Each real fee by id with one nought more or less, and the lines of what is then told."""
    catalogue, source_map = load_with_source_map(ROOT)
    for fee in catalogue.fees.values():
        period = fee.period_on(TODAY)
        if period is None or not isinstance(period.amount, int) or period.amount == 0:
            continue
        at = fee.periods.index(period)
        slip = period.model_copy(update={"amount": int(period.amount * factor)})
        periods = (*fee.periods[:at], slip, *fee.periods[at + 1 :])
        fees = {**catalogue.fees, fee.id: fee.model_copy(update={"periods": periods})}
        told = money_warnings(dataclasses.replace(catalogue, fees=fees), source_map, TODAY)
        line = source_map.mark(("fees", fee.id, "periods", at, "amount")).line
        yield fee.id, line, [warning.location.line for warning in told]


@pytest.mark.parametrize("factor", [10, 0.1])
def test_most_real_fees_with_a_nought_too_many_or_too_few_are_told_at_their_line(factor):
    slips = list(fees_with_a_slip(factor))
    seen = [id for id, line, told in slips if line in told]

    assert len(seen) >= 0.85 * len(slips), "a fee alone of its kind and without a past may escape"


@pytest.mark.parametrize("factor", [10, 0.1])
def test_a_slip_in_one_fee_is_not_told_of_its_neighbours(factor):
    unclear = [id for id, line, told in fees_with_a_slip(factor) if set(told) - {line}]

    # Of two or three fees without a past nobody can tell which is wrong.
    assert set(unclear) <= {"visa-verification-e31a", "visa-verification-e33e", "itap-10y"}


def test_a_fee_that_fits_neither_its_shorter_nor_its_longer_neighbour_names_one(own):
    own.edit(
        "data/fees.yaml",
        "amount: 250000, source: pp-45-2024}\n"
        "  checked: {date: 2026-08-31, against: visa-agent-note}",
        "amount: 2500000, source: pp-45-2024}\n"
        "  checked: {date: 2026-08-31, against: visa-agent-note}",
    )
    catalogue, source_map = load_with_source_map(own.folder)

    (warning,) = money_warnings(catalogue, source_map, datetime.date(2026, 11, 27))

    assert sentence(warning, "id") == (
        "2500000 tidak cocok dengan 'Visa kunjungan, paling lama {limit:stay-14-days}' (350000); "
        "periksa nolnya"
    )
