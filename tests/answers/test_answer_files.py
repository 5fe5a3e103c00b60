"""The files that a browser fetches to answer: small, and leading to places that exist."""

import gzip
import json
import re

import pytest

from noticeboard.model import LANGUAGES
from noticeboard.surfaces.site.answer_files import VOCABULARY, answers_path

MOST = 60 * 1024
"""Bytes of all that is fetched to answer in one language, compressed."""


def read(site, language):
    return json.loads((site / answers_path(language)).read_text("utf-8"))


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
def test_every_answer_leads_to_a_place_that_exists(site, language):
    (edition,) = read(site, language)["editions"]
    addresses = set()
    for id, unit in edition["units"].items():
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
