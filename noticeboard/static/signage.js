/**
 * Plays a screen's slides one at a time, by the device's own clock, with or without a network.
 * Browsers of years ago run it, and it keeps to what `docs/browsers.md` lists for them.
 */

import { timeInWIB } from './clock.js'
import { WIB_MS } from './constants.js'
import { EmergencyWatch } from './emergency.js'
import { CallSlide } from './screen-call-slide.js'
import { CallStrip } from './screen-calls.js'
import { isCopy, ScreenCopy } from './screen-copy.js'
import { tellTroubles } from './screen-events.js'
import { listenToStaff } from './screen-keys.js'
import { Player } from './screen-player.js'
import { fit, hasTypeface, isMixed, tell, troublesOf } from './screen-state.js'
import { belongs, completeUpdate, nextAddress, readVersion, withoutTry } from './screen-update.js'

const UPDATE_EVERY_MS = 60e3
const EMERGENCY_EVERY_MS = 5e3
const PATIENCE_MS = 50e3

/** Fetch within a time: a network that swallows an answer must not end all updates. */
function fetchInTime(url, options) {
  const stop = new AbortController()
  setTimeout(() => stop.abort(), PATIENCE_MS)
  return fetch(url, { ...options, signal: stop.signal })
}

/** Start the screen of a page; `files` names the make of this script and its style. */
export function startPlayer($document, files) {
  const parameters = new URLSearchParams(location.search)
  const after = Number(parameters.get('after') || -1)
  const player = new Player($document, () => Date.now(), parameters.has('always'), after)
  const calls = new CallStrip($document, () => Date.now())
  const callSlide = new CallSlide($document, () => Date.now())
  const seen = { files, fails: false, lacksTypeface: false, stale: '', damaged: '' }
  const copy = new ScreenCopy($document)
  const watch = emergencyWatch($document)
  const look = () => {
    try {
      const urgent = watch.nameAt(Date.now())
      if (urgent) player.interrupt(urgent)
      else player.resume()
      seen.isBroken = watch.isBroken
      // A slide that fails keeps no call beyond its time.
      calls.look(player.urgent !== '')
      player.give(callSlide.look(player.urgent !== ''))
      player.look()
    } catch (error) {
      seen.fails = true
      console.error(error)
    }
    seen.broken = [...player.broken]
    seen.held = player.isHeld(Date.now()) ? timeInWIB(player.held.until) : ''
    const troubles = troublesOf($document, seen)
    if (tell($document, troubles)) tellTroubles($document, troubles)
  }
  const refit = () => {
    fit($document)
    look()
  }
  setInterval(look, 1000)
  setInterval(() => update($document, player, seen, copy), UPDATE_EVERY_MS)
  const listen = () => watch.look(Date.now()).then(look)
  if (watch.names.length > 0) {
    setInterval(listen, EMERGENCY_EVERY_MS)
    listen()
  }
  tellBundle($document, copy)
  listenToStaff($document, player, look)
  addEventListener('resize', refit)
  addEventListener('pageshow', look)
  refit()
  hasTypeface($document).then((has) => {
    seen.lacksTypeface = !has
  })
  return player
}

/** Watch for what this page can tell in an emergency; without a word for any there is no need. */
function emergencyWatch($document) {
  const $template = $document.querySelector('template.emergencies')
  const $slides = $template ? [...$template.content.querySelectorAll('[data-emergency]')] : []
  const { bundleDay } = $document.documentElement.dataset
  return new EmergencyWatch(new URL('../emergency.json', allScreens()), {
    names: $slides.map(($slide) => $slide.dataset.emergency),
    screen: $document.querySelector('.stage').dataset.id,
    earliest: Date.parse(`${bundleDay}T00:00Z`) - WIB_MS || 0,
  })
}

/** Go on to a new bundle, at the slide after the one shown; tell staff when an old page came. */
async function update($document, player, seen, copy) {
  const version = await tellBundle($document, copy)
  const isShown = version && belongs(shownBy($document), version)
  const isSaved = isCopy($document)
  if (!version || (isShown && !isSaved && !isMixed($document, seen.files))) {
    seen.stale = ''
    seen.damaged = ''
    return
  }
  const found = await completeUpdate(version, shownBy($document), allScreens(), fetchInTime)
  seen.damaged = found && found.isDamaged ? found.bundle : ''
  if (seen.damaged) return
  const tried = isSaved ? withoutTry(location.href) : location.href
  const next = found && nextAddress(tried, found, isShown, player.order)
  if (next) location.replace(next)
  else seen.stale = found && !isShown ? found.bundle : ''
}

/**
 * Write the running bundle into the staff's mark, if this page is one of it, and have it kept;
 * returns the version.
 */
async function tellBundle($document, copy) {
  const version = await readVersion(allScreens(), fetchInTime)
  if (version) copy.keep(version.bundle)
  if (version && belongs(shownBy($document), version)) {
    $document.querySelector('[data-bundle-id]').textContent = version.bundle
  }
  return version
}

/** The name of a page as its version lists it, and the mark of its content. */
function shownBy($document) {
  const name = location.pathname.slice(allScreens().pathname.length).replace(
    /(^|\/)$/,
    '$1index.html',
  )
  return { name, mark: $document.documentElement.dataset.mark }
}

/** The folder of all screens. */
const allScreens = () => new URL('../', location.href)
