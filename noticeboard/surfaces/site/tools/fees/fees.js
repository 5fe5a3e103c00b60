/** Finds fees in the table that is already there, and shows those of another day. */

import { findRows, wordsOf } from './search.js'

/** The rates of every fee by its id; an open end and an unknown value are null. */
export function ratesIn($tool) {
  return JSON.parse($tool.querySelector('script').textContent)
}

/** The rate in force on a day; none outside the days that the records cover. */
export function rateOn(day, rates, covers, end) {
  if (day < covers || day > end) return undefined
  return rates.find(({ first, last }) => (!first || first <= day) && (!last || day <= last))
}

/** What a row can be found by: its words, and its amounts on a day and ever. */
function readRow($row, day, rates, { covers, end }) {
  const rate = day ? rateOn(day, rates, covers, end) : rates.find(({ role }) => role === 'current')
  const amounts = (found) => found.map((one) => one?.value).filter(Number.isInteger)
  const parts = [...$row.cells[0].childNodes].map(($part) => $part.textContent)
  const written = [...parts, $row.dataset.words].join(' ')
  return { $row, ...wordsOf(written), now: amounts([rate]), ever: amounts(rates) }
}

/** Search, filter and show a day, at once and on every change. */
export function begin($tool, told) {
  const $table = $tool.parentElement.querySelector('table')
  const [$words, $group, $day] = $tool.querySelectorAll(
    'input[type=search], select, input[type=date]',
  )
  const $rows = [...$table.tBodies[0].rows]
  const $head = $table.tHead.rows[0].cells[1]
  const now = $head.textContent
  const rates = ratesIn($tool)
  const show = () => {
    const isOfGroup = ({ dataset: { groups } }) =>
      !$group.value || groups.split(' ').includes($group.value)
    const rows = $rows.filter(isOfGroup)
      .map(($row) => readRow($row, $day.value, rates[$row.id], told))
    const $found = new Set(findRows(rows, $words.value).map(({ $row }) => $row))
    for (const $row of $rows) {
      $row.hidden = !$found.has($row)
      showDay($row, $day.value, rates[$row.id], told)
    }
    $head.textContent = $day.value ? written($day.value, told) : now
    $tool.querySelector('[role=status]').textContent = $found.size
      ? told.count.replace('{found}', $found.size).replace('{all}', $rows.length)
      : told.none
  }
  $tool.addEventListener('input', show)
  show()
}

function written(day, { locale }) {
  return new Date(day).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
}

/** Put the value of a day beside that of the present day, and show one of the two. */
function showDay($row, day, rates, told) {
  const $cell = $row.cells[1]
  for (const $other of $cell.querySelectorAll('[data-of-day]')) $other.remove()
  // Past the bundle's end no figure is shown.
  const isOther = day && !document.documentElement.dataset.expired
  for (const $now of $cell.children) $now.hidden = Boolean(isOther) || 'withdrawn' in $now.dataset
  if (!isOther) return
  const $value = valueOn(day, $row, rates, told)
  // The end of the present rate stays beside it, whatever day of it was asked for.
  const $ends = $value.dataset.role === 'current' ? $cell.querySelectorAll('.ends') : []
  const $beside = [...$ends].map(($end) => $end.cloneNode(true))
  for (const $end of $beside) Object.assign($end, { hidden: false }).dataset.ofDay = day
  $cell.append($value, ...$beside)
}

function valueOn(day, $row, rates, { covers, end, unknown }) {
  const rate = rateOn(day, rates, covers, end)
  const isKnown = Number.isInteger(rate?.value)
  const $value = document.createElement(isKnown ? 'data' : 'span')
  $value.dataset.ofDay = day
  $value.textContent = isKnown ? rate.shown : unknown
  if (isKnown) Object.assign($value, { value: rate.value }).dataset.fact = $row.id
  if (isKnown) $value.dataset.role = rate.role
  return $value
}
