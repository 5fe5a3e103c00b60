// What single words stand for; readings.py, word_forms.py and query_vocabulary.py do the same.
const CLITICS = ['', 'nya', 'nyo', 'ny', 'ku', 'mu', 'lah', 'kah', 'pun', 'x']
const SUFFIXES = ['', 'kan', 'in', 'an', 'i']
const ENGLISH_SUFFIXES = ['s', 'es', 'd', 'ed', 'ing']
const ENDINGS = ['', 'nya', 'nyo', 'ny', 'ku', 'mu', 'x']
const PREFIXES = [
  ['memper', ['']],
  ['diper', ['']],
  ['menge', ['']],
  ['meng', ['', 'k']],
  ['meny', ['s']],
  ['mem', ['', 'p']],
  ['men', ['', 't']],
  ['me', ['']],
  ['penge', ['']],
  ['peng', ['', 'k']],
  ['peny', ['s']],
  ['pem', ['', 'p']],
  ['pen', ['', 't']],
  ['per', ['']],
  ['pe', ['']],
  ['keter', ['']],
  ['keber', ['']],
  ['ber', ['']],
  ['ter', ['']],
  ['be', ['']],
  ['ke', ['']],
  ['se', ['']],
  ['di', ['']],
  ['nge', ['']],
  ['ng', ['', 'k']],
  ['ny', ['s']],
  ['n', ['t']],
  ['m', ['p']],
]
const SHORTEST_ROOT = 4
const SHORTEST_SLIP = 5
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const SOUNDS = [
  ['oe', 'u'],
  ['dj', 'j'],
  ['tj', 'c'],
  ['sj', 's'],
  ['kh', 'k'],
  ['sy', 's'],
  ['ph', 'f'],
  ['q', 'k'],
  ['v', 'p'],
  ['f', 'p'],
  ['z', 's'],
  ['e', 'i'],
  ['o', 'u'],
]

export function prepare(table) {
  const packed = table.fillers.map(unpacked)
  const fillers = new Set([...packed[0], ...packed[1]])
  const rows = rowsOf(table)
  const meant = new Set([...rows.flatMap((row) => row.concepts), ...unpacked(table.known)])
  const parts = [0, 1].map((at) =>
    new Set(
      rows.flatMap((row) => row.phrases[at].join(' ').split(' '))
        .filter((word) => /^[^\d]/.test(word) && !meant.has(word) && !fillers.has(word)),
    )
  )
  const every = new Set([...parts[0], ...parts[1]])
  const entries = new Map()
  const enter = (word, concepts) => entries.has(word) || entries.set(word, concepts)
  meant.forEach((word) => enter(word, [word]))
  for (const { concepts, words } of rows) {
    words.flat().forEach((word) => enter(word, concepts))
  }
  fillers.forEach((word) => enter(word, [word]))
  every.forEach((word) => enter(word, [word]))
  const english = new Set([...packed[1], ...rows.flatMap((row) => row.words[1])])
  const vocabulary = {
    numbers: table.numbers,
    entries,
    english,
    fillers,
    parts: every,
    alike: new Set(unpacked(table.alike)),
    tongues: tonguesOf(rows, packed, parts, meant),
    phrases: phrasesOf(rows),
    terms: termsOf(table),
    subjects: table.subjects.map(topicOf),
    facets: table.facets.map(topicOf),
    signals: table.signals.map(topicOf),
  }
  return Object.assign(vocabulary, indexesOf(vocabulary))
}

/** A list in which a capital before each word counts the letters that it shares with the last. */
function unpacked(text) {
  let word = ''
  return (text.match(/[A-Z][^A-Z]*/g) || []).map((one) =>
    word = word.slice(0, one.charCodeAt(0) - 65) + one.slice(1)
  )
}

/** Our words with the words and the phrases that are typed for them, Indonesian and English. */
function rowsOf(table) {
  return table.words.split('|').filter(Boolean).map((row) => {
    const [meant, ...both] = row.split(':')
    const typed = both.map(unpacked)
    const some = (isPhrase) => typed.map((one) => one.filter((it) => / /.test(it) === isPhrase))
    return { concepts: meant ? meant.split(' ') : [], words: some(false), phrases: some(true) }
  })
}

function tonguesOf(rows, packed, parts, meant) {
  const [one, other] = [0, 1].map((at) => {
    const own = at ? [] : [...meant]
    const typed = rows.flatMap((row) => row.words[at])
    return new Set([...own, ...packed[at], ...parts[at], ...typed])
  })
  const without = (words, others) => new Set([...words].filter((word) => !others.has(word)))
  return [without(one, other), without(other, one)]
}

function phrasesOf(rows) {
  const found = new Map()
  for (const { concepts, phrases } of rows) {
    for (const phrase of phrases.flat()) {
      const words = phrase.split(' ')
      if (!found.has(words[0])) found.set(words[0], [])
      found.get(words[0]).push({ words, concepts })
    }
  }
  return sortedByLength(found)
}

function termsOf(table) {
  const found = new Map()
  for (const [id, written] of table.terms) {
    for (const form of written.split('|')) {
      const words = form.split(' ')
      if (!found.has(words[0])) found.set(words[0], [])
      found.get(words[0]).push({ words, id })
    }
  }
  return sortedByLength(found)
}

/** The longest first; old browsers sort without keeping the order of equals. */
function sortedByLength(found) {
  const longest = (one, other) => other.words.length - one.words.length || one.at - other.at
  found.forEach((many) => many.forEach((one, at) => one.at = at))
  found.forEach((many) => many.sort(longest))
  return found
}

const topicOf = ([id, weight, yieldsTo, strong, weak]) => ({
  id,
  weight,
  yieldsTo: yieldsTo ? yieldsTo.split(' ') : [],
  sets: setsIn(strong),
  weak: setsIn(weak),
})

const setsIn = (written) => written ? written.split('|').map((words) => words.split(' ')) : []

function indexesOf(vocabulary) {
  const spellings = new Map()
  const sounds = new Map()
  const skeletons = new Map()
  const put = (map, key, value) => map.has(key) ? map.get(key).push(value) : map.set(key, [value])
  vocabulary.entries.forEach((concepts, word) => {
    if (isEmpty(concepts, vocabulary) || !/^[a-z]+$/.test(word)) return
    const bones = skeletonOf(word)
    if (bones.length >= 3) put(skeletons, bones, word)
    if (word.length < 4) return
    if (word.length >= SHORTEST_SLIP) put(spellings, word.length, [word, lettersIn(word)])
    const sound = soundOf(word)
    const first = sounds.has(sound) ? sounds.get(sound) : word
    const isSame = first && vocabulary.entries.get(first).join() === concepts.join()
    sounds.set(sound, isSame ? first : '')
  })
  return { spellings, sounds, skeletons }
}

const isEmpty = (concepts, { fillers, parts }) =>
  concepts.every((one) => fillers.has(one) || parts.has(one))

export function readWord(token, vocabulary) {
  const isItself = (token[0] >= '0' && token[0] <= '9') || '?!;'.includes(token)
  if (isItself) return { token, meant: token, concepts: [token] }
  for (const find of [asWritten, byForm, bySound, byConsonants, bySlip]) {
    const word = find(token, vocabulary)
    if (word) {
      const concepts = vocabulary.entries.get(word)
      const meant = vocabulary.tongues[1].has(word) ? word : concepts.join(' ')
      return { token, meant, concepts }
    }
    if (vocabulary.alike.has(token)) break
  }
  return { token, meant: token, concepts: [] }
}

const undoubled = (word) => word.replace(/^([a-z]{2,})2([a-z]*)$/, '$1$2')

const asWritten = (token, { entries }) =>
  [token, undoubled(token)].find((word) => entries.has(word)) || null

function byForm(token, vocabulary) {
  const { entries, english } = vocabulary
  for (const [base, isPrefixed] of basesOf(undoubled(token))) {
    const concepts = entries.get(base)
    if (concepts && !(isPrefixed && isEmpty(concepts, vocabulary))) return base
  }
  const passive = token.slice(2)
  const isPassive = token.startsWith('di') && passive.length >= SHORTEST_ROOT
  if (isPassive && vocabulary.fillers.has(passive)) return passive
  return ENGLISH_SUFFIXES
    .filter((suffix) => token.endsWith(suffix) && token.length - suffix.length >= 3)
    .map((suffix) => token.slice(0, token.length - suffix.length))
    .find((base) => english.has(base)) || null
}

function* basesOf(word) {
  for (const clitic of CLITICS) {
    if (!word.endsWith(clitic) || word.length - clitic.length < 2) continue
    const whole = word.slice(0, word.length - clitic.length)
    for (const suffix of SUFFIXES) {
      const stem = whole.slice(0, whole.length - suffix.length)
      if (!whole.endsWith(suffix) || (suffix && stem.length < SHORTEST_ROOT)) continue
      yield [stem, false]
      for (const [prefix, swallowed] of PREFIXES) {
        if (!stem.startsWith(prefix)) continue
        for (const letter of swallowed) {
          const root = letter + stem.slice(prefix.length)
          if (root.length >= SHORTEST_ROOT) yield [root, true]
        }
      }
    }
  }
}

const bare = (token) =>
  ENDINGS.filter((ending) => token.endsWith(ending) && token.length - ending.length >= 3)
    .map((ending) => token.slice(0, token.length - ending.length))

function bySound(token, { sounds }) {
  for (const base of bare(token)) {
    const word = base.length >= 4 && sounds.get(soundOf(base))
    if (word) return word
  }
  return null
}

function byConsonants(token, { skeletons, entries }) {
  for (const base of bare(token)) {
    const bones = skeletonOf(base)
    if (base.length - bones.length > Math.floor(base.length / 3)) continue
    const near = (skeletons.get(bones) || []).filter((word) => isWithin(base, word))
    if (near.length && meanOne(near, entries)) return near[0]
  }
  return null
}

function bySlip(token, { spellings, entries }) {
  for (const base of bare(token)) {
    if (base.length < SHORTEST_SLIP || !/^[a-z]+$/.test(base)) continue
    const near = nearest(base, base.length >= 9 ? 2 : 1, spellings)
    if (near.length && meanOne(near, entries)) return near[0]
  }
  return null
}

function nearest(base, most, spellings) {
  const letters = lettersIn(base)
  let best = most
  let near = []
  for (let length = base.length - most; length <= base.length + most; length++) {
    for (const [word, bits] of spellings.get(length) || []) {
      if (bitsIn(letters ^ bits) > 2 * best || !beginsAlike(base, word)) continue
      const found = distance(base, word, best)
      if (found < best) {
        best = found
        near = [word]
      } else if (found === best) near.push(word)
    }
  }
  return near
}

const meanOne = (words, entries) =>
  new Set(words.map((word) => entries.get(word).join(' '))).size === 1

const soundOf = (word) =>
  SOUNDS.reduce((sound, [written, heard]) => sound.split(written).join(heard), word)
    .replace(/(.)\1+/g, '$1')

const skeletonOf = (word) => word.replace(/[aeiou]/g, '')

function isWithin(short, long) {
  if (short[0] !== long[0]) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at += 1
  return at === short.length
}

function lettersIn(word) {
  let bits = 0
  for (const sign of word) {
    if (sign >= 'a' && sign <= 'z') bits |= 1 << (sign.charCodeAt(0) - 97)
  }
  return bits
}

const beginsAlike = (one, other) =>
  one[0] === other[0] || (one[0] === other[1] && one[1] === other[0])

function wrong(letter, against) {
  if (letter === against) return 0
  const [row, otherRow] = [letter, against].map((one) => KEYS.findIndex((row) => row.includes(one)))
  const columns = KEYS[row].indexOf(letter) - KEYS[otherRow].indexOf(against)
  const isNear = Math.abs(row - otherRow) <= 1 && Math.abs(columns) <= 1
  return isNear || ('aeiou'.includes(letter) && 'aeiou'.includes(against)) ? 1 : 2
}

function bitsIn(bits) {
  let count = 0
  for (let left = bits; left; left &= left - 1) count += 1
  return count
}

function distance(one, other, most) {
  let before = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++) {
      let cost = Math.min(
        last[column] + 1,
        line[column - 1] + 1,
        last[column - 1] + wrong(one[row - 1], other[column - 1]),
      )
      const isSwapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1]
      if (isSwapped) cost = Math.min(cost, before[column - 2] + 1)
      line.push(cost)
    }
    if (Math.min(...line) > most) return most + 1
    before = last
    last = line
  }
  return last[other.length]
}
