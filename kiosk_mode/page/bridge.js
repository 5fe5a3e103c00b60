/**
 * Joins the kiosk's page to the device it runs on. The server adds this script to the page, so a
 * page on an ordinary web server has no device and asks for none.
 */

/** How long a page stays untouched before it takes a new bundle, and how often that is looked at. */
const IDLE_MS = 30_000
const LOOK_MS = 5_000

/** Listen to the device; `reload` is called once, when there is a new bundle and nobody is there. */
export function listenToDevice(root, stream, reload) {
  const device = { inserted: false, bundle: null, isOld: false, touched: Date.now() }
  stream.addEventListener('headphones', ({ data }) => {
    const { inserted } = JSON.parse(data)
    // The device tells its state again whenever the line was broken: only a change is an event.
    if (inserted === device.inserted) return
    device.inserted = inserted
    device.touched = Date.now()
    root.dispatchEvent(new CustomEvent('noticeboard:headphones', { detail: { plugged: inserted } }))
  })
  stream.addEventListener('bundle', ({ data }) => {
    const { name } = JSON.parse(data)
    device.isOld = device.bundle !== null && device.bundle !== name
    device.bundle ??= name
  })
  for (const kind of ['keydown', 'pointerdown'])
    root.addEventListener(kind, () => { device.touched = Date.now() }, { capture: true })
  const looking = setInterval(() => {
    if (!device.isOld || !isIdle(root, device)) return
    clearInterval(looking)
    reload()
  }, LOOK_MS)
}

function isIdle(root, device) {
  const isAwake = root.documentElement.hasAttribute('data-awake')
  return !isAwake && !device.inserted && Date.now() - device.touched > IDLE_MS
}

const stream = new EventSource('/device/events')
listenToDevice(document, stream, () => {
  stream.close()
  location.reload()
})
