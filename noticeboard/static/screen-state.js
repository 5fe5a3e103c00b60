/** Tells staff, in a screen's own mark, whenever what is shown is not what was computed. */

const LEAST_PX = 12
const MARK_PX = 22
/** A window is what was computed when it differs by less than this share: pixels are rounded. */
const CLOSE = 0.01

/** Make the stage fill the window; returns the scale, 1 on the screen that it was made for. */
export function fit($document) {
  const $stage = $document.querySelector('.stage')
  const { width, height } = $stage.dataset
  const scale = Math.min(innerWidth / width, innerHeight / height)
  $stage.style.setProperty('--scale', scale)
  // However small the slide, staff can read its mark.
  $stage.style.setProperty('--mark', `${Math.max(MARK_PX, LEAST_PX / scale)}px`)
  return scale
}

/** Whether page, style and script are of different makes; `files` is the script's own. */
export function isMixed($document, files) {
  const $stage = $document.querySelector('.stage')
  const style = getComputedStyle($stage).getPropertyValue('--files').trim()
  return [$document.documentElement.dataset.files, style].some((other) => other !== files)
}

/** Whether both weights of the screens' typeface can be drawn; never rejects. */
export async function hasTypeface($document) {
  const weights = [400, 700].map((weight) => $document.fonts.load(`${weight} 16px Screen`))
  try {
    return (await Promise.all(weights)).every((faces) => faces.length > 0)
  } catch (_) {
    return false
  }
}

/**
 * The troubles that the page itself shows: name and values of each one's sentence.
 * `seen` holds what was found out elsewhere: `files`, `fails`, `lacksTypeface`, `stale`, `damaged`,
 * `broken` with the names of broken slides, and `isBroken`, an emergency file that cannot be read.
 */
export function troublesOf($document, seen) {
  const troubles = []
  const version = versionOf(navigator.userAgent)
  const { oldest } = $document.documentElement.dataset
  if (version < oldest) troubles.push(['old_browser', { version, oldest }])
  if (seen.fails) troubles.push(['failed', {}])
  if (seen.broken.length > 0) troubles.push(['slide', { slide: seen.broken.join(', ') }])
  const $stage = $document.querySelector('.stage')
  if ($stage.offsetWidth !== Number($stage.dataset.width)) troubles.push(['unstyled', {}])
  else troubles.push(...styleTroubles($document, seen), ...sizeTroubles($stage.dataset))
  if (seen.stale) troubles.push(['stale', { bundle: seen.stale }])
  if (seen.isBroken) troubles.push(['emergency', {}])
  if (seen.damaged) troubles.push(['damaged', { bundle: seen.damaged }])
  if (location.protocol === 'file:') troubles.push(['disk', {}])
  return troubles
}

function styleTroubles($document, { files, lacksTypeface }) {
  const typeface = lacksTypeface ? [['typeface', {}]] : []
  return isMixed($document, files) ? [...typeface, ['mixed', {}]] : typeface
}

/** The version of a Chromium by what it calls itself; infinite for any other browser. */
export function versionOf(agent) {
  const found = /Chrom(?:e|ium)\/(\d+)/.exec(agent)
  return found ? Number(found[1]) : Infinity
}

/**
 * Compare a screen's own pixels with the window's. Letters as large as computed come out of a
 * browser's zoom, too, so the pixels of the glass count and not those of CSS.
 */
function sizeTroubles({ width, height }) {
  const shown = [innerWidth, innerHeight].map((pixels) => Math.round(pixels * devicePixelRatio))
  const ratio = Math.min(shown[0] / width, shown[1] / height)
  const values = {
    percent: Math.floor(ratio * 100),
    shown: shown.join(' × '),
    wanted: `${width} × ${height}`,
  }
  if (ratio < 1 - CLOSE) return [['small', values]]
  const isOther = shown[0] / width > 1 + CLOSE || shown[1] / height > 1 + CLOSE
  return isOther ? [['size', values]] : []
}

/** Put the troubles' sentences into the staff's mark, in place of others; false if they stand. */
export function tell($document, troubles) {
  const $mark = $document.querySelector('.staff')
  const told = JSON.stringify(troubles)
  if ($mark.dataset.told === told) return false
  $mark.dataset.told = told
  for (const $old of $mark.querySelectorAll('.trouble')) $old.remove()
  const { content } = $document.querySelector('template.troubles')
  for (const [name, values] of troubles) {
    const $trouble = content.querySelector(`[data-trouble="${name}"]`).cloneNode(true)
    for (const $words of $trouble.children) $words.textContent = filled($words.textContent, values)
    $mark.append($trouble)
  }
  return true
}

const filled = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name])
