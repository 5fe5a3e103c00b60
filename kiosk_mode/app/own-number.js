/**
 * A visitor's queue number: the digits that were chosen, and what the device answers. The device is
 * asked by an event; a page without one has no command that leads here.
 */

const ANSWER = 'queue-answer-'

export class OwnNumber {
  /** `onTold({ids, messages})` is told what to say; answers become sounds among `sounds`. */
  constructor({ root, sounds, onTold }) {
    if (!root || !sounds || !onTold) throw new Error('OwnNumber: needs root, sounds and onTold')
    Object.assign(this, { root, sounds, onTold, shown: '', asked: 0 })
    root.addEventListener('noticeboard:queue-answer', ({ detail }) => this.answered(detail))
  }

  /** Show the digits on the screen that asks for them; another number wipes the answer. */
  follow({ digits, language, screen }) {
    const shown = `${screen} ${language} ${digits.join('')}`
    if (this.shown === shown) return
    this.shown = shown
    this.asked += 1
    const number = digits.join('')
    for (const $number of this.root.querySelectorAll('[data-own-number]')) {
      $number.textContent = Number(number) ? number : ''
    }
    for (const $answers of this.root.querySelectorAll('[data-queue-answers]')) {
      $answers.replaceChildren()
    }
  }

  /** No answer to one visitor is kept for the next. */
  forget() {
    for (const [id, { src }] of Object.entries(this.sounds)) {
      if (!id.startsWith(ANSWER)) continue
      if (src) URL.revokeObjectURL(src)
      delete this.sounds[id]
    }
  }

  ask(number, language) {
    this.asked += 1
    const detail = { number, language, asked: this.asked }
    this.root.dispatchEvent(new CustomEvent('noticeboard:queue', { detail }))
  }

  /** What comes late, for a number or a screen that was left, is not said. */
  answered({ asked, language, answers }) {
    const $answers = this.root.querySelector('[data-current] [data-queue-answers]')
    if (asked !== this.asked || !$answers) return
    this.forget()
    const ids = answers.map(({ shown, src }, place) => {
      const id = `${ANSWER}${asked}-${place}`
      this.sounds[id] = { src, text: shown, shown, language, seconds: 20 }
      return id
    })
    $answers.replaceChildren(...ids.map((id) => {
      const $line = this.root.createElement('p')
      $line.dataset.utterance = id
      $line.textContent = this.sounds[id].shown
      return $line
    }))
    $answers.scrollIntoView({ block: 'nearest' })
    this.onTold({ ids, messages: ids.length > 0 ? [] : ['queue_failed'] })
  }
}
