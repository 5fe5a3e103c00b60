/** Adds up what a family pays: people times the sum beside each number. */

import { soonestEnd } from '../ends.js'

/** The total of `[{people, amount, fact}]`, with the facts it is made of. */
export function totalOf(lines) {
  const counted = lines.filter(({ people }) => people > 0)
  return {
    people: counted.reduce((sum, { people }) => sum + people, 0),
    amount: counted.reduce((sum, { people, amount }) => sum + people * amount, 0),
    fact: counted.map(({ people, fact }) => `${people}*(${fact})`).join('+'),
  }
}

/** Whole people only: nothing, or nonsense, counts as nobody. */
const peopleIn = ($input) =>
  Math.max(0, Math.min(Number($input.max), Math.floor($input.valueAsNumber || 0)))

/** Add up now and on every change. */
export function begin($tool, { total, locale }) {
  const $answer = $tool.querySelector('[role=status]')
  const show = () => {
    // Past the bundle's end no figure is shown, and none is made.
    const isOver = document.documentElement.dataset.expired
    const $inputs = [...$tool.querySelectorAll('input')]
    const sum = totalOf($inputs.map(($input) => ({
      people: isOver ? 0 : peopleIn($input),
      amount: Number($input.dataset.amount),
      fact: $input.dataset.sum,
    })))
    const $paid = $inputs.filter(peopleIn).map(($input) => $input.parentElement)
    const $ends = $paid.flatMap(($label) => [...$label.querySelectorAll('data + .ends')])
    const $end = soonestEnd($ends)
    $answer.replaceChildren(...(sum.people ? answer(sum, total, locale, $end) : []))
  }
  $tool.addEventListener('input', show)
  show()
}

function answer({ people, amount, fact }, form, locale, $end) {
  const [before, after] = form.replace('{people}', people).split('{total}')
  const $data = document.createElement('data')
  $data.value = amount
  $data.dataset.fact = fact
  $data.dataset.role = 'total'
  $data.textContent = `Rp${new Intl.NumberFormat(locale).format(amount)}`
  return [before, $data, ...$end, after]
}
