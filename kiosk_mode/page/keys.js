/** Ticks each row of the key test sheet as its key arrives. */

const $other = document.querySelector('[data-other]')

document.addEventListener('keydown', (event) => {
  if (event.code === 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return
  event.preventDefault()
  const $rows = document.querySelectorAll(`[data-code~="${CSS.escape(event.code)}"]`)
  for (const $row of $rows) $row.querySelector('[data-seen]').textContent = '✓'
  $other.textContent = $rows.length ? event.code : `${event.code} (?)`
})
