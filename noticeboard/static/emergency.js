/**
 * Reads the small file that switches an emergency on, for screens, kiosk and pages alike.
 * Everything that is said then is in the page already. Screens run it in browsers of years ago, so
 * it keeps to what `docs/browsers.md` lists for them.
 */

import { LONGEST_EMERGENCY_MS } from './constants.js'

/** A publisher's clock may be ahead of ours by so much. */
const AHEAD_MS = 5 * 60e3
const PATIENCE_MS = 8e3

/** What a file's text switches on, or null for nothing; throws for a text that is none of ours. */
export function signalIn(text) {
  const found = JSON.parse(text)
  if (Array.isArray(found) || typeof found !== 'object') {
    throw new Error('emergency.json: no signal')
  }
  const { kind = null, from, until, drill, screens } = found
  if (kind === null) return null
  const [first, last] = [Date.parse(from), Date.parse(until)]
  const isMeant = typeof kind === 'string' && typeof drill === 'boolean' &&
    Array.isArray(screens) && last > first && last - first <= LONGEST_EMERGENCY_MS
  if (!isMeant) throw new Error('emergency.json: not a signal')
  return { name: drill ? `${kind}-drill` : kind, first, last, screens }
}

/** Looks for the file of one address and knows at any moment what is on. */
export class EmergencyWatch {
  /**
   * `names` are the emergencies that the page can tell; `screen` is the screen's id, if it is one;
   * a clock that shows less than `earliest` is wrong, and then only the length counts.
   */
  constructor(address, { names, screen = '', earliest = 0, get = fetchInTime }) {
    Object.assign(this, { address, names, screen, earliest, get })
    this.text = ''
    this.signal = null
    this.seen = 0
    /** Whether the file that was read last is none of ours. */
    this.isBroken = false
  }

  /** Read the file; without an answer what was known goes on until its own end. */
  async look(now) {
    try {
      const answer = await this.get(this.address)
      if (answer.ok) this.take(await answer.text(), now)
    } catch (_) {
      // Without a network the end that is known holds.
    }
  }

  take(text, now) {
    if (text === this.text && !this.isBroken) return
    try {
      const signal = signalIn(text)
      if (signal && !this.names.includes(signal.name)) throw new Error(`no words: ${signal.name}`)
      Object.assign(this, { text, signal, seen: now, isBroken: false })
    } catch (error) {
      if (!this.isBroken) console.warn(`${this.address}:`, error)
      this.isBroken = true
    }
  }

  /** The name of what is on here at a moment: "fire", "fire-drill", or "" for nothing. */
  nameAt(now) {
    if (!this.signal) return ''
    const { name, first, last, screens } = this.signal
    const isHere = !this.screen || screens.length === 0 || screens.includes(this.screen)
    if (!isHere) return ''
    if (now < this.earliest) return now - this.seen < last - first ? name : ''
    return first - AHEAD_MS <= now && now < last ? name : ''
  }
}

/** Fetch past every cache, within a time. */
function fetchInTime(address) {
  const stop = new AbortController()
  setTimeout(() => stop.abort(), PATIENCE_MS)
  return fetch(address, { cache: 'no-store', signal: stop.signal })
}
