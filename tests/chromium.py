"""A Chromium for the tests: one that is here, else Playwright's own, else Debian's."""

import contextlib
import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
    # Every window would draw two pages for its address bar, which no test looks at. The list takes
    # the place of Playwright's, so what matters of that one is here too.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,HttpsUpgrades,MediaRouter,"
    "PaintHolding,OptimizationHints",
]

DOWNLOAD_S = 240
"""A download that is refused fails at once; one that is swallowed must not hang the run."""


def find_chromium() -> str | None:
    """The path of a Chromium on this machine, Playwright's own included."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    return found or _playwrights_own()


def ensure_chromium() -> str | None:
    """Make sure there is a Chromium; return what to do when there can be none."""
    for install in (lambda: None, _from_playwright, _from_debian):
        install()
        if find_chromium():
            return None
    return (
        "Chromium tidak ditemukan dan tidak dapat dipasang: pasang Chromium, lalu ulangi.\n"
        "No Chromium was found and none could be installed: install Chromium, then try again."
    )


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


def _from_playwright() -> None:
    print("Memasang Chromium untuk pengujian …", file=sys.stderr)
    _run([sys.executable, "-m", "playwright", "install", "chromium"])


def _from_debian() -> None:
    if shutil.which("apt-get") and getattr(os, "geteuid", lambda: 1)() == 0:
        _run(["apt-get", "update"])
        _run(["apt-get", "install", "--yes", "--no-install-recommends", "chromium"])


def _run(command: list[str]) -> None:
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(
            command,
            timeout=DOWNLOAD_S,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
