// From what was understood to what is answered: the same rules as reply.py beside it, over the
// JSON of answer_json.py. Every word comes from the table; what a visitor typed is never repeated.

const MOST = 3
const MANY = 2
const STORY = 4
export const GENERAL = ['m-paspor', 'passport', 'foreigner', 'office']
const OFFERED = ['fee', 'documents', 'time', 'steps', 'where', 'validity']
const UNNAMED = [
  'hours',
  'contact',
  'complaint',
  'paying',
  'priority',
  'collecting',
  'lost-payment',
  'where',
]
const SHARED = [...UNNAMED.slice(0, -1), 'validity']
const AFTERWARDS = ['collecting', 'lost-payment']
const TASKS = ['steps', 'documents', 'fee', 'paying', 'who']
const EVERYWHERE = [
  'fee',
  'documents',
  'time',
  'what',
  'who',
  'validity',
  'history',
  'change',
]
const PRICED = ['fee', 'history', 'change']
const OF_EACH_TASK = ['documents', 'steps', 'who']
/** What else may have been meant by a facet, the likeliest first. */
const RELATED = {
  fee: ['history', 'documents'],
  documents: ['steps', 'what'],
  time: ['validity', 'steps'],
  steps: ['documents', 'what', 'where'],
  validity: ['what', 'time', 'who'],
  what: ['steps', 'who', 'where', 'documents'],
  who: ['what', 'documents'],
  where: ['hours', 'contact', 'steps'],
  hours: ['where', 'contact'],
  contact: ['where', 'complaint'],
  complaint: ['contact'],
  paying: ['lost-payment'],
  'lost-payment': ['paying', 'collecting'],
  collecting: ['time', 'lost-payment'],
  priority: ['where'],
  history: ['fee'],
}
const WHOLE = { from: null, until: null }

/** Answer a query on a day ("2026-11-24"); past the table's end there is no figure. */
export function makeReply(asked, table, day) {
  const edition = editionOn(table, day)
  if (!edition) return { ...refusal('unknown-here', table), message: table.words.too_old }
  return replyFrom(asked, table, edition)
}

/** The answers of a day, never earlier ones than the bundle's; null past its end. */
export function editionOn(table, day) {
  const asOf = day < table.editions[0].from ? table.editions[0].from : day
  const units = {}
  for (const edition of table.editions) {
    for (const id of edition.gone) delete units[id]
    Object.assign(units, edition.units)
    if (asOf >= edition.from && asOf <= edition.until) return { ...edition, units }
  }
  return null
}

function replyFrom(asked, table, edition) {
  let facets = facetsOf(asked)
  const subjects = subjectsOf(asked, facets, edition)
  if (!facets.length && sumsOf(subjects, edition).length) facets = ['fee']
  const reason = reasonOf(asked, subjects, facets, edition)
  if (reason) return refused(reason, subjects, facets, table, edition)
  if (asked.days && counts(subjects, edition)) {
    facets = [...new Set([...facets.filter((one) => one === 'steps'), 'fee', ...facets])]
  }
  if (!facets.length && !opens(subjects, edition)) {
    return introduced(asked, subjects, table, edition)
  }
  const named = asked.facets.length ? asked.facets : facets
  if (asked.when === 'future' && named.some((facet) => PRICED.includes(facet))) facets = ['change']
  let found = foundUnits(asked, subjects, facets, table, edition)
  // What a service tells nearest to a facet that it has no answer to.
  if (!found.length && isService(subjects)) {
    const nearest = RELATED[facets[0]] || []
    found = foundUnits(asked, subjects.slice(0, 1), nearest, table, edition)
  }
  if (!found.length) return missing(subjects, facets, table, edition)
  const told = found.map((one) => answerOf(asked, one, table, edition)).filter(Boolean)
  if (!told.length) return refused('unknown-here', subjects, facets, table, edition)
  return answered(told, found[0].id, table, edition)
}

function subjectsOf(asked, facets, edition) {
  const ids = [...new Set(asked.subjects.map(({ id }) => byAge(id, asked, edition)))]
  const subjects = ids.map((id) => subjectOf(id, edition))
    .filter((one) => one && fits(one, facets, edition))
  const wider = new Set(
    subjects.flatMap(({ id, chain }) => chain.filter((other) => breadth(id) < breadth(other))),
  )
  return subjects.filter(({ id }) => !wider.has(id)).slice(0, MOST)
}

/** Whether a word or a fee by itself is asked about: it answers little else. */
function fits({ id, chain }, facets, { units }) {
  if (chain.length || GENERAL.includes(id) || id in units) return true
  return !facets.length || facets.some((facet) => `${id}.${facet}` in units)
}

const breadth = (id) => GENERAL.indexOf(id) + 1

function counts(subjects, { units }) {
  const unit = subjects.length ? units[`${subjects[0].id}.fee`] : null
  return Boolean(unit && unit.counted)
}

function subjectOf(id, edition) {
  const known = edition.subjects[id]
  if (known) return { chain: [], ...known, id }
  const unit = edition.units[id]
  return unit && id.startsWith('open.') ? { id, name: unit.question, chain: [] } : null
}

function byAge(id, { age }, { subjects, adult_age }) {
  const subject = subjects[id]
  if (!subject || age === null || adult_age === null) return id
  return (age < adult_age ? subject.for_minor : subject.for_adult) || id
}

function facetsOf(asked) {
  const facets = asked.facets.slice(0, MOST)
  if (facets.includes('paying')) return [...new Set([...facets, 'fee'])]
  if (facets.length) return facets
  if (asked.signals.includes('complaint')) return ['complaint']
  return asked.days || asked.amount ? ['fee'] : []
}

const isService = (subjects) => subjects.length > 0 && !GENERAL.includes(subjects[0].id)

const opens = (subjects, edition) => subjects.length > 0 && subjects[0].id in edition.units

function reasonOf({ signals, left_over, words }, subjects, facets, edition) {
  // A day in the story of somebody's application is no question about hours.
  const isGeneral = (opens(subjects, edition) && !facets.includes('hours')) ||
    facets.some((facet) => AFTERWARDS.includes(facet))
  const isNamed = isService(subjects)
  const isTask = isNamed && TASKS.includes(facets[0])
  if (signals.includes('personal') && !isGeneral && !isTask) return 'personal'
  const isEverywhere = isNamed && EVERYWHERE.includes(facets[0]) && !opens(subjects, edition)
  const isElsewhere = signals.includes('elsewhere') && !isEverywhere
  if (signals.includes('other-office') || isElsewhere) return 'other-office'
  const isStory = facets.some((facet) => facet !== 'what') || words.length > STORY
  const isOurs = isNamed || (subjects.length && facets.includes('collecting'))
  const isOther = signals.includes('other-field') && !(isOurs && isStory)
  if (signals.includes('not-ours') || isOther) return 'unknown-here'
  if (opens(subjects, edition) || (isNamed && facets.length)) return null
  const left = left_over.length
  const isUnnamed = facets.some((facet) => UNNAMED.includes(facet))
  if (facets.length && (subjects.length || isUnnamed)) {
    return left >= Math.max(MANY, words.length) ? 'unknown-here' : null
  }
  if (signals.includes('attack') || !(subjects.length || facets.length)) return 'unclear'
  if (left && !isNamed) return 'unknown-here'
  return subjects.length || isUnnamed ? null : 'no-service'
}

function foundUnits(asked, subjects, facets, table, edition) {
  if (!subjects.length) {
    return facets.map((facet) => unnamed(facet, edition)).filter(Boolean)
      .map((id) => ({ id, score: 0 }))
  }
  const scores = new Map(
    [...asked.subjects].reverse().map(({ id, score }) => [byAge(id, asked, edition), score]),
  )
  const found = new Map()
  for (const [id, subject] of candidates(asked, subjects, facets, table, edition)) {
    if (!found.has(id)) found.set(id, { id, score: scores.get(subject) || 0 })
  }
  for (const id of found.size ? related(asked, [...found.keys()][0], edition) : []) {
    if (!found.has(id)) found.set(id, { id, score: 0 })
  }
  return [...found.values()].slice(0, MOST)
}

function related(asked, first, edition) {
  const [id, facet] = first.split('.')
  if (!(id in edition.subjects)) return []
  return (RELATED[facet] || []).map((other) =>
    unitOf(asked, subjectOf(id, edition), other, edition)
  ).filter(Boolean)
}

function candidates(asked, subjects, facets, table, edition) {
  const { units } = edition
  const open = (list) => list.filter(({ id }) => id in units).map(({ id }) => [id, id])
  const sums = facets[0] === 'fee' ? sumsOf(subjects, edition) : []
  const order = subjects.flatMap((_, at) => facets.map((_, facet) => [at + facet, at, facet]))
  order.sort((one, other) => one[0] - other[0] || one[1] - other[1])
  const told = order
    .flatMap(([, at, facet]) =>
      meant(subjects[at], facets[facet], table, edition)
        .map((one) => [unitOf(asked, one, facets[facet], edition), subjects[at].id])
    )
    .filter(([id]) => id)
  return [...open(subjects.slice(0, 1)), ...sums, ...told, ...open(subjects.slice(1))]
}

/** What two of the subjects cost together, each with the one asked for. */
const sumsOf = (subjects, { units }) =>
  subjects.flatMap((one) => subjects.map((other) => [`${one.id}+${other.id}.fee`, one.id]))
    .filter(([id]) => id in units)

function meant(subject, facet, { tasks }, edition) {
  if (subject.id !== 'passport' || !OF_EACH_TASK.includes(facet)) return [subject]
  return tasks.map((id) => subjectOf(id, edition))
}

function unnamed(facet, { units }) {
  const ids = [...GENERAL].reverse().map((id) => `${id}.${facet}`)
  return UNNAMED.includes(facet) ? ids.find((id) => id in units) : undefined
}

function unitOf(asked, subject, facet, edition) {
  const wanted = asksBack(asked, subject, facet, edition) ? 'history' : facet
  const chain = SHARED.includes(facet) ? subject.chain : []
  const ids = [subject.id, ...chain].map((id) => `${id}.${wanted}`)
  return ids.find((id) => id in edition.units)
}

function asksBack(asked, subject, facet, edition) {
  if (facet !== 'fee' || asked.when !== 'past') return false
  const unit = edition.units[`${subject.id}.fee`]
  const since = unit && unit.period ? unit.period.from : null
  const span = spanOf(asked.date)
  return !span || !since || span.until < since
}

const spanOf = (date) => (typeof date === 'string' ? { from: date, until: date } : date)

function answerOf(asked, { id, score }, table, edition) {
  const unit = edition.units[id]
  const span = spanOf(asked.date)
  const told = (lines, more) => answer(id, unit, lines, { score, ...more }, table, edition)
  if (unit.dated && span && asked.when === 'past') {
    return span.until < table.covers_from ? null : told(...heldOn(unit, span))
  }
  if (unit.counted && asked.days) {
    const [line, value] = unit.counted[asked.days] || []
    if (line) return told([line, ...(unit.beyond || [])], { value, unit: null })
    return told(unit.beyond || unit.lines || [], { value: null, unit: null })
  }
  return told(unit.lines || [], {})
}

function heldOn(unit, span) {
  const held = unit.dated
    .map(([from, until, value, source], at) => ({ from, until, value, source, at }))
    .filter(({ from, until }) =>
      (from || span.until) <= span.until && span.from <= (until || span.from)
    )
  const lines = held.map(({ at }) => unit.lines[at])
  if (held.length !== 1) return [lines, {}]
  const [{ from, until, value, source }] = held
  return [lines, { value, period: { from, until }, source: source || null }]
}

const textOf = (line) => line.map((part) => (typeof part === 'string' ? part : part[0])).join('')

function answer(id, unit, lines, more, table, edition) {
  const [service, ...facet] = id.split('.')
  const { standing = 'official' } = unit
  const noted = withNote(lines, standing, table)
  const texts = noted.map(textOf)
  return {
    service,
    facet: facet.join('.'),
    id,
    title: titleOf(id, table, edition),
    text: texts.join('\n'),
    lines: noted,
    utterance: texts.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' '),
    value: unit.value === undefined ? null : unit.value,
    unit: unit.unit || null,
    period: unit.period || WHOLE,
    source: unit.source || null,
    standing,
    url: urlOf(id, unit, edition),
    ...more,
  }
}

function urlOf(id, { url = '' }, { subjects }) {
  if (url && !url.startsWith('#')) return url
  const { page = '' } = subjects[id.split('.')[0].split('+')[0]] || {}
  return page + url
}

function withNote(lines, standing, { words }) {
  if (standing === 'official') return lines
  const note = [words[standing]]
  return standing === 'unknown' ? [note, ...lines] : [...lines, note]
}

function titleOf(id, table, edition) {
  const { question } = edition.units[id]
  if (question) return question
  const [subject, facet] = namesOf(id, table, edition)
  return table.words.answer_title.replace('{subject}', () => subject)
    .replace('{facet}', () => facet)
}

function namesOf(id, { words }, { subjects }) {
  const [subject, facet] = id.split('.')
  const names = subject.split('+').map((one) => subjects[one].name)
  return [names.join(' + '), words[`answer_facet_${facet}`]]
}

function answered(answers, id, table, edition) {
  const told = new Set(answers.map((one) => one.id))
  const { question } = edition.units[id]
  const subject = subjectOf(id.split('.')[0], edition)
  const offers = facetsOffered(subject, table, edition)
    .filter((one) => !told.has(`${one.subject}.${one.facet}`))
  return {
    abstained: false,
    reason: null,
    message: null,
    answers,
    offers,
    understood: question ? [question] : namesOf(id, table, edition),
    next_step: null,
  }
}

/** What a subject is, with what may be asked about it; for a general one, the services. */
function introduced(asked, subjects, table, edition) {
  const [first] = subjects
  const { score } = asked.subjects[0]
  const isGeneral = GENERAL.includes(first.id)
  const isMany = servicesOffered(first, '', table, edition).length > 0
  for (const [facet, isFitting] of [['what', !isMany], ['fee', !isGeneral]]) {
    const id = `${first.id}.${facet}`
    if (isFitting && id in edition.units) {
      const told = [id, ...related(asked, id, edition).slice(0, MOST - 1)].map((one) =>
        answer(one, edition.units[one], edition.units[one].lines || [], { score }, table, edition)
      )
      return answered(told, id, table, edition)
    }
  }
  return refused('no-facet', subjects, [], table, edition)
}

function missing(subjects, facets, table, edition) {
  const isAhead = facets.length === 1 && facets[0] === 'change'
  const isMany = subjects.length > 0 && servicesOffered(subjects[0], '', table, edition).length > 0
  const reason = isAhead ? 'not-announced' : isMany ? 'no-service' : 'unknown-here'
  return refused(reason, subjects, facets, table, edition)
}

function refused(reason, subjects, facets, table, edition) {
  const [first] = subjects
  const understood = [
    ...subjects.slice(0, 1).map(({ name }) => name),
    ...facets.slice(0, 1).map((facet) => table.words[`answer_facet_${facet}`]),
  ]
  let offers = []
  if (reason === 'no-service' || reason === 'no-facet') {
    offers = servicesOffered(first, facets[0], table, edition)
    if (!offers.length) offers = facetsOffered(first, table, edition)
  } else if (reason === 'unknown-here') {
    offers = facetsOffered(first, table, edition)
  } else if (reason === 'not-announced') {
    offers = facetsOffered(first, table, edition, ['fee', 'history'])
  }
  return refusal(reason, table, understood, offers)
}

function refusal(reason, { words, pages, email }, understood = [], offers = []) {
  const urls = {
    personal: pages.office,
    'not-announced': pages.changes,
    'unknown-here': `mailto:${email}`,
  }
  const text = words[`answer_next_${reason}`].replace('{email}', () => email)
  return {
    abstained: true,
    reason,
    message: words[`answer_${reason}`],
    answers: [],
    offers,
    understood,
    next_step: { text, url: urls[reason] || pages.az },
  }
}

function facetsOffered(subject, { words }, { units }, facets = OFFERED) {
  if (!subject) return []
  return facets.filter((facet) => `${subject.id}.${facet}` in units)
    .map((facet) => ({ label: words[`answer_facet_${facet}`], subject: subject.id, facet }))
}

function servicesOffered(subject, facet, { tasks }, { subjects }) {
  if (subject && !['passport', 'foreigner'].includes(subject.id)) return []
  const foreign = Object.keys(subjects)
    .filter((id) => (subjects[id].chain || [])[0] === 'foreigner')
  const ids = subject && subject.id === 'foreigner' ? foreign : tasks
  return ids.map((id) => ({ label: subjects[id].name, subject: id, facet: facet || null }))
}
