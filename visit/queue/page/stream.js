/**
 * The server's events for a page; silence is told too, because old numbers would mislead. Phones of
 * years ago run this file and phone.js.
 */

export const SILENCE_MS = 15e3
const AGAIN_MS = 2e3

/** Calls `handlers[kind](data)` for each event and `onSilence(isSilent)` when it begins and ends. */
export function listen(address, handlers, onSilence, silenceMs = SILENCE_MS) {
  let timer = 0
  let isSilent = false
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      isSilent = true
      onSilence(true)
    }, silenceMs)
    if (isSilent) onSilence(false)
    isSilent = false
  }
  const open = () => {
    const source = new EventSource(address)
    for (const [kind, handle] of Object.entries(handlers)) {
      source.addEventListener(kind, (event) => {
        heard()
        handle(JSON.parse(event.data))
      })
    }
    source.addEventListener('error', () => {
      // A browser asks again by itself, but not after an answer that was no stream.
      if (source.readyState === EventSource.CLOSED) setTimeout(open, AGAIN_MS)
    })
  }
  heard()
  open()
}

/** Puts the main part of a page as the server has it now in the place of the old one. */
export async function renew(answer) {
  const text = await (await answer).text()
  const $fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('main')
  const $old = document.querySelector('main')
  if (!$fresh || $fresh.innerHTML === $old.innerHTML) return false
  const { id } = document.activeElement
  $old.replaceWith($fresh)
  const $again = id && document.getElementById(id)
  if ($again) $again.focus()
  return true
}
