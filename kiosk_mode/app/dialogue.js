/**
 * Dialogues, of a service or of the survey: where answers lead, and what they leave of a list. Each
 * has the name with which the names of its screens begin.
 */

/** The answers that were asked for in turn, and the node they lead to: a question or an end. */
export function followed(nodes, answers) {
  const asked = {}
  let [node] = nodes
  while (node.ask && answers[node.ask] in node.to) {
    asked[node.ask] = answers[node.ask]
    node = nodes[node.to[answers[node.ask]]]
  }
  return { asked, node }
}

/** The items of a screen for the answers given so far. */
export function ownItems(state, world, name = state.screen) {
  const { dialogue, items } = world.screens[name]
  if (!dialogue) return items
  const { asked, node } = followed(world.dialogues[dialogue], state.answers)
  return items.filter(({ ends, given }) =>
    (!ends || ends.includes(node.end)) && (!given || asked[given.question] === given.value)
  )
}

/** The answers with one more; whatever was asked after that question is open again. */
export function answersWith(state, world, { question, value }) {
  const { dialogue } = world.screens[state.screen]
  const given = Object.entries(followed(world.dialogues[dialogue], state.answers).asked)
  const at = given.findIndex(([asked]) => asked === question)
  return { ...Object.fromEntries(at < 0 ? given : given.slice(0, at)), [question]: value }
}

/** The screen at the end of the dialogue; `within` puts an open question in its place. */
export function endOf(state, world) {
  const { dialogue } = world.screens[state.screen]
  return `${state.language}/${dialogue}-own`
}

/** A list that depends on an open question cannot be shown: that question replaces it. */
export function within(state, world, screen) {
  const { dialogue, items } = world.screens[screen]
  if (!dialogue || !items.some(({ ends, given }) => ends || given)) return screen
  const { node } = followed(world.dialogues[dialogue], state.answers)
  return node.ask ? `${screen.split('/')[0]}/${dialogue}-ask-${node.ask}` : screen
}
