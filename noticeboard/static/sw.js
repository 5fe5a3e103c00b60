/**
 * Keeps the text of the site, or one lobby screen, on the device: one bundle, whole or not at all.
 *
 * The build writes as the first line which: BUNDLE = {id, patience_ms, files: {address: SHA-256}};
 * addresses are relative to this file. Screens run it in browsers of years ago (docs/browsers.md).
 */

const PREFIX = `noticeboard ${registration.scope} `
const NAME = PREFIX + BUNDLE.id
/** The folder that addresses are relative to; a screen's worker answers for one folder in it. */
const ROOT = new URL('./', location.href)
const AT_ONCE = 6
/** Pages shown from the copy take their style and scripts from the same copy. */
const savedPages = new Set()

addEventListener('install', (event) => event.waitUntil(fill().then(() => skipWaiting())))
addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => clients.claim())))
addEventListener('fetch', (event) => {
  const address = addressOf(event.request)
  if (!(address in BUNDLE.files)) return
  const isPage = event.request.mode === 'navigate'
  // A screen that asks whether a new bundle came whole wants the server's answer and no copy's.
  if (!isPage && event.request.cache === 'reload') return
  event.respondWith(isPage ? page(event, address) : part(event, address))
})

/** The request's address below the site's root, or undefined for what is outside it. */
function addressOf({ method, url }) {
  if (method !== 'GET' || !url.startsWith(ROOT.href)) return undefined
  const path = new URL(url).pathname.slice(ROOT.pathname.length)
  return path.replace(/(^|\/)index\.html$/, '$1')
}

/** Gather every file of the bundle; one that is missing or of another bundle undoes them all. */
async function fill() {
  const cache = await caches.open(NAME)
  const older = await olderCopies()
  const left = Object.entries(BUNDLE.files)
  try {
    while (left.length) {
      await Promise.all(
        left.splice(0, AT_ONCE).map(([address, hash]) => save(cache, older, address, hash)),
      )
    }
  } catch (error) {
    await caches.delete(NAME)
    throw error
  }
}

/** The copies of bundles before; a file that has not changed is not fetched again. */
async function olderCopies() {
  const names = await caches.keys()
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== NAME)
  return Promise.all(older.map((name) => caches.open(name)))
}

async function save(cache, older, address, hash) {
  const url = new URL(address, ROOT)
  // A list of other screens is another worker with the same copy: what it has is not fetched again.
  if (await kept(cache, url, hash)) return
  for (const copy of older) {
    const found = await kept(copy, url, hash)
    if (found) return cache.put(url, found)
  }
  const response = await fetch(url, { cache: 'no-cache' })
  const body = await response.arrayBuffer()
  if (!response.ok || (await sha256(body)) !== hash) {
    await tellPages({ refused: url.href, bundle: BUNDLE.id })
    throw new Error(`${url} is not the one of bundle ${BUNDLE.id}`)
  }
  const type = response.headers.get('content-type')
  await cache.put(url, new Response(body, { headers: { 'content-type': type } }))
}

/** The file of a copy, where it is the one of this hash. */
async function kept(copy, url, hash) {
  const found = await copy.match(url)
  return found && (await sha256(await found.clone().arrayBuffer())) === hash ? found : undefined
}

/** A copy that is refused has no page of its own: the open ones write it into their consoles. */
async function tellPages(message) {
  const pages = await clients.matchAll({ includeUncontrolled: true })
  for (const page of pages) page.postMessage(message)
}

async function sha256(body) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function dropOthers() {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== NAME)
  await Promise.all(old.map((name) => caches.delete(name)))
}

/** The network's page; the saved one when there is no network, or none answers in its patience. */
async function page(event, address) {
  const online = network(event.request)
  const fresh = await Promise.race([online, later(BUNDLE.patience_ms)])
  if (fresh) return fresh
  const saved = await stored(address)
  if (!saved) return (await online) || Response.error()
  savedPages.add(event.resultingClientId)
  // The page itself says that it is a copy, and of which day; its script could not know.
  const html = (await saved.text())
    .replace(/<template data-state="saved">([^]*?)<\/template>/, '$&$1')
  return new Response(html, { headers: saved.headers })
}

async function part(event, address) {
  const isOfSavedPage = savedPages.has(event.clientId)
  const found = isOfSavedPage ? await stored(address) : await network(event.request)
  return found || (await (isOfSavedPage ? network(event.request) : stored(address))) ||
    Response.error()
}

const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const stored = async (address) => (await caches.open(NAME)).match(new URL(address, ROOT))

/** The network's answer, or undefined when it has none; a server in trouble has none either. */
async function network(request) {
  try {
    const response = await fetch(request)
    return response.status < 500 ? response : undefined
  } catch {
    return undefined
  }
}
