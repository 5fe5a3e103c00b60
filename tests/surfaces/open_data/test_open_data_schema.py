"""The schema of the catalogue comes from the records, and means what the first one meant."""

import copy
import dataclasses
import json
from pathlib import Path

import jsonschema
import pytest

from noticeboard.model import CampaignRecord
from noticeboard.surfaces.open_data.catalogue_file import catalogue_json
from noticeboard.surfaces.open_data.schema import schema_json
from tests.fixtures.open_data import (
    FEES,
    OFFICIAL,
    SERVICES,
    both,
    day,
    small_catalogue,
    timelines_of,
)

FIRST = json.loads(Path(__file__).with_name("catalogue.schema.first.json").read_text("utf-8"))
"""The schema as it was published first, written by hand; reusers have copies of it."""

NOW = json.loads(schema_json())

OTHERS = (None, True, 7, -1, 0.5, "", "?", "unknown", "2026-02-03", [], {}, ["?"], {"?": 1})
"""Values of every kind, put in the place of each that is right."""


def whole_catalogue():
    """A catalogue in which every field that may be missing is there once."""
    statement = {
        "id": "hint",
        "text": both("Ya.", "Yes."),
        "checked": OFFICIAL,
        "unless": "name-changed",
        "from": day("2026-12-01"),
        "source": "new-law",
    }
    choice = {
        "choose_one": ("same-day", {"fee": "passport-10y", "when": "name-changed"}),
        "until": day("2027-06-30"),
    }
    service = {**SERVICES[0], "statements": (statement,), "fees": (choice,)}
    office = {
        "adopted_by": both("Kantor", "Office"),
        "site_url": "https://example.org/",
        "holidays_decreed_until": day("2026-12-31"),
    }
    fees = ({**FEES[0], "not_before": day("2020-01-01")}, *FEES[1:])
    catalogue = small_catalogue(services=(service, *SERVICES[1:]), office=office, fees=fees)
    document = json.loads(catalogue_json(catalogue, timelines_of(catalogue), "bundle-1"))
    document["conditions"][0]["rule"] = {"all": ["adult", {"any": ["adult", {"not": "adult"}]}]}
    return document


def shortened(value):
    """The same document with at most two entries in each list, so that it is walked quickly."""
    if isinstance(value, list):
        return [shortened(one) for one in value[:2]]
    if isinstance(value, dict):
        return {name: shortened(one) for name, one in value.items()}
    return value


def places(value, path=()):
    """Every place in a document: the parent's path and the key there."""
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    for key, one in entries:
        yield path, key
        if isinstance(one, (dict, list)):
            yield from places(one, (*path, key))


def at(document, path):
    for step in path:
        document = document[step]
    return document


def spoilt(document):
    """The document with one place changed, removed or added, one after another."""
    for path, key in list(places(document)):
        parent = at(document, path)
        right = copy.copy(parent)
        for other in OTHERS:
            parent[key] = other
            yield f"{path} {key} = {other!r}"
        parent[key] = right[key]
        if isinstance(parent, dict):
            del parent[key]
            yield f"{path} without {key}"
            parent["surprise"] = "?"
            yield f"{path} with a surprise for {key}"
            parent.clear()
            parent.update(right)


def judges(part):
    """A validator for one part of the catalogue, of the first schema and of today's."""
    return [
        jsonschema.Draft202012Validator({**schema["properties"][part], "$defs": schema["$defs"]})
        for schema in (FIRST, NOW)
    ]


def test_the_whole_catalogue_is_what_both_schemas_describe():
    document = whole_catalogue()

    for schema in (FIRST, NOW):
        jsonschema.Draft202012Validator(schema).validate(document)


def test_the_parts_of_the_catalogue_are_those_of_the_first_schema():
    rules = ("type", "additionalProperties", "title", "description", "$schema")

    assert {rule: NOW[rule] for rule in rules} == {rule: FIRST[rule] for rule in rules}
    assert set(FIRST["properties"]) == set(whole_catalogue())
    assert set(NOW["properties"]) - set(FIRST["properties"]) == {"campaigns"}
    assert set(NOW["required"]) == set(FIRST["required"])


def test_campaigns_are_described_and_left_out_where_there_are_none():
    campaign = {
        "id": "pay-in-time",
        "title": both("Bayar", "Pay"),
        "message": both("Dalam {limit:pay-within}.", "In {limit:pay-within}."),
        "action": both("Caranya", "How"),
        "page": "fees",
        "audience": "citizen",
        "from": "2026-12-01 08:00",
        "until": "2026-12-31 17:00",
    }
    made = CampaignRecord.model_validate(campaign)
    office = dataclasses.replace(small_catalogue(), campaigns={made.id: made})
    document = json.loads(catalogue_json(office, timelines_of(office), "bundle-1"))

    assert "campaigns" not in whole_catalogue()
    assert document["campaigns"] == [
        {
            **campaign,
            "services": [],
            "from": "2026-12-01T01:00:00Z",
            "until": "2026-12-31T10:00:00Z",
            "rank": 2,
        }
    ]
    judge = jsonschema.Draft202012Validator(NOW)
    judge.validate(document)
    document["campaigns"][0]["until"] = "soon"
    assert not judge.is_valid(document)


@pytest.mark.parametrize("part", FIRST["properties"])
def test_the_schema_accepts_and_refuses_what_the_first_one_did(part):
    first, now = judges(part)
    document = {part: shortened(whole_catalogue()[part])}

    judged = [
        (what, first.is_valid(document[part]), now.is_valid(document[part]))
        for what in spoilt(document)
        if part in document
    ]

    assert [what for what, before, after in judged if before != after] == []
    assert not all(before for _, before, _ in judged)
