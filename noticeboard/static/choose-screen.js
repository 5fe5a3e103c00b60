/**
 * The page of a device that does not know yet which screen it is: its code, a picture of the
 * list's address, and the screens to choose from. What was chosen is remembered where it can be.
 */

import { ScreenCopy } from './screen-copy.js'
import { drawingOf, modulesOf } from './qr-code.js'

const SIGNS = 'CDFGHJKMNPQRTVWXY34679'
const LENGTH = 4
const PATIENCE_S = 10
const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** A code of signs that nobody takes for one another, without vowels: K7M4 is no word. */
export function newCode(random) {
  return Array.from({ length: LENGTH }, () => SIGNS[Math.floor(random() * SIGNS.length)]).join('')
}

/** What a browser remembers of a device; `store` may be missing, full or forbidden. */
export class Memory {
  constructor(open) {
    this.open = open
  }

  read(name) {
    try {
      return this.open().getItem(`noticeboard-${name}`)
    } catch (_) {
      return null
    }
  }

  /** Remember a value; returns whether it will be there again. */
  keep(name, value) {
    try {
      this.open().setItem(`noticeboard-${name}`, value)
    } catch (_) {
      return false
    }
    return this.read(name) === value
  }
}

/** Whether another device on the network can open an address. */
export function isShared({ protocol, hostname }) {
  return protocol !== 'file:' && !/^(localhost|127\.|\[::1\])/.test(hostname)
}

/** Everything that happens on the page; `go` opens an address. */
export class Choice {
  constructor($document, memory, go) {
    this.$document = $document
    this.$links = [...$document.querySelectorAll('[data-choice]')]
    this.memory = memory
    this.go = go
    this.left = 0
  }

  begin(address, random) {
    const code = this.memory.read('device') || newCode(random)
    if (!this.memory.keep('device', code)) this.show('.first__forgets')
    this.fill('device', code)
    this.show('.first__own')
    this.drawCode(address, code)
    for (const $link of this.$links) {
      $link.addEventListener('click', () => this.memory.keep('screen', $link.dataset.choice))
    }
    this.$document.addEventListener('keydown', (event) => this.press(event))
    this.$document.addEventListener('pointerdown', () => this.stay())
    this.remembered = this.$links.find(($one) => $one.dataset.choice === this.memory.read('screen'))
    if (this.remembered) this.announce()
    else this.$links[0].focus()
  }

  drawCode(address, code) {
    const list = new URL(`../index.html?device=${code}`, address)
    const modules = isShared(list) ? modulesOf(list.href) : null
    if (modules === null) {
      this.show('.first__local')
      return
    }
    const $place = this.$document.querySelector('.first__code')
    $place.append(drawingOf(this.$document, modules, list.href))
    this.fill('list', list.href)
    this.show('.first__scan')
  }

  /** Say which screen opens by itself, second by second, until somebody presses anything. */
  announce() {
    this.left = PATIENCE_S
    this.fill('name', this.remembered.textContent)
    this.fill('seconds', this.left)
    this.show('.first__soon')
  }

  /** A second has gone by. */
  tick() {
    if (this.left === 0) return
    this.left -= 1
    this.fill('seconds', this.left)
    if (this.left === 0) this.go(this.remembered.href)
  }

  stay() {
    if (this.left === 0) return
    this.left = 0
    this.$document.querySelector('.first__soon').hidden = true
    this.remembered.focus()
  }

  /** The arrows of a remote lead from screen to screen; its middle key follows a link anyway. */
  press(event) {
    if (this.left > 0) {
      event.preventDefault()
      this.stay()
      return
    }
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const place = this.$links.indexOf(this.$document.activeElement)
    const { length } = this.$links
    this.$links[(Math.max(place, 0) + step + length) % length].focus()
  }

  fill(name, text) {
    for (const $place of this.$document.querySelectorAll(`[data-${name}]`)) {
      $place.textContent = text
    }
  }

  show(selector) {
    this.$document.querySelector(selector).hidden = false
  }
}

/** Begin on a page. */
export function startChoice($document) {
  const memory = new Memory(() => localStorage)
  const choice = new Choice($document, memory, (address) => location.replace(address))
  choice.begin(location.href, Math.random)
  new ScreenCopy($document).keep($document.documentElement.dataset.mark)
  setInterval(() => choice.tick(), 1000)
}
