/**
 * Plays utterances, one voice at a time. Each has an `<audio>` element of its own, prepared before
 * it is needed: that is three times quicker than giving one element a new source (40 ms matter to
 * someone who listens to every key).
 */

const POOL = 48
/** How long a voice may fail to begin, or outlast its length, before it counts as broken. */
const PATIENCE_MS = 3000
/** How long words without a sound stay in the caption: per letter, and at least. */
const READING_MS = { letter: 55, least: 1800 }

export class Player {
  /**
   * `find(id)` gives `{src, text, shown, language, seconds}` or nothing; `announce(id, state)` is
   * told "start", "end" and "stopped"; `onIdle` when everything has been said; `onFault` once per
   * utterance that could not be heard.
   */
  constructor(
    { find, announce, onBegin = () => {}, onIdle = () => {}, onFault = () => {}, Sound = Audio },
  ) {
    if (!find || !announce) throw new Error('Player: needs find and announce')
    Object.assign(this, { find, announce, onBegin, onIdle, onFault, Sound })
    this.pool = new Map()
    this.queue = []
    this.current = null
    this.gain = 1
    this.speed = 1
  }

  get isSpeaking() {
    return this.current !== null
  }

  /** Say these, one after the other; whatever was being said stops first. */
  play(ids) {
    this.stop()
    this.queue = [...ids]
    this.advance()
  }

  /** Say these after the sentence that is being said, before what else is waiting. */
  tell(ids) {
    this.queue.unshift(...ids)
    if (!this.current) this.advance()
  }

  /** Say these after the sentence that is being said, in place of what else was waiting. */
  follow(ids) {
    this.queue = [...ids]
    this.advance()
  }

  /** Silence, at once. */
  stop() {
    this.queue = []
    const { current } = this
    if (!current) return
    this.current = null
    clearTimeout(current.timer)
    current.sound?.pause()
    if (current.hasStarted) this.announce(current.id, 'stopped')
  }

  /** Hold the voice where it is; a sentence that ends just now is held before the next one. */
  pause() {
    const { current } = this
    if (!current) return
    current.isHeld = true
    clearTimeout(current.timer)
    current.sound?.pause()
  }

  resume() {
    const { current } = this
    if (!current?.isHeld) return
    current.isHeld = false
    if (!current.sound) this.readSilently(current)
    else if (current.sound.ended) this.ended(current.sound)
    else this.start(current)
  }

  setGain(gain) {
    this.gain = gain
    this.tune()
  }

  setSpeed(speed) {
    this.speed = speed
    this.tune()
  }

  /** Get the sounds ready that may be wanted next, most likely first; others are let go. */
  prepare(ids) {
    const wanted = new Set(ids.slice(0, POOL))
    for (const [id, sound] of this.pool) {
      if (!wanted.has(id) && sound !== this.current?.sound) this.release(id, sound)
    }
    for (const id of wanted) this.soundOf(id)
  }

  advance() {
    // A listener may have let another voice begin meanwhile: its end comes back here.
    if (this.current) return
    const id = this.queue.shift()
    if (id === undefined) {
      this.onIdle()
      return
    }
    const turn = { id, sound: this.soundOf(id), hasStarted: false, isHeld: false, timer: 0 }
    this.current = turn
    if (turn.sound) this.start(turn)
    else this.fault(turn)
    this.onBegin(id)
  }

  start(turn) {
    const { sound } = turn
    sound.volume = this.gain
    sound.playbackRate = this.speed
    if (!turn.hasStarted) sound.currentTime = 0
    turn.timer = setTimeout(() => this.fault(turn), this.patience(turn))
    // The event "playing" may still come of an earlier turn with this sound; a promise is its own.
    sound.play().then(() => this.started(turn), (error) => {
      // A voice interrupted by the next key ends its promise with AbortError: that is no fault.
      if (error.name !== 'AbortError' && turn.sound === sound) this.fault(turn)
    })
  }

  patience(turn) {
    const seconds = this.find(turn.id)?.seconds ?? 20
    return PATIENCE_MS + (seconds * 1000) / this.speed
  }

  soundOf(id) {
    const found = this.find(id)
    if (!found?.src) return null
    if (!this.pool.has(id)) this.pool.set(id, this.makeSound(id, found.src))
    return this.pool.get(id)
  }

  makeSound(_id, src) {
    const sound = new this.Sound()
    sound.preload = 'auto'
    sound.preservesPitch = true
    sound.onended = () => this.ended(sound)
    sound.onerror = () => this.current?.sound === sound && this.fault(this.current)
    sound.src = src
    return sound
  }

  release(id, sound) {
    sound.onended = sound.onerror = null
    sound.pause()
    sound.removeAttribute('src')
    sound.load()
    this.pool.delete(id)
  }

  started(turn) {
    if (this.current !== turn || turn.hasStarted) return
    turn.hasStarted = true
    this.announce(turn.id, 'start')
  }

  /**
   * The end of an earlier turn may be told when the same sound has begun anew; only the sound
   * itself knows whether it is at its end.
   */
  ended(sound) {
    const turn = this.current
    if (turn?.sound !== sound || turn.isHeld || !sound.ended) return
    this.started(turn)
    this.done(turn)
  }

  /** No sound: the words stay in the caption long enough to be read, a tone is heard. */
  fault(turn) {
    if (this.current !== turn) return
    clearTimeout(turn.timer)
    if (turn.sound) this.release(turn.id, turn.sound)
    turn.sound = null
    const next = this.onFault(turn.id)
    if (next && turn.id !== next && !this.queue.includes(next)) this.queue.push(next)
    this.started(turn)
    if (!turn.isHeld) this.readSilently(turn)
  }

  readSilently(turn) {
    const letters = this.find(turn.id)?.shown?.length ?? 30
    const wait = Math.max(READING_MS.least, letters * READING_MS.letter)
    turn.timer = setTimeout(() => this.done(turn), wait)
  }

  done(turn) {
    if (this.current !== turn) return
    clearTimeout(turn.timer)
    // A turn that is over is silent, whatever ended it.
    turn.sound?.pause()
    this.current = null
    this.announce(turn.id, 'end')
    // A listener may have started something else: then this queue is over.
    if (this.current === null) this.advance()
  }

  tune() {
    if (!this.current?.sound) return
    this.current.sound.volume = this.gain
    this.current.sound.playbackRate = this.speed
  }
}
