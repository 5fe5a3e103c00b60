/** Reads a page aloud, sentence by sentence, with the kiosk's own sound files. */

import { alternativesIn } from '../clock.js'

/** Begin with the press that fetched this script. */
export function begin($tool, { file }) {
  // The list begins with the title and the lead, which are outside the page's own part.
  name(document.querySelector('h1'), 0)
  name(document.querySelector('.lead'), 1)
  new Listening($tool, new URL(file, location.href)).press()
}

function name($element, utterance) {
  if ($element) $element.dataset.utterance = utterance
}

/** Every sentence that can be seen now, in the order of the page. */
export function readable($root) {
  return [...$root.querySelectorAll('[data-utterance]')].filter(($said) => $said.checkVisibility())
}

/**
 * The element of a sentence now: itself, or its like in the alternative that took the place of
 * its own at midnight; undefined when that one has fewer sentences.
 */
export function presentOf($said) {
  const $block = $said.closest('.edition')
  if (!$block?.hidden) return $said
  const $blocks = alternativesIn(document).find(($group) => $group.includes($block))
  const $now = $blocks.find(($one) => !$one.hidden)
  const place = [...$block.querySelectorAll('[data-utterance]')].indexOf($said)
  return $now?.querySelectorAll('[data-utterance]')[place]
}

/** The sentences that can be seen now and come after one; all of them after none. */
export function following($root, $said) {
  const $present = $said && (presentOf($said) ?? $said)
  const isLater = ($one) =>
    $present.compareDocumentPosition($one) & Node.DOCUMENT_POSITION_FOLLOWING
  return readable($root).filter(($one) => !$present || isLater($one))
}

/** What the buttons do: play, pause, go on, stop. `makeSound` gives a sound for an address. */
export class Listening {
  #sounds = null
  #$said = null
  #sound = null
  #run = 0

  constructor($tool, listing, makeSound = (url) => new Audio(url)) {
    this.$play = $tool.querySelector('[data-play]')
    this.$stop = $tool.querySelector('[data-stop]')
    this.$status = $tool.querySelector('[role=status]')
    if (!this.$play || !this.$stop || !this.$status) throw new Error('Listening: a part is missing')
    this.listing = listing
    this.makeSound = makeSound
    this.$play.addEventListener('click', () => this.press())
    this.$stop.addEventListener('click', () => this.stop())
  }

  /** Play, pause or go on, whichever comes next. */
  async press() {
    if (this.#sound?.paused) return this.#goOn()
    if (this.#sound) return this.#pause()
    if (this.$stop.hidden) await this.#start()
  }

  stop() {
    this.#run += 1
    this.#sound?.pause()
    this.#sound = null
    this.#highlight(null)
    this.#say('play')
    // The button that had the focus is about to go.
    if (document.activeElement === this.$stop) this.$play.focus()
    this.$stop.hidden = true
  }

  async #start() {
    const run = (this.#run += 1)
    this.$status.textContent = ''
    this.$stop.hidden = false
    this.#say('pause')
    try {
      this.#sounds ??= await this.#load()
      if (run === this.#run) await this.#next(run)
    } catch (error) {
      this.#fail(run, error)
    }
  }

  /** A page whose sounds are of other content must be loaded again: it would skip sentences. */
  async #load() {
    const listed = await (await fetch(this.listing)).json()
    if (listed.mark !== document.documentElement.dataset.mark) throw new Error('another page')
    return listed.sounds
  }

  /** Say the sentence that comes next on the page as it is now: the day may have changed. */
  async #next(run, $said = following(document.querySelector('main'), this.#$said)[0]) {
    if (!$said) return this.stop()
    this.#sound = this.makeSound(new URL(this.#sounds[$said.dataset.utterance].file, this.listing))
    this.#sound.addEventListener('ended', () => run === this.#run && this.#next(run))
    this.#sound.addEventListener('error', () => this.#fail(run, 'sound'))
    this.#highlight($said)
    await this.#sound.play()
  }

  #pause() {
    this.#sound.pause()
    this.#say('goOn')
  }

  #goOn() {
    this.#say('pause')
    if (this.#$said.checkVisibility()) this.#sound.play()
    else this.#sayInstead(this.#run += 1)
  }

  /** What was paused yesterday is not said any more: go on with the sentence of today. */
  async #sayInstead(run) {
    try {
      await this.#next(run, presentOf(this.#$said))
    } catch (error) {
      this.#fail(run, error)
    }
  }

  #fail(run, error) {
    // A sound that is stopped before it began rejects its promise: nothing is wrong.
    if (run !== this.#run) return
    console.error('listening:', error)
    this.stop()
    this.#sounds = null
    this.$status.textContent = this.$status.dataset.failed
  }

  #say(word) {
    this.$play.querySelector('span').textContent = this.$play.dataset[word]
  }

  #highlight($said) {
    this.#$said?.removeAttribute('data-spoken')
    this.#$said = $said
    if (!$said) return
    $said.setAttribute('data-spoken', '')
    const { top, bottom } = $said.getBoundingClientRect()
    if (top < 0 || bottom > innerHeight) $said.scrollIntoView({ block: 'center' })
  }
}
