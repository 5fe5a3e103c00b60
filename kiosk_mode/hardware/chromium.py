"""Finds Chromium, starts it as a kiosk, and starts it again whenever it ends or its page dies."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from kiosk_mode.journal import Journal

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "chrome",
    "msedge",
)
MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")

FLAGS = (
    "--kiosk", "--incognito", "--no-first-run", "--no-default-browser-check", "--noerrdialogs",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-pinch", "--overscroll-history-navigation=0",
    "--disable-session-crashed-bubble", "--hide-crash-restore-bubble", "--disable-notifications",
    "--deny-permission-prompts", "--disable-features=Translate,MediaRouter,GlobalMediaControls",
    "--password-store=basic", "--ozone-platform-hint=auto",
    # Nothing leaves the device: no service of the browser's maker, and no name but our own.
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-domain-reliability", "--disable-breakpad", "--no-pings",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    # The page must go on in time even when the screen is asleep or covered.
    "--disable-background-timer-throttling", "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
)  # fmt: skip

LONGEST_WAIT_S = 60.0
STEADY_S = 60.0
"""A browser that has run so long was well: the next one is started without a long wait."""
PAGE_PATIENCE_S = 90.0
"""So long may the page be out of touch; a crashed page leaves its browser running."""


def find_browser(
    environment: Mapping[str, str],
    system: str = sys.platform,
    which: Callable[[str], str | None] = shutil.which,
    exists: Callable[[Path], bool] = Path.exists,
) -> Path | None:
    """Return the first Chromium, Chrome or Edge of this machine, or None."""
    places: list[Path] = []
    if system == "darwin":
        places = [Path(place) for place in MAC]
    elif system == "win32":
        folders = [environment[name] for name in WINDOWS_FOLDERS if name in environment]
        places = [Path(folder, place) for place in WINDOWS for folder in folders]
    on_path = (which(name) for name in NAMES)
    found = [*(place for place in places if exists(place)), *(Path(one) for one in on_path if one)]
    return found[0] if found else None


def make_command(
    browser: Path, address: str, profile: Path, which: Callable[[str], str | None] = shutil.which
) -> list[str]:
    """Return the call that shows one address and nothing else, with a profile of its own."""
    command = [str(browser), *FLAGS, f"--user-data-dir={profile}", f"--app={address}"]
    # If this program is killed, its browser must not stay behind under the next one's.
    setpriv = which("setpriv")
    return [setpriv, "--pdeathsig", "TERM", *command] if setpriv else command


class BrowserWatchdog:
    """Keeps one browser running in a thread of its own."""

    def __init__(
        self,
        command: Sequence[str],
        profile: Path,
        journal: Journal,
        is_page_there: Callable[[], bool],
        *,
        first_wait_s: float = 1.0,
        page_patience_s: float = PAGE_PATIENCE_S,
    ) -> None:
        self._command, self._profile, self._journal = list(command), profile, journal
        self._is_page_there, self._page_patience_s = is_page_there, page_patience_s
        self._first_wait_s = first_wait_s
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="browser", daemon=True)
        self.starts = 0

    def start(self) -> None:
        """Start the browser and watch it."""
        self._thread.start()

    def stop(self) -> None:
        """End the browser; returns when it is gone."""
        self._stop.set()
        self._thread.join()

    def _keep(self) -> None:
        wait = self._first_wait_s
        while not self._stop.is_set():
            began = time.monotonic()
            self._run()
            if time.monotonic() - began > STEADY_S:
                wait = self._first_wait_s
            self._stop.wait(wait)
            wait = min(LONGEST_WAIT_S, wait * 2)

    def _run(self) -> None:
        """Run the browser until it ends, its page dies, or it is to stop."""
        # What a visitor or a crash has left behind is gone with the old profile.
        shutil.rmtree(self._profile, ignore_errors=True)
        self.starts += 1
        try:
            process = subprocess.Popen(
                self._command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            self._journal.add("device_browser_failed", reason=str(error))
            return
        try:
            self._wait_for(process)
        finally:
            _end(process)

    def _wait_for(self, process: subprocess.Popen[bytes]) -> None:
        seen = time.monotonic()
        while not self._stop.wait(0.2):
            if process.poll() is not None:
                self._journal.add("device_browser_ended", code=process.returncode)
                return
            if self._is_page_there():
                seen = time.monotonic()
            elif time.monotonic() - seen > self._page_patience_s:
                self._journal.add("device_page_silent")
                return


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
