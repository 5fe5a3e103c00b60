"""Setting up a screen: its own page, the list with addresses, and the test of a device."""

from __future__ import annotations

import re

import pytest
import segno

from noticeboard.load import load_catalogue
from noticeboard.surfaces.output import STATIC
from noticeboard.surfaces.signage import signage_files
from noticeboard.surfaces.signage.player import OLDEST_CHROMIUM, classic
from noticeboard.surfaces.signage.set_up import FINDINGS, set_up_scripts
from tests.fixtures.axe import violations
from tests.fixtures.javascript import call
from tests.fixtures.old_syntax import newer_in_script, newer_in_style
from tests.fixtures.signage import ROOT, SETTINGS, served, timelines, write_bundle
from tests.fixtures.waiting import wait_until

pytestmark = pytest.mark.chromium

FULL = (14, 26, 42, 62, 84, 106)
"""How many bytes each version of a QR code holds, at error correction M."""


@pytest.fixture
def page(reader_with):
    """A window for functions that are only called in it; one for all of these tests."""
    return reader_with()


def in_page(page, module, expression, argument):
    """Call an expression of a module with `argument`, as the published script has it."""
    body = classic(STATIC / module)
    return call(page, f"(argument) => {{ {body}\nreturn {expression} }}", argument)


def test_a_code_drawn_in_the_browser_is_the_one_that_the_build_would_draw(page):
    """Each text fills a version to the last byte: segno pads the rest in its own way."""
    texts = ["http://192.168.1.20:8000/signage/".ljust(length, "x")[:length] for length in FULL]
    drawn = in_page(page, "qr-code.js", "argument.map(modulesOf)", texts)

    for text, modules in zip(texts, drawn, strict=True):
        code = segno.make(text, micro=False, error="m", mask=3, mode="byte", boost_error=False)
        assert modules == [[bool(one) for one in row] for row in code.matrix], text


def test_the_rest_of_a_code_is_filled_as_the_norm_says(page):
    words = in_page(page, "qr-code.js", "codewordsOf(argument, BLOCKS[0])", [*b"ab"])

    # A length of 2 behind the mark of bytes, two letters, the end, and two fillers in turn.
    assert words[:16] == [0x40, 0x26, 0x16, 0x20, *[0xEC, 0x11] * 6]


def test_a_text_too_long_for_a_code_has_none(page):
    assert in_page(page, "qr-code.js", "modulesOf(argument)", "a" * 107) is None


@pytest.fixture(scope="module")
def files():
    """The real screens: `lobby` of 1920 × 1080, and `entrance` of 1080 × 1920."""
    real = load_catalogue(ROOT)
    return signage_files(timelines(real), real.signage, SETTINGS)


@pytest.fixture(scope="module")
def address(files, tmp_path_factory):
    folder = tmp_path_factory.mktemp("set-up")
    write_bundle(files, folder)
    with served(folder) as where:
        yield where


NINE = "2026-11-24T09:00:00+07:00"
FITTING = {
    "version": 120, "oldest": 72, "lacks": [], "size": [1920, 1080], "hasTypeface": True,
    "screens": [{"name": "Lobi", "width": 1920, "height": 1080}], "longestMs": 1010,
    "wasHidden": False, "skewS": 1, "driftS": 0, "remembers": True, "gigabytes": 8,
    "asked": 10, "failed": 0, "isDisk": False,
}  # fmt: skip


def test_the_scripts_and_the_style_are_understood_by_the_oldest_player():
    scripts = dict(set_up_scripts())
    style = scripts.pop("set-up.css")

    assert {name: newer_in_script(text, OLDEST_CHROMIUM) for name, text in scripts.items()} == {
        "screen-list.js": [],
        "choose-screen.js": [],
        "device-test.js": [],
    }
    assert newer_in_style(style, OLDEST_CHROMIUM) == []


@pytest.mark.parametrize(
    ("what", "finding", "whole"),
    [
        ({}, None, "good"),
        ({"version": 71}, ["browser", "bad"], "bad"),
        ({"version": 72}, None, "good"),
        ({"version": None}, ["browser", "note"], "note"),
        ({"lacks": ["fetch"]}, ["features", "bad"], "bad"),
        ({"size": [1280, 720]}, ["window", "bad"], "bad"),
        ({"size": [1919, 1079]}, None, "good"),
        ({"size": [1080, 1920]}, ["window", "bad"], "bad"),
        ({"hasTypeface": False}, ["typeface", "bad"], "bad"),
        ({"longestMs": 2500}, ["timers", "note"], "note"),
        ({"longestMs": 10_500}, ["timers", "bad"], "bad"),
        ({"wasHidden": True}, ["awake", "bad"], "bad"),
        ({"skewS": -11}, ["clock", "note"], "note"),
        ({"skewS": 61}, ["clock", "bad"], "bad"),
        ({"skewS": None}, ["clock", "unknown"], "good"),
        ({"skewS": None, "driftS": 3600}, ["clock", "bad"], "bad"),
        ({"remembers": False}, ["storage", "note"], "note"),
        ({"gigabytes": None}, ["memory", "unknown"], "good"),
        ({"gigabytes": 0.5}, ["memory", "note"], "note"),
        ({"failed": 1}, ["network", "note"], "note"),
        ({"isDisk": True}, ["network", "note"], "note"),
        ({"remembers": False, "wasHidden": True}, ["awake", "bad"], "bad"),
    ],
)
def test_a_device_is_judged_by_what_it_showed(page, what, finding, whole):
    findings, verdict = in_page(
        page, "device-test.js", "[judge(argument), verdictOf(judge(argument))]", {**FITTING, **what}
    )

    assert [name for name, _, _ in findings] == [name for name in FINDINGS if name != "verdict"]
    found = [[name, verdict] for name, verdict, _ in findings if verdict != "good"]
    assert (finding is None and found == []) or finding in found
    assert verdict == whole


TYPEFACE = "Promise.all([400, 700].map((one) => document.fonts.load(`${one} 16px Screen`)))"


def without_time(route):
    """Answer the question for the server's time as a server that does not tell it."""
    if route.request.method == "HEAD":
        route.fulfill(status=200, headers={})
    else:
        route.continue_()


def test_a_device_that_fits_is_told_so_after_five_minutes_and_not_before(browser, address):
    page = browser.new_page(viewport={"width": 1920, "height": 1080})
    page.route("**/test/", without_time)
    page.clock.install(time=NINE)
    page.goto(f"{address}test/")
    page.evaluate(TYPEFACE)
    page.clock.run_for(2000)
    verdict = page.locator("[data-finding=verdict] [lang=en]")
    rest = verdict.text_content()
    page.clock.run_for(299_000)
    found = dict(
        zip(
            [name for name in FINDINGS if name != "verdict"],
            page.locator("dd [lang=en]").all_text_contents(),
            strict=True,
        )
    )
    end, wrong = verdict.text_content(), violations(page)
    page.close()

    assert (rest, end) == ("4 minutes and 58 seconds to go.", "Fit.")
    assert found["window"] == "Good: 1920 × 1080 pixels, as Layar ruang tunggu."
    assert found["typeface"] == "Good: the screens' typeface can be drawn."
    assert found["timers"] == "Good: longest pause 1 s."
    assert found["clock"] == "Not known: the server tells no time. Compare with another clock."
    assert wrong == []


def test_a_window_of_another_size_is_told_at_once_and_the_clock_is_compared(browser, address):
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.goto(f"{address}test/")
    window = page.locator("[data-finding=window] [lang=en]").text_content()
    clock = page.locator("[data-finding=clock] [lang=en]", has_text="Good: ")
    clock.wait_for()
    page.close()

    assert window == (
        "The window has 1280 × 720 pixels, and no screen has that size."
        " Open it in full screen, or change the size in data/signage.yaml."
    )


def test_a_device_without_a_name_shows_its_code_and_leads_to_the_list(browser, address):
    page = browser.new_page()
    page.goto(f"{address.replace('127.0.0.1', 'office.localhost')}screen/")
    code = page.locator("[data-device]").text_content()
    listed = page.locator("[data-list]").text_content()
    drawn = page.locator(".first__code svg").get_attribute("aria-label")
    wrong = violations(page)
    page.reload()
    again = page.locator("[data-device]").text_content()
    page.goto(listed)
    said = page.locator(".sheet__device").text_content()
    addresses = page.locator("[data-address]").all_text_contents()
    page.close()

    assert re.fullmatch("[CDFGHJKMNPQRTVWXY34679]{4}", code)
    assert listed == drawn
    assert listed.endswith(f"/signage/index.html?device={code}")
    assert again == code
    assert code in said
    base = listed.partition("index.html")[0]
    assert addresses == [f"{base}lobby/index.html", f"{base}entrance/index.html"]
    assert wrong == []


def test_a_device_remembers_its_screen_and_any_key_lets_one_choose_again(browser, address):
    page = browser.new_page()
    page.clock.install(time=NINE)
    page.goto(f"{address}screen/")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/entrance/index.html")

    page.goto(f"{address}screen/")
    said = page.locator(".first__soon [lang=en]").text_content()
    page.keyboard.press("Enter")
    stays = page.locator(".first__soon").is_hidden()
    page.clock.run_for(11_000)
    here = page.url

    page.goto(f"{address}screen/")
    page.clock.run_for(10_000)
    page.wait_for_url("**/entrance/index.html")
    page.close()

    assert said == (
        "Layar tegak dekat pintu / Upright screen by the entrance opens in 10 seconds."
        " Press any key to choose again."
    )
    assert stays
    assert here == f"{address}screen/"


def test_without_a_network_address_or_a_memory_it_says_what_to_do(page):
    shared = in_page(
        page,
        "choose-screen.js",
        "argument.map((one) => isShared(new URL(one)))",
        ["http://127.0.0.1:8000/", "http://localhost/", "http://[::1]/", "file:///a/", "http://a/"],
    )
    kept = in_page(
        page,
        "choose-screen.js",
        "[new Memory(() => { throw new Error() }).keep('a', 'b'),"
        " new Memory(() => ({ setItem() {}, getItem: () => null })).keep('a', 'b')]",
        None,
    )

    assert shared == [False, False, False, False, True]
    assert kept == [False, False]


def let_go(page, asked):
    """Let the next miniature come, as soon as it was asked for."""
    wait_until(page, lambda: asked)
    asked.pop().continue_()


def test_miniatures_are_as_large_as_the_screen_and_come_one_after_the_other(browser, address):
    page = browser.new_page(viewport={"width": 1000, "height": 2000})
    asked = []
    page.route("**/*miniature", lambda route: asked.append(route))
    page.goto(address, wait_until="domcontentloaded")
    page.wait_for_function("document.querySelectorAll('.small iframe').length === 1")
    first = page.locator(".small iframe").get_attribute("src")
    let_go(page, asked)
    page.wait_for_function("document.querySelectorAll('.small iframe').length === 2")
    let_go(page, asked)
    page.frame_locator(".small iframe >> nth=1").locator(".stage").wait_for()
    sizes = [
        (frame.evaluate("[innerWidth, innerHeight]"), frame.locator(".small .trouble").count())
        for frame in page.frames[1:]
    ]
    drawn = page.evaluate("""[...document.querySelectorAll('.small')].map((one) => {
      const [own, frame] = [one, one.firstChild].map((it) => it.getBoundingClientRect())
      return Math.abs(frame.width - own.width) < 3 && Math.abs(frame.height - own.height) < 3
    })""")
    wrong = violations(page)
    page.close()

    assert first == "lobby/index.html?always&miniature"
    assert sizes == [([1920, 1080], 0), ([1080, 1920], 0)]
    assert drawn == [True, True]
    assert wrong == []
