"""A page is read once for its content; where its links lead is looked at in every bundle."""

import pytest

from noticeboard.build.inspect import dead_links
from noticeboard.bundle.manifest import digests, file_names

HOME = '<a href="fees/#passport">Fees</a> <a href="https://imigrasi.go.id">Office</a>'
FEES = '<h2 id="passport">Passport</h2> <a href="../">Home</a>'


@pytest.fixture
def site(tmp_path):
    (tmp_path / "fees").mkdir()
    (tmp_path / "index.html").write_text(HOME, encoding="utf-8")
    (tmp_path / "fees/index.html").write_text(FEES, encoding="utf-8")
    return tmp_path


def found(site):
    """What a build finds, which knows the digest of every file, and what a gate finds, which does not."""
    known = dead_links(site, digests(site, file_names(site)))
    assert known == dead_links(site)
    return known


def test_links_within_a_site_lead_somewhere(site):
    assert found(site) == []


def test_a_link_is_dead_once_its_page_is_gone_though_it_is_written_as_before(site):
    assert found(site) == []
    (site / "fees/index.html").unlink()

    assert found(site) == ["index.html -> fees/#passport"]


def test_an_anchor_is_missed_on_a_page_that_is_another_now(site):
    assert found(site) == []
    (site / "fees/index.html").write_text(FEES.replace("passport", "visa"), encoding="utf-8")

    assert found(site) == ["index.html -> fees/#passport"]


def test_two_pages_of_one_content_are_each_looked_at_where_they_are(site):
    (site / "fees/again.html").write_text(HOME, encoding="utf-8")

    assert found(site) == ["fees/again.html -> fees/#passport"]
