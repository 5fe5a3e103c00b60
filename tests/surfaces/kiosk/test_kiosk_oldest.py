"""The oldest browser of the kiosk: one number, told in the documents, and kept."""

from __future__ import annotations

import re

import pytest

from noticeboard.surfaces.kiosk import OLDEST_CHROMIUM
from tests.fixtures.kiosk import ROOT

SINCE = {
    "css": {
        r"@layer": 99, r":has\(": 105, r"color-mix\(": 111, r"\d(?:r?lh)\b": 109, r"@container": 105,
        r"\d[sdl]v[hwib]\b": 108, r"@scope": 118, r"light-dark\(": 123, r"^\s*&": 120,
        r"@property": 85, r"oklch\(|oklab\(|lch\(": 111, r"subgrid": 117, r"@starting-style": 117,
        r"\btranslate:|\brotate:|\bscale:": 104, r"\(width [<>]": 104, r"accent-color": 93,
    },
    "js": {
        r"\.at\(": 92, r"Object\.hasOwn": 93, r"structuredClone": 98, r"\.findLast": 97,
        r"AbortSignal\.timeout": 103, r"checkVisibility": 105, r"\.toSorted|\.toReversed|\.with\(": 110,
        r"groupBy": 117, r"withResolvers": 119, r"^\s*static \{": 94, r"randomUUID": 92,
        r"showPopover": 114, r"\.inert\b": 102, r"#\w+ in ": 91, r"import\.meta\.resolve": 105,
        r"with \{ type:": 123, r"replaceAll": 85, r"URL\.canParse": 120, r"reportError\(": 95,
    },
}  # fmt: skip
"""Patterns of what browsers have learned, and the Chromium it came with."""

FILES = [
    *sorted((ROOT / "kiosk_mode" / "app").glob("*.[cj]s*")),
    *sorted((ROOT / "kiosk_mode" / "page").glob("*.[cj]s*")),
    ROOT / "noticeboard" / "static" / "clock.js",
]


@pytest.fixture(scope="module")
def address(small_address):
    return f"{small_address}kiosk/"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_file_uses_what_the_oldest_browser_does_not_know(path):
    written = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    newer = {
        pattern: since
        for pattern, since in SINCE[path.suffix[1:]].items()
        if since > OLDEST_CHROMIUM and re.search(pattern, written, re.MULTILINE)
    }

    assert newer == {}


@pytest.mark.parametrize("name", ["docs/set-up-a-kiosk.md", "kiosk_mode/README.md"])
def test_the_documents_tell_the_oldest_browser(name):
    told = re.findall(r"Chromium (\d+)", (ROOT / name).read_text("utf-8"))

    assert set(told) == {str(OLDEST_CHROMIUM)}


def old(version: int) -> str:
    return f"Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/{version}.0.4298.0 Safari/537.36"


@pytest.mark.parametrize(
    ("version", "is_running"), [(72, False), (OLDEST_CHROMIUM - 1, False), (OLDEST_CHROMIUM, True)]
)
def test_below_the_oldest_browser_a_sentence_for_staff_stands_alone(
    browser, address, version, is_running
):
    page = browser.new_page(user_agent=old(version))
    page.goto(address)
    if is_running:
        page.wait_for_selector("html[data-running]")
    shown = page.locator("body").inner_text()
    page.close()

    sentence = f"pasang Chromium {OLDEST_CHROMIUM} atau yang lebih baru"
    assert (sentence in shown) is not is_running
    assert ("Bahasa Indonesia" in shown) is is_running
    if not is_running:
        assert f"install Chromium {OLDEST_CHROMIUM} or newer" in shown


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_without_its_style_sheet_the_page_says_nothing_of_states_it_is_not_in(
    browser, address, script
):
    page = browser.new_page(java_script_enabled=script)
    page.route("**/*.css", lambda route: route.abort())
    page.goto(address)
    if script:
        page.wait_for_selector("html[data-running]")
    shown = page.locator("body").inner_text()
    page.close()

    for sentence in (
        "terlalu lama",
        "too old",
        "Apakah Anda masih di sini",
        "Are you still here",
        "Petugas datang",
        "tidak terkirim",
    ):
        assert sentence not in shown
