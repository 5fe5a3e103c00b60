"""Campaigns on the site: at the end of the home page and of the pages of their services."""

from __future__ import annotations

from typing import TypedDict

from noticeboard.edition import Edition
from noticeboard.surfaces.site.links import Links
from noticeboard.surfaces.site.page_wording import wording_of
from noticeboard.surfaces.site.pages import Page
from noticeboard.surfaces.site.shell import Parts, parts_of
from noticeboard.telling.campaign import tell_campaigns
from noticeboard.telling.notice import tell_period


class CampaignMeta(TypedDict):
    """A campaign in the front matter of a page."""

    title: Parts
    text: Parts
    action: str
    address: str
    period: str
    first: str
    last: str
    coming: bool


def site_campaigns(page: Page, edition: Edition, links: Links) -> list[CampaignMeta]:
    """Return the campaigns of a page, the most important first: all of them on the home page.

    Those that are over before the bundle's day are left out; one to come is `coming` and hidden.
    """
    wording = wording_of(edition)
    return [
        {
            "title": parts_of(told.title, edition),
            "text": parts_of(wording.noted(told.line), edition),
            "action": told.action.shown,
            "address": links.page(told.page),
            "period": tell_period(told, edition).shown,
            "first": told.first.isoformat(),
            "last": told.last.isoformat(),
            "coming": told.is_after(edition.day),
        }
        for told in tell_campaigns(edition, page.id)
        if not told.is_over_before(edition.day)
    ]
