"""The files that a browser fetches to answer: small, and leading to places that exist."""

import gzip
import json
import re

import pytest

from noticeboard.model import LANGUAGES
from noticeboard.surfaces.site.answer_files import VOCABULARY, answers_path, part_path

MOST = 60 * 1024
"""Bytes of the index, the words and the scripts that answer in one language, compressed."""
MOST_OF_A_PART = 8 * 1024
"""Bytes that the first answer about a kind of service fetches, compressed."""


def read(site, language):
    return json.loads((site / answers_path(language)).read_text("utf-8"))


def parts_of(site, language):
    """The parts of a language by name, as they are published."""
    names = read(site, language)["parts"]
    return {name: (site / part_path(language, name)).read_bytes() for name in names}


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_fetched_to_answer_is_small(site, language, record_property):
    scripts = sorted((site / "assets/answers").glob("*.js"))
    files = [site / answers_path(language), site / VOCABULARY, *scripts]
    sizes = {path.name: len(gzip.compress(path.read_bytes())) for path in files}

    print(sizes, sum(sizes.values()))
    record_property("compressed", sizes)
    assert len(scripts) >= 4
    assert sum(sizes.values()) <= MOST


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lines_of_a_kind_of_service_are_small(site, language):
    sizes = {name: len(gzip.compress(part)) for name, part in parts_of(site, language).items()}

    print(sizes)
    assert sorted(sizes) == ["foreigner", "general", "passport", "terms"]
    assert max(sizes.values()) <= MOST_OF_A_PART


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_has_its_lines_in_one_part(site, language):
    (edition,) = read(site, language)["editions"]
    said = [json.loads(part)["editions"][0] for part in parts_of(site, language).values()]

    assert sorted(id for part in said for id in part) == sorted(edition["units"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_leads_to_a_place_that_exists(site, language):
    (edition,) = read(site, language)["editions"]
    parts = [json.loads(part)["editions"][0] for part in parts_of(site, language).values()]
    addresses = set()
    for id, unit in (entry for part in parts for entry in part.items()):
        subject = edition["subjects"].get(id.split(".")[0].split("+")[0], {})
        address = unit.get("url", "")
        addresses.add(subject["page"] + address if address[:1] in ("", "#") else address)

    assert len(addresses) > 200
    lost = [address for address in addresses if not is_there(site, address)]

    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_leads_to_a_page_that_exists(site, language):
    table = read(site, language)

    assert [page for page in table["pages"].values() if not is_there(site, page)] == []


def is_there(site, address):
    page, _, anchor = address.partition("#")
    html = (site / page / "index.html").read_text("utf-8")
    return not anchor or bool(re.search(rf'id="?{re.escape(anchor)}["\s>]', html))
