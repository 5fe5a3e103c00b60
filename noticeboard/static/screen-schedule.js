/**
 * The playlist and languages of a minute, and the hours in which a screen is lit: the same rules
 * as `screen_schedule.py`. Days are ISO dates and times "HH:MM" of the office; a stretch over
 * midnight belongs to the day on which it began.
 */

const DAY_MS = 24 * 3600e3

/** The times of a screen's page; most have no schedule, and the same hours every day. */
export function planOf({ dataset: { on, off, plan } }) {
  return { on, off, hours: [], schedule: [], closed: [], ...JSON.parse(plan || '{}') }
}

const dayBefore = (day) => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10)

/** The number of a day's weekday, Monday being 0. */
const weekdayOf = (day) => (new Date(day).getUTCDay() + 6) % 7

function holdsOn({ days, holidays }, day, closed) {
  if (days.length > 0 && !days.includes(weekdayOf(day))) return false
  return holidays === 'any' || (holidays === 'only') === closed.includes(day)
}

/** Whether a stretch runs that may have begun today or yesterday. */
function runs(first, last, time, today, yesterday) {
  if (first <= last) return today && first <= time && time < last
  return (today && first <= time) || (yesterday && time < last)
}

/** What is shown in a minute: `{playlist, languages}`, '' for the screen's own, [] for all. */
export function programmeAt({ schedule, closed }, day, time) {
  const before = dayBefore(day)
  const found = schedule.find((entry) =>
    runs(
      entry.from,
      entry.until,
      time,
      holdsOn(entry, day, closed),
      holdsOn(entry, before, closed),
    )
  )
  return found || { playlist: '', languages: [] }
}

/** Whether a screen is lit in a minute; the first hours that hold on a day are those of the day. */
export function isLit(plan, day, time) {
  const hoursOf = (one) => plan.hours.find((hours) => holdsOn(hours, one, plan.closed)) || plan
  const today = hoursOf(day)
  const before = hoursOf(dayBefore(day))
  return runs(today.on, today.off, time, true, false) ||
    runs(before.on, before.off, time, false, true)
}
