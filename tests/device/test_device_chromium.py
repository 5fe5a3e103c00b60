"""The browser: found, started as a kiosk, and started again whenever it ends."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import pytest

from kiosk_mode.hardware.chromium import BrowserWatchdog, find_browser, make_command
from kiosk_mode.journal import Journal
from noticeboard.messages import sentence
from tests.fixtures.device import until


def nothing(name):
    return None


def test_on_linux_the_first_known_name_is_taken():
    on_path = {"google-chrome": "/usr/bin/google-chrome", "chromium": "/usr/bin/chromium"}

    assert find_browser({}, "linux", on_path.get) == Path("/usr/bin/chromium")


def test_on_windows_the_usual_folders_are_looked_through():
    edge = Path("C:/Program Files (x86)", "Microsoft/Edge/Application/msedge.exe")
    folders = {"PROGRAMFILES": "C:/Program Files", "PROGRAMFILES(X86)": "C:/Program Files (x86)"}

    assert find_browser(folders, "win32", nothing, lambda path: path == edge) == edge


def test_on_a_mac_the_applications_are_looked_through():
    chrome = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")

    assert find_browser({}, "darwin", nothing, lambda path: path == chrome) == chrome


def test_where_there_is_none_there_is_none():
    assert find_browser({}, "linux", nothing) is None


def test_the_call_shows_one_address_with_sound_and_keeps_nothing():
    command = make_command(
        Path("/usr/bin/chromium"), "http://127.0.0.1:1/kiosk/", Path("/m/p"), nothing
    )

    assert command[0] == "/usr/bin/chromium"
    assert command[-2:] == ["--user-data-dir=/m/p", "--app=http://127.0.0.1:1/kiosk/"]
    assert {
        "--kiosk",
        "--incognito",
        "--no-first-run",
        "--noerrdialogs",
        "--disable-pinch",
        "--autoplay-policy=no-user-gesture-required",
        "--overscroll-history-navigation=0",
        "--disable-background-networking",
    } <= set(command)


def test_where_the_system_can_the_browser_ends_with_the_program():
    command = make_command(Path("/b"), "http://x/", Path("/p"), {"setpriv": "/bin/setpriv"}.get)

    assert command[:4] == ["/bin/setpriv", "--pdeathsig", "TERM", "/b"]


@pytest.fixture
def journal():
    return Journal(lambda: datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC))


@pytest.fixture
def keep(tmp_path, journal):
    keepers = []

    def start(program: str, is_page_there=lambda: True, **options) -> BrowserWatchdog:
        """Keep a Python program in the browser's place."""
        command = [sys.executable, "-c", program, str(tmp_path / "log")]
        keeper = BrowserWatchdog(command, tmp_path / "profile", journal, is_page_there, **options)
        keepers.append(keeper)
        keeper.start()
        return keeper

    yield start
    for keeper in keepers:
        keeper.stop()


LOG = "import sys, time; open(sys.argv[1], 'a').write('started\\n'); "


def starts(tmp_path) -> int:
    return (tmp_path / "log").read_text().count("started") if (tmp_path / "log").exists() else 0


def test_a_browser_that_ends_is_started_again(tmp_path, keep, journal):
    keep(LOG + "sys.exit(7)", first_wait_s=0.05)

    until(lambda: starts(tmp_path) >= 2)

    assert sentence(journal.newest_first()[0].message, "en") == (
        "The browser ended (code 7) and is started again."
    )


def test_the_waits_between_starts_grow(tmp_path, keep):
    keeper = keep(LOG, first_wait_s=30)

    until(lambda: starts(tmp_path) == 1)

    keeper.stop()
    assert keeper.starts == 1


def test_a_browser_whose_page_has_died_is_started_again(tmp_path, keep, journal):
    keep(LOG + "time.sleep(60)", lambda: False, first_wait_s=0.05, page_patience_s=0.5)

    until(lambda: starts(tmp_path) >= 2)

    assert sentence(journal.newest_first()[0].message, "id") == (
        "Halaman kiosk tidak menjawab, jadi peramban dimulai lagi."
    )


def test_what_a_visitor_left_in_the_profile_is_gone_at_the_next_start(tmp_path, keep):
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "history").write_text("left")

    keep(LOG + "time.sleep(60)")

    until(lambda: starts(tmp_path) == 1)
    assert not (tmp_path / "profile" / "history").exists()


def test_a_browser_that_cannot_be_started_is_noted(tmp_path, journal):
    keeper = BrowserWatchdog(["/no/such/browser"], tmp_path / "p", journal, lambda: True)
    keeper.start()

    until(lambda: journal.newest_first())

    keeper.stop()
    assert sentence(journal.newest_first()[0].message, "en").startswith(
        "The browser cannot be started"
    )
