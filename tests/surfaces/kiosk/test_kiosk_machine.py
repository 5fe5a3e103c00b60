"""The kiosk's state machine, walked at random in Chromium with many seeds (R16)."""

from __future__ import annotations

import pytest

from tests.fixtures.kiosk import small_catalogue, write_kiosk
from tests.fixtures.office import served

WALKS = """async ([seeds, presses]) => {
  const machine = await import('/kiosk/app/machine.js')
  const { readWorld } = await import('/kiosk/app/world.js')
  const { DEFAULTS } = await import('/kiosk/app/settings.js')
  const world = readWorld(document)
  const roles = ['up', 'down', 'down', 'select', 'select', 'back', 'next', 'home', 'repeat', 'pause',
    'stop', 'all', 'where', 'language', 'sound', 'help', 'louder', 'quieter', 'faster', 'slower',
    'size', 'contrast', 'curtain', 'strike', 'number', 'other']
  const profiles = ['ez', 'items', 'arrows', 'keyboard']
  const known = new Set([...document.querySelectorAll('[data-utterance]')]
    .map((one) => one.dataset.utterance))
  const config = { language: 'id', profile: 'keyboard' }
  const faults = []
  const reached = new Set()

  for (let seed = 1; seed <= seeds; seed++) {
    let random = seed
    const below = (most) => {
      // A small generator of our own, so that a seed gives the same walk everywhere.
      random = (random * 1103515245 + 12345) % 2147483648
      return Math.floor((random / 2147483648) * most)
    }
    let state = machine.makeState(config)
    const happen = (event) => {
      const { state: next, effects } = machine.step(state, event, world)
      const says = effects.filter((effect) => effect.kind === 'say' || effect.kind === 'tell')
      if (says.length > 1) faults.push([seed, event, 'two voices'])
      for (const id of says.flatMap((effect) => effect.ids))
        if (!known.has(id)) faults.push([seed, event, 'unknown utterance'])
      const items = machine.itemsOf(next, world)
      if (!items[next.index]) faults.push([seed, event, 'nowhere', next.screen, next.index])
      if (event.type === 'press' && effects.length === 0) faults.push([seed, event, 'nothing'])
      state = next
      reached.add(next.screen)
    }
    for (let press = 0; press < presses; press++) {
      const what = below(40)
      if (what === 0) happen({ type: 'finished' })
      else if (what === 1) happen({ type: 'hint' })
      else if (what === 2) happen({ type: 'warn' })
      else if (what === 3) happen({ type: 'describe', role: roles[below(roles.length)] })
      else if (what === 4) happen({ type: 'point', screen: state.screen, index: 0 })
      else if (what === 5) happen({ type: 'called', state: ['sent', 'unsent', 'coming'][below(3)] })
      else happen({ type: 'press', role: roles[below(roles.length)], number: 1 + below(9),
        profile: profiles[below(4)] })
    }
    if (state.warned) happen({ type: 'press', role: 'stop' })
    const screen = state.screen
    happen({ type: 'press', role: 'home' })
    const home = screen === 'start' ? 'start' : `${state.language}/home`
    if (state.screen !== home) faults.push([seed, 'home is not one press away from', screen])
    happen({ type: 'expire', config })
    for (const name of Object.keys(DEFAULTS))
      if (state[name] !== DEFAULTS[name]) faults.push([seed, 'not reset', name])
    if (state.awake || state.screen !== 'start') faults.push([seed, 'still awake'])
  }
  return { faults: faults.slice(0, 5), reached: reached.size, screens: Object.keys(world.screens).length }
}"""

THREE_KEYS = """async () => {
  const machine = await import('/kiosk/app/machine.js')
  const { readWorld } = await import('/kiosk/app/world.js')
  const world = readWorld(document)
  const start = machine.step(machine.makeState({ language: 'id' }), { type: 'press', role: 'down' },
    world).state
  const keyOf = (state) => `${state.screen} ${state.index}`
  const seen = new Set([keyOf(start)])
  const waiting = [start]
  while (waiting.length) {
    const state = waiting.pop()
    for (const role of ['up', 'down', 'select']) {
      const next = machine.step(state, { type: 'press', role }, world).state
      if (!seen.has(keyOf(next))) {
        seen.add(keyOf(next))
        waiting.push({ ...next, last: [] })
      }
    }
  }
  const all = Object.keys(world.screens).flatMap((screen) => {
    const state = { ...start, screen, language: screen.split('/')[0] }
    if (screen === 'start') state.language = 'id'
    return machine.itemsOf(state, world).map((_, index) => `${screen} ${index}`)
  })
  return all.filter((place) => !seen.has(place))
}"""


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("machine")
    write_kiosk(folder / "site", small_catalogue(folder / "facts"))
    with served(folder / "site") as address:
        page = browser.new_page()
        page.goto(f"{address}kiosk/")
        page.wait_for_selector("html[data-running]")
        yield page
        page.close()


@pytest.mark.requirement("R16")
def test_random_walks_find_no_trap_no_second_voice_and_no_unknown_words(page):
    walked = page.evaluate(WALKS, [200, 500])

    assert walked["faults"] == []
    assert walked["reached"] > walked["screens"] * 0.8


@pytest.mark.requirement("R16")
def test_three_keys_reach_every_item_of_every_screen(page):
    assert page.evaluate(THREE_KEYS) == []


def test_the_same_walk_says_the_same(page):
    """Pure: a step changes nothing that it is given."""
    same = page.evaluate("""async () => {
      const machine = await import('/kiosk/app/machine.js')
      const { readWorld } = await import('/kiosk/app/world.js')
      const world = readWorld(document)
      const freeze = (one) => {
        Object.values(one).forEach((inner) => inner && typeof inner === 'object' && freeze(inner))
        return Object.freeze(one)
      }
      freeze(world)
      const walk = () => {
        let state = machine.makeState({ language: 'id' })
        return ['down', 'select', 'down', 'select', 'all', 'help', 'help', 'language', 'back']
          .map((role) => {
            const result = machine.step(freeze(state), { type: 'press', role }, world)
            state = result.state
            return JSON.stringify(result.effects)
          })
      }
      return JSON.stringify(walk()) === JSON.stringify(walk())
    }""")

    assert same


@pytest.mark.requirement("R19")
@pytest.mark.parametrize(
    ("code", "numpad", "meant"),
    [
        ("F18", "items", {"profile": "ez", "role": "up"}),
        ("F20", "items", {"profile": "ez", "role": "select"}),
        ("Numpad8", "items", {"profile": "items", "role": "number", "number": 8}),
        ("Numpad8", "arrows", {"profile": "arrows", "role": "up"}),
        ("NumpadAdd", "items", {"profile": "items", "role": "down"}),
        ("NumpadAdd", "arrows", {"profile": "arrows", "role": "louder"}),
        ("NumpadDecimal", "items", {"profile": "items", "role": "back"}),
        ("Numpad7", "arrows", {"profile": "arrows", "role": "spell"}),
        ("Digit3", "items", {"profile": "keyboard", "role": "number", "number": 3}),
        ("KeyQ", "items", {"profile": "keyboard", "role": "other"}),
        ("Tab", "items", None),
        ("NumLock", "items", None),
    ],
)
def test_keys_have_their_roles_by_code(page, code, numpad, meant):
    found = page.evaluate(
        """async ([code, numpad]) =>
          (await import('/kiosk/app/keys.js')).roleOf(code, numpad)""",
        [code, numpad],
    )

    assert found == meant


def test_prepared_sounds_begin_with_what_the_next_keys_would_say(page):
    first = page.evaluate("""async () => {
      const machine = await import('/kiosk/app/machine.js')
      const { nearby } = await import('/kiosk/app/nearby.js')
      const { readWorld } = await import('/kiosk/app/world.js')
      const world = readWorld(document)
      let state = machine.makeState({ language: 'id' })
      for (const role of ['down', 'select'])
        state = machine.step(state, { type: 'press', role }, world).state
      const prepared = nearby(state, world)
      return ['down', 'select', 'back', 'up', 'help', 'language'].map((role) => {
        const { effects } = machine.step(state, { type: 'press', role }, world)
        return prepared.slice(0, 24).includes(effects.find((one) => one.kind === 'say').ids[0])
      })
    }""")

    assert first == [True] * 6
