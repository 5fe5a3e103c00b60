/** The counter's page: acts without a reload, function keys, and news read aloud once. */

import { listen, renew } from './stream.js'

const $said = document.getElementById('said')
let last = newsOf()

function newsOf() {
  return ['own', 'alarms']
    .map((id) => document.getElementById(id)?.innerText.trim())
    .filter(Boolean)
    .join(' ')
}

async function show(answer) {
  try {
    await renew(answer)
  } catch {
    document.getElementById('lost').hidden = false
    return
  }
  const news = newsOf()
  if (news !== last) $said.textContent = news
  last = news
}

const ask = () => show(fetch(location.href, { cache: 'no-store' }))

document.addEventListener('submit', (event) => {
  const $form = event.target
  event.preventDefault()
  const body = new URLSearchParams(new FormData($form))
  show(fetch($form.action, { method: 'POST', body }))
})

document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return
  const $button = document.querySelector(`button[data-key="${CSS.escape(event.key)}"]`)
  if (!$button) return
  event.preventDefault()
  if (!$button.disabled) $button.click()
})

listen(
  '/counter/events',
  {
    changed: () => {
      // Whoever is choosing from a list goes on; the page is renewed by the next news.
      if (!document.activeElement?.matches('select, input')) ask()
    },
  },
  () => {},
  2 ** 31 - 1,
)
listen('/queue/events', { board: () => {}, call: () => {} }, (isSilent) => {
  document.getElementById('lost').hidden = !isSilent
})
document.documentElement.dataset.ready = ''
