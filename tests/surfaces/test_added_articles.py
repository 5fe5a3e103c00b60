"""An article that staff add is named where people look for pages; one that is needed stays."""

import datetime

import pytest

from noticeboard.check.dead_links import link_mistakes
from noticeboard.edition import make_edition
from noticeboard.load import load_with_source_map
from noticeboard.surfaces.kiosk.article_screens import article_screens
from noticeboard.surfaces.kiosk.home_screens import home_screens
from noticeboard.surfaces.site.links import NEEDED, Links
from noticeboard.surfaces.site.markdown import index_of
from tests.fixtures.office import ROOT

PARKING = b"""\
---
slug: parking
title: Parking
summary: Where to park.
---
Park in front.
"""
ADDED = {f"content/{each}/parking.md": PARKING for each in ("id", "en")}


def withdrawn(article):
    return {f"content/{each}/{article}.md": None for each in ("id", "en")}


@pytest.fixture(scope="module")
def edition():
    catalogue, _ = load_with_source_map(ROOT, {**ADDED, **withdrawn("charter")})
    return make_edition(catalogue, on=datetime.date(2026, 11, 24), language="en")


def test_it_is_below_every_page_in_the_a_to_z_and_at_the_kiosk(edition):
    below = list(index_of(edition))
    az = [entry.text for entry in Links(edition, "").index_entries()]
    more = next(view for view in home_screens(edition) if view.key == "more")
    gotos = [item.goto for item in more.items]

    assert below[-1] == ("parking", "Parking")
    assert "Parking" in az
    assert gotos[4:7] == ["article-parking", "campaigns", "office"]
    assert "article-parking" in [view.key for view in article_screens(edition)]


def test_one_that_is_withdrawn_is_named_nowhere(edition):
    named = [*(id for id, _ in index_of(edition)), *(view.key for view in article_screens(edition))]

    assert [each for each in named if "charter" in each] == []


@pytest.mark.parametrize("article", NEEDED)
def test_one_that_menu_or_services_lead_to_may_not_go(article):
    changed = {**withdrawn(article), "data/campaigns.yaml": b"[]\n"}
    catalogue, source_map = load_with_source_map(ROOT, changed)

    told = list(link_mistakes(catalogue, source_map))

    assert (told[0].code, told[0].values) == ("page_needed", {"page": article})
    assert told[0].location.key_path == ("strings", f"menu_{article}")
