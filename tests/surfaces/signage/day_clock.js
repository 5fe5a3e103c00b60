/**
 * A clock for one page that goes from timer to timer as fast as the page can: a day in seconds.
 * It keeps no log of what it did, so that the page's own memory is all that is measured.
 * `Date`, timers and `fetch` are its own; `files` holds the texts that it answers with, by name.
 */
export function goFromTimerToTimer(files, start) {
  const RealDate = Date
  const timers = new Map()
  let now = start
  let last = 0
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [now] : parts))
    }
    static now() {
      return now
    }
  }
  const add = (every) => (call, wait = 0) => {
    timers.set(++last, { call, at: now + wait, every: every ? wait : 0 })
    return last
  }
  const remove = (id) => timers.delete(id)
  Object.assign(globalThis, {
    setTimeout: add(false),
    setInterval: add(true),
    clearTimeout: remove,
    clearInterval: remove,
  })
  globalThis.fetch = (address) => {
    const text = files[new URL(address, location.href).pathname.split('/').pop()]
    if (text === undefined) return Promise.reject(new Error(`day clock: no file ${address}`))
    return Promise.resolve({
      ok: true,
      text: () => Promise.resolve(text),
      json: () => Promise.resolve(JSON.parse(text)),
    })
  }
  const earliest = () => {
    let [first, found] = [Infinity, 0]
    for (const [id, { at }] of timers) if (at < first) [first, found] = [at, id]
    return found
  }
  globalThis.slidesSeen = []
  document.addEventListener('noticeboard:slide', ({ detail: { id, language } }) => {
    globalThis.slidesSeen.push([(now - start) / 1000, id, language])
  })
  /** Let everything happen that is due before a moment; promises are kept between two timers. */
  globalThis.goOnUntil = async (moment) => {
    for (let id = earliest(); id && timers.get(id).at < moment; id = earliest()) {
      const timer = timers.get(id)
      now = timer.at
      if (timer.every) timer.at += timer.every
      else timers.delete(id)
      timer.call()
      for (let turn = 0; turn < 12; turn++) await null
    }
    now = moment
  }
}
