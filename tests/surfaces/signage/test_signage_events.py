"""Whoever listens on a screen's page learns what it shows; a broken slide never stops it."""

import datetime

import pytest

from noticeboard.time_zone import WIB
from tests.fixtures.signage import TODAY, render, served, small_signage, write_bundle

pytestmark = pytest.mark.chromium

NINE = datetime.datetime.combine(TODAY, datetime.time(9), WIB)
LISTEN = """window.heard = []
for (const name of ['noticeboard:slide', 'noticeboard:trouble']) {
  document.addEventListener(name, ({ detail }) => heard.push([name, detail]))
}"""
SEEN = "[...document.querySelectorAll('.slide')].find((one) => !one.hidden).dataset.slide"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The address of the small catalogue's screens."""
    folder = tmp_path_factory.mktemp("events")
    write_bundle(render(small_signage(folder / "data")), folder)
    with served(folder) as address:
        yield address


@pytest.fixture
def page(browser, address):
    """The lobby's screen at nine o'clock, with an ear on its events."""
    context = browser.new_context(viewport={"width": 1920, "height": 1080}, service_workers="block")
    page = context.new_page()
    page.add_init_script(LISTEN)
    page.clock.install(time=NINE)
    page.goto(f"{address}lobby/?always")
    page.wait_for_function("document.querySelector('[data-bundle-id]').textContent == '7f3a-19c2'")
    yield page
    context.close()


def heard(page, name):
    """The details of every event of a name so far."""
    return [detail for kind, detail in page.evaluate("heard") if kind == f"noticeboard:{name}"]


def test_every_change_of_slide_is_announced_with_screen_language_and_bundle(page):
    shown = []
    for _ in range(60):
        page.clock.run_for(1000)
        slide = page.evaluate(
            "(() => { const one = [...document.querySelectorAll('.slide')].find((one) => !one.hidden)"
            "; return [one.dataset.slide, one.lang] })()"
        )
        if not shown or shown[-1] != slide:
            shown.append(slide)

    told = heard(page, "slide")
    assert [[one["id"], one["language"]] for one in told][-len(shown) :] == shown
    assert len(shown) >= 4
    assert told[-1] == {
        "screen": "lobby",
        "id": shown[-1][0],
        "language": shown[-1][1],
        "bundle": "7f3a-19c2",
    }


@pytest.mark.parametrize(
    "spoil",
    [
        "one => one.removeAttribute('data-seconds')",
        "one => { one.innerHTML = '' }",
        "one => one.remove()",
    ],
    ids=["no time", "nothing on it", "torn out"],
)
def test_a_broken_slide_is_skipped_and_told_to_staff_and_to_listeners(page, spoil):
    broken = page.evaluate(SEEN)
    page.evaluate(
        "([name, spoil]) => document.querySelectorAll(`[data-slide='${name}']`).forEach(eval(spoil))",
        [broken, spoil],
    )

    after = set()
    for _ in range(40):
        page.clock.run_for(1000)
        after.add(page.evaluate(SEEN))

    assert broken not in after and len(after) >= 2
    assert page.locator(".staff .said").all_inner_texts() == [
        f"Slide {broken} rusak dan dilewati: buat lagi situsnya.",
        f"Slide {broken} is broken and left out: build the site again.",
    ]
    assert heard(page, "trouble")[-1] == {
        "screen": "lobby",
        "troubles": [{"name": "slide", "values": {"slide": broken}}],
        "bundle": "7f3a-19c2",
    }


def test_a_screen_without_a_slide_that_works_sends_people_to_an_officer(page):
    page.evaluate("""document.querySelectorAll('.slide:not([data-outdated])').forEach((one) => {
      one.dataset.seconds = 'soon' })""")

    page.clock.run_for(2000)

    assert "Tanyakan petugas." in page.locator(".slide:visible").inner_text().replace("\n", " ")
    assert page.locator(".slide:visible data").count() == 0
