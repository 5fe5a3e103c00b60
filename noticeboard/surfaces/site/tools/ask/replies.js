/** Sets answers, offers, refusals and parts of pages; a question's own words are only ever text. */

import { chooseEdition } from '../clock.js'

const ROOT = new URL('../../', import.meta.url)
const WHOLE_LINES = 2

/** Where an address of ours, or a mail address, leads. */
export const addressed = (url) => new URL(url, ROOT).href

export class Replies {
  constructor($tool, locale) {
    this.$tool = $tool
    this.locale = locale
    this.$count = $tool.querySelector('[role=status]')
    this.$reply = $tool.querySelector('[data-reply]')
    this.$parts = $tool.querySelector('[data-parts]')
  }

  /** The button to hear the answer. */
  get $listen() {
    return this.$reply.querySelector('[data-listen]')
  }

  get isTold() {
    return Boolean(this.$reply.firstChild)
  }

  clear() {
    this.content = ''
    this.$reply.replaceChildren()
    this.$parts.replaceChildren()
  }

  /**
   * Set a reply, `asked` being what was understood of the question, and tell whether it is
   * another one than stands there. The focus goes to its heading, where reading goes on: on
   * purpose, or because the part that had it has given way to other figures.
   */
  tell(reply, asked, movesFocus) {
    const hadFocus = this.$reply.contains(document.activeElement)
    const content = JSON.stringify([reply, asked])
    const isOther = content !== this.content
    if (isOther) this.#set(reply, asked)
    this.content = content
    if (movesFocus || (isOther && hadFocus)) this.$reply.querySelector('h2').focus()
    return isOther
  }

  #set(reply, asked) {
    const { answers: [first, ...others], offers } = reply
    const words = [...new Set(asked.words.map(({ meant }) => meant))]
    const understood = words.length ? words : reply.understood
    const $told = [this.#language(asked.language)]
    $told.push(first ? this.#answer(first) : this.#refusal(reply, offers.length > 0))
    tellUnderstood($told[1], understood)
    if (offers.length) $told[1].append(this.#offers(offers, Boolean(first)))
    if (others.length) $told.push(this.#others(others))
    this.$reply.replaceChildren(...$told.filter(Boolean))
    this.$parts.replaceChildren()
    const { length } = reply.answers
    const isChoice = !length && offers.length
    this.said = this.#counted(isChoice ? 'offers' : 'count', isChoice ? offers.length : length)
    // Past the bundle's end there are no figures; those that have just come know nothing of it.
    chooseEdition(document)
  }

  /** Set the list of parts of pages; no parts at all where they could not be searched. */
  tellParts(parts, $list) {
    this.$parts.replaceChildren(...($list ? [$list] : []))
    const found = parts ? ` ${this.#counted('parts', parts.length)}` : ''
    this.$count.textContent = this.said + found
    chooseEdition(document)
  }

  /** A copy of one of the tool's own forms. */
  form(name) {
    const $template = this.$tool.querySelector(`template[data-form="${name}"]`)
    return $template.content.firstElementChild.cloneNode(true)
  }

  #counted(what, count) {
    const words = this.$count.dataset
    return words[what + (count === 1 ? 'One' : count ? 'Many' : 'None')].replace('{count}', count)
  }

  /** The way to the same question in the language it was asked in. */
  #language(language) {
    const $other = document.querySelector(`.switch a[lang="${language}"]:not([aria-current])`)
    if (!$other) return null
    const $line = this.form('language')
    const $link = $line.querySelector('a')
    Object.assign($link, { href: $other.href, lang: language, textContent: $other.textContent })
    return $line
  }

  #answer(answer) {
    const $answer = this.form('answer')
    $answer.querySelector('h2').append(answer.title)
    $answer.querySelector('.reply__lines').append(...linesOf(answer.lines))
    this.#tellFacts($answer.querySelector('.reply__facts'), answer)
    $answer.querySelector('.reply__ways a').href = addressed(answer.url)
    return $answer
  }

  #tellFacts($facts, { period: { from, until }, source }) {
    const $days = $facts.querySelector('[data-fact-of=period]')
    const $source = $facts.querySelector('[data-fact-of=source]')
    const form = from && until ? 'between' : from ? 'since' : 'until'
    if (from || until) {
      $days.lastElementChild.textContent = $facts.dataset[form]
        .replace('{from}', () => this.#written(from)).replace('{until}', () => this.#written(until))
    } else $days.remove()
    if (source) $source.lastElementChild.append(source.url ? linkTo(source) : source.title)
    else $source.remove()
    if (!$facts.firstElementChild) $facts.remove()
  }

  #written(day) {
    return new Date(day).toLocaleDateString(this.locale, { dateStyle: 'long', timeZone: 'UTC' })
  }

  #refusal({ message, next_step: { text, url } }, isChoice) {
    const $refusal = this.form('refusal')
    $refusal.classList.toggle('reply--none', !isChoice)
    $refusal.querySelector('h2').append(message)
    const $way = $refusal.querySelector('.reply__next a')
    Object.assign($way, { href: addressed(url), textContent: text })
    return $refusal
  }

  #offers(offers, isAfterAnswer) {
    const $offers = this.form('offers')
    const { also, choose } = $offers.dataset
    $offers.querySelector('.offers__name').textContent = isAfterAnswer ? also : choose
    $offers.setAttribute('aria-label', isAfterAnswer ? also : choose)
    $offers.querySelector('ul').append(...offers.map(({ label, subject, facet }) => {
      const $item = this.form('offer')
      const $button = $item.querySelector('button')
      $button.textContent = label
      $button.dataset.subject = subject
      $button.dataset.facet = facet ?? ''
      return $item
    }))
    return $offers
  }

  #others(answers) {
    const $more = this.form('more')
    $more.querySelector('ul').append(...answers.map(({ title, lines, standing, url }) => {
      const $another = this.form('another')
      Object.assign($another.querySelector('a'), { href: addressed(url), textContent: title })
      $another.querySelector('.reply__lines').append(...linesOf(shortened(lines, standing)))
      return $another
    }))
    return $more
  }
}

/** The first lines; the note of what the office has not confirmed comes last and stays. */
function shortened(lines, standing) {
  const kept = standing === 'reported' ? 1 : 0
  if (lines.length <= WHOLE_LINES + 1 + kept) return lines
  return [...lines.slice(0, WHOLE_LINES), ['…'], ...(kept ? lines.slice(-kept) : [])]
}

function tellUnderstood($part, understood) {
  const $understood = $part.querySelector('.reply__understood')
  if (understood.length) $understood.lastElementChild.textContent = understood.join(' · ')
  else $understood.remove()
}

function linkTo({ title, url }) {
  return Object.assign(document.createElement('a'), { href: url, textContent: title })
}

const linesOf = (lines) =>
  lines.map((line) => {
    const $line = document.createElement('p')
    $line.append(...line.map((part) => (typeof part === 'string' ? part : figureOf(part))))
    stressAmounts($line)
    return $line
  })

/** A figure of an answer, marked as everywhere (truth rule 7). */
export function figureOf([shown, value, fact, role]) {
  const $figure = Object.assign(document.createElement('data'), { value, textContent: shown })
  Object.assign($figure.dataset, { fact, role })
  return $figure
}

/** What to see first in a line: its total, else what is paid now; no count of years, no past. */
function stressAmounts($line) {
  const $totals = $line.querySelectorAll('[data-role=total]')
  const $figures = $totals.length
    ? [...$totals]
    : [...$line.querySelectorAll('[data-role=current]')]
      .filter(({ textContent }) => /^(Rp|IDR)/.test(textContent))
  for (const $figure of $figures) $figure.classList.add('reply__amount')
}
