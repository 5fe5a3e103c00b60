"""The real facts, as far as a machine can vouch for them."""

import datetime
from pathlib import Path

import pytest

from noticeboard.edition import make_edition
from noticeboard.load import load_catalogue
from noticeboard.telling.standing import standing_of

ROOT = Path(__file__).parents[2]
TODAY = datetime.date(2026, 11, 24)


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(ROOT)


@pytest.fixture(scope="module")
def edition(catalogue):
    return make_edition(catalogue, on=TODAY, language="id")


# Typed from the reference table, not from data/: a slip in either shows.
AMOUNTS = {
    "passport-electronic-5y": 650_000, "passport-electronic-10y": 950_000,
    "passport-non-electronic-5y": 350_000, "passport-non-electronic-10y": 650_000,
    "passport-same-day": 1_000_000, "passport-lost-charge": 1_000_000,
    "passport-damaged-charge": 500_000, "overstay-day": 1_000_000,
}  # fmt: skip


@pytest.mark.parametrize(("fee", "amount"), AMOUNTS.items())
def test_the_fees_people_ask_for_most_are_those_of_the_tariff(edition, fee, amount):
    assert edition.facts[fee].current.value == amount


def test_what_the_office_must_confirm_is_never_called_official(catalogue):
    for id in ("voa", "passport-non-electronic-5y", "overstay-day", "passport-free"):
        assert standing_of(catalogue.fees[id].checked, catalogue) == "reported", id


def test_only_regulations_and_official_pages_are_printed_as_sources(catalogue, edition):
    printed = {source.id for fact in edition.facts.values() for source in fact.sources}
    printed |= {source.id for service in edition.services for source in service.all_sources}

    assert {id for id in printed if not catalogue.sources[id].is_printable} == set()


def test_a_lost_passport_costs_the_charge_too_unless_it_was_a_disaster(edition):
    service = edition.service("passport-lost")

    told = {
        (case.condition.id, case.condition.negated): [way.figure.value for way in case.ways]
        for case in service.cases
    }
    assert told == {
        ("disaster", True): [1_650_000, 1_950_000],
        ("disaster", False): [650_000, 950_000],
    }
    charge = next(line for line in service.fee_lines if line.kind == "fee")
    assert (charge.condition.id, charge.condition.negated) == ("disaster", True)


def test_a_child_cannot_choose_the_ten_year_passport(edition):
    service = edition.service("passport-new-child")

    offered = [option.fee.id for line in service.fee_lines for option in line.options]

    assert "passport-electronic-10y" not in offered


def test_no_hours_are_invented(edition):
    hours = [
        contact.value
        for place in edition.office.places
        for contact in place.contacts
        if contact.kind in ("hours", "whatsapp")
    ]

    assert hours and set(hours) == {None}


def test_the_announced_rise_of_the_visa_on_arrival_is_no_period(catalogue):
    amounts = [period.amount for period in catalogue.fees["voa"].periods]

    assert 750_000 not in amounts and 1_000_000 not in amounts


def test_every_service_has_the_six_components_that_must_be_published(edition):
    for service in edition.services:
        assert service.outcome.shown and service.summary.shown, service.id
        # Unknown is an answer; an empty list where papers are asked for would be none.
        assert service.requirements is None or service.requirements, service.id
        assert service.steps is None or service.steps, service.id
        assert service.fee_lines is None or service.fee_lines, service.id
    assert "complaints" in edition.articles


@pytest.mark.parametrize("day", ["2022-10-12", "2024-12-16", "2024-12-17", "2026-11-24"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_day_of_the_records_gives_a_whole_edition(catalogue, day, language):
    edition = make_edition(catalogue, on=datetime.date.fromisoformat(day), language=language)

    assert len(edition.services) >= 19
