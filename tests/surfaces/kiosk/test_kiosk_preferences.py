"""What readers have set in their browser holds on the kiosk's page, too."""

import pytest

SIZES = """() => [...document.querySelectorAll('[data-current] [data-utterance], [data-caption]')]
  .filter((one) => one.checkVisibility())
  .map((one) => parseFloat(getComputedStyle(one).fontSize))"""
SYSTEM_COLOURS = ["CanvasText", "LinkText", "ButtonText", "HighlightText"]
"""What a browser gives text when its reader has chosen the colours."""
TELEPHONE = {"width": 360, "height": 740}


@pytest.fixture
def opened(browser, small_address):
    """Open the kiosk's home screen with settings of a reader; all are closed at the end."""
    pages = []

    def open_page(**settings):
        pages.append(browser.new_page(bypass_csp=True, **settings))
        pages[-1].goto(f"{small_address}kiosk/#id-home")
        pages[-1].wait_for_selector("html[data-running] [data-current]")
        return pages[-1]

    yield open_page
    for page in pages:
        page.close()


def set_font_size(page, pixels):
    """Set what a browser's settings call the font size; a new browser has 16."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": pixels, "fixed": pixels}})


@pytest.mark.requirement("R32")
def test_a_larger_font_of_the_browser_makes_every_text_larger(opened):
    page = opened(viewport=TELEPHONE)
    plain = page.evaluate(SIZES)
    set_font_size(page, 32)
    large = page.evaluate(SIZES)
    sideways = page.evaluate("document.documentElement.scrollWidth > innerWidth")

    assert len(plain) > 5
    assert [round(size, 2) for size in large] == [round(2 * size, 2) for size in plain]
    assert not sideways


@pytest.mark.requirement("R32")
def test_the_readers_own_colours_are_kept_and_marks_stay_visible(opened):
    page = opened(forced_colors="active")
    page.keyboard.press("ArrowDown")
    page.wait_for_selector("[data-current] [data-here]")
    texts, ring = page.evaluate(
        """(names) => {
      const $probe = document.createElement('p')
      document.body.append($probe)
      const own = names.map((name) => {
        $probe.style.color = name
        return getComputedStyle($probe).color
      })
      const $here = document.querySelector('[data-current] [data-here]')
      const shown = [...document.querySelectorAll('[data-current] *, [data-caption]')]
        .filter((one) => one.checkVisibility() && one.textContent.trim())
        .map((one) => getComputedStyle(one).color)
      return [shown.map((color) => own.includes(color)), getComputedStyle($here).outlineStyle]
    }""",
        SYSTEM_COLOURS,
    )

    assert len(texts) > 10 and all(texts)
    assert ring == "solid"


@pytest.mark.requirement("R32")
def test_nothing_moves_for_a_reader_who_wants_no_motion(opened):
    page = opened(reduced_motion="reduce")
    moving = page.evaluate("""() => {
      const $warning = document.querySelector('.warning')
      document.documentElement.dataset.calling = ''
      const styles = [$warning, document.documentElement, ...document.querySelectorAll('*')]
        .flatMap((one) => [getComputedStyle(one), getComputedStyle(one, '::before')])
      return styles.filter((one) => one.animationName !== 'none').map((one) => one.animationName)
    }""")
    page.emulate_media(reduced_motion="no-preference")
    called = page.evaluate("""getComputedStyle(document.querySelector('[data-calling]'), '::before')
      .animationName""")

    assert moving == []
    assert called == "calling"
