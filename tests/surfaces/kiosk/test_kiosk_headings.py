"""What keys do while a heading is spoken: the list that follows is not entered in its middle."""

from __future__ import annotations

import pytest

from noticeboard.surfaces.kiosk.controls import kiosk_constants
from noticeboard.surfaces.scripts import published_script
from tests.fixtures.kiosk import ROOT
from tests.fixtures.office import served


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("headings")
    (folder / "app").mkdir()
    for path in (ROOT / "kiosk_mode" / "app").glob("*.js"):
        text = published_script(path, kiosk_constants())
        (folder / "app" / path.name).write_text(text, encoding="utf-8")
    with served(folder) as address:
        page = browser.new_page()
        page.goto(f"{address}app/machine.js")
        yield page
        page.close()


WORLD = """
const machine = await import('/app/machine.js')
const item = (id, more = {}) => ({ utterances: [{ id }, { id: `${id} in full` }], ...more })
const screen = (heading, items, more = {}) => ({ parent: '', heading: [{ id: heading }],
  kicker: [], news: [{ id: 'news' }], notes: [], items, ...more })
const known = new Proxy({}, { get: (_, name) => [{ id: `(${name})` }] })
const world = {
  languages: ['id', 'en'],
  dialogues: { 'service-child': [{ ask: 'age', to: { young: 1, old: 1 } }, { end: 0 }] },
  screens: {
    start: screen('welcome', [item('Indonesia', { goto: 'id/home' }), item('English', { goto: 'en/home' })]),
    'id/home': screen('what to do', [
      item('passport', { goto: 'id/group' }), item('permit', { goto: 'id/group' }),
      item('more', { goto: 'id/place' })]),
    'en/home': screen('what to do?', [item('a passport'), item('a permit'), item('and more')]),
    'id/group': screen('fees', [item('650'), item('950')], { parent: 'id/home' }),
    'id/place': screen('the office', [item('phone', { action: 'spell', spell: '1' })],
      { parent: 'id/home' }),
    'id/service-child-ask-age': screen('how old?', [
      item('young', { answer: { question: 'age', value: 'young' } }),
      item('old', { answer: { question: 'age', value: 'old' } })], { dialogue: 'service-child' }),
    'id/service-child-own': screen('yours', [item('bring')], { dialogue: 'service-child' }),
    'id/help': screen('help', [item('keys')]),
  },
  commands: { id: ['repeat', 'back'].map((action) => item(action, { action, isCommand: true })),
    en: ['repeat', 'back'].map((action) => item(`${action}!`, { action, isCommand: true })) },
  messages: { id: known, en: known },
}
/** Someone on a screen, whose heading is being said: of what was to be said, `begun` has begun. */
let state = { ...machine.makeState({ language: 'id', screen: 'id/home' }), awake: true }
let queue = []
const act = (event) => {
  const result = machine.step(state, { ...event, unsaid: queue }, world)
  state = result.state
  const says = result.effects.find((one) => one.kind === 'say')
  queue = says ? says.ids.slice(1) : []
  return says ? says.ids : []
}
const press = (role, more) => act({ type: 'press', role, profile: 'keyboard', ...more })
const heardOut = () => { queue = [] }
"""

OPENED = "press('home'); heardOut();"
"""On the first screen of Indonesian, everything said."""


def heard(page, script):
    return page.evaluate(f"async () => {{ {WORLD} {script} }}")


@pytest.mark.requirement("R4")
@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("press('down')", "passport"),
        ("press('down'); press('down')", "permit"),
        ("press('down'); press('up')", "(edge_top)"),
        ("press('up')", "(edge_top)"),
        ("press('up'); press('down')", "passport"),
        ("press('louder'); heardOut(); press('down')", "passport"),
        ("press('where'); press('down')", "passport"),
        ("press('help'); heardOut(); press('down')", "passport"),
        ("press('stop'); press('down')", "passport"),
        ("act({ type: 'describe', role: 'down' }); press('down')", "passport"),
        ("press('repeat'); press('down')", "passport"),
        ("press('repeat'); heardOut(); press('down')", "permit"),
        ("press('all')", "passport"),
        ("press('all'); press('down')", "permit"),
        ("press('number', { number: 3 })", "the office"),
        ("heardOut(); press('down')", "permit"),
    ],
)
def test_on_a_new_screen_no_item_is_passed_over_before_it_is_said(page, keys, said):
    """Down while the heading is spoken goes to the first item, whatever was asked in between."""
    found = heard(
        page, f"press('home'); const last = (() => {{ {keys_of(keys)} }})(); return last[0]"
    )

    assert found == said


def keys_of(keys: str) -> str:
    """The key presses, with the words of the last one given back."""
    *first, last = keys.split("; ")
    return "; ".join([*first, f"return {last}"])


@pytest.mark.parametrize("profile", ["ez", "items", "arrows", "keyboard"])
def test_the_first_item_is_said_with_every_set_of_keys(page, profile):
    assert heard(page, f"press('home'); return press('down', {{ profile: '{profile}' }})") == [
        "passport",
        "passport in full",
        "(position_1_3)",
    ]


def test_after_coming_back_down_goes_to_the_item_one_came_from(page):
    found = heard(
        page,
        f"""{OPENED} press('down'); heardOut(); press('select'); heardOut()
      const back = press('back')
      return [back[0], press('down')[0], press('down')[0]]""",
    )

    assert found == ["what to do", "permit", "more"]


def test_in_the_other_language_down_says_the_same_item_first(page):
    found = heard(
        page,
        f"""{OPENED} press('down'); heardOut()
      return [press('language')[0], press('down')[0]]""",
    )

    assert found == ["(switched)", "a permit"]


def test_the_first_command_is_said_before_it_is_passed_over(page):
    found = heard(
        page,
        f"""{OPENED} press('down'); press('down')
      return [press('down').slice(0, 2), press('down')[0], press('down')[0]]""",
    )

    assert found == [["(commands)", "repeat"], "repeat", "back"]


def test_quick_presses_still_pass_one_item_each(page):
    assert heard(page, f"{OPENED} press('down'); return press('down')[0]") == "more"


def test_on_the_very_first_screen_presses_count_from_the_first_choice(page):
    """Its words say how often to press Down for a language; they are said all at once."""
    found = heard(
        page,
        """state = { ...state, awake: false, screen: 'start' }; press('down'); press('down')
      return [state.index, press('select')[0]]""",
    )

    assert found == [1, "what to do?"]


ASKED = """state = { ...state, screen: 'id/place',
  trail: [{ screen: 'id/service-child-ask-age', index: 0 }] }
  press('back');"""
"""On a question of the dialogue, whose words are being said."""


def test_an_answer_is_not_given_before_it_is_said(page):
    found = heard(
        page,
        f"""{ASKED}
      const first = press('select')
      const before = {{ ...state.answers }}
      heardOut()
      const then = press('select')
      return [first[0], before, then[0], state.answers]""",
    )

    assert found == ["young", {}, "yours", {"age": "young"}]


def test_an_answer_is_given_by_its_number_at_any_time(page):
    found = heard(page, f"{ASKED} press('number', {{ number: 2 }}); return state.answers")

    assert found == {"age": "old"}


def test_a_choice_is_opened_at_once_because_back_undoes_it(page):
    assert heard(page, "press('home'); return press('select')[0]") == "fees"


def test_a_code_is_said_before_it_is_spelled(page):
    found = heard(
        page,
        """state.screen = 'id/home'; press('number', { number: 3 })
      const first = press('select')[0]
      heardOut()
      return [first, press('select')[0]]""",
    )

    assert found == ["phone", "(sign_49)"]


def test_a_finger_on_the_first_item_hears_it_while_the_heading_is_spoken(page):
    found = heard(
        page,
        """press('home')
      const first = act({ type: 'point', screen: 'id/home', index: 0 })
      heardOut()
      return [first[0], act({ type: 'point', screen: 'id/home', index: 0 })]""",
    )

    assert found == ["passport", []]


def test_while_reading_on_down_goes_on_from_what_is_read(page):
    found = heard(
        page,
        f"""{OPENED} press('all'); heardOut(); act({{ type: 'finished' }})
      return [state.index, press('down')[0]]""",
    )

    assert found == [1, "more"]


def test_a_voice_that_was_held_at_the_heading_goes_on_to_the_first_item(page):
    found = heard(
        page,
        """press('home')
      const waiting = queue
      press('pause')
      queue = waiting
      press('pause')
      queue = waiting
      return press('down')[0]""",
    )

    assert found == "passport"


def test_a_voice_that_was_held_and_went_on_has_said_the_first_item(page):
    found = heard(
        page,
        """press('home')
      const waiting = queue
      press('pause')
      queue = waiting
      press('pause')
      heardOut()
      return press('down')[0]""",
    )

    assert found == "permit"


def test_a_new_edition_leaves_visitor_and_answers_where_they_are(page):
    found = heard(
        page,
        f"""{OPENED} press('down'); heardOut()
      const before = world
      const items = [item('extra', {{ goto: 'id/place' }}), ...world.screens['id/home'].items]
      const after = {{ ...world, screens: {{ ...world.screens, 'id/home': screen('what to do', items) }} }}
      state = {{ ...state, answers: {{ age: 'old' }}, trail: [{{ screen: 'id/home', index: 2 }}] }}
      const {{ state: next, effects }} = machine.step(state, {{ type: 'world', before }}, after)
      return [next.index, next.trail[0].index, next.answers, effects]""",
    )

    assert found == [
        2,
        3,
        {"age": "old"},
        [{"kind": "follow", "ids": ["(fresh)", "permit", "permit in full"]}],
    ]


def test_a_new_edition_ends_no_clip_and_wakes_nobody(page):
    found = heard(
        page,
        """const before = world
      const during = { ...state, clip: true }
      const silent = { ...state, awake: false }
      return [during, silent].map((one) => machine.step(one, { type: 'world', before }, world).effects)""",
    )

    assert found == [[], []]
