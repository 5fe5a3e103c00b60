/** Lets the device keep a copy of the site, and says when a page may be one. */

import { tellState } from './clock.js'

/** Have the copy made; not of a preview, and not where data is dear. */
export function keepCopy($html, { serviceWorker, connection } = navigator) {
  if (!serviceWorker || connection?.saveData || $html.dataset.preview) return
  serviceWorker.addEventListener('message', ({ data }) => tellRefused(data))
  serviceWorker.startMessages()
  serviceWorker
    .register(new URL('../sw.js', import.meta.url), { updateViaCache: 'none' })
    .catch((error) => console.warn('offline copy:', error))
}

/** For whoever looks into the site: a host that alters files ends the copy without a sign. */
function tellRefused({ refused, bundle }) {
  if (!refused) return
  console.warn(
    `Salinan luring tidak disimpan: ${refused} bukan berkas bundel ${bundle}. ` +
      "No offline copy: that file is not the bundle's; a host may have altered it. " +
      'python3 build.py compare',
  )
}

/** Tell the day of the edition while there is no network; a page from the copy says it already. */
export function tellCopy($document, isOnline = () => navigator.onLine) {
  const cameSaved = Boolean($document.querySelector('[data-told="saved"]'))
  const tell = () => tellState($document, 'saved', cameSaved || !isOnline())
  addEventListener('offline', tell)
  addEventListener('online', tell)
  tell()
}

/** Write in the footer which bundle runs; until then, and where data is dear, its mark is there. */
export async function tellBundle($document, { connection } = navigator) {
  const $place = $document.querySelector('[data-bundle-label]')
  if (!$place || connection?.saveData) return
  try {
    const { bundle } = await (await fetch(new URL('../version.json', import.meta.url))).json()
    $place.textContent = ` · ${$place.dataset.bundleLabel} ${bundle}`
  } catch {
    // Without a network the content's own mark says as much.
  }
}
