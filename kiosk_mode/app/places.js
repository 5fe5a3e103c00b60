/** Where a visitor's places are when the page has changed: at the same items as before. */
import { itemsOf } from './telling.js'

/** The state with its place and its way back found again in a new world. */
export function placedAnew(state, before, world) {
  const anew = (place) => ({ ...place, index: indexOf(place, state, before, world) })
  return { ...state, index: anew(state).index, trail: state.trail.map(anew) }
}

function indexOf({ screen, index }, state, before, world) {
  if (!before.screens[screen] || !world.screens[screen]) return index
  const was = itemsOf({ ...state, screen }, before)[index]
  const items = itemsOf({ ...state, screen }, world)
  const found = [saidBy, leadingOf].map((nameOf) =>
    items.findIndex((item) => nameOf(item) && nameOf(item) === nameOf(was))
  )
  return found.find((place) => place >= 0) ?? Math.min(index, items.length - 1)
}

const saidBy = (item) =>
  [leadingOf(item), item.action, ...item.utterances.map((one) => one.id)].join(' ')

function leadingOf({ goto, answer }) {
  return goto ?? (answer && `${answer.question}=${answer.value}`)
}
