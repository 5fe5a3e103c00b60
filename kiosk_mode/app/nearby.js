/** Which utterances may be wanted after the next key: their sounds are prepared. */
import { itemsOf, step } from './machine.js'

/** In the order of likelihood: on, back, choose, up, and what repeats. */
const LIKELY = ['down', 'select', 'back', 'up', 'home', 'help', 'language', 'next']

/** The ids that a visitor's likely next keys would say, without twice the same. */
export function nearby(state, world) {
  const awake = { ...state, awake: true, warned: false }
  const said = state.awake
    ? LIKELY.map((role) => saidBy(awake, role, world))
    : [saidBy({ ...state, awake: false }, 'select', world)]
  const commands = state.screen === 'start' ? [] : commandsOf(state, world)
  return [...new Set([...state.last, ...interleaved(said), ...commands])]
}

function saidBy(state, role, world) {
  const { effects } = step(state, { type: 'press', role }, world)
  return effects.filter((effect) => effect.kind === 'say').flatMap((effect) => effect.ids)
}

/** First the first word after each key: it is the one that must come at once. */
function interleaved(lists) {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from(
    { length: longest },
    (_, place) => lists.filter((list) => place < list.length).map((list) => list[place]),
  ).flat()
}

function commandsOf(state, world) {
  return itemsOf(state, world).filter((item) => item.isCommand)
    .flatMap((item) => item.utterances.map((one) => one.id))
}
