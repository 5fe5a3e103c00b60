/** Carries over what a visitor has done when, at midnight, one alternative of a block gives way
    to another: answers, numbers, ticks, opened details and the focus. */

const KEPT = 'input, select, textarea, details'
const FOCUSED = 'a, button, summary, [tabindex]'

/** Give the new alternative the state of the old one; both can be seen while this runs. */
export function carry($old, $new) {
  const $others = namedIn($new, KEPT)
  for (const [name, $one] of namedIn($old, KEPT)) {
    if ($others.has(name)) copyState($one, $others.get(name))
  }
  carryFocus($old, $new)
}

function copyState($from, $to) {
  if ($from.matches('details')) {
    if ($to.open !== $from.open) $to.open = $from.open
    return
  }
  const isTicked = $from.type === 'radio' || $from.type === 'checkbox'
  const state = isTicked ? 'checked' : 'value'
  if ($to[state] === $from[state]) return
  $to[state] = $from[state]
  // A tool wakes up, and works out its answer with the figures of the new day.
  $to.dispatchEvent(new Event('input', { bubbles: true }))
}

function carryFocus($old, $new) {
  const $focused = document.activeElement
  if (!$old.contains($focused)) return
  const selector = `${KEPT}, ${FOCUSED}`
  const [name] = [...namedIn($old, selector)].find(([, $one]) => $one === $focused) || []
  const $other = namedIn($new, selector).get(name)
  if (!$other) return
  $other.focus({ preventScroll: true })
  if ($focused.selectionStart != null) {
    $other.setSelectionRange($focused.selectionStart, $focused.selectionEnd)
  }
}

/** Elements by a name that is the same in both alternatives; equal ones are counted. */
function namedIn($block, selector) {
  const named = new Map()
  for (const $one of $block.querySelectorAll(selector)) {
    const name = nameOf($one)
    let count = 0
    while (named.has(`${name} ${count}`)) count += 1
    named.set(`${name} ${count}`, $one)
  }
  return named
}

/** The key of an element among others of its kind; no words with figures, for figures change. */
function nameOf($one) {
  const { tagName, type = '', name = '', id = '' } = $one
  const { keep, sum } = $one.dataset
  const choice = type === 'radio' ? $one.value : ''
  return [tagName, type, keep || sum || name || $one.getAttribute('href') || id, choice].join(' ')
}
