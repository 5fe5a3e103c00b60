/** Puts the banner of an emergency into a page while it is on; its words lie in the page already. */

import { tellState } from './clock.js'
import { EmergencyWatch } from './emergency.js'

const EVERY_MS = 30e3
const BEGIN = 'emergency-'

/** Ask now, every half minute while somebody looks, and when they look again. */
export function watchEmergency($document) {
  const $templates = [...$document.querySelectorAll(`template[data-state^="${BEGIN}"]`)]
  const names = $templates.map(({ dataset }) => dataset.state.slice(BEGIN.length))
  if (names.length === 0) return
  const watch = new EmergencyWatch(new URL('../emergency.json', import.meta.url), { names })
  const look = async () => {
    if (!$document.hidden) await watch.look(Date.now())
    const on = watch.nameAt(Date.now())
    for (const name of names) tellState($document, BEGIN + name, name === on)
  }
  setInterval(look, EVERY_MS)
  $document.addEventListener('visibilitychange', look)
  look()
}
