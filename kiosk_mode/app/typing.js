/**
 * A question in the visitor's own words: a keyboard to touch, or a real one, on the screen that has
 * one. What was written stays in the page, and goes with the session or the screen.
 */
import { dayInWIB, momentOf } from './clock.js'

const ANSWERS = new URL('../../assets/answers/', import.meta.url)
const LONGEST = 200

/** Where the parts that answer are fetched from; a test gives others. */
async function loadAnswering(language) {
  const file = async (name) => {
    const answer = await fetch(new URL(name, ANSWERS))
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
    return answer.json()
  }
  const [understanding, replying, joining, unanswered, vocabulary, table] = await Promise.all([
    import(`${ANSWERS}understand.js`),
    import(`${ANSWERS}reply.js`),
    import(`${ANSWERS}parts.js`),
    import(`${ANSWERS}unanswered.js`),
    file('vocabulary.json'),
    file(`${language}.json`),
  ])
  const prepared = understanding.prepare(vocabulary)
  // They lie on the device: nobody waits for a network.
  const parts = await Promise.all(table.parts.map((part) => file(`${language}-${part}.json`)))
  parts.forEach((part) => joining.join(table, part))
  return (query, day) => {
    const asked = understanding.understand(query, prepared, language, day)
    const reply = replying.makeReply(asked, table, day)
    const kept = unanswered.unansweredQuery(query, reply, prepared, language, day)
    return { reply, unanswered: kept }
  }
}

export class Typing {
  /**
   * `onKey` is told of every key, `onTold({ids, messages})` of what is to be said of a reply.
   * `sounds` are all utterances by id.
   */
  constructor({ root, sounds, onKey, onTold }) {
    if (!root || !onKey || !onTold) throw new Error('Typing: needs root, onKey and onTold')
    Object.assign(this, { root, sounds, onKey, onTold, query: '', answering: {} })
    this.counted = new Set()
    root.addEventListener('click', (event) => this.touched(event))
    // Before anybody else: on this screen a letter is a letter and no command.
    root.defaultView.addEventListener('keydown', (event) => this.pressed(event), { capture: true })
  }

  /** Follow the visitor: another screen wipes what was written, another language keeps it. */
  follow(state) {
    const $shown = this.root.querySelector('[data-current] [data-typing]')
    if (this.$typing === $shown) return
    this.language = state.language
    this.$typing = $shown
    if (!$shown) this.wipe()
    else this.show()
    if ($shown) $shown.querySelector('[data-answers]').replaceChildren()
  }

  /** The session is over: nothing of it is left. */
  forget() {
    this.counted.clear()
    this.wipe()
  }

  wipe() {
    this.query = ''
    for (const $one of this.root.querySelectorAll('[data-query], [data-answers]')) {
      $one.replaceChildren()
    }
  }

  touched(event) {
    const $key = event.target.closest('[data-key], [data-typing-action]')
    if (!$key || !this.$typing) return
    const { key, typingAction } = $key.dataset
    this.act(typingAction ?? 'write', key)
  }

  pressed(event) {
    if (!this.$typing || event.ctrlKey || event.altKey || event.metaKey) return
    const act = actOf(event, this.query)
    if (!act) return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.act(act, event.key)
  }

  act(act, sign) {
    this.onKey()
    if (act === 'write') this.query += sign
    else if (act === 'space') this.query += ' '
    else if (act === 'delete') this.query = this.query.slice(0, -1)
    else if (act === 'clear') this.wipe()
    this.query = this.query.slice(0, LONGEST)
    this.show()
    if (act === 'ask' && this.query.trim()) this.ask(this.query)
  }

  show() {
    if (this.$typing) this.$typing.querySelector('[data-query]').textContent = this.query
  }

  async ask(query) {
    const { language, $typing } = this
    try {
      const answer = await (this.answering[language] ??= loadAnswering(language))
      if (this.$typing !== $typing || this.query !== query) return
      this.tell(answer(query, dayInWIB(momentOf(this.root))))
    } catch (error) {
      console.error('typing:', error)
      this.answering[language] = undefined
      if (this.$typing === $typing) this.say([], ['typed_failed'])
    }
  }

  tell({ reply, unanswered }) {
    this.count(unanswered)
    const $answers = this.$typing.querySelector('[data-answers]')
    if (reply.abstained) {
      $answers.replaceChildren(...this.offers(reply))
      this.say([], [`refused_${reply.reason}`, 'typed_staff'])
      return
    }
    $answers.replaceChildren(...reply.answers.map((one) => answerElement(one)))
    $answers.scrollIntoView({ block: 'nearest' })
    const lines = reply.answers.flatMap(({ lines }) => lines.map(textOf))
    const ids = lines.map((line) => this.idOf(line))
    const isAll = ids.every(Boolean)
    this.onTold({ ids: ids.filter(Boolean), messages: isAll ? [] : ['typed_shown'] })
  }

  /** Say fixed sentences, which are on the screen as well. */
  say(ids, messages) {
    const $answers = this.$typing.querySelector('[data-answers]')
    $answers.prepend(...messages.map((name) => this.sentence(name)))
    $answers.scrollIntoView({ block: 'nearest' })
    this.onTold({ ids, messages })
  }

  sentence(name) {
    const $words = this.root.querySelector(
      `[data-messages="${this.language}"] [data-message="${name}"]`,
    )
    const $sentence = this.root.createElement('p')
    $sentence.textContent = $words.textContent
    $sentence.dataset.utterance = $words.dataset.utterance
    return $sentence
  }

  /** Ways to what may be meant, where the tree has them. */
  offers({ offers }) {
    const subjects = [...new Set(offers.map(({ subject }) => subject))]
    return subjects.flatMap((subject) => {
      const goto = `${this.language}/ask-about-${subject}`
      const $screen = this.root.querySelector(`[data-screen="${goto}"] h1`)
      if (!$screen) return []
      const $way = this.root.createElement('a')
      Object.assign($way, { className: 'typing__way', href: `#${goto.replace('/', '-')}` })
      $way.dataset.goto = goto
      $way.dataset.utterance = $screen.dataset.utterance
      $way.textContent = $screen.textContent
      return [$way]
    })
  }

  /** A visit counts once for the same words. */
  count(unanswered) {
    const words = JSON.stringify(unanswered)
    if (!unanswered || this.counted.has(words)) return
    this.counted.add(words)
    this.root.dispatchEvent(new CustomEvent('noticeboard:unanswered', { detail: unanswered }))
  }

  idOf(line) {
    this.ids ??= new Map(
      Object.entries(this.sounds).map(([id, { shown, language }]) => [`${language} ${shown}`, id]),
    )
    const id = this.ids.get(`${this.language} ${line}`)
    // The caption copies the words of what is said from the page.
    return id && this.root.querySelector(`[data-utterance="${id}"]`) ? id : undefined
  }
}

/** What a key of a real keyboard does here; nothing for the keys of a keypad and the commands. */
function actOf({ key, code }, query) {
  if (code.startsWith('Numpad')) return null
  if (key === 'Backspace') return query ? 'delete' : null
  if (key === 'Enter') return query.trim() ? 'ask' : null
  return key.length === 1 ? 'write' : null
}

const textOf = (line) => line.map((part) => typeof part === 'string' ? part : part[0]).join('')

function answerElement({ title, lines }) {
  const $answer = document.createElement('section')
  const $title = document.createElement('h2')
  $title.textContent = title
  $answer.append($title, ...lines.map(lineElement))
  return $answer
}

/** A line, every figure with its mark. */
function lineElement(line) {
  const $line = document.createElement('p')
  $line.append(...line.map((part) => {
    if (typeof part === 'string') return part
    const [shown, value, fact, role] = part
    const $figure = document.createElement('data')
    Object.assign($figure, { value, textContent: shown })
    Object.assign($figure.dataset, { fact, role })
    return $figure
  }))
  return $line
}
