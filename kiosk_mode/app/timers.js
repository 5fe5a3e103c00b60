/**
 * What time alone brings about: hints, the warning, the end of a session, one-switch scanning.
 * Only silence counts: every wait begins when the voice has ended (R21).
 */

export const WAITS = {
  hint: 2_000,
  /** From the last word to the warning; longer for those who read and touch only. */
  warn: 40_000,
  warnSilent: 120_000,
  /** From the end of the warning to the end of the session. */
  expire: 20_000,
  /** From unplugged headphones to the end of the session. */
  unplugged: 3_000,
}

export class Timers {
  constructor({ dispatch, waits = {}, scan = 0 }) {
    if (!dispatch) throw new Error('Timers: needs a dispatch function')
    Object.assign(this, { dispatch, waits: { ...WAITS, ...waits }, scan, running: [] })
    this.grace = 0
  }

  /** Someone acts or something is said: nothing is waited for. */
  clear() {
    for (const timer of this.running) clearTimeout(timer)
    this.running = []
  }

  /** It is silent from now on: start what may follow. */
  rest(state) {
    this.clear()
    // Somebody is watching: that is no silence.
    if (state.clip) return
    if (state.warned) this.after(this.waits.expire, 'expire')
    else if (state.awake) this.after(this.waits.warn, 'warn')
    else if (state.screen !== 'start') this.after(this.waits.warnSilent, 'warn')
    if (state.awake && !state.warned && !state.paused) this.offer()
  }

  offer() {
    if (this.scan) this.after(this.scan, 'scan')
    else this.after(this.waits.hint, 'hint')
  }

  unplugged() {
    this.grace = setTimeout(() => this.dispatch({ type: 'expire' }), this.waits.unplugged)
  }

  plugged() {
    clearTimeout(this.grace)
  }

  after(wait, type) {
    this.running.push(setTimeout(() => this.dispatch({ type }), wait))
  }
}
