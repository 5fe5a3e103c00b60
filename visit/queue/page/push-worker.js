/** Shows a notification of a turn, also while no page is open, and leads to the page when pressed. */

const VIBRATION_MS = [500, 200, 500, 200, 500]

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('push', (event) => {
  const { title, body, lang, path } = event.data.json()
  const shown = self.registration.showNotification(title, {
    body,
    lang,
    // One notification a ticket: a newer one takes the place of the older, and is heard again.
    tag: path,
    renotify: true,
    requireInteraction: true,
    vibrate: VIBRATION_MS,
    data: { path },
  })
  event.waitUntil(shown)
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(event.notification.data.path))
})

async function open(path) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const page = pages.find(({ url }) => new URL(url).pathname === path)
  return page ? page.focus() : self.clients.openWindow(path)
}
