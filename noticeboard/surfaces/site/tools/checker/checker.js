/** Asks about a person's situation and leaves on the page only what is theirs. The page's own
 * texts are shown or hidden; the answers live in the address and nowhere else. */

import { soonestEnd } from '../ends.js'
import {
  applies,
  askedQuestions,
  elsewhereOf,
  feeLines,
  holds,
  timesOf,
  totalOf,
} from '../rules.js'

/** Begin with the answers of the address, or with the first one given. */
export function begin($tool) {
  new Checker($tool).show({ keepsForm: !location.search })
}

/** The answers that an address holds; what the table does not know is left out. */
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

class Checker {
  constructor($tool) {
    this.$tool = $tool
    this.service = $tool.dataset.service
    this.table = JSON.parse($tool.querySelector('script').textContent)
    this.$form = $tool.querySelector('form')
    this.$result = $tool.querySelector('[data-result]')
    this.$form.addEventListener('submit', (event) => this.#submit(event))
    this.$form.addEventListener('input', () => this.#askWhatMatters(this.#written()))
    this.$result.addEventListener('click', (event) => this.#press(event))
    addEventListener('popstate', () => this.show({ movesFocus: true }))
    // At midnight another edition of the page may be the one in force; answers that were not
    // sent yet stay in the form.
    new MutationObserver(() => this.show({ keepsForm: true })).observe(document.documentElement, {
      attributeFilter: ['data-edition-day'],
    })
  }

  /** Make the page say what the address says. */
  show({ movesFocus = false, keepsForm = false } = {}) {
    if (this.$tool.closest('.edition')?.hidden) return
    this.state = readAddress(location.search, this.table)
    const { isResult, isLarge, answers } = this.state
    document.documentElement.toggleAttribute('data-large', isLarge)
    this.$tool.dataset.begun = ''
    // A form that was sent before this script came writes what nobody said, too.
    if (isResult) history.replaceState(null, '', writeAddress(this.state))
    for (const $asking of document.querySelectorAll('[data-asking]')) $asking.hidden = isResult
    for (const $reading of document.querySelectorAll('[data-reading]')) $reading.hidden = true
    this.$result.hidden = !isResult
    const other = isResult ? elsewhereOf(this.service, answers, this.table) : null
    for (const $part of document.querySelectorAll('.page .part')) {
      $part.hidden = (!isResult || Boolean(other)) && !$part.querySelector('.checker')
    }
    this.#point(other)
    if (keepsForm) this.#askWhatMatters(this.#written())
    else this.#write(answers)
    this.#narrow(isResult ? answers : {})
    if (isResult) this.#summarise()
    for (const $link of document.querySelectorAll('.switch a')) $link.search = location.search
    if (movesFocus) this.#heading.focus()
  }

  get #heading() {
    return this.state.isResult
      ? this.$result.querySelector('h2')
      : this.$tool.parentElement.querySelector('h2[data-asking]')
  }

  #submit(event) {
    event.preventDefault()
    const answers = this.#written()
    const asked = askedQuestions(this.service, answers, this.table)
    const given = asked.filter((id) => id in answers).map((id) => [id, answers[id]])
    this.#go({ ...this.state, answers: Object.fromEntries(given), isResult: true })
  }

  #press(event) {
    const $pressed = event.target.closest('[data-edit], [data-print], [data-copy]')
    if (!$pressed) return
    if ($pressed.matches('[data-edit]')) {
      event.preventDefault()
      this.#go({ ...this.state, isResult: false })
    } else if ($pressed.matches('[data-print]')) {
      this.#note({ ...this.state, isLarge: $pressed.dataset.print === 'large' })
      this.show()
      print()
    } else this.#copy()
  }

  async #copy() {
    const $said = this.$result.querySelector('[data-copied]')
    $said.textContent = ''
    await navigator.clipboard.writeText(location.href)
    $said.textContent = $said.dataset.copied
  }

  #go(state) {
    history.pushState(null, '', writeAddress(state))
    this.show({ movesFocus: true })
    scrollTo(0, this.$tool.getBoundingClientRect().top + scrollY - 16)
  }

  #note(state) {
    this.state = state
    history.replaceState(null, '', writeAddress(state))
    this.$result.querySelector('[data-address]').value = location.href
  }

  #written() {
    return readAddress(`?${new URLSearchParams(new FormData(this.$form))}`, this.table).answers
  }

  #write(answers) {
    for (const $field of this.$form.elements) {
      const answer = String(answers[$field.name] ?? '')
      if ($field.type === 'radio') $field.checked = $field.value === answer
      else if ($field.name in this.table.questions) $field.value = answer
    }
    this.#askWhatMatters(answers)
  }

  #askWhatMatters(answers) {
    const asked = askedQuestions(this.service, answers, this.table)
    for (const $question of this.$form.querySelectorAll('[data-question]')) {
      $question.hidden = !asked.includes($question.dataset.question)
    }
  }

  #narrow(answers) {
    for (const $thing of document.querySelectorAll('main [data-condition]')) {
      const { condition, negated } = $thing.dataset
      const entry = { condition, negated: negated !== undefined }
      $thing.hidden = applies(entry, answers, this.table) === false
    }
    for (const $words of document.querySelectorAll('main [data-words]')) {
      $words.hidden = holds($words.dataset.words, answers, this.table) !== null
    }
  }

  #summarise() {
    const $answers = this.$result.querySelector('.answers')
    const asked = askedQuestions(this.service, this.state.answers, this.table)
    $answers.replaceChildren(...asked.map((id) => this.#answerRow(id)))
    this.$result.querySelector('[data-edit]').search = writeAddress({
      ...this.state,
      isResult: false,
    })
    this.$result.querySelector('[data-address]').value = location.href
    this.$result.querySelector('[data-copy]').hidden = !navigator.clipboard
    for (const $usual of document.querySelectorAll('[data-usual]')) $usual.hidden = true
    for (const $table of document.querySelectorAll('table[data-lines]')) this.#bill($table)
    this.#count()
  }

  #answerRow(id) {
    const $row = this.$result.querySelector('template[data-answer]').content.cloneNode(true)
    const $question = this.$form.querySelector(`[data-question="${id}"]`)
    const $field = $question.querySelector('input:checked, input.number')
    $row.querySelector('dt').append(...copied($question.querySelector('legend, .question__name')))
    const $answer = $row.querySelector('dd')
    if ($field.type === 'radio') $answer.append(...copied($field.nextElementSibling))
    else if ($field.value) $answer.append(`${$field.value} `, ...copied($field.nextElementSibling))
    else $answer.append(this.$tool.dataset.notSure)
    return $row
  }

  /** Say first that another service is the right one, and take the answers along to it. */
  #point(other) {
    const $place = this.$result.querySelector('[data-other]')
    const $template = this.$result.querySelector(`template[data-elsewhere="${other}"]`)
    $place.replaceChildren(...($template ? [$template.content.cloneNode(true)] : []))
    const given = { answers: this.state.answers, picks: [] }
    for (const $link of $place.querySelectorAll('a')) $link.search = writeAddress(given)
  }

  #count() {
    const $counted = this.$result.querySelector('[data-counted]')
    const $documents = [...document.querySelectorAll('.documents')].filter(isInForce)
    const count =
      $documents.flatMap(($list) => [...$list.children]).filter(($one) => !$one.hidden).length
    const isMine = !elsewhereOf(this.service, this.state.answers, this.table)
    $counted.textContent = count && isMine ? `${$counted.dataset.counted} ${count}` : ''
  }

  /** Offer the choices of a table of fees, and say below it what they come to. */
  #bill($table) {
    const lines = feeLines(this.service, this.state.answers, this.table)
    for (const $body of $table.tBodies) {
      const $rows = [...$body.querySelectorAll('tr[data-fee]')]
      for (const $row of $rows) this.#offer($table, $body, $row)
      const isChoice = $rows.filter(($row) => !$row.hidden).length > 1
      for (const $choose of $body.querySelectorAll('.choose')) {
        $choose.parentElement.hidden = !isChoice
      }
      for (const $field of $body.querySelectorAll('input[type="radio"]')) $field.hidden = !isChoice
    }
    this.#say(this.#totalBelow($table), $table, lines)
  }

  #offer($table, $body, $row) {
    const { line } = $body.dataset
    if (line === 'fee') return
    let $field = $row.querySelector('input')
    if (!$field) {
      const $name = $row.querySelector('th')
      const $label = document.createElement('label')
      $field = document.createElement('input')
      $label.className = 'choice'
      $label.append($field, ...$name.childNodes)
      $name.append($label)
      const where = [...document.querySelectorAll('tbody')].indexOf($body)
      Object.assign($field, {
        type: line === 'choice' ? 'radio' : 'checkbox',
        name: `line-${where}`,
      })
      $field.dataset.keep = $row.dataset.fee
      $field.addEventListener('change', () => this.#pick($table))
    }
    $field.checked = this.state.picks.includes($row.dataset.fee)
  }

  #pick($table) {
    const $picked = [...$table.querySelectorAll('tr[data-fee] input:checked')]
    this.#note({ ...this.state, picks: $picked.map(($field) => $field.closest('tr').dataset.fee) })
    const lines = feeLines(this.service, this.state.answers, this.table)
    this.#say(this.#totalBelow($table), $table, lines)
  }

  #totalBelow($table) {
    if (!$table.nextElementSibling?.matches('.total')) {
      $table.after(this.$result.querySelector('template[data-total]').content.cloneNode(true))
    }
    return $table.nextElementSibling
  }

  #say($total, $table, lines) {
    const { state, parts } = this.#paid(lines)
    const $sum = $total.querySelector('strong')
    $total.hidden = !lines.length || document.documentElement.dataset.expired !== undefined
    const $ends = $total.nextElementSibling
    $ends.hidden = $total.hidden || state !== 'sum'
    if (state !== 'sum') return $sum.replaceChildren($total.dataset[state])
    const $amounts = $table.querySelectorAll('data[data-role="current"]')
    const amounts = Object.fromEntries([...$amounts].map(($one) => [$one.dataset.fact, $one.value]))
    const [fact, amount] = totalOf(parts, amounts)
    const paid = parts.map(([, id]) => id)
    const $paid = [...$amounts].filter(($one) => paid.includes($one.dataset.fact))
    const $figure = document.createElement('data')
    Object.assign($figure.dataset, { fact, role: 'total' })
    $figure.value = amount
    $figure.textContent = amount === 'unknown' ? $total.dataset.unknown : rupiah(amount)
    $sum.replaceChildren($figure)
    $ends.replaceChildren(...soonestEnd($paid.map(($one) => $one.nextElementSibling)))
  }

  /** What is paid, as `[times, fee]`; or why nobody can say yet. */
  #paid(lines) {
    const { answers, picks } = this.state
    if (lines.some((line) => applies(line, answers, this.table) === null)) return { state: 'open' }
    const parts = []
    for (const line of lines) {
      const count = timesOf(line, answers)
      if (count === null) return { state: line.times in answers ? 'beyond' : 'open' }
      const isOffered = line.kind === 'optional' || line.options.length > 1
      const paid = line.options.filter(({ id }) => !isOffered || picks.includes(id))
      if (!paid.length && line.kind !== 'optional') return { state: 'choose' }
      parts.push(...paid.map(({ id }) => [count, id]))
    }
    return parts.length ? { state: 'sum', parts } : { state: 'choose' }
  }
}

const copied = ($element) => [...$element.childNodes].map(($node) => $node.cloneNode(true))

const isInForce = ($element) => !$element.closest('.edition[hidden]')

const rupiah = (amount) =>
  `Rp${new Intl.NumberFormat(document.documentElement.lang).format(amount)}`
