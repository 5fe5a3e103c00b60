/** Which slides of a screen may be seen: by their day, their notice and the playlist of the minute. */

import { isRunning } from './clock.js'

/** Whether a slide may be seen: its edition is the day's, its notice runs, the bundle not over. */
export function isShowable($slide, moment, expired) {
  const { first, outdated } = $slide.dataset
  if (expired !== (outdated !== undefined)) return false
  if ($slide.parentElement.closest('[data-from][hidden]')) return false
  return first === undefined || (isRunning($slide, moment) && hasTurn($slide, moment))
}

const TURN_MS = 600e3

/** Whether it is the turn of a slide among those that share one place in the loop. */
function hasTurn({ dataset: { turn, turns = 1 } }, moment) {
  return Math.floor(moment / TURN_MS) % turns === Number(turn || 0)
}

/** Whether a slide is one of a playlist, in one of its languages; a notice belongs to each. */
export function belongsTo({ playlist, languages }, $slide) {
  const { dataset } = $slide
  if (dataset.playlist === undefined) return true
  if (dataset.playlist !== playlist) return false
  const isRead = (language) => languages.includes(language)
  return languages.length === 0 || dataset.languages.split(' ').some(isRead)
}

/** The sentences for when nothing else may be seen: they hold no figure and send to an officer. */
export function isSafe($slide) {
  return $slide.dataset.outdated !== undefined &&
    !$slide.parentElement.closest('[data-from][hidden]')
}
