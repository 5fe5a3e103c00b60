"""Lobby screens in a real browser, at their own size and by a clock of the test's."""

import datetime
import functools
import math
import os
import shutil

import pytest

from noticeboard.load import load_catalogue
from noticeboard.surfaces.signage import SignageSettings, signage_files
from noticeboard.surfaces.signage.norms import legal_height_mm, pixel_mm
from tests.fixtures.axe import violations
from tests.fixtures.signage import (
    FEE_RISES_TOMORROW,
    PLAYLIST,
    ROOT,
    SETTINGS,
    STICKING_OUT,
    TODAY,
    render,
    served,
    small_signage,
    timelines,
    write_bundle,
)

pytestmark = pytest.mark.chromium

WIB = datetime.timezone(datetime.timedelta(hours=7))
NOTICE = (
    'from: "2026-12-01 08:00"\n  until: "2026-12-01 14:00"',
    'from: "2026-11-24 10:00"\n  until: "2026-11-24 11:00"',
)
URGENT = (
    NOTICE[0] + "\n  surfaces: [site, signage, kiosk]\n  rank: 2",
    NOTICE[1] + "\n  surfaces: [site, signage, kiosk]\n  rank: 1",
)


@pytest.fixture(scope="module")
def real():
    return load_catalogue(ROOT)


@pytest.fixture(scope="module")
def real_bundle(real, tmp_path_factory):
    folder = tmp_path_factory.mktemp("real")
    write_bundle(signage_files(timelines(real), real.signage, SETTINGS), folder)
    with served(folder) as address:
        yield address


@pytest.fixture
def opened(browser, tmp_path):
    """Open the small catalogue's screen at a moment in Western Indonesia, in any time zone."""
    contexts = []

    def open_screen(moment, *, zone="Asia/Jakarta", path="lobby/", scripts=True, **catalogue):
        folder = tmp_path / f"site{len(contexts)}"
        more = catalogue.pop("timeline", {})
        made = small_signage(tmp_path / f"data{len(contexts)}", **catalogue)
        write_bundle(render(made, **more), folder)
        server = served(folder)
        context = browser.new_context(
            viewport={"width": 1920, "height": 1080},
            timezone_id=zone,
            java_script_enabled=scripts,
            service_workers="block",
        )
        contexts.append((context, server))
        page = context.new_page()
        page.clock.install(time=moment)
        page.goto(server.__enter__() + path)
        page.folder = folder
        return page

    yield open_screen
    for context, server in contexts:
        context.close()
        server.__exit__(None, None, None)


def at(hour, minute=0, second=0, day=TODAY):
    return datetime.datetime.combine(day, datetime.time(hour, minute, second), WIB)


def figures_seen(page, seconds):
    """Let a screen run and return every figure that was visible, a look a second."""
    seen = set()
    for _ in range(seconds):
        page.clock.run_for(1000)
        seen |= set(page.locator(".slide:not([hidden]) data:visible").all_inner_texts())
    return seen


def visible_slide(page):
    return page.locator(".slide:visible")


def show_only(page, index):
    page.evaluate(
        "index => document.querySelectorAll('.slide').forEach((one, i) => {"
        " one.hidden = i !== index; one.closest('.edition')?.removeAttribute('hidden') })",
        index,
    )


def at_rest(browser, address, screen):
    """Open a screen and stop its player, so that a test can turn the slides."""
    page = browser.new_page(viewport={"width": screen.width, "height": screen.height})
    # Time stands still, so that no slide's turn ends; timers run, because axe needs them.
    page.clock.set_fixed_time(at(9, 41))
    page.goto(f"{address}{screen.id}/?always")
    page.evaluate("document.fonts.ready")
    return page


@pytest.mark.parametrize("number", [0, 1])
def test_no_line_or_block_sticks_out_on_the_real_screens(browser, real, real_bundle, number):
    """The widths counted in Python hold in a browser, for every slide at the screen's own size."""
    page = at_rest(browser, real_bundle, real.signage.screens[number])
    count = page.locator(".slide").count()
    assert count > 15

    out = []
    for index in range(count):
        show_only(page, index)
        out += page.evaluate(STICKING_OUT)

    assert out == []
    assert page.evaluate("scrollX + scrollY + document.body.scrollWidth - innerWidth") == 0
    page.close()


@pytest.mark.parametrize("number", [0, 1])
def test_a_heading_never_runs_into_the_clock_or_the_languages(browser, real, real_bundle, number):
    page = at_rest(browser, real_bundle, real.signage.screens[number])

    for index in range(page.locator(".slide").count()):
        show_only(page, index)
        boxes = page.evaluate("""() => {
          const slide = [...document.querySelectorAll('.slide')].find((one) => !one.hidden)
          const clock = document.querySelector('.clock')
          clock.hidden = !slide.dataset.clock
          const corner = [...document.querySelectorAll('.clock:not([hidden]) time'),
            ...slide.querySelectorAll('.languages, .pilot')]
          const lines = [...slide.querySelectorAll('.heading .line')].map((line) => {
            const range = document.createRange(); range.selectNodeContents(line)
            const box = range.getBoundingClientRect(), row = line.getBoundingClientRect()
            return [box.left, row.top, box.right, row.bottom] })
          const all = corner.map((one) => one.getBoundingClientRect())
            .map((box) => [box.left, box.top, box.right, box.bottom])
          return lines.flatMap((a) => all.filter((b) =>
            a[2] > b[0] && b[2] > a[0] && a[3] > b[1] + 24 && b[3] > a[1] + 24)) }""")
        assert boxes == []
    page.close()


CAPITAL = """async (selector) => {
  const element = document.querySelector(selector), style = getComputedStyle(element)
  await document.fonts.ready
  // Now, for the player hides them again at its next second.
  document.querySelectorAll('.slide, .clock').forEach((one) => { one.hidden = false })
  const probe = document.createElement('span')
  probe.style.cssText = 'display:inline-block;inline-size:1px;block-size:1cap;line-height:1'
  element.append(probe)
  const height = probe.getBoundingClientRect().height
  probe.remove()
  return [height, style.fontFamily, document.fonts.check('16px Screen')]
}"""


READ = (".heading", ".words", ".clock", ".language", ".item")
"""What people read from afar."""


@pytest.fixture(scope="module")
def capital(browser, real, real_bundle):
    """Give height, font and its presence of capitals on a screen, which is opened once for all."""

    @functools.cache
    def measured(number):
        page = at_rest(browser, real_bundle, real.signage.screens[number])
        found = {selector: page.evaluate(CAPITAL, f".stage {selector}") for selector in READ}
        page.close()
        return found

    return lambda number, selector: measured(number)[selector]


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("selector", READ)
def test_capitals_are_as_tall_on_the_screen_as_the_law_asks(capital, real, number, selector):
    screen = real.signage.screens[number]

    height, family, has_font = capital(number, selector)

    assert family.startswith("Screen") and has_font
    millimetres = height * pixel_mm(screen)
    assert millimetres >= legal_height_mm(screen)
    assert math.degrees(math.atan(millimetres / screen.farthest_reader_m / 1000)) >= 0.7


def test_only_what_is_for_staff_is_smaller_than_the_text(browser, real, real_bundle):
    screen = real.signage.screens[0]
    page = at_rest(browser, real_bundle, screen)

    small = page.evaluate("""() => {
      document.querySelectorAll('.slide').forEach((one) => { one.hidden = false })
      const least = parseFloat(getComputedStyle(document.querySelector('.stage')).fontSize)
      const walker = document.createTreeWalker(document.querySelector('.stage'), NodeFilter.SHOW_TEXT)
      const found = new Set()
      while (walker.nextNode()) {
        const one = walker.currentNode.parentElement
        if (!walker.currentNode.data.trim() || one.closest('.unseen, title')) continue
        if (parseFloat(getComputedStyle(one).fontSize) < least) found.add(one.closest('[data-staff-mark]')?.className)
      }
      return [...found] }""")

    assert small == ["staff", "keys"]
    page.close()


@pytest.mark.parametrize("number", [0, 1])
def test_axe_finds_nothing_on_any_kind_of_slide_in_either_language(
    browser, real, real_bundle, number
):
    page = at_rest(browser, real_bundle, real.signage.screens[number])
    kinds = page.evaluate(
        "[...document.querySelectorAll('.slide')].map((one) => one.className + one.lang)"
    )
    first_of_each = [kinds.index(kind) for kind in sorted(set(kinds))]
    assert len(first_of_each) >= 8

    found = {}
    for index in first_of_each:
        show_only(page, index)
        if wrong := violations(page):
            found[index] = wrong

    assert found == {}
    page.close()


def test_axe_finds_nothing_on_the_list_of_screens(browser, real_bundle):
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(real_bundle)

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "America/New_York", "Pacific/Kiritimati"])
def test_a_fee_changes_at_midnight_in_western_indonesia(opened, zone):
    page = opened(at(23, 58, 30), zone=zone, path="lobby/?always", fees=FEE_RISES_TOMORROW)

    before = figures_seen(page, 80)
    page.clock.run_for(30_000)
    after = figures_seen(page, 80)

    assert before == {"Rp950.000", "Rp950,000"}
    assert after == {"Rp1.100.000", "Rp1,100,000"}


def test_an_expired_figure_is_gone_within_a_minute_without_a_network(opened):
    page = opened(at(23, 59, 30), path="lobby/?always", fees=FEE_RISES_TOMORROW)
    page.context.set_offline(True)
    page.clock.run_for(4000)
    assert page.locator(".slide:visible data").inner_text() == "Rp950.000"

    page.clock.set_system_time(at(0, 0, 0, TODAY + datetime.timedelta(days=1)))
    page.clock.run_for(60_000)

    assert "950" not in "".join(page.locator("data:visible").all_inner_texts())


def test_a_dead_clock_hides_no_figure_and_tells_staff(opened):
    page = opened(
        datetime.datetime(1970, 1, 1, tzinfo=WIB), path="lobby/?always", fees=FEE_RISES_TOMORROW
    )

    assert figures_seen(page, 80) == {"Rp950.000", "Rp950,000"}
    assert page.locator(".age").inner_text() == "periksa jam perangkat"


def test_after_the_last_day_only_a_safe_sentence_is_left(opened):
    page = opened(at(9, day=datetime.date(2028, 1, 1)))

    kinds = set()
    for _ in range(30):
        page.clock.run_for(1000)
        kinds.add(visible_slide(page).get_attribute("class"))

    assert kinds == {"slide slide--outdated"}
    assert page.locator(".age").inner_text() == "edisi terlalu lama, muat ulang"


def test_slides_come_one_at_a_time_and_languages_take_turns(opened):
    page = opened(at(9))

    shown = []
    for _ in range(100):
        assert visible_slide(page).count() == 1
        slide = visible_slide(page).evaluate("one => [one.dataset.order, one.lang]")
        if not shown or shown[-1] != slide:
            shown.append(slide)
        page.clock.run_for(1000)

    languages = [language for _, language in shown]
    assert languages[:8] == ["id", "en"] * 4
    assert [order for order, _ in shown[:4]] == ["1000", "1001", "2000", "2001"]
    assert shown.count(shown[0]) >= 2


def test_the_clock_shows_the_time_as_the_slide_s_language_writes_it(opened):
    page = opened(at(9, 41))

    first = page.locator(".clock").inner_text()
    page.clock.run_for(7000)
    second = page.locator(".clock").inner_text()

    assert (first, second) == ("09.41", "09:41")


def test_a_notice_appears_at_its_moment_and_goes_again(opened):
    page = opened(at(9, 59, 50), notices=NOTICE)
    assert visible_slide(page).get_attribute("data-rank") is None

    ranks = set()
    for _ in range(25):
        page.clock.run_for(1000)
        ranks.add(visible_slide(page).get_attribute("data-rank"))
    assert "2" in ranks

    page.clock.set_system_time(at(11))
    page.clock.run_for(2000)
    for _ in range(90):
        page.clock.run_for(1000)
        assert visible_slide(page).get_attribute("data-rank") is None


def test_an_urgent_notice_comes_back_after_every_four_slides(opened):
    page = opened(at(10), notices=URGENT)

    shown = []
    for _ in range(110):
        order = int(visible_slide(page).get_attribute("data-order"))
        if not shown or shown[-1] != order:
            shown.append(order)
        page.clock.run_for(1000)

    assert shown[:10] == [0, 1, 1000, 1001, 2000, 2001, 0, 1, 2010, 2011]


def test_the_screen_is_dark_outside_its_hours_unless_staff_ask(opened):
    page = opened(at(15, 59, 30))
    assert page.locator(".heading:visible").count() == 1

    page.clock.run_for(31_000)
    assert page.locator(".heading:visible").count() == 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"

    always = opened(at(17), path="lobby/?always")
    assert always.locator(".heading:visible").count() == 1


def test_a_preview_stays_on_its_day_and_says_so(opened):
    page = opened(at(22), fees=FEE_RISES_TOMORROW, timeline={"is_preview": True})

    assert page.locator(".preview").inner_text() == "Pratinjau 24 November 2026"
    page.clock.set_system_time(at(9, day=TODAY + datetime.timedelta(days=3)))
    assert figures_seen(page, 60) == {"Rp950.000", "Rp950,000"}


def test_a_preview_of_another_day_runs_on_that_day_by_the_present_time(opened):
    """The day before the fee rose, looked at two years later; midnight brings no other day."""
    seen = {"timeline": {"on": datetime.date(2024, 12, 16), "is_preview": True}}
    page = opened(at(23, 59, 20), path="lobby/?always", **seen)

    page.clock.run_for(14_000)
    assert page.locator(".preview").inner_text() == "Pratinjau 16 Desember 2024"
    assert page.locator(".clock time").get_attribute("datetime") == "23:59"
    assert figures_seen(page, 80) == {"Rp650.000", "Rp650,000"}
    # On a busy machine the page's clock goes on by more than it is told to.
    assert "00:00" <= page.locator(".clock time").get_attribute("datetime") < "01:00"
    assert page.locator(".age").inner_text() == "0 hari"


def test_a_new_bundle_is_taken_only_when_it_is_whole(opened):
    page = opened(at(9))
    mark = "document.documentElement.dataset.mark"
    first = page.evaluate(mark)
    newer = SignageSettings("new-bundle", SETTINGS.fonts, "new")
    made = small_signage(page.folder.parent / "newer")
    whole = signage_files(timelines(made), made.signage, newer)

    write_bundle([file for file in whole if file.path.endswith("version.json")], page.folder)
    (page.folder / "signage" / "signage.js").rename(page.folder / "signage.js")
    page.clock.run_for(61_000)
    page.wait_for_timeout(300)
    assert page.evaluate(mark) == first

    shutil.move(page.folder / "signage.js", page.folder / "signage" / "signage.js")
    write_bundle(whole, page.folder)
    # The server tells old files from new ones by whole seconds, and this took less than one.
    for path in page.folder.rglob("*.html"):
        os.utime(path, (path.stat().st_mtime + 2,) * 2)
    with page.expect_navigation():
        page.clock.run_for(61_000)
    page.wait_for_function(
        "document.querySelector('[data-bundle-id]').textContent === 'new-bundle'"
    )
    assert page.evaluate(mark) != first


def test_without_a_network_the_slides_go_on(opened):
    page = opened(at(9))
    page.context.set_offline(True)
    first = visible_slide(page).get_attribute("data-order")

    page.clock.run_for(200_000)

    assert visible_slide(page).count() == 1
    page.clock.run_for(8000)
    assert "7f3a-19c2" in page.locator(".staff").inner_text()
    assert first == "1000"


def test_without_script_the_first_slide_shows(opened):
    page = opened(at(9), scripts=False, playlist=PLAYLIST)

    assert visible_slide(page).get_attribute("data-order") == "1000"
    assert page.locator(".clock:visible").count() == 0


def test_in_a_smaller_window_the_whole_slide_is_scaled(opened):
    page = opened(at(9))

    page.set_viewport_size({"width": 960, "height": 540})

    box = page.locator(".stage").bounding_box()
    assert (box["width"], box["height"]) == (960, 540)
