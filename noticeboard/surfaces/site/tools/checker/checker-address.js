/** The address of a checker's page: answers, chosen fees, and which part is shown. */

/** The state that an address holds; what the table does not know is left out. */
export function readAddress(search, { questions }) {
  const given = new URLSearchParams(search)
  const answers = {}
  for (const [id, { answers: choices }] of Object.entries(questions)) {
    const answer = given.get(id) ?? ''
    if (choices?.includes(answer)) answers[id] = answer
    if (!choices && /^[1-9]\d{0,3}$/.test(answer)) answers[id] = Number(answer)
  }
  return {
    answers,
    picks: given.getAll('fee'),
    isResult: given.has('result'),
    isLarge: given.has('besar'),
  }
}

/** The address that holds a state, as short as it can be. */
export function writeAddress({ answers, picks, isResult, isLarge }) {
  const given = new URLSearchParams(answers)
  for (const fee of picks) given.append('fee', fee)
  if (isResult) given.append('result', '')
  if (isLarge) given.append('besar', '')
  return `?${given}`.replaceAll(/=(?=&|$)/g, '')
}
