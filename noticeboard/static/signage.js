/**
 * Plays a screen's slides one at a time, by the device's own clock, with or without a network.
 * Browsers of years ago run it, and it keeps to what `docs/browsers.md` lists for them.
 */

import { chooseEdition, isRunning, momentOf, timeInWIB } from './clock.js'
import { WIB_MS } from './constants.js'
import { EmergencyWatch } from './emergency.js'
import { isCopy, ScreenCopy } from './screen-copy.js'
import { playOrder } from './screen-loop.js'
import { tellSlide, tellTroubles } from './screen-events.js'
import { HELD_MS, listenToStaff } from './screen-keys.js'
import { shiftOf } from './screen-shift.js'
import { fit, hasTypeface, isMixed, tell, troublesOf } from './screen-state.js'
import { belongs, completeUpdate, nextAddress, readVersion, withoutTry } from './screen-update.js'

const DAY_MS = 24 * 3600e3
const UPDATE_EVERY_MS = 60e3
const EMERGENCY_EVERY_MS = 5e3
const PATIENCE_MS = 50e3
const URGENT_EVERY = 4

/** Whether a screen is on; hours that end before they begin run over midnight. */
export function isOn(time, on, off) {
  return on <= off ? on <= time && time < off : on <= time || time < off
}

/** Whether a slide may be seen: its edition is the day's, its notice runs, the bundle not over. */
export function isShowable($slide, moment, expired) {
  const { first, outdated } = $slide.dataset
  if (expired !== (outdated !== undefined)) return false
  if ($slide.parentElement.closest('[data-from][hidden]')) return false
  return first === undefined || isRunning($slide, moment)
}

/** The sentences for when nothing else may be seen: they hold no figure and send to an officer. */
export function isSafe($slide) {
  return $slide.dataset.outdated !== undefined &&
    !$slide.parentElement.closest('[data-from][hidden]')
}

/** A whole loop in its order; notices of rank 1 come back after a few slides. */
export function loopOf($slides) {
  const isUrgent = ({ dataset: { rank } }) => rank === '1'
  const $urgent = [...$slides].filter(isUrgent).sort((a, b) => a.dataset.order - b.dataset.order)
  const items = [...$slides].filter(($slide) => !isUrgent($slide)).map(($slide) => ({
    $slide,
    order: Number($slide.dataset.order),
    languages: $slide.dataset.languages || $slide.lang,
    seconds: Number($slide.dataset.seconds),
    asked: $slide.dataset.askedMost !== undefined,
  }))
  const $loop = [...$urgent]
  playOrder(items).forEach(({ $slide }, index) => {
    const isTime = index > 0 && index % URGENT_EVERY === 0
    $loop.push(...(isTime ? $urgent : []), $slide)
  })
  return $loop
}

/** Where to go on in a loop after the slide of an order, the one nearest to a place of two. */
export function placeAfter($loop, order, near) {
  const orders = $loop.map(({ dataset }) => (dataset.rank === '1' ? -1 : Number(dataset.order)))
  const same = orders.map((one, index) => (one === order ? index : -1)).filter((index) =>
    index >= 0
  )
  if (same.length === 0) return orders.findIndex((one) => one > order)
  same.sort((one, other) => Math.abs(one - near) - Math.abs(other - near))
  return same[0] + 1
}

/** Everything that moves on a screen; `clock` gives the moment in milliseconds. */
export class Player {
  constructor($document, clock = () => Date.now(), isAlwaysOn = false, after = -1) {
    this.$document = $document
    this.$stage = $document.querySelector('.stage')
    if (!this.$stage) throw new Error('Player: no element with the class "stage"')
    this.$slides = [...this.$stage.querySelectorAll('.slide')]
    this.clock = clock
    this.isAlwaysOn = isAlwaysOn || $document.documentElement.dataset.preview !== undefined
    this.queue = []
    /** How many slides the loop has, those that come twice counted twice. */
    this.length = 0
    this.known = new Set()
    this.current = null
    this.shownAt = 0
    this.until = 0
    this.expired = false
    /** From when until when staff hold the slide that is shown. */
    this.held = { from: 0, until: 0 }
    /** How many slides were shown. */
    this.count = 0
    /** The names of slides that could not be read: they are skipped. */
    this.broken = new Set()
    /** The slides of an emergency while one is on: they take turns and nothing else is shown. */
    this.$urgent = []
    this.urgent = ''
    /** The order of the slide that was shown last, here or before the page was opened anew. */
    this.order = after
  }

  /** Look at the clock: withdraw what is over, then go on when the slide has had its time. */
  look() {
    const now = this.clock()
    this.expired = chooseEdition(this.$document, now).expired
    const moment = momentOf(this.$document, now)
    const $showable = this.$slides.filter(($slide) => this.isFit($slide, moment))
    const $seen = $showable.length > 0 ? $showable : this.$slides.filter(isSafe)
    if (this.$urgent.length > 0) this.takeTurns(now)
    else this.goOn($seen, now)
    this.showTime(now)
    this.showAge(now)
  }

  /** Whether a slide may be seen and can be; one that cannot is noted and skipped. */
  isFit($slide, moment) {
    const { slide: name, seconds } = $slide.dataset
    try {
      if (isShowable($slide, moment, this.expired)) {
        if (Number(seconds) > 0 && $slide.textContent.trim() !== '') return true
        this.broken.add(name)
      }
    } catch (_) {
      this.broken.add(name)
    }
    return false
  }

  /** Show an emergency by its name in place of the loop; false when the page cannot tell it. */
  interrupt(name) {
    if (this.urgent === name) return true
    this.resume()
    const $template = this.$document.querySelector('template.emergencies')
    const $found = $template
      ? [...$template.content.querySelectorAll(`[data-emergency="${name}"]`)]
      : []
    $found.sort((a, b) => a.dataset.order - b.dataset.order)
    this.$urgent = $found.map(($slide) => $slide.cloneNode(true))
    this.$stage.append(...this.$urgent)
    this.urgent = $found.length > 0 ? name : ''
    return $found.length > 0
  }

  /** Let the loop go on where it was. */
  resume() {
    for (const $slide of this.$urgent) $slide.remove()
    this.$urgent = []
    this.urgent = ''
  }

  takeTurns(now) {
    const index = this.$urgent.indexOf(this.current)
    if (index >= 0 && now < this.until && now >= this.shownAt) return
    this.show(this.$urgent[(index + 1) % this.$urgent.length], now)
  }

  goOn($showable, now) {
    this.takeIn($showable)
    const isOver = now >= this.until || now < this.shownAt
    if (!$showable.includes(this.current) || (isOver && !this.isHeld(now))) this.next(now)
  }

  /** Whether staff hold the slides; a clock that is set back lets them go. */
  isHeld(now) {
    return this.held.from <= now && now < this.held.until
  }

  /** Hold the slide that is shown for some minutes, or let a held one go. */
  hold(now) {
    if (this.isHeld(now)) this.until = now
    this.held = this.isHeld(now) ? { from: 0, until: 0 } : { from: now, until: now + HELD_MS }
  }

  /** Turn to the slide after the one shown, by 1, or before it, by -1; never in an emergency. */
  turn(by, now) {
    if (this.$urgent.length > 0 || this.known.size === 0) return
    if (this.isHeld(now)) this.held = { from: now, until: now + HELD_MS }
    if (by < 0) {
      const $loop = loopOf(this.known)
      const place = Math.max(0, $loop.length - this.queue.length - 1)
      this.queue = $loop.slice((place - 1 + $loop.length) % $loop.length)
      this.length = $loop.length
    }
    this.next(now)
  }

  /** Rebuild the queue when slides came or went; a new notice is next. */
  takeIn($showable) {
    const isKnown = ($slide) => this.known.has($slide)
    if ($showable.length === this.known.size && $showable.every(isKnown)) return
    const isNew = ($slide) => $slide.dataset.first !== undefined && !isKnown($slide)
    const $loop = loopOf($showable)
    const next = placeAfter($loop, this.order, this.length - this.queue.length - 1)
    const $rest = next < 0 ? [] : $loop.slice(next)
    this.queue = this.order < 0 ? $loop : [...$showable.filter(isNew), ...$rest]
    this.length = $loop.length
    this.known = new Set($showable)
  }

  next(now) {
    if (this.queue.length === 0) {
      this.queue = loopOf(this.known)
      this.length = this.queue.length
    }
    this.show(this.queue.shift() || null, now)
    const left = this.length > 0 ? this.queue.length / this.length : 0
    this.$stage.style.setProperty('--progress', 1 - Math.min(1, left))
    if (this.current) this.order = Number(this.current.dataset.order)
  }

  show($shown, now) {
    const isOther = $shown !== this.current
    this.current = $shown
    for (const $slide of [...this.$slides, ...this.$urgent]) $slide.hidden = $slide !== $shown
    this.shownAt = now
    this.until = now + ($shown ? Number($shown.dataset.seconds) : 1) * 1000
    if (!$shown || !isOther) return
    const shift = this.$urgent.includes($shown) ? 0 : shiftOf($shown, this.count++)
    this.$stage.style.setProperty('--shift', `${shift}px`)
    tellSlide(this.$document, $shown)
  }

  showTime(now) {
    const time = timeInWIB(now)
    const { on, off } = this.$stage.dataset
    const isLit = this.isAlwaysOn || this.urgent !== '' || isOn(time, on, off)
    this.$document.body.classList.toggle('device--off', !isLit)
    const [hours, minutes] = time.split(':')
    const form = (this.current && this.current.dataset.clock) || ''
    const shown = form.replace('{hours}', hours).replace('{minutes}', minutes)
    const $clock = this.$stage.querySelector('.clock')
    // A slide whose header needs the room has no clock.
    $clock.hidden = form === ''
    $clock.lang = this.current ? this.current.lang : ''
    $clock.firstElementChild.dateTime = time
    $clock.firstElementChild.textContent = shown
  }

  /** Tell staff how old the bundle is, and when the device's clock cannot be right. */
  showAge(now) {
    const { bundleDay, preview } = this.$document.documentElement.dataset
    const seen = preview ? momentOf(this.$document, now) : now
    const days = Math.floor((seen + WIB_MS - Date.parse(bundleDay)) / DAY_MS)
    const $age = this.$stage.querySelector('.age')
    const { age, clockWrong, tooOld } = $age.dataset
    $age.textContent = days < 0 ? clockWrong : this.expired ? tooOld : age.replace('{days}', days)
  }
}

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
  const seen = { files, fails: false, lacksTypeface: false, stale: '', damaged: '' }
  const copy = new ScreenCopy($document)
  const watch = emergencyWatch($document)
  const look = () => {
    try {
      const urgent = watch.nameAt(Date.now())
      if (urgent) player.interrupt(urgent)
      else player.resume()
      seen.isBroken = watch.isBroken
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
