/**
 * Tells a screen the calls of the lobby's queue, as the events that its line and its slide of calls
 * wait for. Only the lobby's server adds this script, and only where it listens to a queue.
 */
;(function () {
  const $stage = document.querySelector('.stage[data-id]')
  if (!$stage || !document.querySelector('.calls, .slide[data-calls]')) return

  const SILENCE_MS = 15e3
  const AGAIN_MS = 2e3
  const STAYS_MS = 60e3
  const ADDRESS = '/lobby/calls'
  let told = []
  let isSilent = false
  let timer = 0

  function say(kind, detail) {
    document.dispatchEvent(new CustomEvent(`noticeboard:${kind}`, { detail }))
  }

  function fallSilent() {
    // What was told is taken away, so it must be told again when the queue is back.
    told = []
    if (!isSilent) say('calls-silent')
    isSilent = true
  }

  function wait() {
    clearTimeout(timer)
    timer = setTimeout(fallSilent, SILENCE_MS)
  }

  function take({ is_lost, is_example: isExample, calls }) {
    wait()
    if (is_lost) {
      fallSilent()
      return
    }
    if (isSilent) say('calls-heard')
    isSilent = false
    const fresh = calls.filter(({ id, age_ms }) => age_ms < STAYS_MS && !told.includes(id))
    told = calls.map(({ id }) => id)
    for (const { number, counter } of fresh.reverse()) {
      say('call', { number, counter: String(counter), isExample })
    }
  }

  function listen() {
    const source = new EventSource(ADDRESS)
    source.addEventListener('calls', ({ data }) => take(JSON.parse(data)))
    source.addEventListener('error', () => {
      // A browser asks again by itself, but not after an answer that was no stream.
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN_MS)
    })
  }

  wait()
  listen()
})()
