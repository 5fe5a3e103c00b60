"""Banners of emergencies: in every page as templates, and in sight only while one is on."""

from __future__ import annotations

from typing import TypedDict

from noticeboard.edition import Edition, filled


class BannerMeta(TypedDict):
    """A banner in the front matter of a page."""

    name: str
    heading: str
    text: str


def banners_of(edition: Edition) -> list[BannerMeta]:
    """Return what a page says in each emergency, and in its drill, which asks nothing of readers."""
    banners: list[BannerMeta] = []
    for one in edition.emergencies:
        drill = filled(edition.words["emergency_drill_name"], name=one.name).shown
        only = edition.words["emergency_drill"]
        banners += [
            {"name": one.id, "heading": one.name.shown, "text": one.site.shown},
            {"name": f"{one.id}-drill", "heading": drill, "text": only},
        ]
    return banners
