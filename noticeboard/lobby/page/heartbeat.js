/**
 * Tells the lobby's server what a screen shows; a page that is no screen has nothing to tell.
 * Only that server adds this script. Screens run it in browsers of years ago (docs/browsers.md).
 */
;(function () {
  const $stage = document.querySelector('.stage[data-id]')
  // A miniature on the list of screens hangs on no wall.
  if (!$stage || self !== self.top) return

  const LOOK_MS = 1000
  const BEAT_MS = 10e3
  /** A slide that stands is noted again after so long: silence means that the screen is off. */
  const STILL_MS = 60e3
  const MOST = 500
  let shown = []
  let last = { key: '', moment: 0 }

  function look() {
    const isDark = document.body.classList.contains('device--off')
    const $slide = isDark ? null : [...$stage.querySelectorAll('.slide')].find(isSeen)
    const { slide = '' } = $slide ? $slide.dataset : {}
    const language = $slide ? $slide.lang : ''
    const now = Date.now()
    const key = `${slide} ${language}`
    if (key === last.key && now - last.moment < STILL_MS && now >= last.moment) return
    last = { key, moment: now }
    const words = $slide ? $slide.innerText.replace(/\s+/g, ' ').trim() : ''
    // Without an answer for hours the oldest goes first.
    shown = [...shown, { moment: now, slide, language, words }].slice(-MOST)
  }

  function isSeen($slide) {
    return !$slide.hidden && !$slide.closest('[hidden]')
  }

  function troubles(language) {
    return [...$stage.querySelectorAll(`.staff .trouble [lang="${language}"]`)]
      .map(($one) => $one.textContent.trim())
  }

  async function beat() {
    const told = shown
    const content = {
      screen: $stage.dataset.id,
      bundle: $stage.querySelector('[data-bundle-id]').textContent,
      now: Date.now(),
      shown: told,
      troubles: { id: troubles('id'), en: troubles('en') },
    }
    try {
      const answer = await fetch('/lobby/heartbeat', {
        method: 'POST',
        body: JSON.stringify(content),
      })
      if (answer.ok) shown = shown.filter((one) => !told.includes(one))
    } catch (_) {
      // What was shown meanwhile is told when the server is there again.
    }
  }

  document.addEventListener('noticeboard:slide', look)
  setInterval(look, LOOK_MS)
  setInterval(beat, BEAT_MS)
  look()
  beat()
})()
