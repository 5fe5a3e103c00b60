/** Finds rows by what people type: everyday spellings, slips, money in any writing. */

/** Words that every row of fees could carry; a search that is nothing else keeps them. */
const CURRENCY = new Set(['rp', 'idr', 'rupiah'])
const IDLE = new Set([
  ...CURRENCY,
  'biaya',
  'harga',
  'tarif',
  'ongkos',
  'berapa',
  'untuk',
  'dan',
  'yang',
  'fee',
  'fees',
  'price',
  'prices',
  'cost',
  'costs',
  'how',
  'much',
  'for',
  'the',
  'of',
  'a',
  'an',
])
const SHORT = {
  th: 'tahun',
  thn: 'tahun',
  hr: 'hari',
  bln: 'bulan',
  yr: 'year',
  yrs: 'years',
  mth: 'month',
}
const UNITS = {
  ribu: 1e3,
  rb: 1e3,
  k: 1e3,
  thousand: 1e3,
  juta: 1e6,
  jt: 1e6,
  million: 1e6,
  mio: 1e6,
}
const UNIT = Object.keys(UNITS).join('|')
const MONEY = new RegExp(`^(rp)?(\\d+(?:[.,]\\d+)*)(${UNIT})?[.,]*-*$`)
const COUNT = /^(\d+)(th|thn|tahun|hr|hari|bln|bulan|yrs?|years?|mth|months?|days?)$/

/** Lower case, without accents, spaces made single. */
function folded(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().trim()
    .replace(/\s+/g, ' ')
}

/** The words of a text, and each two neighbours as one: "e-paspor" is "epaspor". */
export function wordsOf(text) {
  const words = folded(text).split(/[^a-z0-9]+/).filter(Boolean)
  const pairs = words.slice(1).map((word, at) => words[at] + word)
  return { words: [...new Set(words)], pairs: [...new Set(pairs)] }
}

/**
 * What is searched for: a list of `{word}`, and of `{amounts}` for money, each of which may be
 * meant. "650" may be a number or thousands, so it is both.
 */
export function readQuery(typed) {
  const joined = folded(typed)
    .replace(/\b(rp|idr)[.\s]*(?=\d)/g, 'rp')
    .replace(/\b\d{1,3}( \d{3})+\b/g, (found) => found.split(' ').join(''))
    .replace(new RegExp(`(\\d) (${UNIT})\\b`, 'g'), '$1$2')
  const parts = joined.split(' ').filter(Boolean).flatMap(readPart)
  const telling = parts.filter(({ word, isSign }) => !IDLE.has(word) && !isSign)
  return telling.length ? telling : parts.filter(({ word }) => !CURRENCY.has(word))
}

function readPart(part) {
  const money = MONEY.exec(part)
  if (money) return [readMoney(money)]
  const counted = COUNT.exec(part)
  if (counted) return [readPart(counted[1])[0], { word: SHORT[counted[2]] || counted[2] }]
  const words = part.split(/[^a-z0-9]+/).filter(Boolean)
  // A sign alone is no word; it counts only where nothing else was typed.
  if (!words.length) return [{ word: part, isSign: true }]
  return words.map((word) => ({ word: SHORT[word] || word }))
}

function readMoney([, currency, digits, unit]) {
  const hundredths = unit ? /[.,](?=\d{1,2}$)/ : /[.,]\d{1,2}$/
  const cut = digits.replace(hundredths, unit ? '_' : '')
  const number = Number(cut.replace(/[.,]/g, '').replace('_', '.'))
  if (unit) return { amounts: [Math.round(number * UNITS[unit])] }
  const isWritten = currency || /[.,]/.test(cut) || number >= 10_000
  const amounts = number >= 100 && number < 1_000 ? [number, number * 1_000] : [number]
  return isWritten ? { amounts } : { amounts, word: String(number) }
}

/** How many slips part two words: letters left out, added, changed, or two that changed places. */
export function slips(one, other) {
  let before = []
  let row = [...Array(other.length + 1).keys()]
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const isSame = one[at - 1] === other[to - 1]
      next[to] = Math.min(row[to] + 1, next[to - 1] + 1, row[to - 1] + (isSame ? 0 : 1))
      const isTurned = one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]
      if (at > 1 && to > 1 && isTurned) next[to] = Math.min(next[to], before[to - 2] + 1)
    }
    ;[before, row] = [row, next]
  }
  return row[other.length]
}

const squeezed = (word) => word.replace(/(.)\1+/g, '$1')

/** How far a typed word is from a row's nearest: 0 when there, infinite when unlike all. */
function distance(typed, { words, pairs }) {
  if (words.includes(typed) || pairs.includes(typed)) return 0
  if (/^\d+$/.test(typed) || typed.length < 2) return Infinity
  const isThere = (word) => word.startsWith(typed) || (typed.length > 3 && word.includes(typed))
  if (words.some(isThere)) return 0
  const most = typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2
  if (!most) return Infinity
  const short = squeezed(typed)
  const found = [...words, ...pairs].filter((word) => Math.abs(word.length - typed.length) < 4)
    .map((word) => slips(short, squeezed(word)))
  const least = Math.min(...found)
  // A doubled letter alone is half a slip: it is never listed beside what is written right.
  return least <= most ? least || 0.5 : Infinity
}

function costOf(row, amounts, query) {
  return query.reduce((sum, { word, amounts: wanted }) => {
    const isPaid = wanted && wanted.some((amount) => amounts.includes(amount))
    return sum + (isPaid ? 0 : word === undefined ? Infinity : distance(word, row))
  }, 0)
}

/**
 * The rows that fit best what was typed, of `{words, pairs, now, ever}`: the amounts of the day,
 * and of all days, which are looked at when no row has one today. A row that has every word as it was
 * typed leaves no place for those that only resemble it; nothing typed leaves every row.
 */
export function findRows(rows, typed) {
  const query = readQuery(typed)
  if (!query.length) return rows
  for (const amountsOf of [({ now }) => now, ({ ever }) => ever]) {
    const costs = rows.map((row) => costOf(row, amountsOf(row), query))
    const least = Math.min(...costs)
    if (least < Infinity) return rows.filter((_, at) => costs[at] === least)
  }
  return []
}
