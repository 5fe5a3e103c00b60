/**
 * The kiosk's mind: what a visitor's action changes and what is said then. No DOM, no clock, no
 * sound: `step(state, event, world)` returns the next state and the effects others carry out.
 *
 * A world is `{screens, commands, messages, languages}`: `screens[id]` has `parent`, `heading`,
 * `kicker` and `items`; an item has `utterances` (`{id, profile}`), and perhaps `goto` or `action`.
 */
import { change, DEFAULTS, SETTINGS } from './settings.js'

const HINTS = 3

/** The state before a visitor comes, and after one has gone. */
export function makeState({ language, profile = 'keyboard', screen = 'start', settings = {} }) {
  return {
    ...DEFAULTS, ...settings, language, profile, screen, index: 0, trail: [], awake: false,
    warned: false, reading: false, paused: false, hints: 0, edges: 0, layer: 0, last: [],
  }
}

/** The items of the current screen and, after them, the commands that end every list. */
export function itemsOf(state, world) {
  const own = world.screens[state.screen].items
  return state.screen === 'start' ? own : [...own, ...world.commands[state.language]]
}

/** What happened, and what follows from it: `{state, effects}`. */
export function step(state, event, world) {
  const handler = HANDLERS[event.type]
  if (!handler) throw new Error(`machine: no event "${event.type}"`)
  return handler(state, event, world)
}

const HANDLERS = {
  press: pressed,
  describe: described,
  activate: activated,
  point: pointed,
  finished,
  headphones: (state, event, world) =>
    event.plugged ? (state.awake ? quiet(state) : wake(state, world)) : hushed(state),
  hint: (state, event, world) => hint(state, world),
  warn: warn,
  expire: (state, event, world) => reset(state, event),
  world: refreshed,
}

function pressed(state, event, world) {
  state = event.profile ? { ...state, profile: event.profile } : state
  if (!state.awake) return wake(state, world)
  if (state.warned) return stay(state, world)
  const was = state
  state = { ...state, reading: false, paused: false }
  if (event.role !== 'help') state.layer = 0
  if (event.role === 'number') return numbered(state, event.number, world)
  if (SETTINGS[event.role]) return changed(state, world, event.role)
  const act = ACTS[event.role]
  if (!act) return saying(state, [message(state, world, 'wrong_key')], 'wrong')
  return act(state, world, was)
}

const ACTS = {
  up: (state, world) => moved(state, world, -1),
  down: (state, world) => moved(state, world, +1),
  select: selected,
  back: wentBack,
  next: nextPart,
  home: (state, world) => entered(
    { ...state, trail: [] }, world, state.screen === 'start' ? 'start' : home(state)),
  repeat: (state, world) => saying(state, state.last.length ? state.last : here(state, world)),
  stop: quiet,
  pause: (state, world, was) =>
    was.paused
      ? { state, effects: [{ kind: 'resume' }] }
      : { state: { ...state, paused: true }, effects: [{ kind: 'pause' }] },
  all: (state, world) =>
    readOn({ ...state, index: isOwn(state, world) ? state.index : 0 }, world),
  where: (state, world) => {
    const screen = world.screens[state.screen]
    return saying(state, [...spoken(state, [...screen.kicker, ...screen.heading]),
      ...position(state, world)])
  },
  language: switched,
  sound: (state, world) => opened(state, world, `${state.language}/sound`),
  help: helped,
  'help-screen': (state, world) => opened(state, world, `${state.language}/help`),
}

/* ---- Waking, staying, leaving */

function wake(state, world) {
  state = { ...state, awake: true }
  return entered(state, world, state.screen, state.index, 'on')
}

function stay(state, world) {
  state = { ...state, warned: false }
  return saying(state, [message(state, world, 'extended'), ...here(state, world)], 'on')
}

function warn(state, event, world) {
  state = { ...state, warned: true, reading: false }
  if (!state.awake) return { state, effects: [] }
  return { state, effects: [{ kind: 'earcon', name: 'warn' },
    { kind: 'say', ids: [message(state, world, 'warning')] }] }
}

function reset(state, event) {
  return { state: makeState(event.config), effects: [{ kind: 'silence' }, { kind: 'reset' }] }
}

function quiet(state) {
  return { state, effects: [{ kind: 'silence' }] }
}

function hushed(state) {
  return quiet({ ...state, reading: false })
}

/* ---- Moving */

function moved(state, world, by) {
  const items = itemsOf(state, world)
  const index = state.index + by
  if (index < 0 || index >= items.length) return edge(state, world, by < 0 ? 'top' : 'bottom')
  const crossed = items[index].isCommand && !items[state.index].isCommand
  return arrived({ ...state, index, edges: 0 }, world, crossed ? ['commands'] : [], 'move')
}

function arrived(state, world, messages = [], earcon) {
  const said = messages.map((name) => message(state, world, name))
  const ids = [...said, ...here(state, world), ...position(state, world)]
  return saying(state, ids, earcon)
}

/** Each time at the same edge the words become more explicit. */
function edge(state, world, which) {
  const name = state.edges === 0 ? `edge_${which}` : `edge_${which}_more`
  return saying({ ...state, edges: state.edges + 1 }, [message(state, world, name)], 'edge')
}

function pointed(state, event, world) {
  if (event.screen !== state.screen || event.index === state.index) return { state, effects: [] }
  state = { ...state, index: event.index, reading: false, edges: 0, layer: 0 }
  return state.awake ? arrived(state, world) : { state, effects: [] }
}

function numbered(state, number, world) {
  const items = world.screens[state.screen].items
  const item = items[number - 1]
  if (!item) return saying(state, [message(state, world, `no_number_${number}`)], 'wrong')
  state = { ...state, index: number - 1, edges: 0 }
  return item.goto || item.action ? selected(state, world) : arrived(state, world, [], 'move')
}

/* ---- Choosing */

function selected(state, world) {
  const item = itemsOf(state, world)[state.index]
  if (item.goto) return opened(state, world, item.goto)
  if (item.action) return acted(state, world, item.action)
  return readOn(state, world)
}

function activated(state, event, world) {
  if (state.warned) return stay(state, world)
  state = { ...state, index: event.index ?? state.index, reading: false, layer: 0 }
  // Someone who touches the sound command asks for sound; every other touch stays as silent as before.
  if (event.action === 'sound') state.awake = true
  return event.action ? acted(state, world, event.action) : selected(state, world)
}

function acted(state, world, action) {
  if (SETTINGS[action]) return changed(state, world, action)
  return ACTS[action === 'help' ? 'help-screen' : action](state, world, state)
}

function changed(state, world, action) {
  const { settings, said, earcon } = change(state, action)
  state = { ...state, ...settings }
  return saying(state, said.map((name) => message(state, world, name)), earcon)
}

function opened(state, world, screen) {
  if (screen === state.screen) return arrived(state, world)
  const trail = [...state.trail, { screen: state.screen, index: state.index }]
  return entered({ ...state, trail }, world, screen)
}

function wentBack(state, world) {
  const trail = [...state.trail]
  const from = trail.pop() ?? { screen: world.screens[state.screen].parent, index: 0 }
  if (!from.screen) return saying(state, [message(state, world, 'edge_top')], 'edge')
  return entered({ ...state, trail }, world, from.screen, from.index)
}

/** The part after this one in its parent's menu: from fees to steps without going back. */
function nextPart(state, world) {
  const siblings = (world.screens[world.screens[state.screen].parent]?.items ?? [])
    .map((item) => item.goto).filter((goto) => goto)
  const following = siblings[siblings.indexOf(state.screen) + 1]
  if (!siblings.includes(state.screen) || !following)
    return saying(state, [message(state, world, 'no_further')], 'edge')
  return entered(state, world, following)
}

function entered(state, world, screen, index = 0, earcon = 'open') {
  const language = screen.includes('/') ? screen.split('/')[0] : state.language
  state = { ...state, screen, language, edges: 0, layer: 0, reading: false }
  state.index = Math.min(index, itemsOf(state, world).length - 1)
  return saying(state, introduction(state, world), earcon)
}

/** "Heading. Six choices. One: the first item." On the start screen, everything at once. */
function introduction(state, world) {
  const { heading, items, notes } = world.screens[state.screen]
  if (state.screen === 'start')
    return spoken(state, [...heading, ...items.flatMap((item) => item.utterances), ...notes])
  const count = message(state, world, `${isMenu(items) ? 'choices' : 'lines'}_${items.length}`)
  const own = state.index < items.length
  const number = own && showsNumbers(state) ? [message(state, world, `number_${state.index + 1}`)] : []
  return [...spoken(state, heading), ...(items.length ? [count] : []), ...number,
    ...here(state, world)]
}

function switched(state, world) {
  const others = world.languages
  const language = others[(others.indexOf(state.language) + 1) % others.length]
  const trail = state.trail.map((one) => ({ ...one, screen: inLanguage(one.screen, language) }))
  const screen = inLanguage(state.screen, language)
  state = { ...state, language, trail, screen: world.screens[screen] ? screen : `${language}/home` }
  state.index = Math.min(state.index, itemsOf(state, world).length - 1)
  return saying(state, [message(state, world, 'switched'), ...introduction(state, world)], 'open')
}

/* ---- Reading on, help */

function readOn(state, world) {
  const item = world.screens[state.screen].items[state.index]
  if (!item) return arrived(state, world)
  return saying({ ...state, reading: true }, here(state, world))
}

function finished(state, event, world) {
  if (!state.reading) return { state, effects: [] }
  const index = state.index + 1
  if (index < world.screens[state.screen].items.length)
    return saying({ ...state, index }, here({ ...state, index }, world))
  return saying({ ...state, reading: false }, [message(state, world, 'end_of_reading')], 'edge')
}

/** Help in layers: first what the keys do here, then a whole screen about it. */
function helped(state, world) {
  if (state.layer > 0) return opened(state, world, `${state.language}/help`)
  return saying({ ...state, layer: 1 }, [message(state, world, hintName(state, world))])
}

function hint(state, world) {
  if (!state.awake || state.hints >= HINTS || state.screen === 'start')
    return { state, effects: [] }
  const ids = [message(state, world, hintName(state, world))]
  return { state: { ...state, hints: state.hints + 1 }, effects: [{ kind: 'say', ids }] }
}

function hintName(state, world) {
  return isMenu(world.screens[state.screen].items) ? 'hint_choices' : 'hint_reading'
}

function described(state, event, world) {
  const name = world.messages[state.language][`describe_${event.role}`] ? event.role : 'other'
  return saying(state, [message(state, world, `describe_${name}`)])
}

/** The edition changed under the visitor's hands: stay at the same place and say so. */
function refreshed(state, event, world) {
  if (!world.screens[state.screen]) return entered(state, world, home(state))
  const index = Math.min(state.index, itemsOf(state, world).length - 1)
  state = { ...state, index, last: [] }
  if (!state.awake) return { state, effects: [{ kind: 'silence' }] }
  return saying(state, [message(state, world, 'fresh'), ...here(state, world)])
}

/* ---- What is said */

function saying(state, ids, earcon) {
  const effects = earcon && state.awake ? [{ kind: 'earcon', name: earcon }] : []
  if (!state.awake) return { state, effects: [{ kind: 'silence' }] }
  return { state: { ...state, last: ids }, effects: [...effects, { kind: 'say', ids }] }
}

function here(state, world) {
  return spoken(state, itemsOf(state, world)[state.index]?.utterances ?? [])
}

/** Only the words for the keys in use. */
function spoken(state, utterances) {
  return utterances.filter((one) => !one.profile || one.profile === state.profile)
    .map((one) => one.id)
}

function position(state, world) {
  const { length } = world.screens[state.screen].items
  if (state.index >= length || state.screen === 'start') return []
  return [message(state, world, `position_${state.index + 1}_${length}`)]
}

function message(state, world, name) {
  const [id] = spoken(state, world.messages[state.language][name] ?? [])
  if (!id) throw new Error(`machine: no message "${name}" in "${state.language}"`)
  return id
}

const isMenu = (items) => items.every((item) => item.goto || item.action)
const isOwn = (state, world) => state.index < world.screens[state.screen].items.length
const home = (state) => `${state.language}/home`
const showsNumbers = (state) => state.profile !== 'arrows'
const inLanguage = (screen, language) =>
  screen.includes('/') ? `${language}/${screen.split('/')[1]}` : screen
