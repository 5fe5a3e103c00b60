/**
 * From keys to roles. Keys are told apart by `code`, so that NumLock and CapsLock change nothing;
 * the set of keys that was pressed last decides how sentences name them.
 */

import { KEYS } from './constants.js'

/** Keys that belong to the browser or to a screen reader, alone or as a modifier. */
const LEFT_ALONE = /^(Tab|Shift|Control|Alt|Meta|CapsLock|NumLock|ScrollLock|Fn|F5|F6|F11|F12)/

/** The role of a key code and the set it belongs to; null for keys that are left alone. */
export function roleOf(code, numpad = 'items') {
  if (LEFT_ALONE.test(code)) return null
  if (KEYS.ez[code]) return { profile: 'ez', role: KEYS.ez[code] }
  const profile = code.startsWith('Numpad') ? numpad : 'keyboard'
  return { profile, ...asRole((KEYS[profile] ?? KEYS.items)[code]) }
}

function asRole(role) {
  return typeof role === 'number' ? { role: 'number', number: role } : { role: role ?? 'other' }
}

/**
 * Listens for keys and hands over machine events. Held keys count once; while Help is held,
 * other keys are described instead of done.
 */
export class Keys {
  constructor({ target, dispatch, config = {}, strikeWindow = () => 0 }) {
    if (!target || !dispatch) throw new Error('Keys: needs a target and a dispatch function')
    Object.assign(this, {
      target,
      dispatch,
      config,
      strikeWindow,
      last: { code: '', at: -Infinity },
    })
    this.isHelpHeld = false
    target.addEventListener('keydown', (event) => this.down(event))
    target.addEventListener('keyup', (event) => this.up(event))
    target.addEventListener('blur', () => {
      this.isHelpHeld = false
    })
  }

  down(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const { code } = event
    if (code === this.config.jackIn || code === this.config.jackOut) {
      this.dispatch({ type: 'headphones', plugged: code === this.config.jackIn })
      return
    }
    const key = roleOf(code, this.config.numpad)
    if (!key) return
    event.preventDefault()
    if (event.repeat || this.isDoubleStrike(code, event.timeStamp)) return
    if (this.isHelpHeld && key.role !== 'help') this.dispatch({ type: 'describe', ...key })
    else this.dispatch({ type: 'press', ...key })
    if (key.role === 'help') this.isHelpHeld = true
  }

  up(event) {
    if (roleOf(event.code, this.config.numpad)?.role === 'help') this.isHelpHeld = false
  }

  isDoubleStrike(code, at) {
    const isOne = code === this.last.code && at - this.last.at < this.strikeWindow()
    this.last = { code, at }
    return isOne
  }
}
