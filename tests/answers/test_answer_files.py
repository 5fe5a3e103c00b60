"""The files that a browser fetches to answer: small, and leading to places that exist."""

import gzip
import json
import re

import pytest

from noticeboard.model import LANGUAGES
from noticeboard.surfaces.site.answer_files import answers_path

MOST = 30 * 1024
"""Bytes of answers and of the script that chooses one, compressed, so that with the words of
visitors all of it stays below 60 KB."""


def read(site, language):
    return json.loads((site / answers_path(language)).read_text("utf-8"))


def compressed(path):
    return len(gzip.compress(path.read_bytes()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_and_the_script_that_chooses_one_are_small(site, language, record_property):
    sizes = [
        compressed(site / answers_path(language)),
        compressed(site / "assets/answers/reply.js"),
    ]

    print(f"{language}: answers {sizes[0]} bytes, reply.js {sizes[1]} bytes, compressed")
    record_property("compressed", sizes)
    assert sum(sizes) <= MOST


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_answer_leads_to_a_place_that_exists(site, language):
    (edition,) = read(site, language)["editions"]
    addresses = {unit["url"] for unit in edition["units"].values()}

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
