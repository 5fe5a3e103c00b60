"""Listening to a page: what is heard is what is shown, from the kiosk's own sound files."""

import json
import re
from html.parser import HTMLParser

import pytest

from tests.fixtures.axe import violations
from tests.fixtures.marks import VOID

SERVICE = "paspor-baru-dewasa/"
PAGES = (SERVICE, "en/new-passport-adult/", "bayar/", "en/office/")


class _Said(HTMLParser):
    """Collects the text of each element that can be heard."""

    def __init__(self):
        super().__init__()
        self.stack, self.found = [], []

    def handle_starttag(self, tag, attributes):
        if tag not in VOID:
            id = dict(attributes).get("data-utterance")
            self.stack.append((tag, id))
            if id:
                self.found.append([id, ""])

    def handle_endtag(self, tag):
        while self.stack and self.stack.pop()[0] != tag:
            pass

    def handle_data(self, text):
        if any(id for _, id in self.stack):
            self.found[-1][1] += text


def said_on(path):
    reader = _Said()
    reader.feed(path.read_text("utf-8"))
    return [(id, " ".join(text.split())) for id, text in reader.found]


def pages_of(site, language):
    root = site if language == "id" else site / "en"
    return {
        path.stem: root / path.stem / "index.html"
        for path in (site / "listen" / language).glob("*.json")
    }


def listed(site, language, name):
    path = site / "listen" / language / f"{name}.json"
    return json.loads(path.read_text("utf-8"))["sounds"]


def manifest(site, language):
    return json.loads((site / "kiosk" / language / "utterances.json").read_text("utf-8"))


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_is_heard_on_a_page_is_what_it_shows(site, language):
    known = manifest(site, language)
    for name, path in pages_of(site, language).items():
        sounds = listed(site, language, name)
        for place, text in said_on(path):
            assert " ".join(known[sounds[int(place)]["id"]]["shown"].split()) == text, name


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_page_lists_exactly_its_sentences_with_sounds_that_are_there(site, language):
    for name, path in pages_of(site, language).items():
        folder = site / "listen" / language
        sounds = listed(site, language, name)

        # The first two are the title and the lead, which the shell writes.
        assert {0, 1, *(int(place) for place, _ in said_on(path))} == set(range(len(sounds)))
        assert all((folder / one["file"]).resolve().is_file() for one in sounds)
        assert all(one["seconds"] > 0 for one in sounds)


def test_every_service_and_article_can_be_heard_and_no_other_page(site, office):
    now = office.timelines[0].now
    slugs = {service.slug for service in now.services}
    slugs |= {article.slug for article in now.articles.values()}

    assert set(pages_of(site, "id")) == slugs


def test_the_page_adds_few_sentences_to_those_of_the_kiosk(site):
    """A first build speaks every sentence once, so the site says what the kiosk says anyway."""
    kiosk = set(
        re.findall(r'data-utterance="([^"]+)"', (site / "kiosk/index.html").read_text("utf-8"))
    )
    said = {
        one["id"]
        for path in site.glob("listen/*/*.json")
        for one in json.loads(path.read_text("utf-8"))["sounds"]
    }

    assert len(said - kiosk) <= 250


def test_without_script_there_is_no_control_that_does_nothing(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + SERVICE)

    assert page.locator("main button").count() == 0
    context.close()


def listen(page):
    return page.get_by_role("button", name="Dengarkan", exact=True)


def spoken(page):
    return page.locator("[data-spoken]").inner_text()


def test_sounds_are_looked_for_only_when_someone_wants_to_listen(page, address):
    fetched = []
    page.on("request", lambda request: fetched.append(request.url.removeprefix(address)))
    page.goto(address + SERVICE, wait_until="networkidle")
    assert [url for url in fetched if "listen" in url or "audio" in url] == []

    listen(page).click()
    page.wait_for_selector("[data-spoken]")

    assert "listen/id/paspor-baru-dewasa.json" in fetched
    assert spoken(page) == page.locator("h1").inner_text()


def test_the_sentence_being_read_is_marked_and_the_next_follows(page, address):
    page.goto(address + SERVICE)
    listen(page).click()
    page.wait_for_selector("h1[data-spoken]")

    page.wait_for_selector(".lead[data-spoken]")

    assert page.locator("[data-spoken]").count() == 1


def test_pause_holds_the_sentence_and_stop_ends_it(page, address):
    page.goto(address + SERVICE)
    listen(page).click()
    page.wait_for_selector("h1[data-spoken]")

    page.get_by_role("button", name="Jeda").click()
    held = spoken(page)
    page.wait_for_timeout(3000)
    assert spoken(page) == held

    page.get_by_role("button", name="Lanjutkan").click()
    page.wait_for_selector(".lead[data-spoken]")
    page.get_by_role("button", name="Berhenti").click()
    assert page.locator("[data-spoken]").count() == 0
    assert listen(page).is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Dengarkan"
    assert page.get_by_role("button", name="Berhenti").count() == 0


def test_only_what_can_be_seen_is_read(page, address):
    page.goto(address + SERVICE)
    listen(page).click()
    page.wait_for_selector("[data-spoken]")

    hidden = page.evaluate("""async () => {
      const { readable } = await import('../assets/tools/listening.js')
      const $part = document.querySelector('#documents').closest('section')
      const before = readable(document).length
      $part.hidden = true
      return [before, readable(document).length, $part.querySelectorAll('[data-utterance]').length]
    }""")

    assert hidden[0] - hidden[1] == hidden[2] > 0


def test_a_page_of_older_content_says_so_rather_than_skip_sentences(page, address):
    page.goto(address + SERVICE)
    page.evaluate("document.documentElement.dataset.mark = 'older'")
    page.on("console", lambda message: None)

    listen(page).click()
    page.wait_for_function("document.querySelector('[role=status]').textContent")

    assert "Muat ulang halaman ini" in page.locator(".listen [role=status]").inner_text()
    assert listen(page).is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_while_a_page_is_read(browser, address, path, scheme):
    context = browser.new_context(color_scheme=scheme, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(address + path)
    page.locator(".listen button").first.click()
    page.wait_for_selector("[data-spoken]")
    page.locator(".listen button").first.click()

    found = violations(page)

    context.close()
    assert found == []
