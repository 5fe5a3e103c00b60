"""The head of every page: one line on a phone, a menu and a question that unfold."""

import pytest

from tests.fixtures.following import follow

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1440, "height": 900}
PAGES = ["paspor-baru-dewasa/", "en/new-passport-adult/", "biaya/", "en/fees/", "kantor/"]
ASKING = {"": "tanya/", "en/": "en/ask/"}
HEADS = ["", "en/", *PAGES, *ASKING.values()]


@pytest.fixture
def opened(browser, address):
    """Open a page in a window of its own kind."""
    contexts = []

    def open_page(path, viewport=PHONE, **how):
        context = browser.new_context(viewport=viewport, **how)
        contexts.append(context)
        page = context.new_page()
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("path", HEADS)
def test_on_a_phone_the_head_is_at_most_112_pixels_high_and_says_that_this_is_a_pilot(
    reader_with, address, path
):
    page = reader_with(viewport=PHONE)
    page.goto(address + path)

    head = page.locator("header")
    said = (
        "Pilot, not yet adopted" if path.startswith("en/") else "Versi percontohan, belum disahkan"
    )
    assert head.bounding_box()["height"] <= 112
    assert said in head.inner_text()
    assert page.locator("body").inner_text().count(said) == 1


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("path", HEADS)
def test_every_page_has_one_question_field_that_leads_to_the_page_of_questions(
    reader_with, address, path, viewport
):
    page = reader_with(viewport=viewport)
    page.goto(address + path)
    if viewport is PHONE and path in PAGES:
        page.locator("header").get_by_role(
            "button", name="Ask" if "en/" in path else "Tanya"
        ).click()

    field = page.locator("[role=search] [name=q]")
    field.wait_for(state="visible")
    label = "What would you like to know?" if "en/" in path else "Apa yang ingin Anda ketahui?"
    assert field.count() == 1
    assert page.get_by_label(label, exact=True).count() == 1
    assert field.bounding_box()["height"] >= 44
    field.fill("paspor anak")
    field.press("Enter")
    page.wait_for_url("**?q=*")
    assert page.url == address + ASKING["en/" if "en/" in path else ""] + "?q=paspor+anak"


@pytest.mark.parametrize(("button", "panel"), [("Menu", "#menu"), ("Tanya", "#ask")])
def test_a_button_unfolds_and_folds_what_it_names_and_says_so(opened, button, panel):
    page = opened("paspor-hilang/")
    pressed = page.locator("header .bar__ways").get_by_role("button", name=button)
    state = "it => it.getAttribute('aria-expanded')"
    assert (pressed.evaluate(state), page.locator(panel).is_visible()) == ("false", False)

    pressed.click()
    page.locator(panel).wait_for(state="visible")
    assert pressed.evaluate(state) == "true"
    pressed.click()
    page.locator(panel).wait_for(state="hidden")
    assert pressed.evaluate(state) == "false"


def test_one_panel_closes_the_other_and_escape_leads_back_to_its_button(opened):
    page = opened("paspor-hilang/")
    menu, ask = (
        page.locator("header .bar__ways").get_by_role("button", name=name)
        for name in ("Menu", "Tanya")
    )

    menu.click()
    page.locator("#menu").wait_for(state="visible")
    ask.click()
    page.locator("#ask").wait_for(state="visible")
    assert not page.locator("#menu").is_visible()
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("Escape")

    assert not page.locator("#ask").is_visible()
    assert ask.evaluate("it => it === document.activeElement")


@pytest.mark.accessibility("no_script")
@pytest.mark.parametrize(("link", "panel"), [("Menu", "#menu"), ("Tanya", "#ask")])
def test_without_script_links_unfold_the_same(opened, link, panel):
    page = opened("paspor-hilang/", java_script_enabled=False)
    assert page.locator("header button[aria-expanded]").count() == 0
    assert not page.locator(panel).is_visible()

    page.locator("header").get_by_role("link", name=link, exact=True).click()

    assert page.locator(panel).is_visible()
    assert page.locator(panel).bounding_box()["y"] >= 0


def test_a_wide_screen_shows_menu_and_question_without_a_press(opened):
    page = opened("biaya/", viewport=DESK)

    assert page.locator("#menu a").first.is_visible() and page.locator("#ask").is_visible()
    assert page.locator("header button[aria-expanded]:visible").count() == 0
    assert page.locator("header").bounding_box()["height"] <= 130
    assert page.locator("#menu [aria-current=page]").all_inner_texts() == ["Biaya"]


def test_on_a_phone_the_way_to_the_other_language_stays_in_sight(opened, address):
    page = opened("paspor-hilang/")

    there = follow(page.locator("nav.switch").get_by_text("English"))
    back = follow(page.locator("nav.switch").get_by_text("Indonesia"))

    assert there == address + "en/lost-passport/"
    assert back == address + "paspor-hilang/"
