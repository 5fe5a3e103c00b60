"""Styles and scripts of the pages, the same for all of them, without what only we read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from noticeboard import answers, rules
from noticeboard.bundle.output_file import CopiedFile, OutputFile
from noticeboard.surfaces.output import STATIC
from noticeboard.surfaces.scripts import published_script
from noticeboard.surfaces.site.compact import compact_css, compact_js

_SHARED = (
    "site.css", "home.css", "site.js", "clock.js", "keep.js", "icon.svg", "tools.js",
    "offline.js", "ends.js", "emergency.js", "emergency-banner.js", "sheet.css", "sheet.js",
    "embed.css", "embed.js",
)  # fmt: skip


def static_sources() -> Mapping[str, Path]:
    """Return the source of every style and script by its path below `assets/`.

    A script imports another by its public path: `checker.js` is published as `tools/checker.js`,
    so it says `../rules.js`.
    """
    tools, asking = Path(__file__).parent / "tools", Path(answers.__file__).parent
    return {
        **{name: STATIC / name for name in _SHARED},
        "rules.js": Path(rules.__file__).parent / "rules.js",
        **{f"answers/{path.name}": path for path in sorted(asking.glob("*.js"))},
        **{path.name: path for path in sorted(tools.glob("*/*.css"))},
        **{f"tools/{path.name}": path for path in sorted(tools.glob("*/*.js"))},
    }


def static_files() -> Iterator[OutputFile | CopiedFile]:
    """Yield every style and script; a tool's script is fetched when the tool is used."""
    for name, source in static_sources().items():
        match source.suffix:
            case ".css":
                style = source.read_text(encoding="utf-8")
                yield OutputFile(f"assets/{name}", compact_css(style))
            case ".js":
                yield OutputFile(f"assets/{name}", compact_js(published_script(source)))
            case _:
                yield CopiedFile(f"assets/{name}", source)
