"""changes.LANGUAGE.atom: what changed, for feed readers."""

import dataclasses
import datetime
import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from noticeboard.model import Limit
from noticeboard.surfaces.open_data.feed import changes_atom
from tests.fixtures.open_data import (
    FEES,
    OFFICIAL,
    RAISED,
    both,
    day,
    small_catalogue,
    timelines_of,
)

ATOM = "{http://www.w3.org/2005/Atom}"


def feed_of(catalogue, language="en", **how):
    timelines = timelines_of(catalogue, **how)
    return changes_atom(next(one for one in timelines if one.language == language))


def test_the_feed_is_whole():
    assert (
        feed_of(small_catalogue(fees=(FEES[0],), services=()))
        == """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>urn:uuid:ec9fd62d-35e2-5ad1-9264-7bff3bfea377</id>
  <title>Example Immigration: Changes</title>
  <updated>2026-09-26T00:00:00+07:00</updated>
  <author>
    <name>Example Immigration: information</name>
  </author>
  <link rel="self" type="application/atom+xml" href="changes.en.atom" />
  <link rel="alternate" type="text/html" href="../../en/" />
  <entry>
    <id>urn:uuid:c199a4d5-d463-5d4f-a191-6e13cc9440e4</id>
    <title>Passport, ten years</title>
    <updated>2026-09-26T00:00:00+07:00</updated>
    <link rel="alternate" type="text/html" href="../../en/fees/#passport-10y" />
    <content type="text">From 1 January 2027: Rp1,000,000 per application. \
Before: Rp950,000.</content>
  </entry>
  <entry>
    <id>urn:uuid:2ca7cf20-2214-54ce-9207-2944b3c07531</id>
    <title>Passport, ten years</title>
    <updated>2024-12-17T00:00:00+07:00</updated>
    <link rel="alternate" type="text/html" href="../../en/fees/#passport-10y" />
    <content type="text">From 17 December 2024: Rp950,000 per application. \
Before: Rp650,000.</content>
  </entry>
</feed>
"""
    )


def test_a_coming_change_becomes_news_again_on_its_day():
    catalogue = small_catalogue(fees=(FEES[0],), services=())
    updates = {
        on: re.findall("<updated>(.{10})", feed_of(catalogue, on=day(on)))[1]
        for on in ("2026-11-24", "2026-12-31", "2027-01-01", "2027-02-01")
    }

    assert updates == {
        "2026-11-24": "2026-09-26",
        "2026-12-31": "2026-09-26",
        "2027-01-01": "2027-01-01",
        "2027-02-01": "2027-01-01",
    }


def test_the_next_day_brings_the_same_bytes():
    catalogue = small_catalogue()

    assert feed_of(catalogue, on=day("2026-11-25")) == feed_of(catalogue)


def test_a_value_that_is_not_confirmed_says_so():
    feed = feed_of(small_catalogue(fees=(RAISED,), services=()))

    assert "From 17 December 2024: Rp1,000,000 per day. Before: Rp500,000. Not confirmed." in feed


def links_of(feed):
    links = ElementTree.fromstring(feed).findall(f"{ATOM}link")
    return [(link.get("rel"), link.get("href")) for link in links]


def test_links_carry_the_address_once_there_is_one():
    catalogue = small_catalogue(office={"site_url": "https://example.org/imigrasi/"})

    assert links_of(feed_of(catalogue, "id")) == [
        ("self", "https://example.org/imigrasi/data/v1/changes.id.atom"),
        ("alternate", "https://example.org/imigrasi/"),
    ]
    assert links_of(feed_of(catalogue, "en"))[1] == (
        "alternate",
        "https://example.org/imigrasi/en/",
    )


def entry_links_of(feed):
    entries = ElementTree.fromstring(feed).findall(f"{ATOM}entry")
    return [
        (link.get("rel"), link.get("type"), link.get("href"))
        for entry in entries
        for link in entry.findall(f"{ATOM}link")
    ]


def test_an_entry_leads_to_the_page_that_shows_its_fact():
    catalogue = small_catalogue(office={"site_url": "https://example.org/imigrasi/"})

    assert set(entry_links_of(feed_of(catalogue, "id"))) >= {
        ("alternate", "text/html", "https://example.org/imigrasi/biaya/#passport-10y")
    }
    assert set(entry_links_of(feed_of(catalogue, "en"))) >= {
        ("alternate", "text/html", "https://example.org/imigrasi/en/fees/#passport-10y")
    }


LIMIT = {"id": "pay-within", "unit": "hour", "name": both("Bayar", "Pay"), "checked": OFFICIAL,
         "periods": ({"until": day("2024-12-16"), "value": 1},
                     {"from": day("2024-12-17"), "value": 2})}  # fmt: skip


def test_a_limit_leads_to_its_day_among_the_changes():
    catalogue = small_catalogue(fees=(), services=())
    limits = {**catalogue.limits, "pay-within": Limit.model_validate(LIMIT)}

    feed = feed_of(dataclasses.replace(catalogue, limits=limits), "id")

    assert entry_links_of(feed) == [("alternate", "text/html", "../../perubahan/#day-2024-12-17")]


def problems_of(feed):
    """What RFC 4287 asks of a feed and its entries, as far as a reader depends on it."""
    root, said = ElementTree.fromstring(feed), []
    entries = root.findall(f"{ATOM}entry")
    ids = [one.findtext(f"{ATOM}id") for one in (root, *entries)]
    said += ["an id twice"] if len(set(ids)) != len(ids) else []
    for one in (root, *entries):
        for tag in ("id", "title", "updated"):
            said += [f"not one {tag}"] if len(one.findall(f"{ATOM}{tag}")) != 1 else []
        links = one.findall(f"{ATOM}link")
        told = [(link.get("rel"), link.get("type")) for link in links]
        said += [f"a link twice: {told}"] if len(set(told)) != len(told) else []
        said += ["no page"] if ("alternate", "text/html") not in told else []
        said += ["no address"] if not all(link.get("href") for link in links) else []
        datetime.datetime.fromisoformat(one.findtext(f"{ATOM}updated"))
    return said


def test_the_built_feeds_are_whole_and_every_link_leads_to_a_place_on_a_page(site):
    for language in ("id", "en"):
        path = site / f"data/v1/changes.{language}.atom"
        feed = path.read_text("utf-8")
        links = [link for _, _, link in entry_links_of(feed)]

        assert problems_of(feed) == [] and len(links) > 5
        for link in links:
            page, _, anchor = link.partition("#")
            html = (path.parent / page / "index.html").resolve().read_text("utf-8")
            assert f'id="{anchor}"' in html, link


def test_a_feed_without_changes_is_a_feed():
    feed = ElementTree.fromstring(feed_of(small_catalogue(fees=(FEES[1],), services=())))

    assert feed.findall(f"{ATOM}entry") == []
    assert feed.findtext(f"{ATOM}updated") == "2026-09-26T00:00:00+07:00"


@given(st.text(min_size=1).filter(str.strip))
def test_any_name_makes_xml_that_can_be_read(name):
    fee = {**RAISED, "name": both("x", name)}

    feed = ElementTree.fromstring(feed_of(small_catalogue(fees=(fee,), services=())).encode())

    assert len(feed.findall(f"{ATOM}entry")) == 1
