/** Reads an answer aloud, where every line of it has a sound of the bundle's. */

const ROOT = new URL('../../', import.meta.url)

/** The short name of a line, as answer_sounds.py gives it (FNV-1a of its bytes). */
export function lineName(line) {
  let name = 0x811c9dc5
  for (const byte of new TextEncoder().encode(line)) name = Math.imul(name ^ byte, 0x01000193)
  return (name >>> 0).toString(16).padStart(8, '0')
}

/** The sound files of an answer's lines in order; none when one line has none. */
export function soundsOf({ text }, sounds, language) {
  const keys = text.split('\n').map((line) => sounds[lineName(line)])
  if (!keys.every(Boolean)) return []
  return keys.map((key) => new URL(`audio/${language}/${key}.mp3`, ROOT).href)
}

/** Let a button play files one after the other, and stop them; the answer is a way to end it. */
export function offerSound($button, files) {
  const { textContent: listen, dataset: { stop } } = $button
  const audio = new Audio()
  let next = files.length
  const end = () => {
    audio.pause()
    next = files.length
    $button.textContent = listen
  }
  const play = () => {
    if (next === files.length) return end()
    audio.src = files[next]
    next += 1
    audio.play().catch(end)
  }
  audio.addEventListener('ended', play)
  audio.addEventListener('error', end)
  $button.addEventListener('click', () => {
    if (next < files.length || !audio.paused) return end()
    next = 0
    $button.textContent = stop
    play()
  })
  $button.hidden = false
  return end
}
