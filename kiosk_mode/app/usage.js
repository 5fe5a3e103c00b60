/**
 * What a session was used for, as the device counts it: that something was said again, and which
 * services were opened. Each once, in no order, and nothing of who it was.
 */
export class Usage {
  constructor({ root }) {
    if (!root) throw new Error('Usage: needs root')
    this.root = root
    this.forget()
  }

  replayed() {
    this.count('replayed', '')
  }

  /** Follow the visitor: a screen that is a service's menu counts. */
  follow() {
    const { service } = this.root.querySelector('[data-current]')?.dataset ?? {}
    if (service) this.count('opened', service)
  }

  count(kind, service) {
    const key = `${kind} ${service}`
    if (this.counted.has(key)) return
    this.counted.add(key)
    this.root.dispatchEvent(new CustomEvent('noticeboard:used', { detail: { kind, service } }))
  }

  /** The session is over. */
  forget() {
    this.counted = new Set()
  }
}
