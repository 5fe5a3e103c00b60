/**
 * Slide to read: once there is sound, a finger that comes over an item has it spoken, as does a
 * first tap; a second tap on the same item chooses it. Without sound a tap chooses at once.
 */
export class Touch {
  /** `point(index)` moves to an item, `isHere(index)` tells whether the visitor is on it. */
  constructor({ root, isAwake, elements, isHere, point }) {
    if (!root || !isAwake || !elements) throw new Error('Touch: needs root, isAwake and elements')
    Object.assign(this, { root, isAwake, elements, isHere, point })
    this.isFirstTap = false
    this.over = -1
    root.addEventListener('pointerdown', (event) => this.down(event))
    root.addEventListener('pointermove', (event) => this.moved(event))
  }

  down(event) {
    this.isFirstTap = false
    if (event.pointerType !== 'touch' || !this.isAwake()) return
    this.over = this.indexAt(event)
    this.isFirstTap = this.over >= 0 && !this.isHere(this.over)
    if (this.isFirstTap) this.point(this.over)
  }

  moved(event) {
    if (event.pointerType !== 'touch' || !this.isAwake()) return
    const index = this.indexAt(event)
    if (index < 0 || index === this.over) return
    this.over = index
    // Whoever slides is exploring: lifting the finger chooses nothing.
    this.isFirstTap = true
    this.point(index)
  }

  /** Whether the click that follows only ends an exploring touch. */
  endsExploring() {
    const { isFirstTap } = this
    this.isFirstTap = false
    return isFirstTap
  }

  indexAt({ clientX, clientY }) {
    const $touched = this.root.elementFromPoint(clientX, clientY)?.closest('.item, .command')
    return this.elements().indexOf($touched)
  }
}
