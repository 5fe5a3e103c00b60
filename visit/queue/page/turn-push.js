/**
 * Offers to notify a visitor whose page is closed. Only pages that came by https load this; nothing
 * is asked of the phone before the visitor presses the button.
 */

const WORKER = '/t/push-worker.js'
const SCOPE = '/t/'
const LANGUAGES = ['id', 'en']
const isAble = 'PushManager' in window && 'Notification' in window && 'serviceWorker' in navigator
/** What was said last; the page is renewed under this script, which then says it again. */
let said = ''
let isAsking = false

const $section = () => document.getElementById('push')
const isOn = () => $section().dataset.on === 'yes'

/** The first language of the phone that the office speaks; to others it speaks English. */
const language = () =>
  navigator.languages.map((one) => one.slice(0, 2)).find((one) => LANGUAGES.includes(one)) || 'en'

function show() {
  // A number that is served or closed is offered nothing.
  if (!$section()) return
  const told = isAble ? isOn() ? 'on' : said : 'none'
  $section().hidden = false
  document.getElementById('notify').hidden = !isAble
  document.getElementById('notify').setAttribute('aria-pressed', String(isOn()))
  document.getElementById('push-note').hidden = !isAble
  for (const $one of $section().querySelectorAll('[data-said]')) {
    $one.hidden = $one.dataset.said !== told
  }
  // The page may be closed now, so nothing says that it must stay open.
  document.querySelector('.keep').hidden = told === 'on'
}

const ask = (method, body) => fetch('push', { method, body: JSON.stringify(body) })

async function turnOn() {
  if (await Notification.requestPermission() !== 'granted') return 'denied'
  const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE })
  await navigator.serviceWorker.ready
  const subscription = await subscribed(registration.pushManager)
  const { endpoint, keys } = subscription.toJSON()
  const answer = await ask('POST', { endpoint, keys, language: language() })
  if (!answer.ok) throw new Error(`${answer.status}`)
  $section().dataset.on = 'yes'
  return ''
}

/** A subscription by the office's present key: one by an older key has to go first. */
async function subscribed(manager) {
  const applicationServerKey = bytesOf($section().dataset.key)
  const how = { userVisibleOnly: true, applicationServerKey }
  try {
    return await manager.subscribe(how)
  } catch (error) {
    const old = await manager.getSubscription()
    if (!old) throw error
    await old.unsubscribe()
    return manager.subscribe(how)
  }
}

async function turnOff() {
  const answer = await ask('DELETE')
  if (!answer.ok) throw new Error(`${answer.status}`)
  $section().dataset.on = 'no'
  const { is_shared } = await answer.json()
  const registration = await navigator.serviceWorker.getRegistration(SCOPE)
  const subscription = registration && await registration.pushManager.getSubscription()
  if (subscription && !is_shared) await subscription.unsubscribe()
  return ''
}

const bytesOf = (text) =>
  Uint8Array.from(
    atob(text.replace(/-/g, '+').replace(/_/g, '/')),
    (letter) => letter.charCodeAt(0),
  )

document.addEventListener('click', async ({ target }) => {
  const $button = target.closest('#notify')
  if (!$button || isAsking) return
  isAsking = true
  try {
    said = isOn() ? await turnOff() : await turnOn()
  } catch {
    said = 'failed'
  }
  isAsking = false
  show()
})

// The main part is replaced whenever something has changed in the queue.
new MutationObserver(show).observe(document.body, { childList: true })
show()
document.documentElement.dataset.offers = ''
