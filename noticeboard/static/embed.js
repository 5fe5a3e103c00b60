/** An embedded service follows the day, and tells the page around it how high it is. */
import { keepEdition } from './clock.js'
import { tellCopy } from './offline.js'

/** What a partner's page may listen for: `{type: 'noticeboard:height', height}` in CSS pixels. */
const HEIGHT = 'noticeboard:height'

function tellHeight() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height)
  // The height is no secret, and whoever embeds a public page may be anyone.
  if (parent !== self) parent.postMessage({ type: HEIGHT, height }, '*')
}

keepEdition(document, tellHeight)
tellCopy(document)
if ('ResizeObserver' in self) new ResizeObserver(tellHeight).observe(document.body)
addEventListener('load', tellHeight)
