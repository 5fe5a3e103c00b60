/** The ticket page: keys 1 to 9 draw a number; the drawn number goes away for the next visitor. */

const STAYS_MS = 30_000

document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return
  const $button = document.querySelector(`button[data-key="${CSS.escape(event.key)}"]`)
  $button?.click()
})

const $back = document.querySelector('[data-back]')
if ($back) setTimeout(() => $back.click(), STAYS_MS)
