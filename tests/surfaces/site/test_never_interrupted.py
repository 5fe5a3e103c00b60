"""Nothing a visitor has done is undone by the clock, by coming back, or by midnight."""

import pytest

from tests.fixtures.office import served
from tests.fixtures.rising_office import FEE

SERVICE, ASKING = "paspor-baru-dewasa/", "paspor-hilang/dokumen-saya/"
PAGES = (
    "", SERVICE, "paspor-hilang/", ASKING, ASKING + "?age=adult&cause=no-disaster&result",
    "melebihi-izin-tinggal/dokumen-saya/", "biaya/", "lama-proses/", "kantor/", "bayar/",
    "perubahan/", "arti-kata/", "a-z/", "data-terbuka/", "aksesibilitas/",
    "cetak/paspor-baru-dewasa/", "en/", "en/new-passport-adult/", "en/fees/",
    "en/new-passport-adult/my-documents/", "tanya/?q=biaya+paspor+anak", "en/ask/",
)  # fmt: skip
MORNING = "2026-11-24T02:00:00Z"
TYPED = {"search": "paspor", "date": "2026-12-07", "number": "2", "text": "3"}

STATE = """() => {
  const all = (found) => [...document.querySelectorAll(found)];
  const place = (one) => all('*').indexOf(one);
  return {
    controls: all('input, select, textarea').map((one) => [place(one), one.value, one.checked]),
    opened: all('details').map((one) => one.open),
    hidden: all('[hidden]').map(place),
    text: document.body.innerText,
    focus: place(document.activeElement),
    scroll: scrollY,
    // Where the reader's eyes are: what comes or goes above moves the scroll, but not this.
    seen: Math.round(document.activeElement.getBoundingClientRect().top),
    address: location.href,
  };
}"""
COUNT_CHANGES = """() => {
  window.changes = [];
  new MutationObserver((records) => {
    for (const { type, target, attributeName } of records) {
      window.changes.push(`${type} ${attributeName} ${target.outerHTML?.slice(0, 90)}`);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}"""
RETURN = """() => {
  document.dispatchEvent(new Event('visibilitychange'));
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
}"""

# A tool's script is fetched with its first use. Fetched before, it answers within that use, so
# that what the visitor sees is complete when the page is looked at.
FETCH_TOOLS = """async () => {
  const site = document.querySelector('script[src*="site.js"]')?.src
  const tools = [...document.querySelectorAll('template[data-tool]')].map((one) => one.dataset.tool)
  await Promise.all(tools.map((tool) => import(new URL(`tools/${tool}.js`, site))))
}"""


@pytest.fixture(scope="module")
def sure_address(sure):
    with served(sure.site) as where:
        yield where


@pytest.fixture(scope="module")
def rising_address(rising):
    with served(rising.site) as where:
        yield where


def visit(browser, address, now=MORNING):
    context = browser.new_context(viewport={"width": 360, "height": 700}, service_workers="block")
    page = context.new_page()
    page.clock.install(time=now)
    page.goto(address, wait_until="networkidle")
    # What is fetched a moment after the page belongs to opening it.
    page.clock.run_for(6_000)
    page.wait_for_load_state("networkidle")
    page.evaluate(FETCH_TOOLS)
    return page


FILL_EVERYTHING = """async (typed) => {
  const isSeen = (one) => one.checkVisibility({ visibilityProperty: true }) &&
    one.getBoundingClientRect().width > 0 && one.getBoundingClientRect().height > 0
  const tell = (one, ...kinds) => {
    for (const kind of kinds) one.dispatchEvent(new Event(kind, { bubbles: true }))
  }
  const fill = (one) => {
    one.focus()
    if (one.localName === 'select') {
      one.selectedIndex = 1
      tell(one, 'input', 'change')
    } else if (['radio', 'checkbox'].includes(one.type)) {
      if (!one.checked) one.click()
    } else if (!one.readOnly) {
      if (!(one.type in typed)) throw new Error(`nothing to type into ${one.type}`)
      one.value = typed[one.type]
      tell(one, 'input', 'change')
    }
  }
  // The page's own clock stands still; what a control has set off still has its turn.
  const turn = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = done
    port2.postMessage(0)
  })
  for (const one of document.querySelectorAll('main summary')) {
    if (isSeen(one)) one.parentElement.open = true
  }
  for (const one of document.querySelectorAll('main input, main select')) {
    if (!isSeen(one) || one.matches(':disabled')) continue
    fill(one)
    await turn()
  }
}"""


def do_something_everywhere(page):
    """Open what opens, tick, choose and fill every control, as far as it can be reached."""
    page.evaluate(FILL_EVERYTHING, TYPED)
    page.wait_for_load_state("networkidle")
    targets = page.locator("main :is(input, select, summary, a, button):visible")
    if targets.count():
        targets.nth(targets.count() // 2).focus()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 3)")
    page.evaluate("() => new Promise(requestAnimationFrame)")


@pytest.mark.chromium
@pytest.mark.parametrize("path", PAGES)
def test_two_minutes_and_a_return_to_the_tab_change_nothing(browser, sure_address, path):
    page = visit(browser, sure_address + path)
    do_something_everywhere(page)
    before = page.evaluate(STATE)
    page.evaluate(COUNT_CHANGES)

    page.clock.run_for(120_000)
    page.evaluate(RETURN)
    page.clock.run_for(1_000)

    after, changes = page.evaluate(STATE), page.evaluate("changes")
    page.context.close()
    assert after == before
    assert changes == []


@pytest.mark.chromium
def test_two_answers_are_still_there_after_forty_seconds(browser, sure_address):
    page = visit(browser, sure_address + "paspor-baru-dewasa/dokumen-saya/")
    page.locator('[name="age"][value="adult"]').check()
    page.locator('[name="old-passport"][value="no-passport"]').check()

    page.clock.run_for(40_000)

    chosen = page.eval_on_selector_all("form input:checked", "all => all.map(one => one.value)")
    page.context.close()
    assert [one for one in chosen if one] == ["adult", "no-passport"]


BEFORE_MIDNIGHT = "2026-11-24T16:59:00Z"


def pass_midnight(page):
    page.clock.run_for(90_000)
    assert page.evaluate("document.documentElement.dataset.editionDay") == "2026-11-25"


@pytest.mark.chromium
def test_answers_that_were_not_sent_outlive_midnight(browser, rising_address):
    page = visit(browser, rising_address + ASKING, BEFORE_MIDNIGHT)
    do_something_everywhere(page)
    before = page.evaluate(STATE)

    pass_midnight(page)

    after = page.evaluate(STATE)
    page.context.close()
    assert after["controls"] == before["controls"]
    assert (after["focus"], after["seen"]) == (before["focus"], before["seen"])


@pytest.mark.chromium
def test_ticks_and_opened_details_outlive_midnight_and_figures_are_new(browser, rising_address):
    page = visit(browser, rising_address + SERVICE, BEFORE_MIDNIGHT)
    family = f'#fees ~ .tool [data-sum="{FEE}"]'
    page.locator("#fees ~ .tool > summary").locator("visible=true").click()
    page.locator(family).locator("visible=true").fill("2")
    ticks = page.locator(".documents input").locator("visible=true")
    ticked = [ticks.nth(place).get_attribute("data-keep") for place in (0, 2, 5)]
    for document in ticked:
        page.locator(f'.documents input[data-keep="{document}"]').locator("visible=true").check()
    page.locator(".documents summary").locator("visible=true").first.click()
    page.locator(family).locator("visible=true").focus()
    page.wait_for_selector(".tool [role=status] [data-role=total]:visible")
    assert "Rp1.900.000" in page.locator("#fees ~ .tool [role=status]:visible").inner_text()

    pass_midnight(page)

    # The letter that is not asked for any more takes its own tick away, and no other.
    kept = page.locator(".documents input:checked").locator("visible=true")
    assert [one.get_attribute("data-keep") for one in kept.all()] == ticked
    assert "naturalisation-letter" not in page.locator(".documents:visible").inner_html()
    assert page.locator(".documents details[open]").locator("visible=true").count() == 1
    page.wait_for_selector(".tool [role=status] [data-role=total]:visible")
    assert page.locator("#fees ~ .tool [role=status]:visible").inner_text() == (
        "2 orang: Rp1.950.000"
    )
    assert page.evaluate("document.activeElement.dataset.sum") == FEE
    assert page.evaluate("document.activeElement.value") == "2"
    page.context.close()


@pytest.mark.chromium
def test_a_search_a_group_and_a_day_outlive_midnight(browser, rising_address):
    page = visit(browser, rising_address + "biaya/", BEFORE_MIDNIGHT)
    page.locator("main input[type=search]:visible").fill("10 tahun")
    page.locator("select:visible").select_option(index=1)
    page.locator("input[type=date]:visible").fill("2026-11-26")
    page.wait_for_function("document.querySelector('.tool [role=status]').textContent")
    rows = page.locator("tbody tr:visible").evaluate_all("all => all.map(one => one.id)")
    page.locator("main input[type=search]:visible").focus()

    pass_midnight(page)
    page.wait_for_function(
        "[...document.querySelectorAll('.tool [role=status]')].every(one => one.textContent)"
    )

    assert page.locator("main input[type=search]:visible").input_value() == "10 tahun"
    assert page.locator("input[type=date]:visible").input_value() == "2026-11-26"
    assert page.locator("tbody tr:visible").evaluate_all("all => all.map(one => one.id)") == rows
    assert page.locator(f"tr[id='{FEE}']:visible td.amount data:visible").inner_text() == (
        "Rp975.000"
    )
    assert page.evaluate("document.activeElement.type") == "search"
    page.context.close()


@pytest.mark.chromium
def test_a_chosen_fee_stays_chosen_over_midnight(browser, rising_address):
    chosen = f"?age=adult&cause=no-disaster&fee={FEE}&result"
    page = visit(browser, rising_address + ASKING + chosen, BEFORE_MIDNIGHT)
    page.locator(f'input[data-keep="{FEE}"]').locator("visible=true").focus()

    pass_midnight(page)

    page.wait_for_function("document.querySelector('.answers').textContent")
    assert page.locator(f'input[data-keep="{FEE}"]').locator("visible=true").is_checked()
    assert page.locator(".total:visible").inner_text() == "Yang Anda bayar: Rp1.975.000"
    assert page.evaluate("document.activeElement.dataset.keep") == FEE
    page.context.close()


@pytest.mark.chromium
def test_a_working_day_that_was_chosen_outlives_midnight(browser, sure_address):
    page = visit(browser, sure_address + SERVICE, BEFORE_MIDNIGHT)
    page.locator(".tool input[type=date]").fill("2026-12-07")
    said = page.locator("#time ~ .tool [role=status]").inner_text()

    page.clock.run_for(90_000)

    assert page.locator(".tool input[type=date]").input_value() == "2026-12-07"
    assert page.locator("#time ~ .tool [role=status]").inner_text() == said
    page.context.close()


WATCH_SOUNDS = """() => {
  window.sounds = [];
  const play = HTMLMediaElement.prototype.play;
  const pause = HTMLMediaElement.prototype.pause;
  HTMLMediaElement.prototype.play = function () {
    window.sounds.push(`play ${this.src}`);
    return play.call(this);
  };
  HTMLMediaElement.prototype.pause = function () {
    window.sounds.push(`pause ${this.src}`);
    return pause.call(this);
  };
}"""


@pytest.mark.chromium
def test_a_sentence_that_is_being_read_is_neither_cut_nor_begun_again(browser, sure_address):
    page = visit(browser, sure_address + SERVICE)
    page.evaluate(WATCH_SOUNDS)
    page.locator(".listen button").first.click()
    page.wait_for_selector("h1[data-spoken]")

    page.clock.run_for(120_000)
    page.evaluate(RETURN)
    page.wait_for_selector(".lead[data-spoken]", timeout=60_000)

    heard = page.evaluate("sounds")
    page.context.close()
    assert len(heard) == len(set(heard)) == 2
    assert all(one.startswith("play ") for one in heard)


@pytest.mark.chromium
def test_reading_goes_on_with_the_sentence_of_the_new_day(browser, rising_address):
    page = visit(browser, rising_address + SERVICE, BEFORE_MIDNIGHT)
    page.locator(".listen button").first.click()
    page.wait_for_selector("h1[data-spoken]")
    # To wait for a dozen sentences would take a minute: reading begins where the fees do.
    page.locator(".listen button").first.click()
    places = page.evaluate("""async () => {
      const { following } = await import('../assets/tools/listening.js');
      const $fees = document.querySelector('.edition:not([hidden]) [data-lines]');
      const $said = [...$fees.querySelectorAll('[data-utterance]')][2];
      window.$paused = $said;
      return following(document.querySelector('main'), $said).length;
    }""")

    pass_midnight(page)

    told = page.evaluate("""async () => {
      const { following, presentOf } = await import('../assets/tools/listening.js');
      const $now = presentOf(window.$paused);
      return [following(document.querySelector('main'), window.$paused).length,
              $now.checkVisibility(), $now === window.$paused,
              following(document.querySelector('main'), window.$paused)[0].closest('[hidden]')];
    }""")
    page.context.close()
    assert told == [places, True, False, None]
