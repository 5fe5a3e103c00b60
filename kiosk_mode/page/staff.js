/**
 * Watches for calls on the page of officers: the notice, the sound, and the answer. Without this
 * script the page shows a call when it is loaded, and its button answers all the same.
 */

const RING_MS = 4_000
/** Two soft tones in a row: heard across a room, startling nobody. */
const TONES = [[880, 0], [660, 0.25]]
const TONE_S = 0.2

/** The bell of the page; browsers keep it silent until someone has touched the page. */
class Ring {
  constructor(Context = AudioContext) {
    this.context = new Context()
    this.isOn = true
  }

  get isHeld() {
    return this.context.state === 'suspended'
  }

  play() {
    if (!this.isOn || this.isHeld) return
    for (const [hertz, after] of TONES) {
      const tone = this.context.createOscillator()
      const level = this.context.createGain()
      const at = this.context.currentTime + after
      tone.frequency.value = hertz
      level.gain.setValueAtTime(0.2, at)
      level.gain.linearRampToValueAtTime(0, at + TONE_S)
      tone.connect(level).connect(this.context.destination)
      tone.start(at)
      tone.stop(at + TONE_S)
    }
  }
}

/** Show calls as they come; `stream` is the line to the device. */
export function watchCalls(root, stream, ring) {
  const find = (name) => root.querySelector(`[data-call${name}]`)
  const $call = find('')
  const title = root.title
  let heard = ''

  function render() {
    root.title = $call.hidden ? title : `● ${title}`
    find('-silent').hidden = !ring.isHeld
  }

  stream.addEventListener('call', ({ data }) => {
    const { waiting, since, presses, last } = JSON.parse(data)
    $call.hidden = !waiting
    find('-last').textContent = last
    if (waiting) {
      find('-since').textContent = clock(since)
      find('-presses').textContent = presses
      if (heard !== `${last} ${presses}`) ring.play()
    }
    heard = `${last} ${presses}`
    render()
  })
  stream.addEventListener('open', () => {
    find('-broken').hidden = true
  })
  stream.addEventListener('error', () => {
    find('-broken').hidden = false
  })
  setInterval(() => $call.hidden || ring.play(), RING_MS)
  listenToOfficer(root, find, ring, render)
  render()
}

function listenToOfficer(root, find, ring, render) {
  const $sound = find('-sound')
  $sound.hidden = false
  $sound.addEventListener('click', () => {
    ring.isOn = !ring.isOn
    $sound.setAttribute('aria-pressed', ring.isOn)
  })
  root.addEventListener('click', async () => {
    await ring.context.resume()
    render()
  })
  find('-answer').addEventListener('submit', async (event) => {
    // Answered without a new page, the sound stays as the officer has set it.
    event.preventDefault()
    const $form = event.target
    await fetch($form.action, { method: 'POST' }).catch(() => $form.submit())
  })
}

function clock(moment) {
  const time = { timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit' }
  return `${new Intl.DateTimeFormat('id', time).format(new Date(moment))} WIB`
}

watchCalls(document, new EventSource('/device/call/events'), new Ring())
