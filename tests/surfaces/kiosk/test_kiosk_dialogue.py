"""The document checker on the kiosk: asked aloud, and the same answers as on the site."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from noticeboard.edition import literal, outcome_of, totals_of
from noticeboard.load import load_catalogue
from noticeboard.rules import open_questions
from noticeboard.surfaces.kiosk import kiosk_files, screens_of
from noticeboard.surfaces.kiosk.checker_dialogue import dialogue_screens
from noticeboard.surfaces.kiosk.service_views import own_lists
from noticeboard.surfaces.kiosk.view import OWN_ITEMS
from noticeboard.surfaces.rendered import Requests
from noticeboard.telling.service import tell_service
from tests.fixtures.javascript import call
from tests.fixtures.kiosk import LANGUAGES, ROOT, SETTINGS, Visitor, small_catalogue, timelines_of

FOLLOW = """async ([language, service, ways]) => {
  const machine = await import('/kiosk/app/machine.js')
  const { readWorld } = await import('/kiosk/app/world.js')
  const { ownItems } = await import('/kiosk/app/dialogue.js')
  const world = readWorld(document)
  const begin = `${language}/service-${service}`
  const asked = world.screens[begin].items[0].goto
  return ways.map((answers) => {
    let state = { ...machine.makeState({ language }), awake: true, screen: asked }
    for (const answer of answers) {
      const items = machine.itemsOf(state, world)
      const index = items.findIndex((one) => one.answer && one.answer.value === answer)
      if (index < 0) return `no answer ${answer} on ${state.screen}`
      state = machine.step({ ...state, index }, { type: 'press', role: 'select' }, world).state
    }
    const lists = {}
    for (const part of ['bring', 'fees', 'steps', 'know']) {
      lists[part] = []
      let page = `${begin}-own-${part}`
      while (world.screens[page]) {
        const items = ownItems(state, world, page)
        const more = items.at(-1)?.goto?.startsWith(`${begin}-own-${part}-`) ? items.at(-1).goto : ''
        lists[part].push(...(more ? items.slice(0, -1) : items).map((one) => one.utterances.map(({ id }) => id)))
        if (items.length > 9) return `${page} is too long`
        page = more
      }
    }
    return { at: state.screen, lists }
  })
}"""


@pytest.fixture(scope="module")
def real(real_address):
    """The kiosk of the real facts: where it is served, and its editions."""
    return real_address, {one.language: one.now for one in timelines_of(load_catalogue(ROOT))}


def every_way(service, edition):
    """All answers to all questions that are asked in turn, numbers left open."""
    rules = edition.rules[service.id]
    waiting = [{}]
    while waiting:
        answers = waiting.pop()
        still = [one for one in open_questions(answers, rules) if rules.asked[one].choices]
        if still:
            waiting += [{**answers, still[0]: one} for one in rules.asked[still[0]].choices]
        else:
            yield answers


@pytest.fixture(scope="module")
def window(real, browser):
    """A kiosk that only lends its modules: nobody works it."""
    page = browser.new_page()
    page.goto(f"{real[0]}kiosk/")
    page.wait_for_selector("html[data-running]")
    yield page
    page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_combination_of_answers_ends_at_exactly_this_persons_lists(real, window, language):
    _, editions = real
    edition, say = editions[language], Requests(language)
    walked = 0
    for service in edition.services:
        if service.id not in edition.dialogues:
            continue
        ways = list(every_way(service, edition))
        ends = call(window, FOLLOW, [language, service.id, [list(way.values()) for way in ways]])
        walked += len(ways)
        for way, end in zip(ways, ends, strict=True):
            found = outcome_of(service, way, edition.rules[service.id], language)
            own = found.service
            totals = totals_of(own.fee_lines or (), language)
            told = tell_service(edition, replace(own, totals=totals))
            wanted = own_lists(told, edition)
            said = {
                part: [[say(piece.sentence) for piece in one.pieces] for one in items]
                for part, items in wanted.items()
            }
            if found.elsewhere:
                # Nothing of this service is for somebody whom another one fits.
                said = {key: [] for key in said}
            assert end["at"] == f"{language}/service-{service.id}-own"
            for part, wanted_ids in said.items():
                told, unsure = end["lists"][part], [say(literal(edition.words["kiosk_reported"]))]
                assert told[-1:] == wanted_ids[-1:], (service.id, way, part)
                # Each page of a long list says that it is not confirmed.
                assert [one for one in told if one != unsure] == [
                    one for one in wanted_ids if one != unsure
                ], (service.id, way, part)

    # An answer that leads to another service ends the questions, so the ways are fewer.
    assert walked > 350


def test_lists_of_different_ends_are_merged_in_their_own_order(real):
    _, editions = real
    edition = editions["id"]
    service = edition.service("passport-new-child")
    screens = {one.key: one for one in dialogue_screens(service, edition, None)}
    bring = screens["service-passport-new-child-own-bring"]

    names = [one.pieces[0].sentence.plain for one in bring.items]
    assert names.index("Akta kelahiran anak") < names.index("Paspor lama anak")
    assert len(bring.items) == len(set(bring.items)) <= OWN_ITEMS
    assert not any(piece.look == "condition" for one in bring.items for piece in one.pieces)


def test_a_visitor_answers_with_three_keys_and_hears_only_what_is_theirs(real, browser):
    address, editions = real
    words = editions["id"].words
    visitor = Visitor(browser, address, "?keys=items#id-service-passport-lost", is_quick=True)
    visitor.hear("NumpadEnter")
    heard = visitor.hear("Numpad1")
    assert visitor.screen() == "id/service-passport-lost-ask-age"
    assert heard[0] == "Berapa umur calon pemegang paspor?"

    visitor.hear("Numpad3")
    end = visitor.hear("Numpad1")
    assert visitor.screen() == "id/service-passport-lost-own"
    assert end[0] == words["checker_result"]

    visitor.hear("Numpad1")
    shown = visitor.page.locator("[data-current] .item:visible")
    numbers = visitor.page.locator("[data-current] .item__number:visible").all_inner_texts()
    assert numbers == [str(one) for one in range(1, shown.count() + 1)]
    assert "Jika" not in " ".join(
        visitor.page.locator("[data-current] .item__condition:visible").all_inner_texts()
    )
    assert visitor.problems == []
    visitor.page.close()


def test_an_answer_can_be_changed_and_what_followed_it_is_asked_again(real, browser):
    address, _ = real
    visitor = Visitor(
        browser, address, "?keys=items#id-service-passport-lost-ask-age", is_quick=True
    )
    visitor.hear("NumpadEnter")
    for key in ("Numpad3", "Numpad1"):
        visitor.hear(key)
    answers = visitor.page.locator("[data-current] [data-goto$='-own-answers']")
    number = answers.locator(".item__number").inner_text()
    visitor.hear(f"Numpad{number}")
    assert visitor.page.locator("[data-current] .item:visible").count() == 2
    visitor.hear("Numpad1")
    assert visitor.screen() == "id/service-passport-lost-ask-age"
    visitor.hear("Numpad1")

    assert visitor.screen() != "id/service-passport-lost-own"
    assert "-ask-" in visitor.screen()
    visitor.page.close()


def test_a_list_of_a_dialogue_that_was_not_begun_asks_first(window):
    asked = window.evaluate("""async () => {
      const machine = await import('/kiosk/app/machine.js')
      const { readWorld } = await import('/kiosk/app/world.js')
      const world = readWorld(document)
      const state = { ...machine.makeState({ language: 'id' }), awake: true,
        screen: 'id/home', trail: [{ screen: 'id/service-passport-lost-own-bring', index: 0 }] }
      return machine.step(state, { type: 'press', role: 'back' }, world).state.screen
    }""")

    assert asked == "id/service-passport-lost-ask-age"


def test_the_answers_are_forgotten_with_the_session(window):
    left = window.evaluate("""async () => {
      const machine = await import('/kiosk/app/machine.js')
      const state = { ...machine.makeState({ language: 'id' }), awake: true, answers: { age: 'adult' } }
      return machine.step(state, { type: 'expire', config: { language: 'id' } }, {}).state.answers
    }""")

    assert left == {}


def test_not_sure_leads_to_every_document_with_its_condition(real):
    _, editions = real
    screens = screens_of(editions["en"], SETTINGS.take_away)
    asked = {key: one for key, one in screens.items() if re.match("service-.*-ask-", key)}
    unsure = [(key, one.items[-1]) for key, one in asked.items()]

    assert unsure
    for key, item in unsure:
        assert item.pieces[0].sentence == literal(editions["en"].words["checker_not_sure"])
        assert item.goto == key.split("-ask-")[0] + "-bring"


def test_the_take_away_of_an_end_has_a_code_that_opens_it_on_a_phone(tmp_path):
    line = "serving: padang"
    catalogue = small_catalogue(
        tmp_path, office=(line, f"site_url: https://example.go.id/\n{line}")
    )
    timelines = timelines_of(catalogue)
    files = {one.path: one for one in kiosk_files(timelines, SETTINGS).files}
    codes = [path for path in files if re.fullmatch(r"k/\d{6}/index.html", path)]
    ends = sum(len(one.ends) for line in timelines for one in line.now.dialogues.values())

    assert len(codes) == ends > 0
    for path in codes:
        address = re.search(r'url=([^"]+)"', files[path].content)[1]
        assert re.search(
            r"/(dokumen-saya|my-documents)/\?[a-z-]+=[a-z-]+.*&amp;result$", address
        ), address
