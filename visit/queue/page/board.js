/** The board: shows each call, speaks it, and tells the server both. */

import { LIMIT_S, planned, secondsOf, soundsOf } from './call-speech.js'
import { nameOf, SpokenCalls } from './spoken-calls.js'
import { listen } from './stream.js'

const ROWS = 5
/** A call that comes later than this is said as one that is made again: others have seen it. */
const LATE_S = 15
const TURN_MS = 6_000
const $ = (id) => document.getElementById(id)

const lengths = await (await fetch('/queue/sounds')).json()
const players = new Map(Object.keys(lengths).map((name) => [name, makePlayer(name)]))
const context = new AudioContext()
const known = new Set()
const spoken = new SpokenCalls(() => localStorage)
let waiting = []
let current = null
let calls = []
let skewMs = 0
let turn = 0

function makePlayer(name) {
  const audio = new Audio(`/queue/sounds/${name}`)
  audio.preload = 'auto'
  return audio
}

function tell(content) {
  return fetch('/board/told', { method: 'POST', body: JSON.stringify(content), keepalive: true })
    .catch(() => {
      // The server is away: it will miss the answer and tell staff itself.
    })
}

const ageS = ({ at_ms }) => (Date.now() + skewMs - at_ms) / 1000

/** Takes up what is to be spoken; what was spoken before is told to a server that does not know. */
function takeUp(board) {
  for (const call of [...board.calls].reverse()) {
    if (!board.unheard.includes(call.id)) continue
    if (!spoken.has(call)) onCall(call)
    else for (const what of ['shown', 'played']) tell({ call: call.id, what })
  }
}

function onCall(call) {
  const late = ageS(call)
  if (known.has(nameOf(call)) || late > LIMIT_S) return
  known.add(nameOf(call))
  turn = 0
  const said = late > LATE_S ? { ...call, times: Math.max(call.times, 2) } : call
  if (!current) showHero(said)
  showCalls()
  // A page that is not drawn, because it sleeps or is covered, gets no frame and tells nothing.
  requestAnimationFrame(() => tell({ call: call.id, what: 'shown' }))
  waiting.push({ call: said, since: performance.now() })
  if (current) tell({ call: call.id, what: 'due', in_s: dueOfLast() })
  advance()
}

function onBoard(board) {
  skewMs = board.now_ms - Date.now()
  calls = board.calls
  showCalls()
  if (!current) showHero(calls[0])
  $('missed').textContent = board.missed.join(' ')
  $('missed-line').hidden = board.missed.length === 0
  $('closed').hidden = board.is_lost || !board.is_closed
  showLost(board.is_lost)
  takeUp(board)
}

function showLost(isLost) {
  $('numbers').hidden = isLost
  $('lost').hidden = !isLost
  if (isLost) $('closed').hidden = true
}

function showHero(call) {
  if (!call) return
  $('hero').textContent = call.number
  $('hero-counter-number').textContent = call.counter
  $('hero-counter').hidden = false
  $('hero-again').hidden = call.times < 2
  const isNew = ageS(call) < LIMIT_S
  $('hero').classList.toggle('is-new', isNew)
  showCalls()
}

function showCalls() {
  const pages = Math.max(1, Math.ceil(calls.length / ROWS))
  const first = (turn % pages) * ROWS
  const rows = calls.slice(first, first + ROWS).map(({ number, counter }) => {
    const $row = document.createElement('li')
    // While it is spoken, an earlier call is the large one.
    $row.classList.toggle('is-now', number === $('hero').textContent)
    const $arrow = document.createElement('span')
    $arrow.setAttribute('aria-hidden', 'true')
    $arrow.textContent = '→'
    $row.append(strong(number), ' ', $arrow, ' ', strong(counter))
    return $row
  })
  $('calls').replaceChildren(...rows)
}

function strong(text) {
  const $one = document.createElement('strong')
  $one.textContent = text
  return $one
}

const withWaits = () =>
  waiting.map(({ call, since }) => ({ call, waitedS: (performance.now() - since) / 1000 }))

function dueOfLast() {
  const busyS = Math.max(0, (current.endsAt - performance.now()) / 1000)
  return planned(withWaits(), lengths, busyS).starts.at(-1)
}

async function advance() {
  if (current || waiting.length === 0 || context.state !== 'running') return
  const { form } = planned(withWaits(), lengths)
  const { call } = waiting.shift()
  const seconds = secondsOf(call, form, lengths)
  current = { call, endsAt: performance.now() + seconds * 1000 }
  showHero(call)
  try {
    for (const [place, name] of soundsOf(call, form).entries()) {
      await play(name, form.rate)
      if (place === 0) {
        spoken.add(call)
        tell({ call: call.id, what: 'played' })
      }
      await ended(name)
    }
  } catch (problem) {
    spoken.remove(call)
    tell({ call: call.id, what: 'failed' })
    if (problem.name === 'NotAllowedError') block()
  }
  current = null
  advance()
}

function play(name, rate) {
  const player = players.get(name)
  if (!player) throw new Error(`no sound ${name}`)
  player.currentTime = 0
  player.playbackRate = rate
  return player.play()
}

function ended(name) {
  const player = players.get(name)
  const patience = lengths[name] * 1000 + 3000
  return new Promise((resolve, reject) => {
    player.onended = resolve
    player.onerror = () => reject(new Error(`sound ${name} broke off`))
    setTimeout(() => reject(new Error(`sound ${name} stands still`)), patience)
  })
}

function block() {
  $('blocked').hidden = false
  tell({ what: 'sound_blocked' })
}

$('sound-on').addEventListener('click', async () => {
  await context.resume()
  $('blocked').hidden = true
  waiting = waiting.filter(({ call }) => ageS(call) <= LIMIT_S)
  await tell({ what: 'sound_on' })
  advance()
})

setInterval(() => {
  turn += 1
  showCalls()
}, TURN_MS)

// A browser that lets no page speak before it is touched never starts the clock of its sound.
if (context.state === 'running') tell({ what: 'sound_on' })
else block()
// A call alone is passed over: the board that follows at once knows whether it is still to be heard.
listen('/queue/events', { call: () => {}, board: onBoard }, showLost)
document.documentElement.dataset.ready = ''
