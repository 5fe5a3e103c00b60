"""Everybody reaches everything: by keyboard, at any size and spacing, with settings of their own."""

import itertools

import pytest

from tests.fixtures.axe import violations
from tests.fixtures.framed_pages import Frame, resized
from tests.fixtures.page_checks import SPACING
from tests.fixtures.site_pages import EACH, PAGES

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 800}
FIRST_OF_EACH = [paths[0] for paths in PAGES.values()]


@pytest.fixture
def opened(browser, address):
    """Open a page with settings of a visitor; all are closed at the end."""
    contexts = []

    def open_page(path, **settings):
        contexts.append(browser.new_context(**{"viewport": WIDE, **settings}))
        page = contexts[-1].new_page()
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


STRIDE = 10
"""So many times Tab is pressed between two questions whether the end was reached."""


def walk(page):
    """Press Tab from the top to the end: what there is to reach, and each stop on the way."""
    page.evaluate(_PREPARE)
    page.evaluate(_NOTE_STOPS, _WHERE)
    wanted = page.evaluate("window.stops.length")
    for _ in range(0, wanted * 3, STRIDE):
        for _ in range(STRIDE):
            page.keyboard.press("Tab")
        if page.evaluate(_IS_ROUND):
            break
    reached = []
    for stop in page.evaluate("window.visited"):
        if stop is None or (reached and stop["at"] < reached[-1]["at"]):
            break
        # A field of several parts, such as a date, is one thing to reach.
        if not reached or stop["at"] != reached[-1]["at"]:
            reached.append(stop)
    return wanted, reached


_NOTE_STOPS = """(where) => {
  const look = eval(where)
  window.visited = []
  // The page has scrolled to what has the focus when the key comes up again.
  addEventListener('keyup', ({ key }) => { if (key === 'Tab') visited.push(look()) }, true)
}"""
_IS_ROUND = """() =>
  visited.some((stop, at) => stop === null || (at > 0 && stop.at < visited[at - 1].at))"""
_PREPARE = """() => {
  const stops = [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  // Tab enters a group of radio buttons at the chosen one, else at its first.
  const entry = ({form, name}) => (form ?? document).querySelector(`[name="${name}"]:checked`) ??
    (form ?? document).querySelector(`[name="${name}"]`)
  window.stops = stops.filter(it => !it.disabled && it.tabIndex >= 0 &&
    it.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}) &&
    (it.type !== 'radio' || it === entry(it)))
  document.activeElement.blur()
}"""
_WHERE = """() => {
  const it = document.activeElement
  if (!it || it === document.body) return null
  const box = it.getBoundingClientRect(), style = getComputedStyle(it)
  // A link that wraps begins where its first line does.
  const begin = it.getClientRects()[0] ?? box
  const region = it.closest('header, .crumbs, .contents, .page, footer, section.notices') ?? it
  return {
    at: window.stops.indexOf(it), name: it.textContent.trim().slice(0, 40) || it.className,
    left: begin.left, top: begin.top + scrollY, edges: [box.left, box.right],
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3,
    region: [...document.querySelectorAll('*')].indexOf(region),
  }
}"""


def goes_on(one, other):
    """Whether a stop begins after another for the eye: below it, or right of it."""
    return other["top"] > one["top"] + 2 or other["left"] > one["left"]


@pytest.mark.accessibility("keyboard")
@pytest.mark.parametrize(
    ("path", "viewport"),
    [
        (path, WIDE if at == 0 else PHONE)
        for paths in PAGES.values()
        for at, path in enumerate(paths)
    ],
)
def test_tab_reaches_everything_in_visible_order_with_a_ring_around_it(
    reader_with, address, path, viewport
):
    page = reader_with(viewport=viewport)
    page.goto(address + path)

    wanted, reached = walk(page)

    assert [stop["at"] for stop in reached] == list(range(wanted))
    assert [
        stop["name"]
        for stop in reached
        if not stop["seen"] or stop["edges"][0] < 0 or stop["edges"][1] > viewport["width"] + 1
    ] == []
    assert [stop["name"] for stop in reached if not stop["ring"]] == []
    pairs = itertools.pairwise(reached)
    assert [
        (one["name"], other["name"])
        for one, other in pairs
        if one["region"] == other["region"] and not goes_on(one, other)
    ] == []


@pytest.mark.accessibility("keyboard")
@pytest.mark.parametrize("path", FIRST_OF_EACH)
def test_the_first_stop_is_a_skip_link_that_is_seen_and_works(reader_with, address, path):
    page = reader_with(viewport=WIDE)
    page.goto(address + path)

    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.accessibility("keyboard")
def test_a_phone_finds_the_parts_of_a_page_behind_one_button_right_after_its_title(opened):
    page = opened("paspor-baru-dewasa/", viewport=PHONE)
    contents = page.locator(".contents")
    assert not contents.locator("a").first.is_visible()

    contents.locator("summary").focus()
    page.keyboard.press("Enter")
    contents.locator('a[href="#fees"]').focus()
    page.keyboard.press("Enter")

    assert page.evaluate("location.hash") == "#fees"
    assert page.evaluate(
        "document.querySelector('.head').compareDocumentPosition(document.querySelector('.contents'))"
        " & Node.DOCUMENT_POSITION_FOLLOWING"
    )


def test_on_a_wide_screen_the_parts_of_a_page_stand_open_beside_it(opened):
    page = opened("paspor-baru-dewasa/")

    links = page.locator(".contents a")
    assert links.count() > 5
    assert all(link.is_visible() for link in links.all())
    assert not page.locator(".contents summary").is_visible()


CLIPPED = """() => [...document.querySelectorAll('body *')].filter(it => {
  const style = getComputedStyle(it)
  const hides = value => ['hidden', 'clip'].includes(value)
  if (!it.checkVisibility() || style.clipPath !== 'none') return false
  return (hides(style.overflowX) && it.scrollWidth > it.clientWidth + 1) ||
    (hides(style.overflowY) && it.scrollHeight > it.clientHeight + 1)
}).map(it => it.className || it.tagName)"""
OVER_THE_EDGE = "document.documentElement.scrollWidth > innerWidth"
WORDS = "document.body.innerText.split(/\\s+/)"


MOVING = """() => document.getAnimations().length + [...document.querySelectorAll('*')].filter(it => {
  const style = getComputedStyle(it)
  return style.transitionDuration.split(',').some(one => parseFloat(one) > 0) ||
    style.scrollBehavior === 'smooth'
}).length"""
STYLES = {"spacing": SPACING, "letters": "html { font-size: 200%; }"}
"""What visitors set for themselves."""


TROUBLES = f"""() => {{
  const clipped = ({CLIPPED})(), isWide = {OVER_THE_EDGE}
  return clipped.length || isWide ? [clipped, isWide] : null
}}"""


def styled(style, name, width):
    """Steps that look for what is cut off or too wide with a style of the visitor's."""
    tag = f"const $own{name} = document.createElement('style'); $own{name}.textContent = `{style}`"
    return (
        f"{tag}; document.head.append($own{name})",
        {name: (width, TROUBLES)},
        f"$own{name}.remove()",
    )


@pytest.fixture(scope="module")
def walked(browser, address):
    """What goes wrong on which page of somebody who wants no motion, by style, width and path.

    A page is opened once in a wide window, and once in a narrow one, where it folds up its parts.
    """
    wide = [step for name, style in STYLES.items() for step in styled(style, name, 1280)]
    found = {}
    with Frame(browser, address, reduced_motion="reduce") as frame:
        for path in EACH:
            seen = frame.open(path).evaluate(resized({"motion": (1280, MOVING)}, *wide))
            found |= {(name, 1280, path): what for name, what in seen.items()}
        for path in EACH:
            seen = frame.open(path, 360).evaluate(resized(*styled(SPACING, "spacing", 360)))
            found["spacing", 360, path] = seen["spacing"]
    return found


def wrong(walked, name, width):
    """What is wrong by path; every page has been looked at."""
    seen = {path: what for (one, at, path), what in walked.items() if (one, at) == (name, width)}
    assert seen.keys() == {*EACH}
    return {path: what for path, what in seen.items() if what}


@pytest.mark.accessibility("spacing")
@pytest.mark.parametrize("width", [360, 1280])
def test_wider_spacing_clips_nothing_and_scrolls_nothing_sideways(walked, width):
    assert wrong(walked, "spacing", width) == {}


@pytest.mark.accessibility("narrow")
def test_letters_twice_as_large_clip_nothing(walked):
    assert wrong(walked, "letters", 1280) == {}


@pytest.mark.accessibility("narrow")
def test_four_hundred_percent_zoom_loses_no_word(page, address):
    """A window of 1280 × 1024 at 400 % is one of 320 × 256."""
    lost = {}
    for path in EACH:
        page.set_viewport_size({"width": 1280, "height": 1024})
        page.goto(address + path)
        wide = page.evaluate(WORDS)
        page.set_viewport_size({"width": 320, "height": 256})
        # Parts, menu and question are folded up on a small screen; their buttons open them.
        page.evaluate(
            "document.querySelectorAll('.contents details').forEach(it => it.open = true)"
        )
        # The language that a page is in needs no way to it there.
        found = {page.locator(".switch [aria-current]").text_content()}
        for button in page.locator("header button[aria-controls]").all():
            button.click()
            page.locator(f"#{button.get_attribute('aria-controls')}").wait_for(state="visible")
            found |= set(page.evaluate(WORDS))
        missing = sorted(set(wide) - found)
        if missing or page.evaluate(CLIPPED) or page.evaluate(OVER_THE_EDGE):
            lost[path] = missing

    assert lost == {}


@pytest.mark.accessibility("settings")
@pytest.mark.parametrize("path", FIRST_OF_EACH)
def test_axe_finds_nothing_in_the_readers_own_colours(reader_with, address, path):
    page = reader_with(viewport=WIDE, forced_colors="active")
    page.goto(address + path)

    assert violations(page) == []


@pytest.mark.accessibility("settings")
def test_in_the_readers_own_colours_what_is_chosen_and_focused_has_a_line_around_it(opened):
    page = opened("paspor-baru-dewasa/", forced_colors="active")
    current, other = page.locator(".switch a").all()
    line = "it => getComputedStyle(it).borderTopStyle"

    assert (current.evaluate(line), other.evaluate(line)) == ("solid", "none")
    other.focus()
    assert other.evaluate("it => getComputedStyle(it).outlineStyle") == "solid"
    ground = "it => getComputedStyle(it).backgroundColor"
    assert page.locator(".panel, .glance dl").first.evaluate(ground) == page.evaluate(
        "getComputedStyle(document.body).backgroundColor"
    )


@pytest.mark.accessibility("settings")
def test_a_wish_for_more_contrast_makes_soft_text_as_strong_as_all(opened):
    page = opened("paspor-baru-dewasa/")
    colours = "[...document.querySelectorAll('body, .lead')].map(it => getComputedStyle(it).color)"
    plain, lead = page.evaluate(colours)
    assert plain != lead

    page.emulate_media(contrast="more")

    assert page.evaluate(colours) == [plain, plain]


LETTERS = """() => [...document.querySelectorAll('main p, main td, main dd, main li, header a')]
  .map(it => parseFloat(getComputedStyle(it).fontSize))"""


@pytest.mark.accessibility("settings")
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_a_larger_font_of_the_browser_makes_every_text_larger(opened, viewport):
    """Clause 9.7 of EN 301 549 V4.1.0 (final draft): what a reader has set is not overridden."""
    page = opened("paspor-baru-dewasa/", viewport=viewport)
    plain = page.evaluate(LETTERS)
    browser_settings = page.context.new_cdp_session(page)
    browser_settings.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    large = page.evaluate(LETTERS)

    assert len(plain) > 20
    # Twice, but where a wide page then takes the steps of a narrow one.
    assert [(one, two) for one, two in zip(plain, large, strict=True) if two < 1.6 * one] == []
    assert page.evaluate(CLIPPED) == []
    assert page.evaluate(OVER_THE_EDGE) is False


@pytest.mark.accessibility("settings")
def test_nothing_moves_for_who_wants_no_motion(walked):
    assert wrong(walked, "motion", 1280) == {}


JUMPS = """() => new Promise(done => {
  let sum = 0
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value })
    .observe({type: 'layout-shift', buffered: true})
  setTimeout(() => done(sum), 300)
})"""


def test_nothing_jumps_while_a_page_loads(page, address):
    page.set_viewport_size(PHONE)
    jumps = {}
    for path in EACH:
        page.goto(address + path)
        jumps[path] = page.evaluate(JUMPS)

    assert {path: sum for path, sum in jumps.items() if sum} == {}
