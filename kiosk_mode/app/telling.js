/** What the machine says: ids of utterances, chosen from the world by where the visitor is. */
import { ownItems } from './dialogue.js'

export const isChosen = (item) => Boolean(item.goto || item.action || item.answer)
export const isMenu = (items) => items.every(isChosen)
export const isOwn = (state, world) => state.index < ownItems(state, world).length
export const home = (state) => `${state.language}/home`
const showsNumbers = (state) => state.profile !== 'arrows'

/** The items of the current screen and, after them, the commands that end every list. */
export function itemsOf(state, world) {
  const own = ownItems(state, world)
  return state.screen === 'start' ? own : [...own, ...world.commands[state.language]]
}

/** Say these now; before a visitor has asked for sound, nothing is said. */
export function saying(state, ids, earcon) {
  const effects = earcon && state.awake ? [{ kind: 'earcon', name: earcon }] : []
  if (!state.awake) return { state, effects: [{ kind: 'silence' }] }
  return { state: { ...state, last: ids }, effects: [...effects, { kind: 'say', ids }] }
}

/** Say these as well, cutting nothing off; a voice that is held would never get to them. */
export function telling(state, ids, earcon) {
  if (state.paused || !state.awake) return saying({ ...state, paused: false }, ids, earcon)
  return {
    state: { ...state, last: ids },
    effects: [{ kind: 'earcon', name: earcon }, { kind: 'tell', ids }],
  }
}

/** Silence; the visitor stays where they are. */
export function quiet(state) {
  return { state, effects: [{ kind: 'silence' }] }
}

/** The words of the item the visitor is on. */
export function here(state, world) {
  return spoken(state, itemsOf(state, world)[state.index]?.utterances ?? [])
}

/**
 * Whether the item the visitor is on is still to be said, told by what had not begun when a key
 * came: its heading was being spoken, say. The first screen has no such order: its words count
 * the presses from its first choice.
 */
export function listened(state, unsaid, world) {
  if (state.screen === 'start') return state
  const [first] = here(state, world)
  return unsaid.includes(first) ? { ...state, isUnheard: true } : state
}

/** Only the words for the keys in use. */
export function spoken(state, utterances) {
  return utterances.filter((one) => !one.profile || one.profile === state.profile)
    .map((one) => one.id)
}

/** "3 of 7", for the items of the screen itself. */
export function position(state, world) {
  const { length } = ownItems(state, world)
  if (state.index >= length || state.screen === 'start') return []
  return [message(state, world, `position_${state.index + 1}_${length}`)]
}

/** The id of one of the machine's own sentences, in the words of the keys in use. */
export function message(state, world, name) {
  const [id] = spoken(state, world.messages[state.language][name] ?? [])
  if (!id) throw new Error(`machine: no message "${name}" in "${state.language}"`)
  return id
}

/** "Heading. Six choices. One: the first item." On the start screen, everything at once. */
export function introduction(state, world) {
  const { heading, news, notes } = world.screens[state.screen]
  const items = ownItems(state, world)
  if (state.screen === 'start') {
    return spoken(state, [
      ...heading,
      ...items.flatMap((item) => item.utterances),
      ...news,
      ...notes,
    ])
  }
  const count = message(state, world, `${isMenu(items) ? 'choices' : 'lines'}_${items.length}`)
  const numbered = isOwn(state, world) && showsNumbers(state)
  const number = numbered ? [message(state, world, `number_${state.index + 1}`)] : []
  return [
    ...spoken(state, heading),
    ...(items.length ? [count] : []),
    ...number,
    ...here(state, world),
    ...spoken(state, news),
  ]
}

/** The name of the hint that helps where the visitor is. */
export function hintName(state, world) {
  if (itemsOf(state, world)[state.index]?.spell) {
    return state.spelled ? 'hint_phonetic' : 'hint_spell'
  }
  return isMenu(ownItems(state, world)) ? 'hint_choices' : 'hint_reading'
}

/** A code letter by letter; the second time each letter with a word that begins with it. */
export function spelled(state, world) {
  const { spell } = itemsOf(state, world)[state.index] ?? {}
  if (!spell) return saying(state, [message(state, world, 'no_spelling')], 'wrong')
  const known = world.messages[state.language]
  const names = [...spell.toLowerCase()].map((sign) => {
    const at = sign.codePointAt(0)
    return state.spelled && known[`letter_${at}`] ? `letter_${at}` : `sign_${at}`
  })
  const ids = names.filter((name) => known[name]).map((name) => message(state, world, name))
  return saying({ ...state, spelled: !state.spelled }, ids)
}
