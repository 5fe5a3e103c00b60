/** Plays a screen's slides one at a time, by the device's own clock, with or without a network. */

import { chooseEdition, isRunning, momentOf, timeInWIB, WIB_MS } from './clock.js'

const DAY_MS = 24 * 3600e3
const UPDATE_EVERY_MS = 60_000
const URGENT_EVERY = 4

/** Whether a screen is on; hours that end before they begin run over midnight. */
export function isOn(time, on, off) {
  return on <= off ? on <= time && time < off : on <= time || time < off
}

/** Whether a slide may be seen: its edition is the day's, its notice runs, the bundle is not over. */
export function isShowable($slide, moment, expired) {
  const { first, outdated } = $slide.dataset
  if (expired !== (outdated !== undefined)) return false
  if ($slide.parentElement.closest('[data-from][hidden]')) return false
  return first === undefined || isRunning($slide, moment)
}

/** A whole loop: by order, languages in turn; notices of rank 1 come back after every few slides. */
export function loopOf($slides) {
  const $ordered = [...$slides].sort((a, b) => a.dataset.order - b.dataset.order)
  const $urgent = $ordered.filter(($slide) => $slide.dataset.rank === '1')
  const $others = $ordered.filter(($slide) => $slide.dataset.rank !== '1')
  const $loop = [...$urgent]
  $others.forEach(($slide, index) => {
    const isTime = index > 0 && index % URGENT_EVERY === 0
    $loop.push(...(isTime ? $urgent : []), $slide)
  })
  return $loop
}

/** Everything that moves on a screen; `clock` gives the moment in milliseconds. */
export class Player {
  #queue = []
  #known = new Set()
  #current = null
  #until = 0
  #expired = false

  constructor($document, clock = () => Date.now(), isAlwaysOn = false) {
    this.$document = $document
    this.$stage = $document.querySelector('.stage')
    if (!this.$stage) throw new Error('Player: no element with the class "stage"')
    this.$slides = [...this.$stage.querySelectorAll('.slide')]
    this.clock = clock
    this.isAlwaysOn = isAlwaysOn || $document.documentElement.dataset.preview !== undefined
  }

  /** Look at the clock: withdraw what is over, then go on when the slide has had its time. */
  look() {
    const now = this.clock()
    this.#expired = chooseEdition(this.$document, now).expired
    const moment = momentOf(this.$document, now)
    const $showable = this.$slides.filter(($slide) => isShowable($slide, moment, this.#expired))
    this.#takeIn($showable)
    if (!$showable.includes(this.#current) || now >= this.#until || now < this.#shownAt) this.#next(now)
    this.#showTime(now)
    this.#showAge(now)
  }

  #shownAt = 0

  /** Rebuild the queue when slides came or went; a new notice is next. */
  #takeIn($showable) {
    const isSame = $showable.length === this.#known.size && $showable.every(($slide) => this.#known.has($slide))
    if (isSame) return
    const isNew = ($slide) => $slide.dataset.first !== undefined && !this.#known.has($slide)
    const order = Number(this.#current?.dataset.order ?? -1)
    const $loop = loopOf($showable)
    const next = $loop.findIndex(($slide) => $slide.dataset.rank !== '1' && Number($slide.dataset.order) > order)
    const $rest = next < 0 ? [] : $loop.slice(next)
    this.#queue = this.#current ? [...$showable.filter(isNew), ...$rest] : $loop
    this.#known = new Set($showable)
  }

  #next(now) {
    if (this.#queue.length === 0) this.#queue = loopOf(this.#known)
    this.#current = this.#queue.shift() ?? null
    for (const $slide of this.$slides) $slide.hidden = $slide !== this.#current
    this.#shownAt = now
    this.#until = now + Number(this.#current?.dataset.seconds ?? 1) * 1000
  }

  #showTime(now) {
    const time = timeInWIB(now)
    const { on, off } = this.$stage.dataset
    this.$document.body.classList.toggle('device--off', !this.isAlwaysOn && !isOn(time, on, off))
    const [hours, minutes] = time.split(':')
    const form = this.#current?.dataset.clock ?? '{hours}:{minutes}'
    const $clock = this.$stage.querySelector('.clock')
    $clock.hidden = false
    $clock.lang = this.#current?.lang ?? ''
    $clock.firstElementChild.dateTime = time
    $clock.firstElementChild.textContent = form.replace('{hours}', hours).replace('{minutes}', minutes)
  }

  /** Tell staff how old the bundle is, and when the device's clock cannot be right. */
  #showAge(now) {
    const { bundleDay, preview } = this.$document.documentElement.dataset
    const seen = preview ? momentOf(this.$document, now) : now
    const days = Math.floor((seen + WIB_MS - Date.parse(bundleDay)) / DAY_MS)
    const $age = this.$stage.querySelector('.age')
    const { age, clockWrong, tooOld } = $age.dataset
    $age.textContent = days < 0 ? clockWrong : this.#expired ? tooOld : age.replace('{days}', days)
  }
}

/** The new bundle's id once every file of it can be read, else null; whatever fails changes nothing. */
export async function completeUpdate(bundle, base, get = fetch) {
  try {
    const version = await (await get(new URL('version.json', base), { cache: 'no-store' })).json()
    if (!version.bundle || version.bundle === bundle) return null
    const answers = await Promise.all(version.files.map((file) => get(new URL(file, base), { cache: 'reload' })))
    return answers.every((answer) => answer.ok) ? version.bundle : null
  } catch {
    return null
  }
}

/** Make the stage fill the window, when it is opened somewhere else than on its screen. */
export function fit($document) {
  const $stage = $document.querySelector('.stage')
  const { width, height } = $stage.dataset
  const scale = Math.min(innerWidth / width, innerHeight / height)
  $stage.style.setProperty('--scale', scale)
}

/** Start the screen of a page. */
export function startPlayer($document) {
  const isAlwaysOn = new URLSearchParams(location.search).has('always')
  const player = new Player($document, () => Date.now(), isAlwaysOn)
  const { bundle } = $document.documentElement.dataset
  const base = new URL('../', location.href)
  setInterval(() => player.look(), 1000)
  setInterval(async () => {
    if (await completeUpdate(bundle, base)) location.reload()
  }, UPDATE_EVERY_MS)
  addEventListener('resize', () => fit($document))
  addEventListener('pageshow', () => player.look())
  fit($document)
  player.look()
  return player
}
