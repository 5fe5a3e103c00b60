/**
 * The kiosk's state machine: what a visitor's action changes and what is spoken then. No DOM, no
 * clock, no sound: `step(state, event, world)` returns the next state and the effects that others
 * carry out.
 *
 * A world is `{screens, commands, messages, languages, dialogues}`: `screens[id]` has `parent`,
 * `heading`, `kicker`, `news`, `notes` and `items`; an item has `utterances` (`{id, profile}`), and perhaps
 * `goto`, `action`, `answer` or `spell`; in a dialogue, also `ends` or `given` (`dialogue.js`).
 */
import { clipOver, duringClip, played } from './clip.js'
import { answersWith, endOf, ownItems, within } from './dialogue.js'
import {
  arrived,
  entered,
  moved,
  nextPart,
  opened,
  pointed,
  switched,
  wentBack,
  wentHome,
} from './going.js'
import { placedAnew } from './places.js'
import { described, finished, helped, hint, readOn } from './reading.js'
import { change, DEFAULTS, SETTINGS } from './settings.js'
import { surveyBegun, surveyHandedIn, surveySent, surveyStopped } from './survey.js'
import {
  here,
  home,
  isChosen,
  isOwn,
  itemsOf,
  listened,
  message,
  position,
  quiet,
  saying,
  spelled,
  spoken,
  telling,
} from './telling.js'

export { itemsOf }

/** The state before a visitor comes, and after one has gone. */
export function makeState({ language, profile = 'keyboard', screen = 'start', settings = {} }) {
  return {
    ...DEFAULTS,
    ...settings,
    language,
    profile,
    screen,
    index: 0,
    trail: [],
    awake: false,
    warned: false,
    calling: false,
    call: '',
    clip: false,
    isSending: false,
    reading: false,
    paused: false,
    spelled: false,
    isUnheard: false,
    hints: 0,
    edges: 0,
    layer: 0,
    last: [],
    answers: {},
    digits: [0, 0, 0],
  }
}

/** What happened, and what follows from it: `{state, effects}`. */
export function step(state, event, world) {
  const handler = HANDLERS[event.type]
  if (!handler) throw new Error(`machine: no event "${event.type}"`)
  if (event.unsaid) state = listened(state, event.unsaid, world)
  if (state.clip) return duringClip(state, event, world, (over) => handler(over, event, world))
  return handler(state, event, world)
}

/** Whether an event holds the voice or lets it go on, instead of ending it. */
export function isPause(state, event) {
  if (event.type !== 'press' || state.warned) return false
  return event.role === 'pause' || (event.role === 'select' && (state.reading || state.paused))
}

const HANDLERS = {
  press: pressed,
  describe: described,
  activate: activated,
  point: pointed,
  finished,
  headphones: (state, event, world) =>
    event.plugged ? (state.awake ? quiet(state) : wake(state, world)) : hushed(state),
  hint,
  warn,
  called: toldOfCall,
  clip: clipOver,
  typed: (state, _event, world) => state.warned ? stay(state, world) : quiet(state),
  told: (state, { ids, messages }, world) =>
    saying(state, [...ids, ...messages.map((name) => message(state, world, name))], 'open'),
  handed: surveyHandedIn,
  expire: reset,
  world: refreshed,
}

function pressed(state, event, world) {
  state = event.profile ? { ...state, profile: event.profile } : state
  if (!state.awake) return wake(state, world)
  if (state.warned) return stay(state, world)
  if (isPause(state, event)) return paused(state)
  state = { ...state, reading: false, paused: false, calling: false }
  if (event.role !== 'help') state.layer = 0
  if (event.role !== 'select' && event.role !== 'spell') state.spelled = false
  if (event.role === 'number') return numbered(state, event.number, world)
  if (SETTINGS[event.role]) return changed(state, world, event.role)
  const act = ACTS[event.role]
  if (!act) return saying(state, [message(state, world, 'wrong_key')], 'wrong')
  return act(state, world)
}

const ACTS = {
  up: (state, world) => moved(state, world, -1),
  down: (state, world) => moved(state, world, +1),
  select: selected,
  back: wentBack,
  next: nextPart,
  home: wentHome,
  repeat: repeated,
  stop: quiet,
  pause: paused,
  all: (state, world) => readOn({ ...state, index: isOwn(state, world) ? state.index : 0 }, world),
  where: (state, world) => {
    const { kicker, heading } = world.screens[state.screen]
    return saying(state, [...spoken(state, [...kicker, ...heading]), ...position(state, world)])
  },
  spell: spelled,
  language: switched,
  sound: (state, world) => opened(state, world, `${state.language}/sound`),
  help: helped,
  'help-screen': (state, world) => opened(state, world, `${state.language}/help`),
  call: called,
  clip: played,
  queue: (state, world) => opened(state, world, `${state.language}/queue`),
  hundreds: (state, world) => countedUp(state, world, 0),
  tens: (state, world) => countedUp(state, world, 1),
  ones: (state, world) => countedUp(state, world, 2),
  'ask-queue': askedQueue,
  'survey-begin': surveyBegun,
  'survey-send': surveySent,
  'survey-stop': surveyStopped,
}

/** The voice says that it is being asked; what is answered cuts that short. */
function askedQueue(state, world) {
  const { state: next, effects } = saying(state, [message(state, world, 'queue_asked')])
  return {
    state: next,
    effects: [...effects, { kind: 'queue', number: Number(state.digits.join('')) }],
  }
}

/** One digit of the queue number counts on, from nine to nought, and is said. */
function countedUp(state, world, place) {
  const digits = state.digits.map((digit, at) => at === place ? (digit + 1) % 10 : digit)
  return saying({ ...state, digits }, [message(state, world, `number_${digits[place]}`)])
}

function repeated(state, world) {
  const ids = state.last.length ? state.last : here(state, world)
  const isUnheard = state.isUnheard && !ids.includes(here(state, world)[0])
  const { state: next, effects } = saying({ ...state, isUnheard }, ids)
  return { state: next, effects: [...effects, { kind: 'replayed' }] }
}

/* ---- Waking, staying, leaving */

function wake(state, world) {
  return entered({ ...state, awake: true }, world, state.screen, state.index, 'on')
}

function stay(state, world) {
  state = { ...state, warned: false, isUnheard: false }
  return saying(state, [message(state, world, 'extended'), ...here(state, world)], 'on')
}

function warn(state, _event, world) {
  state = { ...state, warned: true, reading: false, paused: false }
  if (!state.awake) return { state, effects: [] }
  return {
    state,
    effects: [{ kind: 'earcon', name: 'warn' }, {
      kind: 'say',
      ids: [message(state, world, 'warning')],
    }],
  }
}

function reset(_state, event) {
  return { state: makeState(event.config), effects: [{ kind: 'silence' }, { kind: 'reset' }] }
}

function hushed(state) {
  return quiet({ ...state, reading: false })
}

/** Held, the voice keeps its place; the next press of the same key lets it go on. */
function paused(state) {
  return {
    state: { ...state, paused: !state.paused, isUnheard: false },
    effects: [{ kind: state.paused ? 'resume' : 'pause' }],
  }
}

/* ---- Choosing */

function numbered(state, number, world) {
  const item = ownItems(state, world)[number - 1]
  if (!item) return saying(state, [message(state, world, `no_number_${number}`)], 'wrong')
  const wasThere = state.index === number - 1 && !state.isUnheard
  state = { ...state, index: number - 1, edges: 0, isUnheard: false }
  const isHeardFirst = item.spell ? !wasThere : !isChosen(item)
  return isHeardFirst ? arrived(state, world, [], 'move') : selected(state, world)
}

/** A wrong way is left with one key; an answer is given, and a code spelled, only once heard. */
function selected(state, world) {
  const item = itemsOf(state, world)[state.index]
  if (state.isUnheard && (item.answer || item.spell)) return arrived(state, world, [], 'move')
  if (item.goto) return opened(state, world, item.goto)
  if (item.action) return acted(state, world, item.action)
  if (item.answer) return answered(state, world, item.answer)
  return readOn(state, world)
}

/** On to the next question, or to what the answers lead to. */
function answered(state, world, answer) {
  const answers = answersWith(state, world, answer)
  return opened({ ...state, answers }, world, endOf(state, world))
}

function activated(state, event, world) {
  if (state.warned) return stay(state, world)
  state = {
    ...state,
    index: event.index ?? state.index,
    reading: false,
    paused: false,
    calling: false,
    layer: 0,
    isUnheard: false,
  }
  // Someone who touches the sound command or calls staff wants to hear; other touches stay silent.
  if (event.action === 'sound' || event.action === 'call') state.awake = true
  if (event.action) return acted(state, world, event.action)
  // A way out of an answer stands in no list.
  if (event.goto && event.index === undefined) return opened(state, world, event.goto)
  return selected(state, world)
}

function acted(state, world, action) {
  if (SETTINGS[action]) return changed(state, world, action)
  return ACTS[action === 'help' ? 'help-screen' : action](state, world)
}

function changed(state, world, action) {
  const { settings, said, earcon } = change(state, action)
  state = { ...state, ...settings }
  return saying(state, said.map((name) => message(state, world, name)), earcon)
}

/** The screen flashes until the next key; the voice says what happens and what does not. */
function called(state, world) {
  const { state: next, effects } = saying({ ...state, calling: true, call: 'begun' }, [
    message(state, world, 'called'),
  ], 'call')
  return { state: next, effects: [{ kind: 'call' }, ...effects] }
}

/** What became of the call: "sent", "unsent", or "coming" when an officer has said so. */
function toldOfCall(state, event, world) {
  // Whoever called may have left: the next visitor hears nothing of it.
  if (!state.call) return { state, effects: [] }
  const calling = state.calling && event.state !== 'coming'
  state = { ...state, call: event.state, calling }
  return telling(
    state,
    [message(state, world, `call_${event.state}`)],
    event.state === 'unsent' ? 'fault' : 'on',
  )
}

/** The edition changed under the visitor's hands: they stay where they are and hear of it. */
function refreshed(state, { before = { screens: {} } }, world) {
  state = { ...placedAnew(state, before, world), last: [], isUnheard: false }
  if (!world.screens[state.screen]) return gently(entered(state, world, home(state)))
  if (within(state, world, state.screen) !== state.screen) {
    return gently(entered(state, world, state.screen))
  }
  state.index = Math.min(state.index, itemsOf(state, world).length - 1)
  if (!state.awake) return { state, effects: [] }
  return gently(saying(state, [message(state, world, 'fresh'), ...here(state, world)]))
}

/** What nobody asked for waits for the end of the sentence that is being said. */
function gently({ state, effects }) {
  const says = effects.filter((effect) => effect.kind === 'say')
  return { state, effects: says.map((effect) => ({ ...effect, kind: 'follow' })) }
}
