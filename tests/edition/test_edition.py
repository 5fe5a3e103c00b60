"""One date, one language: what the catalogue says on a day, and never on another."""

import dataclasses
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noticeboard.edition import NotCovered, change_days, make_edition, make_timeline, sum_of
from noticeboard.language import long_date, money
from noticeboard.load import load_catalogue
from noticeboard.model import STANDINGS, Check
from noticeboard.telling.standing import standing_of, weakest
from tests.fixtures.office import ROOT
from tests.fixtures.small_catalogue import write_small_catalogue

FEE = "passport-electronic-10y"
TODAY = datetime.date(2026, 11, 24)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    folder = tmp_path_factory.mktemp("small")
    write_small_catalogue(folder)
    return load_catalogue(folder)


def shown(catalogue, day, language):
    return make_edition(catalogue, on=day, language=language).facts[FEE].current.shown


def test_a_fee_ends_on_its_last_day_and_the_next_starts_the_day_after(catalogue):
    before, after = datetime.date(2024, 12, 16), datetime.date(2024, 12, 17)

    assert [shown(catalogue, before, "id"), shown(catalogue, after, "id")] == [
        "Rp650.000",
        "Rp950.000",
    ]
    assert [shown(catalogue, before, "en"), shown(catalogue, after, "en")] == [
        "Rp650,000",
        "Rp950,000",
    ]


def test_an_edition_before_the_catalogue_begins_is_refused(catalogue):
    with pytest.raises(NotCovered):
        make_edition(catalogue, on=datetime.date(2022, 10, 11), language="id")


def test_every_kind_of_page_has_an_address_in_each_language():
    pages = ["home", "fees", "paying", "service:passport-lost", "checker:passport-lost",
             "sheet:passport-lost"]  # fmt: skip
    addresses = {
        language: [
            make_edition(load_catalogue(ROOT), on=TODAY, language=language).path_of(page)
            for page in pages
        ]
        for language in ("id", "en")
    }

    assert addresses == {
        "id": ["", "biaya/", "bayar/", "paspor-hilang/", "paspor-hilang/dokumen-saya/",
               "cetak/paspor-hilang/"],
        "en": ["en/", "en/fees/", "en/paying/", "en/lost-passport/",
               "en/lost-passport/my-documents/", "en/print/lost-passport/"],
    }  # fmt: skip


def test_a_service_that_does_not_exist_is_not_made_up(catalogue):
    edition = make_edition(catalogue, on=TODAY, language="id")

    with pytest.raises(KeyError):
        edition.service("passport-for-pets")


def test_past_and_coming_rates_stand_beside_the_current_one(catalogue):
    fee = make_edition(catalogue, on=datetime.date(2024, 12, 16), language="id").facts[FEE]

    assert [(rate.figure.shown, rate.first, rate.figure.role) for rate in fee.coming] == [
        ("Rp950.000", datetime.date(2024, 12, 17), "coming")
    ]
    assert fee.past == ()
    assert fee.until == datetime.date(2024, 12, 16)


def test_a_change_is_listed_once_with_both_values(catalogue):
    edition = make_edition(catalogue, on=TODAY, language="id")

    changes = [change for change in edition.changes if change.fact.id == FEE]

    assert [(change.day, change.before.shown, change.after.shown) for change in changes] == [
        (datetime.date(2024, 12, 17), "Rp650.000", "Rp950.000")
    ]


def test_the_same_value_from_a_new_law_is_no_change(catalogue):
    edition = make_edition(catalogue, on=TODAY, language="id")

    assert "passport-electronic-5y" not in [change.fact.id for change in edition.changes]


def test_a_timeline_holds_the_day_and_every_later_change_within_its_horizon(catalogue):
    timeline = make_timeline(catalogue, on=datetime.date(2024, 12, 1), language="id")

    assert [edition.day for edition in timeline.editions] == [
        datetime.date(2024, 12, 1),
        datetime.date(2024, 12, 17),
    ]
    assert [(first, last) for _, first, last in timeline.spans] == [
        (datetime.date(2024, 12, 1), datetime.date(2024, 12, 16)),
        (datetime.date(2024, 12, 17), datetime.date(2026, 1, 5)),
    ]


def test_a_fact_past_the_end_of_its_last_period_is_unknown_not_carried_over(catalogue):
    fee = catalogue.fees[FEE]
    closed = fee.model_copy(
        update={"periods": (fee.periods[0],)}  # ends on 2024-12-16, nothing follows
    )
    ended = dataclasses.replace(catalogue, fees={**catalogue.fees, FEE: closed})

    assert shown(ended, datetime.date(2024, 12, 16), "id") == "Rp650.000"
    fact = make_edition(ended, on=datetime.date(2024, 12, 17), language="id").facts[FEE]
    assert (fact.current.value, fact.standing) == ("unknown", "unknown")
    assert datetime.date(2024, 12, 17) in change_days(ended, after=datetime.date(2024, 12, 1))


def test_a_day_on_which_answers_begin_to_lead_elsewhere_has_an_edition_of_its_own():
    office = load_catalogue(ROOT)
    service = office.services["passport-new-adult"]
    tomorrow = TODAY + datetime.timedelta(days=1)
    others = tuple(one.model_copy(update={"from_": tomorrow}) for one in service.elsewhere)
    later = service.model_copy(update={"elsewhere": others})
    changing = dataclasses.replace(office, services={**office.services, service.id: later})

    timeline = make_timeline(changing, on=TODAY, language="id")

    found = {one.day: one.service(service.id).elsewhere for one in timeline.editions}
    assert found[TODAY] == ()
    assert len(found[tomorrow]) == len(service.elsewhere) > 0


def test_a_gap_stops_instead_of_falling_back(catalogue):
    fee = catalogue.fees[FEE]
    late = fee.periods[1].model_copy(update={"from_": datetime.date(2025, 1, 1)})
    gap = fee.model_copy(update={"periods": (fee.periods[0], late)})
    broken = dataclasses.replace(catalogue, fees={**catalogue.fees, FEE: gap})

    with pytest.raises(LookupError, match=FEE):
        make_edition(broken, on=datetime.date(2024, 12, 20), language="id")


def test_press_alone_makes_a_fact_reported_and_an_official_page_makes_it_official(catalogue):
    def standing(**check):
        return standing_of(Check.model_validate({"date": TODAY, **check}), catalogue)

    assert standing(against="newspaper") == "reported"
    assert standing(against=("newspaper", "dgi-fee-table")) == "official"
    assert standing(against="dgi-fee-table", must_confirm=True) == "reported"


def test_a_sum_takes_the_weakest_standing_of_its_parts(catalogue):
    facts = make_edition(catalogue, on=TODAY, language="id").facts
    known = facts[FEE]
    reported = dataclasses.replace(
        known, current=dataclasses.replace(known.current, standing="reported"), standing="reported"
    )
    unknown = dataclasses.replace(
        known, current=dataclasses.replace(known.current, value="unknown"), standing="unknown"
    )

    assert sum_of([(1, known), (1, known)], "id").shown == "Rp1.900.000"
    assert sum_of([(1, known), (1, reported)], "id").standing == "reported"
    assert sum_of([(1, known), (1, unknown)], "id").value == "unknown"


@given(st.lists(st.sampled_from(STANDINGS)))
def test_the_weakest_of_some_standings_is_never_stronger_than_any(standings):
    assert all(STANDINGS.index(weakest(standings)) >= STANDINGS.index(one) for one in standings)


@given(st.integers(min_value=0, max_value=10**12))
def test_money_reads_back_to_the_same_amount_in_both_languages(amount):
    assert int(money(amount, "id").removeprefix("Rp").replace(".", "")) == amount
    assert int(money(amount, "en").removeprefix("Rp").replace(",", "")) == amount


@given(st.dates(min_value=datetime.date(2000, 1, 1), max_value=datetime.date(2100, 12, 31)))
def test_a_long_date_names_its_day_and_year(day):
    for language in ("id", "en"):
        written = long_date(day, language).split()
        assert (int(written[0]), int(written[2])) == (day.day, day.year)
