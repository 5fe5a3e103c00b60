/** Reads the machine's world from the document: whatever is not hidden can be said and chosen. */

/** Show what only a device can do, or take it out where none serves the page. */
export function fitToDevice(root) {
  const { device, has = '' } = root.documentElement.dataset
  const isHere = ($one) => device !== undefined && isServed($one.dataset.needs, has.split(' '))
  for (const $one of root.querySelectorAll('[data-needs-device], [data-needs]')) {
    if (isHere($one)) $one.hidden = false
    else $one.remove()
  }
}

/** Some need more of a device than that there is one: it names what else it has. */
const isServed = (needed, has) => needed === undefined || has.includes(needed)

/** The screens, commands, messages and languages that are in a document now. */
export function readWorld(root) {
  const languages = root.documentElement.dataset.languages.split(' ')
  const screens = {}
  for (const $screen of root.querySelectorAll('[data-screen]')) {
    screens[$screen.dataset.screen] = readScreen($screen)
  }
  return {
    languages,
    screens,
    dialogues: readDialogues(root),
    commands: byLanguage(
      languages,
      (code) =>
        [...root.querySelectorAll(`[data-commands="${code}"] [data-action]`)].map(($command) => ({
          ...readItem($command),
          isCommand: true,
        })),
    ),
    messages: byLanguage(languages, (code) => readMessages(root, code)),
  }
}

/** The screen an address points at, as "#id-home", or the first one. */
export function screenOf(root, world) {
  const $screen = root.getElementById(root.location.hash.slice(1))
  const { screen } = $screen?.dataset ?? {}
  return screen && world.screens[screen] ? screen : 'start'
}

/** The elements of a screen's own items, in order, without those of other editions. */
export function itemElements($screen) {
  return [...$screen.querySelectorAll('.item')].filter(($item) => !$item.closest('[hidden]'))
}

function readScreen($screen) {
  const { parent = '', dialogue } = $screen.dataset
  return {
    parent,
    dialogue,
    kicker: utterancesIn($screen, '.kicker'),
    heading: utterancesIn($screen, 'h1, h1 *'),
    news: utterancesIn($screen, '.news'),
    items: itemElements($screen).map(($item, place) => ({ ...readItem($item), place })),
    notes: utterancesIn($screen, '.start__note *'),
  }
}

function readItem($item) {
  const { goto, action, spell, answer } = $item.dataset
  const { ends, given } = $item.parentElement.dataset
  return {
    utterances: utterancesIn($item, '*').filter((one) => !one.isNumber)
      .map(({ id, profile }) => ({ id, profile })),
    goto,
    action,
    spell,
    answer: answer && readAnswer(answer),
    ends: ends?.split(' ').map(Number),
    given: given && readAnswer(given),
  }
}

function readAnswer(written) {
  const [question, value] = written.split('=')
  return { question, value }
}

function readDialogues(root) {
  const $nodes = [...root.querySelectorAll('[data-dialogues]')]
    .find(($one) => !$one.closest('[hidden]'))
  return $nodes ? JSON.parse($nodes.textContent) : {}
}

function readMessages(root, code) {
  const messages = {}
  for (const $message of root.querySelectorAll(`[data-messages="${code}"] [data-message]`)) {
    const { message, profile, utterance } = $message.dataset
    messages[message] = [...(messages[message] ?? []), { id: utterance, profile }]
  }
  return messages
}

/** A set of keys that is not in use hides its words on screen, but the machine must know them. */
function utterancesIn($parent, selector) {
  return [...$parent.querySelectorAll(selector)]
    .filter(($said) => $said.dataset.utterance && !isWithdrawn($said))
    .map(($said) => ({
      id: $said.dataset.utterance,
      profile: $said.dataset.profile,
      isNumber: $said.classList.contains('item__number'),
    }))
}

function isWithdrawn($said) {
  return $said.closest('.edition[hidden], [data-first][hidden]') || 'withdrawn' in $said.dataset
}

function byLanguage(languages, read) {
  return Object.fromEntries(languages.map((code) => [code, read(code)]))
}
