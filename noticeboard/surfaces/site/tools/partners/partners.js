/** Writes this site's own address into the lines to copy, and copies them. */

/** Complete every line; `$status` says that one was copied. */
export function begin($status, { place, root, copy, copied }) {
  const here = new URL(root, location.href).href
  for (const $line of document.querySelectorAll('textarea[data-line]')) {
    $line.value = $line.value.replace(place, here)
    $line.addEventListener('focus', () => $line.select())
    if (!navigator.clipboard) continue
    const $button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button',
      textContent: copy,
    })
    $button.addEventListener('click', async () => {
      await navigator.clipboard.writeText($line.value)
      $button.after($status)
      $status.textContent = copied
    })
    $line.closest('p').after($button)
  }
}
