/** How a visitor gets about: along a list, into a screen, back, and into the other language. */
import { ownItems, within } from './dialogue.js'
import { here, home, introduction, itemsOf, message, position, saying } from './telling.js'

const inLanguage = (screen, language) =>
  screen.includes('/') ? `${language}/${screen.split('/')[1]}` : screen

/** One item up or down; an item that has not been said yet is not passed over. */
export function moved(state, world, by) {
  if (by > 0 && state.isUnheard) return arrived(state, world, [], 'move')
  const items = itemsOf(state, world)
  const index = state.index + by
  if (index < 0 || index >= items.length) return edge(state, world, by < 0 ? 'top' : 'bottom')
  const crossed = items[index].isCommand && !items[state.index].isCommand
  return arrived({ ...state, index, edges: 0 }, world, crossed ? ['commands'] : [], 'move')
}

/** At an item: its words, then its place in the list. */
export function arrived(state, world, messages = [], earcon) {
  const said = messages.map((name) => message(state, world, name))
  const ids = [...said, ...here(state, world), ...position(state, world)]
  return saying({ ...state, isUnheard: false }, ids, earcon)
}

/** Each time at the same edge the words become more explicit. */
function edge(state, world, which) {
  const name = state.edges === 0 ? `edge_${which}` : `edge_${which}_more`
  return saying({ ...state, edges: state.edges + 1 }, [message(state, world, name)], 'edge')
}

/** A finger or the focus is on an item. */
export function pointed(state, event, world) {
  const isHere = event.index === state.index && !state.isUnheard
  if (event.screen !== state.screen || isHere) return { state, effects: [] }
  state = { ...state, index: event.index, reading: false, edges: 0, layer: 0, spelled: false }
  return state.awake ? arrived(state, world) : { state, effects: [] }
}

/** Into a screen, with the way back remembered. */
export function opened(state, world, screen) {
  if (screen === state.screen) return arrived(state, world)
  const trail = [...state.trail, { screen: state.screen, index: state.index }]
  return entered({ ...state, trail }, world, screen)
}

/** Back the way one came, or else to what lies above. */
export function wentBack(state, world) {
  const trail = [...state.trail]
  const from = trail.pop() ?? { screen: world.screens[state.screen].parent, index: 0 }
  if (!from.screen) return saying(state, [message(state, world, 'edge_top')], 'edge')
  return entered({ ...state, trail }, world, from.screen, from.index)
}

/** The first screen of the language; from the very first one there is no way further up. */
export function wentHome(state, world) {
  return entered({ ...state, trail: [] }, world, state.screen === 'start' ? 'start' : home(state))
}

/** The part after this one in its parent's menu: from fees to steps without going back. */
export function nextPart(state, world) {
  const { parent } = world.screens[state.screen]
  const siblings = (world.screens[parent] ? ownItems(state, world, parent) : [])
    .map((item) => item.goto).filter((goto) => goto)
  const following = siblings[siblings.indexOf(state.screen) + 1]
  if (!siblings.includes(state.screen) || !following) {
    return saying(state, [message(state, world, 'no_further')], 'edge')
  }
  return entered(state, world, following)
}

/** On a screen, at an item: its introduction. */
export function entered(state, world, screen, index = 0, earcon = 'open') {
  screen = within(state, world, screen)
  const language = screen.includes('/') ? screen.split('/')[0] : state.language
  state = {
    ...state,
    screen,
    language,
    edges: 0,
    layer: 0,
    reading: false,
    spelled: false,
    isUnheard: false,
  }
  state.index = Math.min(index, itemsOf(state, world).length - 1)
  return saying(state, introduction(state, world), earcon)
}

/** The same place in the next language. */
export function switched(state, world) {
  const others = world.languages
  const language = others[(others.indexOf(state.language) + 1) % others.length]
  const trail = state.trail.map((one) => ({ ...one, screen: inLanguage(one.screen, language) }))
  const screen = inLanguage(state.screen, language)
  state = { ...state, language, trail, screen: world.screens[screen] ? screen : `${language}/home` }
  state.isUnheard = false
  state.index = Math.min(state.index, itemsOf(state, world).length - 1)
  return saying(state, [message(state, world, 'switched'), ...introduction(state, world)], 'open')
}
