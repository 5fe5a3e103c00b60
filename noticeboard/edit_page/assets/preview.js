/**
 * Keeps the preview of a draft beside its form, and shows it again after every change.
 * Without it the preview is a page of its own, behind the same link.
 */

const OPEN = 'noticeboard-preview-open'

export function beginPreview($form) {
  const $preview = document.querySelector('[data-preview]')
  if (!$preview) {
    return
  }
  const $link = $preview.querySelector('[data-preview-open]')
  const $part = $preview.querySelector('[data-preview-part]')
  const $button = buttonFor($link)
  const words = { open: $link.textContent, close: $preview.dataset.close }
  let isOpen = false
  let asked = 0

  async function show() {
    const number = ++asked
    const $controls = $part.querySelector('[data-preview-form]')
    const query = new URLSearchParams($controls ? new FormData($controls) : {})
    query.set('part', '1')
    const answer = await fetch(`${$preview.dataset.preview}?${query}`)
    if (answer.ok && isOpen && number === asked) {
      replace($part, await answer.text())
      $preview.dataset.shown = String(Number($preview.dataset.shown ?? 0) + 1)
    }
  }

  function toggle(value) {
    isOpen = value
    sessionStorage.setItem(OPEN, value ? '1' : '')
    $button.textContent = value ? words.close : words.open
    $button.setAttribute('aria-expanded', String(value))
    document.querySelector('main').classList.toggle('edit--beside', value)
    value ? show() : $part.replaceChildren()
  }

  $button.addEventListener('click', () => toggle(!isOpen))
  $part.addEventListener('change', show)
  $part.addEventListener('submit', (event) => {
    event.preventDefault()
    show()
  })
  $form.addEventListener('judged', () => isOpen && show())
  if (sessionStorage.getItem(OPEN)) {
    toggle(true)
  }
}

function buttonFor($link) {
  const $button = document.createElement('button')
  $button.type = 'button'
  $button.className = $link.className
  $button.textContent = $link.textContent
  $button.setAttribute('aria-expanded', 'false')
  $link.replaceWith($button)
  return $button
}

/** Set new content, and keep the focus and the place of whoever is working in the old one. */
function replace($part, html) {
  const id = $part.contains(document.activeElement) ? document.activeElement.id : ''
  $part.innerHTML = html
  if (id) {
    document.getElementById(id)?.focus({ preventScroll: true })
  }
}
