/** Lets staff at a screen's keyboard hold the slides and turn them over, for a few minutes. */

export const HELD_MS = 5 * 60e3
const HELP_MS = 60e3

/** What each key does to the player. */
const DEEDS = new Map([
  [' ', (player, now) => player.hold(now)],
  ['ArrowRight', (player, now) => player.turn(1, now)],
  ['ArrowLeft', (player, now) => player.turn(-1, now)],
])
const HELP = ['h', 'H', '?']

/** Listen for the keys of staff; `look` is called after each, so that a screen shows it at once. */
export function listenToStaff($document, player, look) {
  const $help = $document.querySelector('.keys')
  let closing = 0
  const help = (isShown) => {
    clearTimeout(closing)
    $help.hidden = !isShown
    if (isShown) closing = setTimeout(() => help(false), HELP_MS)
  }
  $document.addEventListener('keydown', (event) => {
    const { key, repeat } = event
    if (event.ctrlKey || event.altKey || event.metaKey || repeat) return
    const deed = DEEDS.get(key)
    if (deed) deed(player, player.clock())
    else if (HELP.includes(key)) help($help.hidden)
    else if (key === 'Escape') help(false)
    else return
    event.preventDefault()
    look()
  })
}
