/** Puts the parts together: keys and touch in, machine, then voice and view out. */
import { Alarm } from './alarm.js'
import { chooseEdition, chooseNotices, keepEdition, momentOf, timeInWIB } from './clock.js'
import { Clips } from './clips.js'
import { ownItems } from './dialogue.js'
import { Earcons } from './earcons.js'
import { RATES } from './constants.js'
import { Keys } from './keys.js'
import { isPause, makeState, step } from './machine.js'
import { nearby } from './nearby.js'
import { OwnNumber } from './own-number.js'
import { Player } from './player.js'
import { DEFAULTS, gainOf } from './settings.js'
import { SurveyForm } from './survey_form.js'
import { listened } from './telling.js'
import { Timers } from './timers.js'
import { Touch } from './touch.js'
import { Typing } from './typing.js'
import { Usage } from './usage.js'
import { View } from './view.js'
import { fitToDevice, readWorld, screenOf } from './world.js'

const CLOCK_MS = 10_000
const PREPARE_MS = 150
const SPEAKS = ['say', 'tell', 'follow']
const STRIKE_MS = 500

/** One visitor after another at one document. */
export class Kiosk {
  constructor(root, config, sounds) {
    Object.assign(this, { root, config, sounds })
    fitToDevice(root)
    chooseEdition(root)
    chooseNotices(root, momentOf(root))
    this.world = readWorld(root)
    this.view = new View(root)
    this.earcons = new Earcons()
    this.player = new Player({
      find: (id) => sounds[id],
      announce: (id, state) => this.announce(id, state),
      onBegin: (id) => this.isActing || this.view.speaking(id, this.state),
      onIdle: () => this.idle(),
      onFault: (id) => this.fault(id),
    })
    this.clips = new Clips({ root, onOver: (how) => this.dispatch({ type: 'clip', how }) })
    this.typing = new Typing({
      root,
      sounds,
      onKey: () => this.dispatch({ type: 'typed' }),
      onTold: (told) => this.dispatch({ type: 'told', ...told }),
    })
    this.ownNumber = new OwnNumber({
      root,
      sounds,
      onTold: (told) => this.dispatch({ type: 'told', ...told }),
    })
    this.survey = new SurveyForm({ root })
    this.usage = new Usage({ root })
    this.alarm = new Alarm({
      root,
      say: (ids) => this.player.play(ids),
      chime: () => this.earcons.play('alarm'),
      language: () => this.state.language,
      onBegin: () => this.alarmBegins(),
      onEnd: (waited) => this.alarmEnds(waited),
    })
    this.timers = new Timers({
      dispatch: (event) => this.timed(event),
      waits: config.waits,
      scan: config.scan,
    })
    this.state = this.firstState(screenOf(root, this.world))
    this.listen()
    root.documentElement.dataset.running = ''
    this.tune()
    this.draw()
    this.alarm.start()
  }

  firstState(screen) {
    const language = screen.includes('/') ? screen.split('/')[0] : this.world.languages[0]
    return makeState({
      language,
      profile: this.config.profile,
      screen,
      settings: { strike: Boolean(this.config.strike) },
    })
  }

  listen() {
    const { root } = this
    this.keys = new Keys({
      target: root.defaultView,
      dispatch: (event) => this.pressed(event),
      config: this.config,
      strikeWindow: () => (this.state.strike ? (this.config.strike || STRIKE_MS) : 0),
    })
    this.touch = new Touch({
      root,
      isAwake: () => this.state.awake,
      elements: () => this.view.elements(this.state),
      isHere: (index) => index === this.state.index && !this.isUnheard,
      point: (index) => this.point(index),
    })
    root.addEventListener('click', (event) => this.touched(event))
    root.addEventListener('focusin', (event) => this.focused(event))
    root.addEventListener(
      'noticeboard:headphones',
      ({ detail }) => this.pressed({ type: 'headphones', plugged: detail.plugged }),
    )
    root.addEventListener(
      'noticeboard:called',
      ({ detail }) => this.dispatch({ type: 'called', state: detail.state }),
    )
    root.addEventListener(
      'noticeboard:handed',
      ({ detail }) => this.dispatch({ type: 'handed', isKept: detail.isKept }),
    )
    keepEdition(root, ({ changed }) => this.factsChanged(changed))
    setInterval(() => this.showClock(), CLOCK_MS)
    this.showClock()
  }

  /** A person acts: the voice stops before anything else happens. */
  pressed(event) {
    if (this.alarm.isOn) {
      this.alarm.meet({ ...event, isByPerson: event.type === 'press' })
      return
    }
    if (this.config.scan && event.type === 'press' && this.state.awake) {
      event = { ...event, role: 'select' }
    }
    const unsaid = [...this.player.queue]
    if (!isPause(this.state, event)) this.player.stop()
    if (event.type === 'headphones') this.timers[event.plugged ? 'plugged' : 'unplugged']()
    this.dispatch({ ...event, unsaid })
  }

  /** Whether what leads to the visitor's item is still being said. */
  get isUnheard() {
    return Boolean(listened(this.state, this.player.queue, this.world).isUnheard)
  }

  touched(event) {
    const $touched = event.target.closest('[data-goto], [data-action], [data-answer]')
    if (!$touched) return
    event.preventDefault()
    if (this.touch.endsExploring() || this.alarm.isOn) return
    this.player.stop()
    const { action, goto } = $touched.dataset
    const index = this.view.elements(this.state).indexOf($touched)
    this.dispatch({ type: 'activate', action, goto, index: index < 0 ? undefined : index })
  }

  focused(event) {
    if (this.view.isMovingFocus || this.alarm.isOn) return
    const index = this.view.elements(this.state).indexOf(event.target)
    if (index < 0 || (index === this.state.index && !this.isUnheard)) return
    this.point(index)
  }

  point(index) {
    if (this.alarm.isOn) return
    const unsaid = [...this.player.queue]
    this.player.stop()
    this.dispatch({ type: 'point', screen: this.state.screen, index, unsaid })
  }

  timed(event) {
    if (event.type === 'scan') this.scan()
    else this.dispatch({ ...event, config: this.firstOptions() })
  }

  /** One switch: the list goes round by itself, the switch chooses. */
  scan() {
    const isLast = this.state.index === this.view.elements(this.state).length - 1
    if (isLast) this.dispatch({ type: 'point', screen: this.state.screen, index: 0 })
    else this.dispatch({ type: 'press', role: 'down' })
  }

  firstOptions() {
    return {
      language: this.world.languages[0],
      profile: this.config.profile,
      settings: { strike: Boolean(this.config.strike) },
    }
  }

  dispatch(event) {
    if (this.alarm.isOn) {
      this.alarm.meet(event)
      return
    }
    const { state, effects } = step(this.state, event, this.world)
    this.state = state
    const kinds = effects.map((effect) => effect.kind)
    const hasWords = SPEAKS.some((kind) => kinds.includes(kind))
    const speaks = hasWords || kinds.includes('resume')
    if (speaks) this.timers.clear()
    this.tune()
    // The ear comes first: the sound is on its way before the page is drawn.
    this.isActing = true
    for (const effect of effects) this.carryOut(effect)
    this.isActing = false
    this.draw()
    if (hasWords) this.caption()
    if (!speaks && !(event.type === 'hint')) this.timers.rest(state)
    this.prepareSoon()
  }

  /** Sounds are got ready when the voice has begun, so that they never hold it up. */
  prepareSoon() {
    cancelIdleCallback(this.preparing)
    this.preparing = requestIdleCallback(
      () => this.player.prepare(nearby(this.state, this.world)),
      { timeout: PREPARE_MS },
    )
  }

  carryOut(effect) {
    if (effect.kind === 'say') this.player.play(effect.ids)
    else if (effect.kind === 'tell') this.player.tell(effect.ids)
    else if (effect.kind === 'follow') this.player.follow(effect.ids)
    else if (effect.kind === 'silence') this.player.stop()
    else if (effect.kind === 'pause') this.player.pause()
    else if (effect.kind === 'resume') this.player.resume()
    else if (effect.kind === 'clip') this.playClip()
    else if (effect.kind === 'clip-stop') this.clips.stop()
    else if (effect.kind === 'earcon') this.earcons.play(effect.name)
    else if (effect.kind === 'reset') this.forget()
    else if (effect.kind === 'queue') this.ownNumber.ask(effect.number, this.state.language)
    else if (effect.kind === 'replayed') this.usage.replayed()
    else if (effect.kind === 'survey-begin') this.survey.begin()
    else if (effect.kind === 'survey-send') this.survey.send(effect)
    else if (effect.kind === 'call') this.root.dispatchEvent(new CustomEvent('noticeboard:call'))
  }

  forget() {
    this.view.caption([], this.state)
    this.typing.forget()
    this.ownNumber.forget()
    this.survey.forget()
    this.usage.forget()
  }

  playClip() {
    const { screen, awake, volume } = this.state
    this.clips.play(screen, { muted: !awake, volume: gainOf(volume) })
  }

  draw() {
    const places = ownItems(this.state, this.world).map((item) => item.place)
    this.view.render(this.state, places)
    this.typing.follow(this.state)
    this.ownNumber.follow(this.state)
    this.usage.follow()
  }

  caption() {
    const { current, queue } = this.player
    this.view.caption([current.id, ...queue], this.state)
    this.view.speaking(current.id, this.state)
  }

  tune() {
    const { state } = this
    this.player.setGain(gainOf(state.volume))
    this.player.setSpeed(RATES[state.rate] / 100)
    this.earcons.gain = gainOf(state.volume)
  }

  /** An emergency: no clip, no waits, and a voice that is loud enough whatever was chosen. */
  alarmBegins() {
    if (this.state.clip) this.dispatch({ type: 'press', role: 'stop' })
    this.timers.clear()
    const gain = Math.max(gainOf(this.state.volume), gainOf(DEFAULTS.volume))
    this.player.setGain(gain)
    this.player.setSpeed(1)
    this.earcons.gain = gain
  }

  /** The visitor is where they were, told so if they listen; whoever has gone is waited for. */
  alarmEnds(waited) {
    this.player.stop()
    this.tune()
    this.dispatch({ type: 'told', ids: [], messages: ['emergency_over'] })
    for (const event of waited) this.dispatch(event)
  }

  idle() {
    if (this.alarm.isOn) {
      this.alarm.rest()
      return
    }
    this.view.silent()
    this.timers.rest(this.state)
    if (this.state.reading) this.dispatch({ type: 'finished' })
  }

  fault(id) {
    console.error(`Kiosk: no sound for ${id}`)
    this.earcons.play('fault')
    const [fault] = this.world.messages[this.state.language].fault
    if (id !== fault.id && !this.isActing) this.view.captionMore(fault.id, this.state)
    return fault.id
  }

  /** Read the page anew; another edition, not another notice, is told to the visitor's screen. */
  factsChanged(isOtherEdition) {
    const before = this.world
    this.world = readWorld(this.root)
    if (!isOtherEdition) return
    this.view.remember()
    this.typing.wipe()
    this.dispatch({ type: 'world', before })
  }

  announce(id, state) {
    const { text = '', shown = '', language = this.state.language } = this.sounds[id] ?? {}
    const detail = { id, text, shown: shown || this.view.textOf(id), language, state }
    this.root.dispatchEvent(new CustomEvent('noticeboard:utterance', { detail }))
  }

  showClock() {
    const time = timeInWIB(Date.now()).replace(':', '.')
    for (const $clock of this.root.querySelectorAll('[data-clock]')) $clock.textContent = time
  }
}
