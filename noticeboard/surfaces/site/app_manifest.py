"""The site as an app for home screens: its icons, and its description in each language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from noticeboard.bundle.output_file import OutputFile
from noticeboard.edition import Edition, Timeline, language_root
from noticeboard.surfaces.output import STATIC
from noticeboard.surfaces.site.icons import icon_png

ICON_SIZES = (192, 512)


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
