// From what a visitor typed to what the office understands; understand.py does the same, and a
// test holds both to one answer. `table` is the compiled vocabulary, one for all languages.
import { readWord } from './readings.js'

export { prepare } from './readings.js'
import { ageIn, amountIn, dayIn, overstayIn, quantitiesIn } from './quantities.js'

const LONGEST = 500
const MOST_BETWEEN = 2
const DENIALS = ['bukan', 'tanpa', 'not', 'without', 'isnt', 'wasnt', 'tidak']
const ASKING = [
  'bisa',
  'boleh',
  'ada',
  'harus',
  'perlu',
  'masih',
  'apa',
  'atau',
  'sudah',
  'wajib',
]
const DAMAGED = 'rusak'
const GENERAL = ['m-paspor', 'passport', 'foreigner', 'office']
const LOSSES = ['hilang', DAMAGED]
const OURS = ['paspor', 'itas', 'itap', 'voa']
const TERM_ENDINGS = ['', 'nya', 'nyo']
const CIRCUMSTANCES = [
  'di',
  'ke',
  'dari',
  'kena',
  'karena',
  'krn',
  'karna',
  'gara',
  'dalam',
  'pas',
  'waktu',
  'saat',
  'oleh',
  'digigit',
  'dimakan',
  'jatuh',
  'sama',
  'in',
  'at',
  'on',
  'from',
  'by',
  'during',
  'while',
]
const AROUND = ['imigrasi', 'kantor', 'wna']
const OTHERS = ['other-office', 'elsewhere', 'other-papers', 'not-ours', 'other-field']
const PRICED = ['fee', 'change', 'history']
const COLLECTING = 'collecting'
const SENTENCE = /[.?!;]+ (?=.)/g
// deno-lint-ignore no-control-regex
const GAPS = /[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+/g
const HIDDEN = /[\p{Cf}\p{Cs}\p{Co}]/u
const TOKEN = /\d+(?:[.,:/-]\d+)*|[a-z]+(?:\d+[a-z]*)?|[?!;]|[^\x20-\x7f]+/g

export function understand(text, vocabulary, language, today) {
  const query = clean(text)
  const tokens = tokensOf(query)
  const readings = tokens.map((token) => readWord(token, vocabulary))
  const meanings = meaningsOf(readings, vocabulary)
  const numbers = vocabulary.numbers
  const quantities = quantitiesIn(tokens, numbers)
  const amount = amountIn(quantities)
  const kept = undenied(meanings, vocabulary)
  const concepts = new Set(kept.map((one) => one.concept))
  // Who names a sum of money asks whether it is the right one.
  if (amount !== null) concepts.add('berapa')
  const named = dayIn(tokens, today, numbers)
  const terms = termsIn(tokens, vocabulary)
  const counted = countedBy([...quantities, ...terms], named)
  const left = leftOver(readings, meanings, counted, concepts, vocabulary)
  // A weak word names nothing where another thing is named that nobody knows: "daftar motor".
  let subjects = namedBy(concepts, vocabulary.subjects, !left.length)
  let facets = namedBy(concepts, vocabulary.facets).map((one) => one.id)
  facets = lastFirst(facets, query, kept, vocabulary)
  let signals = namedBy(concepts, vocabulary.signals).map((one) => one.id)
  if (asksMeaning(terms, meanings, vocabulary)) {
    if (concepts.has('apa-itu')) signals = signals.filter((one) => !OTHERS.includes(one))
    subjects = [...terms.map(({ id }) => ({ id, score: 1 })), ...subjects]
    facets = ['what', ...facets.filter((one) => one !== 'what')]
  }
  const isOverstay = subjects.some((one) => one.id === 'overstay')
  return {
    query,
    language: languageOf(readings, vocabulary, language),
    words: wordsOf(readings, meanings, vocabulary),
    subjects,
    facets,
    age: ageIn(quantities, readings, numbers),
    days: isOverstay ? overstayIn(quantities) : null,
    amount,
    date: named && !named.isOwn ? named.moment : null,
    when: whenOf(named, facets, signals, today),
    signals: signalsOf(signals, concepts, subjects),
    left_over: left,
  }
}

function clean(text) {
  const shown = Array.from(text.slice(0, 8 * LONGEST)).slice(0, 4 * LONGEST)
    .filter((sign) => !HIDDEN.test(sign))
  const plain = shown.join('').replace(GAPS, ' ').normalize('NFKC').replace(GAPS, ' ').trim()
  return Array.from(plain).slice(0, LONGEST).join('').trim()
}

function tokensOf(query) {
  const bare = query.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC')
  const together = bare.replace(/([a-z])['\u2019`\u00b4]+([a-z])/g, '$1$2')
    .replace(/\b(?:rp|idr)\.?\s*(\d)/g, 'rp $1')
  return (together.match(TOKEN) || []).filter((token) => token[0] < '\x7f' || /\p{L}/u.test(token))
}

const isMark = (token) => '?!;'.includes(token)

const isNumber = (token) => token[0] >= '0' && token[0] <= '9'

function meaningsOf(readings, vocabulary) {
  const single = []
  readings.forEach(({ concepts }, at) => {
    concepts.forEach((concept) => single.push({ concept, tokens: [at], isPhrase: false }))
  })
  // Twice, since a phrase may hold another: "buat" with "kartu keluarga".
  return joined(joined(single, MOST_BETWEEN, vocabulary), 0, vocabulary)
}

function joined(single, mostBetween, vocabulary) {
  const found = []
  let at = 0
  while (at < single.length) {
    const match = phraseAt(single, at, mostBetween, vocabulary)
    if (match === null) {
      found.push(single[at])
      at += 1
      continue
    }
    const said = single.slice(at, match.end).reduce((all, one) => all.concat(one.tokens), [])
    const tokens = Array.from(new Set(said))
    match.concepts.forEach((concept) => found.push({ concept, tokens, isPhrase: true }))
    at = match.end
  }
  return found
}

function phraseAt(single, at, mostBetween, vocabulary) {
  // "bisa tidak datang" asks and denies nothing.
  const isAsked = at > 0 && ['bisa', 'boleh'].includes(single[at - 1].concept)
  if (single[at].concept === 'tidak' && isAsked) return null
  for (const { words, concepts } of vocabulary.phrases.get(single[at].concept) || []) {
    const end = endOf(words, single, at, mostBetween, vocabulary)
    if (end) return { end, concepts }
  }
  return null
}

function endOf(words, single, at, mostBetween, vocabulary) {
  let place = at + 1
  let between = 0
  for (const word of words.slice(1)) {
    while (place < single.length && single[place].concept !== word) {
      const { concept } = single[place]
      const isSkipped = concept === 'saya' || vocabulary.fillers.has(concept)
      if (between === mostBetween || !isSkipped) return null
      place += 1
      between += 1
    }
    if (place === single.length) return null
    place += 1
  }
  return place
}

function undenied(meanings, { fillers }) {
  const kept = []
  let isDenied = false
  for (const one of meanings) {
    const last = kept.length ? kept[kept.length - 1].concept : null
    if (DENIALS.includes(one.concept)) {
      isDenied = one.concept !== 'tidak' || !ASKING.includes(last)
    } else if (fillers.has(one.concept)) {
      isDenied = isDenied && last !== null && last !== 'tidak'
    } else if (isDenied) {
      isDenied = false
      continue
    }
    kept.push(one)
  }
  return kept
}

function namedBy(concepts, topics, withWeak = true) {
  const matching = (kind) =>
    topics.map((topic) => ({ topic, sets: topic[kind].filter(isIn(concepts)) }))
      .filter(({ sets }) => sets.length)
  const strong = matching('sets')
  const found = strong.length || !withWeak ? strong : matching('weak')
  const named = new Set(found.map(({ topic }) => topic.id))
  return found
    .filter(({ topic }) => !topic.yieldsTo.some((id) => named.has(id)))
    .filter((one) => !isWithinOthers(one, found))
    .map(({ topic, sets }) => ({
      id: topic.id,
      score: 10 * topic.weight + Math.max(...sets.map((words) => words.length)),
    }))
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
}

const isIn = (concepts) => (words) => words.every((word) => concepts.has(word))

function isWithinOthers(one, found) {
  const others = found.filter((other) => other !== one)
    .reduce((sets, other) => sets.concat(other.sets), [])
  return one.sets.every((words) =>
    others.some((more) => more.length > words.length && words.every((word) => more.includes(word)))
  )
}

/** The facets of the last sentence come first: a story ends with its question. */
function lastFirst(facets, query, meanings, vocabulary) {
  const ends = [...query.matchAll(SENTENCE)].map((found) => found.index + found[0].length)
  if (facets.length < 2 || !ends.length || facets[0] === COLLECTING) return facets
  const before = tokensOf(query.slice(0, ends[ends.length - 1])).length
  const said = new Set(
    meanings.filter(({ tokens }) => tokens[0] >= before).map(({ concept }) => concept),
  )
  const asked = namedBy(said, vocabulary.facets, false).map(({ id }) => id)
  const last = asked.filter((facet) => facets.includes(facet))
  return [...last, ...facets.filter((facet) => !last.includes(facet))]
}

function termsIn(tokens, vocabulary) {
  const found = new Map()
  let at = 0
  while (at < tokens.length) {
    const term = termAt(tokens, at, vocabulary)
    if (term && !found.has(term.id)) found.set(term.id, term)
    at = term ? term.end : at + 1
  }
  return [...found.values()]
}

function termAt(tokens, at, { terms }) {
  for (const ending of TERM_ENDINGS) {
    const token = tokens[at]
    const first = token.endsWith(ending) ? token.slice(0, token.length - ending.length) : token
    const term = (terms.get(first) || [])
      .find(({ words }) => words.every((word, place) => !place || tokens[at + place] === word))
    if (term) return { id: term.id, first: at, end: at + term.words.length }
  }
  return null
}

function asksMeaning(terms, meanings, { facets, subjects, fillers, parts }) {
  if (!terms.length) return false
  const [within, others] = apart(terms, meanings)
  AROUND.forEach((one) => others.delete(one))
  const asked = namedBy(others, facets).map(({ id }) => id)
  const isWhat = asked.length === 1 && asked[0] === 'what'
  if (others.has('apa-itu')) return !others.has('berapa') && !asked.includes('time')
  if (isWhat) return true
  const isSaid = [...others].some((one) => !fillers.has(one) && !parts.has(one))
  const isAlone = !asked.length && !isSaid && !namedBy(others, subjects).length
  return isAlone && !namedBy(within, subjects, false).length
}

function apart(terms, meanings) {
  const isTerm = (at) => terms.some(({ first, end }) => at >= first && at < end)
  const isWithin = ({ tokens }) => tokens.every(isTerm)
  const conceptsOf = (some) => new Set(some.map(({ concept }) => concept))
  return [meanings.filter(isWithin), meanings.filter((one) => !isWithin(one))].map(conceptsOf)
}

function languageOf(readings, { tongues: [indonesian, english] }, byDefault) {
  const count = (isOne) => readings.filter(isOne).length
  const more = count(({ meant }) => english.has(meant)) -
    count(({ token }) => indonesian.has(token))
  return more > 0 ? 'en' : more < 0 ? 'id' : byDefault
}

function wordsOf(readings, meanings, { fillers, parts, tongues }) {
  const found = new Map()
  for (const { concept, tokens, isPhrase } of meanings) {
    const said = tokens.map((at) => readings[at])
    const typed = said.map((one) => one.token).join(' ')
    const key = tokens.join()
    if (isPhrase) {
      const isEnglish = said.some((one) => tongues[1].has(one.token))
      const meant = isEnglish ? said.map((one) => one.meant).join(' ') : concept
      found.set(key, { as_typed: typed, meant: meant.replace(/-/g, ' ') })
    } else if (!fillers.has(concept) && !parts.has(concept) && !isNumber(typed) && !isMark(typed)) {
      found.set(key, { as_typed: typed, meant: said[0].meant.replace(/-/g, ' ') })
    }
  }
  return Array.from(found.values())
}

function whenOf(named, facets, signals, today) {
  const asksPrice = facets.some((facet) => PRICED.includes(facet))
  if (named === null || named.isOwn) {
    if (facets.includes('history')) return 'past'
    return signals.includes('coming') && asksPrice ? 'future' : 'now'
  }
  const isSpan = typeof named.moment !== 'string'
  const [first, last] = isSpan
    ? [named.moment.from, named.moment.until]
    : [named.moment, named.moment]
  if (last < today) return 'past'
  const isPlanned = signals.includes('plan') && !facets.includes('change')
  const isNear = named.isRelative && !isSpan
  return first > today && asksPrice && !isPlanned && !isNear ? 'future' : 'now'
}

function countedBy(quantities, named) {
  const counted = new Set()
  for (const { first, end } of named ? [...quantities, named] : quantities) {
    for (let at = first; at < end; at++) counted.add(at)
  }
  return counted
}

function signalsOf(found, concepts, subjects) {
  const isOthers = found.includes('other-papers') && !OURS.some((one) => concepts.has(one))
  const signals = new Set(isOthers ? [...found, 'other-office'] : found)
  const isTold = [LOSSES, OURS].every((some) => some.some((one) => concepts.has(one)))
  const silent = ['plan', 'coming', 'other-papers', ...(isTold ? ['not-ours'] : [])]
  const isService = subjects.length > 0 && !GENERAL.includes(subjects[0].id)
  if (isTold || (isService && concepts.has('apa-itu'))) silent.push('other-field')
  return [...signals].filter((id) => !silent.includes(id)).sort()
}

function leftOver(readings, meanings, counted, concepts, vocabulary) {
  const { parts } = vocabulary
  const alone = new Set()
  for (const { concept, tokens, isPhrase } of meanings) {
    if (parts.has(concept) && !isPhrase) tokens.forEach((at) => alone.add(at))
  }
  const strange = ({ token, concepts }, at) =>
    !counted.has(at) && Array.from(token).length > 1 && !isNumber(token) &&
    (!concepts.length || alone.has(at))
  const told = LOSSES.some((one) => concepts.has(one))
    ? circumstances(readings, strange, vocabulary)
    : new Set()
  const left = readings.filter((one, at) => strange(one, at) && !told.has(at))
  return Array.from(new Set(left.map(({ token }) => token)))
}

function circumstances(readings, strange, { fillers }) {
  const told = new Set()
  let isTold = false
  readings.forEach((one, at) => {
    if (CIRCUMSTANCES.includes(one.token) || one.concepts.includes(DAMAGED)) {
      isTold = true
    } else if (!strange(one, at)) {
      isTold = isTold && one.concepts.every((word) => fillers.has(word))
    } else if (isTold) told.add(at)
  })
  return told
}
