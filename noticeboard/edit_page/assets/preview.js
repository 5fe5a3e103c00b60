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

/** Set new content; what somebody is working in stays as it is, be it half of a date. */
function replace($part, html) {
  const $template = document.createElement('template')
  $template.innerHTML = html
  const $held = document.activeElement
  if ($part.contains($held) && $held.id) {
    replaceAround($held, $part, $template.content)
  } else {
    $part.replaceChildren($template.content)
  }
}

/** Replace everything in a part but one element; it goes, too, where the new content has none. */
function replaceAround($held, $part, $new) {
  const $kept = [...$part.children].find(($child) => $child.contains($held))
  const selector = `#${CSS.escape($held.id)}`
  const $twin = [...$new.children].find(($child) =>
    $child.matches(selector) || $child.querySelector(selector)
  )
  if (!$twin) {
    $part.replaceChildren(...$new.childNodes)
    return
  }
  const nodes = [...$new.childNodes]
  const at = nodes.indexOf($twin)
  for (const $node of [...$part.childNodes]) {
    if ($node !== $kept) $node.remove()
  }
  $kept.before(...nodes.slice(0, at))
  $kept.after(...nodes.slice(at + 1))
  if ($kept !== $held) {
    replaceAround($held, $kept, $twin)
  }
}
