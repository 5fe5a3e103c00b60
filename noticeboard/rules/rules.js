// What a person's answers decide: the same rules as evaluate.py beside it, read from the JSON
// of serialise.py. A missing answer leaves open what depends on it: a truth is then null.

const KINDS = ['requirements', 'steps', 'statements']

/** The service that fits instead, as far as the answers tell; null when it is this one. */
export function elsewhereOf(service, answers, table) {
  const others = table.services[service].elsewhere
  const [found] = others.filter((one) => applies(one, answers, table))
  return found ? found.id : null
}

/** Whether a condition (its name, or a rule) holds; null while the answers do not decide it. */
export function holds(condition, answers, table) {
  const rule = ruleOf(condition, table)
  if (rule.answer) {
    const truths = Object.entries(rule.answer).map(([question, wanted]) =>
      question in answers ? wanted.includes(answers[question]) : null
    )
    return all(truths)
  }
  const truths = partsOf(rule).map((part) => holds(part, answers, table))
  if (rule.not) return opposite(truths[0])
  return rule.all ? all(truths) : any(truths)
}

/** Whether something under a condition is this person's; null while that is open. */
export function applies({ condition, negated }, answers, table) {
  if (condition === undefined) return true
  const truth = holds(condition, answers, table)
  return negated ? opposite(truth) : truth
}

/** The unanswered questions that can still change the outcome, in the order to ask them. */
export function openQuestions(service, answers, table) {
  if (elsewhereOf(service, answers, table)) return []
  const entries = table.services[service]
  const open = new Set(
    inPlay(entries, answers, table).flatMap((one) => questionsIn(one, answers, table)),
  )
  return entries.questions.filter((question) => open.has(question))
}

/** The questions worth asking: each is open when those before it are answered as they are. */
export function askedQuestions(service, answers, table) {
  const before = {}
  return table.services[service].questions.filter((question) => {
    const isAsked = openQuestions(service, before, table).includes(question)
    if (isAsked && question in answers) before[question] = answers[question]
    return isAsked
  })
}

/** The lines of the bill that may count, each with the options that do. */
export function feeLines(service, answers, table) {
  return kept(table.services[service].fees, answers, table)
    .map((line) => ({ ...line, options: kept(line.options, answers, table) }))
    .filter((line) => line.options.length)
}

/** How often a line is paid; null when it is not answered, or more than the rule allows. */
export function timesOf({ times, most }, answers) {
  if (times === undefined) return 1
  const count = answers[times] ?? null
  return count !== null && Number.isInteger(most) && count > most ? null : count
}

/** Everything that the answers lead to, by ids; `amounts` gives each fee's rupiah. */
export function outcome(service, answers, table, amounts) {
  const entries = table.services[service]
  const ids = KINDS.map((kind) => [kind, kept(entries[kind], answers, table).map(({ id }) => id)])
  const lines = feeLines(service, answers, table)
  return {
    ...Object.fromEntries(ids),
    fees: lines.map(({ options }) => options.map(({ id }) => id)),
    totals: waysToPay(lines, answers, table).map((parts) => totalOf(parts, amounts)),
    open: openQuestions(service, answers, table),
  }
}

/** The sum of some `[times, fee]`, and its name; unknown when one amount is. */
export function totalOf(parts, amounts) {
  const name = parts.map(([count, id]) => (count === 1 ? id : `${count}*${id}`)).join('+')
  const sums = parts.map(([count, id]) => count * Number(amounts[id]))
  const sum = sums.reduce((one, other) => one + other, 0)
  return [name, Number.isNaN(sum) ? 'unknown' : sum]
}

function waysToPay(lines, answers, table) {
  const counts = lines.map((line) => timesOf(line, answers))
  if (counts.includes(null) || lines.some((line) => applies(line, answers, table) === null)) {
    return []
  }
  const ways = lines.reduce((made, line, index) => {
    const parts = line.options.map(({ id }) => [[counts[index], id]])
    if (line.kind === 'optional') parts.unshift([])
    return made.flatMap((way) => parts.map((part) => [...way, ...part]))
  }, [[]])
  return ways.filter((way) => way.length)
}

const kept = (entries, answers, table) =>
  entries.filter((entry) => applies(entry, answers, table) !== false)

function inPlay(entries, answers, table) {
  // The options of a line that fell away decide nothing any more.
  const lines = kept(entries.fees, answers, table).flatMap((line) => [line, ...line.options])
  return [...['elsewhere', ...KINDS].flatMap((kind) => entries[kind]), ...lines]
}

function questionsIn({ condition, times }, answers, table) {
  const counted = times === undefined || times in answers ? [] : [times]
  return condition === undefined ? counted : [...counted, ...openIn(condition, answers, table)]
}

function openIn(condition, answers, table) {
  if (holds(condition, answers, table) !== null) return []
  const rule = ruleOf(condition, table)
  const own = Object.keys(rule.answer ?? {}).filter((question) => !(question in answers))
  return [...own, ...partsOf(rule).flatMap((part) => openIn(part, answers, table))]
}

const ruleOf = (condition, table) =>
  typeof condition === 'string' ? table.conditions[condition] : condition

const partsOf = (rule) => rule.all ?? rule.any ?? (rule.not ? [rule.not] : [])

const opposite = (truth) => (truth === null ? null : !truth)

const all = (truths) => (truths.includes(false) ? false : truths.includes(null) ? null : true)

const any = (truths) => opposite(all(truths.map(opposite)))
