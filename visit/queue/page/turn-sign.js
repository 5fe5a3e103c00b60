/**
 * A sign to ear and hand that a turn comes near. A browser lets a page sound only after a touch.
 * Phones of years ago run this file.
 */

const VIBRATION_MS = [500, 200, 500, 200, 500]
const TONES_HZ = [660, 880, 660]
let context = null

/** Whether the sign can be heard. */
export const isOn = () => context !== null && context.state === 'running'

/** Let the sign be heard from now on; called when the page was touched. */
export async function turnOn() {
  context = context || new AudioContext()
  await context.resume()
  give()
}

/** Give the sign once. */
export function give() {
  if (navigator.vibrate) navigator.vibrate(VIBRATION_MS)
  if (!isOn()) return
  for (const [place, frequency] of TONES_HZ.entries()) {
    const start = context.currentTime + place * 0.35
    const oscillator = new OscillatorNode(context, { frequency })
    oscillator.connect(new GainNode(context, { gain: 0.4 })).connect(context.destination)
    oscillator.start(start)
    oscillator.stop(start + 0.3)
  }
}
