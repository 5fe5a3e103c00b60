/** Decides which slide of a screen is seen, second by second, by a clock that it is given. */

import { chooseEdition, dayInWIB, momentOf, timeInWIB } from './clock.js'
import { showAge, showTime } from './screen-clock.js'
import { tellSlide } from './screen-events.js'
import { HELD_MS } from './screen-keys.js'
import { loopOf, placeAfter } from './screen-loop.js'
import { isLit, planOf, programmeAt } from './screen-schedule.js'
import { shiftOf } from './screen-shift.js'
import { belongsTo, isSafe, isShowable } from './screen-slides.js'

/** Everything that moves on a screen; `clock` gives the moment in milliseconds. */
export class Player {
  constructor($document, clock = () => Date.now(), isAlwaysOn = false, after = -1) {
    this.$document = $document
    this.$stage = $document.querySelector('.stage')
    if (!this.$stage) throw new Error('Player: no element with the class "stage"')
    this.$slides = [...this.$stage.querySelectorAll('.slide:not([data-calls])')]
    this.$call = null
    this.clock = clock
    this.plan = planOf(this.$stage)
    this.isAlwaysOn = isAlwaysOn || $document.documentElement.dataset.preview !== undefined
    this.queue = []
    /** How many slides the loop has, those that come twice counted twice. */
    this.length = 0
    /** Whether every other loop is on, in which a campaign may give way. */
    this.isOdd = false
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
    const programme = programmeAt(this.plan, dayInWIB(moment), timeInWIB(moment))
    const $showable = this.$slides.filter(($slide) =>
      belongsTo(programme, $slide) && this.isFit($slide, moment)
    )
    const $seen = $showable.length > 0 ? $showable : this.$slides.filter(isSafe)
    if (this.$urgent.length > 0) this.takeTurns(now)
    else if (this.$call) this.show(this.$call, now)
    else this.goOn($seen, now)
    this.light(now)
    showTime(this.$document, now, this.current)
    showAge(this.$document, now, this.expired)
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

  /** Show a call's slide in place of the loop from the next look on, or let the loop go on. */
  give($call) {
    if (this.$call && !$call) this.$call.hidden = true
    // The slide that gives way comes back, with all its time.
    if ($call && !this.$call && this.known.has(this.current)) this.queue.unshift(this.current)
    this.$call = $call
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
      const $loop = loopOf(this.known, this.isOdd)
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
    const $loop = loopOf($showable, this.isOdd)
    const next = placeAfter($loop, this.order, this.length - this.queue.length - 1)
    const $rest = next < 0 ? [] : $loop.slice(next)
    this.queue = this.order < 0 ? $loop : [...$showable.filter(isNew), ...$rest]
    this.length = $loop.length
    this.known = new Set($showable)
  }

  next(now) {
    if (this.queue.length === 0) {
      this.isOdd = !this.isOdd && this.length > 0
      this.queue = loopOf(this.known, this.isOdd)
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

  /** Light the screen in its hours, in an emergency, and whenever staff ask. */
  light(now) {
    const isDue = isLit(this.plan, dayInWIB(now), timeInWIB(now))
    const isBright = this.isAlwaysOn || this.urgent !== '' || isDue
    this.$document.body.classList.toggle('device--off', !isBright)
  }
}
