"""One voice at most, however late a sound tells what has become of it (R6)."""

from __future__ import annotations

import pytest

from tests.fixtures.office import ROOT, served

STAGE = """
/** A media element as the HTML standard has it: what it tells comes later, in the order of its doing. */
function stage() {
  const told = []
  const sounds = []
  const media = (name) => Object.assign(new Error(name), { name })

  class Sound {
    constructor() {
      Object.assign(this, { paused: true, at: 0, isLoaded: false, isBroken: false, waiting: [] })
      sounds.push(this)
    }
    get ended() { return this.at === 1 && this.isLoaded }
    set currentTime(time) { this.at = time }
    removeAttribute() { this.isLoaded = false }
    load() {
      this.reject('AbortError')
      Object.assign(this, { paused: true, at: 0 })
    }
    play() {
      if (this.isBroken) return Promise.reject(media('NotSupportedError'))
      if (this.ended) this.at = 0
      const promise = new Promise((resolve, reject) => this.waiting.push({ resolve, reject }))
      const begins = this.paused || !this.isLoaded
      this.paused = false
      if (this.isLoaded) this.tellPlaying(begins)
      return promise
    }
    pause() {
      if (this.paused) return
      this.paused = true
      this.reject('AbortError')
    }
    reject(name) {
      const waiting = this.waiting.splice(0)
      told.push(() => waiting.forEach(({ reject }) => reject(media(name))))
    }
    tellPlaying(begins) {
      const waiting = this.waiting.splice(0)
      told.push(() => {
        if (begins) this.onplaying?.()
        waiting.forEach(({ resolve }) => resolve())
      })
    }
    /** What the world does to it: it is read, it comes to its end, it turns out to be broken. */
    arrive() {
      if (this.isLoaded || this.isBroken) return
      this.isLoaded = true
      if (!this.paused) this.tellPlaying(true)
    }
    finish() {
      if (this.paused || !this.isLoaded) return
      this.at = 1
      told.push(() => {
        if (this.ended && !this.paused) {
          this.paused = true
          this.reject('AbortError')
        }
        told.push(() => this.onended?.())
      })
    }
    fail() {
      if (this.isLoaded || this.isBroken) return
      this.isBroken = true
      told.push(() => this.onerror?.())
      this.reject('NotSupportedError')
    }
  }
  return { Sound, sounds, told }
}

/** Timers that go off only when they are let. */
function clock() {
  const timers = new Map()
  let last = 0
  return {
    set: (callback, wait) => { timers.set(++last, { callback, wait }); return last },
    clear: (timer) => timers.delete(timer),
    pass: () => {
      const [first] = [...timers].sort((one, other) => one[1].wait - other[1].wait)
      if (!first) return
      timers.delete(first[0])
      first[1].callback()
    },
    get isEmpty() { return timers.size === 0 },
  }
}

const settle = async () => { for (let turn = 0; turn < 4; turn++) await null }

/** A visitor, a voice and a slow machine; `does` names everything that may happen next. */
function scene(Player) {
  const { Sound, sounds, told } = stage()
  const time = clock()
  globalThis.setTimeout = time.set
  globalThis.clearTimeout = time.clear
  const faults = []
  const open = []
  const scene = { said: [], isHeld: false }
  let isCaption = false
  const player = new Player({
    Sound,
    onFault: () => { isCaption = true },
    find: (id) => (id === 'mute' ? { shown: 'words' } : { src: id, shown: 'words', seconds: 1 }),
    announce: (id, state) => {
      if (state === 'start') open.push(id)
      else if (open.pop() !== id) faults.push(`${state} of ${id}, which had not begun`)
      if (open.length > 1) faults.push(`two begun: ${open}`)
      if (state === 'end' && !isCaption && player.pool.get(id)?.at !== 1)
        faults.push(`${id} told to be over in its middle`)
      if (state !== 'start') isCaption = false
      scene.said.push(`${id} ${state}`)
    },
  })
  const say = (ids) => () => { scene.isHeld = false; player.play(ids) }
  const each = (what) => () => [...sounds].forEach((sound) => sound[what]())
  const does = {
    'says a': say(['a']), 'says a and b': say(['a', 'b']), 'says b and a': say(['b', 'a']),
    'says what has no sound': say(['mute', 'a']),
    'is told b': () => player.tell(['b']),
    'is stopped': () => { scene.isHeld = false; player.stop() },
    'is held': () => { scene.isHeld = player.isSpeaking; player.pause() },
    'goes on': () => { scene.isHeld = false; player.resume() },
    'lets sounds go': () => player.prepare(['b']),
    'sounds arrive': each('arrive'), 'sounds end': each('finish'), 'sounds fail': each('fail'),
    'an event comes late': () => told.shift()?.(),
    'patience ends': () => time.pass(),
  }
  scene.do = async (name) => { does[name](); await settle(); scene.look() }
  scene.look = () => {
    const audible = sounds.filter((sound) => !sound.paused && sound.at < 1)
    if (audible.length > 1) faults.push('two voices')
    if (!player.isSpeaking && audible.length) faults.push('a voice whose turn is over')
    if (scene.isHeld && audible.length) faults.push('a voice that is held')
  }
  /** Everything comes to its end by itself, or else a voice has stuck. */
  scene.end = async () => {
    if (scene.isHeld) await scene.do('goes on')
    for (let turn = 0; turn < 60 && (player.isSpeaking || told.length); turn++) {
      for (const name of ['sounds arrive', 'an event comes late', 'an event comes late',
        'sounds end', 'an event comes late', 'an event comes late', 'an event comes late'])
        await scene.do(name)
      if (turn > 20) await scene.do('patience ends')
    }
    if (player.isSpeaking) faults.push('a queue that has stuck')
    if (open.length) faults.push(`begun without an end: ${open}`)
  }
  return Object.assign(scene, { faults, names: Object.keys(does), player })
}
"""

EVERY_ORDER = (
    STAGE
    + """
async ([first, length]) => {
  const { Player } = await import('/player.js')
  const { names } = scene(Player)
  const found = []
  let tried = 0
  const walk = async (path) => {
    const one = scene(Player)
    for (const name of path) await one.do(name)
    await one.end()
    tried++
    if (one.faults.length) found.push({ path, faults: one.faults })
  }
  const grow = async (path) => {
    if (found.length > 3) return
    if (path.length === first.length + length) return walk(path)
    for (const name of names) await grow([...path, name])
  }
  await grow(first)
  return { tried, found }
}"""
)

AT_RANDOM = (
    STAGE
    + """
async ([seeds, length]) => {
  const { Player } = await import('/player.js')
  const found = []
  for (let seed = 1; seed <= seeds && found.length < 3; seed++) {
    let random = seed
    const below = (most) => {
      random = (random * 1103515245 + 12345) % 2147483648
      return Math.floor((random / 2147483648) * most)
    }
    const one = scene(Player)
    const path = Array.from({ length }, () => one.names[below(one.names.length)])
    for (const name of path) await one.do(name)
    await one.end()
    if (one.faults.length) found.push({ path, faults: one.faults })
  }
  return found
}"""
)

SCRIPT = (
    STAGE
    + """
async (path) => {
  const { Player } = await import('/player.js')
  const one = scene(Player)
  for (const name of path) await one.do(name)
  await one.end()
  return { said: one.said, faults: one.faults }
}"""
)


@pytest.fixture
def page(browser):
    with served(ROOT / "kiosk_mode" / "app") as address:
        page = browser.new_page()
        page.goto(f"{address}player.js")
        yield page
        page.close()


BUSY = ["says a", "sounds arrive", "an event comes late"]
"""A voice that has begun."""


def in_function(script: str) -> str:
    """The script as one expression: its helpers stand before the function that is called."""
    helpers, _, called = script.rpartition("\nasync (")
    return f"(given) => {{ {helpers}\n return (async ({called})(given) }}"


@pytest.mark.requirement("R6")
def test_a_late_end_of_the_former_turn_does_not_end_a_repeated_sentence(page):
    """A key repeats a short sentence just as it ends, on a machine that is slow to say so."""
    path = [*BUSY, "sounds end", "says a", *["an event comes late"] * 4]

    assert page.evaluate(in_function(SCRIPT), path) == {
        "said": ["a start", "a stopped", "a start", "a end"],
        "faults": [],
    }


@pytest.mark.requirement("R5")
def test_a_sentence_held_at_its_very_end_is_followed_only_when_the_visitor_goes_on(page):
    path = [
        "says a and b",
        "sounds arrive",
        "an event comes late",
        "sounds end",
        "is held",
        *["an event comes late"] * 3,
    ]

    assert page.evaluate(in_function(SCRIPT), path) == {
        "said": ["a start", "a end", "b start", "b end"],
        "faults": [],
    }


@pytest.mark.requirement("R6")
@pytest.mark.parametrize(
    "first",
    [[], BUSY, [*BUSY, "sounds end"], [*BUSY, "sounds end", "an event comes late"]],
    ids=["from silence", "while it speaks", "at its end", "while its end is told"],
)
def test_in_every_order_of_late_events_one_voice_speaks_and_none_sticks(page, first):
    result = page.evaluate(in_function(EVERY_ORDER), [first, 3])

    assert result["found"] == []
    assert result["tried"] == 14**3


@pytest.mark.requirement("R6")
def test_in_long_random_orders_one_voice_speaks_and_none_sticks(page):
    assert page.evaluate(in_function(AT_RANDOM), [3000, 30]) == []
