"""A sentence of a state is in the page only in that state, whatever becomes of the style sheet."""

import functools

import pytest
from playwright.sync_api import expect

from tests.fixtures.office import TODAY, served
from tests.fixtures.waiting import wait_until

PAGES = (
    "", "paspor-baru-dewasa/", "paspor-hilang/dokumen-saya/",
    "paspor-hilang/dokumen-saya/?age=adult&cause=no-disaster&result", "biaya/", "lama-proses/",
    "kantor/", "bayar/", "perubahan/", "arti-kata/", "a-z/", "data-terbuka/", "aksesibilitas/",
    "cetak/paspor-baru-dewasa/", "404.html", "en/", "en/new-passport-adult/", "en/fees/",
    "en/new-passport-adult/my-documents/", "en/print/new-passport-adult/",
)  # fmt: skip
DEVICES = ("kiosk/", "kiosk/conformance/", "signage/", "signage/lobby/?always")
MORNING = "2026-11-24T02:00:00Z"

VISIBLE = """() => {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    const text = walk.currentNode.textContent.trim().replace(/\\s+/g, " ");
    const isDrawn = range.getClientRects().length > 0;
    // What a wide page folds out, a plain one folds up behind these words.
    if (walk.currentNode.parentElement.closest('.contents, .bar__ways, .jump')) continue;
    if (text && isDrawn && walk.currentNode.parentElement.checkVisibility({
      visibilityProperty: true })) found.push(text);
  }
  return found;
}"""


@pytest.fixture(scope="module")
def state_sentences(office):
    """Everything that is said only in some state, in both languages."""
    said = []
    for timeline in office.timelines:
        words = timeline.now.words
        said += [
            words[key]
            for key in (
                "too_old",
                "listen_failed",
                "checker_copied",
                "fees_none",
                "signage_too_old",
                "signage_clock_wrong",
                "kiosk_warning",
                "kiosk_call_coming",
            )
        ]
        said += [words["saved_copy"].split("{")[0], words["preview"].split("{")[0]]
    return said


def window(browser, *, styled, script=True, now=MORNING):
    """An empty page of somebody with or without style sheets and scripts."""
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, service_workers="block", java_script_enabled=script
    )
    page = context.new_page()
    page.loaded = set()
    page.on("requestfinished", lambda request: page.loaded.add(request.url))
    if script:
        page.clock.install(time=now)
    if not styled:
        page.route("**/*.css", lambda route: route.abort())
    return page


def go(page, address, *, script=True):
    page.goto(address, wait_until="networkidle")
    if script:
        page.clock.run_for(6_000)
        page.wait_for_load_state("networkidle")


def visit(browser, address, *, styled, script=True, now=MORNING):
    page = window(browser, styled=styled, script=script, now=now)
    go(page, address, script=script)
    return page


@pytest.fixture(scope="module")
def said(browser, address):
    """Give the pieces that a page shows, and all its text; each way of opening it is gone once."""
    windows = {}

    @functools.cache
    def look(path, *, styled, script=True):
        if (styled, script) not in windows:
            windows[styled, script] = window(browser, styled=styled, script=script)
        page = windows[styled, script]
        go(page, address + path, script=script)
        if script:
            # The footer names the bundle when it has been fetched, however late that is.
            expect(page.locator("[data-bundle-label]:empty")).to_have_count(0, timeout=60_000)
        return page.evaluate(VISIBLE), " ".join(page.locator("body").inner_text().split())

    yield look
    for page in windows.values():
        page.context.close()


@pytest.mark.chromium
@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_said_only_because_the_style_is_missing(said, path):
    (styled, _), (plain, _) = said(path, styled=True), said(path, styled=False)

    assert len(styled) > 3
    assert [text for text in plain if text not in styled] == []


@pytest.mark.chromium
@pytest.mark.parametrize("path", PAGES + DEVICES)
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_without_style_no_page_says_what_is_not_so(said, state_sentences, path, script):
    _, text = said(path, styled=False, script=script)

    assert len(text) > 20
    assert [one for one in state_sentences if one in text] == []


@pytest.mark.chromium
@pytest.mark.parametrize("styled", [True, False], ids=["style", "no style"])
@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("paspor-baru-dewasa/", "Halaman ini sudah terlalu lama"),
        ("cetak/paspor-baru-dewasa/", "Halaman ini sudah terlalu lama"),
        ("en/fees/", "This page is too old"),
    ],
)
def test_a_page_past_its_end_says_so_and_shows_no_figure(browser, address, path, told, styled):
    page = visit(browser, address + path, styled=styled, now="2028-06-01T02:00:00Z")

    assert page.get_by_text(told).is_visible()
    assert page.locator("data[data-fact]:visible").count() == 0
    page.context.close()


@pytest.mark.chromium
@pytest.mark.parametrize("styled", [True, False], ids=["style", "no style"])
@pytest.mark.parametrize(
    ("path", "told"),
    [("biaya/", "Salinan tersimpan"), ("en/print/new-passport-adult/", "Saved copy")],
)
def test_a_page_without_a_network_says_that_it_is_a_copy_until_there_is_one(
    browser, address, path, told, styled
):
    page = visit(browser, address + path, styled=styled)
    assert page.get_by_text(told).count() == 0
    # What tells a copy is fetched some seconds after the page; without it nothing can.
    wait_until(page, lambda: any(url.endswith("offline.js") for url in page.loaded))

    page.context.set_offline(True)
    page.get_by_text(told).wait_for(state="visible")
    page.context.set_offline(False)
    page.get_by_text(told).wait_for(state="detached")
    page.context.close()


@pytest.mark.chromium
def test_a_preview_says_so_without_style_too(slim_own, browser):
    slim_own.build(TODAY, is_preview=True)
    with served(slim_own.site) as where:
        for path in ("", "cetak/paspor-baru-dewasa/"):
            page = visit(browser, where + path, styled=False, script=False)
            text = page.locator("body").inner_text()
            page.context.close()
            assert "Pratinjau 24 November 2026" in text
