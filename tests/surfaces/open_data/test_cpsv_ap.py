"""The services as CPSV-AP 3.2, against the rules of the vocabulary."""

import functools
import json
from pathlib import Path

import pytest

from noticeboard.load import load_catalogue
from noticeboard.surfaces.open_data import open_data_files
from tests.fixtures.cpsv_ap_rules import CLASSES, shapes
from tests.fixtures.open_data import SERVICES, day, small_catalogue, timelines_of

ROOT = Path(__file__).parents[3]
BASE = "https://example.org/data/v1/"


@functools.cache
def rules():
    """The rules of the vocabulary as a graph."""
    # Its import takes as long as a hundred tests; every process of a run collects this file.
    from rdflib import Graph

    return Graph().parse(data=shapes(), format="turtle")


def written(catalogue, **how):
    files = open_data_files(catalogue, timelines_of(catalogue, **how), "bundle-1")
    return json.loads(next(one.content for one in files if one.path.endswith("cpsv-ap.jsonld")))


def nodes(written, kind):
    """The nodes of a class, each without its own id."""
    found = (one for one in written["@graph"] if one["@type"] == kind)
    return [{name: value for name, value in one.items() if name != "@id"} for one in found]


def broken(written):
    """What SHACL says of a document; nothing when every rule is kept."""
    from pyshacl import validate
    from rdflib import Graph

    graph = Graph().parse(data=json.dumps(written), format="json-ld", publicID=BASE)
    kept, _, report = validate(graph, shacl_graph=rules(), inference="none")
    return [] if kept else report.splitlines()


def said(indonesian, english):
    return [{"@value": indonesian, "@language": "id"}, {"@value": english, "@language": "en"}]


@pytest.fixture(scope="module")
def small():
    return written(small_catalogue())


def referred(written, value):
    """The identifiers of the nodes that a property leads to."""
    by_id = {one["@id"]: one for one in written["@graph"]}
    return [by_id[one["@id"]]["dct:identifier"] for one in value]


def test_a_service_says_what_it_gives_needs_and_follows(small):
    service = nodes(small, "cpsv:PublicService")[0]

    assert service["dct:identifier"] == "passport-new"
    assert service["dct:title"] == said("Paspor baru", "New passport")
    assert service["dct:description"] == said("Untuk yang pertama.", "For the first one.")
    leads = {
        name: referred(small, value)
        for name, value in service.items()
        if isinstance(value, list) and "@id" in value[0] and "Authority" not in name
    }
    assert leads == {
        "cv:hasChannel": ["app"],
        "cv:hasCost": ["passport-new.passport-10y", "passport-new.same-day"],
        "cv:holdsRequirement": [
            "passport-new.ktp",
            "passport-new.birth-certificate.diploma",
            "passport-new.ruling.name-changed=True",
        ],
        "cpsv:hasInput": ["ktp"],
        "cpsv:produces": ["passport-new.output"],
        "cpsv:follows": ["new-law"],
        "cv:hasLegalResource": ["new-law"],
    }


def test_a_cost_is_that_of_the_day_with_its_end(small):
    cost = nodes(small, "cv:Cost")[0]

    assert cost == {
        "@type": "cv:Cost",
        "dct:identifier": "passport-new.passport-10y",
        "dct:description": said(
            "Paspor, sepuluh tahun (per permohonan)", "Passport, ten years (per application)"
        ),
        "cv:hasValue": {"@value": "950000", "@type": "xsd:double"},
        "cv:currency": [{"@id": "http://publications.europa.eu/resource/authority/currency/IDR"}],
        "schema:validFrom": {"@value": "2024-12-17", "@type": "xsd:date"},
        "schema:validThrough": {"@value": "2026-12-31", "@type": "xsd:date"},
    }
    later = nodes(written(small_catalogue(), on=day("2027-01-01")), "cv:Cost")[0]
    assert later["cv:hasValue"]["@value"] == "1000000"


def test_what_is_not_confirmed_has_no_cost_and_says_so_in_its_own_words(small):
    service = nodes(small, "cpsv:PublicService")[1]

    assert "cv:hasCost" not in service
    assert service["dct:description"] == said(
        "Untuk orang asing. Belum pasti.", "For foreigners. Not confirmed."
    )


def test_the_data_set_lists_every_other_file_with_its_media_type(small):
    (data,) = nodes(small, "dcat:Dataset")
    listed = {
        one["dcat:downloadURL"]["@id"]: one["dcat:mediaType"]["@id"].split("media-types/")[1]
        for one in data["dcat:distribution"]
    }

    assert listed == {
        "catalogue.json": "application/json",
        "catalogue.schema.json": "application/json",
        "fees.csv": "text/csv",
        "fees.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "calendar.ics": "text/calendar",
        "changes.id.atom": "application/atom+xml",
        "changes.en.atom": "application/atom+xml",
        "hsds.id.json": "application/json",
        "hsds.en.json": "application/json",
        "quiz.id.gift.txt": "text/plain",
        "quiz.id.csv": "text/csv",
        "quiz.en.gift.txt": "text/plain",
        "quiz.en.csv": "text/csv",
    }
    assert data["dct:license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}


def test_a_time_in_days_is_a_duration_and_one_in_working_days_is_none(small):
    days = small_catalogue(services=({**SERVICES[0], "processing_time": "days"},))

    assert nodes(written(days), "cpsv:PublicService")[0]["cv:processingTime"] == {
        "@value": "P3D",
        "@type": "xsd:duration",
    }
    assert "cv:processingTime" not in nodes(small, "cpsv:PublicService")[0]


def test_the_offices_own_services_keep_the_rules_of_cpsv_ap():
    document = written(load_catalogue(ROOT))

    kinds = {one["@type"] for one in document["@graph"] if isinstance(one["@type"], str)}
    assert set(CLASSES) - kinds == {"foaf:Agent"}
    assert nodes(document, "dcat:Dataset")[0]["dct:publisher"]["@type"] == "foaf:Agent"
    assert broken(document) == []


def test_the_rules_refuse_a_slip(small):
    slips = {
        "cpsv:PublicService": ("dct:description", "Plain words"),
        "cv:Cost": ("cv:hasValue", {"@value": "950.000", "@type": "xsd:string"}),
        "cv:Channel": ("dct:identifier", None),
        "cpsv:Rule": ("cpsv:implements", [{"@id": "urn:uuid:nobody"}]),
    }
    for kind, (name, value) in slips.items():
        spoilt = json.loads(json.dumps(small))
        first = next(one for one in spoilt["@graph"] if one["@type"] == kind)
        first[name] = value
        assert broken(spoilt), kind
    assert broken(small) == []
