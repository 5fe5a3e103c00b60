"""A service in schema.org's words."""

import pytest

from noticeboard.surfaces.open_data import service_json_ld
from tests.fixtures.open_data import (
    FEES,
    OFFICE,
    OFFICIAL,
    REPORTED,
    SERVICES,
    both,
    day,
    small_catalogue,
    timelines_of,
)

THING = {"name", "description", "identifier", "url"}
SERVICE = {
    "areaServed",
    "audience",
    "availableChannel",
    "offers",
    "provider",
    "serviceOutput",
    "serviceType",
}
VOCABULARY = {
    "GovernmentService": THING | SERVICE | {"serviceOperator", "jurisdiction"},
    "GovernmentOffice": THING | {
        "address", "telephone", "email", "openingHours", "openingHoursSpecification",
        "specialOpeningHoursSpecification",
    },
    "OpeningHoursSpecification": THING | {
        "dayOfWeek", "opens", "closes", "validFrom", "validThrough",
    },
    "ServiceChannel": THING | {"processingTime", "serviceUrl", "availableLanguage"},
    "Offer": THING | {
        "price", "priceCurrency", "validFrom", "validThrough", "priceValidUntil",
        "additionalProperty",
    },
    "PropertyValue": THING | {"value", "minValue", "maxValue", "unitText", "unitCode"},
    "Audience": THING | {"audienceType", "geographicArea"},
    "City": THING,
    "Thing": THING,
}  # fmt: skip
"""The properties that schema.org has for each type, as far as we may use them."""


def described(catalogue, index=0, language="en"):
    timeline = next(one for one in timelines_of(catalogue) if one.language == language)
    return service_json_ld(timeline.now.services[index], timeline)


def with_service(**changes):
    return small_catalogue(services=({**SERVICES[0], **changes},))


def things_in(value):
    """Every object of a description, itself included."""
    if isinstance(value, list):
        return [thing for one in value for thing in things_in(one)]
    if not isinstance(value, dict):
        return []
    return [value, *(thing for one in value.values() for thing in things_in(one))]


PASSPORT_TIME = {
    "@type": "PropertyValue",
    "name": "Passport time",
    "maxValue": 4,
    "unitText": "working days",
}
OFFERS = [
    {
        "@type": "Offer",
        "identifier": "passport-10y",
        "name": "Passport, ten years",
        "description": "per application",
        "price": 950000,
        "priceCurrency": "IDR",
        "validFrom": "2024-12-17",
        "priceValidUntil": "2026-12-31",
        "additionalProperty": [PASSPORT_TIME],
    },
    {
        "@type": "Offer",
        "identifier": "passport-10y",
        "name": "Passport, ten years",
        "description": "per application",
        "price": 1000000,
        "priceCurrency": "IDR",
        "validFrom": "2027-01-01",
        "additionalProperty": [PASSPORT_TIME],
    },
    {
        "@type": "Offer",
        "identifier": "same-day",
        "name": "Same-day service",
        "description": "per application; extra",
        "price": 1000000,
        "priceCurrency": "IDR",
    },
]
"""What a new passport costs: today's fee, the next one, and what comes on top."""


def test_a_description_is_whole():
    assert described(small_catalogue()) == {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "identifier": "passport-new",
        "name": "New passport",
        "description": "For the first one.",
        "audience": {"@type": "Audience", "audienceType": "Citizens"},
        "areaServed": {"@type": "City", "name": "Example"},
        "serviceOperator": {
            "@type": "GovernmentOffice",
            "name": "Padang Office",
            "email": "padang@example.org",
        },
        "serviceOutput": {"@type": "Thing", "name": "A passport"},
        "availableChannel": [
            {"@type": "ServiceChannel", "name": "M-Paspor", "serviceUrl": "https://example.org/app"}
        ],
        "offers": OFFERS,
    }


def test_what_is_reported_or_unknown_is_left_out():
    assert described(small_catalogue(), index=1) == {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "identifier": "overstay",
        "name": "Overstay",
        "description": "For foreigners. Not confirmed.",
        "audience": {"@type": "Audience", "audienceType": "Foreigners"},
        "areaServed": {"@type": "City", "name": "Example"},
        "serviceOperator": {
            "@type": "GovernmentOffice",
            "name": "Padang Office",
            "email": "padang@example.org",
        },
        "serviceOutput": {"@type": "Thing", "name": "Receipt"},
    }


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_time_in_days_is_an_iso_duration(language):
    """In either language, and then no property of an offer says it again."""
    found = described(with_service(processing_time="days"), language=language)

    assert found["availableChannel"][0]["processingTime"] == "P3D"
    assert "additionalProperty" not in found["offers"][0]


def test_a_time_that_nobody_knows_is_not_guessed():
    found = described(with_service(processing_time="observed"))

    assert not any({"processingTime", "additionalProperty"} & set(one) for one in things_in(found))


def test_a_condition_goes_with_its_offer():
    choice = {
        "choose_one": ({"fee": "same-day", "when": "name-changed"}, "passport-10y"),
        "unless": "name-changed",
    }

    offers = described(with_service(fees=(choice,)))["offers"]

    assert offers[0]["description"] == (
        "per application; unless your name changed; if your name changed"
    )


def test_a_line_that_ends_or_begins_limits_its_offer():
    fees = (
        {"fee": "same-day", "until": day("2026-12-15")},
        {"fee": "passport-10y", "from": day("2026-12-16")},
    )

    offers = described(with_service(fees=fees))["offers"]

    assert [(one["price"], one.get("validFrom"), one.get("priceValidUntil")) for one in offers] == [
        (1000000, None, "2026-12-15"),
        (950000, "2026-12-16", "2026-12-31"),
        (1000000, "2027-01-01", None),
    ]


def test_a_price_that_comes_after_its_line_has_ended_is_no_offer():
    fees = ({"fee": "passport-10y", "until": day("2026-12-15")},)

    (offer,) = described(with_service(fees=fees))["offers"]

    assert (offer["price"], offer["priceValidUntil"]) == (950000, "2026-12-15")


def test_a_name_or_result_with_a_reported_figure_is_left_out():
    named = {**FEES[1], "name": both("{fee:overstay-day}", "{fee:overstay-day}")}
    service = {
        **SERVICES[0],
        "outcome": both("{fee:overstay-day}", "{fee:overstay-day}"),
        "summary": both("{fee:overstay-day}", "{fee:overstay-day}"),
    }
    catalogue = small_catalogue(fees=(FEES[0], named, FEES[2]), services=(service,))

    found = described(catalogue)

    assert "serviceOutput" not in found and "description" not in found
    assert {offer["identifier"] for offer in found["offers"]} == {"passport-10y"}


HOURS = {"monday-tuesday": "08:00-12:00, 13:00-16:00", "friday": "08:00-12:00"}


def with_contacts(*contacts):
    place = {**OFFICE["places"][0], "contacts": contacts}
    return small_catalogue(office={"places": (place,)})


def test_confirmed_hours_are_those_of_the_office_with_its_holidays():
    hours = {"kind": "hours", "value": HOURS, "checked": OFFICIAL}

    assert described(with_contacts(hours))["serviceOperator"] == {
        "@type": "GovernmentOffice",
        "name": "Padang Office",
        "openingHoursSpecification": [
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": ["Monday", "Tuesday", "Friday"],
                "opens": "08:00",
                "closes": "12:00",
            },
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": ["Monday", "Tuesday"],
                "opens": "13:00",
                "closes": "16:00",
            },
        ],
        "specialOpeningHoursSpecification": [
            {
                "@type": "OpeningHoursSpecification",
                "validFrom": "2026-12-25",
                "validThrough": "2026-12-25",
            }
        ],
    }


@pytest.mark.parametrize("hours", [
    {"value": HOURS, "checked": REPORTED},
    {"value": HOURS, "checked": {**OFFICIAL, "must_confirm": True}},
    {"value": "unknown", "checked": OFFICIAL},
], ids=["reported", "must be confirmed", "unknown"])  # fmt: skip
def test_hours_that_are_not_confirmed_are_not_handed_to_machines(hours):
    found = described(with_contacts({"kind": "hours", **hours}))

    assert found["serviceOperator"] == {"@type": "GovernmentOffice", "name": "Padang Office"}


def test_only_words_of_schema_org_are_used():
    contacts = tuple(
        {"kind": kind, "value": "x", "checked": OFFICIAL}
        for kind in ("address", "phone", "email", "whatsapp", "website")
    )
    catalogue = with_contacts(*contacts, {"kind": "hours", "value": HOURS, "checked": OFFICIAL})

    for index in range(2):
        for thing in things_in(described(catalogue, index)):
            used = set(thing) - {"@type", "@context"}
            assert used <= VOCABULARY[thing["@type"]], thing
