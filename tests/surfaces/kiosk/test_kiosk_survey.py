"""The survey at the kiosk: few keys, nothing kept before it is sent, and never without a device."""

from __future__ import annotations

import pytest

from noticeboard.edition import make_edition
from noticeboard.load import load_catalogue
from noticeboard.surfaces.kiosk import screens_of
from tests.fixtures.kiosk import LANGUAGES, ROOT, TODAY, small_catalogue

MOST_PRESSES = 40

WORLD = """async ({ html, steps, isServed = true }) => {
  const machine = await import('/kiosk/app/machine.js')
  const { fitToDevice, readWorld } = await import('/kiosk/app/world.js')
  const { SurveyForm } = await import('/kiosk/app/survey_form.js')
  const page = await fetch('/kiosk/').then((answer) => answer.text())
  const root = new DOMParser().parseFromString(page, 'text/html')
  if (isServed) root.documentElement.dataset.device = ''
  fitToDevice(root)
  const world = readWorld(root)
  const forms = []
  root.addEventListener('noticeboard:survey', ({ detail }) => forms.push(detail))
  let now = 0
  const form = new SurveyForm({ root, now: () => now })
  let state = machine.makeState({ language: 'id' })
  let presses = 0
  let said = []
  const act = (event) => {
    const result = machine.step(state, event, world)
    state = result.state
    for (const effect of result.effects) {
      if (effect.kind === 'say') said = effect.ids
      if (effect.kind === 'survey-begin') form.begin()
      if (effect.kind === 'survey-send') form.send(effect)
      if (effect.kind === 'reset') form.forget()
    }
  }
  const press = (role, number) => {
    presses += 1
    act({ type: 'press', role, number, profile: number ? 'items' : 'ez' })
  }
  const number = (one) => press('number', one)
  /** Down to the item of that number, and choose it: three keys are all that somebody has. */
  const walk = (one) => {
    for (let at = 1; at < one; at += 1) press('down')
    press('select')
  }
  const handed = (isKept) => act({ type: 'handed', isKept })
  const count = (name) => machine.itemsOf(state, world).filter((one) => !one.isCommand).length
  const placeOf = (goto) =>
    machine.itemsOf(state, world).findIndex((one) => one.goto === `${state.language}/${goto}`) + 1
  const open = (language) => {
    state = { ...machine.makeState({ language }), awake: true, screen: `${language}/survey` }
  }
  const wait = (seconds) => { now += seconds * 1000 }
"""


@pytest.fixture(scope="module")
def lent(real_address, browser):
    """A page that lends the app's modules and the document of the real kiosk."""
    page = browser.new_page()
    page.goto(f"{real_address}kiosk/app/machine.js")
    yield lambda script, **more: page.evaluate(f"{WORLD}\n{script}\n}}", more)
    page.close()


def test_with_number_keys_all_is_answered_and_sent_in_at_most_forty_presses(lent):
    presses, screen, form = lent("""
      press('select'); number(1)
      number(placeOf('more')); number(placeOf('survey')); number(1)
      for (const answer of [4, 3, 2, 1, 4, 3, 2, 1, 4]) number(answer)
      number(2)
      for (const detail of [2, 1, 3, 5]) number(detail)
      wait(75)
      number(1)
      handed(true)
      return [presses, state.screen, forms]
    """)

    assert presses == 20 <= MOST_PRESSES
    assert screen == "id/survey-thanks"
    ((made),) = form
    assert {key: made[key] for key in ("language", "answers", "details", "seconds")} == {
        "language": "id",
        "answers": [4, 3, 2, 1, 4, 3, 2, 1, 4],
        "details": {"age": "from-26", "sex": "female", "education": "higher", "work": "other"},
        "seconds": 75,
    }
    assert len(made["form"]) == len(made["session"]) == 16 and made["form"] != made["session"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_three_keys_the_longest_way_through_nine_elements_takes_at_most_forty(lent, language):
    presses, screen, answers = lent(
        f"""
      open('{language}')
      walk(1)
      for (let element = 0; element < 9; element += 1) walk(4)
      walk(1)
      handed(true)
      return [presses, state.screen, forms.map((one) => one.answers)]
    """
    )

    assert presses == 38 <= MOST_PRESSES
    assert (screen, answers) == (f"{language}/survey-thanks", [[4] * 9])


def test_every_question_can_be_passed_over_and_changed_on_the_way_back(lent):
    answers = lent("""
      open('id')
      number(1)
      number(5); number(2); press('back'); number(3)
      for (let element = 2; element < 9; element += 1) number(4)
      number(2)
      for (const detail of [5, 3, 4, 6]) number(detail)
      number(1)
      return forms.map(({ answers, details }) => ({ answers, details }))
    """)

    assert answers == [{"answers": [0, 3, 4, 4, 4, 4, 4, 4, 4], "details": {}}]


def test_whoever_stops_or_begins_anew_leaves_no_answer_behind(lent):
    stopped, left, begun, sent = lent("""
      open('id')
      number(1); number(4); number(6)
      const stopped = [state.screen, forms.length]
      const left = state.answers
      open('id')
      number(1); number(4); number(4)
      act({ type: 'press', role: 'home' })
      state = { ...state, screen: 'id/survey' }
      number(1)
      return [stopped, left, state.screen, forms.length]
    """)

    assert stopped == ["id/survey-stopped", 0]
    assert left == {}
    assert (begun, sent) == ("id/survey-ask-element-requirements", 0)


def test_what_is_not_kept_can_be_sent_again_and_counts_once(lent):
    lost, forms, end = lent("""
      open('id')
      number(1)
      for (let element = 0; element < 9; element += 1) number(3)
      number(1); number(1)
      handed(false)
      const lost = state.screen
      number(1)
      handed(true)
      handed(false)
      return [lost, forms, state.screen]
    """)

    assert lost == "id/survey-lost"
    assert len(forms) == 2 and forms[0]["form"] == forms[1]["form"]
    assert end == "id/survey-thanks"


def test_an_answer_that_comes_after_the_visitor_has_left_reaches_nobody(lent):
    before, after, session = lent("""
      open('id')
      number(1)
      for (let element = 0; element < 9; element += 1) number(3)
      number(1)
      act({ type: 'expire', config: { language: 'id' } })
      const before = state.screen
      handed(true)
      return [before, state.screen, form.session]
    """)

    assert (before, after, session) == ("start", "start", "")


def test_a_page_that_no_device_serves_offers_no_survey(lent):
    offered, screens = lent(
        """
      open('id')
      state = { ...state, screen: 'id/more' }
      const offered = placeOf('survey')
      return [offered, Object.keys(world.screens).filter((key) => key.includes('survey'))]
    """,
        isServed=False,
    )

    assert (offered, screens) == (0, [])


def test_an_office_without_a_survey_asks_nothing(tmp_path):
    edition = make_edition(small_catalogue(tmp_path), on=TODAY, language="id")

    assert [key for key in screens_of(edition) if key.startswith("survey")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_has_four_answers_in_the_words_of_the_survey(language):
    catalogue = load_catalogue(ROOT)
    screens = screens_of(make_edition(catalogue, on=TODAY, language=language))
    asked = [
        (
            screens[f"survey-ask-element-{one.id}"].heading.plain,
            [row.pieces[0].sentence.plain for row in screens[f"survey-ask-element-{one.id}"].items],
        )
        for one in catalogue.survey.elements
    ]
    others = {"id": ["Lewati", "Berhenti"], "en": ["Pass over", "Stop"]}[language]
    of = {"id": "dari", "en": "of"}[language]

    assert asked == [
        (
            f"{number} {of} 9. {one.question[language]}",
            [*(answer[language] for answer in one.answers), *others],
        )
        for number, one in enumerate(catalogue.survey.elements, 1)
    ]
