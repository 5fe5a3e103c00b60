"""Notices on the site: each with its period in words, and in the page while it may run."""

from __future__ import annotations

from typing import TypedDict

from noticeboard.edition import Edition
from noticeboard.surfaces.site.page_wording import wording_of
from noticeboard.surfaces.site.shell import Parts, parts_of
from noticeboard.telling.notice import tell_notices, tell_period


class NoticeMeta(TypedDict):
    """A notice in the front matter of a page."""

    text: Parts
    period: str
    first: str
    last: str
    coming: bool


def site_notices(edition: Edition) -> list[NoticeMeta]:
    """Return the notices of the site for the page's front matter, the most important first.

    Those that are over before the bundle's day are left out. One that runs on that day is seen
    without a script, too; one to come is `coming`, and its period says when.
    """
    wording = wording_of(edition)
    return [
        {
            "text": parts_of(wording.noted(told.line), edition),
            "period": tell_period(told, edition).shown,
            "first": told.first.isoformat(),
            "last": told.last.isoformat(),
            "coming": told.is_after(edition.day),
        }
        for told in tell_notices(edition, "site")
        if not told.is_over_before(edition.day)
    ]
