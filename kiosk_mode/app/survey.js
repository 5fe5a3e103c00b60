/** The survey: it begins with nothing answered, is sent once, and leaves nothing behind. */
import { followed } from './dialogue.js'
import { entered, opened } from './going.js'
import { quiet } from './telling.js'

const SURVEY = 'survey'

/** To the first question; whoever answered before is forgotten. */
export function surveyBegun(state, world) {
  const { state: next, effects } = opened(
    { ...state, answers: {} },
    world,
    `${state.language}/${SURVEY}-own`,
  )
  return { state: next, effects: [{ kind: 'survey-begin' }, ...effects] }
}

/** Hand the answers over; what becomes of them is told by `surveyHandedIn`. */
export function surveySent(state, world) {
  const { asked } = followed(world.dialogues[SURVEY], state.answers)
  const { state: next, effects } = quiet({ ...state, isSending: true })
  if (state.isSending) return { state, effects }
  return {
    state: next,
    effects: [...effects, { kind: 'survey-send', language: state.language, asked }],
  }
}

/** They are kept, or may be sent again; whoever has left in the meantime hears nothing. */
export function surveyHandedIn(state, { isKept }, world) {
  if (!state.isSending) return { state, effects: [] }
  state = { ...state, isSending: false, trail: [], answers: isKept ? {} : state.answers }
  const end = isKept ? 'thanks' : 'lost'
  return entered(state, world, `${state.language}/${SURVEY}-${end}`, 0, isKept ? 'on' : 'fault')
}

/** Nothing that was answered is kept. */
export function surveyStopped(state, world) {
  state = { ...state, trail: [], answers: {} }
  return entered(state, world, `${state.language}/${SURVEY}-stopped`)
}
