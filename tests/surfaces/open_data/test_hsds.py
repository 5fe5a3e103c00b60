"""The office as HSDS 3, against the rules of the specification."""

import json
from collections import Counter
from pathlib import Path

import jsonschema
import pytest

from noticeboard.load import load_catalogue
from noticeboard.surfaces.open_data.hsds_file import hsds_json
from tests.fixtures.hsds_rules import SCHEMA
from tests.fixtures.open_data import OFFICE, OFFICIAL, SERVICES, day, small_catalogue, timelines_of

ROOT = Path(__file__).parents[3]
RULES = jsonschema.Draft202012Validator(SCHEMA)


def written(catalogue, language="en", **how):
    timeline = next(one for one in timelines_of(catalogue, **how) if one.language == language)
    return json.loads(hsds_json(timeline))


def records_in(value):
    """Every record of a document, itself included."""
    if isinstance(value, list):
        return [record for one in value for record in records_in(one)]
    if not isinstance(value, dict):
        return []
    return [value, *(record for one in value.values() for record in records_in(one))]


def without_ids(value):
    if isinstance(value, list):
        return [without_ids(one) for one in value]
    if isinstance(value, dict):
        return {name: without_ids(one) for name, one in value.items() if name != "id"}
    return value


@pytest.fixture(scope="module")
def office():
    """The small office, with hours and a telephone that are official."""
    contacts = (
        {"kind": "phone", "value": "(021) 1", "checked": OFFICIAL},
        {
            "kind": "hours",
            "value": {"monday-thursday": "08:00-12:00", "friday": "08:00-11:30"},
            "checked": OFFICIAL,
        },
        OFFICE["places"][0]["contacts"][2],
    )
    place = {**OFFICE["places"][0], "contacts": contacts}
    return small_catalogue(office={"places": (place,), "site_url": "https://example.org/"})


LOCATION = {
    "location_type": "physical",
    "name": "Padang Office",
    "description": "Serves Jalan Satu (not confirmed)",
    "phones": [{"number": "(021) 1", "type": "voice"}],
    "schedules": [
        {"freq": "WEEKLY", "byday": "MO,TU,WE,TH", "opens_at": "08:00+07:00",
         "closes_at": "12:00+07:00"},
        {"freq": "WEEKLY", "byday": "FR", "opens_at": "08:00+07:00",
         "closes_at": "11:30+07:00"},
    ],
}  # fmt: skip
COSTS = [
    {"valid_from": "2024-12-17", "valid_to": "2026-12-31",
     "option": "Passport, ten years", "currency": "IDR", "amount": 950000,
     "amount_description": "per application"},
    {"valid_from": "2027-01-01", "option": "Passport, ten years", "currency": "IDR",
     "amount": 1000000, "amount_description": "per application"},
    {"option": "Same-day service", "currency": "IDR", "amount": 1000000,
     "amount_description": "per application; extra"},
]  # fmt: skip
"""The small office, and what a new passport costs there, as HSDS has them."""


def test_a_service_is_whole(office):
    service = without_ids(written(office))["services"][0]

    assert service == {
        "name": "New passport",
        "description": "For the first one.",
        "url": "https://example.org/en/new-passport/",
        "status": "active",
        "application_process": "Pay in 2 hours.\n"
        "Time: at most 4 working days (from the interview)",
        "fees_description": "Passport, ten years: Rp950,000 per application "
        "(until 31 Dec 2026; from 1 Jan 2027 Rp1,000,000)\n"
        "Same-day service: Rp1,000,000 per application (extra)",
        "eligibility_description": "Citizens",
        "assured_date": "2026-09-26",
        "service_at_locations": [{"location": LOCATION}],
        "cost_options": COSTS,
        "required_documents": [
            {"document": "Identity card (original and copy)"},
            {"document": "Birth certificate or Diploma"},
            {"document": "Name ruling (original), if your name changed"},
        ],
        "attributes": [
            {"label": "catalogue.json", "value": "passport-new"},
            {"label": "group", "value": "all",
             "taxonomy_term": {"code": "all", "name": "All", "description": "All."}},
        ],
    }  # fmt: skip


def test_what_is_not_confirmed_has_no_amount_and_says_so_in_its_own_words(office):
    service = written(office)["services"][1]

    assert "cost_options" not in service
    assert service["description"] == "For foreigners. Not confirmed."
    assert service["fees_description"] == (
        "Overstay: Rp1,000,000 per day (at most 60 days; not confirmed)"
    )


def test_whoever_reads_the_file_alone_learns_whose_and_of_which_day_it_is(office):
    said = without_ids(written(office))

    assert {name: said[name] for name in ("name", "alternate_name", "description", "email")} == {
        "name": "Example Directorate",
        "alternate_name": "Example Immigration",
        "description": "Example Immigration: information. Information Pilot. "
        "Edition of 24 November 2026. Free to use.",
        "email": "info@example.org",
    }
    preview = written(office, on=day("2026-12-01"), is_preview=True)
    assert preview["description"].startswith("Preview of 1 December 2026 ")


def test_ids_are_the_same_in_every_language_and_on_every_day(office):
    first, later = written(office), written(office, "id", on=day("2026-12-24"))

    assert [one["id"] for one in records_in(first)] == [one["id"] for one in records_in(later)]


def test_two_offices_have_no_id_in_common(office):
    place = {**OFFICE["places"][0], "id": "solok"}
    services = tuple({**one, "place": "solok"} for one in SERVICES)
    other = small_catalogue(services=services, office={"places": (place,), "serving": "solok"})
    ids = [{one["id"] for one in records_in(written(one))} for one in (office, other)]

    assert ids[0] & ids[1] == set()


@pytest.fixture(scope="module")
def own():
    """The real catalogue."""
    return load_catalogue(ROOT)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_offices_own_services_keep_the_rules_of_hsds(own, language):
    document = written(own, language)

    RULES.validate(document)
    buildings = ("location_type", "code", "freq")
    ids = Counter(
        one["id"] for one in records_in(document) if not any(name in one for name in buildings)
    )
    assert [id for id, count in ids.items() if count > 1] == []


def test_an_office_that_knows_its_hours_keeps_the_rules_of_hsds(office):
    RULES.validate(written(office))


@pytest.mark.parametrize(
    ("table", "field", "value"),
    [
        ("cost_options", "amount", "950000"),
        ("cost_options", "valid_from", "17-12-2024"),
        ("cost_options", "price", 950000),
        ("required_documents", "id", "ktp"),
        ("attributes", "id", None),
    ],
)
def test_the_rules_refuse_a_slip(office, table, field, value):
    document = written(office)
    document["services"][0][table][0][field] = value

    assert not RULES.is_valid(document)
