/**
 * Gives each call of the queue the whole slide for its time, in every language, on a screen that
 * shows calls in that way. Calls come as the same events as those of the line (screen-calls.js).
 */

import { ARROW, asExample, fillCall } from './screen-calls.js'

/** How often a screen that knows of no call says where to ask. */
const SILENT_AGAIN_MS = 30e3

/** The calls that wait for the slide; `clock` gives the moment in milliseconds. */
export class CallSlide {
  constructor($document, clock = () => Date.now()) {
    this.$slide = $document.querySelector('.slide[data-calls]')
    this.clock = clock
    /** Calls that have not had their time, the oldest first. */
    this.waiting = []
    this.shown = null
    this.until = 0
    this.isSilent = false
    this.saidSilence = 0
    if (!this.$slide) return
    $document.addEventListener('noticeboard:call', ({ detail }) => this.add(detail))
    $document.addEventListener('noticeboard:calls-silent', () => this.fallSilent())
    $document.addEventListener('noticeboard:calls-heard', () => this.hear())
  }

  add({ number, counter, isExample }) {
    if (!number || !counter) return
    if (this.isSilent) this.hear()
    const call = { number, counter, isExample: isExample === true }
    this.waiting = [...this.waiting.filter((one) => one.number !== number), call]
  }

  /** Nobody knows what is called now: show no number, but now and then where to ask. */
  fallSilent() {
    this.waiting = []
    this.shown = null
    this.isSilent = true
    this.saidSilence = -Infinity
  }

  hear() {
    this.isSilent = false
    this.shown = null
  }

  /** The slide while it is some call's time, else null; in an emergency no call is kept. */
  look(isUrgent) {
    if (!this.$slide) return null
    const now = this.clock()
    const time = Number(this.$slide.dataset.seconds) * 1000
    if (isUrgent) {
      this.waiting = []
      this.shown = null
      return null
    }
    // A clock that is set back ends a call's time.
    const isOn = this.shown && now < this.until && now >= this.until - time
    if (isOn) return this.$slide
    this.shown = this.next(now)
    if (!this.shown) return null
    this.until = now + time
    this.write(this.shown)
    return this.$slide
  }

  next(now) {
    if (!this.isSilent) return this.waiting.shift() || null
    if (Math.abs(now - this.saidSilence) < SILENT_AGAIN_MS) return null
    this.saidSilence = now
    return { isSilence: true }
  }

  write({ number, counter, isExample, isSilence }) {
    const $number = this.$slide.querySelector('.called__number')
    $number.hidden = isSilence === true
    // Only what is seen has a width, by which the letters are chosen.
    this.$slide.hidden = false
    if (!isSilence) writeNumber($number, number, counter)
    for (const $line of this.$slide.querySelectorAll('[data-counter]')) {
      const { dataset } = $line
      const where = dataset.counter.replace('{counter}', () => counter)
      $line.textContent = isSilence ? dataset.silent : where
      if (isExample) writeExample($line, where)
    }
  }
}

/** Say that a call is an example, and where it leads if both have room. */
function writeExample($line, where) {
  const { example } = $line.dataset
  ;[$line.textContent] = asExample([where], example)
  const { scrollWidth, clientWidth } = $line.parentNode
  if (scrollWidth > clientWidth) $line.textContent = example
}

/** Write number and counter on one line or two, whichever makes them larger, never below legal. */
function writeNumber($number, number, counter) {
  const $parts = [...$number.querySelectorAll('.line')]
  $number.classList.remove('called__number--two')
  $number.style.setProperty('--number', 'var(--text)')
  fillCall($parts[0], number)
  fillCall($parts[1], `${ARROW} ${counter}`)
  const least = parseFloat(getComputedStyle($number).getPropertyValue('--least'))
  const most = Number($number.dataset.most)
  const [first, last] = $parts.map(($part) => $part.offsetWidth)
  // Both on one line have a space between them, in letters a little narrower than half their size.
  const onOne = Math.min(most, least * $number.clientWidth / (first + last + least / 2))
  const onTwo = Math.min(most / 2, least * $number.clientWidth / Math.max(first, last))
  $number.classList.toggle('called__number--two', onTwo > onOne)
  $number.style.setProperty('--number', `${Math.max(least, Math.floor(Math.max(onOne, onTwo)))}px`)
}
