/** Finds out whether another bundle is there, and whether it came whole. */

/** Return what the server has: `{bundle, files, marks, hashes, sizes}`; null when it cannot be read. */
export async function readVersion(base, get = fetch) {
  try {
    const version = await (await get(new URL('version.json', base), { cache: 'no-store' })).json()
    return version.bundle ? { marks: {}, ...version } : null
  } catch (_) {
    return null
  }
}

/** Whether a page of this name and mark belongs to a version: its content has not changed. */
export function belongs({ name, mark }, { marks }) {
  return marks[name] === `data-mark="${mark}"`
}

/**
 * What to do about another content or make: null when a file cannot be read; else the bundle's id,
 * whether each file is its own (`isWhole`), and whether one is nobody's (`isDamaged`): cut short or
 * altered. Only the page that is shown and what all screens share are asked for.
 */
export async function completeUpdate(version, shown, base, get = fetch) {
  const files = version.files.filter((file) => file === shown.name || !isPage(file))
  try {
    const answers = await Promise.all(
      files.map((file) => get(new URL(file, base), { cache: 'reload' })),
    )
    if (!answers.every((answer) => answer.ok)) return null
    const contents = await Promise.all(answers.map((answer) => answer.arrayBuffer()))
    const verdicts = await Promise.all(
      contents.map((content, index) => verdictOf(files[index], content, version, shown)),
    )
    const isWhole = verdicts.every((verdict) => verdict === 'own')
    return { bundle: version.bundle, isWhole, isDamaged: verdicts.includes('damaged') }
  } catch (_) {
    return null
  }
}

/**
 * Whether a file is the version's "own", an "old" one that a cache or a half-done upload gives, or
 * "damaged". Only a secure context (https, or the device itself) can count a hash; elsewhere the
 * length and the mark must do.
 */
async function verdictOf(file, content, { marks, hashes = {}, sizes = {} }, shown) {
  const text = isFont(file) ? '' : new TextDecoder().decode(content)
  const isMarked = !marks[file] || text.includes(marks[file])
  const isSame = file in hashes && canHash()
    ? await sha256(content) === hashes[file]
    : !(file in sizes) || content.byteLength === sizes[file]
  if (isMarked && isSame) return 'own'
  if (isMarked || isFont(file)) return 'damaged'
  const isOther = isPage(file)
    ? text.includes(`data-mark="${shown.mark}"`) && PAGE_END.test(text)
    : MAKE.test(text)
  return isOther ? 'old' : 'damaged'
}

/** A page of the bundle that is shown, or a script or style of any make, is whole to its end. */
const PAGE_END = /<\/html>\s*$/
const MAKE = /(?:--files: |startPlayer\(document, ')m[0-9a-f]{8}/

const isPage = (file) => /\.html$/.test(file)
const isFont = (file) => /\.ttf$/.test(file)
const canHash = () => typeof crypto !== 'undefined' && Boolean(crypto.subtle)

async function sha256(content) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Where to find a new bundle, or null when that was tried. The address itself remembers what was
 * tried, so nothing need be stored, and no cache has seen it. A bundle is tried once on trust,
 * because only the page that arrives shows what a cache gives, and once more when it is whole.
 */
export function nextAddress(address, { bundle, isWhole }, isShown, order) {
  const next = new URL(address)
  const tried = next.searchParams.get('tried')
  if (tried === `${bundle}-whole`) return null
  if (!isWhole && (tried === bundle || isShown)) return null
  next.searchParams.set('tried', isWhole ? `${bundle}-whole` : bundle)
  next.searchParams.set('after', order)
  return next
}

/** An address on which nothing was tried yet: what was answered by the device's copy was no try. */
export function withoutTry(address) {
  const untried = new URL(address)
  untried.searchParams.delete('tried')
  return untried.href
}
