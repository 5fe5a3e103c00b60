/** Starts the kiosk; when a part is missing, the page stays the readable text it was. */
import { configOf } from './config.js'
import { Kiosk } from './kiosk.js'
import { loadSounds } from './sounds.js'

/** Start the kiosk on a document; settings come from the address of the page. */
export async function startKiosk(root, settings) {
  try {
    tellBundle(root)
    const sounds = await loadSounds(root)
    return new Kiosk(root, configOf(settings), sounds)
  } catch (error) {
    console.error(error)
    delete root.documentElement.dataset.running
    return null
  }
}

/** Write the running bundle into the staff's mark; without an answer the content's own stays. */
async function tellBundle(root) {
  try {
    const { bundle } = await (await fetch(new URL('version.json', root.baseURI))).json()
    root.querySelector('[data-bundle-id]').textContent = bundle
  } catch {
    // Staff see the mark of the content, which leads to its bundles as well.
  }
}
