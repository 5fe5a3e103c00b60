/** The order of a screen's loop: the same rules as `play_order.py`, for what changes as it plays. */

const AN_ENTRY = 1000
const LONGEST_LOOP_S = 180
const URGENT_EVERY = 4

/**
 * Return a loop of `{order, languages, seconds, asked, yields, shares}`: entry by entry, languages in
 * turn; what is asked most comes back half a loop later, as far as the loop then takes three minutes
 * at most. Where a campaign makes it longer, odd loops are without it, even ones without what yields.
 */
export function playOrder(items, isOdd = false) {
  const whole = []
  let before = null
  for (const item of [...items].sort((one, other) => one.order - other.order)) {
    const entry = Math.floor(item.order / AN_ENTRY)
    if (entry !== before) whole.push([])
    whole[whole.length - 1].push(item)
    before = entry
  }
  const entries = inTurns(whole, isOdd)
  const loop = []
  for (const index of rounds(entries.length, repeated(entries))) {
    addInTurns(loop, entries[index])
  }
  return loop
}

const secondsOf = (items) => items.reduce((sum, item) => sum + item.seconds, 0)
const secondsOfAll = (entries) => entries.reduce((sum, entry) => sum + secondsOf(entry), 0)

/** The entries without what the loop before or after shows, as much as a campaign is too much. */
function inTurns(entries, isOdd) {
  const campaign = entries.filter(([{ shares }]) => shares)
  let over = Math.min(secondsOfAll(entries) - LONGEST_LOOP_S, secondsOfAll(campaign))
  const left = isOdd && over > 0 ? campaign : []
  const low = entries.filter(([{ yields }]) => yields > 0)
  low.sort(([one], [other]) => other.yields - one.yields || other.order - one.order)
  while (over > 0 && low.length > 0 && !isOdd) {
    left.push(low.shift())
    over -= secondsOf(left[left.length - 1])
  }
  return entries.filter((entry) => !left.includes(entry))
}

/** The numbers of the entries that come twice. */
function repeated(entries) {
  let room = LONGEST_LOOP_S - secondsOfAll(entries)
  const numbers = []
  entries.forEach((entry, index) => {
    // Among one or two, everything comes back soon enough.
    if (!entry[0].asked || secondsOf(entry) > room || entries.length <= 2) return
    numbers.push(index)
    room -= secondsOf(entry)
  })
  return numbers
}

function rounds(count, twice) {
  const places = []
  for (let index = 0; index < count; index++) places.push([2 * index, 0, index])
  for (const index of twice) places.push([(2 * index + count) % (2 * count), 1, index])
  places.sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2])
  const numbers = places.map((place) => place[2])
  const last = numbers.length - 1
  // Nothing comes back at once, at the loop's end neither.
  return numbers.filter((one, index) =>
    last === 0 || one !== numbers[index === 0 ? last : index - 1]
  )
}

/** Add an entry's slides, its languages spread evenly, first the one not seen for longest. */
function addInTurns(loop, entry) {
  const queues = {}
  for (const item of entry) (queues[item.languages] = queues[item.languages] || []).push(item)
  const seen = {}
  loop.forEach((item, index) => {
    seen[item.languages] = index
  })
  const keys = Object.keys(queues)
  const taken = {}
  for (const key of keys) {
    taken[key] = 0
    if (!(key in seen)) seen[key] = -1
  }
  const share = (key) => (2 * taken[key] + 1) / queues[key].length
  for (let count = entry.length; count > 0; count--) {
    const next = keys.filter((key) => taken[key] < queues[key].length)
      .reduce((best, key) =>
        share(key) < share(best) || (share(key) === share(best) && seen[key] < seen[best])
          ? key
          : best
      )
    seen[next] = loop.length
    loop.push(queues[next][taken[next]])
    taken[next]++
  }
}

/** A whole loop in its order, odd or even; notices of rank 1 come back after a few slides. */
export function loopOf($slides, isOdd = false) {
  const isUrgent = ({ dataset: { rank } }) => rank === '1'
  const $urgent = [...$slides].filter(isUrgent).sort((a, b) => a.dataset.order - b.dataset.order)
  const items = [...$slides].filter(($slide) => !isUrgent($slide)).map(($slide) => ({
    $slide,
    order: Number($slide.dataset.order),
    languages: $slide.dataset.languages || $slide.lang,
    seconds: Number($slide.dataset.seconds),
    asked: $slide.dataset.askedMost !== undefined,
    yields: Number($slide.dataset.yields || 0),
    shares: $slide.dataset.turns !== undefined,
  }))
  const $loop = [...$urgent]
  playOrder(items, isOdd).forEach(({ $slide }, index) => {
    const isTime = index > 0 && index % URGENT_EVERY === 0
    $loop.push(...(isTime ? $urgent : []), $slide)
  })
  return $loop
}

/** Where to go on in a loop after the slide of an order, the one nearest to a place of two. */
export function placeAfter($loop, order, near) {
  const orders = $loop.map(({ dataset }) => (dataset.rank === '1' ? -1 : Number(dataset.order)))
  const same = orders.map((one, index) => (one === order ? index : -1)).filter((index) =>
    index >= 0
  )
  if (same.length === 0) return orders.findIndex((one) => one > order)
  same.sort((one, other) => Math.abs(one - near) - Math.abs(other - near))
  return same[0] + 1
}
