"""The document checker as a visitor meets it, and its rules in a browser."""

import pytest

from noticeboard.edition import make_edition, outcome_of
from noticeboard.load import load_catalogue
from noticeboard.rules import open_questions, rules_json
from tests.fixtures.axe import violations
from tests.fixtures.following import follow
from tests.fixtures.framed_pages import Frame
from tests.fixtures.held_script import HeldScript
from tests.fixtures.javascript import call
from tests.fixtures.office import TODAY, served
from tests.rules.test_rules import ASKING, combinations, shape

LOST = "paspor-hilang/dokumen-saya/"
ANSWERED = "?age=adult&cause=no-disaster&result"


@pytest.fixture(scope="module")
def editions(office):
    catalogue = load_catalogue(office.folder)
    return {lang: make_edition(catalogue, on=TODAY, language=lang) for lang in ("id", "en")}


def test_every_combination_of_answers_means_the_same_in_python_and_in_a_browser(
    page, address, editions
):
    edition = editions["id"]
    amounts = {fee.id: fee.current.value for fee in edition.fees}
    page.goto(address)
    different, count = [], 0
    for id in ASKING:
        service, every = edition.service(id), list(combinations(id))
        table = rules_json(edition.rules[id])
        found = call(page, _OUTCOMES, [id, every, table, amounts])
        for answers, one in zip(every, found, strict=True):
            count += 1
            if one != shape(service, outcome_of(service, answers, edition.rules[id], "id")):
                different.append((id, answers))

    assert different == []
    assert count > 5000


_OUTCOMES = """async ([service, every, table, amounts]) => {
  const { outcome } = await import(new URL("assets/rules.js", location.href));
  return every.map((answers) => outcome(service, answers, table, amounts));
}"""


@pytest.fixture(scope="module")
def asked_of(editions):
    """The combinations that are looked at on the page of each service, in whatever language."""
    rules = editions["id"].rules
    assert rules == editions["en"].rules
    return {id: asked(id, rules) for id in ASKING}


@pytest.fixture(scope="module", params=["id", "en"])
def walked(browser, address, editions, asked_of, request):
    """What each page shows for what its form sends, beside the edition's own outcome."""
    edition = editions[request.param]
    found = []
    with Frame(browser, address) as frame:
        for id in ASKING:
            service = edition.service(id)
            page = frame.open(edition.path_of(f"checker:{id}") + "?result", 360)
            page.wait_for_selector(".checker[data-begun]")
            every = asked_of[id]
            for answers, shown in zip(every, call(page, _SHOWN, every), strict=True):
                outcome = outcome_of(service, answers, edition.rules[id], edition.language)
                found.append((edition, service, answers, outcome, shown))
    return found


def test_every_page_leaves_what_the_answers_lead_to_and_nothing_else(walked):
    different = [
        (service.id, answers, shown)
        for _, service, answers, outcome, shown in walked
        if {**shown, "others": None} != {**expected(service, outcome), "others": None}
    ]

    assert len(walked) > 250
    assert different == []


def test_every_answer_that_leads_elsewhere_says_so_first_as_a_link(walked):
    seen = 0
    for edition, service, answers, outcome, shown in walked:
        other = outcome.elsewhere
        names = [edition.service(other.service).name.shown] if other else []
        assert shown["others"] == names, (service.id, answers)
        seen += bool(other)

    assert seen > 15


def asked(id, rules):
    """The combinations that the page's own form sends: nothing that decides nothing."""
    seen = [answers for answers in combinations(id, rules) if matters(id, answers, rules)]
    return seen[:: max(1, len(seen) // MANY)]


MANY = 40
"""So many combinations of a service are looked at on its page; the test above walks them all."""


def matters(id, answers, rules):
    """Whether each question is open when those before it are answered."""
    before = {}
    for question, answer in answers.items():
        if question not in open_questions(before, rules[id]):
            return False
        before[question] = answer
    return True


def expected(service, found):
    """An outcome as a page shows it; the first way to pay takes nothing that is optional.

    Nothing of a service is shown to somebody whom another one fits.
    """
    if found.elsewhere:
        return {
            "documents": [],
            "fees": [],
            "steps": [],
            "statements": [],
            "conditions": 0,
            "sum": None,
        }
    left = found.service
    lines = left.fee_lines or ()
    is_to_choose = any(line.kind != "optional" and len(line.options) > 1 for line in lines)
    sums = [one.figure.shown for one in found.totals]
    return {
        "documents": [
            [paper.name.shown for paper in one.documents] for one in left.requirements or ()
        ],
        "fees": [option.fee.id for line in lines for option in line.options],
        "steps": [step.text.shown for step in left.steps or ()],
        "statements": [one.text.shown for one in left.statements],
        "conditions": len(named(left)),
        "sum": sums[0] if sums and not is_to_choose else None,
    }


def named(service):
    """What still stands under a condition in words; a line says it once for each option."""
    parts = [*(service.requirements or ()), *(service.steps or ()), *service.statements]
    lines = service.fee_lines or ()
    of_lines = [line for line in lines for _ in line.options]
    options = [option for line in lines for option in line.options]
    return [part for part in (*parts, *of_lines, *options) if part.condition]


_SHOWN = """(every) => {
  const seen = (all) => [...document.querySelectorAll(all)].filter((one) => !one.closest("[hidden]"));
  const total = () => seen('.total [data-role="total"]')[0]?.textContent ?? null;
  const text = (one) => one.textContent.trim().replace(/\\s+/g, " ");
  return every.map((answers) => {
    history.replaceState(null, "", "?" + new URLSearchParams({ ...answers, result: "" }));
    dispatchEvent(new PopStateEvent("popstate"));
    return {
      documents: seen(".documents > li").map((one) =>
        [...one.querySelectorAll(".documents__name > [data-utterance]")].map(text)),
      fees: seen("table[data-lines] tr[data-fee]").map((one) => one.dataset.fee),
      steps: seen(".steps > li").map((one) => text(one.querySelector("p:last-child"))),
      statements: seen(".statements > li").map((one) =>
        text(one.querySelector("p:not(.condition):not(.standing)"))),
      conditions: seen("[data-words]").length,
      sum: total(),
      others: [...document.querySelectorAll("[data-result] h2 + [data-other] a")]
        .map((one) => one.textContent.trim()),
    };
  });
}"""


@pytest.mark.accessibility("axe")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", [LOST, "en/overstay/my-documents/?days-over=61&result", LOST + ANSWERED]
)
def test_axe_finds_nothing_before_or_after_answering(reader_with, address, path, scheme):
    width = 360 if scheme == "dark" else 1280
    page = reader_with(
        color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce"
    )
    page.goto(address + path)
    page.wait_for_selector(".checker")
    page.wait_for_timeout(100)

    found = violations(page)
    is_wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert found == []
    assert not is_wide


@pytest.mark.accessibility("keyboard")
def test_the_keyboard_alone_answers_reads_and_changes(page, address):
    page.goto(address + LOST)
    page.wait_for_selector(".checker")
    page.locator(".switch a").last.focus()
    reach(page, "age")
    page.keyboard.press("ArrowDown")  # from "not sure", the last, to the first
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.value") == "adult"
    reach(page, "cause")
    page.keyboard.press("ArrowUp")
    page.wait_for_selector(".checker[data-begun]")
    page.keyboard.press("Enter")

    assert page.url == address + LOST + ANSWERED
    assert page.evaluate("document.activeElement.textContent") == "Untuk Anda"
    assert page.locator("[data-status]").inner_text() == "Dokumen yang dibawa: 4"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url == address + LOST + "?age=adult&cause=no-disaster"
    assert page.evaluate("document.activeElement.textContent") == "Keadaan Anda"
    assert page.locator('[name="age"]:checked').get_attribute("value") == "adult"
    page.go_back()
    assert page.locator("[data-result]").is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Untuk Anda"


def reach(page, name):
    """Press Tab until a field of a name has the focus."""
    for _ in range(30):
        if page.evaluate("document.activeElement.name") == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {name}")


def test_a_question_that_decides_nothing_is_not_asked(page, address):
    page.goto(address + LOST)
    marriage = page.locator('[data-question="marriage"]')
    assert marriage.is_visible()

    page.locator('[name="age"][value="adult"]').check()
    marriage.wait_for(state="hidden")
    page.locator('[name="age"][value="child"]').check()
    marriage.wait_for(state="visible")


def test_a_chosen_fee_makes_the_sum_and_stays_in_the_address(page, address):
    page.goto(address + LOST + ANSWERED)
    total = page.locator(".total:visible")
    assert total.inner_text() == "Yang Anda bayar: pilih biaya di atas untuk melihat jumlahnya"

    page.locator('tr[data-fee="passport-electronic-10y"] input').check()

    assert total.inner_text() == "Yang Anda bayar: Rp1.950.000"
    assert page.locator(".total data").evaluate("one => one.outerHTML") == (
        '<data data-fact="passport-electronic-10y+passport-lost-charge" data-role="total" '
        'value="1950000">Rp1.950.000</data>'
    )
    page.reload()
    assert page.locator(".total:visible").inner_text() == "Yang Anda bayar: Rp1.950.000"


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ("", "You pay: answer every question to see the total"),
        ("1", "You pay: Rp1,000,000"),
        ("60", "You pay: Rp60,000,000"),
        ("61", "You pay: this daily charge no longer applies. Read 'Good to know'"),
    ],
)
def test_days_over_the_limit_are_told_in_words(page, address, days, told):
    page.goto(address + "en/overstay/my-documents/")
    page.locator('[name="days-over"]').fill(days)
    page.get_by_role("button", name="Show mine").click()

    assert page.locator(".total:visible").inner_text() == told


def test_a_form_sent_while_its_script_is_on_its_way_is_answered_in_place(page, address):
    script = HeldScript(page, "**/tools/checker.js")
    page.goto(address + "en/overstay/my-documents/")
    page.get_by_role("button", name="Show mine").click()
    script.let_go()

    assert page.locator(".total:visible").inner_text() == (
        "You pay: answer every question to see the total"
    )


def test_an_address_can_be_shared_in_either_language_and_is_kept_nowhere(browser, address):
    context = browser.new_context()
    page = context.new_page()
    wanted = LOST + ANSWERED.replace("result", "fee=passport-electronic-10y&result")
    page.goto(address + wanted)
    page.wait_for_selector(".total")
    written = page.locator("[data-address]").input_value()
    follow(page.locator(".switch a").last)

    assert written == address + wanted
    assert page.locator(".total:visible").inner_text() == "You pay: Rp1,950,000"
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert context.cookies() == []
    context.close()


def test_a_form_sent_before_its_script_came_is_answered_all_the_same(page, address):
    page.goto(address + LOST + "?age=adult&marriage=&cause=no-disaster&result=")
    page.wait_for_selector(".total")

    assert page.url == address + LOST + ANSWERED
    assert page.locator("[data-status]").inner_text() == "Dokumen yang dibawa: 4"


@pytest.mark.parametrize("nonsense", ["?age=banana&x=%3Cb%3E", "?age=", "?days-over=3", "?%%%"])
def test_an_address_with_nonsense_asks_from_the_beginning(page, address, nonsense):
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(address + LOST + nonsense)
    page.wait_for_selector(".checker")

    assert page.locator("main form").is_visible()
    assert page.locator(".documents").is_hidden()
    checked = page.eval_on_selector_all("form input:checked", "all => all.map(one => one.value)")
    assert set(checked) == {""}
    assert problems == []


@pytest.mark.accessibility("no_script")
def test_without_script_the_page_says_every_condition_in_words_and_has_no_control(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + LOST)

    text = page.inner_text("main")
    controls = page.locator("main button:visible, main form, main input[type=radio]").count()
    arrived = follow(page.get_by_role("link", name="Semua keterangan layanan ini"))
    context.close()
    assert "Apakah paspor hilang atau rusak karena bencana?" in text
    assert "Jika penyebabnya bencana:" in text
    assert "Kecuali jika penyebabnya bencana:" in text
    assert controls == 0
    assert arrived == address + "paspor-hilang/"


def test_when_the_script_does_not_come_the_text_does(browser, address):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/tools.js", lambda route: route.abort())
    page.goto(address + LOST)

    page.wait_for_function(
        "getComputedStyle(document.querySelector('.page')).visibility === 'visible'"
    )
    assert "Jika penyebabnya bencana:" in page.inner_text("main")
    context.close()


def test_large_print_is_an_address_and_paper_carries_no_buttons(page, address):
    page.goto(address + LOST + ANSWERED + "&besar")
    page.wait_for_selector(".total")
    page.emulate_media(media="print")

    size = page.evaluate("getComputedStyle(document.querySelector('.documents__name')).fontSize")
    assert size == "24px"  # 18 pt
    assert page.locator("main button:visible").count() == 0
    assert page.locator(".answers").is_visible()


def test_a_service_leads_to_its_checker_only_when_something_depends_on_answers(
    page, address, editions
):
    page.goto(address + "paspor-hilang/")
    assert follow(page.get_by_role("link", name="Dokumen saya apa saja?")) == address + LOST

    page.goto(address + "splp/")
    assert page.get_by_role("link", name="Dokumen saya apa saja?").count() == 0


def test_the_sum_of_the_next_day_stands_after_midnight(browser, before):
    with served(before.site) as where:
        context = browser.new_context()
        page = context.new_page()
        page.clock.install(time="2024-12-16T16:59:30Z")  # 23:59:30 WIB on the 16th
        page.goto(where + LOST + ANSWERED + "&fee=passport-electronic-10y")
        today = page.locator(".total:visible").inner_text()
        page.clock.run_for(60_000)
        after = page.locator(".total:visible").inner_text()
        context.close()

    assert today == "Yang Anda bayar: Rp1.650.000"
    assert after == "Yang Anda bayar: Rp1.950.000"
