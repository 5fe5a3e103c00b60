"""Files beside the pages: the offline copy, the app's description, redirects, robots, sitemap."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

# Not the escape of xml.sax, which imports all that it takes to fetch a page from the web.
from html import escape
from urllib.parse import urlsplit

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Timeline, language_root
from noticeboard.model import LANGUAGES
from noticeboard.surfaces.output import STATIC, environment
from noticeboard.surfaces.site.icons import icon_png
from noticeboard.surfaces.site.pages import pages_of

PATIENCE_MS = 3000
"""How long a page may keep a visitor waiting before the saved one is shown."""
ICON_SIZES = (192, 512)
OTHER_SURFACES = ("kiosk/", "signage/")
COPIED_TYPES = (".html", ".css", ".js", ".svg", ".png", ".webmanifest")


def icon_files() -> Iterator[OutputFile]:
    """Yield the icon for home screens, in the sizes they ask for."""
    svg = (STATIC / "icon.svg").read_text(encoding="utf-8")
    for size in ICON_SIZES:
        yield OutputFile(f"assets/icon-{size}.png", icon_png(svg, size))


def manifest_files(timelines: Sequence[Timeline]) -> Iterator[OutputFile]:
    """Yield a web app's description for each language; it opens that language's home page."""
    for timeline in timelines:
        home = language_root(timeline.language)
        root = "../" * home.count("/") or "./"
        yield OutputFile(f"{home}site.webmanifest", _manifest(timeline.now, root))


def _manifest(edition: Edition, root: str) -> str:
    icons = [
        {
            "src": f"{root}assets/icon-{size}.png",
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": "any maskable",
        }
        for size in ICON_SIZES
    ]
    described = {
        "start_url": "./",
        "scope": root,
        "name": edition.office.name,
        "short_name": edition.office.short_name,
        "description": edition.office.tagline,
        "lang": edition.language,
        # The address stays in sight: it is how people tell a real site.
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#0f3057",
        "icons": [
            {"src": f"{root}assets/icon.svg", "sizes": "any", "type": "image/svg+xml"},
            *icons,
        ],
    }
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def version_files(bundle_id: str) -> Iterator[OutputFile]:
    """Name the bundle that runs, for each surface that has a script to tell it."""
    for folder in ("", "kiosk/"):
        yield OutputFile(f"{folder}version.json", json.dumps({"bundle": bundle_id}) + "\n")


def worker_file(bundle_id: str, prints: Mapping[str, str]) -> OutputFile:
    """Return the service worker with its bundle and the fingerprint of every file it keeps."""
    files = {_address(name): prints[name] for name in sorted(prints)}
    content = {"id": bundle_id, "patience_ms": PATIENCE_MS, "files": files}
    bundle = json.dumps(content, separators=(",", ":"))
    script = (STATIC / "sw.js").read_text(encoding="utf-8")
    return OutputFile("sw.js", f"const BUNDLE = {bundle}\n{script}")


def is_copied(name: str) -> bool:
    """Return whether a file of the bundle belongs to the copy: the site's text and its look."""
    return (
        (name.endswith(COPIED_TYPES) or _is_of_answers(name))
        and not name.startswith((*OTHER_SURFACES, "data/", "audio/"))
        and name not in ("404.html", "sw.js")
    ) or name == "version.json"


def _is_of_answers(name: str) -> bool:
    """Tell whether a tool of the pages reads a file: questions are answered offline, too."""
    return name.startswith("assets/") and name.endswith(".json")


def _address(name: str) -> str:
    return name[: -len("index.html")] if name.endswith("index.html") else name


def redirect_files(timelines: Sequence[Timeline]) -> Iterator[OutputFile]:
    """Yield pages at addresses that services once had, which send on to the present one."""
    template = environment().get_template("site/moved.html")
    for timeline in timelines:
        home = language_root(timeline.language)
        for service in timeline.now.services:
            for old in service.old_slugs:
                html = template.render(edition=timeline.now, service=service)
                yield OutputFile(f"{home}{old}/index.html", html)


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


_SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
xmlns:xhtml="http://www.w3.org/1999/xhtml">"""
