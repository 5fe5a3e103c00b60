"""Old phones: the site is readable in browsers from Chromium 80 and Safari 14 on, and whole
without any style (docs/browsers.md)."""

import re

import pytest

from noticeboard.surfaces.site.static_files import static_sources
from tests.fixtures.site_pages import EACH

SHEETS = {
    name: static_sources()[name].read_text("utf-8")
    for name in ("site.css", "checker.css", "ask.css", "sheet.css")
}
# Some pages load rules of their own after those of all pages.
for name in ("checker.css", "ask.css"):
    SHEETS[name] = SHEETS["site.css"] + SHEETS[name]
OLDEST_CHROMIUM = 80

OLD = "@supports not (inset: 0)"
"""What stands in it is read by browsers older than Chromium 87 and Safari 14.1."""

TOO_NEW = {
    "layers": r"@layer",
    "containers": r"@container",
    "scopes": r"@scope",
    "two sides at once": r"(?:margin|padding|inset|border)-(?:inline|block)\s*:",
    "four sides at once": r"(?<!not \()\binset\s*:",
    "sides by direction": r"inset-(?:inline|block)",
    "nested rules": r"(?:^|[{;}])\s*&",
    "mixed colours": r"color-mix|light-dark|oklch",
    "new units": r"\d(?:dvh|svh|lvh|dvw|cqw)",
    "ranges": r"@media[^{]*[<>]",
    "ratios": r"aspect-ratio",
    "breaks anywhere": r"(?<!overflow-wrap: break-word; )overflow-wrap:\s*anywhere",
    "start and end of flexible boxes": r"display: (?:inline-)?flex[^}]*align-items: (?:start|end)\b",
}
"""What Chromium 80 or Safari 14 does not know and a page would look wrong without. Other new
things, such as balanced lines or thicker underlines, only make a page finer where they are known."""


NEW_SELECTORS = r":(?:has|is|where)\(|::details-content|:focus-visible"


def without_brackets(text):
    """A list of selectors without what stands in brackets, where commas part no selectors."""
    while "(" in text:
        text = re.sub(r"\([^()]*\)", "", text)
    return text


def rules(css):
    """Every rule as (selectors, declarations), whatever it stands in."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    return [(one.strip(), two) for one, two in re.findall(r"([^{};]+)\{([^{}]*)\}", css)]


@pytest.mark.parametrize("name", SHEETS)
def test_no_style_needs_a_browser_newer_than_the_oldest_supported(name):
    css = re.sub(r"/\*.*?\*/", "", SHEETS[name], flags=re.S)

    assert {
        what: found
        for what, pattern in TOO_NEW.items()
        if (found := re.findall(pattern, css, flags=re.M))
    } == {}


@pytest.mark.parametrize("name", SHEETS)
def test_a_selector_that_old_browsers_do_not_know_takes_no_other_rule_with_it(name):
    """A browser drops a whole list of selectors for one that it does not know."""
    shared = [
        selectors
        for selectors, _ in rules(SHEETS[name])
        if re.search(NEW_SELECTORS, selectors) and "," in without_brackets(selectors)
    ]

    assert shared == []


@pytest.mark.parametrize("name", SHEETS)
def test_the_focus_is_seen_in_browsers_that_cannot_tell_a_key_from_a_finger(name):
    found = rules(SHEETS[name])

    assert [two for one, two in found if one == ":focus" and "outline: 3px solid" in two] != []
    assert [
        two for one, two in found if one == ":focus:not(:focus-visible)" and "outline: none" in two
    ] != []


def as_read_in_2020(css):
    """A style sheet without what Chromium 80 would drop, for the browser of today."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S).replace(OLD, "@supports (inset: 0)")
    for _ in range(2):
        css = re.sub(rf"[^{{}};]*(?:{NEW_SELECTORS})[^{{}};]*\{{[^{{}}]*\}}", "", css)
    css = re.sub(r"@supports selector\([^{]*\{\s*(?:[^{}]*\{[^{}]*\}\s*)*\}", "", css)

    def without_gaps(rule):
        gone = r"\b(?:row-|column-)?gap\s*:[^;}]*;?" if "flex" in rule[2] else r"(?!)"
        return f"{rule[1]}{{{re.sub(gone, '', rule[2])}}}"

    css = re.sub(r"([^{};]*)\{([^{}]*)\}", without_gaps, css)
    return re.sub(
        r"\b(?:text-wrap|accent-color|text-underline-offset|text-decoration-thickness|"
        r"min-height: \dlh)[^;}]*;?",
        "",
        css,
    )


def answer_with(css):
    """A handler of requests that answers all with a style sheet."""
    return lambda route: route.fulfill(body=css, content_type="text/css")


@pytest.fixture
def phone_of_2020(browser, address, site):
    """A phone without script that reads styles as Chromium 80 does."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    for name in SHEETS:
        css = as_read_in_2020((site / "assets" / name).read_text("utf-8"))
        page.route(f"**/{name}", answer_with(css))
    yield page
    context.close()


TOUCHING = """() => {
  const found = []
  for (const box of document.querySelectorAll('body *')) {
    const display = getComputedStyle(box).display
    if (!display.includes('flex') || !box.checkVisibility()) continue
    const boxes = [...box.children].map(one => one.getBoundingClientRect())
    for (let at = 1; at < boxes.length; at += 1) {
      const [one, other] = [boxes[at - 1], boxes[at]]
      const sameLine = other.top < one.bottom && one.top < other.bottom
      if (sameLine && other.width && one.width && other.left - one.right < 3)
        found.push(`${box.className || box.parentElement.className}: ${box.textContent.trim().slice(0, 30)}`)
    }
  }
  return found
}"""


def test_on_a_phone_of_2020_nothing_touches_its_neighbour_or_leaves_the_page(
    phone_of_2020, address
):
    wrong = {}
    for path in [*EACH, "cetak/paspor-hilang/"]:
        phone_of_2020.goto(address + path)
        touching = [
            one
            for one in phone_of_2020.evaluate(TOUCHING)
            if not one.startswith(("glance", "crumbs"))
        ]
        edge = phone_of_2020.evaluate("""() => Math.min(...[...document.querySelectorAll('h1, p')]
          .filter($one => $one.checkVisibility()).map($one => $one.getBoundingClientRect().left))""")
        if (
            touching
            or edge < 8
            or phone_of_2020.evaluate("document.documentElement.scrollWidth > innerWidth")
        ):
            wrong[path] = (touching, edge)

    assert wrong == {}


def test_a_browser_that_cannot_run_all_of_a_tool_shows_the_page_without_it(browser, address):
    """Chromium has `Object.hasOwn` since 93, Safari since 15.4; private methods are older."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("delete Object.hasOwn")
    shown = {}
    for path in ("paspor-hilang/dokumen-saya/", "biaya/", "paspor-hilang/"):
        page.goto(address + path, wait_until="load")
        shown[path] = page.locator(".checker, .tool, .listen").count()
    page.goto(address + "paspor-hilang/dokumen-saya/?result")
    for one in ("[data-reading]", "#documents", "#fees"):
        page.locator(one).first.wait_for(state="visible")

    context.close()
    assert shown == {"paspor-hilang/dokumen-saya/": 0, "biaya/": 0, "paspor-hilang/": 0}


SVG = re.compile(r"<svg\b[^>]*>")


def test_every_drawing_of_every_surface_carries_its_own_size(site):
    """An icon is as large as its text, and a code as its squares, without any style."""
    bare, sizes = [], set()
    for path in [*site.rglob("*.html"), *site.rglob("*.svg")]:
        for svg in SVG.findall(path.read_text("utf-8")):
            size = re.findall(r'\b(?:width|height)="([^"]+)"', svg)
            sizes.update(size)
            if len(size) != 2:
                bare.append((path.relative_to(site).as_posix(), svg[:80]))

    assert bare == []
    assert {size for size in sizes if not size.isdecimal()} == {"1.25em"}
    assert max(int(size) for size in sizes if size.isdecimal()) <= 360


@pytest.fixture
def unstyled(browser):
    """A browser that gets no style sheet at all."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.route("**/*.css", lambda route: route.abort())
    yield page
    context.close()


DRAWN = """() => [...document.querySelectorAll('svg, img, video')].filter(it => {
  if (!it.checkVisibility()) return false
  const { width, height } = it.getBoundingClientRect()
  const most = /qr/.test(it.classList[0]) ? 328 : 1.3 * parseFloat(getComputedStyle(it).fontSize)
  return Math.max(width, height) > most
}).map(it => it.outerHTML.slice(0, 80))"""


def test_without_any_style_icons_are_as_large_as_their_text(unstyled, address):
    large = {}
    for path in [*EACH, "cetak/paspor-hilang/", "kiosk/", "signage/lobby/"]:
        unstyled.goto(address + path)
        if found := unstyled.evaluate(DRAWN):
            large[path] = found

    assert large == {}


def test_without_any_style_a_page_reads_from_its_name_over_its_title_to_its_facts(
    unstyled, address
):
    unstyled.goto(address + "paspor-baru-dewasa/")

    tops = [
        unstyled.locator(one).first.bounding_box()["y"]
        for one in (".skip", ".bar__name", "h1", ".glance", "#documents", "#fees", ".foot")
    ]

    assert tops == sorted(tops)
