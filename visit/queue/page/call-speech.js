/**
 * What is spoken for calls: prepared sounds, one after the other, in both languages. When many
 * calls wait, all are said more shortly, so that the last is heard in time. Nothing here plays.
 */

export const LIMIT_S = 60
const LANGUAGES = ['id', 'en']

/** From the fullest form to the shortest; the first that is quick enough is taken. */
export const FORMS = [
  { hasChime: true, isShort: false, rate: 1 },
  { hasChime: false, isShort: false, rate: 1 },
  { hasChime: false, isShort: true, rate: 1 },
  { hasChime: false, isShort: true, rate: 1.3 },
]

/** The ids of the sounds that say a call in a form. */
export function soundsOf({ number, counter, times }, { hasChime, isShort }) {
  const [letter, ...digits] = number
  const said = LANGUAGES.flatMap((language) =>
    [
      ...times > 1 && !isShort ? ['again'] : [],
      ...isShort ? [] : ['number'],
      `letter-${letter}`,
      ...digits.map((digit) => `figure-${digit}`),
      isShort ? 'counter' : 'go',
      `figure-${counter}`,
    ].map((name) => `${language}-${name}`)
  )
  return hasChime ? ['chime', ...said] : said
}

/** How long a call takes in a form; a sound that is not there takes no time. */
export function secondsOf(call, form, lengths) {
  const length = soundsOf(call, form).reduce((sum, name) => sum + (lengths[name] ?? 0), 0)
  return length / form.rate
}

/**
 * The form in which the waiting calls are said, each `{call, waitedS}`, and when each begins, in
 * seconds from now, if `busyS` are still taken by the one that is being said.
 */
export function planned(waiting, lengths, busyS = 0) {
  let plan
  for (const form of FORMS) {
    let at = busyS
    const starts = waiting.map(({ call }) => {
      const start = at
      at += secondsOf(call, form, lengths)
      return start
    })
    plan = { form, starts }
    const isInTime = waiting.every(({ call, waitedS }, place) =>
      waitedS + starts[place] + secondsOf(call, form, lengths) <= LIMIT_S
    )
    if (isInTime) return plan
  }
  return plan
}
