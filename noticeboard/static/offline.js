/** Lets the device keep a copy of the site, and says when a page may be one. */

/** Have the copy made; not of a preview, and not where data is dear. */
export function keepCopy($html, { serviceWorker, connection } = navigator) {
  if (!serviceWorker || connection?.saveData || $html.dataset.preview) return
  serviceWorker
    .register(new URL('../sw.js', import.meta.url), { updateViaCache: 'none' })
    .catch((error) => console.warn('offline copy:', error))
}

/** Show the day of the edition while there is no network; a page from the copy came with the mark. */
export function tellCopy($html, isOnline = () => navigator.onLine) {
  const cameSaved = $html.hasAttribute('data-saved')
  const tell = () => $html.toggleAttribute('data-saved', cameSaved || !isOnline())
  addEventListener('offline', tell)
  addEventListener('online', tell)
  tell()
}
