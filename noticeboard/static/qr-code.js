/**
 * Draws a QR code in the browser, for texts that are known only there, such as a page's own
 * address: error correction M and mask 3, as `qr_code.py` draws those of the build.
 */

/** For versions 1 to 6: codewords of correction a block, blocks, codewords of data a block. */
const BLOCKS = [[10, 1, 16], [16, 1, 28], [26, 1, 44], [18, 2, 32], [24, 2, 43], [16, 4, 27]]
const FORMAT = 0b101101101001011
const PADDING = [0xec, 0x11]
const BORDER = 4

/** Rows of modules, true where dark; null for a text of more bytes than version 6 holds. */
export function modulesOf(text) {
  const bytes = [...new TextEncoder().encode(text)]
  const version = 1 + BLOCKS.findIndex(([, blocks, size]) => bytes.length + 2 <= blocks * size)
  if (version === 0) return null
  const rows = patternsOf(version)
  fill(rows, codewordsOf(bytes, BLOCKS[version - 1]))
  return rows.map((row) => row.map(({ isDark }) => isDark))
}

/** An SVG element of these modules, in the colour of the text around it. */
export function drawingOf($document, modules, label) {
  const size = modules.length + 2 * BORDER
  const name = 'http://www.w3.org/2000/svg'
  const $svg = $document.createElementNS(name, 'svg')
  $svg.setAttribute('viewBox', `0 0 ${size} ${size}`)
  $svg.setAttribute('role', 'img')
  $svg.setAttribute('aria-label', label)
  const $path = $document.createElementNS(name, 'path')
  const dark = []
  modules.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) dark.push(`M${x + BORDER} ${y + BORDER}h1v1h-1z`)
    })
  )
  $path.setAttribute('d', dark.join(''))
  $svg.append($path)
  return $svg
}

/** Data and correction, block by block in turn, as they are laid into the square. */
function codewordsOf(bytes, [correction, count, size]) {
  const nibbles = [4, bytes.length >> 4, bytes.length & 15]
  for (const byte of bytes) nibbles.push(byte >> 4, byte & 15)
  nibbles.push(0)
  const words = []
  for (let index = 0; index < nibbles.length; index += 2) {
    words.push(nibbles[index] * 16 + nibbles[index + 1])
  }
  for (let index = 0; words.length < count * size; index += 1) words.push(PADDING[index % 2])
  const blocks = Array.from(
    { length: count },
    (_, index) => words.slice(index * size, (index + 1) * size),
  )
  const checks = blocks.map((block) => remainderOf(block, correction))
  return [...inTurn(blocks), ...inTurn(checks)]
}

const inTurn = (lists) =>
  lists[0].reduce((all, _, index) => [...all, ...lists.map((one) => one[index])], [])

/** Reed–Solomon over the field of 256 elements, with the polynomial 0x11d. */
function remainderOf(words, length) {
  let generator = [1]
  for (let index = 0; index < length; index += 1) {
    const next = [...generator, 0]
    generator.forEach((factor, place) => {
      next[place + 1] ^= times(factor, POWERS[index])
    })
    generator = next
  }
  const rest = [...words, ...Array(length).fill(0)]
  words.forEach((_, index) => {
    const factor = rest[index]
    generator.forEach((other, place) => {
      rest[index + place] ^= times(other, factor)
    })
  })
  return rest.slice(words.length)
}

const POWERS = [1]
for (let index = 1; index < 255; index += 1) {
  const twice = POWERS[index - 1] * 2
  POWERS.push(twice > 255 ? twice ^ 0x11d : twice)
}
const times = (one, other) =>
  one && other ? POWERS[(POWERS.indexOf(one) + POWERS.indexOf(other)) % 255] : 0

/** The square with everything that is no data; undefined where data go. */
function patternsOf(version) {
  const size = 17 + 4 * version
  const rows = Array.from({ length: size }, () => Array(size).fill(undefined))
  const set = (y, x, isDark) => {
    if (rows[y] && x >= 0 && x < size) rows[y][x] = { isDark }
  }
  for (let index = 8; index < size - 8; index += 1) {
    set(6, index, index % 2 === 0)
    set(index, 6, index % 2 === 0)
  }
  for (const [y, x] of [[3, 3], [3, size - 4], [size - 4, 3]]) square(set, y, x, 4, [2, 4])
  if (version > 1) square(set, size - 7, size - 7, 2, [1])
  drawFormat(set, size)
  return rows
}

/** Rings around a centre, dark but for those of the radii in `light`. */
function square(set, y, x, radius, light) {
  for (let down = -radius; down <= radius; down += 1) {
    for (let right = -radius; right <= radius; right += 1) {
      set(y + down, x + right, !light.includes(Math.max(Math.abs(down), Math.abs(right))))
    }
  }
}

/** The level and the mask, twice, and the module that is always dark. */
function drawFormat(set, size) {
  const isDark = (bit) => ((FORMAT >> bit) & 1) === 1
  for (let bit = 0; bit < 15; bit += 1) {
    const early = 14 - bit
    if (bit < 6) set(bit, 8, isDark(bit))
    else if (bit < 8) set(bit + 1, 8, isDark(bit))
    else set(8, bit === 8 ? 7 : early, isDark(bit))
    if (bit < 8) set(8, size - 1 - bit, isDark(bit))
    else set(size - 15 + bit, 8, isDark(bit))
  }
  set(size - 8, 8, true)
}

/** Lay codewords into the free modules: two columns together from the right, up and down. */
function fill(rows, words) {
  const size = rows.length
  let place = 0
  let isUpwards = true
  for (let right = size - 1; right > 0; right -= 2) {
    // The column of the timing pattern is no pair's.
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      const y = isUpwards ? size - 1 - step : step
      for (const x of [right, right - 1].filter((one) => rows[y][one] === undefined)) {
        const bit = ((words[place >> 3] || 0) >> (7 - (place & 7))) & 1
        rows[y][x] = { isDark: (bit === 1) !== ((y + x) % 3 === 0) }
        place += 1
      }
    }
    isUpwards = !isUpwards
  }
}
