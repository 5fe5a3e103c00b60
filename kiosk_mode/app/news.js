/** Notices that last for a while: each stands on the page between its two moments only. */

/** Show the notices of this moment and hide the others; tells whether anything changed. */
export function chooseNews(root, now) {
  let changed = false
  for (const $notice of root.querySelectorAll('[data-first][data-last]')) {
    const { first, last } = $notice.dataset
    const isOver = !(Date.parse(first) <= now && now < Date.parse(last))
    changed ||= $notice.hidden !== isOver
    $notice.hidden = isOver
  }
  return changed
}

/** The moment a page lives in: a preview's own day, and never before the bundle was made. */
export function momentOf(root, now = Date.now()) {
  const { bundleDay, preview } = root.documentElement.dataset
  const day = Date.parse(`${bundleDay}T00:00+07:00`)
  return preview ? day + ((now - day) % 864e5 + 864e5) % 864e5 : Math.max(day, now)
}
