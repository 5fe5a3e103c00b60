/** Reading on by itself, and the layers of help. */
import { ownItems } from './dialogue.js'
import { arrived, opened } from './going.js'
import { here, hintName, message, saying } from './telling.js'

const HINTS = 3

/** This item, and then the following ones to the end. */
export function readOn(state, world) {
  const item = ownItems(state, world)[state.index]
  if (!item) return arrived(state, world)
  return saying({ ...state, reading: true, isUnheard: false }, here(state, world))
}

/** The voice has ended: while reading on, the next item follows. */
export function finished(state, _event, world) {
  if (!state.reading) return { state, effects: [] }
  const index = state.index + 1
  if (index < ownItems(state, world).length) {
    return saying({ ...state, index }, here({ ...state, index }, world))
  }
  return saying({ ...state, reading: false }, [message(state, world, 'end_of_reading')], 'edge')
}

/** Help in layers: first what the keys do here, then a whole screen about it. */
export function helped(state, world) {
  if (state.layer > 0) return opened(state, world, `${state.language}/help`)
  return saying({ ...state, layer: 1 }, [message(state, world, hintName(state, world))])
}

/** After two seconds of silence: what the keys do here, three times and no more. */
export function hint(state, _event, world) {
  if (!state.awake || state.hints >= HINTS || state.screen === 'start') {
    return { state, effects: [] }
  }
  const ids = [message(state, world, hintName(state, world))]
  return { state: { ...state, hints: state.hints + 1 }, effects: [{ kind: 'say', ids }] }
}

/** While Help is held, a key says what it would do. */
export function described(state, event, world) {
  const name = world.messages[state.language][`describe_${event.role}`] ? event.role : 'other'
  return saying(state, [message(state, world, `describe_${name}`)])
}
