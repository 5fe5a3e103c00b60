"""An answer that leads to another service says so first, as a link, on every surface."""

import pytest

from noticeboard.edition import outcome_of
from noticeboard.rules import rules_json
from tests.fixtures.following import follow
from tests.fixtures.javascript import call
from tests.rules.test_rules import ASKING, EDITION, RULES, SERVICES, combinations

ADULT, CHILD = "paspor-baru-dewasa/", "paspor-baru-anak/"
RESULT = "dokumen-saya/?{}&result"


def elsewhere(id, answers):
    found = outcome_of(SERVICES[id], answers, RULES[id], "id").elsewhere
    return found and found.service


@pytest.mark.parametrize(
    ("service", "answers", "other"),
    [
        ("passport-new-adult", {"age": "under-five"}, "passport-new-child"),
        ("passport-new-adult", {"age": "child", "marriage": "not-married"}, "passport-new-child"),
        ("passport-new-adult", {"age": "child", "marriage": "married"}, None),
        ("passport-new-adult", {"age": "child"}, None),
        ("passport-new-adult", {"old-passport": "issued-here"}, "passport-renewal"),
        ("passport-new-adult", {"age": "adult", "old-passport": "no-passport"}, None),
        ("passport-renewal", {"old-passport": "no-passport"}, "passport-new-adult"),
        ("passport-renewal", {"age": "adult", "old-passport": "issued-here", "loss": "lost"},
         "passport-lost"),
        ("passport-renewal", {"loss": "damaged"}, "passport-damaged"),
        ("passport-renewal", {"old-passport": "issued-here", "loss": "not-lost"}, None),
        ("passport-new-child", {"age": "adult"}, "passport-new-adult"),
        ("passport-new-child", {"nationality": "dual"}, "passport-dual-child"),
        ("passport-dual-child", {"nationality": "single"}, "passport-new-child"),
        ("passport-same-day", {"age": "under-five"}, "passport-new-child"),
        ("passport-hajj-umrah", {"age": "under-five"}, "passport-new-child"),
        ("eazy-passport", {"age": "under-five"}, "passport-new-child"),
        ("passport-migrant-worker", {"migrant-work": "not-working"}, "passport-new-adult"),
        ("passport-migrant-worker", {"migrant-work": "again", "age": "under-five"},
         "passport-new-child"),
        ("passport-migrant-worker", {"migrant-work": "first-time"}, None),
        ("passport-lost", {"age": "under-five"}, None),
    ],
)  # fmt: skip
def test_answers_name_the_service_that_fits(service, answers, other):
    assert elsewhere(service, answers) == other


def test_once_another_service_fits_nothing_more_is_asked():
    id = "passport-new-adult"
    found = outcome_of(SERVICES[id], {"age": "under-five"}, RULES[id], "id")

    assert found.open == ()


def test_no_way_from_service_to_service_leads_in_a_circle():
    for id in ASKING:
        for answers in combinations(id):
            seen, here = [id], id
            while here in ASKING and (here := elsewhere(here, answers)):
                assert here not in seen, (answers, [*seen, here])
                seen.append(here)


@pytest.mark.chromium
def test_python_and_the_browser_name_the_same_service_for_all_answers(page, address):
    page.goto(address)
    for id in ASKING:
        every = list(combinations(id))
        found = call(
            page,
            """async ([id, every, table]) => {
          const { elsewhereOf } = await import(new URL('assets/rules.js', location.href));
          return every.map((answers) => elsewhereOf(id, answers, table));
        }""",
            [id, every, rules_json(RULES[id])],
        )
        assert found == [elsewhere(id, answers) for answers in every]


@pytest.mark.chromium
def test_a_toddler_is_led_to_the_childs_passport_and_told_of_no_document(page, address):
    page.goto(address + ADULT + RESULT.format("age=under-five"))
    page.wait_for_selector("[data-other] a")

    said = page.locator("[data-result]").inner_text().split("\n\n")
    assert said[:2] == ["Untuk Anda", "Syarat Anda ada di layanan lain: Paspor baru untuk anak"]
    assert page.locator("[data-status]").inner_text() == ""
    assert page.locator(".documents:visible, table:visible, .total:visible").count() == 0
    there = follow(page.locator("[data-other] a"))
    page.wait_for_selector(".checker[data-begun]")
    assert there == address + CHILD + "dokumen-saya/?age=under-five"
    assert page.locator('[name="age"]:checked').get_attribute("value") == "under-five"


@pytest.mark.chromium
def test_without_a_script_the_page_says_in_words_for_whom_another_service_is(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + ADULT + "dokumen-saya/")
    text = page.inner_text("main")
    context.close()

    assert "belum menikah: syarat Anda ada di layanan lain: Paspor baru untuk anak" in text
    assert "sudah pernah ada paspor: syarat Anda ada di layanan lain: Ganti paspor lama" in text


def test_the_kiosk_leads_there_as_well():
    from noticeboard.surfaces.kiosk import screens_of

    dialogue = EDITION.dialogues["passport-new-adult"]
    first = dialogue.nodes[0]
    assert first.question == "age"
    end = dialogue.nodes[dict(first.ways)["under-five"]].end
    own = screens_of(EDITION)["service-passport-new-adult-own"]
    ways = [one.goto for one in own.items if end in one.ends]

    assert ways == ["service-passport-new-child", "service-passport-new-adult-own-answers"]
    bring = screens_of(EDITION)["service-passport-new-adult-own-bring"]
    assert [one for one in bring.items if end in one.ends] == []
