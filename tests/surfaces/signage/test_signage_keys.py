"""Staff at a screen's keyboard hold and turn its slides; the picture never stands quite still."""

import datetime

import pytest

from noticeboard.time_zone import WIB
from tests.fixtures.signage import STICKING_OUT, TODAY, render, served, small_signage, write_bundle

pytestmark = pytest.mark.chromium

NINE = datetime.datetime.combine(TODAY, datetime.time(9), WIB)
SEEN = """(() => { const one = [...document.querySelectorAll('.slide')].find((one) => !one.hidden)
  return one.dataset.slide + ' ' + one.lang })()"""
PLACE = """(() => {
  const one = [...document.querySelectorAll('.slide')].find((one) => !one.hidden)
  const parts = [...one.querySelectorAll('.line, .language, .pilot__mark, .figure, .code')]
  const boxes = parts.map((part) => part.getBoundingClientRect())
  const top = parseFloat(getComputedStyle(one).top), edge = Math.ceil(1080 * .025)
  return { shift: top - edge, lowest: Math.max(...boxes.map(({ bottom }) => bottom)) }
})()"""
MINUTE = 60_000


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The address of the small catalogue's screens."""
    folder = tmp_path_factory.mktemp("keys")
    write_bundle(render(small_signage(folder / "data")), folder)
    with served(folder) as address:
        yield address


@pytest.fixture
def page(browser, address):
    """The lobby's screen at nine o'clock."""
    context = browser.new_context(viewport={"width": 1920, "height": 1080}, service_workers="block")
    page = context.new_page()
    page.clock.install(time=NINE)
    page.goto(f"{address}lobby/?always")
    page.wait_for_function("document.querySelector('[data-bundle-id]').textContent == '7f3a-19c2'")
    page.evaluate("document.fonts.ready")
    yield page
    context.close()


def told(page):
    page.clock.run_for(1000)
    return page.locator(".staff .said").all_inner_texts()


def test_space_holds_the_slide_until_it_is_pressed_again(page):
    held = page.evaluate(SEEN)

    page.keyboard.press("Space")
    page.clock.run_for(2 * MINUTE)

    assert page.evaluate(SEEN) == held
    assert told(page) == ["Dijeda petugas sampai 09:05 WIB.", "Held by staff until 09:05 WIB."]
    page.keyboard.press("Space")
    assert page.evaluate(SEEN) != held
    assert told(page) == []


def test_a_screen_that_was_left_held_goes_on_by_itself_after_five_minutes(page):
    held = page.evaluate(SEEN)

    page.keyboard.press("Space")
    page.clock.run_for(4 * MINUTE + 50_000)
    assert page.evaluate(SEEN) == held
    page.clock.run_for(15_000)

    assert page.evaluate(SEEN) != held
    assert told(page) == []


def test_a_held_figure_that_is_over_is_withdrawn_all_the_same(page):
    page.keyboard.press("Space")
    held = page.evaluate(SEEN)

    page.evaluate("""() => { const one = [...document.querySelectorAll('.slide')]
      .find((one) => !one.hidden); one.dataset.first = '2020-01-01'; one.dataset.from = '2020-01-01'
      one.dataset.until = '2020-01-02'; one.dataset.last = '2020-01-02' }""")
    page.clock.run_for(1000)

    assert page.evaluate(SEEN) != held


def test_arrows_turn_to_the_slides_before_and_after(page):
    first = page.evaluate(SEEN)
    page.keyboard.press("ArrowRight")
    second = page.evaluate(SEEN)
    page.keyboard.press("ArrowRight")
    third = page.evaluate(SEEN)
    assert len({first, second, third}) == 3

    page.keyboard.press("ArrowLeft")
    assert page.evaluate(SEEN) == second
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(SEEN) == first
    page.keyboard.press("ArrowRight")
    assert page.evaluate(SEEN) == second


@pytest.mark.parametrize("key", ["h", "?"])
def test_help_for_staff_opens_closes_and_leaves_by_itself(page, key):
    keys = page.locator(".keys")
    assert keys.is_hidden()

    page.keyboard.press(key)
    assert keys.locator("[lang=id] li").all_inner_texts()[0] == "Untuk petugas"
    assert keys.locator("[lang=en] li").all_inner_texts() == [
        "For staff",
        "Space: hold, or go on",
        "Left, right arrow: slide before, after",
        "H or ?: this help",
        "After some minutes the screen goes on by itself.",
    ]
    page.keyboard.press("Escape")
    assert keys.is_hidden()
    page.keyboard.press(key)
    page.clock.run_for(MINUTE)
    assert keys.is_hidden()


def test_other_keys_and_shortcuts_of_the_browser_do_nothing(page):
    shown = page.evaluate(SEEN)

    for key in ("a", "Enter", "Control+h", "Alt+ArrowUp"):
        page.keyboard.press(key)

    assert page.evaluate(SEEN) == shown
    assert page.locator(".keys").is_hidden()


def test_slides_stand_lower_and_higher_in_whole_pixels_and_inside_the_safe_area(page):
    shifts = []
    for _ in range(12):
        place = page.evaluate(PLACE)
        assert page.evaluate(STICKING_OUT) == []
        assert place["lowest"] <= 1080 - 27
        shifts.append(place["shift"])
        page.keyboard.press("ArrowRight")

    assert all(shift == int(shift) and 0 <= shift <= 0.02 * 1080 for shift in shifts)
    assert len(set(shifts)) >= 3
