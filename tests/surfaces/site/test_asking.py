"""Asking on the page of questions: what a visitor gets who types, chooses, comes back, is offline."""

import gzip
import re
import statistics
from urllib.parse import quote

import pytest

from tests.fixtures import page_checks
from tests.fixtures.axe import violations
from tests.fixtures.following import follow
from tests.fixtures.held_script import HeldScript
from tests.fixtures.marks import loose_amounts, marks_of
from tests.fixtures.office import served

LOOK_MS = 20
"""How long it is between two looks; a look with every frame has frames drawn for nothing."""

PATHS = {"id": "tanya/", "en": "en/ask/"}
CHILD = "bikin paspor anak brp duit ya"
SUM = "paspor hilang berapa biayanya"
SERVICES = "biaya berapa"
PERSONAL = "status paspor saya sudah jadi belum"
UNKNOWN = "harga kulkas"
KINDS = {"answer": CHILD, "sum": SUM, "offers": SERVICES, "personal": PERSONAL, "none": UNKNOWN}

COUNTED = "document.querySelector('.replies__count').textContent.split('.').length > 2"
"""Answers and parts of pages are both there when both are counted."""


DESK = {"width": 1280, "height": 720}


def settled(page):
    """Wait until the question is answered and the pages are searched."""
    page.wait_for_function(COUNTED, polling=LOOK_MS)


@pytest.fixture
def reader(reader_with):
    """A window that tests which only ask come to in turn; each begins on an empty page."""
    page = reader_with()
    page.goto("about:blank")
    page.set_viewport_size(DESK)
    yield page
    page.unroute_all()
    page.emulate_media(media="null")


def ask(page, address, query, language="id"):
    """Come to the page of questions with a question in the address, as the head's form does."""
    page.goto(f"{address}{PATHS[language]}?q={quote(query)}")
    settled(page)


def type_query(page, query):
    """Type a question on the page and send it with the Enter key."""
    page.locator("#ask input").fill(query)
    page.locator("#ask input").press("Enter")


def heading(page):
    return page.locator(".reply h2").inner_text()


def test_an_answer_is_there_in_full_with_figure_period_basis_and_way_to_its_page(reader, address):
    ask(reader, address, CHILD)

    reply = reader.locator(".reply")
    (fee,) = [
        mark for mark in marks_of(reply.inner_html()) if mark.fact == "passport-electronic-5y"
    ]
    assert (fee.value, fee.role, fee.shown) == ("650000", "current", "Rp650.000")
    assert "17 Desember 2024" in reply.locator("[data-fact-of=period]").inner_text()
    assert "Nomor 45 Tahun 2024" in reply.locator("[data-fact-of=source]").inner_text()
    assert reply.locator(".reply__ways a").evaluate("it => it.href") == (
        address + "paspor-baru-anak/#fees"
    )
    understood = reply.locator(".reply__understood").inner_text()
    assert "anak" in understood and "biaya" in understood
    assert loose_amounts(reader.locator(".replies").inner_html()) == []


def test_english_is_answered_in_english(reader, address):
    ask(reader, address, "how much is a passport for my child", "en")

    assert "Rp650,000" in reader.locator(".reply__lines").first.inner_text()
    assert "17 December 2024" in reader.locator("[data-fact-of=period]").inner_text()
    assert reader.locator(".reply__ways a").evaluate("it => it.href").startswith(address + "en/")


def test_a_question_in_the_other_language_leads_to_its_answer_there(reader, address):
    ask(reader, address, "how much does a lost passport cost")

    there = follow(reader.locator(".replies__language a"))

    settled(reader)
    assert there.startswith(address + PATHS["en"])
    assert "Rp1,650,000" in reader.locator(".reply__lines").first.inner_text()


def test_a_sum_shows_its_parts_and_its_total(reader, address):
    ask(reader, address, SUM)

    marks = marks_of(reader.locator(".reply__lines").first.inner_html())
    total = next(mark for mark in marks if mark.role == "total")
    assert (total.value, total.fact) == ("1650000", "passport-electronic-5y+passport-lost-charge")
    assert {"650000", "1000000"} <= {mark.value for mark in marks if mark.role == "current"}


def test_what_was_found_is_counted_aloud(reader, address):
    ask(reader, address, CHILD)
    answered = reader.get_by_role("status").inner_text()
    ask(reader, address, SERVICES)
    offered = reader.get_by_role("status").inner_text()
    ask(reader, address, UNKNOWN, "en")
    refused = reader.get_by_role("status").inner_text()

    assert re.fullmatch(r"\d jawaban\. \d+ bagian halaman\.", answered)
    assert re.fullmatch(r"\d pilihan\. \d+ bagian halaman\.", offered)
    assert refused.startswith("No answer yet.")


def test_a_typed_question_moves_the_focus_to_its_answer(reader, address):
    reader.goto(address + PATHS["id"])

    type_query(reader, CHILD)
    settled(reader)

    assert reader.evaluate("document.activeElement.textContent") == heading(reader)
    assert (
        reader.locator("[data-unread], .asked").evaluate_all(
            "all => all.filter(it => it.checkVisibility()).length"
        )
        == 0
    )


def test_back_and_forward_bring_back_questions_with_their_answers(reader, address):
    reader.goto(address + PATHS["id"])
    seen = []
    for query in (CHILD, SUM):
        type_query(reader, query)
        reader.wait_for_url(f"**?q={quote(query).replace('%20', '+')}")
        settled(reader)
        seen.append(heading(reader))

    def state():
        return reader.locator("#ask input").input_value(), heading(reader)

    reader.go_back()
    reader.wait_for_function("title => document.querySelector('.reply h2').textContent === title",
                           arg=seen[0])  # fmt: skip
    assert state() == (CHILD, seen[0])
    reader.go_forward()
    reader.wait_for_function("title => document.querySelector('.reply h2').textContent === title",
                           arg=seen[1])  # fmt: skip
    assert state() == (SUM, seen[1])
    reader.go_back()
    reader.go_back()
    reader.wait_for_function("!document.querySelector('.reply')")
    assert reader.locator("#ask input").input_value() == ""
    assert reader.locator(".asked").is_visible()


def test_what_is_offered_are_buttons_that_answer(reader, address):
    ask(reader, address, SERVICES)
    offers = reader.locator(".offers").get_by_role("button")
    assert offers.count() >= 5

    reader.get_by_role("button", name="Paspor hilang").click()
    reader.wait_for_function("document.querySelector('.reply .reply__lines')")

    assert "Rp1.650.000" in reader.locator(".reply__lines").first.inner_text()
    assert reader.locator("#ask input").input_value() == SERVICES
    reader.go_back()
    reader.wait_for_function("document.querySelectorAll('.offers button').length > 4")


@pytest.mark.parametrize("language", PATHS)
@pytest.mark.parametrize("query", [PERSONAL, UNKNOWN, "asdf qwer zxcv", "biaya bikin sim"])
def test_a_refusal_is_said_with_the_next_step_and_holds_no_figure(reader, address, language, query):
    ask(reader, address, query, language)

    refusal = reader.locator(".reply--none")
    assert len(refusal.locator("h2").inner_text()) > 10
    way = refusal.locator(".reply__next a").evaluate("it => it.href")
    assert way.startswith((address, "mailto:"))
    assert marks_of(refusal.inner_html()) == []


def test_an_amount_finds_its_rows_of_the_fees_page(reader, address):
    for query in ("650.000", "Rp650.000", "650rb"):
        ask(reader, address, query)

        links = reader.locator(".hits h3 a").evaluate_all("all => all.map(it => it.href)")
        rows = [link for link in links if link.startswith(address + "biaya/#")]
        assert address + "biaya/#passport-electronic-5y" in rows, query
        marked = reader.locator(".hits mark data").evaluate_all("all => all.map(it => it.value)")
        assert set(marked) == {"650000"}, query


@pytest.mark.parametrize(
    ("query", "page_of"),
    [("pasport", "paspor-"), ("umroh", "paspor-haji-umrah/"), ("kursi roda", "layanan-prioritas/")],
)
def test_parts_of_pages_are_found_by_any_spelling(reader, address, query, page_of):
    ask(reader, address, query)

    links = reader.locator("[data-parts] h3 a").evaluate_all("all => all.map(it => it.href)")
    assert 0 < len(links) <= 10
    assert any(link.startswith(address + page_of) for link in links[:4])


def test_every_link_of_answers_and_parts_leads_to_a_place_that_is_there(reader, address):
    links = set()
    for query in (CHILD, SUM, "jam buka", "bayar", UNKNOWN, "650.000"):
        ask(reader, address, query)
        links |= {*reader.locator(".replies a").evaluate_all("all => all.map(it => it.href)")}
    led = {link: link.partition("#") for link in links if link.startswith(address)}
    pages = {path: reader.request.get(path) for path in {path for path, _, _ in led.values()}}
    texts = {path: there.text() for path, there in pages.items() if there.ok}

    assert len(led) > 20
    assert [
        link
        for link, (path, _, anchor) in led.items()
        if path not in texts or (anchor and f'id="{anchor}"' not in texts[path])
    ] == []


def test_a_question_is_sent_nowhere(page, address):
    page.goto(address + PATHS["id"])
    asked = []
    page.on("request", lambda request: asked.append((request.method, request.url)))

    type_query(page, "nomor rahasia 1234567890 hilang")
    settled(page)

    assert [url for method, url in asked if method != "GET" or "?" in url] == []
    assert all(url.startswith(address + "assets/") for _, url in asked)
    assert page.evaluate("document.cookie + localStorage.length + sessionStorage.length") == "00"
    assert "rahasia" not in page.title()


def test_answers_are_fetched_with_the_first_touch_and_weigh_60_kb_at_most(page, address, site):
    asked = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(address + PATHS["id"], wait_until="networkidle")
    before = len(asked)
    assert [one for one in asked if re.search("answers|tools/|sections", one)] == []

    with (
        page.expect_response("**/answers/id.json"),
        page.expect_response("**/answers/vocabulary.json"),
    ):
        page.locator("#ask input").focus()
    ready = asked[before:]
    type_query(page, CHILD)
    settled(page)
    searched = asked[before + len(ready) :]

    def weight(names):
        return sum(len(gzip.compress((site / name).read_bytes(), 9)) for name in names)

    assert {"assets/answers/id.json", "assets/answers/vocabulary.json"} <= set(ready)
    searched = [name for name in searched if name != "assets/icon.svg"]
    said = [name for name in searched if name.startswith("assets/answers/id-")]
    assert said == ["assets/answers/id-passport.json"]
    assert set(searched) - {*said} == {
        "assets/sections-id.json",
        "assets/tools/replies.js",
        "assets/tools/page-search.js",
        "assets/tools/terms.js",
        "assets/tools/found-parts.js",
        "assets/answers/sounds-id.json",
        "assets/tools/answer-sound.js",
    }
    searched = [name for name in searched if name not in said]
    print(f"answers {weight(ready)} bytes, lines {weight(said)}, pages {weight(searched)}")
    assert weight(ready) <= 60 * 1024
    assert weight(said) <= 8 * 1024
    assert weight(searched) <= 36 * 1024


TIMED = """async (queries) => {
  const { understand, prepare } = await import('./assets/answers/understand.js')
  const { makeReply } = await import('./assets/answers/reply.js')
  const { join } = await import('./assets/answers/parts.js')
  const file = async (name) => (await fetch(`./assets/answers/${name}.json`)).json()
  const vocabulary = prepare(await file('vocabulary'))
  const table = await file('id')
  for (const part of table.parts) join(table, await file(`id-${part}`))
  return queries.map((query) => {
    const start = performance.now()
    makeReply(understand(query, vocabulary, 'id', '2026-11-24'), table, '2026-11-24')
    return performance.now() - start
  })
}"""

ASKED = (
    "biaya paspr hilang", CHILD, SUM, SERVICES, PERSONAL, UNKNOWN,
    "kapan passport aku bsa di ambil yaa", "syarat perpanjang paspor yg udh abis masa berlakunya",
    "anak umur 4 thn mau umroh butuh apa aja", "telat bayar m paspor 2 jam gmn dong",
    "how much is a same day passport", "overstay 12 hari dendanya brp", "jam buka kantor imigrasi",
    "paspor rusak kena hujan ganti berapa", "biaya paspor sebelum 17 desember 2024",
    "itas diperpanjang setaun berapa duit", "bisa bayar lewat tokped ga", "nama saya salah di paspor",
    "lokasi kantor imigrasi terdekat dari sawahlunto", "visa on arrival extension fee",
    "bapak ibu saya lansia apa harus antri", "x" * 500, "paspor " * 80, "tahun depan naik ga biayanya",
)  # fmt: skip


def test_a_phone_six_times_slower_answers_in_10_ms(page, address):
    """Each question once, the first as the page itself rehearses it; the middle of them, for
    another process at work makes single ones long, and of several pages the first that is left
    alone."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    middles = []
    while len(middles) < 10 and min(middles, default=99) > 10:
        page.goto(address)
        first, *spent = page.evaluate(TIMED, list(ASKED))
        middles.append(statistics.median(spent))
        print(f"rehearsal {first:.1f} ms, then {middles[-1]:.1f} ms, at most {max(spent):.1f} ms")

    assert min(middles) <= 10


HOSTILE = {
    "long": "paspor hilang " + "biaya " * 9000,
    "tags": "<script>window.hacked = 1</script><img src=x onerror=window.hacked=1> biaya paspor anak",
    "controls": "biaya\u0000 paspor\u0007 anak\u001b[31m\u2028",
    "turned": "\u202ebiaya\u202c paspor \u200fanak\u2066",
    "emoji": "👶👶👶 paspor 💸💸 ?" + "\ud83d",
    "digits": "1" * 10_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_whatever_is_typed_the_page_stays_a_page_and_the_words_stay_words(reader, address, kind):
    problems = []

    def note(error):
        problems.append(str(error))

    reader.on("pageerror", note)
    reader.goto(address + PATHS["id"])

    reader.evaluate(
        """query => {
          const $field = document.querySelector('#ask input')
          $field.removeAttribute('maxlength')
          $field.value = query
          $field.focus()
          $field.form.requestSubmit()
        }""",
        HOSTILE[kind],
    )
    settled(reader)
    reader.remove_listener("pageerror", note)

    assert problems == []
    assert reader.evaluate("window.hacked") is None
    assert reader.locator(".reply h2").count() == 1
    strange = reader.locator(".replies").evaluate("it => it.querySelectorAll('script, img').length")
    assert strange == 0
    assert reader.evaluate(page_checks.TOO_WIDE) == []


def test_a_question_as_long_as_an_address_may_be_is_answered(reader, address):
    ask(reader, address, "paspor hilang biaya " + "x" * 40_000)

    assert reader.locator(".reply").count() == 1


NEW_FEE = "Rp975.000"


def test_at_midnight_the_answer_gives_the_new_fee_without_a_reload(browser, rising):
    context = browser.new_context()
    page = context.new_page()
    page.clock.install(time="2026-11-24T16:58:00Z")
    with served(rising.site) as where:
        page.goto(f"{where}tanya/?q={quote('biaya paspor dewasa 10 tahun')}")
        page.clock.run_for(1_000)
        settled(page)
        old = page.locator(".reply__lines").first.inner_text()
        page.clock.set_system_time("2026-11-24T17:00:30Z")
        page.clock.run_for(31_000)
        page.wait_for_function(
            "fee => document.querySelector('.replies').innerText.includes(fee)", arg=NEW_FEE
        )
        new = page.locator(".reply__lines").first.inner_text()
    context.close()

    assert "Rp950.000" in old and NEW_FEE not in old
    assert NEW_FEE in new and "Rp950.000" not in new


def test_past_the_end_of_the_bundle_no_answer_holds_a_figure(browser, address):
    context = browser.new_context()
    page = context.new_page()
    page.clock.install(time="2030-01-01T00:00:00Z")
    page.goto(f"{address}tanya/?q={quote(CHILD)}")
    page.clock.run_for(1_000)
    settled(page)

    shown = page.locator(".replies").inner_text()
    context.close()
    assert "Rp" not in shown
    assert len(shown) > 20


def test_without_a_network_the_saved_page_answers(browser, office, address):
    context = browser.new_context()
    page = context.new_page()
    page.clock.install(time="2026-11-24T05:00:00Z")
    page.goto(address + PATHS["id"])
    page.clock.run_for(6_000)
    page.evaluate("navigator.serviceWorker.ready.then(r => r.active.state)")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    page.clock.resume()
    context.set_offline(True)

    page.goto(f"{address}tanya/?q={quote(CHILD)}")
    settled(page)

    said = page.locator(".reply__lines").first.inner_text()
    parts = page.locator("[data-parts] .hit").count()
    context.close()
    assert "Rp650.000" in said
    assert parts > 0


def test_when_the_answers_cannot_be_fetched_it_is_said_and_asking_again_helps(reader, address):
    reader.route("**/answers/id.json", lambda route: route.abort())
    reader.goto(f"{address}tanya/?q={quote(CHILD)}")
    reader.wait_for_function("document.querySelector('.replies__count').textContent.length > 20")
    assert reader.locator(".reply").count() == 0

    reader.unroute("**/answers/id.json")
    reader.locator("#ask button").click()
    settled(reader)

    assert "Rp650.000" in reader.locator(".reply__lines").first.inner_text()


def test_when_the_lines_of_an_answer_cannot_be_fetched_asking_again_helps(reader, address):
    reader.route("**/answers/id-passport.json", lambda route: route.abort())
    reader.goto(f"{address}tanya/?q={quote(CHILD)}")
    reader.wait_for_function("document.querySelector('.replies__count').textContent.length > 20")
    assert reader.locator(".reply").count() == 0

    reader.unroute("**/answers/id-passport.json")
    reader.locator("#ask button").click()
    settled(reader)

    assert "Rp650.000" in reader.locator(".reply__lines").first.inner_text()


def test_an_answer_stands_by_itself_where_pages_cannot_be_searched(reader, address):
    reader.route("**/sections-id.json", lambda route: route.abort())
    reader.goto(f"{address}tanya/?q={quote(CHILD)}")
    reader.wait_for_function("/^\\d/.test(document.querySelector('.replies__count').textContent)")

    assert "Rp650.000" in reader.locator(".reply__lines").first.inner_text()
    assert reader.locator("[data-parts]").inner_text() == ""


def test_an_answer_is_heard_line_by_line_from_the_bundles_sounds(page, address, site):
    """Of the answers, those can be heard whose every line another surface says, too."""
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    ask(page, address, "berapa lama proses paspor hilang")
    button = page.locator("[data-listen]")
    button.wait_for(state="visible")
    with page.expect_request("**/audio/id/*.mp3"):
        button.click()

    assert button.inner_text() == "Berhenti"
    button.click()
    assert button.inner_text() == "Dengarkan jawaban"
    heard = [url.removeprefix(address) for url in asked if url.endswith(".mp3")]
    assert all((site / name).exists() for name in heard)


@pytest.mark.accessibility("keyboard")
def test_by_keys_alone_a_visitor_asks_chooses_and_reads_on(reader, address):
    reader.goto(address + PATHS["id"])
    reader.locator("#ask input").focus()
    reader.keyboard.type(SERVICES)
    reader.keyboard.press("Enter")
    settled(reader)

    for _ in range(12):
        reader.keyboard.press("Tab")
        if reader.evaluate("document.activeElement.matches('[data-subject]')"):
            break
    chosen = reader.evaluate("document.activeElement.textContent")
    reader.keyboard.press("Enter")
    reader.wait_for_function("document.querySelector('.reply .reply__ways a')")

    assert heading(reader).startswith(chosen)
    assert reader.evaluate("document.activeElement.matches('.reply h2')")
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.activeElement.closest('.reply') !== null")


LOOKS = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "phone": {"viewport": {"width": 360, "height": 740}},
    "forced": {"forced_colors": "active"},
}


@pytest.mark.accessibility("axe")
@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_in_answers_offers_and_refusals(reader_with, address, look):
    page = reader_with(**LOOKS[look])
    found = {}
    for kind, query in KINDS.items():
        # The languages share their look: where colours or width are others, one of them is enough.
        for language in PATHS if look == "light" else ["id"]:
            ask(page, address, query, language)
            # What stands around answers is looked at in all these looks in test_site and
            # test_site_reach; here, once.
            if wrong := violations(page, within=None if look == "light" else "main"):
                found[kind, language] = wrong

    assert found == {}


@pytest.mark.accessibility("narrow")
@pytest.mark.parametrize("width", [1280, 360, 320, 256])
def test_answers_fit_any_width_with_targets_for_a_thumb(reader, address, width):
    reader.set_viewport_size({"width": width, "height": 800})
    checks = page_checks.at_once({
        "wide": page_checks.TOO_WIDE,
        "cut": page_checks.CUT,
        "targets": page_checks.SMALL_TARGETS,
        "structure": page_checks.STRUCTURE,
    })  # fmt: skip
    wrong = {}
    for kind, query in KINDS.items():
        ask(reader, address, query)
        for spaced in (False, True):
            if spaced:
                reader.evaluate(page_checks.SPACE)
            found = {name: what for name, what in reader.evaluate(checks).items() if what}
            if found:
                wrong[kind, spaced] = found

    assert wrong == {}


def test_letters_twice_as_large_still_fit_a_phone(reader, address):
    reader.set_viewport_size({"width": 360, "height": 740})
    wrong = {}
    for kind, query in KINDS.items():
        ask(reader, address, query)
        reader.add_style_tag(content="html { font-size: 200% }")
        if found := reader.evaluate(page_checks.TOO_WIDE) + reader.evaluate(page_checks.CUT):
            wrong[kind] = found

    assert wrong == {}


def test_a_printed_answer_has_what_vouches_for_it_and_no_buttons(reader, address):
    ask(reader, address, CHILD)
    reader.emulate_media(media="print")

    printed = reader.locator(".replies").inner_text()
    assert "Rp650.000" in printed and "17 Desember 2024" in printed
    assert (
        reader.locator(".replies button, .replies__count").evaluate_all(
            "all => all.filter(it => it.checkVisibility()).length"
        )
        == 0
    )


def test_a_question_sent_before_the_answers_have_come_waits_for_them(page, address):
    script = HeldScript(page, "**/tools/ask.js")
    page.goto(address + PATHS["id"])
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("#ask input").focus()
    type_query(page, CHILD)

    script.let_go()
    settled(page)

    assert "Rp650.000" in page.locator(".reply__lines").first.inner_text()
    assert [url for url in asked if "?" in url] == []


def test_a_question_whose_script_cannot_come_is_sent_like_without_a_script(reader, address):
    reader.goto(address + PATHS["id"])
    reader.route("**/tools/ask.js", lambda route: route.abort())

    type_query(reader, CHILD)

    reader.wait_for_url("**/tanya/?q=*")
