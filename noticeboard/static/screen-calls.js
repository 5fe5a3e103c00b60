/**
 * Shows the newest calls of the queue in the line below the slides of a screen that keeps it free.
 * Who calls is outside: a program that tells this page's document each call as an event.
 */

const MOST = 5
const LEAST_MS = 60e3
const BETWEEN = ' · '
export const ARROW = '→'

/** The line of calls; `clock` gives the moment in milliseconds. */
export class CallStrip {
  constructor($document, clock = () => Date.now()) {
    this.$strip = $document.querySelector('.calls')
    this.$lines = this.$strip ? [...this.$strip.querySelectorAll('.calls__line')] : []
    this.clock = clock
    /** The newest first. */
    this.calls = []
    this.isSilent = false
    /** How often the words have changed with the slides: first in each language, then the rest. */
    this.turn = 0
    if (!this.$strip) return
    $document.addEventListener('noticeboard:call', ({ detail }) => this.add(detail))
    $document.addEventListener('noticeboard:calls-silent', () => this.fallSilent())
    $document.addEventListener('noticeboard:calls-heard', () => this.hear())
    // Words change with the slides alone, so that nothing moves beside what somebody reads.
    $document.addEventListener('noticeboard:slide', () => this.goOn())
  }

  /** Show a call at once; one that is called again stands once, one that lacks a part never. */
  add({ number, counter, until, isExample }) {
    if (!number || !counter) return
    const now = this.clock()
    const call = {
      number,
      counter,
      isExample: isExample === true,
      since: now,
      until: Math.max(Number(until) || 0, now + LEAST_MS),
    }
    this.calls = [call, ...this.calls.filter((one) => one.number !== number)].slice(0, MOST)
    this.isSilent = false
    this.turn = 0
    this.write()
  }

  /** Nobody knows what is called now: show no number, but where to ask. */
  fallSilent() {
    this.calls = []
    this.isSilent = true
    this.write()
  }

  /** Calls are known again: nothing is said until there is one. */
  hear() {
    this.isSilent = false
    this.write()
  }

  goOn() {
    this.turn += 1
    this.write()
  }

  /** Take away what is over, and all of it in an emergency; a clock that is set back ends calls. */
  look(isUrgent) {
    if (!this.$strip) return
    this.$strip.hidden = isUrgent
    const now = this.clock()
    const isOn = ({ since, until }) => since - LEAST_MS < now && now < until
    const $left = this.calls.filter(isOn)
    if ($left.length === this.calls.length) return
    this.calls = $left
    this.write()
  }

  write() {
    const $shown = this.$lines[this.turn % this.$lines.length]
    for (const $line of this.$lines) {
      $line.hidden = $line !== $shown
      if ($line.hidden) $line.textContent = ''
    }
    const pages = this.isSilent ? [$shown.dataset.silent] : pagesOf(this.calls, $shown)
    const page = Math.floor(this.turn / this.$lines.length) % Math.max(1, pages.length)
    fillCall($shown, pages[page] || '')
  }
}

/** Spread calls over as few texts as the line has room for, each whole in its line. */
function pagesOf(calls, $line) {
  const fits = (text) => {
    fillCall($line, text)
    return $line.scrollWidth <= $line.clientWidth
  }
  const pages = []
  for (const call of calls) {
    const last = pages[pages.length - 1]
    // One word says of all calls of a text that they are an example.
    const isLike = last && last.isExample === call.isExample
    const longer = isLike ? `${last.text}${BETWEEN}${barely(call)}` : ''
    if (longer && fits(longer)) last.text = longer
    else pages.push({ text: fullestOf(call, $line.dataset, fits), isExample: call.isExample })
  }
  return pages.map(({ text }) => text)
}

/** Write a text; its arrows are drawn, because the typeface has none. */
export function fillCall($line, text) {
  $line.textContent = ''
  text.split(ARROW).forEach((words, index) => {
    if (index > 0) {
      const $arrow = $line.ownerDocument.createElement('span')
      $arrow.className = 'calls__arrow'
      $line.append($arrow)
    }
    $line.append(words)
  })
}

const barely = ({ number, counter }) => `${number} ${ARROW} ${counter}`

/** The fullest text of a call that fits; of an example the word for it goes before, or it is all. */
function fullestOf(call, dataset, fits) {
  const forms = formsOf(call, dataset)
  if (!call.isExample) return forms.find(fits) || dataset.silent
  return asExample(forms, dataset.example).find(fits) || dataset.example
}

/** The texts of an example, each with the word that says so. */
export const asExample = (texts, word) => texts.map((text) => `${word}: ${text}`)

/** The fullest way to say a call is first. */
const formsOf = (call, dataset) => [
  ...[dataset.call, dataset.short].map((words) =>
    words.replace(/{(\w+)}/g, (_, name) => call[name])
  ),
  barely(call),
]
