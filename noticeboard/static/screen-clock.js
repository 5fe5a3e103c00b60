/** Writes the time of day on a screen, and the age of its bundle in the staff's mark. */

import { momentOf, timeInWIB } from './clock.js'
import { WIB_MS } from './constants.js'

const DAY_MS = 24 * 3600e3

/** Write the time as the slide that is shown writes it; one whose header needs the room has none. */
export function showTime($document, now, $slide) {
  const time = timeInWIB(now)
  const [hours, minutes] = time.split(':')
  const form = ($slide && $slide.dataset.clock) || ''
  const $clock = $document.querySelector('.stage .clock')
  const written = form.replace('{hours}', hours).replace('{minutes}', minutes)
  set($clock, 'hidden', form === '')
  set($clock, 'lang', $slide ? $slide.lang : '')
  set($clock.firstElementChild, 'dateTime', time)
  set($clock.firstElementChild, 'textContent', written)
}

/** Set what is not so yet: a second in which nothing changes must cost no layout. */
function set($element, name, value) {
  if ($element[name] !== value) $element[name] = value
}

/** Tell staff how old the bundle is, and when the device's clock cannot be right. */
export function showAge($document, now, isExpired) {
  const { bundleDay, preview } = $document.documentElement.dataset
  const seen = preview ? momentOf($document, now) : now
  const days = Math.floor((seen + WIB_MS - Date.parse(bundleDay)) / DAY_MS)
  const $age = $document.querySelector('.stage .age')
  const { age, clockWrong, tooOld } = $age.dataset
  const told = days < 0 ? clockWrong : isExpired ? tooOld : age.replace('{days}', days)
  set($age, 'textContent', told)
}
