"""A fee changes: the old period ends, the new one begins, and history stays as it was."""

import datetime

import pytest

from noticeboard.editing import EditedFile, EditRefused, NewPeriod, held_in, period_edits
from noticeboard.load import load_with_source_map
from noticeboard.messages import Mistakes
from tests.fixtures.small_catalogue import FILES, write_small_catalogue

FEES = FILES["data/fees.yaml"]


def new_period(fact="passport-same-day", first=datetime.date(2027, 1, 1), **other):
    values = {"value": 1250000, "source": ("pp-45-2024",), "against": ("dgi-fee-table",)}
    checked = datetime.date(2026, 11, 28)
    return NewPeriod(**{"fact": (fact,), "first": first, "checked": checked, **values, **other})


def edited_fees(period, text=FEES):
    return EditedFile.opened("data/fees.yaml", text).with_edits(*period_edits(text, period)).text


def test_a_running_period_ends_on_the_day_before_the_new_one():
    new = edited_fees(new_period("passport-electronic-10y", against=("newspaper", "dgi-fee-table")))

    record = FEES[
        FEES.index("- id: passport-electronic-10y") : FEES.index("- id: passport-same-day")
    ]
    changed = record.replace(
        "{from: 2024-12-17, amount: 950000, source: pp-45-2024}",
        "{from: 2024-12-17, until: 2026-12-31, amount: 950000, source: pp-45-2024}\n"
        "    - {from: 2027-01-01, amount: 1250000, source: pp-45-2024}",
    ).replace(
        "{date: 2026-09-26, against: dgi-fee-table}",
        "{date: 2026-11-28, against: [newspaper, dgi-fee-table]}",
    )
    assert new == FEES.replace(record, changed)


def test_a_period_that_holds_since_ever_ends_and_the_catalogue_is_sound(tmp_path):
    new = edited_fees(new_period(until=datetime.date(2027, 6, 30)))

    write_small_catalogue(tmp_path)
    catalogue, _ = load_with_source_map(tmp_path, {"data/fees.yaml": new.encode()})
    periods = catalogue.fees["passport-same-day"].periods
    assert [(p.from_, p.until, p.amount) for p in periods] == [
        (None, datetime.date(2026, 12, 31), 1000000),
        (datetime.date(2027, 1, 1), datetime.date(2027, 6, 30), 1250000),
    ]
    assert held_in(new, ("passport-same-day", "checked", "date")) == datetime.date(2026, 11, 28)
    assert "{until: 2026-12-31, amount: 1000000, source: [pp-28-2019, pp-45-2024]}" in new


def test_a_value_that_nobody_knows_yet_needs_no_source():
    new = edited_fees(new_period(value="unknown", source=()))

    assert "    - {from: 2027-01-01, amount: unknown}\n" in new


def test_the_reason_why_nobody_knows_a_value_is_kept_beside_it():
    new = edited_fees(new_period(value="unknown", source=(), reason="Tarif baru belum terbit"))

    assert '- {from: 2027-01-01, amount: unknown, reason: "Tarif baru belum terbit"}\n' in new


ENDED = FEES.replace("- {amount: 1000000,", "- {until: 2026-12-31, amount: 1000000,")


def test_a_period_that_ends_already_is_followed_on_the_next_day():
    assert edited_fees(new_period(), ENDED).startswith(
        ENDED[: ENDED.index("pp-45-2024]}\n  checked")]
    )


REFUSED = {
    "on the day that the running one begins": (
        FEES, new_period("passport-electronic-10y", datetime.date(2024, 12, 17)), "edit_before_running",
    ),
    "before the running one ends": (ENDED, new_period(first=datetime.date(2026, 12, 31)), "overlap"),
    "days after the running one ends": (ENDED, new_period(first=datetime.date(2027, 1, 3)), "gap"),
    "an end before the begin": (
        FEES, new_period(until=datetime.date(2026, 12, 31)), "until_before_from",
    ),
    "without a source": (FEES, new_period(source=()), "edit_no_source"),
    "checked against nothing": (FEES, new_period(against=()), "edit_no_source"),
    "a fact that is not there": (FEES, new_period("passport"), "edit_no_place"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_period_that_does_not_follow_is_refused(name):
    text, period, code = REFUSED[name]

    with pytest.raises(EditRefused) as refused:
        period_edits(text, period)

    assert [message.code for message in refused.value.messages] == [code]


def test_what_is_wrong_with_the_new_value_is_told_by_the_loader(tmp_path):
    new = edited_fees(new_period(value=-5, source=("no-such-source",)))

    write_small_catalogue(tmp_path)
    with pytest.raises(Mistakes) as refused:
        load_with_source_map(tmp_path, {"data/fees.yaml": new.encode()})

    assert {one.code for one in refused.value.mistakes} == {"negative", "id_unknown"}
