/**
 * Asks the lobby's server which screen a device is, on the page where it waits for that; and leads
 * whoever scanned that page's code to the page on which staff choose.
 * Only that server adds this script. Screens run it in browsers of years ago (docs/browsers.md).
 */
;(function () {
  const EVERY_MS = 2000
  const isScanned = document.querySelector('.sheet__device') !== null &&
    new URLSearchParams(location.search).has('device')
  if (isScanned && self === self.top) location.replace('/lobby/')
  const $code = document.querySelector('.first [data-device]')
  if (!$code) return

  async function ask() {
    try {
      const answer = await fetch('/lobby/waiting', {
        method: 'POST',
        body: JSON.stringify({ device: $code.textContent }),
      })
      if (!answer.ok) return
      const { screen } = await answer.json()
      const $link = screen && document.querySelector(`[data-choice="${screen}"]`)
      // The link's own listener has the device remember its screen.
      if ($link) $link.click()
    } catch (_) {
      // A device that waits asks again.
    }
  }

  setInterval(ask, EVERY_MS)
  ask()
})()
