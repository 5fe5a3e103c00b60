/** What a visitor can change, its ladders, and the words that answer a change. */

import { RATES, SIZES, VOLUME_DB } from './constants.js'

export const DEFAULTS = {
  volume: 2,
  rate: 1,
  size: 0,
  contrast: false,
  curtain: false,
  strike: false,
}

/** Every setting action, to the setting it changes. */
export const SETTINGS = {
  louder: 'volume',
  quieter: 'volume',
  faster: 'rate',
  slower: 'rate',
  size: 'size',
  contrast: 'contrast',
  curtain: 'curtain',
  strike: 'strike',
}

/** The gain of a volume step, as `audio.volume` wants it. */
export function gainOf(step) {
  return 10 ** (VOLUME_DB[step] / 20)
}

/** One step of a setting: what it becomes, the names of the messages, and the earcon. */
export function change(state, action) {
  const name = SETTINGS[action]
  if (name === 'volume') return climb(state, name, VOLUME_DB, action === 'louder' ? 1 : -1)
  if (name === 'rate') return climb(state, name, RATES, action === 'faster' ? 1 : -1)
  if (name === 'size') {
    const size = (state.size + 1) % SIZES.length
    return { settings: { size }, said: [`size_${SIZES[size]}`], earcon: 'on' }
  }
  const on = !state[name]
  return {
    settings: { [name]: on },
    said: [`${name}_${on ? 'on' : 'off'}`],
    earcon: on ? 'on' : 'off',
  }
}

function climb(state, name, ladder, by) {
  const step = Math.max(0, Math.min(ladder.length - 1, state[name] + by))
  const at = name === 'volume' ? `volume_${step + 1}` : `rate_${ladder[step]}`
  const end = `${name}_${by > 0 ? 'top' : 'bottom'}`
  const stuck = step === state[name]
  return {
    settings: { [name]: step },
    said: stuck ? [at, end] : [at],
    earcon: stuck ? 'edge' : 'on',
  }
}
