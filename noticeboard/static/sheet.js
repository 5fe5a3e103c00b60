/** A sheet's figures follow the day, and a button prints it. */
import { keepEdition } from './clock.js'
import { carry } from './keep.js'
import { tellCopy } from './offline.js'

for (const $template of document.querySelectorAll('template[data-print]')) {
  const $button = $template.content.firstElementChild.cloneNode(true)
  $button.addEventListener('click', () => print())
  $template.after($button)
}
keepEdition(document, undefined, carry)
tellCopy(document)
