// Everything a page does by itself: show the facts of the day, and notices while they last.
import { keepEdition } from './clock.js'
import { placeTools } from './tools.js'

function start(name, begin) {
  try {
    begin()
  } catch (error) {
    // One fault never takes the page down: the text is all there without us.
    console.error(`${name}:`, error)
  }
}

// Before the clock, which withdraws figures that are over, those of tools too.
start('tools', () => placeTools(document))
let carry = () => {}
start('clock', () => keepEdition(document, undefined, ($old, $new) => carry($old, $new)))
// The first view has the network to itself; the copy for days without one comes after.
start('offline', () =>
  setTimeout(async () => {
    // Nobody has done anything in these five seconds that midnight could undo.
    ;({ carry } = await import('./keep.js'))
    const { keepCopy, tellCopy, tellBundle } = await import('./offline.js')
    tellCopy(document)
    keepCopy(document.documentElement)
    tellBundle(document)
    const { watchEmergency } = await import('./emergency-banner.js')
    watchEmergency(document)
  }, 5000))
