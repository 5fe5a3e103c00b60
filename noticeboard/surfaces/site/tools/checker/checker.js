/** Asks about a person's situation and leaves on the page only what is theirs. The page's own
 * texts are shown or hidden; the answers live in the address and nowhere else. */

import { askedQuestions, elsewhereOf } from '../rules.js'
import { readAddress, writeAddress } from './checker-address.js'
import { Bill } from './checker-bill.js'
import { countDocuments, narrow, showParts } from './checker-page.js'

/** Begin with the answers of the address, or with the first one given. */
export function begin($tool) {
  new Checker($tool).show({ keepsForm: !location.search })
}

class Checker {
  constructor($tool) {
    this.$tool = $tool
    this.service = $tool.dataset.service
    this.table = JSON.parse($tool.querySelector('script').textContent)
    this.$form = $tool.querySelector('form')
    this.$result = $tool.querySelector('[data-result]')
    const $total = this.$result.querySelector('template[data-total]')
    this.bill = new Bill(this.service, this.table, $total, (picks) => {
      this.#note({ ...this.state, picks })
    })
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

  /** Show the state that is in the address. */
  show({ movesFocus = false, keepsForm = false } = {}) {
    if (this.$tool.closest('.edition')?.hidden) return
    this.state = readAddress(location.search, this.table)
    const { isResult, isLarge, answers } = this.state
    document.documentElement.toggleAttribute('data-large', isLarge)
    this.$tool.dataset.begun = ''
    // A form that was sent before this script came writes unanswered questions, too.
    if (isResult) history.replaceState(null, '', writeAddress(this.state))
    for (const $asking of document.querySelectorAll('[data-asking]')) $asking.hidden = isResult
    for (const $reading of document.querySelectorAll('[data-reading]')) $reading.hidden = true
    this.$result.hidden = !isResult
    const other = isResult ? elsewhereOf(this.service, answers, this.table) : null
    showParts(isResult && !other)
    this.#point(other)
    if (keepsForm) this.#askWhatMatters(this.#written())
    else this.#write(answers)
    narrow(isResult ? answers : {}, this.table)
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
    for (const $table of document.querySelectorAll('table[data-lines]')) {
      this.bill.show($table, this.state)
    }
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
    const count = countDocuments()
    const isMine = !elsewhereOf(this.service, this.state.answers, this.table)
    $counted.textContent = count && isMine ? `${$counted.dataset.counted} ${count}` : ''
  }
}

const copied = ($element) => [...$element.childNodes].map(($node) => $node.cloneNode(true))
