/** Short tones that say what kind of thing happened, before any word is heard. */

/** For each: pairs of frequency (Hz) and length (ms), one after the other. */
const TONES = {
  move: [[660, 25]],
  open: [[520, 35], [780, 45]],
  edge: [[220, 70]],
  on: [[600, 50], [900, 70]],
  off: [[900, 50], [600, 70]],
  wrong: [[180, 60], [0, 40], [180, 60]],
  call: [[880, 150], [0, 80], [660, 150], [0, 80], [880, 150], [0, 80], [660, 150]],
  warn: [[880, 90], [0, 60], [880, 90]],
  alarm: [[880, 300], [0, 80], [660, 300], [0, 80], [880, 300], [0, 80], [660, 300]],
  fault: [[300, 120], [240, 160]],
}

/** Well under the voice, so that a word that begins at once is not covered. */
const LOUDNESS = 0.12

export class Earcons {
  constructor({ Context = globalThis.AudioContext } = {}) {
    this.Context = Context
    this.gain = 1
  }

  /** Play a tone; without a sound device nothing happens, the voice says the same anyway. */
  play(name) {
    const tones = TONES[name]
    if (!tones) throw new Error(`Earcons: no tone "${name}"`)
    try {
      this.context ??= new this.Context()
      if (this.context.state === 'suspended') this.context.resume()
      let at = this.context.currentTime
      for (const [hertz, length] of tones) {
        if (hertz) this.sound(hertz, at, length / 1000)
        at += length / 1000
      }
    } catch (error) {
      console.warn('Earcons:', error)
    }
  }

  sound(hertz, at, seconds) {
    const tone = this.context.createOscillator()
    const level = this.context.createGain()
    tone.frequency.value = hertz
    level.gain.setValueAtTime(0, at)
    level.gain.linearRampToValueAtTime(LOUDNESS * this.gain, at + 0.004)
    level.gain.linearRampToValueAtTime(0, at + seconds)
    tone.connect(level).connect(this.context.destination)
    tone.start(at)
    tone.stop(at + seconds)
  }
}
