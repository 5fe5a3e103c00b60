/** Says by when a passport is ready, for the day of an interview; noticeboard.edition.working_days
    says the same, and a test compares both. */

import { dayInWIB, momentOf } from '../clock.js'

/** The day some days after an ISO date. */
const after = (day, days) => new Date(Date.parse(day) + days * 864e5).toISOString().slice(0, 10)

/** Whether an office works on a day: no weekend, no holiday, no joint leave. */
export function isWorkingDay(day, holidays) {
  return ![0, 6].includes(new Date(day).getUTCDay()) && !holidays.includes(day)
}

/** The last of some working days after an interview; null past the last decree. */
export function readyBy(interview, workingDays, holidays, decreedUntil) {
  let left = workingDays
  for (let distance = 0;; distance += 1) {
    const day = after(interview, distance)
    if (day > decreedUntil) return null
    if (distance && isWorkingDay(day, holidays)) left -= 1
    if (left === 0) return day
  }
}

/** Show today's answer, and another for each day that is chosen. */
export function begin($tool, { days, holidays, until, locale, ready, holiday, unknown }) {
  const $day = $tool.querySelector('input')
  const $answer = $tool.querySelector('[role=status]')
  const { bundleDay } = document.documentElement.dataset
  const closed = holidays.split(' ')
  const written = (day) =>
    new Date(day).toLocaleDateString(locale, { dateStyle: 'full', timeZone: 'UTC' })
  const answer = () => {
    const day = $day.value
    // Decrees of years gone by are not in the bundle.
    const end = day && day >= bundleDay ? readyBy(day, Number(days), closed, until) : null
    const form = !end ? unknown : isWorkingDay(day, closed) ? ready : holiday
    $answer.textContent = form.replace('{from}', day && written(day)).replace(
      '{day}',
      end && written(end),
    )
  }
  $day.min = bundleDay
  $day.value = dayInWIB(momentOf())
  $day.addEventListener('input', answer)
  answer()
}
