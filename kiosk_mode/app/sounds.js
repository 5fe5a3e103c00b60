/** Fetches what can be said, and names each utterance's sound. */

/** Every utterance of every language by id; one that has no file is shown without sound. */
export async function loadSounds(root) {
  const codes = root.documentElement.dataset.languages.split(' ')
  const sounds = await Promise.all(codes.map((code) => loadManifest(root, code)))
  return Object.assign({}, ...sounds)
}

async function loadManifest(root, code) {
  const address = new URL(`${code}/utterances.json`, root.baseURI)
  try {
    const manifest = await (await fetch(address)).json()
    for (const one of Object.values(manifest)) one.src = new URL(one.file, address).href
    return manifest
  } catch (error) {
    console.error(`startKiosk: no sounds for "${code}"`, error)
    return {}
  }
}
