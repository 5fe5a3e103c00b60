// One key an answer: a digit chooses in the question that has the focus, and goes on to the next.
const $form = document.querySelector('[data-typing]')
const $asked = [...$form.querySelectorAll('fieldset')]

const focus = ($group) => {
  const $first = $group
    ? $group.querySelector('input:checked') || $group.querySelector('input')
    : null
  const $next = $first || $form.querySelector('button')
  $next.focus()
}

$form.addEventListener('keydown', (event) => {
  const $group = event.target.closest('fieldset')
  if (!$group || !/^[0-9]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) {
    return
  }
  const $choices = [...$group.querySelectorAll('input')]
  // The last one is "left empty", which is 0.
  const $chosen = event.key === '0' ? $choices.at(-1) : $choices.slice(0, -1)[Number(event.key) - 1]
  if (!$chosen) return
  event.preventDefault()
  $chosen.checked = true
  focus($asked[$asked.indexOf($group) + 1])
})

focus($asked[0])
