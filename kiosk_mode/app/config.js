/** What the address of the page may set: see the table in `kiosk_mode/README.md`. */

/** Keypad, default keys, jack codes, waits in milliseconds, scanning. */
export function configOf(settings) {
  const seconds = (name) => (settings.has(name) ? Number(settings.get(name)) * 1000 : undefined)
  const waits = {
    hint: seconds('hint'),
    warn: seconds('silence'),
    warnSilent: seconds('silence'),
    expire: seconds('more-time'),
    unplugged: seconds('unplugged'),
  }
  return {
    numpad: settings.get('numpad') ?? 'items',
    profile: settings.get('keys') ?? 'keyboard',
    jackIn: settings.get('jack-in') ?? 'F13',
    jackOut: settings.get('jack-out') ?? 'F14',
    strike: seconds('double-strike'),
    scan: seconds('scan') ?? 0,
    waits: Object.fromEntries(Object.entries(waits).filter(([, wait]) => wait !== undefined)),
  }
}
