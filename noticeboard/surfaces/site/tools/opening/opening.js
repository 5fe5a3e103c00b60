/** Says whether the office is open, by the visitor's clock; the days come from
    noticeboard.edition.opening_days, so that no calendar is needed here. */

import { momentOf } from '../clock.js'
import { WIB_MS } from '../constants.js'

const DAY = 1440
const EVERY_MS = 30_000

/**
 * Whether it is open at a minute that is counted from the first day's midnight, and the minute
 * at which that changes: null when no later opening is known. Null for a day that is not known.
 */
export function openingAt(minute, days, kinds) {
  const today = Math.floor(minute / DAY)
  if (!days[today]) return null
  for (let day = today; day < days.length; day += 1) {
    // An even position opens, an odd one closes.
    const position = kinds[days[day]].findIndex((change) => day * DAY + change > minute)
    if (position >= 0) {
      return { isOpen: position % 2 === 1, until: day * DAY + kinds[days[day]][position] }
    }
  }
  return { isOpen: false, until: null }
}

/** How a day is called on another: today, tomorrow, Monday, and with its date from a week on. */
function called(minute, now, at, locale) {
  const distance = Math.floor(minute / DAY) - Math.floor(now / DAY)
  if (distance < 2) {
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(distance, 'day')
  }
  const date = distance < 7 ? {} : { day: 'numeric', month: 'long' }
  return at(minute).toLocaleDateString(locale, { weekday: 'long', timeZone: 'UTC', ...date })
}

/** Show what holds now, and go on doing so. */
export function begin($said, { days, kinds, locale, open, reopens, closed, unknown }) {
  const first = Date.parse(document.documentElement.dataset.bundleDay)
  const spans = JSON.parse(kinds)
  const at = (minute) => new Date(first + minute * 60_000)
  const clock = { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }
  const tell = () => {
    // A clock earlier than the bundle is wrong.
    const isEarly = 'clockEarly' in document.documentElement.dataset
    const now = isEarly ? -1 : Math.floor((momentOf() + WIB_MS - first) / 60_000)
    const state = openingAt(now, days, spans)
    let form = closed
    if (!state) form = now < 0 ? '' : unknown
    else if (state.until !== null) form = state.isOpen ? open : reopens
    const told = state?.until == null ? form : form
      .replace('{time}', at(state.until).toLocaleTimeString(locale, clock))
      .replace('{day}', called(state.until, now, at, locale))
    if ($said.textContent !== told) $said.textContent = told
  }
  tell()
  setInterval(tell, EVERY_MS)
  document.addEventListener('visibilitychange', tell)
}
