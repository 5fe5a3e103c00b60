/**
 * Answers questions on the page of questions. A question stays in the page and in its address:
 * everything it is answered from has been fetched before, and nothing is sent.
 */

import { dayInWIB, momentOf } from '../clock.js'
import { replyWithLines } from '../answers/parts.js'
import { prepare, understand } from '../answers/understand.js'

const MOST_OF_THE_WORDS = 0.6
const REHEARSED = 'biaya paspr hilang'

/** Begin with the question of the address, or by fetching what the first one will need. */
export function begin($tool, { language, locale, unanswered }) {
  new Asking($tool, language, locale, unanswered).show()
}

/** The question that an address holds, with what was chosen from an offer. */
export function readAddress(search) {
  const given = new URLSearchParams(search)
  const part = (name) => (given.get(name) ?? '').trim()
  return { query: part('q'), subject: part('subject'), facet: part('facet') }
}

/** The address that holds a question. */
export function writeAddress({ query, subject, facet }) {
  const given = new URLSearchParams({ q: query })
  if (subject) given.set('subject', subject)
  if (facet) given.set('facet', facet)
  return `?${given}`
}

/** What is fetched and made ready once; what failed is tried again. */
function once(load) {
  let promise
  return () => {
    promise ??= load()
    promise.catch(() => promise = undefined)
    return promise
  }
}

/** A file below `assets/`. */
function fileBelow(name, makeReady = (file) => file) {
  return once(async () => {
    const response = await fetch(new URL(`../${name}`, import.meta.url))
    if (!response.ok) throw new Error(`${name}: ${response.status}`)
    return makeReady(await response.json())
  })
}

/**
 * The words of visitors, ready for a question. A browser runs what it has run before faster: the
 * first question finds it so, for it is made ready while other files are still on their way.
 */
function rehearsed(table) {
  const vocabulary = prepare(table)
  understand(REHEARSED, vocabulary, 'id', '2024-12-17')
  return vocabulary
}

/** An answer stands by itself; the parts of pages below it are a help. */
function withoutParts(error) {
  console.warn('answer without parts of pages:', error)
  return [null, null]
}

/** Parts of the answers, each fetched once. */
function partsBelow(start) {
  const files = new Map()
  return (name) => {
    if (!files.has(name)) files.set(name, fileBelow(`${start}-${name}.json`))
    return files.get(name)()
  }
}

class Asking {
  constructor($tool, language, locale, endpoint) {
    this.endpoint = endpoint
    this.language = language
    this.$form = document.querySelector('#ask')
    this.$field = this.$form.querySelector('input')
    this.$count = $tool.querySelector('[role=status]')
    // Replies are set once somebody asks; who only touches the field needs none of it.
    this.replies = once(async () => new (await import('./replies.js')).Replies($tool, locale))
    this.table = fileBelow(`answers/${language}.json`)
    this.vocabulary = fileBelow('answers/vocabulary.json', rehearsed)
    this.part = partsBelow(`answers/${language}`)
    this.sections = fileBelow(`sections-${language}.json`)
    this.sounds = fileBelow(`answers/sounds-${language}.json`)
    this.$form.addEventListener('submit', (event) => this.#submit(event))
    $tool.addEventListener('click', (event) => this.#press(event))
    addEventListener('popstate', () => this.show({ movesFocus: true }))
    // At midnight other figures are in force, and past the bundle's end none.
    new MutationObserver(() => this.show()).observe(document.documentElement, {
      attributeFilter: ['data-edition-day', 'data-expired'],
    })
  }

  #submit(event) {
    event.preventDefault()
    this.#go({ query: this.$field.value.trim() })
  }

  #press({ target }) {
    const $offer = target.closest('[data-subject]')
    if (!$offer) return
    const { subject, facet } = $offer.dataset
    this.#go({ query: this.state.query, subject, facet })
  }

  #go(state) {
    const address = writeAddress(state)
    if (address !== location.search) history.pushState(null, '', address)
    this.show({ movesFocus: true })
  }

  /** Make the page say what the address asks. */
  async show({ movesFocus = false } = {}) {
    this.state = readAddress(location.search)
    const { query, subject } = this.state
    if (document.activeElement !== this.$field || movesFocus) this.$field.value = query
    for (const $link of document.querySelectorAll('.switch a')) $link.search = location.search
    const isAsked = Boolean(query || subject)
    for (const $usual of document.querySelectorAll('.asked, .lead')) $usual.hidden = isAsked
    try {
      await this.#answer(isAsked, movesFocus)
    } catch (error) {
      console.error('ask:', error)
      if (isAsked) this.#tellFailed()
    }
  }

  #clear() {
    this.$count.textContent = ''
    this.shown?.clear()
  }

  #tellFailed() {
    this.#clear()
    this.$count.textContent = this.$count.dataset.failed
  }

  #tellWaiting() {
    if (!this.shown?.isTold) this.$count.textContent = this.$count.dataset.waitingWords
  }

  async #answer(isAsked, movesFocus) {
    const { state } = this
    if (isAsked) this.#tellWaiting()
    else this.#clear()
    const [table, vocabulary, shown] = await Promise.all([
      this.table(),
      this.vocabulary(),
      isAsked ? this.replies() : null,
    ])
    if (!isAsked) return
    this.shown = shown
    const day = dayInWIB(momentOf(document))
    const asked = this.#understood(state, vocabulary, day)
    const reply = await replyWithLines(asked, table, day, this.part)
    // Whoever asks again while a file comes is answered once.
    if (state !== this.state) return
    if (this.shown.tell(reply, asked, movesFocus)) this.#offerSound(reply.answers[0], state)
    if (this.endpoint && !state.subject) this.#count(state.query, reply, vocabulary, day)
    const parts = await this.#parts(asked, vocabulary, day, reply).catch(withoutParts)
    if (state === this.state) this.shown.tellParts(...parts)
  }

  /** Where its owner has the site count what it cannot answer: send the masked words. */
  async #count(query, reply, vocabulary, day) {
    if (!reply.abstained) return
    try {
      const { sendUnanswered } = await import('../answers/unanswered.js')
      await sendUnanswered(this.endpoint, query, reply, vocabulary, this.language, day)
    } catch (error) {
      console.warn('unanswered: not counted', error)
    }
  }

  /** The question understood; an offer that was pressed says what it is about. */
  #understood({ query, subject, facet }, vocabulary, day) {
    const asked = understand(query, vocabulary, this.language, day)
    if (!subject) return asked
    const facets = facet ? [facet] : asked.facets
    return { ...asked, subjects: [{ id: subject, score: 1 }], facets, signals: [], left_over: [] }
  }

  /** Let the answer be heard, where it can be; the answer itself waits for none of this. */
  async #offerSound(answer, state) {
    if (this.silence) this.silence()
    if (!answer) return
    try {
      const [sounds, sound] = await Promise.all([this.sounds(), import('./answer-sound.js')])
      const files = sound.soundsOf(answer, sounds, this.language)
      if (!files.length || state !== this.state) return
      this.silence = sound.offerSound(this.shown.$listen, files)
    } catch (error) {
      console.warn('answer without sound:', error)
    }
  }

  /** The parts of pages that fit, and the list that shows them. */
  async #parts(asked, vocabulary, day, { answers, offers }) {
    // Pages are searched once somebody asks; who only touches the field needs none of it.
    const [file, search, terms, { partsFound }] = await Promise.all([
      this.sections(),
      import('./page-search.js'),
      import('./terms.js'),
      import('./found-parts.js'),
    ])
    if (this.indexedDay !== day) {
      this.index = search.prepareSections(file, day, terms.keyOf(vocabulary))
      this.indexedDay = day
    }
    const urls = answers.map(({ url }) => url)
    // Below a refusal stands only what is clearly about the question.
    const share = answers.length || offers.length ? undefined : MOST_OF_THE_WORDS
    const parts = search.findSections(this.index, terms.termsOf(asked), urls, share)
    const form = (name) => this.shown.form(name)
    return [parts, parts.length ? partsFound(parts, form) : null]
  }
}
