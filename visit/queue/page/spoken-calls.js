/**
 * Which calls this browser has begun to speak. It is kept beyond a reload, so that none is spoken
 * twice: the server may have ended before it heard of a sound.
 */

const KEY = 'queue-spoken'
const MOST = 60

/** A number is given an id by its place in the day, which another log of that day may give again. */
export const nameOf = ({ id, at_ms }) => `${id} ${at_ms}`

/** The calls that were spoken, in this page and in those before it where the browser keeps them. */
export class SpokenCalls {
  /** `open` gives the browser's storage, whose very name some browsers refuse. */
  constructor(open) {
    this.open = open
    this.names = []
    try {
      const kept = JSON.parse(open().getItem(KEY))
      if (Array.isArray(kept)) this.names = kept
    } catch {
      // Nothing was kept, or nothing that can be read.
    }
  }

  has(call) {
    return this.names.includes(nameOf(call))
  }

  add(call) {
    this.keep([nameOf(call), ...this.names])
  }

  /** Its sound broke off, so it has not been spoken. */
  remove(call) {
    this.keep(this.names.filter((name) => name !== nameOf(call)))
  }

  keep(names) {
    this.names = names.slice(0, MOST)
    try {
      this.open().setItem(KEY, JSON.stringify(this.names))
    } catch {
      // A browser that keeps nothing still remembers until it is reloaded.
    }
  }
}
