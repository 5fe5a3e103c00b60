"""The website as a visitor meets it, in a real Chromium."""

import gzip

import pytest

from tests.fixtures.axe import violations
from tests.fixtures.following import follow
from tests.fixtures.framed_pages import Frame, resized
from tests.fixtures.office import served
from tests.fixtures.site_pages import EACH, PAGES

# The languages share their look: in the dark, at a phone's width, one of them is enough.
SCHEMES = [*((path, "light") for path in EACH), *((paths[0], "dark") for paths in PAGES.values())]


@pytest.mark.accessibility("axe")
@pytest.mark.parametrize(("path", "scheme"), SCHEMES)
def test_axe_finds_nothing_on_any_page_type(reader_with, address, path, scheme):
    width = 360 if scheme == "dark" else 1280
    page = reader_with(color_scheme=scheme, viewport={"width": width, "height": 900})
    page.goto(address + path)

    assert violations(page) == []


WIDTHS = (320, 360, 1280)


LANDMARKS = """() => [
  document.querySelectorAll('h1').length,
  [...document.querySelectorAll('nav')].map(
    it => it.getAttribute('aria-label') || it.getAttribute('aria-labelledby')),
]"""


IS_WIDE = "() => document.documentElement.scrollWidth > innerWidth"


@pytest.fixture(scope="module")
def walked(browser, address):
    """Which page scrolls sideways, by width, and its heads and ways; each is opened once, narrow."""
    script = resized({width: (width, IS_WIDE) for width in WIDTHS}, f"found.ways = ({LANDMARKS})()")
    with Frame(browser, address) as frame:
        found = {path: frame.open(path, WIDTHS[0]).evaluate(script) for path in EACH}
    wide = {width: [path for path in EACH if found[path][str(width)]] for width in WIDTHS}
    return wide, {path: found[path]["ways"] for path in EACH}


@pytest.mark.accessibility("narrow")
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_scrolls_sideways(walked, width):
    wide, _ = walked

    assert wide[width] == []


@pytest.fixture(scope="module")
def fetched(browser, address):
    """Every address that each page asks for until it is quiet, and all that goes wrong there."""
    context = browser.new_context()
    page = context.new_page()
    asked, problems = {path: set() for path in EACH}, []
    page.on("request", lambda request: asked[path].add(request.url))
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    # Each page is the first: nothing that another one has fetched is there.
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    for path in EACH:
        page.goto(address + path, wait_until="networkidle")
    context.close()
    return asked, problems


def test_the_first_view_of_every_page_type_is_at_most_15_kb(site, address, fetched):
    asked, _ = fetched
    foreign = {url for urls in asked.values() for url in urls if not url.startswith(address)}
    sizes = {
        path: sum(
            len(gzip.compress(_file(site, url.removeprefix(address) or "index.html").read_bytes()))
            for url in urls
        )
        for path, urls in asked.items()
    }

    assert foreign == set()
    assert {path: size for path, size in sizes.items() if size > 15 * 1024} == {}


def _file(site, name):
    return site / name / "index.html" if name.endswith("/") else site / name


@pytest.mark.accessibility("no_script")
def test_without_script_every_fact_is_there(reader_with, address):
    page = reader_with(java_script_enabled=False)
    page.goto(address + "paspor-baru-dewasa/")

    text = page.inner_text("main")

    assert "Rp950.000" in text and "Rp650.000" in text
    assert "paling lama 4 hari kerja" in text.lower()
    assert "Kartu keluarga" in text


def test_the_language_switch_stays_on_the_page_and_names_both_languages(reader_with, address):
    page = reader_with(viewport={"width": 1280, "height": 900})
    page.goto(address + "paspor-hilang/")

    links = page.locator("nav.switch a")
    assert [
        (link.inner_text(), link.get_attribute("lang"), link.get_attribute("aria-current"))
        for link in links.all()
    ] == [("Indonesia", "id", "true"), ("English", "en", None)]
    assert follow(links.nth(1)) == address + "en/lost-passport/"
    assert follow(links.first) == address + "paspor-hilang/"


def test_every_page_has_one_h1_and_named_landmarks(walked):
    _, landmarks = walked

    assert landmarks.keys() == {*EACH}
    assert {
        path: (heads, navs)
        for path, (heads, navs) in landmarks.items()
        if heads != 1 or None in navs or len(set(navs)) != len(navs)
    } == {}


@pytest.fixture(scope="module")
def changing(before):
    """Where the site of 15 December 2024 is served."""
    with served(before.site) as where:
        yield where


TEN_YEARS = '[data-fact="passport-electronic-10y"][data-role="current"]:visible'


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "America/New_York", "Pacific/Auckland"])
def test_at_midnight_in_western_indonesia_the_new_fee_stands_within_a_minute(
    browser, changing, zone
):
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    page.clock.install(time="2024-12-16T16:59:30Z")  # 23:59:30 WIB on the 16th
    page.goto(changing + "paspor-baru-dewasa/")
    assert set(page.locator(TEN_YEARS).all_inner_texts()) == {"Rp650.000"}

    page.clock.run_for(60_000)

    shown = set(page.locator(TEN_YEARS).all_inner_texts())
    context.close()
    assert shown == {"Rp950.000"}


def test_a_clock_that_went_back_to_1970_does_not_hide_the_figures(browser, changing):
    context = browser.new_context()
    page = context.new_page()
    page.clock.install(time="1970-01-01T00:00:00Z")
    page.goto(changing + "paspor-baru-dewasa/")

    shown = set(page.locator(TEN_YEARS).all_inner_texts())
    context.close()
    assert shown == {"Rp650.000"}


def test_past_its_end_a_page_hides_its_figures_and_says_why(browser, changing):
    context = browser.new_context()
    page = context.new_page()
    page.clock.install(time="2026-03-01T00:00:00Z")
    page.goto(changing + "paspor-baru-dewasa/")

    assert page.locator(TEN_YEARS).count() == 0
    assert page.locator(".too-old").is_visible()
    assert "Belum tersedia di sini." in page.locator(".glance:visible").inner_text()
    context.close()


def test_a_figure_with_an_end_says_so_on_paper(changing, page):
    page.clock.install(time="2024-12-15T05:00:00Z")
    page.goto(changing + "paspor-baru-dewasa/")

    assert "berlaku sampai 16 Desember 2024" in page.inner_text("main")


def test_no_page_asks_for_what_is_not_there_or_throws(fetched):
    _, problems = fetched

    assert problems == []
