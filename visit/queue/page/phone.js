/** The phone page: its own number, and a sign to ear, hand and eye as the turn comes near. */

import { listen, renew } from './stream.js'
import { give, isOn, turnOn } from './turn-sign.js'

const BETWEEN_MS = 30e3
/** Many phones hear of one call at once; each asks for its page a little later than another. */
const SPREAD_MS = 3e3
const usualTitle = document.title
let told = ''

const $main = () => document.querySelector('main')

async function ask() {
  try {
    await renew(fetch(location.href, { cache: 'no-store' }))
  } catch {
    // The stream tells when the server is away.
  }
  take()
}

/** Gives a sign once for each new step of the turn. */
function take() {
  const { number, state, calls } = $main().dataset
  const isNear = 'near' in $main().dataset
  const step = state === 'called' ? `called ${calls}` : isNear ? 'near' : ''
  document.title = step ? `▶ ${number}` : usualTitle
  showSoundButton()
  if (step && step !== told) give()
  told = step
}

function showSoundButton() {
  const $button = document.getElementById('sound')
  $button.hidden = false
  $button.setAttribute('aria-pressed', String(isOn()))
}

document.addEventListener('click', async ({ target }) => {
  if (!target.closest('#sound')) return
  await turnOn()
  showSoundButton()
})

const isOwn = ({ number }) => number === $main().dataset.number

listen('/queue/events', {
  call: (call) => isOwn(call) ? ask() : setTimeout(ask, Math.random() * SPREAD_MS),
  board: () => {},
}, (isSilent) => {
  document.getElementById('lost').hidden = !isSilent
  document.getElementById('turn').hidden = isSilent
})
setInterval(ask, BETWEEN_MS)
take()
