"""The site's styles and scripts."""

from __future__ import annotations

from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.surfaces.output import STATIC
from noticeboard.surfaces.site.compact import compact_css, compact_js

ASSETS = (
    "site.css",
    "checker.css",
    "site.js",
    "clock.js",
    "keep.js",
    "icon.svg",
    "tools.js",
    "offline.js",
    "rules.js",
    "ends.js",
    "sheet.css",
    "sheet.js",
)
TOOLS = tuple(sorted(path.name for path in (STATIC / "tools").glob("*.js")))
"""Scripts of tools, fetched when a tool is used."""


def site_assets() -> tuple[OutputFile | CopiedFile, ...]:
    """Styles and scripts, without what only we read, the same for all pages."""
    tools = tuple(f"tools/{name}" for name in TOOLS)
    return tuple(_asset(name) for name in (*ASSETS, *tools))


def _asset(name: str) -> OutputFile | CopiedFile:
    compact = {".css": compact_css, ".js": compact_js}.get((STATIC / name).suffix)
    if compact is None:
        return CopiedFile(f"assets/{name}", STATIC / name)
    return OutputFile(f"assets/{name}", compact((STATIC / name).read_text(encoding="utf-8")))
