/** Shows a screen's sign-language clip over everything else, until it ends or is stopped. */

/** How long a picture may stand still before the clip counts as broken. */
const PATIENCE_MS = 8000

export class Clips {
  /** `onOver(how)` is told "ended" or "failed"; a clip that is stopped tells nothing. */
  constructor({ root, onOver }) {
    if (!root || !onOver) throw new Error('Clips: needs root and onOver')
    Object.assign(this, { root, onOver })
  }

  /** A session without sound stays without it, whatever the clip holds. */
  play(screen, { muted, volume }) {
    const find = (name) => this.root.querySelector(`[data-screen="${screen}"] ${name}`)
    this.$clip = find('[data-clip]')
    this.$failed = find('[data-clip-failed]')
    this.$failed.hidden = true
    this.$clip.hidden = false
    const $video = this.$clip.querySelector('video')
    Object.assign($video, { muted, volume })
    $video.textTracks[0].mode = 'showing'
    $video.onended = () => this.over('ended')
    // A film that cannot be read is told to its source only, and its play() never settles.
    for (const $one of [$video, $video.querySelector('source')]) {
      $one.onerror = () => this.over('failed')
    }
    $video.ontimeupdate = () => this.wait()
    this.wait()
    $video.play().catch((error) => {
      // A clip that is stopped while it loads ends its promise with AbortError: that is no fault.
      if (error.name !== 'AbortError') this.over('failed')
    })
  }

  stop() {
    if (!this.$clip) return
    clearTimeout(this.patience)
    const $video = this.$clip.querySelector('video')
    $video.onended = $video.onerror = $video.ontimeupdate = null
    $video.pause()
    // Back to its first picture, and its memory given back.
    $video.load()
    this.$clip.hidden = true
    this.$clip = null
  }

  over(how) {
    if (!this.$clip) return
    this.$failed.hidden = how !== 'failed'
    this.onOver(how)
  }

  wait() {
    clearTimeout(this.patience)
    this.patience = setTimeout(() => this.over('failed'), PATIENCE_MS)
  }
}
