/**
 * A sign-language clip, for the machine: while it plays nothing else speaks and no time runs out,
 * and whatever a person does ends it and does nothing more.
 */
import { message, saying } from './telling.js'

const BY_A_PERSON = ['press', 'describe', 'activate']
const BY_TIME = ['hint', 'warn']

/** The clip begins: the voice gives way to it. */
export function played(state) {
  return {
    state: { ...state, clip: true, reading: false },
    effects: [{ kind: 'silence' }, { kind: 'clip' }],
  }
}

/** What an event does while a clip plays; `go` is what it would do otherwise. */
export function duringClip(state, event, world, go) {
  if (BY_TIME.includes(event.type)) return { state, effects: [] }
  if (event.type === 'world') return { state: { ...go(state).state, clip: true }, effects: [] }
  const over = { ...state, clip: false }
  const { state: next, effects } = BY_A_PERSON.includes(event.type)
    ? saying(over, [message(state, world, 'clip_stopped')], 'off')
    : go(over)
  return { state: next, effects: [{ kind: 'clip-stop' }, ...effects] }
}

/** It came to its end, or it cannot be played. */
export function clipOver(state, event, world) {
  return saying(
    state,
    [message(state, world, `clip_${event.how}`)],
    event.how === 'failed' ? 'fault' : 'off',
  )
}
