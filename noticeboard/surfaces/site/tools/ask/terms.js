/** From a question that was understood to the words and amounts that pages are searched for. */

const MONEY = /^(?:rp|idr)?\.?(\d+(?:[.,]\d{3})+|\d{3,})(?:,-)?$/i
const COUNT = /^\d+$/

/** Name what a word means: what the vocabulary holds for one is one. */
export const keyOf = (vocabulary) => (word) => vocabulary.entries.get(word)?.join(' ') ?? word

/** Words of ours that are in most sentences and say nothing about a page. */
const IDLE = new Set(['saya', 'apa', 'berapa', 'bagaimana', 'tidak', 'sudah', 'belum', 'untuk'])

/** What to look for: each a list of words and figures of which any one will do. */
export function termsOf({ query, words, left_over: leftOver, amount }) {
  const amounts = query.split(/\s+/).map(numberIn).filter((one) => one !== null)
  if (amount !== null && !amounts.includes(amount)) amounts.push(amount)
  return [
    ...words.map(({ as_typed: typed, meant }) => formsOf(typed, meant)),
    ...leftOver.map((word) => [word]),
    ...amounts.map((one) => [one, String(one)]),
  ]
}

/** A phrase is found by its own name, which has dashes, and by each of its words. */
function formsOf(typed, meant) {
  const forms = [meant, meant.replaceAll(' ', '-'), ...typed.split(' '), ...meant.split(' ')]
  return [...new Set(forms)].filter((word) => !IDLE.has(word))
}

/** A number as it is typed: with or without the currency and the points between thousands. */
function numberIn(word) {
  const money = MONEY.exec(word)
  if (money) return Number(money[1].replace(/[.,]/g, ''))
  return COUNT.test(word) ? Number(word) : null
}
