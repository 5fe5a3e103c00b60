/**
 * The queue for phones outside: follows a typed number by a file that the office renews, and shows
 * no number when that file is too old. Phones of years ago run it.
 */

import { give, isOn, turnOn } from './turn-sign.js'

const EVERY_MS = 5e3
const TOO_OLD_MS = 15e3
/** With so many numbers to go a visitor should come to the counters. */
const NEAR = 3
const NUMBER = /^[A-Z][0-9]{1,4}$/
const $ = (id) => document.getElementById(id)
const usualTitle = document.title
let queue = null
/** When the file last told something newer, by this page's own stopwatch. */
let newsAt = -Infinity
let newest = 0
let own = ''
let told = ''

async function look() {
  try {
    const answer = await fetch('queue.json', { cache: 'no-store' })
    const found = await answer.json()
    // The host's clock is asked where it tells its time: that of a phone may be wrong.
    const now = Date.parse(answer.headers.get('date') || '') || Date.now()
    const isFresh = Math.abs(now - found.now_ms) <= TOO_OLD_MS
    if (isFresh && found.now_ms > newest) {
      queue = found
      newest = found.now_ms
      newsAt = performance.now()
    }
  } catch {
    // Without an answer the numbers grow old, and go.
  }
  show()
}

function show() {
  const isKnown = queue !== null && !queue.is_lost && performance.now() - newsAt <= TOO_OLD_MS
  $('silent').hidden = isKnown
  $('known').hidden = !isKnown
  showOwn(isKnown)
  if (!isKnown) return
  $('closed').hidden = !queue.is_closed
  $('missed-line').hidden = queue.missed.length === 0
  $('missed').textContent = queue.missed.join(' ')
  $('calls').textContent = ''
  $('calls').append(...queue.calls.slice(0, 5).map(rowOf))
  for (const line of queue.lines) showLine(line)
}

function rowOf({ number, counter }) {
  const $row = $('call').content.cloneNode(true)
  const [$number, $counter] = $row.querySelectorAll('strong')
  $number.textContent = number
  $counter.textContent = counter
  return $row
}

function showLine({ prefix, last_called, waiting, least_min, most_min }) {
  const $line = document.querySelector(`[data-prefix="${prefix}"]`)
  if (!$line) return
  fill($line.querySelector('.line-waiting'), { waiting })
  fill($line.querySelector('.line-last'), { number: last_called })
  fill($line.querySelector('.line-range'), { least: least_min, most: most_min })
}

/** Fill the blanks of a sentence in every language; one that lacks a value is not shown. */
function fill($sentence, values) {
  $sentence.hidden = Object.values(values).some((value) => value === null)
  for (const $words of $sentence.querySelectorAll('[lang]')) {
    $words.dataset.words = $words.dataset.words || $words.textContent
    $words.textContent = Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{${name}}`, () => value),
      $words.dataset.words,
    )
  }
}

/** What is known of the number: called to a counter, missed, near, or not yet its turn. */
function turnOf(number) {
  const call = queue.calls.find((one) => one.number === number)
  if (queue.missed.includes(number)) return { state: 'missed' }
  if (call) return { state: 'called', counter: call.counter, times: call.times }
  const line = queue.lines.find(({ prefix }) => prefix === number[0])
  if (!line) return { state: 'strange' }
  if (!line.last_called) return { state: 'later' }
  const left = Number(number.slice(1)) - Number(line.last_called.slice(1))
  if (left <= 0) return { state: 'missed' }
  return { state: left <= NEAR ? 'near' : 'later' }
}

function showOwn(isKnown) {
  $('own').hidden = !own || !isKnown
  if (!own) return
  $('number').textContent = own
  if (!isKnown) {
    document.title = usualTitle
    return
  }
  const { state, counter = null, times } = turnOf(own)
  for (const $one of $('turn').children) {
    const isIt = $one.dataset.state === state
    if (isIt) fill($one, { counter: state === 'called' ? counter : '' })
    $one.hidden = !isIt
  }
  const step = state === 'called' ? `called ${times}` : state === 'near' ? 'near' : ''
  document.title = step ? `▶ ${own}` : usualTitle
  if (step && step !== told) give()
  told = step
}

function follow(written) {
  const number = written.trim().toUpperCase()
  const isNumber = NUMBER.test(number)
  $('no-number').hidden = isNumber || !number
  if (!isNumber) return
  own = number
  told = ''
  // So that a page that is loaded again still follows it.
  location.replace(`#${own}`)
  show()
}

$('follow').addEventListener('submit', (event) => {
  event.preventDefault()
  follow($('typed').value)
})
$('sound').addEventListener('click', async () => {
  await turnOn()
  $('sound').setAttribute('aria-pressed', String(isOn()))
})
follow(decodeURIComponent(location.hash.slice(1)))
setInterval(look, EVERY_MS)
setInterval(show, 1000)
look()
document.documentElement.dataset.ready = ''
