/** Keeps a screen's own page on its device, so that it starts again without a network. */

/** Whether what is shown came from the device's copy; the worker says so in the page itself. */
export function isCopy($document) {
  return Boolean($document.querySelector('[data-copy]'))
}

/** The copy of the page that is open; a miniature and a preview need none. */
export class ScreenCopy {
  constructor($document, { serviceWorker } = navigator) {
    const isOwn = self === self.top && $document.documentElement.dataset.preview === undefined
    this.workers = isOwn ? serviceWorker : undefined
    this.bundle = null
  }

  /** Have the copy of a bundle made, once for each; the old one stays until the new one is whole. */
  async keep(bundle) {
    if (!this.workers || bundle === this.bundle) return
    this.bundle = bundle
    const options = { scope: './', updateViaCache: 'none' }
    try {
      const registration = await this.workers.register('../copy-worker.js', options)
      await registration.update()
    } catch (error) {
      // A disk, a browser that forbids it, or a file that is not the bundle's: the screen plays on.
      console.warn('offline copy:', error)
      this.bundle = null
    }
  }
}
