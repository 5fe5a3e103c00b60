/** Watches a device for five minutes and says whether a screen can run on it, and why not. */

import { hasTypeface, versionOf } from './screen-state.js'

export const LASTS_MS = 300e3
const ASK_EVERY_MS = 30e3
const CLOSE = 0.01
/** A screen looks at its clock every second, and what is over must be gone within a minute. */
const STEADY_MS = 2000
const TOO_LONG_MS = 10e3
const CLOCK_CLOSE_S = 10
const CLOCK_WRONG_S = 60
const LEAST_GB = 1

/** What a screen's script needs, and how to ask for it. */
const NEEDED = {
  fetch: () => typeof fetch === 'function',
  AbortController: () => typeof AbortController === 'function',
  'document.fonts': () => Boolean(document.fonts && document.fonts.load),
  'CSS variables': () => CSS.supports('--text: 1px'),
  template: () => 'content' in document.createElement('template'),
}

/**
 * The findings: name, verdict and values of each one's sentence. A verdict is "good", "note" where
 * a screen runs all the same, "bad", or "unknown" where the browser does not tell.
 */
export function judge(seen) {
  return [
    browserFinding(seen),
    ['features', seen.lacks.length ? 'bad' : 'good', { names: seen.lacks.join(', ') }],
    windowFinding(seen),
    ['typeface', seen.hasTypeface ? 'good' : 'bad', {}],
    timerFinding(seen),
    ['awake', seen.wasHidden ? 'bad' : 'good', {}],
    clockFinding(seen),
    ['storage', seen.remembers ? 'good' : 'note', {}],
    memoryFinding(seen),
    networkFinding(seen),
  ]
}

/** The whole: one thing that fails is enough, and what nobody knows says nothing. */
export function verdictOf(findings) {
  const verdicts = findings.map(([, verdict]) => verdict)
  return ['bad', 'note'].find((one) => verdicts.includes(one)) || 'good'
}

function browserFinding({ version, oldest }) {
  if (version === Infinity || version === null) return ['browser', 'note', { oldest }]
  return ['browser', version < oldest ? 'bad' : 'good', { version, oldest }]
}

function windowFinding({ size, screens }) {
  const isClose = (own, wanted) => Math.abs(own / wanted - 1) <= CLOSE
  const fitting = screens.filter(({ width, height }) =>
    isClose(size[0], width) && isClose(size[1], height)
  )
  const names = fitting.map(({ name }) => name).join(', ')
  return ['window', fitting.length ? 'good' : 'bad', { shown: size.join(' × '), names }]
}

function timerFinding({ longestMs }) {
  const verdict = longestMs > TOO_LONG_MS ? 'bad' : longestMs > STEADY_MS ? 'note' : 'good'
  return ['timers', verdict, { seconds: Math.round(longestMs / 100) / 10 }]
}

/** `skewS` is null where no server told the time; `driftS` is how far the clock was moved. */
function clockFinding({ skewS, driftS }) {
  const seconds = Math.max(Math.abs(skewS || 0), Math.abs(driftS))
  if (seconds > CLOCK_WRONG_S) return ['clock', 'bad', { seconds }]
  if (seconds > CLOCK_CLOSE_S) return ['clock', 'note', { seconds }]
  return ['clock', skewS === null ? 'unknown' : 'good', { seconds }]
}

function memoryFinding({ gigabytes }) {
  if (!gigabytes) return ['memory', 'unknown', {}]
  return ['memory', gigabytes < LEAST_GB ? 'note' : 'good', { memory: `${gigabytes} GB` }]
}

function networkFinding({ asked, failed, isDisk }) {
  if (isDisk) return ['network', 'note', { asked: 0, failed: 0 }]
  return ['network', failed > 0 ? 'note' : 'good', { asked, failed }]
}

/** What can be seen at once; `oldest` and the screens stand in the page. */
function lookOnce($document) {
  const $screens = [...$document.querySelectorAll('[data-width]')]
  return {
    version: versionOf(navigator.userAgent),
    oldest: Number($document.documentElement.dataset.oldest),
    lacks: Object.keys(NEEDED).filter((name) => !has(NEEDED[name])),
    screens: $screens.map(({ dataset: { width, height, name } }) => ({ width, height, name })),
    remembers: remembers(),
    gigabytes: navigator.deviceMemory,
    isDisk: location.protocol === 'file:',
  }
}

function has(ask) {
  try {
    return Boolean(ask())
  } catch (_) {
    return false
  }
}

function remembers() {
  try {
    localStorage.setItem('noticeboard-test', '1')
    const kept = localStorage.getItem('noticeboard-test') === '1'
    localStorage.removeItem('noticeboard-test')
    return kept
  } catch (_) {
    return false
  }
}

/** Seconds that the server's clock is ahead of ours; null where it does not tell the time. */
async function askClock() {
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' })
  const date = answer.headers.get('Date')
  if (!answer.ok) throw new Error(`${answer.status}`)
  // A server tells whole seconds, half a second old on average.
  return date ? Math.round((Date.parse(date) + 500 - Date.now()) / 1000) : null
}

/** One test on a page: `tick` is called about once a second. */
export class DeviceTest {
  constructor($document) {
    this.$document = $document
    this.seen = {
      ...lookOnce($document),
      hasTypeface: false,
      longestMs: 0,
      wasHidden: false,
      skewS: null,
      driftS: 0,
      asked: 0,
      failed: 0,
    }
    this.began = performance.now()
    this.clockBegan = Date.now()
    this.last = this.began
    this.askedAt = -Infinity
    this.isOver = false
  }

  tick() {
    if (this.isOver) return
    const now = performance.now()
    const passed = now - this.began
    const { seen } = this
    seen.longestMs = Math.max(seen.longestMs, now - this.last)
    seen.driftS = Math.round((Date.now() - this.clockBegan - passed) / 1000)
    seen.size = [innerWidth, innerHeight].map((pixels) => Math.round(pixels * devicePixelRatio))
    seen.wasHidden = seen.wasHidden || this.$document.hidden
    this.last = now
    if (!seen.isDisk && now - this.askedAt >= ASK_EVERY_MS) this.ask(now)
    this.isOver = passed >= LASTS_MS
    this.show(Math.max(0, LASTS_MS - passed))
  }

  async ask(now) {
    this.askedAt = now
    this.seen.asked += 1
    try {
      this.seen.skewS = await askClock()
    } catch (_) {
      this.seen.failed += 1
    }
  }

  show(leftMs) {
    const findings = judge(this.seen)
    for (const [name, verdict, values] of findings) this.tell(name, `${name}_${verdict}`, values)
    const left = Math.ceil(leftMs / 1000)
    const rest = { minutes: Math.floor(left / 60), seconds: left % 60 }
    const name = this.isOver ? `verdict_${verdictOf(findings)}` : 'rest'
    this.tell('verdict', name, rest)
    this.$document.documentElement.dataset.verdict = this.isOver ? verdictOf(findings) : ''
  }

  /** Put a sentence, in every language, where a finding stands. */
  tell(place, name, values) {
    const $place = this.$document.querySelector(`[data-finding="${place}"]`)
    const { content } = this.$document.querySelector('template.sentences')
    const $said = content.querySelector(`[data-sentence="${name}"]`).cloneNode(true)
    for (const $words of $said.children) {
      $words.textContent = $words.textContent.replace(/{(\w+)}/g, (_, one) => values[one])
    }
    if ($place.textContent === $said.textContent) return
    $place.textContent = ''
    $place.append($said)
  }
}

/** Begin on a page. */
export function startTest($document) {
  const test = new DeviceTest($document)
  $document.addEventListener('visibilitychange', () => test.tick())
  hasTypeface($document).then((found) => {
    test.seen.hasTypeface = found
  })
  setInterval(() => test.tick(), 1000)
  test.tick()
}
