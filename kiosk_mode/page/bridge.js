/**
 * Joins the kiosk's page to the device it runs on. The server adds this script to the page, so a
 * page on an ordinary web server has no device and asks for none.
 */

/** How long a page stays untouched before it takes a new bundle, and how often that is looked at. */
const IDLE_MS = 30_000
const LOOK_MS = 5_000
/** How long an answer may take: the bell has three seconds, and nobody should wait in doubt. */
const PATIENCE_MS = 5_000

/** Listen to the device; `reload` is called once, when there is a new bundle and nobody is there. */
export function listenToDevice(root, stream, reload) {
  const device = { inserted: false, bundle: null, isOld: false, touched: Date.now() }
  stream.addEventListener('headphones', ({ data }) => {
    const { inserted } = JSON.parse(data)
    // The device tells its state again whenever the line was broken: only a change is an event.
    if (inserted === device.inserted) return
    device.inserted = inserted
    device.touched = Date.now()
    root.dispatchEvent(new CustomEvent('noticeboard:headphones', { detail: { plugged: inserted } }))
  })
  stream.addEventListener('bundle', ({ data }) => {
    const { name } = JSON.parse(data)
    device.isOld = device.bundle !== null && device.bundle !== name
    device.bundle ??= name
  })
  for (const kind of ['keydown', 'pointerdown']) {
    root.addEventListener(kind, () => {
      device.touched = Date.now()
    }, { capture: true })
  }
  const looking = setInterval(() => {
    if (!device.isOld || !isIdle(root, device)) return
    clearInterval(looking)
    reload()
  }, LOOK_MS)
}

function isIdle(root, device) {
  // Whoever reads or watches a clip touches nothing and may have asked for no sound.
  const isUsed = root.documentElement.matches('[data-awake], [data-visited], [data-watching]')
  return !isUsed && !device.inserted && Date.now() - device.touched > IDLE_MS
}

/**
 * Carry the visitor's calls to the device and tell the page what became of them: "sent", "unsent",
 * and "coming" only when an officer has said so. `send` gives `{number, heard}`, or fails.
 */
export function carryCalls(root, stream, send) {
  let own = 0
  let state = { answered: 0 }
  const tell = (what) =>
    root.dispatchEvent(new CustomEvent('noticeboard:called', { detail: { state: what } }))
  const settle = () => {
    if (!own || state.answered < own) return
    own = 0
    tell('coming')
  }
  root.addEventListener('noticeboard:call', async () => {
    try {
      const { number, heard } = await send()
      own = number
      tell(heard ? 'sent' : 'unsent')
      settle()
    } catch {
      tell('unsent')
    }
  })
  stream.addEventListener('call', ({ data }) => {
    const before = state.run
    state = JSON.parse(data)
    // A device that was started again counts anew: it knows nothing of our call.
    if (own && before && state.run !== before) {
      own = 0
      tell('unsent')
    }
    settle()
  })
}

/**
 * Carry the words of queries that had no answer to the device, which counts them; a count that is
 * lost costs nobody anything.
 */
export function carryUnanswered(root, send) {
  root.addEventListener('noticeboard:unanswered', ({ detail }) => {
    const { language, reason, words, unknown } = detail
    send({ language, reason, words, unknown })
  })
}

/** Carry what a session is used for to the device, which counts it; a lost count costs nobody. */
export function carryUsed(root, send) {
  root.addEventListener('noticeboard:used', ({ detail: { kind, service } }) => {
    send({ kind, service })
  })
}

async function countUsed(use) {
  try {
    await fetch('/device/used', { method: 'POST', body: JSON.stringify(use) })
  } catch (error) {
    console.warn('used: not counted', error)
  }
}

/** Carry a form of the survey to the device, and tell the page whether it is kept. */
export function carrySurvey(root, send) {
  root.addEventListener('noticeboard:survey', async ({ detail }) => {
    const isKept = await send(detail).catch(() => false)
    root.dispatchEvent(new CustomEvent('noticeboard:handed', { detail: { isKept } }))
  })
}

async function sendSurvey(form) {
  const answer = await patiently('/device/survey', { body: JSON.stringify(form) })
  return answer.ok
}

async function countUnanswered(query) {
  try {
    await fetch('/device/unanswered', { method: 'POST', body: JSON.stringify(query) })
  } catch (error) {
    console.warn('unanswered: not counted', error)
  }
}

/**
 * Carry a queue number to the device and bring its answers back, each with its sound. `ask` gives
 * `[{shown, spoken}]`, and `speak` the address of a sound, or nothing when it cannot be spoken.
 */
export function carryQueue(root, ask, speak) {
  root.addEventListener('noticeboard:queue', async ({ detail }) => {
    const { number, language, asked } = detail
    const answer = { asked, language, answers: [] }
    try {
      const found = await ask(number, language)
      answer.answers = await Promise.all(
        found.map(async ({ shown, spoken }) => ({ shown, src: await speak(spoken, language) })),
      )
    } catch (error) {
      console.warn('queue: not asked', error)
    }
    root.dispatchEvent(new CustomEvent('noticeboard:queue-answer', { detail: answer }))
  })
}

async function askQueue(number, language) {
  return (await fetch(`/device/queue/${number}?language=${language}`)).json()
}

async function speakText(text, language) {
  const address = `/device/speak?language=${language}`
  const answer = await fetch(address, { method: 'POST', body: text })
  return answer.ok ? URL.createObjectURL(await answer.blob()) : ''
}

async function callStaff() {
  const answer = await patiently('/device/call', {})
  if (!answer.ok) throw new Error(`call: ${answer.status}`)
  return answer.json()
}

/** Post something that a visitor waits for: not for ever. */
async function patiently(address, more) {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  const { signal } = patience
  return await fetch(address, { method: 'POST', signal, ...more })
    .finally(() => clearTimeout(timer))
}

const stream = new EventSource('/device/events')
listenToDevice(document, stream, () => {
  stream.close()
  location.reload()
})
carryCalls(document, stream, callStaff)
carryUnanswered(document, countUnanswered)
carryQueue(document, askQueue, speakText)
carryUsed(document, countUsed)
carrySurvey(document, sendSurvey)
