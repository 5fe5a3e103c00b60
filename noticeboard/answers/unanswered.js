/**
 * Queries that nobody answered, as they may be counted: the words that were understood and those
 * that were not, in alphabetical order, without numbers and addresses. `noticeboard/unanswered.py`
 * masks the same.
 */
import { understand } from './understand.js'

const REASONS = ['no-service', 'no-facet', 'unknown-here', 'unclear']
const LONGEST = 100
const ADDRESS = /\S*@\S*|\S*:\/\/\S+|www\.\S+/g
const LONG_NUMBER = /\+?\p{Nd}(?:[\s().\-/]*\p{Nd}){7,}/gu
const DIGITS = /\p{Nd}+/gu
const UNSEEN = /[\p{C}\p{Z}]/gu

/** A text without addresses and long numbers, every other run of digits as 0. */
export function masked(text) {
  const bare = text.replace(ADDRESS, ' ').replace(LONG_NUMBER, ' ').replace(DIGITS, '0')
  const words = bare.replace(UNSEEN, ' ').split(/\s+/u).filter(Boolean)
  return [...words.join(' ')].slice(0, LONGEST).join('').trim()
}

/**
 * What may be counted of a query that was refused: `{language, reason, words, unknown}`; null where
 * the refusal is no gap of ours.
 */
export function unansweredQuery(query, { reason }, vocabulary, language, day) {
  if (!REASONS.includes(reason)) return null
  const asked = understand(masked(query), vocabulary, language, day)
  const words = bag(asked.words.map(({ meant }) => meant))
  const unknown = bag(asked.left_over)
  return words.length || unknown.length
    ? { language: asked.language, reason, words, unknown }
    : null
}

const sent = new Set()

/** Send what may be counted, once a page for the same words: no cookie, no address of the page. */
export async function sendUnanswered(endpoint, ...refused) {
  const body = JSON.stringify(unansweredQuery(...refused))
  if (body === 'null' || sent.has(body)) return
  sent.add(body)
  await fetch(endpoint, {
    method: 'POST',
    body,
    credentials: 'omit',
    mode: 'no-cors',
    referrerPolicy: 'no-referrer',
  })
}

function bag(words) {
  return [...new Set(words.map((word) => masked(word.toLowerCase())).filter(Boolean))].sort()
}
