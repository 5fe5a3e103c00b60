/**
 * Finds parts of pages by words: what the vocabulary holds for one word is found as one, figures
 * are found by their value, and what has more of the rarer words comes first (BM25).
 */

const MOST = 10
/** Parts of one page among them: the others shall be seen, too. */
const MOST_OF_A_PAGE = 4
const WORDS_SHOWN = 26
/** How much a word says about a part: in its text, in its heading, in the page's title. */
const TEXT = 1
const HEADING = 3
const TITLE = 2
/** What has fewer of the words than this is about something else. */
const LEAST_SHARE = 0.5
/** How much more a part says that an answer is from, and how much less what many pages say. */
const ANSWERING = 2
const NEARBY = 1.3
const COMMON = 0.5
const MANY_PAGES = 3
/** The usual constants of BM25: how soon more of a word stops counting, how much length counts. */
const SATURATION = 1.2
const LENGTH = 0.75
/** A part of a few words is not better for that. */
const SHORTEST_PART = 20
const SHORTEST_BEGINNING = 4

const WORD = /[\p{L}\p{N}]+(?:[.,]\d+)*/gu
const ONLY_NUMBER = /^\d[\d.,]*$/

/** A word in small letters without accents; a number without what parts its thousands. */
function folded(word) {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return ONLY_NUMBER.test(plain) ? plain.replace(/[.,]/g, '') : plain
}

const listed = (parts) => (Array.isArray(parts) ? parts : [parts])

/**
 * Make the file of sections ready for a day: `keyOf(word)` names what a word means.
 * Takes as long as the file is long; done once for a day.
 */
export function prepareSections(file, day, keyOf = (word) => word) {
  const keyed = new Map()
  const keysOf = (word) => {
    const plain = folded(word)
    if (!keyed.has(plain)) keyed.set(plain, keyOf(file.forms[plain] ?? plain))
    return keyed.get(plain)
  }
  const texts = file.texts.map((pair) => pair.map((parts) => spelled(listed(parts), file, keysOf)))
  const titles = file.pages.map(([, title]) => spelled([title], file, keysOf))
  const isOn = ([, , , , first, last]) => (!first || first <= day) && (!last || day <= last)
  const sections = file.sections.filter(isOn).map(([page, text, anchor, also]) => {
    const [heading, body] = texts[text]
    const counts = new Map()
    count(counts, body, TEXT)
    count(counts, heading, HEADING)
    count(counts, titles[page], TITLE)
    count(counts, spelled([also], file, keysOf), TITLE)
    const [address, title] = file.pages[page]
    return { page, text, address, anchor, title, heading, body, counts, length: body.length }
  })
  const times = new Map()
  for (const { text } of sections) times.set(text, (times.get(text) ?? 0) + 1)
  for (const one of sections) one.share = times.get(one.text) > MANY_PAGES ? COMMON : 1
  const all = sections.reduce((sum, { length }) => sum + length, 0)
  return { sections, average: all / (sections.length || 1), keysOf, words: [...keyed.keys()] }
}

/** The words and figures of a text in order, each with what stands before it and its key. */
function spelled(parts, { figures }, keysOf) {
  const made = []
  let before = ''
  for (const part of parts) {
    if (typeof part === 'number') {
      const [value, fact, role, shown, note] = figures[part]
      made.push({ before, shown, key: `=${value}`, figure: { value, fact, role, shown, note } })
      before = ''
      continue
    }
    let end = 0
    for (const { 0: word, index } of part.matchAll(WORD)) {
      made.push({ before: before + part.slice(end, index), shown: word, key: keysOf(word) })
      before = ''
      end = index + word.length
    }
    before += part.slice(end)
  }
  if (before && made.length) made[made.length - 1].after = before
  return made
}

function count(counts, words, weight) {
  for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + weight)
}

/**
 * The parts that fit best, at most ten: `{address, anchor, title, heading, snippet}`, heading and
 * snippet as words `{before, shown, after?, figure?, isFound}`. `terms` are lists of words, of
 * which each means the same, and of figures as numbers; `urls` are where answers were found;
 * a part has at least `share` of the terms.
 */
export function findSections(index, terms, urls = [], share = LEAST_SHARE) {
  const wanted = terms.map((term) => keysOfTerm(index, term)).filter((keys) => keys.size)
  const found = new Set(wanted.flatMap((keys) => [...keys]))
  const weights = wanted.map((keys) => rarity(index.sections, keys))
  const scored = index.sections
    .map((section) => ({
      section,
      score: scoreOf(section, index.average, wanted, weights, share) * nearness(section, urls),
    }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
  return chosen(scored).map(({ section }) => shown(section, found))
}

function keysOfTerm({ keysOf, words }, term) {
  const keys = new Set()
  for (const one of term) {
    if (typeof one === 'number') keys.add(`=${one}`)
    else {
      const plain = folded(one)
      keys.add(keysOf(plain))
      if (plain.length < SHORTEST_BEGINNING) continue
      for (const word of words) if (word.startsWith(plain)) keys.add(keysOf(word))
    }
  }
  return keys
}

function rarity(sections, keys) {
  const having = sections.filter(({ counts }) => [...keys].some((key) => counts.has(key))).length
  return having && Math.log(1 + (sections.length - having + 0.5) / (having + 0.5))
}

function scoreOf({ counts, length }, average, wanted, weights, least) {
  const room = SATURATION * (1 - LENGTH + (LENGTH * Math.max(length, SHORTEST_PART)) / average)
  const scores = wanted.map((keys, at) => {
    const times = [...keys].reduce((all, key) => all + (counts.get(key) ?? 0), 0)
    return (weights[at] * times * (SATURATION + 1)) / (times + room)
  })
  // What has all the words comes before what has one of them often.
  const share = scores.filter(Boolean).length / (scores.length || 1)
  return share < least ? 0 : share * scores.reduce((sum, score) => sum + score, 0)
}

function nearness({ address, anchor, share }, urls) {
  if (urls.includes(`${address}#${anchor}`)) return ANSWERING
  return urls.some((url) => url.split('#')[0] === address) ? NEARBY * share : share
}

/** The first ten: a text that stands on several pages once, and not many of the same page. */
function chosen(scored) {
  const texts = new Set()
  const ofPage = new Map()
  const places = new Set()
  const isNew = ({ section: { text, page, anchor } }) => {
    const many = ofPage.get(page) ?? 0
    if (texts.has(text) || places.has(`${page}#${anchor}`) || many >= MOST_OF_A_PAGE) return false
    texts.add(text)
    places.add(`${page}#${anchor}`)
    ofPage.set(page, many + 1)
    return true
  }
  return scored.filter(isNew).slice(0, MOST)
}

function shown({ address, anchor, title, heading, body }, found) {
  const marked = (words) => words.map((word) => ({ ...word, isFound: found.has(word.key) }))
  const start = bestStart(body, found)
  const end = start + WORDS_SHOWN
  return {
    address,
    anchor,
    title,
    heading: marked(heading),
    snippet: marked(body.slice(start, end)),
    isCutBefore: start > 0,
    isCutAfter: end < body.length,
  }
}

/** Where to begin so that as many different words as can be are seen, with a little before them. */
function bestStart(body, found) {
  let best = 0
  let most = 0
  for (let start = 0; start < body.length; start += 1) {
    if (start && !found.has(body[start].key)) continue
    const seen = new Set(body.slice(start, start + WORDS_SHOWN - 4).map(({ key }) => key))
    const many = [...seen].filter((key) => found.has(key)).length
    if (many > most) [best, most] = [start, many]
  }
  if (best + WORDS_SHOWN >= body.length) return Math.max(0, body.length - WORDS_SHOWN)
  return best < 8 ? 0 : best - 4
}
