/** A person's bill: the fees that they may choose in a table, and the sum below it. */

import { soonestEnd } from '../ends.js'
import { applies, feeLines, timesOf, totalOf } from '../rules.js'

export class Bill {
  /** `$template` holds the element of the sum; `onPick` is called with the fees that are chosen. */
  constructor(service, table, $template, onPick) {
    Object.assign(this, { service, table, $template, onPick })
  }

  /** Offer the choices of a table of fees, and write below it what they come to. */
  show($table, { answers, picks }) {
    this.answers = answers
    this.picks = picks
    for (const $body of $table.tBodies) {
      const $rows = [...$body.querySelectorAll('tr[data-fee]')]
      for (const $row of $rows) this.#offer($table, $body, $row)
      const isChoice = $rows.filter(($row) => !$row.hidden).length > 1
      for (const $choose of $body.querySelectorAll('.choose')) {
        $choose.parentElement.hidden = !isChoice
      }
      for (const $field of $body.querySelectorAll('input[type="radio"]')) $field.hidden = !isChoice
    }
    this.#sumUp($table)
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
    $field.checked = this.picks.includes($row.dataset.fee)
  }

  #pick($table) {
    const $picked = [...$table.querySelectorAll('tr[data-fee] input:checked')]
    this.picks = $picked.map(($field) => $field.closest('tr').dataset.fee)
    this.onPick(this.picks)
    this.#sumUp($table)
  }

  #sumUp($table) {
    const lines = feeLines(this.service, this.answers, this.table)
    const { state, parts } = this.#paid(lines)
    const $total = this.#totalBelow($table)
    $total.hidden = !lines.length || document.documentElement.dataset.expired !== undefined
    const $ends = $total.nextElementSibling
    $ends.hidden = $total.hidden || state !== 'sum'
    const $sum = $total.querySelector('strong')
    if (state !== 'sum') return $sum.replaceChildren($total.dataset[state])
    const $amounts = [...$table.querySelectorAll('data[data-role="current"]')]
    $sum.replaceChildren(figureOf(parts, $amounts, $total.dataset.unknown))
    const paid = parts.map(([, id]) => id)
    const $paid = $amounts.filter(($one) => paid.includes($one.dataset.fact))
    $ends.replaceChildren(...soonestEnd($paid.map(($one) => $one.nextElementSibling)))
  }

  #totalBelow($table) {
    if (!$table.nextElementSibling?.matches('.total')) {
      $table.after(this.$template.content.cloneNode(true))
    }
    return $table.nextElementSibling
  }

  /** What is paid, as `[times, fee]`; or why nobody can know yet. */
  #paid(lines) {
    const { answers, picks } = this
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

/** The sum as a marked figure, made of the amounts of the table. */
function figureOf(parts, $amounts, unknown) {
  const amounts = Object.fromEntries($amounts.map(($one) => [$one.dataset.fact, $one.value]))
  const [fact, amount] = totalOf(parts, amounts)
  const $figure = document.createElement('data')
  Object.assign($figure.dataset, { fact, role: 'total' })
  $figure.value = amount
  $figure.textContent = amount === 'unknown' ? unknown : rupiah(amount)
  return $figure
}

const rupiah = (amount) =>
  `Rp${new Intl.NumberFormat(document.documentElement.lang).format(amount)}`
