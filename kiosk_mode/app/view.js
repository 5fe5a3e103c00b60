/** Shows the machine's state: one screen, one ring that follows the voice, one caption. */
import { SIZES } from './constants.js'
import { itemElements } from './world.js'

export class View {
  constructor(root) {
    this.root = root
    this.html = root.documentElement
    this.$caption = this.need('[data-caption]')
    this.$position = this.need('[data-position]')
    this.$deck = this.need('.deck')
    this.$speaking = []
    this.remember()
    new ResizeObserver(() => this.makeRoom()).observe(this.$deck)
  }

  need(selector) {
    const $found = this.root.querySelector(selector)
    if (!$found) throw new Error(`View: no element "${selector}"`)
    return $found
  }

  /** Look everything up once: the document is large, and every key counts in milliseconds. */
  remember() {
    const all = (selector) => [...this.root.querySelectorAll(selector)]
    const by = (name) => new Map(all(`[data-${name}]`).map(($one) => [$one.dataset[name], $one]))
    this.$screens = by('screen')
    this.$commands = by('commands')
    this.$warnings = all('[data-warning]')
    this.$calls = all('[data-call]')
    this.$only = all('[data-only]')
    this.shows = ''
    this.$said = new Map(
      all('.language [data-utterance], [data-utterance]').reverse()
        .map(($one) => [$one.dataset.utterance, $one]),
    )
    this.$messages = new Map(
      all('[data-message]').map(($one) => [
        `${$one.closest('[lang]').lang} ${$one.dataset.message}`,
        $one,
      ]),
    )
  }

  /** The focusable elements of the current screen, in the machine's order. */
  elements(state) {
    const $commands = state.screen === 'start'
      ? []
      : this.$commands.get(state.language).querySelectorAll('[data-action]')
    const $items = itemElements(this.$screens.get(state.screen))
    return [...$items.filter(($item) => !$item.closest('[data-aside]')), ...$commands]
  }

  /** `places` are those of the items that the visitor's answers leave on the screen. */
  render(state, places) {
    this.renderSettings(state)
    if (this.profile !== state.profile) this.renderProfile(state.profile)
    this.renderScreen(state, places)
    this.renderItem(state)
  }

  renderSettings(state) {
    const { html } = this
    set(html, 'lang', state.language)
    set(html, 'data-profile', state.profile)
    set(html, 'data-size', SIZES[state.size])
    for (const $one of this.$only) $one.hidden = $one.dataset.only !== state.language
    html.toggleAttribute('data-contrast', state.contrast)
    html.toggleAttribute('data-curtain', state.curtain)
    html.toggleAttribute('data-awake', state.awake)
    html.toggleAttribute('data-visited', state.awake || state.screen !== 'start')
    html.toggleAttribute('data-calling', state.calling)
    html.toggleAttribute('data-watching', state.clip)
    for (const $call of this.$calls) {
      $call.hidden = !($call.dataset.call === state.call && $call.lang === state.language)
    }
    for (const $warning of this.$warnings) {
      $warning.hidden = !(state.warned && $warning.lang === state.language)
    }
  }

  renderProfile(profile) {
    this.profile = profile
    for (const $words of this.root.querySelectorAll('[data-profile]:not(html)')) {
      $words.hidden = $words.dataset.profile !== profile
    }
  }

  renderScreen(state, places) {
    const shows = `${state.screen} ${places}`
    if (this.shows === shows) return
    this.shows = shows
    this.renderPlaces(state, places)
    delete this.$screens.get(this.shown)?.dataset.current
    this.$screens.get(state.screen).dataset.current = ''
    for (const [language, $commands] of this.$commands) {
      $commands.hidden = state.screen === 'start' || language !== state.language
    }
    // Whoever reads in the middle of a screen that has changed stays there.
    if (this.shown !== state.screen) this.root.defaultView.scrollTo(0, 0)
    this.shown = state.screen
  }

  /** Leave of a dialogue's list what the answers leave of it, numbered anew. */
  renderPlaces(state, places) {
    const $screen = this.$screens.get(state.screen)
    if (!$screen.dataset.dialogue) return
    for (const [place, $item] of itemElements($screen).entries()) {
      const number = places.indexOf(place) + 1
      $item.parentElement.toggleAttribute('data-aside', !number)
      if (number) this.renumber($item.querySelector('.item__number'), number, state.language)
    }
  }

  renumber($number, number, language) {
    const $said = this.$messages.get(`${language} number_${number}`)
    set($number, 'data-utterance', $said.dataset.utterance)
    $number.textContent = $said.textContent
  }

  renderItem(state) {
    const $items = this.elements(state)
    for (const $item of $items) if ($item.tabIndex < 0) $item.tabIndex = 0
    const $item = $items[state.index]
    if (this.$here && this.$here !== $item) delete this.$here.dataset.here
    this.$here = $item
    if ($item) {
      $item.dataset.here = ''
      if (state.awake || this.root.activeElement !== this.root.body) this.focus($item)
    }
    this.renderPosition(state, $items)
  }

  renderPosition(state, $items) {
    const count = $items.filter(($item) => $item.matches('.item')).length
    const name = state.screen === 'start' ? '' : `position_${state.index + 1}_${count}`
    const $words = this.$messages.get(`${state.language} ${name}`)
    this.$position.replaceChildren(...($words ? [asSpan($words)] : []))
    set(this.$position, 'lang', state.language)
  }

  focus($element) {
    if (this.root.activeElement === $element) return
    this.isMovingFocus = true
    $element.focus({ preventScroll: true })
    this.isMovingFocus = false
    $element.scrollIntoView({ block: 'nearest' })
  }

  /** Put the sentences about to be said into the caption, marked up as they are on the screen. */
  caption(ids, state) {
    this.$caption.replaceChildren(...ids.flatMap((id) => [this.sentence(id, state), ' ']))
  }

  captionMore(id, state) {
    this.$caption.append(this.sentence(id, state), ' ')
  }

  /** The text on the page for an utterance that no manifest describes. */
  textOf(id) {
    return asSpan(this.$said.get(id)).textContent.trim()
  }

  sentence(id, state) {
    const $said = this.inScreen(id, state) ?? this.$said.get(id)
    const $copy = asSpan($said)
    $copy.lang = $said.closest('[lang]').lang
    // Where the voice pauses, the caption ends a sentence; the words themselves stay as they are.
    $copy.toggleAttribute('data-open', !/[.?!:]$/.test($copy.textContent.trim()))
    return $copy
  }

  inScreen(id, state) {
    const said = `[data-utterance="${id}"]`
    const $in = ($place) =>
      [...($place?.querySelectorAll(said) ?? [])]
        .find(($one) => !$one.closest('[hidden], [data-aside]'))
    return $in(this.$here) ?? $in(this.$screens.get(state.screen)) ??
      $in(this.$commands.get(state.language))
  }

  /** Mark the sentence that is being said, in the caption and on the screen, and focus its unit. */
  speaking(id, state) {
    this.silent()
    const $unit = this.inScreen(id, state)
    const $line = this.$caption.querySelector(`[data-utterance="${id}"]:not([data-done])`)
    this.$speaking = [$unit, $line].filter(($one) => $one)
    for (const $one of this.$speaking) $one.dataset.speaking = ''
    if ($line) this.$caption.scrollTop = $line.offsetTop
    const $focus = $unit?.closest('.item, .command, h1')
    if ($focus) this.focus($focus)
  }

  silent() {
    for (const $one of this.$speaking) {
      delete $one.dataset.speaking
      if (this.$caption.contains($one)) $one.dataset.done = ''
    }
    this.$speaking = []
  }

  makeRoom() {
    this.html.style.setProperty('--deck-height', `${this.$deck.offsetHeight}px`)
    // A deck that has grown must not lie over the item the visitor is on.
    if (this.html.hasAttribute('data-awake')) this.$here?.scrollIntoView({ block: 'nearest' })
  }
}

/** Writing an attribute costs a new style of everything below, even if it stays the same. */
function set($element, name, value) {
  if ($element.getAttribute(name) !== String(value)) $element.setAttribute(name, value)
}

function asSpan($said) {
  const $span = document.createElement('span')
  if ($said.alt) $span.textContent = $said.alt
  else $span.append(...$said.cloneNode(true).childNodes)
  $span.dataset.utterance = $said.dataset.utterance
  return $span
}
