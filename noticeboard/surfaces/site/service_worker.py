"""The offline copy of the pages: the script that keeps it, and what it keeps of a bundle."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from noticeboard.bundle.output_file import OutputFile
from noticeboard.surfaces.output import STATIC
from noticeboard.surfaces.site.sitemap import OTHER_SURFACES

PATIENCE_MS = 3000
"""How long a page may keep a visitor waiting before the saved one is shown."""
COPIED_TYPES = (".html", ".css", ".js", ".svg", ".png", ".webmanifest")


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
