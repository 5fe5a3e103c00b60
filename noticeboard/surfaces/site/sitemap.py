"""For search engines: which folders they may read, and where every page lies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

# Not the escape of xml.sax, which imports all that it takes to fetch a page from the web.
from html import escape
from urllib.parse import urlsplit

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Timeline, language_root
from noticeboard.model import LANGUAGES
from noticeboard.surfaces.site.pages import pages_of

OTHER_SURFACES = ("kiosk/", "signage/")
"""Folders of devices, whose pages repeat the website."""

_SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
xmlns:xhtml="http://www.w3.org/1999/xhtml">"""


def robots_file(site_url: str | None) -> OutputFile:
    """Write what crawlers may read: the website, not the devices' pages, which repeat it."""
    root = urlsplit(site_url).path if site_url else "/"
    lines = ["User-agent: *", *(f"Disallow: {root}{folder}" for folder in OTHER_SURFACES)]
    if site_url:
        lines.append(f"Sitemap: {site_url}sitemap.xml")
    return OutputFile("robots.txt", "\n".join(lines) + "\n")


def sitemap_file(timelines: Sequence[Timeline], site_url: str) -> OutputFile:
    """Return every page with its twins in the other languages."""
    day = timelines[0].now.day.isoformat()
    entries = (
        f"<url><loc>{escape(site_url + path)}</loc><lastmod>{day}</lastmod>"
        f"{_twins(site_url, paths)}</url>"
        for paths in page_paths(timelines)
        for path in paths.values()
    )
    return OutputFile("sitemap.xml", "\n".join((_SITEMAP, *entries, "</urlset>\n")))


def _twins(site_url: str, paths: Mapping[str, str]) -> str:
    named = {**paths, "x-default": paths[LANGUAGES[0]]}
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{name}" href="{escape(site_url + path)}"/>'
        for name, path in named.items()
    )


def page_paths(timelines: Sequence[Timeline]) -> list[dict[str, str]]:
    """Return where every page lies in each language, in the order of the pages."""
    by_language = [
        {
            page.id: language_root(timeline.language) + (f"{page.slug}/" if page.slug else "")
            for page in pages_of(timeline)
        }
        for timeline in timelines
    ]
    languages = [timeline.language for timeline in timelines]
    return [
        dict(zip(languages, (paths[id] for paths in by_language), strict=True))
        for id in by_language[0]
    ]
