// Numbers, money, ages, days and dates; named_amounts.py and named_days.py do the same. Days are ISO
// dates all along: they compare as text, and no time zone can move them.
const GROUPED = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:[.,]\d{2})?$/
const FRACTION = /^(\d{1,9})[.,](\d{1,2})$/
const DIGITS = /^[0-9]+$/
const MOST_DIGITS = 12
const LEAST_MONEY = 10000
const PERSONS = ['anak', 'balita']
const MOST_STRANGE = 2
const OLDEST = 120
const LONGEST_STAY = 9999
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const WRITTEN = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/
const DAY = /^\d{1,2}$/
const YEAR = /^(?:19[5-9]|20[0-9])\d$/
const NEAR = 4

const own = (map, key) => Object.prototype.hasOwnProperty.call(map, key) ? map[key] : undefined

export function quantitiesIn(tokens, words) {
  const found = []
  let at = 0
  while (at < tokens.length) {
    const single = own(words.single, tokens[at])
    if (single) {
      found.push({ value: 1, unit: single, first: at, end: at + 1, isYearOld: false })
      at += 1
      continue
    }
    const number = digitsAt(tokens, at, words) || wordsAt(tokens, at, words)
    if (number === null) {
      at += 1
      continue
    }
    const { value, isMoney, end } = number
    const after = end < tokens.length ? tokens[end] : ''
    const unit = own(words.units, after)
    if (unit && !isMoney) {
      const isYearOld = end + 1 < tokens.length && words.old.includes(tokens[end + 1])
      found.push({ value, unit, first: at, end: end + 1, isYearOld })
      at = end + 1
      continue
    }
    const saysRupiah = ['rupiah', 'perak'].includes(after) ||
      (at > 0 && ['rp', 'idr'].includes(tokens[at - 1]))
    const counted = isMoney || saysRupiah ? 'rupiah' : null
    found.push({ value, unit: counted, first: at, end, isYearOld: false })
    at = end
  }
  return found
}

function digitsAt(tokens, at, words) {
  const found = numberOf(tokens[at])
  if (found === null) return null
  const [value, scale] = found
  const end = at + 1
  const factor = end < tokens.length ? own(words.times, tokens[end]) || 0 : 0
  if (factor >= 1000) {
    return { value: Math.floor(value * factor / scale), isMoney: true, end: end + 1 }
  }
  if (scale > 1) return null
  return { value, isMoney: !DIGITS.test(tokens[at]) && value >= LEAST_MONEY, end }
}

function numberOf(token) {
  const grouped = GROUPED.exec(token)
  const plain = grouped ? grouped[1].replace(/[.,]/g, '') : token
  if (DIGITS.test(plain)) return plain.length <= MOST_DIGITS ? [Number(plain), 1] : null
  const parts = FRACTION.exec(plain)
  return parts ? [Number(parts[1] + parts[2]), Math.pow(10, parts[2].length)] : null
}

function wordsAt(tokens, at, words) {
  let [total, group, digit] = [0, 0, 0]
  let place = at
  while (place < tokens.length) {
    const word = tokens[place]
    const factor = own(words.times, word)
    if (own(words.digits, word) !== undefined) digit = words.digits[word]
    else if (own(words.tens, word) !== undefined) group += words.tens[word]
    else if (factor === undefined || (place === at && factor >= 0)) break
    else if (factor < 0) total -= factor
    else if (factor >= 1000) {
      total += (group + digit) * factor
      group = 0
      digit = 0
    } else {
      group += digit * factor || digit + 10
      digit = 0
    }
    place += 1
  }
  const value = total + group + digit
  return place > at ? { value, isMoney: value >= 1000, end: place } : null
}

export function amountIn(quantities) {
  const found = quantities.find((one) => one.unit === 'rupiah')
  return found ? found.value : null
}

export function ageIn(quantities, readings, words) {
  for (const one of quantities) {
    const years = one.unit === 'month'
      ? Math.floor(one.value / 12)
      : ['week', 'day'].includes(one.unit)
      ? 0
      : one.value
    if (one.unit === 'rupiah' || years > OLDEST) continue
    if (one.isYearOld || isAge(one, readings, words)) return years
  }
  return null
}

function isAge(one, readings, words) {
  const isPerson = ({ concepts }) => PERSONS.some((person) => concepts.includes(person))
  const isMine = one.first > 0 && words.i_am.includes(readings[one.first - 1].token)
  if (isMine) return one.unit === null || one.unit === 'year'
  let strange = 0
  for (let place = one.first - 1; place >= 0 && strange <= MOST_STRANGE; place--) {
    const { token, concepts } = readings[place]
    if (concepts.includes('umur')) return true
    if (isPerson(readings[place])) return one.unit !== null
    if (concepts.includes('paspor') || '?!;'.includes(token)) break
    if (!words.age_gaps.includes(token)) strange += 1
  }
  return one.unit !== null && one.end < readings.length && isPerson(readings[one.end])
}

export function overstayIn(quantities) {
  const days = { day: 1, week: 7 }
  const found = quantities.filter((one) => own(days, one.unit))
    .map((one) => one.value * days[one.unit])
    .find((count) => count <= LONGEST_STAY)
  return found === undefined ? null : found
}

export function dayIn(tokens, today, words) {
  for (let at = 0; at < tokens.length; at++) {
    const named = namedAt(tokens, at, today, words)
    if (named) {
      const isOwn = tokens.slice(Math.max(0, at - NEAR), at)
        .some((one) => words.own_dates.includes(one))
      return Object.assign(moved(named, tokens, words), { isOwn })
    }
  }
  return null
}

function namedAt(tokens, at, today, words) {
  const found = byDigits(tokens, at) || byMonth(tokens, at, words) ||
    withoutYear(tokens, at, today, words) || byDistance(tokens, at, today, words)
  if (found) return found
  if (!YEAR.test(tokens[at]) || isCounted(tokens, at, words)) return null
  return { moment: yearOf(Number(tokens[at])), first: at, end: at + 1, isRelative: false }
}

function byDigits(tokens, at) {
  const iso = ISO.exec(tokens[at])
  const written = iso ? null : WRITTEN.exec(tokens[at])
  const parts = iso ? iso.slice(1, 4) : written ? written.slice(1, 4).reverse() : null
  const moment = parts && dayOf(...parts.map(Number))
  return moment ? { moment, first: at, end: at + 1, isRelative: false } : null
}

function byMonth(tokens, at, words) {
  const month = own(words.months, tokens[at])
  if (month === undefined) return null
  const before = tokens[at - 1] || ''
  let after = tokens[at + 1] || ''
  const second = tokens[at + 2] || ''
  let last = at + 1
  if (words.year_words.includes(after) && YEAR.test(second)) {
    last = at + 2
    after = second
  }
  const isYear = YEAR.test(after)
  const day = isYear && DAY.test(before) ? dayOf(Number(after), month, Number(before)) : null
  if (day) return { moment: day, first: at - 1, end: last + 1, isRelative: false }
  if (isYear) {
    return { moment: monthOf(Number(after), month), first: at, end: last + 1, isRelative: false }
  }
  const isDay = DAY.test(after) && YEAR.test(second)
  const moment = isDay ? dayOf(Number(second), month, Number(after)) : null
  return moment ? { moment, first: at, end: at + 3, isRelative: false } : null
}

function withoutYear(tokens, at, today, words) {
  const month = own(words.months, tokens[at])
  if (month === undefined || YEAR.test(tokens[at + 1] || '')) return null
  const [thisYear, thisMonth] = today.split('-').map(Number)
  const year = thisYear + (month < thisMonth ? 1 : 0)
  const before = tokens[at - 1] || ''
  const day = DAY.test(before) ? dayOf(year, month, Number(before)) : null
  const isMonth = ['bulan', 'bln', 'month'].includes(before)
  const moment = day || (isMonth ? monthOf(year, month) : null)
  return moment ? { moment, first: at - 1, end: at + 1, isRelative: true } : null
}

function byDistance(tokens, at, today, words) {
  const [before, token, after] = [tokens[at - 1] || '', tokens[at], tokens[at + 1] || '']
  const unit = own(words.units, token)
  const isCountedUnit = DIGITS.test(before) || own(words.digits, before) !== undefined ||
    own(words.tens, before) !== undefined
  if (unit && unit !== 'day' && !isCountedUnit) {
    for (const [step, side] of [[1, words.ahead], [-1, words.behind]]) {
      if (side.includes(after) || side.includes(before)) {
        const first = side.includes(after) ? at : at - 1
        return { moment: away(unit, step, today), first, end: first + 2, isRelative: true }
      }
    }
  }
  const days = own(words.days_away, token)
  if (days === undefined) return null
  return { moment: moveBy(today, days), first: at, end: at + 1, isRelative: true }
}

function moved(named, tokens, words) {
  let place = named.first - 1
  const between = [...words.year_words, 'tanggal', 'tgl', 'bulan', 'the']
  while (between.includes(tokens[place])) place -= 1
  const start = typeof named.moment === 'string' ? named.moment : named.moment.from
  const first = place + 1
  if (words.before.includes(tokens[place])) {
    return Object.assign({}, named, { moment: moveBy(start, -1), first })
  }
  if (words.after.includes(tokens[place])) {
    return Object.assign({}, named, { moment: start, first })
  }
  return Object.assign({}, named, { first })
}

function isCounted(tokens, at, words) {
  const after = tokens[at + 1] || ''
  return tokens[at - 1] === 'rp' || own(words.times, after) !== undefined ||
    own(words.units, after) !== undefined
}

function away(unit, step, today) {
  const [year, month] = today.split('-').map(Number)
  if (unit === 'year') return yearOf(year + step)
  if (unit === 'month') {
    const months = year * 12 + month - 1 + step
    return monthOf(Math.floor(months / 12), months % 12 + 1)
  }
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  const monday = moveBy(today, 7 * step - weekday)
  return { from: monday, until: moveBy(monday, 6) }
}

function moveBy(day, days) {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

const twoDigits = (number) => String(number).padStart(2, '0')

function dayOf(written, month, day) {
  const year = written < 100 ? written + 2000 : written
  if (year < 1950 || year >= 2100 || month < 1 || month > 12 || day < 1) return null
  const iso = `${year}-${twoDigits(month)}-${twoDigits(day)}`
  return day <= lastOf(year, month) ? iso : null
}

const lastOf = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate()

const monthOf = (year, month) => ({
  from: `${year}-${twoDigits(month)}-01`,
  until: `${year}-${twoDigits(month)}-${twoDigits(lastOf(year, month))}`,
})

const yearOf = (year) => ({ from: `${year}-01-01`, until: `${year}-12-31` })
