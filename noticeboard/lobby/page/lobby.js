/** Brings the page of the screens up to date every ten seconds; whoever reads on keeps their place. */
const EVERY_MS = 10_000

setInterval(async () => {
  if (document.hidden) return
  try {
    const text = await (await fetch(location.href, { cache: 'no-store' })).text()
    const $fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('main')
    const $old = document.querySelector('main')
    if ($fresh && $old.innerHTML !== $fresh.innerHTML) $old.replaceChildren(...$fresh.childNodes)
  } catch {
    // The server is away: what is shown is of the last time.
  }
}, EVERY_MS)
