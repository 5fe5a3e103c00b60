/** Unfolds, on small screens, what the buttons of a page's head name: its menu, its question. */

const CONTROLS = 'aria-controls'
const EXPANDED = 'aria-expanded'

/** Open what was pressed first, and from then on open and close what is pressed. */
export function begin($ways, _, first) {
  const $buttons = [...$ways.querySelectorAll(`[${CONTROLS}]`)]
  const open = ($opened) => {
    for (const $button of $buttons) {
      const isOpen = $button === $opened
      $button.setAttribute(EXPANDED, isOpen)
      panelOf($button).toggleAttribute('data-open', isOpen)
    }
    const $field = $opened && panelOf($opened).querySelector('input')
    if ($field) $field.focus()
  }
  const press = ({ target }) => {
    const $pressed = target.closest(`[${CONTROLS}]`)
    if ($pressed) open($pressed.getAttribute(EXPANDED) === 'true' ? null : $pressed)
  }
  const leave = ({ key }) => {
    const $open = $buttons.find(($button) => $button.getAttribute(EXPANDED) === 'true')
    if (key !== 'Escape' || !$open) return
    open(null)
    $open.focus()
  }
  $ways.addEventListener('click', press)
  $ways.closest('header').addEventListener('keydown', leave)
  press(first)
}

const panelOf = ($button) => document.getElementById($button.getAttribute(CONTROLS))
