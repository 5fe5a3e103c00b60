"""Pictures of pages, taken by a browser that runs as a program of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
LONGEST_S = 120
SIZE = "1280,1600"


def find_browser() -> Path | None:
    """Return a browser that can take pictures; None where none is found."""
    found = (shutil.which(name) for name in BROWSERS)
    return next((Path(path) for path in found if path), None)


def take_pictures(
    browser: Path, site: Path, paths: Iterable[str], folder: Path
) -> Mapping[str, str]:
    """Take a picture of each page of a site, and return their names by the pages' paths.

    A page of which no picture came about is left out; the evidence says so in its row.
    """
    folder.mkdir(parents=True, exist_ok=True)
    found = {}
    for path in paths:
        name = path.removesuffix(".html").replace("/", "-") + ".png"
        if _take(browser, site / path, folder / name):
            found[path] = f"{folder.name}/{name}"
    return found


def _take(browser: Path, page: Path, picture: Path) -> bool:
    picture.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        command = [
            str(browser),
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--hide-scrollbars",
            f"--user-data-dir={profile}",
            f"--window-size={SIZE}",
            f"--screenshot={picture.resolve()}",
            page.resolve().as_uri(),
        ]
        # Chromium refuses to run as root inside its own sandbox; the pages are ours.
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.insert(1, "--no-sandbox")
        try:
            subprocess.run(command, capture_output=True, timeout=LONGEST_S, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return False
    return picture.is_file() and picture.stat().st_size > 0
