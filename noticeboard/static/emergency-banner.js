/** Puts the banner of an emergency into a page while it is on; its words are fetched long before. */

import { EmergencyWatch } from './emergency.js'

const EVERY_MS = 30e3

/** Ask now, every half minute while somebody looks, and when they look again. */
export async function watchEmergency($document) {
  const words = await wordsOf($document.documentElement.lang)
  const names = Object.keys(words)
  if (names.length === 0) return
  const watch = new EmergencyWatch(new URL('../emergency.json', import.meta.url), { names })
  const look = async () => {
    if (!$document.hidden) await watch.look(Date.now())
    tell($document, words, watch.nameAt(Date.now()))
  }
  setInterval(look, EVERY_MS)
  $document.addEventListener('visibilitychange', look)
  look()
}

async function wordsOf(language) {
  try {
    return await (await fetch(new URL(`emergency-${language}.json`, import.meta.url))).json()
  } catch {
    return {}
  }
}

function tell($document, words, name) {
  const $told = $document.querySelector('.emergency')
  if (($told?.dataset.told ?? '') === name) return
  $told?.remove()
  if (!name) return
  const [heading, text] = words[name]
  const $banner = $document.createElement('p')
  const $heading = $document.createElement('strong')
  $heading.textContent = `${heading}.`
  $banner.append($heading, ` ${text}`)
  $banner.className = 'emergency'
  $banner.setAttribute('role', 'alert')
  $banner.dataset.told = name
  $document.querySelector('header').after($banner)
}
