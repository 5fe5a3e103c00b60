/** The list of screens for staff: addresses to copy, and live miniatures of what is in view. */

/** Loads the miniatures that are in view, one after the other, and takes the others away. */
export class Miniatures {
  constructor($document) {
    this.$document = $document
    this.$waiting = []
    this.$loading = null
  }

  /** A place has come into view. */
  want($place) {
    this.$waiting.push($place)
    this.next()
  }

  /** A place has left the view. */
  leave($place) {
    this.$waiting = this.$waiting.filter(($one) => $one !== $place)
    for (const $frame of $place.querySelectorAll('iframe')) $frame.remove()
    if (this.$loading === $place) this.goOn()
  }

  goOn() {
    this.$loading = null
    this.next()
  }

  next() {
    if (this.$loading || this.$waiting.length === 0) return
    const $place = this.$waiting.shift()
    this.$loading = $place
    const $frame = this.frameFor($place)
    $frame.addEventListener('load', () => {
      if (this.$loading === $place) this.goOn()
    })
    $place.append($frame)
  }

  /** A window of the screen's own size, so that nothing on it is laid out otherwise. */
  frameFor($place) {
    const { width, height, page, label } = $place.dataset
    const $frame = this.$document.createElement('iframe')
    Object.assign($frame, { width, height, title: label, tabIndex: -1, className: 'small__frame' })
    $frame.setAttribute('aria-hidden', 'true')
    $frame.style.transform = `scale(${$place.clientWidth / width})`
    $frame.src = page
    return $frame
  }
}

/** Begin on a page; `address` is its own. */
export function startList($document, address) {
  for (const $address of $document.querySelectorAll('[data-address]')) {
    $address.textContent = new URL($address.dataset.address, address).href
    $address.parentElement.hidden = false
  }
  const device = new URL(address).searchParams.get('device')
  if (device) {
    const $device = $document.querySelector('.sheet__device')
    for (const $code of $device.querySelectorAll('[data-device]')) $code.textContent = device
    $device.hidden = false
  }
  const miniatures = new Miniatures($document)
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) miniatures.want(target)
      else miniatures.leave(target)
    }
  })
  for (const $place of $document.querySelectorAll('.small')) {
    $place.hidden = false
    $place.style.height = `${($place.clientWidth * $place.dataset.height) / $place.dataset.width}px`
    observer.observe($place)
  }
}
