/** What an emergency does to a kiosk: it covers everything, is said again and again, and ends. */
import { WIB_MS } from './constants.js'
import { EmergencyWatch } from './emergency.js'

const LOOK_MS = 5_000
const AGAIN_MS = 4_000
/** What happened meanwhile and still holds after the end; keys and touches are over by then. */
const LATER = ['world', 'called', 'headphones']

export class Alarm {
  /**
   * `say(ids)` interrupts the voice, `chime()` sounds before it; `onBegin` and `onEnd` are told once
   * each, and `onEnd` gets the events that waited.
   */
  constructor({ root, say, chime, language, onBegin, onEnd }) {
    Object.assign(this, { root, say, chime, language, onBegin, onEnd })
    this.$emergencies = [
      ...(root.querySelector('template[data-emergencies]')?.content.children ?? []),
    ]
    this.name = ''
    this.waiting = []
    const { bundleDay } = root.documentElement.dataset
    this.watch = new EmergencyWatch(new URL('../emergency.json', root.baseURI), {
      names: this.$emergencies.map(($one) => $one.dataset.emergency),
      earliest: Date.parse(`${bundleDay}T00:00Z`) - WIB_MS || 0,
    })
  }

  /** Begin to look; a kiosk without words for any emergency has nothing to look for. */
  start() {
    if (this.$emergencies.length === 0) return
    setInterval(() => this.look(), LOOK_MS)
    setInterval(() => this.follow(), 1000)
    this.look()
  }

  get isOn() {
    return this.name !== ''
  }

  async look() {
    await this.watch.look(Date.now())
    this.follow()
  }

  follow() {
    const name = this.watch.nameAt(Date.now())
    if (name === this.name) return
    const wasOn = this.isOn
    if (!wasOn) this.onBegin()
    this.name = name
    this.$shown?.remove()
    clearTimeout(this.again)
    if (name) this.show()
    else this.end()
  }

  show() {
    const $found = this.$emergencies.find(($one) => $one.dataset.emergency === this.name)
    this.$shown = $found.cloneNode(true)
    this.root.body.append(this.$shown)
    this.root.querySelector('main').setAttribute('aria-hidden', 'true')
    this.$shown.tabIndex = -1
    this.$shown.focus()
    this.tell()
  }

  end() {
    this.$shown = null
    this.root.querySelector('main').removeAttribute('aria-hidden')
    const waited = this.waiting
    this.waiting = []
    this.onEnd(waited)
  }

  /** Say it, in the visitor's language first. */
  tell() {
    clearTimeout(this.again)
    const $parts = [...this.$shown.children]
    $parts.sort((a, b) => (b.lang === this.language()) - (a.lang === this.language()))
    this.chime()
    this.say($parts.flatMap(($part) => [...$part.children].map(($one) => $one.dataset.utterance)))
  }

  /** It has been said: say it again after a while. */
  rest() {
    clearTimeout(this.again)
    this.again = setTimeout(() => this.isOn && this.tell(), AGAIN_MS)
  }

  /** Whatever else happens: what still holds later waits, and a person hears it again at once. */
  meet(event) {
    if (LATER.includes(event.type)) this.waiting.push(event)
    else if (event.isByPerson) this.tell()
  }
}
