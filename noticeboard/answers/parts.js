// Puts the table of answers together: the index that decides comes first, the lines of a kind of
// service come with the first answer that says them. answer_parts.py cuts them.

import { editionOn, GENERAL, makeReply } from './reply.js'

/** Reply as soon as the lines are there; `fetchPart` promises a part by its name. */
export async function replyWithLines(asked, table, day, fetchPart) {
  const names = partsNeeded(asked, table, day)
  for (const part of await Promise.all(names.map((name) => fetchPart(name)))) join(table, part)
  return makeReply(asked, table, day)
}

/** The names of the parts that hold the lines of a reply. */
export function partsNeeded(asked, table, day) {
  const edition = editionOn(table, day)
  const { answers } = makeReply(asked, table, day)
  return [...new Set(answers.map(({ service }) => partOf(service.split('+')[0], edition)))]
}

function partOf(subject, { subjects }) {
  if (subject === 'open' || GENERAL.includes(subject)) return 'general'
  return (subjects[subject].chain || ['terms'])[0]
}

/** Give the units of a table the lines of a part; a second time changes nothing. */
export function join({ editions }, part) {
  part.editions.forEach((said, at) => {
    for (const id of Object.keys(said)) {
      Object.assign(editions[at].units[id], said[id], resolved(said[id], part))
    }
  })
}

/** What a unit names by its place in the lists of its part. */
function resolved({ lines, beyond, counted, dated, source }, { figures, sources }) {
  const lineOf = (line) => line.map((part) => typeof part === 'string' ? part : figures[part])
  const found = {}
  if (lines) found.lines = lines.map(lineOf)
  if (beyond) found.beyond = beyond.map(lineOf)
  if (source !== undefined) found.source = sources[source]
  if (dated) found.dated = dated.map((one) => [...one.slice(0, 3), sources[one[3]]])
  if (counted) {
    found.counted = {}
    for (const days of Object.keys(counted)) {
      const [line, value] = counted[days]
      found.counted[days] = [lineOf(line), value]
    }
  }
  return found
}
